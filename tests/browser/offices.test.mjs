// Finding an office without signing in, and asking about one's own data.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { applied } from './given.mjs';
import { PASSWORD, PHONES, citizenSignsIn, field, fill, looking, open, says, settled } from './steps.mjs';

journey('居民找办事的地方：按名字、按首字母、按地址、按现在的位置', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, PHONES);
  const lin = await person('林秀英', {
    phone: true, geolocation: { longitude: 112.6912, latitude: 36.7456 }, permissions: ['geolocation'],
  });
  const asked = [];
  lin.on('request', (r) => r.url().includes('/directory') && asked.push({ url: r.url(), body: r.postData() }));
  await open(lin, '/');
  await lin.getByRole('link', { name: '找离您最近的窗口' }).click();
  await lin.waitForURL('**/offices');
  await look(lin);
  await shot(lin, 'citizen-offices', { full: true });

  const find = async (q) => {
    await field(lin, 'q').fill(q);
    await lin.getByRole('button', { name: '查找', exact: true }).click();
    await lin.locator('#found:focus').waitFor();
  };
  await find('长治市法律援助中心');
  await says(lin, '长治市法律援助中心', '工作日 8:30');
  assert.match(await lin.locator('.offices a').first().getAttribute('href'), /^tel:\d/);
  await look(lin);
  await find('qxflyzzx');
  await says(lin, '沁县法律援助中心');
  await find('没有这个地方');
  await says(lin, '没有找到', '12348');
  await look(lin);

  await field(lin, 'address').fill('沁县演示镇演示街东头');
  await lin.getByRole('button', { name: '按这个地址找' }).click();
  await says(lin, '沁县演示镇司法所工作站', '演示镇”算的距离');
  await lin.getByRole('button', { name: '用我现在的位置' }).click();
  await says(lin, /约 1\.\d 公里，大约 \d+ 分钟/);
  await look(lin);
  await lin.locator('#found').scrollIntoViewIfNeeded();
  await shot(lin, 'citizen-offices-nearest', { full: true });

  assert.ok(asked.length >= 5);
  for (const { url } of asked) assert.doesNotMatch(decodeURIComponent(url), /112\.|36\.|东头/, 'nobody is told where she is');
  assert.match(asked.at(-1).body, /"longitude":112\.691,"latitude":36\.746/, 'to a hundred metres, no nearer');
  assert.equal(new URL(lin.url()).search, '', 'nor does it stand in the address of the page');
  const kept = await lin.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage));
  assert.doesNotMatch(kept, /112\.69|东头/);
});

journey('不给位置也能找', async ({ person, axe, fits }) => {
  const look = looking({ axe, fits }, PHONES);
  const lin = await person('林秀英', { phone: true });
  await open(lin, '/offices');
  await lin.getByRole('button', { name: '用我现在的位置' }).click();
  await says(lin, '没有拿到位置');
  await look(lin);
  await lin.getByRole('button', { name: '按这个地址找' }).click();
  await lin.locator('#address:focus').waitFor();
  await look(lin);
});

journey('申请人提出更正请求，看答复，撤回同意', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, PHONES);
  const phone = '13900002658';
  await applied(server, phone);
  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, phone, '/mine');
  await lin.getByRole('link', { name: '查看、更正、删除我的资料' }).click();
  await says(lin, '您还没有提出过');
  await look(lin);
  await lin.getByRole('link', { name: '提出请求' }).click();
  await lin.waitForURL('**/rights/new');
  await settled(lin);
  await lin.getByRole('button', { name: '提出', exact: true }).click();
  await lin.locator('.problem').first().waitFor();
  await look(lin);
  await lin.getByRole('radio', { name: '要一份我的资料' }).check();
  await field(lin, 'organisation_id').selectOption({ label: '长治市法律援助中心' });
  await fill(lin, { name: '林秀英', phone, text: '请给我一份我的全部资料。' });
  await shot(lin, 'citizen-rights-new', { full: true });
  await lin.getByRole('button', { name: '提出', exact: true }).click();
  await lin.waitForURL(/\/rights$/);
  await says(lin, '要一份我的资料', '等待答复', '最晚');
  await look(lin);
  await lin.getByRole('link', { name: '要一份我的资料' }).click();
  await lin.waitForURL(/rights\/[0-9a-f-]{36}$/);
  await says(lin, '等待答复', '请给我一份我的全部资料');
  await look(lin);

  const id = lin.url().split('/').at(-1);
  const token = await server.signIn('clerk', PASSWORD);
  await server.api('POST', `/api/v1/rights-requests/${id}/answer`, { token, body: { reason: '已经备好，请下载。' } });
  await open(lin, `/rights/${id}`);
  await says(lin, '已办理', '已经备好，请下载。');
  await look(lin);
  await shot(lin, 'citizen-rights', { full: true });
  const [file] = await Promise.all([
    lin.waitForEvent('download'), lin.getByRole('button', { name: '下载我的资料' }).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'fayuan.json');
  await lin.getByRole('link', { name: '回到列表' }).click();
  await says(lin, '要一份我的资料', '已办理');
  await look(lin);

  await open(lin, '/consents');
  await says(lin, '看过个人信息怎么用', '向有关部门核查经济状况');
  await look(lin);
  await shot(lin, 'citizen-consents', { full: true });
  await lin.getByRole('button', { name: '撤回同意' }).click();
  await lin.locator('dialog[open]').waitFor();
  await look(lin);
  await lin.locator('dialog[open]').getByRole('button', { name: '撤回同意' }).click();
  await says(lin, '已撤回');
  assert.equal(await lin.getByRole('main').getByRole('button', { name: '撤回同意', exact: true }).count(), 0);
});
