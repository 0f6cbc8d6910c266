// Conflict of interest: found at intake and at assignment, declared or denied with a reason that is kept.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { applied, conducted, granted } from './given.mjs';
import { ask, field, fill, idNumber, looking, open, read, says, send, staffSignsIn } from './steps.mjs';

const WANG = idNumber('14040319810101001');
const against = (name, id_no) => ({ opponents: [{ kind: 'PERSON', name, id_no }] });

/** Opens the dialog of the card beside the record. */
async function declares(page) {
  await page.locator('aside').getByRole('button', { name: '声明', exact: true }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  return dialog;
}

journey('受理时发现对方当事人：否认要写理由，声明留着', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  await applied(server, '13900005201', idNumber('14040319820202002'), against('王大力', WANG));
  await applied(server, '13900005202', idNumber('14040319830303003'), { centre: '沁县法律援助中心', ...against('王大力', WANG) });
  const id = await applied(server, '13900005203', WANG, { applicant: { name: '王大力' } });
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${id}`);
  await says(clerk, '发现 2 处，还没有人声明或者否认', '王*力', '100 分', '本件的申请人，在另一件里是对方当事人', '在您看不到的事项里');
  await look(clerk);
  await shot(clerk, 'application-conflicts', { full: true });
  const dialog = await declares(clerk);
  await dialog.locator('button[type=submit]').click();
  await field(clerk, 'outcome-error').waitFor();
  await dialog.locator('[name=outcome][value=DENIED]').check();
  await dialog.locator('button[type=submit]').click();
  await field(clerk, 'note-error').waitFor();
  await axe(clerk);
  await fits(clerk, [1280, 360]);
  await shot(clerk, 'dialog-conflict');
  await fill(clerk, { note: '两案无关，双方均已知情。' });
  await send(clerk);
  await says(clerk, '已有的声明', '没有利益冲突', '两案无关，双方均已知情。', '当时发现 2 处，最高 100 分', '声明无利益冲突');
  await clerk.getByText('还没有人声明或者否认').waitFor({ state: 'detached' });
  await look(clerk);
});

journey('指派时看律所有没有为另一方办理', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const lin = idNumber('14040319840404004');
  await conducted(server, '13900005211', lin);
  const id = await applied(server, '13900005212', idNumber('14040319850505005'), {
    applicant: { name: '赵大壮' }, ...against('林秀英', lin),
  });
  const case_id = await granted(server, id);
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await open(director, `/staff/cases/${case_id}`);
  await says(director, '利益冲突', '本件的对方当事人，在另一件里是申请人', '承办：漳河律师事务所（演示）');
  await look(director);
  await shot(director, 'case-conflicts');

  const dialog = await declares(director);
  await dialog.locator('[name=outcome][value=DECLARED]').check();
  await field(director, 'firm_id').selectOption({ label: '漳河律师事务所（演示）' });
  await axe(director);
  await send(director);
  await says(director, '已有的声明', '有利益冲突');
  assert.ok(!(await read(director)).includes('还没有人声明或者否认'));

  const offer = await ask(director, '指派');
  await offer.getByRole('button', { name: '选这位 赵文静' }).click();
  await offer.getByText('没有发现这家律所为另一方办理过').waitFor();
  await axe(director);
  await fits(director, [1280, 360]);
  await shot(director, 'dialog-offer-conflicts', { full: true });
});
