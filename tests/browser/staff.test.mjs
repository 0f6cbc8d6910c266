// What staff look after besides applications and cases: deliveries with their dead letters, and the search box.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { applied } from './given.mjs';
import { field, looking, open, says, settled, staffSignsIn } from './steps.mjs';

journey('审计员看发送记录，重新发送没有发出的', async ({ person, axe, fits, shot, server }) => {
  await applied(server, '13900004613');
  const auditor = await person('审计员');
  // The service delivers in earnest; a dead letter is put into its answer on the way.
  let dead = true;
  await auditor.route('**/api/v1/deliveries?*', (route) => route.fallback());
  await auditor.route(/\/api\/v1\/deliveries(\?.*)?$/, async (route) => {
    const answer = await route.fetch();
    const page = await answer.json();
    const one = { notice: 'N-05', attempts: 8, next_attempt_at: null, created_at: '2026-11-20T08:10:00Z' };
    page.items.unshift(dead
      ? { ...one, id: '0192f0c1-2345-7abc-8def-0123456789ab', status: 'DEAD', last_error: 'refused by the gateway' }
      : { ...one, id: '0192f0c1-2345-7abc-8def-0123456789ab', status: 'WAITING', attempts: 0, last_error: null });
    page.total += 1;
    await route.fulfill({ response: answer, json: page });
  });
  await auditor.route('**/api/v1/deliveries/*/retries', (route) => {
    dead = false;
    return route.fulfill({ json: {
      id: '0192f0c1-2345-7abc-8def-0123456789ab', notice: 'N-05', status: 'WAITING', attempts: 0,
      next_attempt_at: null, last_error: null, created_at: '2026-11-20T08:10:00Z',
    } });
  });
  await staffSignsIn(auditor, 'auditor');
  await auditor.getByRole('link', { name: '发送记录' }).click();
  await auditor.waitForURL('**/deliveries');
  await settled(auditor);
  await says(auditor, '没有发出', '不予援助', '8 次', 'refused by the gateway');
  await looking({ axe, fits }, [1280])(auditor);
  await shot(auditor, 'staff-deliveries');
  await auditor.setViewportSize({ width: 390, height: 844 });
  await looking({ axe, fits }, [390])(auditor);
  await shot(auditor, 'staff-deliveries-phone');
  await auditor.setViewportSize({ width: 1280, height: 800 });
  await auditor.getByRole('button', { name: '重新发送 不予援助' }).click();
  await says(auditor, '等待发送');
  await field(auditor, 'status').selectOption('DEAD');
  await auditor.waitForURL('**/deliveries?status=DEAD');
  await settled(auditor);

  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  assert.equal(await clerk.getByRole('link', { name: '发送记录' }).count(), 0, 'only who may sees the way there');
});

journey('只输入一个字时说清楚要两个字', async ({ person, axe, fits, shot }) => {
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await clerk.keyboard.press('/');
  await clerk.keyboard.type('林');
  await clerk.keyboard.press('Enter');
  await clerk.locator('#find-error').waitFor();
  assert.match(await clerk.locator('#find-error').innerText(), /至少输入两个字符/);
  await looking({ axe, fits }, [1280])(clerk);
  await shot(clerk, 'staff-search-short');
  await clerk.keyboard.type('秀英');
  await clerk.keyboard.press('Enter');
  await clerk.waitForURL('**/applications?q=*');
  await settled(clerk);

  await field(clerk, 'list-query').fill('林');
  await field(clerk, 'list-query').press('Enter');
  await clerk.locator('#list-query-error').waitFor();
  await looking({ axe, fits }, [1280])(clerk);
  await shot(clerk, 'staff-list-short');
  await field(clerk, 'list-query').fill('林秀');
  await field(clerk, 'list-query').press('Enter');
  await clerk.locator('#list-query-error').waitFor({ state: 'detached' });
});

journey('找过谁不写在网址里：筛选、返回都还记得，重新打开就忘了', async ({ person, server }) => {
  await applied(server, '13900004614');
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  const addresses = [];
  clerk.on('framenavigated', () => addresses.push(decodeURIComponent(clerk.url())));
  clerk.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
  const searched = () => field(clerk, 'list-query').inputValue();
  await clerk.getByRole('searchbox').fill('林秀英');
  await clerk.keyboard.press('Enter');
  await clerk.waitForURL(/applications\?q=[0-9a-f]{8}$/);
  await says(clerk, '林*英');
  assert.equal(await searched(), '林秀英');
  await field(clerk, 'list-query').fill('查无此人');
  await field(clerk, 'list-query').press('Enter');
  await says(clerk, '没有符合条件的申请');
  await field(clerk, 'status').selectOption({ index: 1 });
  await clerk.waitForURL('**status=*');
  await settled(clerk);
  assert.equal(await searched(), '查无此人', 'a filter narrows the search');
  await clerk.goBack();
  await clerk.goBack();
  await says(clerk, '林*英');
  assert.equal(await searched(), '林秀英');
  assert.ok(!addresses.some((address) => /林|查无/.test(address)), addresses.join('\n'));

  // An address of another session, or one that somebody wrote a name into, is the whole list.
  await open(clerk, '/staff/applications?q=deadbeef');
  await says(clerk, '林*英');
  assert.equal(await searched(), '');
});
