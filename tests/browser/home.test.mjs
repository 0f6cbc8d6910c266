// Both faces open, on a phone and at a desk, without a complaint from axe or the console.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';

journey('居民在手机上打开首页', async ({ person, axe, fits, shot }) => {
  const lin = await person('林秀英', { phone: true });
  await lin.goto('/');
  await lin.getByRole('heading', { level: 1 }).waitFor();
  assert.match(await lin.textContent('body'), /12348/);
  await axe(lin);
  await fits(lin, [390, 360]);
  await shot(lin, 'citizen-home');
});

journey('工作人员打开登录页', async ({ person, axe, fits, shot }) => {
  const clerk = await person('受理员');
  await clerk.goto('/staff/');
  await clerk.getByRole('heading', { level: 1 }).waitFor();
  await clerk.getByRole('textbox').first().waitFor();
  await axe(clerk);
  await fits(clerk, [1280, 1024]);
  await shot(clerk, 'staff-sign-in');
});
