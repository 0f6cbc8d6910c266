// Applying where the network comes and goes: nothing typed is lost, nothing is sent twice, and nobody who takes the
// phone into their hands later reads it.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { PHONES, citizenSignsIn, field, fill, idNumber, looking, open, says, settled } from './steps.mjs';

// What a browser says of a line that is gone, and of a token that is renewed when it is back.
const GONE = [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/, /console: Failed to load resource.* 401/];
const AWAY = '没有网络，已保存在本机';

const next = async (page, to) => {
  await page.locator('.step-foot .btn.p').click();
  await page.waitForURL(`**/${to}`);
  await settled(page);
};

/** Begins an application at the centre of 长治; gives its id. */
async function begins(page) {
  await field(page, 'find').fill('长治市法律援助中心');
  await page.getByRole('radio', { name: /^长治市法律援助中心/ }).check();
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.waitForURL('**/who');
  await settled(page);
  return page.url().match(/apply\/([0-9a-f-]+)/)[1];
}

/** The face has been kept on this device, and the next page comes through it. */
const kept = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 50));
});
/** What was answered and typed until now is sealed: whatever is asked for stands in line behind it. */
const sealed = (page) => page.evaluate(() => globalThis.part('offline', 'bind', null));
const lose = (page) => page.context().setOffline(true);
async function regain(page) {
  await page.context().setOffline(false);
  await page.getByText(AWAY).waitFor({ state: 'detached' });
}

/** Everything that this device has written down, as whoever opens its storage reads it. */
const written = (page) => page.evaluate(async () => {
  const done = (request) => new Promise((keep, fail) => {
    request.onsuccess = () => keep(request.result);
    request.onerror = () => fail(request.error);
  });
  const base = await done(indexedDB.open('fayuan', 1));
  const drafts = await done(base.transaction('drafts').objectStore('drafts').getAll());
  const key = await done(base.transaction('keys').objectStore('keys').get('key'));
  base.close();
  const texts = drafts.flatMap(({ sealed }) => ['utf-8', 'utf-16le'].map((how) => new TextDecoder(how).decode(sealed)));
  const requests = [];
  for (const name of await caches.keys()) requests.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
  return {
    drafts: drafts.length, exported: key && await crypto.subtle.exportKey('raw', key).then(() => true, () => false),
    text: [...texts, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join('\n'), requests,
  };
});

journey('断网也能接着填，连上就发出去', async ({ person, axe, fits, shot, server, clock }) => {
  const phone = '13900009613';
  const look = looking({ axe, fits }, PHONES);
  const lin = await person('林秀英', { phone: true });
  lin.allow(...GONE);
  await citizenSignsIn(lin, server, phone, '/apply');
  const id = await begins(lin);
  await kept(lin);
  await next(lin, 'person');

  // What the service has is found without it as well.
  await lose(lin);
  await open(lin, '/mine');
  await says(lin, '这台手机上的申请', '没有网络也可以接着填');
  await lin.getByRole('link', { name: '打开第 1 份' }).click();
  await lin.waitForURL(`**/apply/${id}/who`);
  await says(lin, AWAY, '您填的都已经发出去了');
  await next(lin, 'person');

  await fill(lin, { 'applicant.name': '林秀英', 'applicant.id_no': idNumber('14042719710304002') });
  await next(lin, 'contact');
  await says(lin, AWAY, '还没有发出的', '申请人是谁？');
  await look(lin);
  await shot(lin, 'citizen-offline', { full: true });
  await fill(lin, { 'applicant.phone': phone, 'applicant.residence': '长治市潞州区英雄中路 12 号' });
  await next(lin, 'matter');
  await lin.getByText('上班、打工的事').click();
  await lin.getByText('工资不发、少发').click();
  await next(lin, 'story');
  const typed = '我在工地做饭，三个月的工资一直没有给。';
  await fill(lin, { 'matter.facts': typed });

  // The page is closed and opened again, still without a network.
  await sealed(lin);
  await lin.reload();
  await settled(lin);
  await says(lin, AWAY, '申请人是谁？', '怎么联系申请人？', '遇到了什么事？');
  assert.equal(await field(lin, 'matter.facts').inputValue(), typed, 'what was only typed is there as well');
  const there = await written(lin);
  assert.equal(there.drafts, 1);
  assert.equal(there.exported, false, 'the key can not be read out');
  for (const secret of ['林秀英', phone, '英雄中路', typed, '1404271971']) assert.ok(!there.text.includes(secret), secret);
  assert.ok(there.requests.length > 8 && there.requests.every((url) => !url.includes('/api/')), there.requests.join(' '));
  await open(lin, '/');
  await says(lin, '有申请还没有发出去');
  await look(lin);
  await open(lin, '/mine');
  await says(lin, '有申请还没有发出去', '网络不通');
  await lin.getByRole('link', { name: '打开第 1 份' }).click();
  await lin.waitForURL(`**/apply/${id}/who`);
  await says(lin, AWAY);
  await open(lin, `/apply/${id}/story`);
  await says(lin, AWAY);

  await regain(lin);
  await fill(lin, { 'matter.claims': '要回三个月的工资' });
  await next(lin, 'other-side');
  await clock.advance(61);
  const other = await person('林秀英的另一部手机', { phone: true });
  await citizenSignsIn(other, server, phone, `/apply/${id}/check`);
  await says(other, '林秀英', '英雄中路 12 号', '工资不发、少发', typed);
  await open(lin, '/mine');
  assert.equal(await lin.getByText('有申请还没有发出去').count(), 0);

  // Signing out leaves nothing behind.
  await lin.getByRole('button', { name: '退出登录' }).click();
  await lin.locator('.doors').waitFor();
  const left = await written(lin);
  assert.deepEqual([left.drafts, left.exported], [0, undefined]);
});

journey('断网时开始的申请，连上网就建好，只有一份', async ({ person, axe, fits, server }) => {
  const phone = '13900009624';
  const lin = await person('林秀英', { phone: true });
  lin.allow(...GONE);
  await citizenSignsIn(lin, server, phone, '/apply');
  await kept(lin);
  await lose(lin);
  await lin.reload();
  await settled(lin);
  await begins(lin);
  await says(lin, AWAY, '援助中心还没有收到这份申请');
  await next(lin, 'person');
  await fill(lin, { 'applicant.name': '林秀英', 'applicant.id_no': idNumber('14042719710304002') });
  await next(lin, 'contact');
  await open(lin, lin.url().replace('/contact', '/files'));
  await says(lin, '现在传不了照片');
  await looking({ axe, fits }, PHONES)(lin);
  await regain(lin);
  await says(lin, '身份证明');
  await open(lin, '/mine');
  assert.equal(await lin.locator('.mine a').count(), 1);
  await says(lin, '林秀英');
});

journey('断网时别处也改了，两边都看得到，由本人选', async ({ person, axe, fits, shot, server, clock }) => {
  const phone = '13900009635';
  const lin = await person('林秀英', { phone: true });
  lin.allow(...GONE, /console: Failed to load resource.* 412/);
  await citizenSignsIn(lin, server, phone, '/apply');
  const id = await begins(lin);
  await clock.advance(61);
  const other = await person('林秀英的另一部手机', { phone: true });
  await citizenSignsIn(other, server, phone, `/apply/${id}/story`);

  const both = async (here, elsewhere) => {
    await open(lin, `/apply/${id}/story`);
    await open(other, `/apply/${id}/story`);
    await lose(lin);
    await fill(lin, { 'matter.facts': here, 'matter.claims': '要回工资' });
    await next(lin, 'other-side');
    await says(lin, AWAY, '说说事情的经过');
    await fill(other, { 'matter.facts': elsewhere, 'matter.claims': '要回工资' });
    await next(other, 'other-side');
    await lin.context().setOffline(false);
    await says(lin, '别处刚改过这份申请', '这里填的', here, '别处填的', elsewhere);
  };
  const told = async (page) => {
    await open(page, `/apply/${id}/story`);
    return field(page, 'matter.facts').inputValue();
  };

  await both('老板三个月没有发工资。', '老板四个月没有发工资。');
  await looking({ axe, fits }, PHONES)(lin);
  await shot(lin, 'citizen-conflict', { full: true });
  await lin.getByRole('button', { name: '用这里填的' }).click();
  await lin.locator('#conflict').waitFor({ state: 'detached' });
  await lin.getByText(/^已保存/).waitFor();
  assert.equal(await told(other), '老板三个月没有发工资。');

  await both('工资一共五千。', '工资一共六千。');
  await lin.getByRole('button', { name: '用别处填的' }).click();
  await lin.locator('#conflict').waitFor({ state: 'detached' });
  assert.equal(await told(lin), '工资一共六千。');
  assert.equal(await told(other), '工资一共六千。');
});

journey('断网时改的和别处改的不是同一个问题，都留下', async ({ person, server, clock }) => {
  const phone = '13900009646';
  const lin = await person('林秀英', { phone: true });
  lin.allow(...GONE, /console: Failed to load resource.* 412/);
  await citizenSignsIn(lin, server, phone, '/apply');
  const id = await begins(lin);
  await clock.advance(61);
  const other = await person('林秀英的另一部手机', { phone: true });
  await citizenSignsIn(other, server, phone, `/apply/${id}/contact`);
  await open(lin, `/apply/${id}/person`);
  await lose(lin);
  await fill(lin, { 'applicant.name': '林秀英', 'applicant.id_no': idNumber('14042719710304002') });
  await next(lin, 'contact');
  await says(lin, AWAY);
  await fill(other, { 'applicant.phone': phone, 'applicant.residence': '长治市潞州区英雄中路 12 号' });
  await next(other, 'matter');
  await regain(lin);
  assert.equal(await lin.locator('#conflict').count(), 0, 'there is nothing to choose');
  await open(other, `/apply/${id}/check`);
  await says(other, '林秀英', '英雄中路 12 号');
});

journey('线路半天没有回音，这时写的也不会被早先的盖掉', async ({ person, server }) => {
  const phone = '13900009691';
  const lin = await person('林秀英', { phone: true });
  lin.allow(...GONE);
  await citizenSignsIn(lin, server, phone, '/apply');
  const id = await begins(lin);
  await next(lin, 'person');
  await lose(lin);
  await fill(lin, { 'applicant.name': '林秀英', 'applicant.id_no': idNumber('14042719710304002') });
  await next(lin, 'contact');
  await says(lin, AWAY);

  // The line is there again and carries nothing: what is sent gets no answer while she goes on.
  const answered = [];
  await lin.route(new RegExp(`/applications/${id}$`), (route) =>
    (route.request().method() === 'PATCH' ? answered.push(route) : route.continue()));
  const under = lin.waitForRequest((r) => r.method() === 'PATCH');
  await lin.context().setOffline(false);
  await under;
  const typed = '长治市潞州区英雄中路 12 号';
  await fill(lin, { 'applicant.phone': phone, 'applicant.residence': typed });
  await sealed(lin);
  const gone = lin.waitForEvent('requestfailed', (r) => r.method() === 'PATCH');
  await answered[0].abort('internetdisconnected');
  await gone;
  await lin.getByText(AWAY).waitFor();
  await sealed(lin);

  await lin.unrouteAll();
  await lin.reload();
  await settled(lin);
  assert.equal(await field(lin, 'applicant.residence').inputValue(), typed);
});

journey('没有网络时提交，连上再交，只交一次', async ({ person, axe, fits, server }) => {
  const phone = '13900009657';
  // A browser that keeps no faces: the questions go on all the same, as long as the page stands.
  const lin = await person('林秀英', { phone: true, serviceWorkers: 'block' });
  lin.allow(...GONE);
  await citizenSignsIn(lin, server, phone, '/apply');
  await begins(lin);
  await next(lin, 'person');
  await fill(lin, { 'applicant.name': '林秀英', 'applicant.id_no': idNumber('14042719710304002') });
  await next(lin, 'contact');
  await fill(lin, { 'applicant.phone': phone, 'applicant.residence': '长治市潞州区英雄中路 12 号' });
  await next(lin, 'matter');
  await lin.getByText('上班、打工的事').click();
  await lin.getByText('工资不发、少发').click();
  await next(lin, 'story');
  await fill(lin, { 'matter.facts': '三个月没有发工资。', 'matter.claims': '要回三个月的工资' });
  await next(lin, 'other-side');
  await lin.getByText('不知道，或者没有对方').click();
  await next(lin, 'means');
  await lin.getByText('我是进城打工的').click();
  await next(lin, 'files');
  await next(lin, 'reach');
  await lin.getByText('发短信，在手机上看').click();
  await next(lin, 'check');

  const keys = [];
  lin.on('request', (r) => r.url().endsWith('/submission') && keys.push(r.headers()['idempotency-key']));
  for (const declared of await lin.getByRole('checkbox').all()) await declared.check();
  // What is said reaches the service, and the answer to the submission does not come back.
  await lin.route(/\/submission$/, async (route) => {
    await route.fetch();
    await route.abort('internetdisconnected');
  });
  await lin.getByRole('button', { name: '提交申请' }).click();
  await says(lin, AWAY, '还没有提交。请不要关掉这个页面');
  await looking({ axe, fits }, PHONES)(lin);
  await lin.unroute(/\/submission$/);
  await lose(lin);
  await lin.context().setOffline(false);
  await lin.waitForURL('**/receipt');
  await says(lin, '已收到您的申请');
  assert.ok(keys.length >= 2 && keys[0] && keys.every((key) => key === keys[0]), `one key for all tries: ${keys}`);
});

journey('换一个人登录，前一个人的草稿就没有了；旧的版本不留', async ({ person, server, clock }) => {
  const lin = await person('林秀英', { phone: true });
  lin.allow(...GONE);
  await open(lin, '/');
  await lin.evaluate(() => caches.open('fayuan-0').then(() => {}));
  await citizenSignsIn(lin, server, '13900009668', '/apply');
  await begins(lin);
  await next(lin, 'person');
  await fill(lin, { 'applicant.name': '林秀英' });
  await kept(lin);
  assert.deepEqual((await lin.evaluate(() => caches.keys())).filter((name) => name === 'fayuan-0'), []);
  const worker = await fetch(`${server.base}/worker.js`);
  assert.match(worker.headers.get('content-type'), /javascript/);
  assert.equal(worker.headers.get('cache-control'), 'no-cache', 'a new version must be found');

  // The phone is handed on while she is still signed in; somebody else signs in over it.
  await clock.advance(61);
  await lin.context().clearCookies();
  await lin.evaluate(() => localStorage.removeItem('fayuan.signed-in'));
  await citizenSignsIn(lin, server, '13900009679', '/mine');
  await says(lin, '您还没有申请');
  await lin.waitForFunction(() => !localStorage.getItem('fayuan.drafts'));
  const left = await written(lin);
  assert.equal(left.drafts, 0);
});

journey('草稿在手机上最多放三十天', async ({ person, server }) => {
  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, '13900009680', '/apply');
  await begins(lin);
  await lin.waitForFunction(() => localStorage.getItem('fayuan.drafts') === 'kept');
  const on = async (days) => {
    await lin.clock.setFixedTime(Date.now() + days * 24 * 3600e3);
    await open(lin, '/');
    await sealed(lin);
    return (await written(lin)).drafts;
  };
  assert.equal(await on(29), 1);
  assert.equal(await on(31), 0);
});

journey('没有网络，每个地址照样打得开', async ({ person }) => {
  const lin = await person('林秀英', { phone: true });
  lin.allow(...GONE);
  await open(lin, '/');
  await kept(lin);
  await lose(lin);
  for (const [address, says_] of [
    ['/', '遇到法律难题'], ['/ask', '打 12348'], ['/check', '回答几个问题'], ['/offices', '找办事的地方'],
    ['/privacy', '个人信息'], ['/paper', '法律援助申请表'], ['/mine', '登录'],
  ]) {
    await open(lin, address);
    await says(lin, says_);
  }
});
