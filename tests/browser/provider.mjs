// An identity provider for the stories: the real one of the package oidc-provider, on a port of its own. Says
// `{"issuer": …}` on a line when it is ready, and ends with whoever started it. Whom it signs in, and how they proved
// it, is said in the address: /sign-in/<uid>?as=zhang&amr=pwd,otp. POST /spoil?how=… makes it hand out spoiled tokens.
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';

import { Provider } from 'oidc-provider';

const [clientId, clientSecret, redirect] = process.argv.slice(2);
const own = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const strange = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirect] }],
  jwks: { keys: [{ ...own.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: ['a story needs no secret'] },
  claims: { acr: null, amr: null, auth_time: null, iss: null, openid: ['sub', 'acr', 'amr'] },
  interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
  ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 3600, AuthorizationCode: 60 },
  features: { devInteractions: { enabled: false } },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  // Nobody is asked for consent: the house's own provider serves the house.
  loadExistingGrant: async (ctx) => {
    const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
function token(header, claims, key) {
  const said = `${part(header)}.${part(claims)}`;
  const signature = {
    RS256: () => sign('sha256', Buffer.from(said), key).toString('base64url'),
    HS256: () => createHmac('sha256', key).update(said).digest('base64url'),
    none: () => '',
  }[header.alg]();
  return `${said}.${signature}`;
}

// What somebody may try who stands between the provider and the house, or has a token of another purpose.
const SPOILED = {
  strange_key: (header, claims) => token(header, claims, strange),
  unsigned: (header, claims) => token({ ...header, alg: 'none' }, claims),
  our_secret: (header, claims) => token({ ...header, alg: 'HS256' }, claims, clientSecret),
  unknown_key: (header, claims) => token({ ...header, kid: 'unknown' }, claims, strange),
  other_audience: (header, claims) => token(header, { ...claims, aud: 'somebody-else' }, own),
  other_issuer: (header, claims) => token(header, { ...claims, iss: 'https://elsewhere.example' }, own),
  many_audiences: (header, claims) => token(header, { ...claims, aud: [clientId, 'other'] }, own),
  past: (header, claims) => token(header, { ...claims, exp: claims.iat - 3600 }, own),
  early: (header, claims) => token(header, { ...claims, iat: claims.iat + 3600, exp: claims.exp + 3600 }, own),
  no_nonce: (header, claims) => token(header, { ...claims, nonce: undefined }, own),
  nobody: (header, claims) => token(header, { ...claims, sub: '' }, own),
};
let spoil = null;

provider.use(async (ctx, next) => {
  if (ctx.method === 'POST' && ctx.path === '/spoil') {
    spoil = SPOILED[ctx.query.how] ?? null;
    ctx.body = '';
    return;
  }
  if (ctx.path.startsWith('/sign-in/')) {
    const { as, amr, acr } = ctx.query;
    if (!as) {
      ctx.type = 'html';
      ctx.body = '<!doctype html><html lang="en"><title>Provider</title><main><h1>Provider</h1><form>'
        + '<label>Account <input name="as"></label><button>Sign in</button></form></main>';
      return;
    }
    const login = { accountId: as, amr: amr?.split(','), acr, remember: false };
    const onward = await provider.interactionResult(ctx.req, ctx.res, { login });
    ctx.redirect(onward);
    return;
  }
  await next();
  if (spoil && ctx.path === '/token' && ctx.body?.id_token) {
    const [header, claims] = ctx.body.id_token.split('.').slice(0, 2)
      .map((half) => JSON.parse(Buffer.from(half, 'base64url')));
    ctx.body = { ...ctx.body, id_token: spoil(header, claims) };
  }
});

server.on('request', provider.callback());
process.stdin.on('end', () => process.exit(0)).resume();
console.log(JSON.stringify({ issuer }));
