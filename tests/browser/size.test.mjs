// What a visit costs on a slow line: everything a page asks for at once, as it travels; and what comes only when it is
// asked for.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { journey } from './harness.mjs';

const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'web-client', 'dist');
// A place of each program, its page, and the most that opening it may cost.
const PROGRAMS = [
  { face: 'citizen', page: 'index.html', url: '/', limit: 300_000 },
  { face: 'citizen', page: 'more.html', url: '/mine', limit: 300_000 },
  { face: 'staff', page: 'index.html', url: '/staff/', limit: 900_000 },
  { face: 'staff', page: 'more.html', url: '/staff/rule-packs', limit: 900_000 },
];
// What the citizens' face loads when it is asked for: the rules of eligibility, and small modules.
const RULES = 150_000;
const MODULE = 2_500;

const html = ({ face, page }) => readFileSync(path.join(dist, face, page), 'utf8');
const assetsOf = (program) =>
  [...new Set([...html(program).matchAll(/(?:href|src)="([^"]*\/assets\/[^"]+)"/g)].map((found) => found[1]))];
const compressed = (face, file) => statSync(path.join(dist, face, `${file.replace(/^\/(staff\/)?/, '')}.br`)).size;
const cost = (program) => [program.page, ...assetsOf(program)].reduce((sum, file) => sum + compressed(program.face, file), 0);

/** What the page knows by name and has not loaded: see `boot.js`. */
function partsOf(program) {
  const boot = assetsOf(program).find((asset) => path.basename(asset).startsWith('boot-'));
  const source = readFileSync(path.join(dist, program.face, boot.replace(/^\/(staff\/)?/, '')), 'utf8');
  return JSON.parse(source.match(/const parts = (\{.*\});/)[1]);
}

test('第一次打开要下载多少', async (t) => {
  for (const program of PROGRAMS) {
    const { face, page, limit } = program;
    await t.test(`${face}/${page} ≤ ${limit} bytes`, () => {
      assert.ok(assetsOf(program).length > 4, `${face} is not built: ${html(program)}`);
      const bytes = cost(program);
      console.log(`${face}/${page}: ${bytes} bytes compressed, at most ${limit}`);
      assert.ok(bytes <= limit, `${face}/${page}: ${bytes} bytes, ${bytes - limit} too many`);
    });
  }
});

test('需要时才下载的部分，不算在第一次打开里', () => {
  const first = PROGRAMS[0];
  const parts = partsOf(first);
  assert.deepEqual(Object.keys(parts).sort(), ['eligibility', 'offline', 'photo', 'picture', 'sign']);
  assert.deepEqual(parts, partsOf(PROGRAMS[1]), 'both programs of a face know the same parts');
  for (const asset of Object.values(parts)) {
    assert.ok(!assetsOf(first).includes(asset), `${asset} is loaded at once`);
    assert.ok(compressed('citizen', asset) <= MODULE, `${asset}: ${compressed('citizen', asset)} bytes`);
  }
  const files = readdirSync(path.join(dist, 'citizen', 'assets')).filter((file) => !file.endsWith('.br'));
  const rules = files.filter((file) => file.startsWith('eligibility'));
  assert.equal(rules.length, 3, `the rules, their glue and the module: ${rules}`);
  for (const file of rules) assert.ok(!html(first).includes(file), `${file} is loaded at once`);
  const bytes = rules.reduce((sum, file) => sum + compressed('citizen', `assets/${file}`), 0);
  console.log(`rules of eligibility: ${bytes} bytes compressed, at most ${RULES}`);
  assert.ok(bytes <= RULES, `${bytes} bytes, ${bytes - RULES} too many`);
});

journey('网页资源压缩发送，长期缓存', async ({ server }) => {
  const headers = { 'accept-encoding': 'br' };
  for (const program of PROGRAMS) {
    const page = await fetch(server.base + program.url, { headers });
    assert.equal(page.headers.get('content-encoding'), 'br', program.url);
    assert.equal(page.headers.get('cache-control'), 'no-cache', 'a new version must be found');
    assert.equal(await page.text(), html(program), `${program.url} is answered with ${program.page}`);
    const assets = [...assetsOf(program), ...Object.values(partsOf(program))];
    assert.ok(assets.some((asset) => asset.endsWith('.wasm')), html(program));
    for (const asset of assets) {
      const answer = await fetch(server.base + asset, { headers });
      assert.equal(answer.status, 200, asset);
      assert.equal(answer.headers.get('content-encoding'), 'br', asset);
      assert.match(answer.headers.get('cache-control'), /immutable/, asset);
      await answer.arrayBuffer();
    }
  }
});
