// Documents are asked for and never come: the day is told beforehand, and the end of it in plain words.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { acting, applied } from './given.mjs';
import { PASSWORD, PHONES, ask, citizenSignsIn, field, looking, open, read, says, send, staffSignsIn } from './steps.mjs';

const DAY = 24 * 3600;

journey('一次没有补正的申请', async ({ person, axe, fits, server, clock, jobs }) => {
  const look = looking({ axe, fits }, PHONES);
  const phone = '13900004680';
  const id = await applied(server, phone);
  await (await acting(server, 'clerk', id))('reception', {});

  const examiner = await person('审查员');
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, `/staff/applications/${id}`);
  await ask(examiner, '通知补正', async (dialog) => {
    await dialog.getByRole('button', { name: /劳动合同、工牌/ }).click();
    await field(dialog, 'items').press('End');
    await field(dialog, 'items').pressSequentially('\n工友的证言');
    await field(dialog, 'days').fill('7');
  });
  await looking({ axe, fits }, [1280])(examiner);
  await send(examiner);
  await says(examiner, '待补正', '工友的证言');

  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, phone, `/applications/${id}`);
  await says(lin, '还缺材料，请您补上', '劳动合同、工牌、考勤、工资条、转账记录或者欠条', '工友的证言',
    /请在 \d\d月\d\d日 星期. 前补好，还有 \d+ 天/);
  await look(lin);

  // Nothing comes. On the last day she could still have sent it; a day later it is over.
  const left = Number((await read(lin)).match(/还有 (\d+) 天/)[1]);
  const status = async () => {
    const token = await server.signIn('examiner', PASSWORD);
    return (await server.api('GET', `/api/v1/applications/${id}`, { token })).status;
  };
  await clock.advance(left * DAY);
  await jobs();
  assert.equal(await status(), 'NEED_SUPP');
  await clock.advance(DAY);
  await jobs();
  assert.equal(await status(), 'DEEMED_WITHDRAWN');

  const later = await person('林秀英', { phone: true });
  await citizenSignsIn(later, server, phone, '/mine');
  await says(later, '过期没补，已结束');
  await look(later);
  await open(later, `/applications/${id}`);
  await says(later, '材料过期没有补，这份申请已经结束', '您可以重新申请，不影响结果');
  assert.ok(!(await read(later)).includes('都补好了'), 'what has ended takes nothing more');
  await look(later);
  await later.goto('/mine');
  await later.getByRole('link', { name: '新的申请' }).click();
  await later.waitForURL('**/apply');

  const centre = await person('审查员，几天后');
  await staffSignsIn(centre, 'examiner');
  await open(centre, `/staff/applications/${id}`);
  await says(centre, '视为撤回');
});
