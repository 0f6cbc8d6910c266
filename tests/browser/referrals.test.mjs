// Referrals: a station sends a person's matter on; the centre signs for it, returns it, passes it on, concludes it.
import { journey } from './harness.mjs';
import { ask, decide, field, fill, looking, says, send, settled, staffSignsIn } from './steps.mjs';

const REASON = '欠薪三个月，需要查询参保记录。';

journey('司法所转办，中心退回、再收到、签收、转给 12348、办结', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const station = await person('司法所');
  const clerk = await person('受理员');
  await staffSignsIn(station, 'station');
  await station.getByRole('link', { name: '转办', exact: true }).click();
  await station.waitForURL('**/referrals');
  await look(station);
  await says(station, '周*花', '逾期');

  await ask(station, '新转办');
  await axe(station);
  await station.locator('dialog[open] button[type=submit]').click();
  await station.locator('#to_id-error').waitFor();
  await axe(station);
  await field(station, 'to_id-kind').selectOption('CENTRE');
  await field(station, 'to_id').selectOption({ label: '长治市法律援助中心' });
  await field(station, 'matter_type').selectOption('LABOUR');
  await fill(station, { 'person.name': '孙小梅', 'person.phone': '13800001122', reason: REASON });
  await field(station, 'person.consent').check();
  await shot(station, 'staff-referral-new');
  await send(station);
  await station.waitForURL('**/referrals/*');
  await says(station, '孙小梅', '待签收', REASON);

  await staffSignsIn(clerk, 'clerk');
  await clerk.getByRole('link', { name: '转办', exact: true }).click();
  await settled(clerk);
  await clerk.locator('.pills').getByRole('link', { name: '转入' }).click();
  await clerk.waitForURL('**side=TO**');
  await look(clerk);
  await says(clerk, '孙*梅', '周*花', '赵*福');
  await shot(clerk, 'staff-referrals');
  await field(clerk, 'light').selectOption('RED');
  await clerk.waitForURL('**light=RED**');
  await settled(clerk);
  await says(clerk, '周*花');
  await clerk.goBack();
  await settled(clerk);
  await clerk.getByRole('link', { name: '孙*梅', exact: true }).click();
  await clerk.waitForURL('**/referrals/*');
  await look(clerk);
  await decide(clerk, '退回', async () => {
    await axe(clerk);
    await fill(clerk, { note: '请补充劳动合同或者工资记录。' });
  });
  await says(clerk, '已退回', '请补充劳动合同');

  await station.reload();
  await settled(station);
  await decide(station, '重新发出', async () => {
    await field(station, 'to_id-kind').selectOption('CENTRE');
    await field(station, 'to_id').selectOption({ label: '长治市法律援助中心' });
    await fill(station, { reason: '工资记录已经补上。' });
  });
  await says(station, '待签收');
  await clerk.reload();
  await settled(clerk);
  await decide(clerk, '签收');
  await says(clerk, '已签收');
  await shot(clerk, 'staff-referral', { full: true });
  await decide(clerk, '办结', () => fill(clerk, { note: '已经受理，编号另行告知。' }));
  await says(clerk, '已办结', '已经受理');

  await clerk.goto('/staff/referrals?side=TO&status=SENT');
  await settled(clerk);
  await clerk.keyboard.press('j');
  await clerk.keyboard.press('a');
  await clerk.locator('dialog[open]').waitFor();
  await send(clerk);
  await ask(clerk, '再转办');
  await field(clerk, 'to_id-kind').selectOption('HOTLINE');
  await field(clerk, 'to_id').selectOption({ index: 1 });
  await fill(clerk, { reason: '只需要电话咨询。' });
  await axe(clerk);
  await send(clerk);
  await says(clerk, '已转出');
});

journey('手机上看转办', async ({ person, axe, fits, shot }) => {
  const station = await person('司法所', { phone: true });
  await staffSignsIn(station, 'station');
  await station.goto('/staff/referrals');
  await settled(station);
  await looking({ axe, fits }, [390, 360])(station);
  await shot(station, 'staff-referrals-phone', { full: true });
  await station.goto('/staff/referrals?status=CONCLUDED&side=TO');
  await settled(station);
  await says(station, '没有转办');
});
