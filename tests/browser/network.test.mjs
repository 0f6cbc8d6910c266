// The network of organisations: the tree by keyboard, one unit, a new one below it, its hours, its end.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { ask, decide, field, fill, looking, says, send, settled, staffSignsIn } from './steps.mjs';

journey('司法局用键盘展开机构树，设立一个站点，写开放时间，再撤销', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const supervisor = await person('司法局');
  await staffSignsIn(supervisor, 'supervisor');
  await supervisor.getByRole('link', { name: '机构', exact: true }).click();
  await supervisor.waitForURL('**/organisations');
  await settled(supervisor);
  await says(supervisor, '长治市司法局');

  const bureau = supervisor.locator('.tree').getByRole('link', { name: '长治市司法局' });
  await bureau.focus();
  await supervisor.keyboard.press('ArrowRight');
  await supervisor.locator('.tree').getByRole('link', { name: '长治市法律援助中心' }).waitFor();
  await settled(supervisor);
  await look(supervisor);
  await shot(supervisor, 'staff-organisations');
  await supervisor.keyboard.press('ArrowLeft');
  await supervisor.locator('.tree').getByRole('link', { name: '长治市法律援助中心' }).waitFor({ state: 'detached' });
  await supervisor.keyboard.press('ArrowRight');
  const county = supervisor.locator('.tree').getByRole('link', { name: '沁县法律援助中心' });
  await county.waitFor();
  await bureau.focus();
  await supervisor.keyboard.press('ArrowDown');
  const focused = await supervisor.evaluate(() => document.activeElement.textContent);
  assert.notEqual(focused, '长治市司法局', 'the arrow goes to the next unit');
  await county.focus();
  await supervisor.keyboard.press('Enter');
  await supervisor.waitForURL('**/organisations/*');
  await settled(supervisor);
  await says(supervisor, '沁县法律援助中心', '未办结的工作');
  await look(supervisor);
  await shot(supervisor, 'staff-organisation', { full: true });

  await ask(supervisor, '设立下级机构');
  await axe(supervisor);
  await field(supervisor, 'type').selectOption('STATION_COURT');
  await fill(supervisor, { 'naming.name': '演示法院第二工作站', 'naming.short_name': '演二' });
  await send(supervisor);
  await supervisor.locator('.tree').getByRole('link', { name: '演示法院第二工作站' }).click();
  await supervisor.getByRole('heading', { name: '演示法院第二工作站', level: 1 }).waitFor();
  await settled(supervisor);

  await supervisor.getByRole('button', { name: '修改 地址和时间' }).click();
  await fill(supervisor, { 'contact.address': '演示路 2 号', 'contact.phones': '0355-7020001', 'contact.hours.0': '上午' });
  await supervisor.locator('dialog[open] button[type=submit]').click();
  await supervisor.locator('[id="contact.hours.0-error"]').waitFor();
  await axe(supervisor);
  await field(supervisor, 'contact.hours.0').fill('8:30-12:00，14:30-18:00');
  await send(supervisor);
  await says(supervisor, '演示路 2 号', '0355-7020001', '8:30-12:00, 14:30-18:00');

  await supervisor.getByRole('button', { name: '修改 服务和设施' }).click();
  await supervisor.locator('dialog[open]').getByLabel('代拟法律文书').check();
  await axe(supervisor);
  await send(supervisor);
  await says(supervisor, '代拟法律文书');

  await supervisor.getByRole('button', { name: '修改 荣誉' }).click();
  await supervisor.getByRole('button', { name: '再加一项' }).click();
  await fill(supervisor, { 'honours[0].title': '先进集体', 'honours[0].giver': '长治市司法局', 'honours[0].on': '2025-12-04' });
  await axe(supervisor);
  await send(supervisor);
  await says(supervisor, '先进集体', '2025年12月4日');

  await decide(supervisor, '撤销', () => field(supervisor, 'reason').fill('并入中心'));
  await says(supervisor, '已撤销');
});
