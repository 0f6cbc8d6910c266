// What a house may set up for itself: its own identity provider, and the rule for small centres.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { acting, applied } from './given.mjs';
import { journey, serve } from './harness.mjs';
import { startProvider } from './identity.mjs';
import { PASSWORD, ask, choose, decide, field, fill, looking, open, says, send, settled, staffSignsIn } from './steps.mjs';

let provider;
serve({
  house: async (base) => {
    provider = await startProvider(base);
    return { ...provider.settings, FAYUAN_SOD_SMALL_CENTRE: 'true' };
  },
});
after(() => provider?.stop());

/** Somebody who will be led to the provider and back. */
async function led(person, name, how) {
  const page = await person(name, how);
  page.allow(/request to another host: http:\/\/127\.0\.0\.1:/, /favicon/);
  return page;
}

/** Says at the provider who it is; the browser comes back by itself. */
async function proves(page, subject) {
  await page.getByLabel('Account').fill(subject);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** From the door of the house through the provider. */
async function entersThrough(page, subject) {
  await page.goto('/staff/');
  await page.getByRole('button', { name: '用定西市统一身份认证登录' }).click();
  await proves(page, subject);
}
const arrived = async (page) => {
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
  await settled(page);
};
const toast = (page, text) => page.locator('.toast', { hasText: text }).first().waitFor();

journey('审查员用密码确认后绑定统一身份，以后从那里登录，也能自己解除', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const wang = await led(person, '王志远');
  await staffSignsIn(wang, 'examiner');
  await open(wang, '/staff/security');
  await look(wang);
  await shot(wang, 'staff-security-identity', { full: true });
  await wang.getByRole('button', { name: '绑定身份' }).click();
  const dialog = wang.locator('dialog[open]');
  await dialog.waitFor();
  await axe(wang);
  await field(wang, 'password').fill(PASSWORD);
  await dialog.locator('button[type=submit]').click();
  await proves(wang, 'wang');
  await wang.waitForURL('**/staff/security');
  await says(wang, '已绑定：');

  const elsewhere = await led(person, '王志远的另一台电脑');
  await elsewhere.goto('/staff/');
  await look(elsewhere);
  await shot(elsewhere, 'staff-sign-in-provider');
  await entersThrough(elsewhere, 'wang');
  await arrived(elsewhere);
  await elsewhere.getByText('王志远').first().waitFor({ state: 'attached' });
  await open(elsewhere, '/staff/security');
  await elsewhere.getByRole('button', { name: '解除绑定' }).click();
  await field(elsewhere, 'password').fill(PASSWORD);
  await send(elsewhere);
  await elsewhere.getByRole('button', { name: '绑定身份' }).waitFor();

  const nobody = await led(person, '没有绑定的人');
  nobody.allow(/40[0-9]/);
  await entersThrough(nobody, 'wang');
  await says(nobody, '这个身份没有绑定在用的账号');
  await look(nobody);
});

journey('安全管理员为同事绑定和解除统一身份', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const security = await person('安全管理员');
  await staffSignsIn(security, 'security');
  const token = await server.signIn('security', PASSWORD);
  const { items } = await server.api('GET', '/api/v1/accounts?username=clerk', { token });
  await open(security, `/staff/accounts/${items[0].id}`);
  await look(security);
  const dialog = await ask(security, '绑定统一身份');
  await dialog.locator('button[type=submit]').click();
  await field(security, 'subject-error').waitFor();
  await axe(security);
  await shot(security, 'staff-identity-link');
  await fill(security, { subject: 'guo', reason: '本人到场核实' });
  await send(security);
  await toast(security, '已绑定');

  const guo = await led(person, '郭晓梅', { phone: true });
  await entersThrough(guo, 'guo');
  await arrived(guo);

  await decide(security, '解除统一身份', () => fill(security, { reason: '调离' }));
  await toast(security, '已解除');
  const again = await led(person, '郭晓梅又来');
  again.allow(/40[0-9]/);
  await entersThrough(again, 'guo');
  await says(again, '这个身份没有绑定在用的账号');
});

journey('邀请时写上统一身份，本人直接从那里登录', async ({ person, axe, fits, shot }) => {
  const admin = await person('系统管理员');
  await staffSignsIn(admin, 'admin');
  await open(admin, '/staff/users');
  const dialog = await ask(admin, '邀请');
  await fill(admin, { name: '贾小林', username: 'jia.xiaolin', subject: 'jia' });
  await field(admin, 'organisation_id-kind').selectOption('CENTRE');
  await field(admin, 'organisation_id').selectOption({ label: '长治市法律援助中心' });
  await dialog.getByLabel('受理员').check();
  await axe(admin);
  await fits(admin, [1280, 360]);
  await shot(admin, 'staff-invite-subject');
  await dialog.locator('button[type=submit]').click();
  await admin.locator('dialog#code').waitFor();

  const jia = await led(person, '贾小林');
  await entersThrough(jia, 'jia');
  await arrived(jia);
});

journey('不足三人的中心：主任审查，页面说明要由司法局审批', async ({ person, axe, fits, shot, server }) => {
  const id = await applied(server, '13800032001');
  await (await acting(server, 'clerk', id))('reception', {});
  // The colleagues leave: the director and the administrator are all who stay.
  const token = await server.signIn('admin', PASSWORD);
  const { items } = await server.api('GET', '/api/v1/users', { token });
  for (const gone of items.filter((one) => ['郭晓梅', '王志远', '贾小林'].includes(one.name))) {
    await server.api('POST', `/api/v1/users/${gone.id}/deactivation`, { token, body: { reason: '调离' } });
  }
  const examines = await acting(server, 'director', id);
  await examines('acceptance');
  await examines('opinion', {
    person: 'MET', scope: 'MET', means: 'MET', means_mode: 'EXEMPT', means_ground: 'E3',
    reasons: '申请人是进城务工人员，请求支付劳动报酬，免予核查经济困难状况。',
  });
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await open(director, `/staff/applications/${id}`);
  await says(director, '小中心例外', '本中心人员不足三人，由主任审查，须由司法局审批。', '等上级司法局审批');
  const offered = await director.locator('.page-head').getByRole('button').allInnerTexts();
  assert.ok(!offered.some((one) => one.startsWith('给予援助')), offered.join());
  await looking({ axe, fits }, [1280, 360])(director);
  await shot(director, 'staff-small-centre');
  const phone = await person('主任的手机', { phone: true });
  await staffSignsIn(phone, 'director');
  await open(phone, `/staff/applications/${id}`);
  await shot(phone, 'staff-phone-small-centre', { full: true });
});
