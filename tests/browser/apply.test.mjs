// The questions of an application where life is not straight: two tabs, two devices, somebody else's application,
// several opponents, a wrong clock.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { PHONES, citizenSignsIn, field, fill, idNumber, looking, open, read, says, settled, staffSignsIn } from './steps.mjs';

const next = async (page, to) => {
  await page.locator('.step-foot .btn.p').click();
  await page.waitForURL(`**/${to}`);
  await settled(page);
};

/** Begins an application at the centre of 长治; gives its id. */
async function begins(page) {
  await field(page, 'find').fill('长治市法律援助中心');
  await page.getByRole('radio', { name: /^长治市法律援助中心/ }).check();
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.waitForURL('**/who');
  await settled(page);
  return page.url().match(/apply\/([0-9a-f-]+)/)[1];
}

journey('两个标签页改同一份申请，后一个什么都不丢', async ({ person, axe, fits, shot, server }) => {
  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, '13900003513', '/apply');
  const id = await begins(lin);
  await open(lin, `/apply/${id}/story`);
  const other = Object.assign(await lin.context().newPage(), { person: '林秀英的第二个标签页' });
  await open(other, `/apply/${id}/story`);

  await fill(lin, { 'matter.facts': '老板三个月没有发工资。', 'matter.claims': '要回工资' });
  await next(lin, 'other-side');
  const typed = '我在工地做饭，三个月的工资一直没有给。';
  await fill(other, { 'matter.facts': typed, 'matter.claims': '要回三个月的工资' });
  await other.locator('.step-foot .btn.p').click();
  await says(other, '别处刚改过这份申请', typed, '老板三个月没有发工资。');
  assert.equal(await field(other, 'matter.facts').inputValue(), typed);
  await looking({ axe, fits }, PHONES)(other);
  await shot(other, 'citizen-stale');
  await other.getByRole('button', { name: '用这里填的' }).click();
  await other.locator('#conflict').waitFor({ state: 'detached' });
  assert.equal(await field(other, 'matter.facts').inputValue(), typed);
  await next(other, 'other-side');
  await open(lin, `/apply/${id}/story`);
  assert.equal(await field(lin, 'matter.facts').inputValue(), typed);
});

journey('窗口登记时两个人改同一份草稿', async ({ person, axe, server }) => {
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, '/staff/applications/new');
  await fill(clerk, { 'applicant.name': '林秀英', 'applicant.phone': '13900003524' });
  await clerk.getByRole('button', { name: '保存' }).click();
  await clerk.waitForURL('**/form');
  await settled(clerk);
  const colleague = await person('受理员的同事');
  await staffSignsIn(colleague, 'clerk');
  await open(colleague, new URL(clerk.url()).pathname);
  await fill(clerk, { 'applicant.residence': '长治市潞州区英雄中路 12 号' });
  await clerk.getByRole('button', { name: '保存' }).click();
  await clerk.getByText('已保存').first().waitFor();
  colleague.allow(/console: Failed to load resource.* 412/);
  await fill(colleague, { 'applicant.occupation': '厨师' });
  await colleague.getByRole('button', { name: '保存' }).click();
  await says(colleague, '刚才有人改过这条记录');
  assert.equal(await field(colleague, 'applicant.occupation').inputValue(), '厨师', 'nothing typed is lost');
  await axe(colleague);
});

journey('司法所的人用手机替人登记', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, PHONES);
  const station = await person('司法所', { phone: true });
  await staffSignsIn(station, 'station');
  await open(station, '/staff/applications/new');
  await look(station);
  await fill(station, { 'applicant.name': '孙小梅', 'applicant.phone': '13800001122' });
  await station.getByRole('button', { name: '保存' }).click();
  await station.waitForURL('**/form');
  await settled(station);
  await look(station);
  await shot(station, 'staff-entry-phone', { full: true });
  await station.reload();
  await settled(station);
  assert.equal(await field(station, 'applicant.name').inputValue(), '孙小梅');
});

journey('在一部手机上开始，在另一部上接着填', async ({ person, axe, fits, shot, server, clock }) => {
  const phone = '13900003535';
  const look = looking({ axe, fits }, PHONES);
  const first = await person('林秀英的手机', { phone: true });
  await citizenSignsIn(first, server, phone, '/apply');
  const id = await begins(first);
  await next(first, 'person');
  await fill(first, { 'applicant.name': '林秀英', 'applicant.id_no': idNumber('14042719710304002') });
  await field(first, 'applicant.ethnicity').selectOption('03');
  await first.getByText('您属于这些人吗？').click();
  await first.getByText('进城打工的（农民工）').click();
  await first.getByText('妇女', { exact: true }).click();
  await look(first);
  await shot(first, 'citizen-person', { full: true });
  await next(first, 'contact');

  await clock.advance(61);
  const second = await person('林秀英的另一部手机', { phone: true });
  await citizenSignsIn(second, server, phone, '/mine');
  await second.locator('.mine a').first().click();
  await second.waitForURL(`**/apply/${id}/who`);
  await settled(second);
  await next(second, 'person');
  assert.equal(await field(second, 'applicant.name').inputValue(), '林秀英');
  assert.equal(await field(second, 'applicant.ethnicity').inputValue(), '03');
  assert.ok(await second.locator('[name="applicant.categories"][value=MIGRANT_WORKER]').isChecked());
  await next(second, 'contact');
  await fill(second, { 'applicant.phone': phone, 'applicant.residence': '长治市潞州区英雄中路 12 号' });
  await next(second, 'matter');
  await second.getByText('上班、打工的事').click();
  await second.getByText('工资不发、少发').click();
  await next(second, 'story');
  await fill(second, { 'matter.facts': '三个月没有发工资。', 'matter.claims': '要回三个月的工资' });
  await field(second, 'matter.stage').selectOption('MEDIATION');
  await look(second);
  await next(second, 'other-side');

  // Several opponents: added, changed, one taken away.
  const party = (at, name) => field(second, `opponents[${at}].${name}`);
  const kind = (at, code) => second.locator(`[name="opponents[${at}].kind"][value=${code}]`).check();
  await kind(0, 'ORGANISATION');
  await party(0, 'name').fill('莱源建筑有限公司（虚构）');
  await second.getByRole('button', { name: '再加一个' }).click();
  await second.locator('.step-foot .btn.p').click();
  await second.locator('.summary').waitFor();
  await look(second);
  await kind(1, 'PERSON');
  await party(1, 'name').fill('包工头老王');
  await second.getByRole('button', { name: '再加一个' }).click();
  await kind(2, 'PERSON');
  await party(2, 'name').fill('写错了的人');
  await look(second);
  await shot(second, 'citizen-opponents', { full: true });
  await second.getByRole('button', { name: '移除 第 2 个对方' }).click();
  assert.equal(await party(1, 'name').inputValue(), '写错了的人');
  await party(1, 'name').fill('包工头王某');
  await next(second, 'means');
  await second.getByText('我是进城打工的').click();
  await next(second, 'files');
  await next(second, 'reach');
  await second.getByText('发短信，在手机上看').click();
  await next(second, 'check');
  await says(second, '回族', '进城打工的（农民工）', '正在调解', '莱源建筑有限公司', '包工头王某');
  assert.ok(!(await read(second)).includes('包工头老王'));
  await look(second);
  await shot(second, 'citizen-check', { full: true });
});

journey('女儿替母亲申请', async ({ person, axe, fits, server }) => {
  const look = looking({ axe, fits }, PHONES);
  const daughter = await person('女儿', { phone: true });
  await citizenSignsIn(daughter, server, '13900003546', '/apply');
  await begins(daughter);
  await daughter.getByText('替家人或别人申请').click();
  await daughter.locator('.step-foot .btn.p').click();
  await daughter.locator('.summary').waitFor();
  await look(daughter);
  await fill(daughter, { 'agent.name': '王小燕', 'agent.relation': '女儿', 'agent.phone': '13900003546' });
  await daughter.locator('[name="agent.kind"][value=NEAR_RELATIVE]').check();
  await next(daughter, 'person');
  await fill(daughter, { 'applicant.name': '林秀英', 'applicant.id_no': idNumber('14042719710304002') });
  await next(daughter, 'contact');
  await open(daughter, daughter.url().replace('/contact', '/check'));
  await says(daughter, '王小燕', '13900003546', '林秀英');
  await open(daughter, daughter.url().replace('/check', '/who'));
  assert.equal(await field(daughter, 'agent.relation').inputValue(), '女儿');
});

journey('手机日期不对也能申请', async ({ person, axe, fits, shot, server }) => {
  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, '13900003557', '/apply');
  const id = await begins(lin);
  // This phone believes it is 2001: for it a person born in 2006 is still to come.
  await lin.clock.setFixedTime('2001-01-01T08:00:00Z');
  await open(lin, `/apply/${id}/person`);
  await fill(lin, { 'applicant.name': '林小英', 'applicant.id_no': idNumber('14042720060304002') });
  await says(lin, '照这个号码看，生日还没到', '接着填');
  await looking({ axe, fits }, PHONES)(lin);
  await shot(lin, 'citizen-clock', { full: true });
  await next(lin, 'contact');
  await says(lin, '怎么联系申请人');
});
