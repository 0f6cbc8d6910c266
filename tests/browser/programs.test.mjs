// The citizens' face is two programs: nobody notices where one ends.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { applied } from './given.mjs';
import { PHONES, citizenSignsIn, looking, open, says, settled, staffSignsIn } from './steps.mjs';

/** Which program the browser has loaded. */
const program = (page) => page.evaluate(() => document.querySelector('link[as=fetch]').href.match(/citizen(-more)?-/)[0]);

const FIRST = ['/', '/ask', '/check', '/apply', '/apply/0199aa00-0000-7000-8000-000000000000/who', '/no-such-page'];
const MORE = [
  '/mine', '/sign-in', '/offices', '/privacy', '/rights', '/rights/new', '/rights/1', '/consents', '/paper',
  '/applications/0199aa00-0000-7000-8000-000000000000', '/applications/0199aa00-0000-7000-8000-000000000000/paper',
  '/applications/0199aa00-0000-7000-8000-000000000000/readings/application',
];

journey('每个地址都由有那一页的程序来答', async ({ person }) => {
  const lin = await person('林秀英', { phone: true });
  for (const [addresses, name] of [[FIRST, 'citizen-'], [MORE, 'citizen-more-']]) {
    for (const address of addresses) {
      const loads = [];
      const told = (r) => r.resourceType() === 'document' && loads.push(r.url());
      lin.on('request', told);
      await open(lin, address);
      assert.equal(await program(lin), name, address);
      assert.equal(loads.length, 1, `${address} is loaded once`);
      const found = (await lin.locator('h1').innerText()) !== '没有找到这个页面';
      assert.equal(found, address !== '/no-such-page', address);
      lin.off('request', told);
    }
  }
});

journey('从一个程序走到另一个，登录还在，能退回来', async ({ person, server }) => {
  const phone = '13900007635';
  await applied(server, phone);
  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, phone, '/mine');
  assert.equal(await program(lin), 'citizen-more-');
  await lin.getByRole('button', { name: 'Switch to English' }).click();
  await lin.getByRole('link', { name: 'New application' }).click();
  await lin.waitForURL('**/apply');
  await says(lin, 'Which legal aid centre do you ask?');
  assert.equal(await program(lin), 'citizen-', 'another program, the same session and language');
  await lin.goBack();
  await says(lin, 'My applications');
  await lin.goForward();
  await says(lin, 'Which legal aid centre do you ask?');
  await lin.locator('.brand').click();
  await lin.waitForURL((url) => url.pathname === '/');
  await settled(lin);
  await lin.getByRole('link', { name: 'Check progress' }).click();
  await says(lin, 'My applications');
  await lin.locator('.mine a').first().click();
  await says(lin, 'Where it stands');
  await lin.goBack();
  await lin.goBack();
  await says(lin, 'A legal problem?');
});

journey('工作人员的两个程序之间，要找的人跟着走，地址和本机都不留名字', async ({ person, server }) => {
  await applied(server, '13900007646');
  const director = await person('主任');
  // Two of the pages are not the director's to read; the program that has them answers all the same.
  director.allow(/ 403 .*\/(api-clients|jurisdictions)\)/);
  await staffSignsIn(director, 'director');
  const loaded = () => director.evaluate(() => document.querySelector('link[as=fetch]').href.match(/staff(-more)?-/)[0]);
  for (const place of ['api-clients', 'holidays', 'jurisdictions', 'meetings/pilots', 'register/merits', 'rule-packs', 'coverage']) {
    await open(director, `/staff/${place}`);
    assert.equal(await loaded(), 'staff-more-', place);
    assert.notEqual(await director.locator('h1').first().innerText(), '没有找到这个页面', place);
  }
  await director.locator('#find').fill('林秀英');
  await director.locator('#find').press('Enter');
  await director.waitForURL('**/applications?q=*');
  await settled(director);
  await director.locator('tbody a').first().waitFor();
  assert.equal(await loaded(), 'staff-');
  const found = (await director.locator('tbody a').allInnerTexts()).filter((text) => text.includes('*'));
  assert.ok(found.length > 0 && found.every((text) => text === '林*英'), found.join(' '));
  assert.equal(await director.locator('#list-query').inputValue(), '林秀英');
  assert.ok(!decodeURIComponent(director.url()).includes('林'));
  assert.equal(await director.evaluate(() => sessionStorage.getItem('searches')), null);
});

journey('手机上，工作人员的菜单折在一个按钮后面，标题在第一屏', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, PHONES);
  const director = await person('主任的手机', { phone: true });
  await staffSignsIn(director, 'director');
  const menu = director.getByRole('navigation', { name: '主菜单' });
  const button = menu.getByRole('button', { name: '菜单' });
  const stands = async (unfolded) => {
    await menu.locator(`button[aria-expanded=${unfolded}]`).waitFor();
    assert.equal(await menu.getByRole('link').first().isVisible(), unfolded);
  };
  const focused = () => director.evaluate(() => document.activeElement.id);
  // A page of each of the two programs.
  for (const [place, name, other, at] of [
    ['applications', 'staff-', '群体申请', 'groups'], ['register', 'staff-more-', '会议和试点', 'meetings'],
  ]) {
    await open(director, `/staff/${place}`);
    const loaded = await director.evaluate(() => document.querySelector('link[as=fetch]').href.match(/staff(-more)?-/)[0]);
    assert.equal(loaded, name);
    await stands(false);
    const before = director.viewportSize();
    for (const width of PHONES) {
      await director.setViewportSize({ ...before, width });
      const heading = await director.locator('h1').first().boundingBox();
      assert.ok(heading.y + heading.height <= before.height, `${place}: the heading stands at ${heading.y} px at ${width} px`);
    }
    await director.setViewportSize(before);
    await look(director);
    await shot(director, `${name}phone-folded`);

    await button.focus();
    await director.keyboard.press('Enter');
    await stands(true);
    await look(director);
    await shot(director, `${name}phone-unfolded`, { full: true });
    await director.keyboard.press('Tab');
    assert.equal(await director.evaluate(() => document.activeElement.closest('nav a') !== null), true, 'the entries come next');
    await director.keyboard.press('Escape');
    await stands(false);
    assert.equal(await focused(), 'fold');

    // Another page of the same program; then the page that is open already.
    for (const _ of ['another', 'the same']) {
      await button.click();
      await menu.getByRole('link', { name: other, exact: true }).click();
      await director.waitForURL(`**/${at}`);
      await settled(director);
      await stands(false);
      assert.equal(await focused(), 'page', 'they go on at the heading');
    }
  }
});
