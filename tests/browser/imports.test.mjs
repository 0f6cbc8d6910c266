// Imports: a file with mistakes is tried, says row by row what is wrong, and is imported without the bad rows.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { ask, field, looking, says, settled, staffSignsIn } from './steps.mjs';

const csv = (...lines) => ({
  name: '机构.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${lines.join('\n')}\n`, 'utf8'),
});
const UNITS = csv(
  '名称,类型,区划代码,地址,电话',
  '沁县演示乡司法所工作站（演示）,乡镇工作站,140430902,沁县演示乡演示街 8 号,0355-7020008',
  '不知道哪里的工作站,乡镇工作站,149999901,某地,0355-7020009',
  ',乡镇工作站,140430902,没有名称,0355-7020010',
);

/** Uploads a file in this mode and waits until its rows are worked off. */
async function imported(person, file, mode, look = async () => {}) {
  await ask(person, '导入文件');
  await look();
  await field(person, 'file').setInputFiles(file);
  await person.locator('dialog[open]').getByText(file.name).waitFor();
  await person.locator(`input[name=mode][value=${mode}]`).check();
  await person.locator('dialog[open] button[type=submit]').click();
  await person.waitForURL('**/imports/*');
  await person.locator('.figures').waitFor();
  await settled(person);
}

journey('司法局导入机构：先试一遍，看清哪一行错在哪里，再导入正确的', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const supervisor = await person('司法局');
  await staffSignsIn(supervisor, 'supervisor');
  await supervisor.getByRole('link', { name: '导入', exact: true }).click();
  await supervisor.waitForURL('**/imports');
  await look(supervisor);
  await says(supervisor, '还没有导入过');

  await ask(supervisor, '导入文件');
  await supervisor.locator('dialog[open] button[type=submit]').click();
  await supervisor.locator('#file-error').waitFor();
  await axe(supervisor);
  await supervisor.keyboard.press('Escape');
  await supervisor.locator('dialog[open]').waitFor({ state: 'detached' });

  await imported(supervisor, UNITS, 'DRY_RUN', async () => {
    await axe(supervisor);
    await shot(supervisor, 'staff-import-start');
  });
  await says(supervisor, '这是试运行', '没有填写', '名称');
  await look(supervisor);
  await shot(supervisor, 'staff-import', { full: true });

  await supervisor.locator('.crumbs').getByRole('link', { name: '导入' }).click();
  await imported(supervisor, UNITS, 'ALL_OR_NOTHING');
  await says(supervisor, '什么也没有写入');
  await supervisor.locator('.crumbs').getByRole('link', { name: '导入' }).click();
  await imported(supervisor, UNITS, 'SKIP_BAD');
  const figures = await supervisor.locator('.figures').innerText();
  assert.match(figures, /^1\s+新增/, figures);
  await supervisor.locator('.crumbs').getByRole('link', { name: '导入' }).click();
  await settled(supervisor);
  await says(supervisor, '机构.csv', '先试一遍', '全部正确才导入', '已完成', '没有导入');
  await look(supervisor);
  await shot(supervisor, 'staff-imports');

  const [download] = await Promise.all([
    supervisor.waitForEvent('download'), supervisor.getByRole('button', { name: '下载模板' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'import-template.xlsx');
});

journey('手机上看一次导入', async ({ person, axe, fits, shot }) => {
  const supervisor = await person('司法局', { phone: true });
  await staffSignsIn(supervisor, 'supervisor');
  await supervisor.goto('/staff/imports');
  await settled(supervisor);
  await imported(supervisor, UNITS, 'DRY_RUN');
  await looking({ axe, fits }, [390, 360])(supervisor);
  await shot(supervisor, 'staff-import-phone', { full: true });
});
