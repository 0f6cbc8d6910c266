// Holiday tables: a year is missing and said so, its notice is loaded with the mistakes people make, then mended.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { PHONES, ask, field, fill, looking, open, read, says, send, settled, staffSignsIn } from './steps.mjs';

/** The first Saturday on or after a day. */
function saturday(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCDate(date.getUTCDate() + ((6 - date.getUTCDay() + 7) % 7));
  return date.toISOString().slice(0, 10);
}

journey('司法局导入一年的放假安排，填错的地方当场看到，再更正一次', async ({ person, axe, fits, shot }) => {
  const supervisor = await person('司法局');
  const look = looking({ axe, fits }, [1280, ...PHONES]);
  const pictures = async (name) => {
    await shot(supervisor, name);
    await supervisor.setViewportSize({ width: 390, height: 844 });
    await shot(supervisor, `${name}-phone`);
    await supervisor.setViewportSize({ width: 1280, height: 800 });
  };
  await staffSignsIn(supervisor, 'supervisor');
  await supervisor.getByRole('link', { name: '放假安排', exact: true }).click();
  await supervisor.waitForURL('**/holidays');
  await says(supervisor, '随软件提供', '2004', /\d{4}.*年的放假安排还没有导入/);
  await look(supervisor);
  await pictures('staff-holidays');
  const year = Number((await read(supervisor)).match(/(\d{4})\D*年的放假安排还没有导入/)[1]);

  const dialog = await ask(supervisor, '导入通知');
  assert.equal(await field(supervisor, 'year').inputValue(), String(year));
  await dialog.locator('button[type=submit]').click();
  await supervisor.locator('[id="off[0].from-error"]').waitFor();
  await axe(supervisor);
  await pictures('staff-holiday-load');

  // Three festivals of this notice; the others are taken away, as a person would with the keyboard.
  for (const at of [6, 5, 4, 3, 2, 1]) {
    if (at !== 3 && at !== 6) await dialog.getByRole('button', { name: `去掉 放假 ${at + 1}` }).press('Enter');
  }
  const moved = saturday(year, 10, 8);
  await fill(supervisor, {
    notice: '国办发明电〔演示〕1号', published_on: `${year - 1}-11-01`,
    'off[0].from': `${year}-01-01`, 'off[0].to': `${year}-01-03`,
    'off[1].from': `${year}-05-05`, 'off[1].to': `${year}-05-01`,
    'off[2].from': `${year}-10-01`, 'off[2].to': `${year}-10-07`,
    'moved[0].name': '国庆节', 'moved[0].on': `${year}-10-07`,
  });
  await dialog.locator('button[type=submit]').click();
  await supervisor.locator('[id="off[1].to-error"]').waitFor();
  await says(supervisor, '劳动节 最后一天');
  await axe(supervisor);
  await pictures('staff-holiday-load-rows');
  await fill(supervisor, { 'off[1].from': `${year}-05-01`, 'off[1].to': `${year}-05-05` });
  await dialog.locator('button[type=submit]').click();
  await supervisor.locator('[id="moved[0].on-error"]').waitFor();
  await fill(supervisor, { 'moved[0].on': moved });
  await send(supervisor);
  await supervisor.waitForURL(`**/holidays/${year}`);
  await says(supervisor, `${year} 年放假安排`, '国办发明电〔演示〕1号', '01月01日', '10月07日', '7 天', '上班');
  await look(supervisor);
  await pictures('staff-holiday-year');

  // A later notice gives one day more: what was loaded is there to be changed.
  await ask(supervisor, '更正');
  assert.equal(await field(supervisor, 'moved[0].on').inputValue(), moved);
  await fill(supervisor, { 'off[0].to': `${year}-01-04`, notice: '国办发明电〔演示〕2号' });
  await send(supervisor);
  await says(supervisor, '国办发明电〔演示〕2号', '01月04日', '4 天');
  await supervisor.getByRole('link', { name: '全部年份' }).click();
  await supervisor.waitForURL('**/holidays');
  await says(supervisor, '已导入通知', '国办发明电〔演示〕2号');
  assert.doesNotMatch(await read(supervisor), new RegExp(`${year} 年的放假安排还没有导入`));
});

journey('不管机构的人看得到放假安排，不能改；英文也一样', async ({ person, axe, fits }) => {
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, '/staff/holidays');
  await says(clerk, '随软件提供');
  assert.equal(await clerk.getByRole('button', { name: '导入通知' }).count(), 0);
  await clerk.getByRole('link', { name: '2025', exact: true }).click();
  await clerk.waitForURL('**/holidays/2025');
  await says(clerk, '国庆节', '8 天');
  assert.equal(await clerk.getByRole('button', { name: '更正' }).count(), 0);
  await clerk.evaluate(() => localStorage.setItem('lang', 'en'));
  await open(clerk, '/staff/holidays/2025');
  await says(clerk, 'Holidays 2025', 'Worked');
  await settled(clerk);
  await looking({ axe, fits }, [1280, ...PHONES])(clerk);
});
