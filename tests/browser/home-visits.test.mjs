// Home visits: asked for beside the application, agreed upon with two of the staff, written down with a proof.
import assert from 'node:assert/strict';
import { acting, applied, granted } from './given.mjs';
import { journey } from './harness.mjs';
import { PASSWORD, addDocument, ask, decide, field, fill, idNumber, looking, open, photo, says, send, settled, staffSignsIn } from './steps.mjs';

const item = (page, name) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });
/** A moment as the browser's own field takes it, on the clock of China. */
const local = (at) => new Date(at + 8 * 3600e3).toISOString().slice(0, 16);

journey('受理员请求上门、约定两个人，上门的人写下记录', async ({ person, axe, fits, shot, server, clock }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const id = await applied(server, '13800041001');
  await (await acting(server, 'clerk', id))('reception', {});
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${id}`);
  const aside = await clerk.locator('aside').innerText();
  assert.equal(aside.split('绿色通道').length, 2, `the green channel is named once:\n${aside}`);
  await addDocument(clerk, 'IDENTITY', '上门照片.png');
  await clerk.getByRole('button', { name: '请求上门' }).click();
  const dialog = clerk.locator('dialog[open]');
  await dialog.waitFor();
  await axe(clerk);
  await dialog.locator('button[type=submit]').click();
  await field(clerk, 'ground-error').waitFor();
  await axe(clerk);
  await dialog.getByLabel('行动不便的老年人').check();
  await fill(clerk, { note: '不能下楼，午后在家。' });
  await send(clerk);
  await says(clerk, '待约定');
  await look(clerk);
  await shot(clerk, 'staff-home-visit-card');
  assert.equal(await clerk.getByRole('button', { name: '请求上门' }).count(), 0, 'one at a time');

  await clerk.locator('aside').getByRole('link', { name: /^待约定/ }).click();
  await clerk.waitForURL('**/home-visits/*');
  await look(clerk);
  await says(clerk, '不能下楼，午后在家。', '还没有上门', '林*英');
  const at = Date.now() + 2 * 3600e3;
  await ask(clerk, '约定时间和人员', async () => {
    await field(clerk, 'at').fill(local(at));
    await field(clerk, 'visitors[0]').selectOption({ label: '郭晓梅' });
    await field(clerk, 'visitors[1]').selectOption({ label: '郭晓梅' });
    await axe(clerk);
    await clerk.locator('dialog[open] button[type=submit]').click();
    await field(clerk, 'visitors[1]-error').waitFor();
    await axe(clerk);
    await shot(clerk, 'staff-home-visit-schedule');
    await field(clerk, 'visitors[1]').selectOption({ label: '王志远' });
  });
  await send(clerk);
  await says(clerk, '已约定', '郭晓梅', '王志远');

  await item(clerk, '上门服务').click();
  await clerk.waitForURL('**/home-visits');
  await look(clerk);
  await says(clerk, '已约定', '郭晓梅');
  assert.equal(await clerk.locator('tbody a').first().innerText(), '林*英', 'whom they visit, masked');
  await shot(clerk, 'staff-home-visits');
  await clerk.locator('.pills').getByRole('link', { name: '我去的' }).click();
  await clerk.waitForURL('**mine=true**');
  await says(clerk, '郭晓梅');
  await field(clerk, 'day').fill(local(at).slice(0, 10));
  await clerk.waitForURL(/from=/);
  await settled(clerk);
  await says(clerk, '郭晓梅');
  await field(clerk, 'status').selectOption('CANCELLED');
  await clerk.waitForURL(/status=CANCELLED/);
  await says(clerk, '没有上门服务');

  await clock.advance(3 * 3600);
  const examiner = await person('审查员');
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, '/staff/home-visits?mine=true');
  await examiner.keyboard.press('j');
  await examiner.keyboard.press('a');
  const report = examiner.locator('dialog[open]');
  await report.waitFor();
  await report.getByLabel('上门照片.png').waitFor();
  await report.locator('button[type=submit]').click();
  await field(examiner, 'report-error').waitFor();
  await axe(examiner);
  await fits(examiner, [1280, 360]);
  await fill(examiner, { report: '当面核对身份，宣读告知书，捺指印。' });
  await report.getByLabel('捺指印').check();
  await report.getByRole('checkbox', { name: '上门照片.png' }).check();
  await report.getByLabel('本人同意记下上门地点').check();
  await report.getByRole('button', { name: '记下现在的位置' }).waitFor();
  await axe(examiner);
  await shot(examiner, 'staff-home-visit-report', { full: true });
  await send(examiner);
  await says(examiner, '已上门', '宣读告知书', '捺指印', '1 份');
  await look(examiner);
  await shot(examiner, 'staff-home-visit', { full: true });
});

journey('申请已经批准，上门的人仍能补上上门的证明', async ({ person, axe, server, clock }) => {
  const id = await applied(server, '13800041003', idNumber('14040319520101002'));
  const token = await server.signIn('clerk', PASSWORD);
  const visits = `/api/v1/applications/${id}/home-visits`;
  const { id: visit, candidates } = await server.api('POST', visits, { token, body: { ground: 'DISABLED', note: null } });
  const sent = ['郭晓梅', '王志远'].map((name) => candidates.find((one) => one.name === name).id);
  const at = new Date(Date.now() + 6 * 3600e3).toISOString();
  await server.api('POST', `/api/v1/home-visits/${visit}/appointment`, { token, body: { at, visitors: sent } });
  await granted(server, id);
  await clock.advance(4 * 3600);

  const examiner = await person('审查员');
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, `/staff/applications/${id}?part=documents`);
  assert.equal(await field(examiner, 'attachment-file').count(), 0, 'the papers of what is decided are closed');
  await open(examiner, `/staff/home-visits/${visit}`);
  await ask(examiner, '填写上门记录', async () => {
    await fill(examiner, { report: '当面说明援助的内容，捺指印。' });
    await examiner.getByLabel('捺指印').check();
    await field(examiner, 'attachment-kind').selectOption('OTHER');
    await field(examiner, 'attachment-file').setInputFiles(photo('捺印照片.png'));
    await examiner.getByRole('checkbox', { name: '捺印照片.png' }).check();
    await axe(examiner);
  });
  await send(examiner);
  await says(examiner, '已上门', '捺指印', '1 份');
});

journey('逾期的上门标红，取消要写原因', async ({ person, axe, fits, shot, server, clock }) => {
  const id = await applied(server, '13800041002', idNumber('14040319500101001'));
  const token = await server.signIn('clerk', PASSWORD);
  await server.api('POST', `/api/v1/applications/${id}/home-visits`, { token, body: { ground: 'DISABLED', note: null } });
  await clock.advance(9 * 86_400);
  const clerk = await person('受理员', { phone: true });
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, '/staff/home-visits?status=REQUESTED');
  await says(clerk, '逾期', '残疾人', '时间待约定');
  assert.equal(await clerk.locator('.light.r').count(), 1, 'late is red');
  await looking({ axe, fits }, [390, 360])(clerk);
  await shot(clerk, 'staff-home-visits-phone', { full: true });
  await clerk.locator('tbody').getByRole('link', { name: '林*英', exact: true }).click();
  await clerk.waitForURL('**/home-visits/*');
  await settled(clerk);
  await decide(clerk, '取消上门', () => fill(clerk, { reason: '女儿陪他来了窗口。' }));
  await says(clerk, '已取消');
  await looking({ axe, fits }, [390, 360])(clerk);
});
