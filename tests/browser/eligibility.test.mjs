// Whether aid is likely, before anything is given: the same rules in the browser and in the service, to the byte, and
// a page that a child of twelve understands.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { EXAMPLES, made } from './facts.mjs';
import { journey } from './harness.mjs';
import { PHONES, field, fill, looking, open, says } from './steps.mjs';

const assets = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'web-client', 'dist', 'citizen', 'assets');

/** The module that the browser loads, here without one. */
async function rules() {
  const file = (pattern) => path.join(assets, readdirSync(assets).find((name) => pattern.test(name)));
  const { default: init, assess } = await import(pathToFileURL(file(/^eligibility-glue-\w+\.js$/)));
  await init({ module_or_path: readFileSync(file(/^eligibility-\w+\.wasm$/)) });
  return assess;
}

journey('浏览器里算的和服务器算的一个字节都不差', async ({ server }) => {
  const assess = await rules();
  const ask = (facts) => fetch(`${server.base}/api/v1/eligibility/assessments`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: facts,
  });
  const served = new Map();
  const packs = async ({ region, date }) => {
    const key = `region=${region}&date=${date}`;
    if (!served.has(key)) served.set(key, await (await fetch(`${server.base}/api/v1/eligibility/packs?${key}`)).text());
    return served.get(key);
  };
  const outcomes = new Map();
  for (const person of [...EXAMPLES, ...made(400)]) {
    const facts = JSON.stringify(person);
    const answer = await ask(facts);
    const there = Buffer.from(await answer.arrayBuffer());
    const here = Buffer.from(assess(facts));
    if (answer.status === 422) {
      const { fields } = JSON.parse(here);
      const known = ({ path, code }) => ({ path, code });
      assert.deepEqual(fields.map(known), JSON.parse(there).fields.map(known), facts);
      outcomes.set('refused', (outcomes.get('refused') ?? 0) + 1);
      continue;
    }
    assert.equal(answer.status, 200, `${facts}: ${there}`);
    assert.ok(here.equals(there), `${facts}\nin the browser: ${here}\nby the service: ${there}`);
    const asPosted = Buffer.from(assess(facts, await packs(person)));
    assert.ok(asPosted.equals(there), `with the packs that the service hands out: ${facts}\n${asPosted}\n${there}`);
    const { outcome } = JSON.parse(here);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  console.log(Object.fromEntries(outcomes));
  for (const outcome of ['exempt', 'no_means_limit', 'hardship_met', 'hardship_not_met', 'out_of_scope', 'out_of_jurisdiction',
    'needs_supplement', 'uncertain', 'notified', 'emergency_first', 'refused']) {
    assert.ok(outcomes.get(outcome) > 0, `nobody was ${outcome}: these people prove too little`);
  }
});

const choose = (page, code, label) => field(page, code).selectOption({ label });
const tick = (page, name) => page.getByRole('checkbox', { name }).check();
const pick = (page, code, value) => page.locator(`input[name="${code}"][value="${value}"]`).check();

journey('还没登录，先看看自己够不够条件', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, PHONES);
  const lin = await person('林秀英', { phone: true });
  const sent = [];
  lin.on('request', (r) => sent.push({ method: r.method(), url: decodeURIComponent(r.url()), body: r.postData() }));
  await open(lin, '/');
  await look(lin);
  assert.ok(!sent.some(({ url }) => /eligibility/.test(url)), 'the rules wait until somebody asks');
  await lin.getByRole('link', { name: '回答几个问题看看' }).click();
  await lin.waitForURL('**/check');
  await says(lin, '不用登录，不留姓名', '往下填，这里就会告诉您');
  await look(lin);
  await shot(lin, 'citizen-check-empty', { full: true });

  // Wages of a migrant worker: no income is looked at, and nothing more is asked.
  await choose(lin, 'region', '长治市法律援助中心');
  await choose(lin, 'matter', '工资不发、少发');
  await tick(lin, '进城打工的（农民工）');
  await says(lin, '看起来够条件', '不用看家里收入', '最后由援助中心的人决定');
  await look(lin);
  await lin.getByText('为什么这么说').click();
  await says(lin, '进城务工人员', '第42条');
  await shot(lin, 'citizen-check-yes', { full: true });

  // A loan: probably not, but only once she has said that she is nobody for whom the place has a rule of its own.
  await lin.getByRole('checkbox', { name: '进城打工的（农民工）' }).uncheck();
  await choose(lin, 'matter', '借钱的事');
  await says(lin, '再回答上面的问题', '您是下面这些人吗');
  await pick(lin, 'people', 'NONE');
  await says(lin, '再回答上面的问题');
  await pick(lin, 'others', 'NONE');
  await says(lin, '法律援助多半管不了', '12348', '拿不准也可以申请');
  await look(lin);
  await shot(lin, 'citizen-check-outside', { full: true });

  // Means: within the limit, above it, and within again when only her own income counts (EX-2, EX-3, EX-7).
  await choose(lin, 'matter', '交通事故');
  await fill(lin, { members: '3', income: '3000' });
  await says(lin, '看起来够条件', '平均每人每月 1000 元，没有超过本地标准 1200 元');
  await look(lin);
  await fill(lin, { income: '9000' });
  await says(lin, '再回答上面的问题', '对方是您的什么人', '家里有人看大病');
  await pick(lin, 'opponent', 'OTHER');
  await fill(lin, { medical: '0' });
  await says(lin, '收入看起来高了一些', '平均每人每月 3000 元，本地标准是 1200 元', '这不等于不行');
  await look(lin);
  await shot(lin, 'citizen-check-above', { full: true });
  await pick(lin, 'opponent', 'CO_LIVING_FAMILY');
  await says(lin, '再回答上面的问题', '您自己每月收入多少');
  await fill(lin, { own_income: '八百' });
  await lin.locator('.problem').waitFor();
  await fill(lin, { own_income: '800' });
  await says(lin, '看起来够条件');
  await look(lin);

  // Who is old is asked whether there is a pension before anything speaks against her (ELG-03).
  await fill(lin, { own_income: '5000' });
  await lin.getByRole('checkbox', { name: '都不是', exact: true }).uncheck();
  await tick(lin, '60 岁以上的老人');
  await says(lin, '再回答上面的问题', '您每月有固定的收入吗');
  await pick(lin, 'no_fixed_income', 'true');
  await says(lin, '看起来够条件', '不用看家里收入');

  // Nothing of it has left this phone but the place.
  for (const { method, url, body } of sent.filter(({ url }) => url.includes('/api/'))) {
    assert.equal(method, 'GET', url);
    assert.equal(body, null, url);
    assert.doesNotMatch(url, /M0\d|PRIVATE|MIGRANT|LABOUR|9000|ELDERLY/, 'what is answered stays here');
  }
  assert.ok(sent.some(({ url }) => /eligibility\/packs\?region=\d+&date=/.test(url)));
  assert.equal(new URL(lin.url()).search, '');

  await lin.getByRole('button', { name: 'Switch to English' }).click();
  await says(lin, 'It looks as if you could get it', 'In your case no income is looked at');
  await look(lin);
});

journey('网断了规则下不来，连上网再试就行', async ({ person, axe }) => {
  // A browser that keeps no faces; the others have the rules with them.
  const lin = await person('林秀英', { phone: true, serviceWorkers: 'block' });
  lin.allow(/assets\/eligibility/, /ERR_FAILED/);
  await lin.route(/\/assets\/eligibility/, (route) => route.abort());
  await open(lin, '/check');
  await choose(lin, 'region', '长治市法律援助中心');
  await choose(lin, 'matter', '工资不发、少发');
  await tick(lin, '进城打工的（农民工）');
  await says(lin, '网络不通');
  await axe(lin);
  await lin.unrouteAll();
  await lin.getByRole('button', { name: '再试一次' }).click();
  await says(lin, '看起来够条件');
});
