// What people do in more than one journey, in their own words: sign in, fill, decide in a dialog, wait until read.
import assert from 'node:assert/strict';

export const PASSWORD = 'Fayuan-2026';

/** How long somebody waits for one thing, in milliseconds, before it is missing. */
export const PATIENCE = 30_000;

/** The smallest picture there is, as a file somebody photographed. */
export const photo = (name) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
});

/** A synthetic ID number: seventeen digits and the check digit of GB 11643. */
export function idNumber(seventeen) {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...seventeen].reduce((total, digit, at) => total + Number(digit) * weights[at], 0);
  return seventeen + '10X98765432'[sum % 11];
}

/** A day as forms take it, on the clock of China. */
export const chinaDay = (at = Date.now()) => new Date(at + 8 * 3600e3).toISOString().slice(0, 10);

/** The page has its heading and nothing on it is still being read. */
export async function settled(page) {
  // Not the heading that stands there while the face is still being fetched.
  await page.locator('h1:not(.opening h1)').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
}

/** Opens a page of either face and waits until it is read. */
export async function open(page, url) {
  await page.goto(url);
  await settled(page);
}

/** The text of what is read on the page, without what surrounds it. */
export const read = (page) => page.locator('main').innerText();

/** All of these stand on the page, now or as soon as it is read anew. */
export async function says(page, ...expected) {
  const missing = (text) => expected.find((one) => !(one instanceof RegExp ? one.test(text) : text.includes(one)));
  let text = await read(page);
  for (const until = Date.now() + PATIENCE; missing(text) && Date.now() < until; text = await read(page)) {
    await page.waitForTimeout(50);
  }
  assert.equal(missing(text), undefined, `${page.person} does not read this on ${page.url()}:\n${text}`);
}

/** An entry of the staff's navigation; on a phone it is folded behind a button. */
export async function goes(page, name) {
  const menu = page.getByRole('navigation', { name: '主菜单' });
  const button = menu.getByRole('button', { name: '菜单' });
  if (await button.isVisible()) await button.click();
  await menu.getByRole('link', { name, exact: true }).click();
}

/** Fields by the path the contract names them with. */
export const field = (page, path) => page.locator(`[id="${path}"]`);
export async function fill(page, values) {
  for (const [path, value] of Object.entries(values)) await field(page, path).fill(value);
}

/** Looked at as everybody may: no violation of axe, nothing sticks out at these widths. */
export const looking = ({ axe, fits }, widths) => async (page) => {
  await settled(page);
  await axe(page);
  await fits(page, widths);
};
export const PHONES = [390, 360];

/** The newest code among the messages that were sent; other news may have come after it. */
export const codeSentTo = (phone, sent) => sent
  .filter((message) => message.phone === phone)
  .map((message) => message.text.match(/验证码\D*(\d{6})/)?.[1])
  .find(Boolean);

/** Citizens sign in with the code that was sent to their phone; they land where they wanted to go. */
export async function citizenSignsIn(page, server, phone, wanted, look = async () => {}) {
  await page.goto(wanted);
  await field(page, 'phone').fill(phone);
  await look(page);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await field(page, 'code').waitFor();
  await look(page);
  const sent = await server.api('GET', '/dev/messages');
  await field(page, 'code').fill(codeSentTo(phone, sent));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await field(page, 'code').waitFor({ state: 'detached' });
  await settled(page);
}

/** Staff and practitioners sign in; they land on their work. */
export async function staffSignsIn(page, username) {
  await page.goto('/staff/');
  await page.getByLabel('用户名').fill(username);
  await page.getByRole('textbox', { name: '密码' }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
  await settled(page);
}

/**
 * What can be done with a record, wherever the page head puts it: as a button, or under 更多. The beginning of a name is
 * enough; a button of exactly this name, with its key or without, goes first.
 */
export async function choose(page, name) {
  const head = page.locator('.page-head');
  const named = (rest) => head.getByRole('button', { name: new RegExp(`^${name}${rest}`), includeHidden: true });
  await named('').first().waitFor({ state: 'attached' });
  const exactly = named('\\s?[A-Z]?$');
  const button = (await exactly.count()) ? exactly : named('');
  if (!(await button.isVisible())) await head.locator('details.more summary').click();
  await button.click();
}

/** Opens the dialog of an action; `prepare` fills it in. It stays open. */
export async function ask(page, action, prepare = async () => {}) {
  await choose(page, action);
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  await page.waitForFunction(() => !document.querySelector('dialog[open] .skeleton'));
  await prepare(dialog);
  return dialog;
}

/** Sends the open dialog and waits until the page shows what came of it. */
export async function send(page) {
  const dialog = page.locator('dialog[open]');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
}

/** Decides something in its dialog. */
export async function decide(page, action, prepare) {
  await ask(page, action, prepare);
  await send(page);
}

/** The navigation's tab of a record. */
export async function tab(page, name) {
  await page.locator('.tabs').getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await settled(page);
}

/** Adds a document of this kind to the record that is open. */
export async function addDocument(page, kind, name) {
  await tab(page, '材料');
  await field(page, 'attachment-kind').selectOption(kind);
  await field(page, 'attachment-file').setInputFiles(photo(name));
  await page.locator('table').getByText(name).waitFor();
}
