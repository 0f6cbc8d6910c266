// Aid before the papers, and where an application goes on: accepted first under a local rule, granted first and looked
// at when the papers do not come, transferred with the person's consent; who came before; how somebody is reached safely.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { acting, applied } from './given.mjs';
import {
  PASSWORD, ask, chinaDay, decide, field, fill, idNumber, looking, open, says, send, settled, staffSignsIn, tab,
} from './steps.mjs';

const DAY = 24 * 3600;
const submit = (dialog) => dialog.locator('button[type=submit]').click();

/** A rule of Changzhi that lets migrant workers be accepted first, as its four hands would put it in force. */
async function acceptFirstRule(server) {
  const by = async (username) => {
    const token = await server.signIn(username, PASSWORD);
    return (method, url, body, headers) => server.api(method, `/api/v1/rule-packs${url}`, { token, body, headers });
  };
  const director = await by('director');
  const { items } = await director('GET', '?pack=CZ-2013&status=IN_FORCE');
  const centres = (await server.api('GET', '/api/v1/organisations?type=CENTRE')).items;
  const organisation_id = centres.find((centre) => centre.name === '长治市法律援助中心').id;
  const { id, revision, content } = await director('POST', '', { organisation_id, from: items[0].id });
  content.rules.push({
    id: 'CZ-AF1', kind: 'EXEMPT', when: { has_category: 'MIGRANT_WORKER' }, basis: '长治市法律援助便民措施第五条',
    accept_first: true, zh: '申请人属于进城务工人员，先受理后补办', en: 'Migrant worker: accepted first',
  });
  await director('PATCH', `/${id}`, content, { 'if-match': `"${revision}"` });
  await director('POST', `/${id}/simulation`, {});
  await (await by('supervisor'))('POST', `/${id}/sign-off`, {});
  await (await by('admin'))('POST', `/${id}/entry-into-force`, { from: chinaDay() });
}

journey('先受理后补办：本地有规则才行，材料随后补', async ({ person, axe, fits, shot, server }) => {
  const before = await applied(server, '13900005001', idNumber('14040319750615001'));
  await (await acting(server, 'clerk', before))('reception', {});
  const examiner = await person('审查员');
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, `/staff/applications/${before}`);
  const none = await ask(examiner, '先受理后补办');
  await none.getByText('没有可以先受理后补办的规则').waitFor();
  await axe(examiner);
  await examiner.keyboard.press('Escape');
  await none.waitFor({ state: 'detached' });

  await acceptFirstRule(server);
  const id = await applied(server, '13900005002', idNumber('14040319760616002'));
  await (await acting(server, 'clerk', id))('reception', {});
  await open(examiner, `/staff/applications/${id}`);
  const dialog = await ask(examiner, '先受理后补办', submit);
  await field(examiner, 'rule-error').waitFor();
  await field(examiner, 'items-error').waitFor();
  await axe(examiner);
  await fits(examiner, [1280, 360]);
  await shot(examiner, 'dialog-accept-first');
  await dialog.locator('[name=rule][value="CZ-AF1"]').check();
  await dialog.getByRole('button', { name: /^\+ 身份证明/ }).click();
  await field(examiner, 'days').fill('7');
  await send(examiner);
  await says(examiner, '审查中', '待补办', 'CZ-AF1', '长治市法律援助便民措施第五条', '补办到');
  await looking({ axe, fits }, [1280, 360])(examiner);
  await decide(examiner, '补办完成', () => fill(examiner, { remark: '身份证已经补交。' }));
  await says(examiner, '已补办', '补齐日期');
});

journey('先行提供：当天给予，没有按期补办就审查，继续援助后补办完成', async ({ person, axe, fits, shot, server, clock, jobs }) => {
  const limit = chinaDay(Date.now() + 4 * DAY * 1000);
  const id = await applied(server, '13900005011', idNumber('14040319770617003'), { matter: { limitation_date: limit } });
  await (await acting(server, 'clerk', id))('reception', {});
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await open(director, `/staff/applications/${id}`);
  await says(director, '距期限不足七日，是否先行提供？');
  const dialog = await ask(director, '先行提供援助', submit);
  assert.ok(await dialog.locator('[name=ground][value=G1]').isChecked(), 'the date speaks for itself');
  await field(director, 'reasons-error').waitFor();
  await field(director, 'items-error').waitFor();
  await axe(director);
  await fits(director, [1280, 360]);
  await shot(director, 'dialog-grant-first');
  await fill(director, { reasons: '距仲裁时效届满仅剩四天，先行提供法律援助。', days: '7' });
  await dialog.getByRole('button', { name: /^\+ 身份证明/ }).click();
  await send(director);
  await says(director, '给予援助', '先行提供', '待补办', '距法定时效或者期限届满不足七日', '补办到', '看案件');
  await looking({ axe, fits }, [1280, 360])(director);
  await shot(director, 'application-granted-first', { full: true });

  // Nothing comes: after its day the grant is looked at, and the director lets it go on.
  await clock.advance(20 * DAY);
  await jobs();
  const later = await person('主任，过了期限');
  await staffSignsIn(later, 'director');
  await open(later, `/staff/applications/${id}`);
  await says(later, '终止审查中', '请主任审查是否终止援助', '逾期');
  await ask(later, '继续援助', submit);
  await field(later, 'reason-error').waitFor();
  await axe(later);
  await fill(later, { reason: '申请人住院，材料由家属代办。', days: '5' });
  await send(later);
  await says(later, '待补办');

  const examiner = await person('审查员，过了期限');
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, `/staff/applications/${id}`);
  await decide(examiner, '提请终止审查', () => fill(examiner, { reason: '核查结果与申报不一致。' }));
  await says(examiner, '终止审查中');
  await ask(examiner, '补办完成', async (opinion) => {
    for (const condition of ['person', 'scope', 'means']) await opinion.locator(`[name=${condition}][value=MET]`).check();
    await opinion.getByRole('button', { name: '按上面的结论起草理由' }).click();
  });
  await axe(examiner);
  await fits(examiner, [1280, 360]);
  await shot(examiner, 'dialog-complete');
  await send(examiner);
  await says(examiner, '已补办', '补齐日期', '审查意见');
  await looking({ axe, fits }, [1280, 360])(examiner);
});

journey('移送其他中心：先问本人同不同意', async ({ person, axe, fits, shot, server }) => {
  const id = await applied(server, '13900005021', idNumber('14040319780618004'));
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${id}`);
  await ask(clerk, '移送其他中心', submit);
  for (const path of ['to', 'reason', 'consented']) await field(clerk, `${path}-error`).waitFor();
  await axe(clerk);
  await fits(clerk, [1280, 360]);
  await shot(clerk, 'dialog-transfer');
  await field(clerk, 'to-kind').selectOption('CENTRE');
  await field(clerk, 'to').selectOption({ label: '沁县法律援助中心' });
  await fill(clerk, { reason: '用人单位和仲裁机构都在沁县。' });
  await field(clerk, 'consented').check();
  await send(clerk);
  await says(clerk, '告知另行申请', '已经移送接收的中心', '移送有管辖权的中心');
  await looking({ axe, fits }, [1280, 360])(clerk);
});

journey('又来的人：生日相同、名字读音相近，核对后确认是同一人', async ({ person, axe, fits, shot, server }) => {
  await applied(server, '13900005031', idNumber('14040319790619006'));
  const again = await applied(server, '13900005032', undefined, {
    applicant: { name: '林秀莹', id_no: undefined, id_unverified_reason: '身份证遗失，补办中', birth_date: '1979-06-19' },
    matter: { cause: 'WORK_INJURY', scope: 'M07' },
  });
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${again}`);
  await says(clerk, '可能是同一人，请核对', '林*英', '生日相同，姓名写法或者读音相近');
  await looking({ axe, fits }, [1280, 360])(clerk);
  await clerk.locator('aside').getByRole('button', { name: /^确认是同一人/ }).click();
  const dialog = clerk.locator('dialog[open]');
  await dialog.waitFor();
  await submit(dialog);
  await field(clerk, 'reason-error').waitFor();
  await axe(clerk);
  await shot(clerk, 'dialog-same-person');
  await fill(clerk, { reason: '核对了户口簿，是同一人。' });
  await send(clerk);
  await dialog.waitFor({ state: 'detached' });
  await clerk.getByText('可能是同一人，请核对').waitFor({ state: 'detached' });
  await says(clerk, '以前来过吗', '林*英', '追索劳动报酬');
});

journey('窗口登记安全联系规则，申请页上人人看到', async ({ person, axe, fits, shot }) => {
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, '/staff/applications/new');
  await fill(clerk, { 'applicant.name': '孙玉兰', 'applicant.phone': '13900005041' });
  await clerk.getByText('有人不安全，须限制联系').click();
  await field(clerk, 'service.contact.no_messages').check();
  await fill(clerk, { 'service.contact.phone': '123', 'service.contact.from_hour': '20', 'service.contact.to_hour': '9' });
  await clerk.getByRole('button', { name: '保存草稿' }).click();
  await field(clerk, 'service.contact.phone-error').waitFor();
  await field(clerk, 'service.contact.to_hour-error').waitFor();
  await looking({ axe, fits }, [1280, 360])(clerk);
  await shot(clerk, 'entry-safe-contact', { full: true });
  await fill(clerk, { 'service.contact.phone': '13811112222', 'service.contact.to_hour': '22' });
  await clerk.getByRole('button', { name: '保存草稿' }).click();
  await clerk.waitForURL('**/form');
  await settled(clerk);
  assert.ok(await field(clerk, 'service.contact.no_messages').isChecked());
  await open(clerk, new URL(clerk.url()).pathname.replace(/\/form$/, ''));
  await says(clerk, '安全联系：必须遵守', '不发短信', '只用这个号码联系：13811112222', '只在 20 点到 22 点联系');
  await looking({ axe, fits }, [1280, 360])(clerk);
  await tab(clerk, '申请表');
  await says(clerk, '只在 20 点到 22 点联系');
});
