// Early intervention: a station tells the centre of a quarrel; the centre takes it and says how it ended.
import { journey } from './harness.mjs';
import { ask, decide, field, fill, looking, says, send, settled, staffSignsIn } from './steps.mjs';

const SITUATION = '工地停工，几名村民准备一起去讨薪。';

journey('司法所报告早期介入线索，中心接手、就地化解', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const station = await person('司法所');
  const clerk = await person('受理员');
  await staffSignsIn(station, 'station');
  await station.getByRole('link', { name: '早期介入', exact: true }).click();
  await station.waitForURL('**/outreaches');
  await look(station);
  await says(station, '没有早期介入');

  await ask(station, '报告线索');
  await station.locator('dialog[open] button[type=submit]').click();
  await field(station, 'situation-error').waitFor();
  await field(station, 'person').check();
  await field(station, 'person.name').waitFor();
  await axe(station);
  await field(station, 'origin').selectOption('ADVISER');
  await field(station, 'centre_id-kind').selectOption('CENTRE');
  await field(station, 'centre_id').selectOption({ label: '长治市法律援助中心' });
  await fill(station, { 'person.name': '孙小梅', 'person.phone': '13800001122', situation: SITUATION });
  await field(station, 'person.consent').check();
  await shot(station, 'staff-outreach-new');
  await send(station);
  await station.waitForURL('**/outreaches/*');
  await says(station, '孙小梅', '待接手', SITUATION);

  await staffSignsIn(clerk, 'clerk');
  await clerk.getByRole('link', { name: '早期介入', exact: true }).click();
  await clerk.waitForURL('**/outreaches');
  await look(clerk);
  await says(clerk, '孙*梅', '待接手');
  await shot(clerk, 'staff-outreaches');
  await clerk.getByRole('link', { name: '孙*梅', exact: true }).click();
  await clerk.waitForURL('**/outreaches/*');
  await look(clerk);
  await decide(clerk, '接手', () => axe(clerk));
  await says(clerk, '跟进中', '报告早期介入线索', '接手早期介入');
  await ask(clerk, '办结');
  await clerk.locator('dialog[open]').getByLabel('申请法律援助').check();
  await field(clerk, 'application_id').waitFor();
  await axe(clerk);
  await clerk.locator('dialog[open]').getByLabel('就地化解').check();
  await fill(clerk, { note: '包工头当面结清了工资。' });
  await send(clerk);
  await says(clerk, '已办结', '就地化解', '包工头当面结清');
  await shot(clerk, 'staff-outreach', { full: true });

  await station.reload();
  await settled(station);
  await says(station, '已办结', '包工头当面结清');
  await station.goto('/staff/outreaches?overdue=true');
  await settled(station);
  await says(station, '没有早期介入');
});
