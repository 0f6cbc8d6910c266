// What the first visit costs on a slow line: everything a page asks for at once, as it travels.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { journey } from './harness.mjs';

const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'web-client', 'dist');
const FACES = [
  { name: 'citizen', url: '/', limit: 300_000 },
  { name: 'staff', url: '/staff/', limit: 900_000 },
];

/** Bytes of a face, compressed: the page, its styles, its scripts, the application itself, the icon. */
function compressed(name) {
  const files = readdirSync(path.join(dist, name), { recursive: true }).filter((file) => file.endsWith('.br'));
  assert.ok(files.length > 4, `the ${name} face is not built: ${files}`);
  return files.reduce((sum, file) => sum + statSync(path.join(dist, name, file)).size, 0);
}

test('第一次打开要下载多少', async (t) => {
  for (const { name, limit } of FACES) {
    await t.test(`${name} ≤ ${limit} bytes`, () => {
      const bytes = compressed(name);
      console.log(`${name}: ${bytes} bytes compressed, at most ${limit}`);
      assert.ok(bytes <= limit, `${name}: ${bytes} bytes, ${bytes - limit} too many`);
    });
  }
});

journey('网页资源压缩发送，长期缓存', async ({ server }) => {
  const headers = { 'accept-encoding': 'br' };
  for (const { name, url } of FACES) {
    const page = await fetch(server.base + url, { headers });
    assert.equal(page.headers.get('content-encoding'), 'br', url);
    assert.equal(page.headers.get('cache-control'), 'no-cache', 'a new version must be found');
    const html = readFileSync(path.join(dist, name, 'index.html'), 'utf8');
    const assets = [...html.matchAll(/(?:href|src)="([^"]*\/assets\/[^"]+)"/g)].map((found) => found[1]);
    assert.ok(assets.some((asset) => asset.endsWith('.wasm')), html);
    for (const asset of assets) {
      const answer = await fetch(server.base + asset, { headers });
      assert.equal(answer.status, 200, asset);
      assert.equal(answer.headers.get('content-encoding'), 'br', asset);
      assert.match(answer.headers.get('cache-control'), /immutable/, asset);
      await answer.arrayBuffer();
    }
  }
});
