// Groups: what all share, one sheet with its mistakes, one act for all.
import assert from 'node:assert/strict';
import { grouped } from './given.mjs';
import { journey } from './harness.mjs';
import { ask, chinaDay, decide, field, fill, idNumber, looking, open, says, send, settled, staffSignsIn } from './steps.mjs';

const item = (page, name) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });
const TITLES = '姓名,身份证号,电话,住所,金额（元）';
const workers = [1, 2, 3].map((n) =>
  `工人${n},${idNumber(`14040319880808${String(n).padStart(3, '0')}`)},1380004300${n},长治市潞州区工地宿舍,${10_000 + n}`);
const sheet = (...rows) => ({
  name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${[TITLES, ...rows].join('\n')}\n`, 'utf8'),
});

journey('一张表登记一群人，一次提交、接收、审查、批准', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await item(clerk, '群体申请').click();
  await clerk.waitForURL('**/groups');
  await look(clerk);
  await clerk.getByRole('link', { name: '登记群体' }).click();
  await clerk.waitForURL('**/groups/new');
  await look(clerk);
  await clerk.locator('main form button[type=submit]').click();
  await field(clerk, 'title-error').waitFor();
  await field(clerk, 'matter.facts-error').waitFor();
  await axe(clerk);
  await fill(clerk, { title: '演示工地欠薪 3 人', 'matter.facts': '三月至五月在工地干活，工资没有付。', 'matter.claims': '请求支付三个月的工资。' });
  await field(clerk, 'matter.matter_type').selectOption('LABOUR');
  await field(clerk, 'matter.cause').selectOption('UNPAID_WAGES');
  await field(clerk, 'matter.scope').selectOption('M05');
  await field(clerk, 'means.mode').selectOption('EXEMPT');
  await field(clerk, 'means.ground').selectOption('E3');
  for (const said of ['truthful', 'consent_to_check', 'privacy_notice']) await field(clerk, `declaration.${said}`).check();
  await shot(clerk, 'staff-group-new', { full: true });
  await clerk.locator('main form button[type=submit]').click();
  await clerk.waitForURL(/\/groups\/[0-9a-f-]{36}$/);
  await settled(clerk);
  await says(clerk, '演示工地欠薪 3 人', '还没有成员');
  await look(clerk);

  await field(clerk, 'file').setInputFiles(sheet(workers[0], '王五,14040319880808007A,12,长治市,一万'));
  await says(clerk, '一个人也没有登记', '身份证号', '电话', '格式不对');
  await look(clerk);
  await shot(clerk, 'staff-group-flaws', { full: true });
  await field(clerk, 'file').setInputFiles(sheet(...workers));
  await says(clerk, '草稿', '工*', '3 人');
  await decide(clerk, '提交');
  await says(clerk, /（\d{4}）/);
  await decide(clerk, '接收', () => axe(clerk));
  await look(clerk);
  await shot(clerk, 'staff-group', { full: true });
  const address = new URL(clerk.url()).pathname;

  const examiner = await person('审查员');
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, address);
  await decide(examiner, '材料齐全，开始审查');
  await ask(examiner, '写意见', async (dialog) => {
    for (const name of ['person', 'scope', 'means']) await dialog.locator(`input[name=${name}][value=MET]`).check();
    await dialog.getByRole('button', { name: '按上面的结论起草理由' }).click();
    await axe(examiner);
    await fits(examiner, [1280, 360]);
    await shot(examiner, 'staff-group-opinion', { full: true });
  });
  await send(examiner);

  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await open(director, address);
  await ask(director, '不予援助', async () => axe(director));
  await director.keyboard.press('Escape');
  await director.locator('dialog[open]').waitFor({ state: 'detached' });
  await decide(director, '给予援助');
  await says(director, /3\s+给予援助/);
  await director.getByRole('link', { name: '在申请列表里看全部成员' }).click();
  await director.waitForURL('**group_id=**');
  await settled(director);
  await says(director, '工*');

  await item(director, '群体申请').click();
  await director.waitForURL('**/groups');
  await settled(director);
  await field(director, 'status').selectOption('DECIDED_GRANT');
  await director.waitForURL('**status=DECIDED_GRANT**');
  await says(director, '演示工地欠薪 3 人');
  await field(director, 'source').selectOption('SELF_WINDOW');
  await director.waitForURL('**source=SELF_WINDOW**');
  await field(director, 'day').fill(chinaDay());
  await director.waitForURL(/from=.*until=/);
  await settled(director);
  await says(director, '演示工地欠薪 3 人');
  await axe(director);
  await fits(director, [1280, 390, 360]);
  await field(director, 'status').selectOption('DRAFT');
  await director.waitForURL('**status=DRAFT**');
  await says(director, '没有群体申请');
});

journey('记录现场办公：谁在场，问了什么，信访从哪里来', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const at = await grouped(server, '柳林村土地流转 84 人');
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, at);
  await says(clerk, '现场办公', '还没有现场办公记录');
  await clerk.setViewportSize({ width: 390, height: 844 });
  await clerk.getByRole('button', { name: '记录现场办公' }).click();
  const dialog = clerk.locator('dialog[open]');
  await dialog.waitFor();
  await dialog.locator('button[type=submit]').click();
  for (const missing of ['heads', 'place', 'asked', 'answered', 'outcome']) await field(clerk, `${missing}-error`).waitFor();
  await fill(clerk, { place: '柳林村村委会', heads: '84', asked: '土地流转费三年没有付。', answered: '可以起诉，先申请法律援助。' });
  await dialog.getByRole('radio', { name: '引导申请法律援助' }).check();
  await dialog.getByRole('checkbox', { name: '是信访事项' }).check();
  await fill(clerk, { 'petition.office': '长治市信访局', 'petition.number': '信访〔2026〕118', 'petition.received_on': chinaDay() });
  await dialog.locator('button[type=submit]').click();
  for (const refused of ['lawyers', 'told_of_aid']) await field(clerk, `${refused}-error`).waitFor();
  await axe(clerk);
  await fits(clerk, [390, 360]);
  await shot(clerk, 'staff-group-on-site-form', { full: true });
  await fill(clerk, { lawyers: '王律\n李律\n赵律\n孙律', government_lawyers: '周公\n吴公\n郑公', evidence: '流转合同 84 份\n付款记录（村委会保管）' });
  await field(clerk, 'told_of_aid').check();
  await send(clerk);
  await says(clerk, '柳林村村委会', '84 人次', '王律、李律、赵律、孙律', '周公、吴公、郑公', '付款记录（村委会保管）', '引导申请法律援助', '长治市信访局', '信访〔2026〕118');
  await look(clerk);
  await clerk.setViewportSize({ width: 1280, height: 800 });
  await shot(clerk, 'staff-group-on-site', { full: true });

  const examiner = await person('审查员');
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, at);
  await says(examiner, '柳林村村委会', '周公、吴公、郑公');
  assert.equal(await examiner.getByRole('button', { name: '记录现场办公' }).count(), 0, 'who examines writes nothing down here');
});
