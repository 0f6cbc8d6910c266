// The materials of an application: what is missing, what came on paper, what data prove, why something is not there;
// and the receipt that the applicant takes along.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { acting, applied } from './given.mjs';
import { ask, field, fill, idNumber, looking, open, says, send, settled, staffSignsIn, tab } from './steps.mjs';

journey('材料清单：登记纸质材料、数据证明和没有的原因，打印接收凭证', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const id = await applied(server, '13900005101', idNumber('14040319800620001'));
  await (await acting(server, 'clerk', id))('reception', {});
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${id}`);
  await tab(clerk, '清单');
  await says(clerk, '材料清单', '身份证明', '还缺', '可以说明原因代替', '数据能证明的，不要求申请人再交纸质证明', '还没有出具凭证');
  await look(clerk);
  await shot(clerk, 'application-checklist');

  const dialog = await ask(clerk, '登记材料', (one) => one.locator('button[type=submit]').click());
  await field(clerk, 'received[0].item-error').waitFor();
  await axe(clerk);
  await field(clerk, 'received[0].item').selectOption('IDENTITY');
  assert.equal(await field(clerk, 'received[0].name').inputValue(), '身份证明');
  await fill(clerk, { 'received[0].name': '身份证复印件', 'received[0].copies': '2', 'received[0].pages': '3' });
  await dialog.getByRole('button', { name: '+ 数据证明' }).click();
  await field(clerk, 'proofs[0].item').selectOption('GROUND');
  await field(clerk, 'proofs[0].source').selectOption('HR_SOCIAL');
  await dialog.getByRole('button', { name: '+ 没有的原因' }).click();
  await field(clerk, 'explanations[0].item').selectOption('MATTER');
  await fill(clerk, { 'explanations[0].reason': '工地没有签合同，只有口头约定' });
  await axe(clerk);
  await fits(clerk, [1280, 360]);
  await shot(clerk, 'dialog-materials', { full: true });
  await send(clerk);
  await says(clerk, '已提交', '数据已证明', /人力资源|人社/, '不用再交纸质证明', '已说明原因', '工地没有签合同，只有口头约定', '身份证复印件');
  await look(clerk);

  // ELG-08: of what data prove no paper is taken.
  clerk.allow(/422/);
  const again = await ask(clerk, '登记材料');
  await field(clerk, 'received[0].item').selectOption('GROUND');
  await again.locator('button[type=submit]').click();
  await field(clerk, 'received[0].item-error').waitFor();
  await axe(clerk);
  await clerk.keyboard.press('Escape');
  await again.waitFor({ state: 'detached' });

  await clerk.getByRole('button', { name: /^看凭证/ }).click();
  await settled(clerk);
  await says(clerk, '法律援助申请材料接收凭证', '身份证复印件', '复印件', '接收人（签名）', '长治市法律援助中心', '12348');
  await look(clerk);
  await shot(clerk, 'application-receipt');
  await clerk.emulateMedia({ media: 'print' });
  assert.equal(await clerk.locator('.page-head').isVisible(), false, 'on paper the receipt stands alone');
  assert.equal(await clerk.locator('.slip .btn').first().isVisible(), false);
  assert.ok(await clerk.locator('.slip table').isVisible());
  await clerk.emulateMedia({ media: 'screen' });
  await clerk.getByRole('button', { name: '回到清单' }).click();
  await says(clerk, '材料清单');
});
