// The strong contrast of ACC-04: black on white, chosen with a button or asked for by the system.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { journey } from './harness.mjs';
import { PHONES, citizenSignsIn, field, looking, open, settled, staffSignsIn } from './steps.mjs';

/** 7:1, as WCAG's AAA and the wish for more contrast mean it. */
async function strong(page) {
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze();
  const told = violations.flatMap((v) => v.nodes.map((n) => `${n.target.join(' ')}: ${n.failureSummary}`));
  assert.deepEqual(told, [], page.url());
}
const ink = (page) => page.evaluate(() => getComputedStyle(document.body).color);

journey('高对比度：选一次，记得住，每页都够清楚', async ({ person, axe, fits, shot, server }) => {
  const look = async (page) => {
    await looking({ axe, fits }, PHONES)(page);
    await strong(page);
  };
  const lin = await person('林秀英', { phone: true });
  await open(lin, '/');
  const button = lin.getByRole('button', { name: '高对比度' });
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  await button.click();
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  assert.equal(await ink(lin), 'rgb(0, 0, 0)');
  await look(lin);
  await shot(lin, 'citizen-contrast', { full: true });
  await citizenSignsIn(lin, server, '13900009713', '/apply', look);
  assert.equal(await ink(lin), 'rgb(0, 0, 0)', 'it is remembered');
  await look(lin);
  await field(lin, 'find').fill('长治市法律援助中心');
  await lin.getByRole('radio', { name: /^长治市法律援助中心/ }).check();
  await lin.getByRole('button', { name: '开始填写' }).click();
  await lin.waitForURL('**/who');
  for (const step of ['who', 'person', 'matter', 'means', 'files', 'check']) {
    await open(lin, lin.url().replace(/[^/]+$/, step));
    await look(lin);
  }
  await shot(lin, 'citizen-contrast-check', { full: true });
  for (const page of ['/mine', '/offices', '/check', '/paper', '/privacy', '/ask']) {
    await open(lin, page);
    await look(lin);
  }
  // With large letters as well, and off again.
  await lin.getByRole('button', { name: '长者模式' }).click();
  await look(lin);
  await lin.getByRole('button', { name: '高对比度' }).click();
  assert.notEqual(await ink(lin), 'rgb(0, 0, 0)');
  assert.equal(await lin.evaluate(() => localStorage.getItem('contrast')), null);
});

journey('系统要求高对比度时，两个界面都跟着', async ({ person, axe, shot }) => {
  const lin = await person('林秀英', { phone: true, contrast: 'more' });
  await open(lin, '/');
  assert.equal(await ink(lin), 'rgb(0, 0, 0)');
  await strong(lin);
  const clerk = await person('受理员', { contrast: 'more' });
  await staffSignsIn(clerk, 'clerk');
  assert.equal(await ink(clerk), 'rgb(0, 0, 0)');
  for (const page of ['/staff/', '/staff/applications', '/staff/applications/new']) {
    await open(clerk, page);
    await settled(clerk);
    await axe(clerk);
    await strong(clerk);
  }
  await shot(clerk, 'staff-contrast');
});
