// A rule pack from a draft to force: edited as fields, told at the field what is wrong, tried on the bench, compared,
// simulated, signed by somebody else, put in force.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { PASSWORD, ask, choose, decide, field, looking, open, says, send, settled, staffSignsIn, tab } from './steps.mjs';

const AMOUNT = '/params/cz_standard/1';
const inside = (page, name) => page.getByRole('button', { name, exact: true });
const errorAt = (page, id, text) => page.locator(`[id="${id}-error"]`, { hasText: text });

journey('规则包从起草到施行', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await director.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '援助规则', exact: true }).click();
  await director.waitForURL('**/rule-packs');
  await settled(director);
  await says(director, 'LAL-2022@1', '全国', 'CZ-2013@1', '随软件提供');
  await look(director);
  await shot(director, 'staff-rule-packs');
  await field(director, 'list-query').fill('140400');
  await director.keyboard.press('Enter');
  await director.waitForURL(/region=140400/);
  await says(director, 'CZ-2013@1');
  await field(director, 'list-query').fill('cz-2013');
  await director.keyboard.press('Enter');
  await director.waitForURL(/pack=CZ-2013/);
  await director.getByRole('link', { name: '长治市经济困难标准' }).click();
  await director.waitForURL('**/rule-packs/*-*');
  await settled(director);
  await says(director, '人均月收入不超过“cz_standard”', '1,200.00 元', 'CZ-M90', '就业、就医、就学');
  await look(director);
  await shot(director, 'staff-rule-pack');

  // A draft begins as a copy, in its editor.
  await ask(director, '起草新版本');
  await axe(director);
  await field(director, 'organisation_id').selectOption({ label: '长治市法律援助中心' });
  await director.locator('dialog[open] button[type=submit]').click();
  await director.waitForURL('**/edit');
  await settled(director);
  await says(director, 'CZ-2013 第 2 版', '没有发现问题');
  const id = new URL(director.url()).pathname.split('/').at(-2);
  await axe(director);

  // Who goes first in the region: a ground without names is told, and taken out again.
  await inside(director, '再加一种本地情形').click();
  await errorAt(director, '/green/extras/0/zh', '').waitFor();
  await look(director);
  await inside(director, '删除 第 1 种本地情形').click();
  await errorAt(director, '/green/extras/0/zh', '').waitFor({ state: 'detached' });

  // What matters weigh in the queue: a matter without a weight is told, and stays once it has one.
  await inside(director, '再加一种事项的权重').click();
  await errorAt(director, '/green/weights/0/weight', '').waitFor();
  await field(director, '/green/weights/0/matter').selectOption('INHERITANCE');
  await field(director, '/green/weights/0/weight').selectOption('5');
  await errorAt(director, '/green/weights/0/weight', '').waitFor({ state: 'detached' });
  await look(director);
  await shot(director, 'staff-rule-pack-weights', { full: true });

  // The text is tried before it is stored.
  await inside(director, '试一试这份文本').click();
  await says(director, '判断', '什么都不保存');
  await look(director);
  await inside(director, '收起试一试').click();

  // What can not be read is told at once, what only the service knows a moment later, both at the field.
  await field(director, AMOUNT).fill('一千六');
  await errorAt(director, AMOUNT, '格式不对').waitFor();
  await axe(director);
  await field(director, AMOUNT).fill('1600');
  await errorAt(director, AMOUNT, '').waitFor({ state: 'detached' });
  await field(director, `${AMOUNT}/from`).fill('2023-06-01');
  await errorAt(director, AMOUNT, '期间重叠').waitFor();
  await inside(director, '保存草稿').click();
  await director.locator('.summary', { hasText: '参数 cz_standard · 第 2 个值：与另一个值的地区和期间重叠' }).waitFor();
  await axe(director);
  await shot(director, 'staff-rule-pack-problem', { full: true });
  await field(director, `${AMOUNT}/from`).fill('2023-07-01');
  await director.locator('.summary').waitFor({ state: 'detached' });

  // A condition is put together from operators: what was there becomes the first part.
  await inside(director, '展开修改 CZ-STD').click();
  await field(director, '/rules/1/when').selectOption('all');
  await director.getByRole('button', { name: '再加一项', exact: true }).click();
  await field(director, '/rules/1/when/1').selectOption('exists');
  await field(director, '/rules/1/when/1/is').selectOption('members');
  await says(director, '没有发现问题');
  await look(director);
  await shot(director, 'staff-rule-pack-edit', { full: true });

  // Somebody else was quicker: nothing is lost, and the difference is shown.
  const token = await server.signIn('director', PASSWORD);
  const stored = await server.api('GET', `/api/v1/rule-packs/${id}`, { token });
  const body = { ...stored.content, title: '长治市经济困难标准（二〇二六年）' };
  await server.api('PATCH', `/api/v1/rule-packs/${id}`, { token, body, headers: { 'if-match': `"${stored.revision}"` } });
  director.allow(/412/);
  await inside(director, '保存草稿').click();
  await says(director, '您的内容没有保存，也没有丢', '长治市经济困难标准（二〇二六年）', '1,600.00 元');
  await axe(director);
  await fits(director, [1280, 360]);
  await shot(director, 'staff-rule-pack-stale');
  assert.equal(await field(director, AMOUNT).inputValue(), '1600');
  await inside(director, '用我的内容覆盖').click();
  await director.waitForURL(new RegExp(`rule-packs/${id}$`));
  await settled(director);
  await says(director, '1,600.00 元', '人均月收入不超过“cz_standard”，并且已知共同生活人数', '草稿');

  // The bench explains while facts are typed.
  await tab(director, '试一试');
  await field(director, 'matter').selectOption('M04');
  await field(director, 'members').fill('3');
  await field(director, 'own').fill('4500');
  await says(director, '符合经济困难标准', '1,500.00 元', '1,600.00 元', 'CZ-STD', 'CZ-2013@2');
  await look(director);
  await shot(director, 'staff-rule-pack-bench');
  await field(director, 'own').fill('4900');
  await says(director, '不符合经济困难标准', '1,633.33 元');
  await field(director, 'members').fill('三');
  await errorAt(director, 'members', '格式不对').waitFor();

  await tab(director, '对比');
  await says(director, 'cz_standard', '1,200.00 元', '1,600.00 元', 'CZ-STD', '条件');
  await look(director);
  await shot(director, 'staff-rule-pack-difference', { full: true });

  await tab(director, '试算');
  await says(director, '还没有试算');
  await decide(director, '试算', () => axe(director));
  await says(director, '已试算', '参加试算的申请', '结果会变');
  await look(director);
  await shot(director, 'staff-rule-pack-simulation');

  // Another hand signs, a third one puts in force.
  const supervisor = await person('司法局');
  await staffSignsIn(supervisor, 'supervisor');
  await open(supervisor, `/staff/rule-packs/${id}`);
  await decide(supervisor, '签批', async () => {
    await field(supervisor, 'remark').fill('局务会 2026 年第 11 次会议');
    await axe(supervisor);
  });
  await says(supervisor, '已签批', '局务会 2026 年第 11 次会议');
  assert.equal(await supervisor.locator('.page-head').getByRole('button', { name: '修改' }).count(), 0, 'signed is signed');

  const admin = await person('系统管理员');
  await staffSignsIn(admin, 'admin');
  await open(admin, `/staff/rule-packs/${id}`);
  await ask(admin, '施行');
  await axe(admin);
  admin.allow(/422/);
  await field(admin, 'from').fill('2020-01-01');
  await admin.locator('dialog[open] button[type=submit]').click();
  await errorAt(admin, 'from', '').waitFor();
  const tomorrow = new Date(Date.now() + 32 * 3600e3).toISOString().slice(0, 10);
  await field(admin, 'from').fill(tomorrow);
  await send(admin);
  await says(admin, '施行', '施行期间');
  await look(admin);

  // What is in force is edited by nobody.
  await open(director, `/staff/rule-packs/${id}/edit`);
  await says(director, '这一版本现在不能修改');
  await axe(director);
});

journey('规则包草稿可以放弃；在手机上也能看、能改', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [390, 360]);
  const phone = await person('主任的手机', { phone: true });
  await staffSignsIn(phone, 'director');
  await open(phone, '/staff/rule-packs?pack=CZ-2013&status=IN_FORCE');
  await look(phone);
  await phone.getByRole('link', { name: '长治市经济困难标准' }).first().click();
  await phone.waitForURL('**/rule-packs/*-*');
  await look(phone);
  await shot(phone, 'staff-phone-rule-pack');
  await ask(phone, '起草新版本');
  await field(phone, 'organisation_id').selectOption({ label: '长治市法律援助中心' });
  await phone.locator('dialog[open] button[type=submit]').click();
  await phone.waitForURL('**/edit');
  await settled(phone);
  await phone.getByRole('button', { name: /^展开修改 CZ-STD/ }).click();
  await look(phone);
  await shot(phone, 'staff-phone-rule-pack-edit', { full: true });
  await open(phone, new URL(phone.url()).pathname.replace('/edit', ''));
  await choose(phone, '放弃');
  await field(phone, 'reason').fill('标准还没有公布');
  await send(phone);
  await says(phone, '已放弃');
});
