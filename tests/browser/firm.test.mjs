// The case is offered to a firm, and the firm's administrator names who conducts it (W-ASG §5.6).
import { journey } from './harness.mjs';
import { applied, granted } from './given.mjs';
import { ask, field, idNumber, looking, open, says, send, staffSignsIn } from './steps.mjs';

journey('指派给律所，由律所管理员安排承办人', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const id = await applied(server, '13900005301', idNumber('14040319860606006'));
  const file = `/staff/cases/${await granted(server, id)}`;
  const director = await person('指派员');
  await staffSignsIn(director, 'director');
  // A migrant worker's wages come by the green channel: assigned first, and the court is asked.
  await open(director, '/staff/cases?green=true');
  await says(director, '绿色通道', '待指派');
  await look(director);
  await shot(director, 'staff-cases-green');
  await open(director, file);
  await says(director, '绿色通道提醒', '向法院申请财产保全', '申请缓交、减交或者免交诉讼费');
  await shot(director, 'staff-case-green');
  await ask(director, '指派给律所');
  await director.locator('dialog[open] button[type=submit]').click();
  await field(director, 'firm_id-error').waitFor();
  await field(director, 'firm_id').selectOption({ label: '漳河律师事务所（演示）' });
  await look(director);
  await shot(director, 'dialog-firm-offer');
  await send(director);
  await says(director, '待接受指派');

  const zhou = await person('律所管理员');
  await staffSignsIn(zhou, 'firm');
  await open(zhou, file);
  await ask(zhou, '安排承办人');
  await zhou.locator('dialog[open] button[type=submit]').click();
  await field(zhou, 'practitioner_id-error').waitFor();
  await field(zhou, 'practitioner_id').selectOption({ label: '陈明' });
  await look(zhou);
  await shot(zhou, 'dialog-name-handler');
  await send(zhou);
  await says(zhou, '陈明', '待签委托协议');
});
