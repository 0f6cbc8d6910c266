// Programs of other systems: given access, a secret shown once and changed, calls counted, stopped and ended.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { ask, chinaDay, choose, decide, field, fill, looking, says, send, settled, staffSignsIn } from './steps.mjs';

const YEAR = 365 * 24 * 3600e3;

/** What a program does: a token for its secret, then calls with it. */
async function called(base, id, secret, times) {
  const got = await fetch(`${base}/api/v1/auth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!got.ok) return got.status;
  const headers = { authorization: `Bearer ${(await got.json()).access_token}` };
  const statuses = [];
  for (let time = 0; time < times; time += 1) {
    statuses.push((await fetch(`${base}/api/v1/applications`, { headers })).status);
  }
  await fetch(`${base}/api/v1/cases`, { headers });
  return statuses.at(-1);
}

journey('安全管理员给工会系统建立 API 客户端：密钥、调用、暂停、终止', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const admin = await person('安全管理员');
  await staffSignsIn(admin, 'security');
  await admin.getByRole('link', { name: 'API 客户端', exact: true }).click();
  await admin.waitForURL('**/api-clients');
  await says(admin, '还没有客户端');
  await look(admin);

  const dialog = await ask(admin, '新建客户端');
  await field(admin, 'organisation_id-kind').selectOption('CENTRE');
  await field(admin, 'organisation_id').selectOption({ label: '长治市法律援助中心' });
  await fill(admin, {
    'terms.name': '长治市总工会帮扶系统', 'terms.contact_name': '胡敏', 'terms.contact_reach': '0355-2020000',
    'terms.networks': '127.0.0.1\n不是网段', 'terms.valid_to': chinaDay(Date.now() + YEAR),
  });
  await dialog.getByLabel('提交申请').check();
  await dialog.getByLabel('查看申请').check();
  await dialog.locator('button[type=submit]').click();
  await admin.locator('[id="terms.networks-error"]').waitFor();
  await axe(admin);
  await fill(admin, { 'terms.networks': '127.0.0.1\n203.0.113.0/24' });
  await shot(admin, 'staff-api-client-new');
  await dialog.locator('button[type=submit]').click();
  const shown = admin.locator('dialog#secret');
  await shown.waitFor();
  await axe(admin);
  await shot(admin, 'staff-api-secret');
  const [id, secret] = await shown.locator('code').allInnerTexts();
  assert.match(secret, /^[\w-]{43}$/);
  await admin.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached' });
  assert.ok(!(await admin.content()).includes(secret), 'it stands nowhere any more');
  await says(admin, '长治市总工会帮扶系统', '启用', '从未调用');
  await look(admin);
  await shot(admin, 'staff-api-clients');

  assert.equal(await called(server.base, id, secret, 5), 200);
  await admin.getByRole('link', { name: '长治市总工会帮扶系统' }).click();
  await admin.waitForURL('**/api-clients/*');
  await says(admin, 'GET /applications', 'POST /auth/token', '203.0.113.0/24', '127.0.0.1', '使用中');
  await look(admin);
  await shot(admin, 'staff-api-client', { full: true });
  await admin.setViewportSize({ width: 390, height: 844 });
  await shot(admin, 'staff-api-client-phone', { full: true });
  await admin.setViewportSize({ width: 1280, height: 800 });

  const turning = await ask(admin, '更换密钥');
  await axe(admin);
  await fill(admin, { overlap_days: '7' });
  await turning.locator('button[type=submit]').click();
  await shown.waitFor();
  const next = await shown.locator('code').last().innerText();
  await shown.getByRole('button', { name: '已经交给对方' }).click();
  assert.equal(await called(server.base, id, secret, 1), 200, 'the old secret goes on for a while');
  assert.equal(await called(server.base, id, next, 1), 200);
  await admin.getByRole('button', { name: /^吊销/ }).last().click();
  await axe(admin);
  await field(admin, 'reason').fill('对方已经更换');
  await send(admin);
  assert.equal(await called(server.base, id, secret, 1), 401, 'revoked');

  await decide(admin, '修改授权', async (open) => {
    await axe(admin);
    await open.getByLabel('提交申请').uncheck();
  });
  await decide(admin, '暂停', async () => { await axe(admin); await field(admin, 'reason').fill('夜间调用异常'); });
  await says(admin, '已暂停');
  assert.equal(await called(server.base, id, next, 1), 403);
  // From the keyboard alone.
  await settled(admin);
  await admin.keyboard.press('a');
  await admin.locator('dialog[open]').waitFor();
  await admin.locator('dialog[open]').getByRole('button', { name: '恢复' }).focus();
  await admin.keyboard.press('Enter');
  await says(admin, '启用');
  assert.equal(await called(server.base, id, next, 1), 200);
  await choose(admin, '终止');
  await field(admin, 'reason').fill('系统下线');
  await send(admin);
  await says(admin, '已终止', '没有可用的密钥');
  await look(admin);
  assert.equal(await called(server.base, id, next, 1), 401);
});
