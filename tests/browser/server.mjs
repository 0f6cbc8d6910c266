// The service under test: the debug build of `fayuan` on a free port, with an empty data folder and demo data.
// FAYUAN_BASE points a journey at a server that runs already; then the clock may not be there.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Chromium as Debian installs it, or wherever FAYUAN_CHROMIUM says. Nothing is ever downloaded. */
export function chromiumPath() {
  const folders = (process.env.PATH ?? '').split(':');
  const found = [process.env.FAYUAN_CHROMIUM, ...['chromium', 'google-chrome', 'chromium-browser']
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))].find((p) => p && existsSync(p));
  assert.ok(found, 'no Chromium on this machine; run: make setup');
  return found;
}

function binary() {
  const target = process.env.CARGO_TARGET_DIR ?? path.join(homedir(), '.cache', 'fayuan', 'target');
  const found = process.env.FAYUAN_BIN ?? path.join(target, 'debug', 'fayuan');
  assert.ok(existsSync(found), `no server at ${found}; run: cargo build --features api/test-control`);
  return found;
}

const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

// Everybody in a journey comes from one address and signs in within one minute.
const UNHURRIED = { FAYUAN_REQUESTS_PER_MINUTE: '0', FAYUAN_SIGN_INS_PER_MINUTE: '0' };

/**
 * With the demonstration, or with the networks of these cities instead: `{ networks: ['dingxi'] }`. `house` tells the
 * settings of a house that has some of its own, given the address at which it is reached.
 */
export async function startServer({ networks = [], house = async () => ({}) } = {}) {
  if (process.env.FAYUAN_BASE) return handle(process.env.FAYUAN_BASE, () => '', async () => {});
  const data = mkdtempSync(path.join(tmpdir(), 'fayuan-data-'));
  const listen = `127.0.0.1:${await freePort()}`;
  // A clean environment: a developer's own settings must not decide how a journey ends.
  const env = Object.fromEntries(Object.entries(process.env).filter(([k]) => !k.startsWith('FAYUAN_')));
  for (const network of networks) {
    execFileSync(binary(), ['demo', '--network', network, '--data-dir', data], { env, stdio: 'ignore' });
  }
  const own = await house(`http://${listen}`);
  const demo = networks.length ? [] : ['--demo'];
  const child = spawn(binary(), ['serve', ...demo, '--data-dir', data, '--listen', listen],
    { env: { ...env, ...UNHURRIED, ...own, RUST_BACKTRACE: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  const hear = (chunk) => { log = (log + chunk).slice(-1_000_000); };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  // Whatever ends this process, also an uncaught error, ends the server.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);

  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(kill, 5_000);
    await ended;
    clearTimeout(timer);
    process.removeListener('exit', kill);
    rmSync(data, { recursive: true, force: true });
  };
  const base = `http://${listen}`;
  // Demo data hashes a dozen passwords in a debug build; a minute is more than enough.
  for (const until = Date.now() + 60_000; ;) {
    if (await fetch(`${base}/readyz`).then((r) => r.ok, () => false)) break;
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`the server did not become ready:\n${log}`);
    }
    await sleep(100);
  }
  return handle(base, () => log, stop);
}

function handle(base, log, stop) {
  /** JSON in, JSON out; throws on anything but 2xx. */
  const api = async (method, url, { body, token, headers } = {}) => {
    const answer = await fetch(base + url, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${method} ${url} answered ${answer.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
  return {
    base,
    log,
    stop,
    api,
    /** A staff member's access token. */
    signIn: async (username, password) =>
      (await api('POST', '/api/v1/auth/login', { body: { username, password } })).access_token,
    clock: {
      advance: (seconds) => api('POST', '/test-control/clock', { body: { advance_seconds: seconds } }),
      set: (now) => api('POST', '/test-control/clock', { body: { now } }),
    },
    /** Runs what is due now: reminders, expiries, deliveries. */
    jobs: () => api('POST', '/test-control/jobs'),
  };
}
