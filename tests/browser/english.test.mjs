// In English nothing is left in Chinese but what people wrote: every page of the navigation, its tabs and its dialogs.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { PASSWORD, field, settled } from './steps.mjs';

/** What the software says itself; cells and choices hold what people wrote. */
const OWN = ['.side a', 'h1', 'h2', 'h3', 'legend', 'label', 'th', 'dt', 'caption', 'button', '.lead', '.hint', '.tabs a', '.pills a', '.empty']
  .map((one) => (one.startsWith('.side') ? one : `main ${one}, dialog[open] ${one}`)).join(', ');

async function signsIn(page, username) {
  await page.addInitScript(() => localStorage.setItem('lang', 'en'));
  await page.goto('/staff/');
  await field(page, 'username').fill(username);
  await field(page, 'password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('navigation', { name: 'Main menu' }).waitFor();
  await settled(page);
}

/** Where it stands, and what still stands in Chinese there; but the number of a notice is the same in every language. */
async function chinese(page) {
  const found = (await page.locator(OWN).allInnerTexts()).map((text) => text.replaceAll(/国办发明电〔\d+〕\d+号/g, ''));
  return found.filter((text) => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(text))
    .map((text) => `${new URL(page.url()).pathname}: ${text.slice(0, 80)}`);
}

const people = {
  supervisor: '司法局', director: '主任', clerk: '受理员', examiner: '审查员', lawyer: '律师', firm: '律所管理员',
  admin: '系统管理员', security: '安全管理员', auditor: '审计员', station: '司法所',
};
for (const [username, name] of Object.entries(people)) {
  journey(`英文界面没有中文：${name}`, async ({ person, shot }) => {
    const page = await person(name);
    await signsIn(page, username);
    const links = (selector) => page.locator(selector).evaluateAll((all) => all.map((one) => one.href));
    const left = [];
    const seen = new Set();
    const visit = async (href) => {
      if (seen.has(href)) return;
      seen.add(href);
      await page.goto(href);
      await settled(page);
      left.push(...await chinese(page));
      const called = new URL(href).pathname.replaceAll('/', '-').slice(1) || 'staff';
      await shot(page, `en-${username}-${called}`);
      const buttons = page.locator('.page-head button:visible');
      for (let at = 0; at < await buttons.count(); at += 1) {
        await buttons.nth(at).click();
        const dialog = page.locator('dialog[open]');
        if (!(await dialog.isVisible())) continue;
        await page.waitForFunction(() => !document.querySelector('dialog[open] .skeleton'));
        left.push(...await chinese(page));
        await shot(page, `en-${username}-${called}-${at}`);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
    };
    for (const href of await links('.side a')) {
      await visit(href);
      for (const tab of await links('main .tabs a')) await visit(tab);
    }
    assert.deepEqual(left, [], `still in Chinese:\n${left.join('\n')}`);
  });
}
