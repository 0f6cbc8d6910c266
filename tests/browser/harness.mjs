// Everything a journey needs: a server of its own with demo data, people with a browser each, axe, screenshots.
//
//   journey('一个人看首页', async ({ person, axe, fits, shot }) => {
//     const lin = await person('林秀英', { phone: true });
//     await lin.goto('/');
//     await axe(lin);
//     await shot(lin, 'citizen-home');
//   });
//
// One test file has one server and one browser; each journey has fresh people. A journey fails on its own
// assertions and also on a console error, a failed request, an answer of 5xx or a request to another host.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { chromiumPath, startServer } from './server.mjs';
import { PATIENCE } from './steps.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 800 } };
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--font-render-hinting=none',
];

// Limits tell what hangs; how fast a machine is, they do not judge.
const JOURNEY = 600_000;

// Screenshots are taken only when asked for: FAYUAN_SHOTS=1 takes those of the README anew, FAYUAN_SHOTS=FOLDER keeps
// them all, to be looked at. Of a journey that failed there is one in any case.
const scratch = mkdtempSync(path.join(tmpdir(), 'fayuan-browser-'));
const readme = path.join(here, '..', '..', 'docs', 'screenshots');
const wanted = process.env.FAYUAN_SHOTS ?? '';
const shots = /[/\\]/.test(wanted) ? path.resolve(wanted) : scratch;
const kept = (name) => (wanted === '1' && existsSync(path.join(readme, name)) ? readme : shots);
mkdirSync(shots, { recursive: true });

let started;
let launched;
const theServer = () => (started ??= startServer());
/** The server of this file has settings of its own; said before its first journey. */
export const serve = (options) => { started = startServer(options); };
const theBrowser = () =>
  (launched ??= chromium.launch({ executablePath: chromiumPath(), headless: true, args: FLAGS }));

after(async () => {
  await (await launched)?.close();
  // A server that did not start has failed each journey already; what comes after this is still cleared away.
  await started?.then((server) => server.stop(), () => {});
  if (!process.exitCode) rmSync(scratch, { recursive: true, force: true });
});

/** A person's page, and what went wrong on it. `page.allow(/…/)` forgives what the journey provokes on purpose. */
async function openPage(base, name, { phone = false, locale = 'zh-CN', ...options } = {}) {
  const context = await (await theBrowser()).newContext({
    ...(phone ? PHONE : DESK), baseURL: base, locale, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const problems = [];
  const allowed = [];
  const blame = (text) => problems.push(`${name}: ${text}`);
  page.on('console', (m) => m.type() === 'error' && blame(`console: ${m.text()} (${m.location().url})`));
  page.on('pageerror', (e) => blame(`uncaught: ${e.message}`));
  // Whoever goes on before a page has read everything leaves that reading behind; a lost change is a failure.
  const left = (r) => r.failure()?.errorText === 'net::ERR_ABORTED' && r.method() === 'GET';
  page.on('requestfailed', (r) =>
    left(r) || blame(`request failed: ${r.method()} ${r.url()} ${r.failure()?.errorText}`));
  page.on('response', (r) => r.status() >= 500 && blame(`answer ${r.status()}: ${r.request().method()} ${r.url()}`));
  page.on('request', (r) => {
    if (!/^(data|blob|about):/.test(r.url()) && new URL(r.url()).origin !== new URL(base).origin) {
      blame(`request to another host: ${r.url()}`);
    }
  });
  return Object.assign(page, {
    person: name,
    allow: (...patterns) => allowed.push(...patterns),
    problems: () => problems.filter((p) => !allowed.some((a) => a.test(p))),
  });
}

/** Zero violations, all rules of WCAG 2.2 A and AA and axe's best practices. */
async function axe(page, { exclude = [] } = {}) {
  // All rules in one run in the page itself, which takes half as long: the other way is for frames of other hosts, and
  // the service's own Content-Security-Policy forbids those.
  let builder = new AxeBuilder({ page }).setLegacyMode();
  for (const selector of exclude) builder = builder.exclude(selector);
  const { violations } = await builder.analyze();
  const told = violations.map((v) =>
    `${v.id} (${v.impact}): ${v.help}\n${v.nodes.slice(0, 5).map((n) => `    ${n.target.join(' ')}\n      ${n.failureSummary?.replaceAll('\n', '\n      ')}`).join('\n')}`);
  assert.equal(violations.length, 0, `axe on ${page.url()} for ${page.person}:\n${told.join('\n')}`);
}

/** Nothing sticks out sideways at the widths people really have; the page's own width is put back. */
async function fits(page, widths = [page.viewportSize().width]) {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ ...before, width });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${page.url()} is ${over} px too wide at ${width} px`);
  }
  await page.setViewportSize(before);
}

/** Saves what is on the page as NAME.png where they are kept, without passing news; `full` takes what is below the fold too. */
async function shot(page, name, { full = false } = {}) {
  if (!wanted) return;
  const news = (visibility) => page.evaluate((v) => {
    for (const toast of document.querySelectorAll('.toast')) toast.style.visibility = v;
    return document.fonts.ready.then(() => {});
  }, visibility);
  await news('hidden');
  const file = `${name}.png`;
  await page.screenshot({ path: path.join(kept(file), file), fullPage: full, animations: 'disabled' });
  await news('');
}

/** One person's or several people's story. `run` gets { person, axe, fits, shot, server, clock, jobs, api }. */
export function journey(title, run, options = {}) {
  test(title, { timeout: JOURNEY, ...options }, async () => {
    const server = await theServer();
    const pages = [];
    const person = async (name, how) => {
      const page = await openPage(server.base, name, how);
      pages.push(page);
      return page;
    };
    try {
      await run({ person, page: person, axe, fits, shot, server, clock: server.clock, jobs: server.jobs, api: server.api });
      const problems = pages.flatMap((p) => p.problems());
      assert.deepEqual(problems, [], `pages complained during the journey:\n${problems.join('\n')}`);
    } catch (error) {
      for (const [i, page] of pages.entries()) {
        const file = path.join(scratch, `failed-${i}-${page.person}.png`);
        await page.screenshot({ path: file, timeout: 5_000 }).then(() => console.error(`what ${page.person} saw: ${file}`), () => {});
      }
      const problems = pages.flatMap((p) => p.problems());
      if (problems.length) console.error(problems.join('\n'));
      console.error(`the server's last words:\n${server.log().split('\n').slice(-15).join('\n')}`);
      throw error;
    } finally {
      await Promise.all(pages.map((p) => p.context().close()));
    }
  });
}
