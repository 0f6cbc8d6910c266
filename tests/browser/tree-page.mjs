// How long the pages of a whole region take to open in a browser: two cities, some 6,400 units. It prints figures and
// is no test, for a figure of one machine is no gate. FAYUAN_BIN=…/release/fayuan node tests/browser/tree-page.mjs
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath, startServer } from './server.mjs';
import { field, settled } from './steps.mjs';

const PASSWORD = 'Fayuan-2026';
const TIMES = 5;
const shots = process.env.FAYUAN_SHOTS;

const server = await startServer({ networks: ['dingxi', 'changzhi'] });
const browser = await chromium.launch({ executablePath: chromiumPath(), headless: true, args: ['--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext({ baseURL: server.base, locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
const page = await context.newPage();

/** The median of several tries, in milliseconds. */
async function timed(what, run) {
  const took = [];
  for (let time = 0; time < TIMES; time += 1) {
    const began = performance.now();
    await run();
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  console.log(`${what}: median ${Math.round(took[Math.floor(TIMES / 2)])} ms, slowest ${Math.round(took.at(-1))} ms`);
}

const link = (name) => page.locator('.tree').getByRole('link', { name, exact: true });
const unfold = async (name, until) => {
  await link(name).focus();
  await page.keyboard.press('ArrowRight');
  await link(until).waitFor();
};

try {
  await page.goto('/staff/');
  await page.getByLabel('用户名').waitFor();
  await field(page, 'username').fill('supervisor.dingxi');
  await field(page, 'password').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
  await settled(page);
  await timed('tree page, from the address to the first level', async () => {
    await page.goto('/staff/organisations');
    await link('定西市司法局').waitFor();
  });
  await timed('a level of 18 centres and more, unfolded', async () => {
    await page.goto('/staff/organisations');
    await link('定西市司法局').waitFor();
    await unfold('定西市司法局', '安定区法律援助中心');
  });
  if (shots) await page.screenshot({ path: path.join(shots, 'tree-dingxi.png') });
  await timed('coverage of a city, with its map', async () => {
    await page.goto('/staff/coverage');
    await page.locator('.points svg').waitFor();
    await settled(page);
  });
  if (shots) await page.screenshot({ path: path.join(shots, 'coverage-dingxi.png'), fullPage: true });
} finally {
  await browser.close();
  await server.stop();
}
