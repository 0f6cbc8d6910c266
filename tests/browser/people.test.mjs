// Accounts: invited by a link, activated by their owner, given and taken roles, with a second factor, and closed.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { journey } from './harness.mjs';
import { PASSWORD, ask, choose, decide, field, fill, looking, says, send, settled, staffSignsIn } from './steps.mjs';

const NEW_PASSWORD = 'Zhang-Shui-2026';

/** What an authenticator shows for this key now (RFC 6238). */
function digits(secret, at = Date.now()) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', key).update(step).digest();
  const offset = hash[19] & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

journey('管理员邀请一位同事：激活、授予角色、收回、注销', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const admin = await person('系统管理员');
  await staffSignsIn(admin, 'admin');
  await admin.getByRole('link', { name: '账号', exact: true }).click();
  await admin.waitForURL('**/users');
  await look(admin);
  await shot(admin, 'staff-users');

  const dialog = await ask(admin, '邀请');
  await axe(admin);
  await fill(admin, { name: '贾小林', username: 'jia.xiaolin' });
  await field(admin, 'organisation_id-kind').selectOption('CENTRE');
  await field(admin, 'organisation_id').selectOption({ label: '长治市法律援助中心' });
  await dialog.getByLabel('受理员').check();
  await dialog.locator('button[type=submit]').click();
  const code = admin.locator('dialog#code');
  await code.waitFor();
  await axe(admin);
  await shot(admin, 'staff-invitation');
  const link = await code.locator('code').last().innerText();
  assert.match(link, /\/staff\/activate#\w+$/, 'the code stands where no server sees it');
  await code.getByRole('button', { name: '已经交给本人' }).click();
  await says(admin, '贾小林', '待激活');

  const jia = await person('贾小林');
  await jia.goto(link);
  await field(jia, 'code').waitFor();
  assert.equal(await field(jia, 'code').inputValue(), link.split('#')[1]);
  await look(jia);
  await shot(jia, 'staff-activate');
  await fill(jia, { password: NEW_PASSWORD, repeat: 'Zhang-Shui-2027' });
  await jia.getByRole('button', { name: '设置密码' }).click();
  await jia.locator('#repeat-error').waitFor();
  await fill(jia, { repeat: NEW_PASSWORD });
  await jia.getByRole('button', { name: '设置密码' }).click();
  await says(jia, 'jia.xiaolin');
  await jia.getByRole('link', { name: '去登录' }).click();
  await fill(jia, { username: 'jia.xiaolin', password: NEW_PASSWORD });
  await jia.getByRole('button', { name: '登录' }).click();
  await jia.getByRole('navigation', { name: '主菜单' }).waitFor();

  await admin.getByRole('link', { name: '贾小林' }).click();
  await admin.waitForURL('**/users/*');
  await look(admin);
  await shot(admin, 'staff-account');
  await decide(admin, '授予角色', async () => {
    await field(admin, 'role').selectOption('CONSULTANT');
    await field(admin, 'organisation_id').selectOption({ label: '长治市法律援助中心' });
    await field(admin, 'valid_to').fill('2099-12-31');
    await axe(admin);
  });
  await says(admin, '咨询员', '到 2099年12月31日');
  await admin.getByRole('button', { name: /^收回 咨询员/ }).click();
  await field(admin, 'reason').fill('岗位调整');
  await send(admin);
  await says(admin, '已结束');

  await choose(admin, '重设密码');
  await admin.locator('dialog[open]').getByRole('button', { name: '重设密码' }).click();
  await code.waitFor();
  await code.getByRole('button', { name: '已经交给本人' }).click();

  await decide(admin, '注销账号', async () => {
    await says(admin, '没有未办结的工作');
    await axe(admin);
    await field(admin, 'reason').fill('调离');
  });
  await says(admin, '已注销');
});

journey('审计员设置第二因素，下次登录要输六位数字', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const auditor = await person('审计员');
  await staffSignsIn(auditor, 'auditor');
  await auditor.locator('header details.menu summary').click();
  await auditor.getByRole('link', { name: '账号安全' }).click();
  await auditor.waitForURL('**/security');
  await settled(auditor);
  await says(auditor, '登录成功', 'Chrome');
  await look(auditor);
  await shot(auditor, 'staff-security', { full: true });

  await auditor.getByRole('button', { name: '设置第二因素' }).click();
  await field(auditor, 'password').fill('不是密码');
  auditor.allow(/401/);
  await auditor.locator('dialog[open] button[type=submit]').click();
  await auditor.locator('dialog[open] [role=alert]').waitFor();
  await field(auditor, 'password').fill(PASSWORD);
  await auditor.locator('dialog[open] button[type=submit]').click();
  await auditor.locator('img.qr').waitFor();
  await axe(auditor);
  await shot(auditor, 'staff-second-factor');
  const secret = await auditor.locator('dialog[open] code').innerText();
  await field(auditor, 'code').fill(digits(secret));
  await auditor.locator('dialog[open] button[type=submit]').click();
  await auditor.locator('dialog#codes').waitFor();
  await axe(auditor);
  const codes = await auditor.locator('dialog#codes li').allInnerTexts();
  assert.equal(codes.length, 10);
  await auditor.getByRole('button', { name: '已经收好' }).click();

  // The page knows at once: what is offered now is to take it away.
  await says(auditor, '已启用。');
  await auditor.getByRole('button', { name: '取消第二因素' }).waitFor();
  assert.equal(await auditor.getByRole('button', { name: '设置第二因素' }).count(), 0);

  const again = await person('审计员在另一台设备');
  again.allow(/401/);
  await again.goto('/staff/');
  await fill(again, { username: 'auditor', password: PASSWORD });
  await again.getByRole('button', { name: '登录' }).click();
  await field(again, 'code').waitFor();
  await look(again);
  await shot(again, 'staff-second-step');
  await field(again, 'code').fill(codes[0]);
  await again.getByRole('button', { name: '确认' }).click();
  await again.getByRole('navigation', { name: '主菜单' }).waitFor();

  await auditor.reload();
  await settled(auditor);
  const rows = auditor.getByRole('button', { name: /^退出这台设备/ });
  assert.equal(await rows.count(), 2, 'both devices are listed');
});
