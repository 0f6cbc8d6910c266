// Projects with money of their own: set up, opened, a case counted to one and taken out again, closed.
import { conducted } from './given.mjs';
import { journey } from './harness.mjs';
import { ask, decide, field, fill, looking, open, says, send, settled, staffSignsIn } from './steps.mjs';

const item = (page, name) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });

journey('主任设项目，列入案件，看用了多少，移出，结束', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const { case_id } = await conducted(server, '13800044001');
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await item(director, '专项项目').click();
  await director.waitForURL('**/projects');
  await look(director);
  await says(director, '没有项目');
  const dialog = await ask(director, '新项目');
  await dialog.locator('button[type=submit]').click();
  await field(director, 'terms.prices-error').waitFor();
  await axe(director);
  await fits(director, [1280, 360]);
  await fill(director, {
    name: '中央专项彩票公益金法律援助项目', code: '彩金2026-140400', 'terms.budget_fen': '3000', 'terms.quota': '2',
    'price-LABOUR': '2000',
  });
  await dialog.getByLabel('农民工').check();
  await shot(director, 'staff-project-new', { full: true });
  await send(director);
  await director.waitForURL('**/projects/*');
  await settled(director);
  await says(director, '已下达，未开始', '农民工', '2,000.00', '还没有列入案件');
  await look(director);
  await decide(director, '开始');
  await says(director, '进行中');

  await ask(director, '列入案件', async (asked) => {
    await field(director, 'case_id-find').fill('林秀英');
    await asked.getByRole('button', { name: '查找' }).click();
    await field(director, 'case_id').locator(`option[value="${case_id}"]`).waitFor({ state: 'attached' });
    await field(director, 'case_id').selectOption(case_id);
    await asked.getByLabel('农民工').check();
    await axe(director);
    await shot(director, 'staff-project-tag');
  });
  await send(director);
  await says(director, '1 / 2 件', '已使用 66%', '1,000.00');
  await look(director);
  await shot(director, 'staff-project', { full: true });
  director.allow(/422/);
  await ask(director, '修改指标', async () => {
    await axe(director);
    await field(director, 'budget_fen').fill('1');
  });
  await director.locator('dialog[open] button[type=submit]').click();
  await field(director, 'budget_fen-error').waitFor();
  await field(director, 'budget_fen').fill('8000');
  await send(director);
  await says(director, '8,000.00', '已使用 50%');

  await open(director, '/staff/projects?status=OPEN');
  await says(director, '彩金2026-140400', '已使用 50%');
  await look(director);
  await shot(director, 'staff-projects');
  await director.getByRole('link', { name: '中央专项彩票公益金法律援助项目' }).click();
  await director.waitForURL('**/projects/*');
  await settled(director);
  await director.getByRole('button', { name: /^移出/ }).click();
  await axe(director);
  await director.locator('dialog[open]').getByRole('button', { name: '移出' }).click();
  await says(director, '0 / 2 件', '还没有列入案件');
  await decide(director, '结束');
  await says(director, '已结束');
});
