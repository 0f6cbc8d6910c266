// What an application on a phone takes besides questions: photographs, a signature, a receipt, paper; and what makes it
// easy: large letters, one's own language, keys alone.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { PLACE, filesOf, photograph, saved, seen } from './pictures.mjs';
import { PASSWORD, citizenSignsIn, field, fill, idNumber, looking, open, read, says, settled } from './steps.mjs';

const PHONES = [390, 360];

const next = async (page, to) => {
  await page.locator('.step-foot .btn.p').click();
  await page.waitForURL(`**/${to}`);
  await settled(page);
};

/** Begins an application at the centre of 长治 and answers up to the question about means; gives its id. */
async function upToMeans(lin, phone) {
  await field(lin, 'find').fill('长治市法律援助中心');
  await lin.getByRole('radio', { name: /^长治市法律援助中心/ }).check();
  await lin.getByRole('button', { name: '开始填写' }).click();
  await lin.waitForURL('**/who');
  await settled(lin);
  const id = lin.url().match(/apply\/([0-9a-f-]+)/)[1];
  await next(lin, 'person');
  await fill(lin, { 'applicant.name': '林秀英', 'applicant.id_no': idNumber('14042719710304002') });
  await next(lin, 'contact');
  await fill(lin, { 'applicant.phone': phone, 'applicant.residence': '长治市潞州区英雄中路 12 号' });
  await next(lin, 'matter');
  await lin.getByText('被人伤了、撞了').click();
  await lin.getByText('交通事故', { exact: true }).click();
  await next(lin, 'story');
  await fill(lin, { 'matter.facts': '过马路时被电动车撞伤。', 'matter.claims': '要回医药费' });
  await next(lin, 'other-side');
  await lin.getByText('不知道，或者没有对方').click();
  await next(lin, 'means');
  return id;
}

/** Draws on the canvas as a finger does. */
async function draws(page) {
  const canvas = page.locator('canvas.sign');
  await canvas.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = await canvas.boundingBox();
  await page.mouse.move(x + width * 0.2, y + height * 0.3);
  await page.mouse.down();
  for (const [right, down] of [[0.4, 0.7], [0.6, 0.3], [0.8, 0.7]]) {
    await page.mouse.move(x + width * right, y + height * down, { steps: 5 });
  }
  await page.mouse.up();
}

journey('拍照、签名、存回执、打印申请表', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, PHONES);
  const phone = '13900007613';
  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, phone, '/apply');
  const id = await upToMeans(lin, phone);

  // The rules speak while she types, and never say no where they have not asked everything.
  await lin.getByRole('radio', { name: /^都不是/ }).check();
  await fill(lin, { 'means.household_members': '3', 'means.monthly_income_fen': '3000' });
  await lin.getByRole('button', { name: '按本地标准算一算' }).click();
  await says(lin, '看起来够条件', '平均每人每月 1000 元，没有超过本地标准 1200 元');
  await look(lin);
  await shot(lin, 'citizen-means', { full: true });
  await fill(lin, { 'means.monthly_income_fen': '9000' });
  await says(lin, '还要看别的情况', '接着填就行');
  await look(lin);
  await fill(lin, { 'means.monthly_income_fen': '3000' });

  // A photograph from the camera is sent small, upright, and without the place where it was taken.
  await next(lin, 'files');
  const camera = field(lin, 'attachments-IDENTITY-camera');
  assert.equal(await camera.getAttribute('capture'), 'environment');
  await look(lin);
  await shot(lin, 'citizen-files', { full: true });
  const taken = await photograph(lin, 'IMG_0001.jpg');
  assert.ok(taken.buffer.includes(PLACE));
  await camera.setInputFiles(taken);
  await lin.getByText('IMG_0001.jpg').waitFor();
  await lin.locator('.files .done').waitFor();
  await next(lin, 'reach');
  await lin.getByText('发短信，在手机上看').click();
  await next(lin, 'check');

  // Signed by hand, wiped, and signed again.
  const take = lin.getByRole('button', { name: '就用这个签名' });
  assert.ok(await take.isDisabled(), 'there is nothing to take yet');
  await look(lin);
  await draws(lin);
  await lin.getByRole('button', { name: '擦掉重写' }).click();
  assert.ok(await take.isDisabled(), 'it was wiped');
  await draws(lin);
  await shot(lin, 'citizen-sign');
  await take.click();
  await says(lin, '已经签好名了');
  await look(lin);
  // Who can not write types, with the keys alone.
  await lin.getByRole('button', { name: '重新签' }).click();
  await lin.locator('canvas.sign').waitFor();
  await lin.getByText('不方便手写').focus();
  await lin.keyboard.press('Enter');
  await lin.keyboard.press('Tab');
  await lin.keyboard.type('林秀英');
  await look(lin);
  await lin.keyboard.press('Tab');
  await lin.keyboard.press('Enter');
  await says(lin, '已经签好名了');

  for (const declared of await lin.getByRole('checkbox').all()) await declared.check();
  await lin.getByRole('button', { name: '提交申请' }).click();
  await lin.waitForURL('**/receipt');
  await says(lin, '已收到您的申请');
  await look(lin);
  const token = await server.signIn('clerk', PASSWORD);
  const files = await filesOf(server, token, id);
  const card = files.find((file) => file.kind === 'IDENTITY');
  assert.ok(!card.buffer.includes(PLACE) && !card.buffer.includes('Exif'), 'what the camera wrote is gone');
  const picture = await seen(lin, card.buffer);
  assert.deepEqual([picture.width, picture.height], [1333, 2000], 'upright, and no larger than needed');
  assert.deepEqual(picture.corners, ['white', 'red', 'white', 'white'], 'turned as it was held');
  const signatures = files.filter((file) => file.kind === 'APPLICATION_FORM');
  assert.deepEqual(signatures.map((file) => file.file_name), ['签名.png'], 'the first one was taken back');
  assert.ok((await seen(lin, signatures[0].buffer)).dark > 1_000, 'a name stands on it');

  // The receipt among her photographs.
  await shot(lin, 'citizen-receipt-picture', { full: true });
  const [receipt] = await Promise.all([
    lin.waitForEvent('download'), lin.getByRole('button', { name: '存成图片' }).click(),
  ]);
  assert.equal(receipt.suggestedFilename(), '申请回执.png');
  assert.ok((await seen(lin, await saved(receipt))).dark > 5_000, 'something can be read on it');

  // The form with what she typed, on paper.
  await lin.getByRole('link', { name: '打印申请表' }).click();
  await lin.waitForURL('**/paper');
  await says(lin, '法律援助申请表', '林秀英', '机动车交通事故', '过马路时被电动车撞伤', '☑ 书面承诺', 'IMG_0001.jpg', '申请人声明');
  await look(lin);
  await shot(lin, 'citizen-paper', { full: true });
  await lin.emulateMedia({ media: 'print' });
  await lin.setViewportSize({ width: 794, height: 1123 });
  await shot(lin, 'citizen-paper-printed', { full: true });
  assert.ok(!(await lin.getByRole('button', { name: /^打印/ }).isVisible()), 'no buttons on paper');
});

journey('空白申请表不用登录', async ({ person, axe, fits, shot }) => {
  const lin = await person('林秀英', { phone: true });
  await open(lin, '/');
  await lin.getByRole('link', { name: '打印申请表' }).click();
  await lin.waitForURL('**/paper');
  await says(lin, '法律援助申请表（空白）', '申请人', '案情及申请理由', '□ 书面承诺', '文化程度', '身体状况', '通讯地址、邮编', '不收取任何费用');
  assert.ok(!(await read(lin)).includes('☑'));
  await looking({ axe, fits }, PHONES)(lin);
  await lin.emulateMedia({ media: 'print' });
  await lin.setViewportSize({ width: 794, height: 1123 });
  await shot(lin, 'citizen-paper-blank', { full: true });
});

journey('长者模式：字大、按钮大、东西少，记得住', async ({ person, axe, fits, shot, server }) => {
  const phone = '13900007624';
  const look = looking({ axe, fits }, PHONES);
  const lin = await person('林秀英', { phone: true });
  await open(lin, '/');
  await lin.getByRole('link', { name: '打印申请表' }).waitFor();
  await lin.getByRole('button', { name: '长者模式' }).click();
  await lin.getByRole('button', { name: '标准模式' }).waitFor();
  assert.equal(await lin.evaluate(() => getComputedStyle(document.body).fontSize), '22px');
  assert.ok(!(await lin.getByRole('link', { name: '打印申请表' }).isVisible()), 'fewer things');
  await look(lin);
  await shot(lin, 'citizen-elder', { full: true });

  await citizenSignsIn(lin, server, phone, '/apply', look);
  assert.equal(await lin.evaluate(() => document.documentElement.dataset.elder), '1', 'it is remembered');
  await upToMeans(lin, phone);
  const small = (page) => page.locator('.btn:visible, .tools button:visible').evaluateAll((all) =>
    all.filter((one) => one.getBoundingClientRect().height < 56).map((one) => one.textContent));
  assert.deepEqual(await small(lin), [], 'every button is easy to hit');
  await look(lin);
  await shot(lin, 'citizen-elder-means', { full: true });
  for (const step of ['files', 'check']) {
    await open(lin, lin.url().replace(/[^/]+$/, step));
    await look(lin);
  }
  await shot(lin, 'citizen-elder-check', { full: true });
  for (const page of ['/check', '/paper', '/mine', '/offices', '/ask']) {
    await open(lin, page);
    await look(lin);
  }
});

journey('每个问题都能听，听的只是问题', async ({ person, server }) => {
  const lin = await person('林秀英', { phone: true });
  await lin.addInitScript(() => {
    globalThis.heard = [];
    speechSynthesis.speak = ({ lang, text, rate }) => globalThis.heard.push({ lang, text, rate });
  });
  await citizenSignsIn(lin, server, '13900007646', '/apply');
  await upToMeans(lin, '13900007646');
  await lin.getByRole('button', { name: '朗读' }).click();
  await lin.getByRole('button', { name: '停止朗读' }).waitFor();
  const [{ lang, text, rate }] = await lin.evaluate(() => globalThis.heard);
  assert.equal(lang, 'zh-CN');
  assert.ok(rate < 1, 'slowly');
  assert.match(text, /家里经济情况怎么样/);
  assert.match(text, /我在领低保/);
  assert.doesNotMatch(text, /长者模式|下一步|EN/, 'buttons are no part of the question');

  const silent = await person('没有语音的手机', { phone: true });
  await silent.addInitScript(() => {
    delete globalThis.speechSynthesis;
    delete Window.prototype.speechSynthesis;
  });
  await open(silent, '/');
  assert.equal(await silent.getByRole('button', { name: '朗读' }).count(), 0);
});
