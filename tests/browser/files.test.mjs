// Files: how far they are is told as it is, a file on its way can be stopped, what arrived can be had and removed.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { acting, applied } from './given.mjs';
import { citizenSignsIn, field, looking, open, photo, says, staffSignsIn, tab } from './steps.mjs';

/** A document of one page and about so many bytes: it goes as it is, unlike a photograph, which is made smaller. */
const scan = (name, bytes) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n<</Type/Pages/Count 1>>\n<</Type/Page/Parent 2 0 R>>\n%${'-'.repeat(bytes)}\n%%EOF\n`),
});

/** The page's line takes so many bytes a second upwards; 0 is as many as come. */
async function slowly(page, uploadThroughput) {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.emulateNetworkConditions',
    { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: uploadThroughput || -1 });
}

/** What the bar said while it was there, in the order it said it. */
const heard = (page) => page.evaluate(() => new Promise((resolve) => {
  const said = [];
  const look = () => {
    const bar = document.querySelector('.files progress');
    if (bar && said.at(-1) !== bar.value) said.push(bar.value);
    if (said.length > 2 && (!bar || bar.value > 60)) resolve(said);
    else setTimeout(look, 30);
  };
  look();
}));

journey('上传进度是真的，可以取消', async ({ person, axe, fits, shot, server }) => {
  const phone = '13900002413';
  const id = await applied(server, phone);
  await (await acting(server, 'clerk', id))('reception', {});
  await (await acting(server, 'examiner', id))('supplement-request', { items: ['工资条'], days: 7 });
  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, phone, `/applications/${id}`);
  const input = field(lin, 'attachments-MATTER_EVIDENCE');
  await slowly(lin, 400_000);
  lin.allow(/request failed: POST .*attachments net::ERR_ABORTED/);
  const [said] = await Promise.all([heard(lin), input.setInputFiles(scan('工资条.pdf', 1_500_000))]);
  assert.ok(said.every((value, at) => at === 0 || value >= said[at - 1]), `it only grows: ${said}`);
  assert.ok(said.some((value) => value > 0 && value < 60 && value !== 50), `it moves with the bytes: ${said}`);
  await lin.locator('.files .done').waitFor();
  await lin.getByText('工资条.pdf').waitFor();

  await input.setInputFiles(scan('发错了.pdf', 6_000_000));
  await lin.waitForFunction(() => document.querySelector('.files progress')?.value > 3);
  await looking({ axe, fits }, [390, 360])(lin);
  await lin.locator('.files progress').evaluate((bar) => bar.scrollIntoView({ block: 'center' }));
  await shot(lin, 'citizen-uploading');
  await lin.getByRole('button', { name: '取消上传 发错了.pdf' }).click();
  await lin.getByText('发错了.pdf').waitFor({ state: 'detached' });
  await slowly(lin, 0);
  await open(lin, `/applications/${id}`);
  await lin.getByText('工资条.pdf').waitFor();
  assert.equal(await lin.getByText('发错了.pdf').count(), 0, 'the service keeps nothing of what was stopped');
});

journey('工作人员添加、下载、移除材料', async ({ person, axe, fits, shot, server }) => {
  const id = await applied(server, '13900002424');
  await (await acting(server, 'clerk', id))('reception', {});
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${id}`);
  await tab(clerk, '材料');
  await field(clerk, 'attachment-file').setInputFiles(photo('先选种类.png'));
  await clerk.getByText('请先选择材料种类').waitFor();
  await axe(clerk);
  await field(clerk, 'attachment-kind').selectOption('MATTER_EVIDENCE');
  // Two files and one that is none: each on its own.
  clerk.allow(/console: Failed to load resource.* 4\d\d/);
  await field(clerk, 'attachment-file').setInputFiles([
    photo('欠条.png'), { name: '录音.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('ID3 not a picture') }, photo('考勤表.png'),
  ]);
  await clerk.locator('table').getByText('考勤表.png').waitFor();
  await clerk.locator('table').getByText('欠条.png').waitFor();
  await clerk.locator('.files .problem').waitFor();
  await looking({ axe, fits }, [1280])(clerk);
  await shot(clerk, 'staff-documents');
  await clerk.getByRole('button', { name: '移除 录音.mp3' }).click();
  await clerk.locator('.files li').waitFor({ state: 'detached' });

  const [download] = await Promise.all([
    clerk.waitForEvent('download'), clerk.getByRole('button', { name: '下载 欠条.png' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), '欠条.png');
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  assert.deepEqual(Buffer.concat(chunks), photo('欠条.png').buffer, 'the same bytes come back');

  await clerk.getByRole('button', { name: '移除 欠条.png' }).click();
  await clerk.locator('table').getByText('欠条.png').waitFor({ state: 'detached' });
  await says(clerk, '考勤表.png');
});
