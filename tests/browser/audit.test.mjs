// The auditor: who did and saw what, one record's story, the journal checked, and the list taken along for a reason.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { acting, applied } from './given.mjs';
import { field, looking, open, says, settled, staffSignsIn } from './steps.mjs';

journey('审计员查一条申请的经过，核对日志，导出', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const id = await applied(server, '13900004715');
  await (await acting(server, 'clerk', id))('reception', {});
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${id}`);

  const auditor = await person('审计员');
  await staffSignsIn(auditor, 'auditor');
  await auditor.getByRole('link', { name: '审计', exact: true }).click();
  await auditor.waitForURL('**/audit');
  await settled(auditor);
  await says(auditor, '接收申请和材料', '查看记录', '郭晓梅');
  await look(auditor);
  await shot(auditor, 'staff-audit');

  await field(auditor, 'reading').selectOption('WHOLE');
  await auditor.waitForURL('**/audit?reading=WHOLE');
  await settled(auditor);
  await auditor.locator('table').getByRole('link', { name: `申请 ${id.slice(-8)}` }).first().click();
  await auditor.waitForURL(`**subject=${id}*`);
  await settled(auditor);
  await says(auditor, '只看一条记录', '查看记录');

  await auditor.getByRole('button', { name: '开始核对' }).click();
  await says(auditor, /日志：已核对 \d+ 条，全部完整/, /查阅记录：已核对 \d+ 条，全部完整/);
  await axe(auditor);

  await auditor.getByRole('button', { name: '导出' }).click();
  await auditor.locator('dialog[open] button[type=submit]').click();
  await auditor.locator('#reason-error').waitFor();
  await axe(auditor);
  await field(auditor, 'reason').fill('年度检查');
  const download = auditor.waitForEvent('download');
  await auditor.locator('dialog[open] button[type=submit]').click();
  assert.match((await download).suggestedFilename(), /^audit-.*\.xlsx$/);

  await open(auditor, '/staff/audit?reading=EXPORT');
  await says(auditor, '年度检查');
  assert.equal(await clerk.getByRole('link', { name: '审计', exact: true }).count(), 0, 'only who may sees the way there');
});
