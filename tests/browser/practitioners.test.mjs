// The roster: filters, one entry with what is recorded of it, the bank account masked and shown for a reason.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { PASSWORD, ask, chinaDay, decide, field, fill, goes, looking, says, send, settled, staffSignsIn } from './steps.mjs';

const DAY = 24 * 3600e3;
const CARD = '6228481698729890079';

journey('主任查名册、登记考核和处分、入库出库，账户只显示后四位', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await director.getByRole('link', { name: '法律援助人员', exact: true }).click();
  await director.waitForURL('**/practitioners');
  await look(director);
  await says(director, '陈明', '赵文静', '可以指派');
  await shot(director, 'staff-practitioners');
  await field(director, 'filter-specialty').selectOption('FAMILY');
  await director.waitForURL('**specialty=FAMILY**');
  await settled(director);
  await says(director, '赵文静');
  assert.ok(!(await director.locator('main').innerText()).includes('陈明'));
  await director.getByRole('link', { name: '清除筛选' }).click();
  await field(director, 'filter-pool').selectOption('EXPERT');
  await says(director, '没有符合条件的人员');
  await director.getByRole('link', { name: '清除筛选' }).click();
  await settled(director);

  // By keyboard: down to the first row, and in.
  await director.keyboard.press('j');
  await director.keyboard.press('Enter');
  await director.waitForURL('**/practitioners/*');
  await look(director);
  await says(director, '赵文静', '称职', '刑事辩护律师库');

  await decide(director, '登记年度考核', async (dialog) => {
    await axe(director);
    await fill(director, { year: '2024' });
    await dialog.getByLabel('称职', { exact: true }).check();
  });
  await says(director, '2024');
  await ask(director, '登记处分、措施');
  await director.locator('dialog[open] button[type=submit]').click();
  await director.locator('#kind-error').waitFor();
  await axe(director);
  await field(director, 'kind').selectOption('ASSIGNMENT_STOP');
  await fill(director, { from: chinaDay(), to: chinaDay(Date.now() + 30 * DAY), basis: '长援督〔2026〕7号' });
  await send(director);
  await says(director, '暂停指派', '已暂停执业或者指派');
  await look(director);
  await shot(director, 'staff-practitioner', { full: true });
  await decide(director, '解除处分、措施', async () => {
    await field(director, 'sanction_id').selectOption({ index: 1 });
    await fill(director, { on: chinaDay(), basis: '长援督〔2026〕8号' });
  });
  await says(director, '可以指派');
  await decide(director, '入库', async () => {
    await field(director, 'pool').selectOption('DUTY');
  });
  await says(director, '值班律师库');
  await decide(director, '出库', async () => {
    await field(director, 'pool').selectOption('DUTY');
    await fill(director, { reason: '本人申请' });
  });

  await decide(director, '修改', async () => {
    await fill(director, { introduction: '十一年执业，长期办理婚姻家庭案件。' });
    await axe(director);
  });
  await says(director, '长期办理婚姻家庭案件');
  await ask(director, '填写收款账户');
  await fill(director, { bank: '演示银行长治分行', number: '6228481698729890078' });
  await director.locator('dialog[open] button[type=submit]').click();
  await director.locator('#number-error').waitFor();
  await field(director, 'number').fill(CARD);
  await send(director);
  await says(director, '0079');
  assert.ok(!(await director.locator('main').innerText()).includes(CARD.slice(0, 12)), 'masked');
  assert.ok(server.base);
});

journey('律师自己看完整账户，同意公开，再撤回', async ({ person, axe, fits, shot }) => {
  const lawyer = await person('赵文静', { phone: true });
  await staffSignsIn(lawyer, 'lawyer2');
  await goes(lawyer, '法律援助人员');
  await settled(lawyer);
  await lawyer.getByRole('link', { name: '赵文静' }).click();
  await lawyer.waitForURL('**/practitioners/*');
  await looking({ axe, fits }, [390, 360])(lawyer);
  await decide(lawyer, '填写收款账户', async () => {
    await fill(lawyer, { bank: '演示银行长治分行', number: CARD });
  });
  await ask(lawyer, '查看完整账户');
  await fill(lawyer, { reason: '核对补贴' });
  await lawyer.locator('dialog[open] button[type=submit]').click();
  const shown = lawyer.locator('dialog#shown');
  await shown.waitFor();
  assert.ok((await shown.innerText()).includes(CARD));
  await axe(lawyer);
  await shown.getByRole('button', { name: '关闭' }).click();
  await shown.waitFor({ state: 'detached' });
  await decide(lawyer, '同意公开', async (dialog) => {
    await dialog.getByLabel('专长').check();
    await axe(lawyer);
  });
  await says(lawyer, '公开的内容', '专长');
  await shot(lawyer, 'staff-practitioner-phone', { full: true });
  await decide(lawyer, '撤回同意');
  await says(lawyer, '本人没有同意公开');
});

journey('律所管理员登记一位新律师', async ({ person, axe, api, server }) => {
  const admin = await server.signIn('admin', PASSWORD);
  const found = await api('GET', '/api/v1/organisations?type=FIRM');
  const firm = found.items.find((one) => one.name.startsWith('漳河'));
  await api('POST', '/api/v1/users', {
    token: admin,
    body: { username: 'li.fang', name: '李芳', organisation_id: firm.id, roles: ['LAWYER'], password: 'Zhang-Shui-2026' },
  }).catch(() => undefined);
  const zhou = await person('律所管理员');
  await staffSignsIn(zhou, 'firm');
  await zhou.goto('/staff/practitioners');
  await settled(zhou);
  await ask(zhou, '登记人员');
  await axe(zhou);
  await field(zhou, 'firm_id-kind').selectOption('FIRM');
  await field(zhou, 'firm_id').selectOption({ label: firm.name });
  await zhou.locator('#user_id option').nth(1).waitFor({ state: 'attached' });
  await field(zhou, 'user_id').selectOption({ index: 1 });
  await fill(zhou, {
    phone: '13900003355', licence_no: '11404201911100077', licence_valid_to: chinaDay(Date.now() + 300 * DAY),
    criminal_years: '3',
  });
  await send(zhou);
  await zhou.waitForURL('**/practitioners/*');
  await says(zhou, '没有考核记录', '没有通过年度考核');
});
