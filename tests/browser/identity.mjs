// The identity provider of a house, in a process of its own: the real one of the package oidc-provider.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const [CLIENT, SECRET] = ['fayuan', 's3cr3t: of/the+house%'];

/** Starts it for a house that is reached at `base`; gives the settings of that house, and the way to end it. */
export async function startProvider(base) {
  const child = spawn(process.execPath, ['provider.mjs', CLIENT, SECRET, `${base}/staff/provider`],
    { cwd: here, stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(child.stdout), 'line');
  const { issuer } = JSON.parse(line);
  const settings = {
    FAYUAN_OIDC_ISSUER: issuer, FAYUAN_OIDC_CLIENT_ID: CLIENT, FAYUAN_OIDC_CLIENT_SECRET: SECRET,
    FAYUAN_OIDC_NAME: '定西市统一身份认证', FAYUAN_PUBLIC_URL: base,
  };
  return { issuer, settings, stop: () => child.kill() };
}
