// What the bureau keeps of the network: coverage and its map, inspections, agreements, powers, jurisdiction.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { ask, chinaDay, decide, field, fill, goes, looking, says, send, settled, staffSignsIn } from './steps.mjs';

const DAY = 24 * 3600e3;

/** The bureau on one of its pages. */
async function bureau(person, name, how) {
  const page = await person('司法局', how);
  await staffSignsIn(page, 'supervisor');
  await goes(page, name);
  await settled(page);
  return page;
}

journey('司法局看覆盖：数字、位置图、没有覆盖的地方，改时间目标', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const page = await bureau(person, '覆盖');
  await page.locator('.points svg').waitFor();
  await look(page);
  await says(page, '没有联络员的村', '演示西村', '66.6%');
  await shot(page, 'staff-coverage', { full: true });
  await page.locator('.tabs').getByRole('link', { name: '没有工作站的乡镇' }).click();
  await says(page, '演示乡');
  await page.getByRole('link', { name: '沁县', exact: true }).click();
  await page.waitForURL('**region=140430**');
  await settled(page);
  await page.locator('.points svg').waitFor();
  await look(page);
  await page.getByRole('button', { name: '设定 时间目标' }).click();
  await page.locator('dialog[open]').waitFor();
  await axe(page);
  await fill(page, { 'target.rural_minutes': '' });
  await page.locator('dialog[open] button[type=submit]').click();
  await page.locator('[id="target.rural_minutes-error"]').waitFor();
  await fill(page, { 'target.rural_minutes': '45' });
  await send(page);
  await says(page, '45 分钟', '由 140430 设定');
  const phone = await bureau(person, '覆盖', { phone: true });
  await phone.locator('.points svg').waitFor();
  await shot(phone, 'staff-coverage-phone', { full: true });
});

journey('督查：整改逾期先看到，复查通过；再安排一次', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const page = await bureau(person, '督查');
  await page.locator('.pills').getByRole('link', { name: '整改逾期' }).click();
  await settled(page);
  await look(page);
  await shot(page, 'staff-inspections');
  await page.getByRole('link', { name: '演示街道司法所工作站（演示）' }).click();
  await page.waitForURL('**/inspections/*');
  await look(page);
  await says(page, '整改逾期', '转办没有逐件登记');
  await shot(page, 'staff-inspection', { full: true });
  await ask(page, '复查');
  await page.locator('dialog[open] button[type=submit]').click();
  await page.locator('[id="checklist[3].result-error"]').waitFor();
  await axe(page);
  await shot(page, 'staff-inspection-recheck');
  await page.locator('input[name="checklist[3].result"][value=PASS]').check();
  await fill(page, { findings: '台账已经补全。' });
  await send(page);
  await says(page, '已通过', '台账已经补全');

  await page.locator('.crumbs').getByRole('link').click();
  await settled(page);
  await ask(page, '安排检查');
  await field(page, 'organisation_id-kind').selectOption('STATION_TOWNSHIP');
  await field(page, 'organisation_id').selectOption({ label: '沁县演示镇司法所工作站（演示）' });
  await fill(page, { plan: '第四季度第二批。', planned_on: chinaDay(Date.now() + 3 * DAY) });
  await page.locator('dialog[open]').getByRole('button', { name: '再加一项' }).click();
  await field(page, 'checklist[0].item').selectOption('SIGNS');
  await fill(page, { 'checklist[0].question': '标识标牌是否统一' });
  await axe(page);
  await send(page);
  await page.waitForURL('**/inspections/*');
  await says(page, '标识标牌是否统一', '还没有检查');
  await decide(page, '取消检查', () => fill(page, { reason: '大雪封路' }));
  await says(page, '已取消');
});

journey('共建协议：看、改、登记、终止；从机构页进来', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const page = await bureau(person, '协议');
  await look(page);
  await says(page, '长治市总工会（演示）', '有效');
  await shot(page, 'staff-agreements');
  await ask(page, '登记协议');
  await axe(page);
  await field(page, 'organisation_id-kind').selectOption('CENTRE');
  await field(page, 'organisation_id').selectOption({ label: '沁县法律援助中心' });
  await field(page, 'host').selectOption('DETENTION');
  await fill(page, {
    party: '沁县看守所（演示）', signed_on: chinaDay(), 'terms.contact_name': '演示联系人',
    'terms.contact_phone': '0355-7020303', 'terms.duties': '看守所转交在押人员的申请。',
    'terms.sharing_scope': '只共享申请本身。',
  });
  await send(page);
  await page.waitForURL('**/agreements/*');
  await look(page);
  await says(page, '沁县看守所（演示）', '长期');
  await decide(page, '修改、续签', () => fill(page, { valid_to: chinaDay(Date.now() + 365 * DAY) }));
  await shot(page, 'staff-agreement', { full: true });
  await page.getByRole('link', { name: '沁县法律援助中心' }).click();
  await page.waitForURL('**/organisations/*');
  await look(page);
  await says(page, '共建协议', '沁县看守所（演示）', '能在这里申请什么');
  await page.locator('.card').getByRole('link', { name: '沁县看守所（演示）' }).click();
  await decide(page, '提前终止', () => fill(page, { reason: '看守所搬迁' }));
  await says(page, '已终止', '看守所搬迁');
});

journey('权限：站点的申请权限、授权审批和登记簿、管辖对照表', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const page = await bureau(person, '授权审批');
  await look(page);
  await says(page, '长援授〔2026〕1号');
  const station = await person('司法所');
  await staffSignsIn(station, 'station');
  await goes(station, '授权审批');
  await station.getByRole('link', { name: '长援授〔2026〕1号' }).click();
  await station.waitForURL('**/delegations/*');
  await decide(station, '登记给予援助', async () => {
    await fill(station, { application_number: '（2026）长援申字第0099号' });
    await field(station, 'matter_type').selectOption('LABOUR');
    await field(station, 'group').selectOption('EXEMPT');
    await axe(station);
  });
  await says(station, '（2026）长援申字第0099号', '抽中', '决定 1 件');
  await look(station);
  await shot(station, 'staff-delegation', { full: true });

  await ask(page, '新授权');
  await axe(page);
  await field(page, 'station_id-kind').selectOption('STATION_TOWNSHIP');
  await field(page, 'station_id').selectOption({ label: '沁县演示镇司法所工作站（演示）' });
  await fill(page, { instrument_no: '沁援授〔2026〕1号', valid_from: chinaDay(), valid_to: chinaDay(Date.now() + 90 * DAY) });
  await shot(page, 'staff-delegation-new');
  await send(page);
  await page.waitForURL('**/delegations/*');
  await look(page);
  await decide(page, '收回授权', () => fill(page, { reason: '人员调离' }));
  await says(page, '已收回', '人员调离');

  await page.locator('aside').getByRole('link', { name: '沁县演示镇司法所工作站（演示）' }).click();
  await page.getByRole('button', { name: '修改 能在这里申请什么' }).click();
  await page.locator('dialog[open]').waitFor();
  await field(page, 'lines[2].mode').selectOption('DIRECT');
  await page.locator('dialog[open] button[type=submit]').click();
  await page.locator('[id="lines[2].basis-error"]').waitFor();
  await axe(page);
  await fill(page, { 'lines[2].basis': '沁司〔2026〕3号' });
  await send(page);
  await says(page, '沁司〔2026〕3号');
  await look(page);
  await shot(page, 'staff-organisation-powers', { full: true });

  await goes(page, '管辖');
  await settled(page);
  await says(page, '长治市中级人民法院');
  await page.locator('.ask summary').click();
  await field(page, 'asked_kind').selectOption('COURT');
  await fill(page, { organ_name: '长治市中级人民法院' });
  await page.getByRole('button', { name: '查一查' }).click();
  await page.locator('.banner').waitFor();
  await says(page, '长治市法律援助中心', '管辖对照表');
  await look(page);
  await shot(page, 'staff-jurisdictions', { full: true });
  await ask(page, '登记机关');
  await field(page, 'organ_kind').selectOption('CUSTODY');
  await field(page, 'level').selectOption('COUNTY');
  await fill(page, { name: '沁县看守所', region_code: '140430' });
  await field(page, 'centre_id-kind').selectOption('CENTRE');
  await field(page, 'centre_id').selectOption({ label: '沁县法律援助中心' });
  await axe(page);
  await send(page);
  await says(page, '沁县看守所');
  await page.getByRole('button', { name: '修改 沁县看守所' }).click();
  await fill(page, { name: '沁县看守所（新址）' });
  await send(page);
  await says(page, '沁县看守所（新址）');
  await page.getByRole('button', { name: '删除 沁县看守所（新址）' }).click();
  await send(page);
  await page.getByText('沁县看守所（新址）').waitFor({ state: 'detached' });
  assert.equal(await page.locator('dialog[open]').count(), 0);
});
