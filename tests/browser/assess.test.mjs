// The rules engine on an application: asked in a dialog, its reasons on the page, and whoever sees it otherwise says why.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { acting, applied } from './given.mjs';
import { ask, field, idNumber, looking, open, says, send, staffSignsIn } from './steps.mjs';

journey('按规则评估，不同意评估要写明理由', async ({ person, axe, fits, shot, server }) => {
  // Nobody whom the demonstration knows: it has an application of 林秀英 for the same matter.
  const id = await applied(server, '13900001391', '62110219750412002X');
  await (await acting(server, 'clerk', id))('reception', {});
  await (await acting(server, 'examiner', id))('acceptance');
  const examiner = await person('审查员');
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, `/staff/applications/${id}`);
  await ask(examiner, '资格评估');
  await axe(examiner);
  await shot(examiner, 'dialog-assess');
  await field(examiner, 'members').fill('3');
  await field(examiner, 'own').fill('1200');
  await send(examiner);
  await says(examiner, '免予核查经济困难状况', '申请人为进城务工人员', 'LAL-2022@1、CZ-2013@1');
  await looking({ axe, fits }, [1280, 390])(examiner);
  await shot(examiner, 'application-assessed');

  // Against it, a reason is asked for.
  examiner.allow(/422/);
  await ask(examiner, '写意见', async (dialog) => {
    for (const condition of ['person', 'means']) await dialog.locator(`[name=${condition}][value=MET]`).check();
    await dialog.locator('[name=scope][value=NOT_MET]').check();
    await dialog.getByRole('button', { name: '按上面的结论起草理由' }).click();
    await dialog.locator('button[type=submit]').click();
    await dialog.locator('.summary').waitFor();
  });
  await axe(examiner);
  await shot(examiner, 'dialog-deviation');
  await field(examiner, 'deviation').fill('双方是承揽关系，不是劳动报酬纠纷，有承揽合同为证。');
  await send(examiner);
  await says(examiner, '与系统评估不同，已说明理由', '双方是承揽关系');
  await looking({ axe, fits }, [1280, 390])(examiner);
});

journey('绿色通道由工作人员认定，只列当地有的情形', async ({ person, axe, fits, shot, server }) => {
  const id = await applied(server, '13900001392', idNumber('62110219750412003'));
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${id}`);
  await says(clerk, '绿色通道', '农民工讨薪、工伤');
  const dialog = await ask(clerk, '认定绿色通道');
  assert.equal(await dialog.getByLabel('本省条例规定的特殊人群').count(), 0, 'no rule pack of the region has them');
  await axe(clerk);
  await fits(clerk, [1280, 360]);
  await shot(clerk, 'dialog-green');
  await dialog.getByLabel('重病、残疾').check();
  await dialog.locator('button[type=submit]').click();
  await field(clerk, 'reason-error').waitFor();
  await field(clerk, 'reason').fill('看过残疾证。');
  await send(clerk);
  await says(clerk, '重病、残疾', '认定绿色通道');
  await looking({ axe, fits }, [1280, 390])(clerk);
});
