// The director refuses; she reads why, in plain words, and what she can do about it and until when.
import { journey } from './harness.mjs';
import { acting, applied } from './given.mjs';
import { PHONES, ask, citizenSignsIn, field, looking, open, says, send, staffSignsIn } from './steps.mjs';

journey('一次不予援助的决定', async ({ person, axe, fits, server }) => {
  const phone = '13900003579';
  const id = await applied(server, phone);
  await (await acting(server, 'clerk', id))('reception', {});
  const examines = await acting(server, 'examiner', id);
  await examines('acceptance');
  await examines('opinion', {
    person: 'MET', scope: 'NOT_MET', means: 'MET', means_mode: 'EXEMPT', means_ground: 'E3',
    reasons: '劳动关系存续于承包人之间，所请求的事项不属于法律援助的范围。',
  });

  const director = await person('负责人');
  await staffSignsIn(director, 'director');
  await open(director, `/staff/applications/${id}`);
  const dialog = await ask(director, '不予援助');
  await looking({ axe, fits }, [1280])(director);
  // What follows from the opinion is chosen already; without facts nothing is decided.
  await field(dialog, 'facts').fill('');
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('.summary').waitFor();
  await axe(director);
  await field(dialog, 'facts').fill('承包人之间的结算不属于劳动报酬，已告知可以申请人民调解。');
  await send(director);
  await says(director, '不予援助');
  await looking({ axe, fits }, [1280])(director);

  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, phone, `/applications/${id}`);
  await says(lin, '这次没有批准', '这件事不在法律援助的范围内', '承包人之间的结算不属于劳动报酬',
    '提出异议，不收钱', /最晚 \d\d月\d\d日 星期/, '12348');
  await looking({ axe, fits }, PHONES)(lin);
});
