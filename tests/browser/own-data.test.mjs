// One's own data: how it is used, and who has looked at it.
import { journey } from './harness.mjs';
import { conducted } from './given.mjs';
import { PASSWORD, PHONES, citizenSignsIn, looking, open, says } from './steps.mjs';

journey('申请人看个人信息怎么用，看谁看过自己的资料', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, PHONES);
  const phone = '13900004817';
  const { id, case_id } = await conducted(server, phone);
  for (const [username, record] of [['clerk', `applications/${id}`], ['lawyer', `cases/${case_id}`]]) {
    await server.api('GET', `/api/v1/${record}`, { token: await server.signIn(username, PASSWORD) });
  }

  const lin = await person('林秀英', { phone: true });
  await open(lin, '/');
  await lin.getByRole('link', { name: '个人信息怎么用' }).click();
  await lin.waitForURL('**/privacy');
  await says(lin, '您的权利', '不收取任何费用', '您的手机或电脑上也加密保存一份草稿');
  await look(lin);
  await shot(lin, 'citizen-privacy', { full: true });

  await citizenSignsIn(lin, server, phone, `/applications/${id}`);
  await lin.getByRole('link', { name: '谁看过我的资料' }).click();
  await lin.waitForURL('**/readings/*');
  await says(lin, '长治市法律援助中心，姓郭的工作人员', '为了接收申请', '姓陈的工作人员', '为了办案');
  await look(lin);
  await shot(lin, 'citizen-readings');
  await lin.getByRole('link', { name: '回到进度' }).click();
  await lin.waitForURL(`**/applications/${id}`);
});
