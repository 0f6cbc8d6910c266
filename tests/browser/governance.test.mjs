// Governance: requests about one's own data, delegation, recusals, sign-in security, the register, meetings, pilots.
import assert from 'node:assert/strict';
import { applied, acting } from './given.mjs';
import { journey } from './harness.mjs';
import { PASSWORD, ask, chinaDay, choose, codeSentTo, decide, field, fill, looking, read, says, send, settled, staffSignsIn } from './steps.mjs';

const to = (page, name) => page.locator('.tabs').getByRole('link', { name, exact: true }).click().then(() => settled(page));
const item = (page, name) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });

/** 林秀英 asks the centre about her data. */
async function asks({ api, clock }, phone, kind, text) {
  await api('POST', '/api/v1/auth/codes', { body: { phone } });
  const code = codeSentTo(phone, await api('GET', '/dev/messages'));
  const { access_token: token } = await api('POST', '/api/v1/auth/citizen', { body: { phone, code } });
  const centres = (await api('GET', '/api/v1/organisations')).items;
  const organisation_id = centres.find((centre) => centre.name === '长治市法律援助中心').id;
  await api('POST', '/api/v1/rights-requests', { token, body: { organisation_id, kind, name: '林秀英', phone, text } });
  await clock.advance(61);
}

journey('主任答复和拒绝个人信息请求，期限灯排在前面', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  await asks(server, '13800031001', 'CORRECT', '手机号写错了一位，请更正。');
  await asks(server, '13800031002', 'DELETE', '请删除我三年前的咨询记录。');
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await item(director, '个人信息请求').click();
  await director.waitForURL('**/rights');
  await settled(director);
  await says(director, '林*英', '更正、补充', '删除', '剩');
  await look(director);
  await shot(director, 'staff-rights');

  await director.keyboard.press('j');
  await director.keyboard.press('Enter');
  await director.waitForURL('**/rights/*');
  await settled(director);
  await says(director, '请删除我三年前的咨询记录。', '还没有答复');
  await look(director);
  await shot(director, 'staff-rights-request');
  const dialog = await ask(director, '拒绝');
  await axe(director);
  await dialog.locator('button[type=submit]').click();
  await director.locator('[id="reason-error"]').waitFor();
  await axe(director);
  await field(director, 'reason').fill('法律、行政法规规定的保存期限未届满（个人信息保护法第四十七条第二款）。如不服，可以投诉或者起诉。');
  await send(director);
  await says(director, '已拒绝', '保存期限未届满');

  await director.goto('/staff/rights?status=FILED');
  await settled(director);
  await director.getByRole('link', { name: '林*英' }).first().click();
  await director.waitForURL('**/rights/*');
  await settled(director);
  const id = await applied(server, '13800031001');
  await (await acting(server, 'clerk', id))('reception', {});
  await ask(director, '答复');
  await axe(director);
  await field(director, 'reason').fill('已核对并更正手机号。');
  await field(director, 'correction.phone').fill('13800031');
  await field(director, 'correction.application_id-find').fill('林秀英');
  await director.locator('dialog[open]').getByRole('button', { name: '查找' }).click();
  await field(director, 'correction.application_id').locator(`option[value="${id}"]`).waitFor({ state: 'attached' });
  await field(director, 'correction.application_id').selectOption(id);
  director.allow(/422/);
  await director.locator('dialog[open] button[type=submit]').click();
  await field(director, 'correction.phone-error').waitFor();
  await axe(director);
  await fits(director, [1280, 360]);
  await shot(director, 'staff-rights-correction', { full: true });
  await field(director, 'correction.phone').fill('13800031099');
  await send(director);
  await says(director, '已答复', '已核对并更正手机号。', '已更正：手机');
  await look(director);
  await shot(director, 'staff-rights-corrected');

  const phone = await person('主任的手机', { phone: true });
  await staffSignsIn(phone, 'director');
  await phone.goto('/staff/rights');
  await look(phone);
  await shot(phone, 'staff-phone-rights');
  await phone.getByRole('link', { name: '林*英' }).first().click();
  await phone.waitForURL('**/rights/*');
  await look(phone);
  await shot(phone, 'staff-phone-rights-request');
});

journey('本人到窗口要求查阅，受理员登记，主任看得到期限', async ({ person, axe, fits, shot, server }) => {
  const id = await applied(server, '13800031010');
  await (await acting(server, 'clerk', id))('reception', {});
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await item(clerk, '个人信息请求').click();
  await clerk.waitForURL('**/rights');
  const dialog = await ask(clerk, '登记窗口请求');
  await dialog.getByLabel('更正').check();
  await dialog.locator('button[type=submit]').click();
  await field(clerk, 'application_id-error').waitFor();
  await axe(clerk);
  await dialog.getByLabel('查阅、复制').check();
  await field(clerk, 'application_id-find').fill('林秀英');
  await dialog.getByRole('button', { name: '查找' }).click();
  await field(clerk, 'application_id').locator(`option[value="${id}"]`).waitFor({ state: 'attached' });
  await field(clerk, 'application_id').selectOption(id);
  await fill(clerk, { text: '要一份我的申请材料。', name: '林秀英', phone: '13800031010' });
  await dialog.getByText('为已故近亲属提出').click();
  await field(clerk, 'deceased.name').waitFor();
  await axe(clerk);
  await fits(clerk, [1280, 360]);
  await shot(clerk, 'staff-rights-file', { full: true });
  await dialog.getByText('为已故近亲属提出').click();
  await dialog.locator('button[type=submit]').click();
  await clerk.waitForURL('**/rights/*');
  await says(clerk, '要一份我的申请材料。', '还没有答复', '剩');
  await looking({ axe, fits }, [1280, 360])(clerk);
  const phone = await person('受理员的手机', { phone: true });
  await staffSignsIn(phone, 'clerk');
  await phone.goto('/staff/rights');
  await settled(phone);
  await ask(phone, '登记窗口请求');
  await shot(phone, 'staff-phone-rights-file', { full: true });
});

journey('主任外出前授权同事，到期前收回', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await item(director, '授权代理').click();
  await director.waitForURL('**/mandates');
  await settled(director);
  await says(director, '没有授权');
  await look(director);

  const dialog = await ask(director, '授权');
  await field(director, 'to').locator('option', { hasText: '王志远' }).waitFor({ state: 'attached' });
  const offered = await field(director, 'to').locator('option').allInnerTexts();
  assert.ok(offered.some((one) => one.startsWith('王志远')) && !offered.some((one) => /系统管理员|李慧芳/.test(one)), offered.join());
  await field(director, 'valid_to').fill('2099-01-01');
  await field(director, 'reason').fill('外出学习');
  director.allow(/422/);
  await field(director, 'to').selectOption({ label: offered.find((one) => one.startsWith('王志远')) });
  await dialog.locator('button[type=submit]').click();
  await director.locator('[id="valid_to-error"]').waitFor();
  await axe(director);
  await shot(director, 'staff-mandate-give');
  await field(director, 'valid_to').fill(chinaDay(Date.now() + 5 * 86_400e3));
  await send(director);
  await says(director, '王志远', '李慧芳', '生效中', '外出学习');
  await look(director);
  await shot(director, 'staff-mandates');

  const examiner = await person('审查员');
  await staffSignsIn(examiner, 'examiner');
  await director.getByRole('button', { name: '收回 王志远' }).click();
  await axe(director);
  await director.locator('dialog[open]').getByRole('button', { name: '收回' }).click();
  await says(director, '已收回');
});

journey('审查员声明回避，从此看不见那件申请；主任解除后重新出现', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const id = await applied(server, '13800031003');
  await (await acting(server, 'clerk', id))('reception', {});
  const examiner = await person('审查员');
  await staffSignsIn(examiner, 'examiner');
  await item(examiner, '回避').click();
  await examiner.waitForURL('**/recusals');
  await settled(examiner);
  await says(examiner, '看不出有没有', '没有回避登记');
  await look(examiner);

  const dialog = await ask(examiner, '登记回避');
  await axe(examiner);
  await dialog.locator('button[type=submit]').click();
  await examiner.locator('[id="ground-error"]').waitFor();
  await dialog.getByLabel('近亲属').check();
  await dialog.getByLabel('与一个申请或案件有关系').check();
  const number = (await server.api('GET', `/api/v1/applications/${id}`,
    { token: await server.signIn('clerk', PASSWORD) })).number;
  await field(examiner, 'record_id-find').fill(number);
  await dialog.getByRole('button', { name: '查找' }).click();
  await field(examiner, 'record_id').locator(`option[value="${id}"]`).waitFor({ state: 'attached' });
  await field(examiner, 'record_id').selectOption(id);
  await axe(examiner);
  await shot(examiner, 'staff-recusal-declare');
  await send(examiner);
  await says(examiner, '王志远', '近亲属', '生效中');
  assert.equal(await examiner.getByRole('button', { name: /^解除/ }).count(), 0, 'nobody ends their own');
  await look(examiner);
  await shot(examiner, 'staff-recusals');
  examiner.allow(/404/);
  await examiner.goto(`/staff/applications/${id}`);
  await examiner.locator('main [role=alert]').waitFor();

  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await director.goto('/staff/recusals');
  await settled(director);
  await director.getByRole('button', { name: '解除 王志远' }).click();
  await axe(director);
  await director.locator('dialog[open]').getByRole('button', { name: '解除' }).click();
  await says(director, '已解除');
  await examiner.goto(`/staff/applications/${id}`);
  await settled(examiner);
  assert.match(await read(examiner), /林\*英/);

  const phone = await person('主任的手机', { phone: true });
  await staffSignsIn(phone, 'director');
  for (const name of ['recusals', 'mandates']) {
    await phone.goto(`/staff/${name}`);
    await look(phone);
    await shot(phone, `staff-phone-${name}`);
  }
});

journey('安全管理员看谁登录、从远处退出，看安全设置', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  const guard = await person('安全管理员');
  await staffSignsIn(guard, 'security');
  await item(guard, '登录安全').click();
  await guard.waitForURL('**/accounts');
  await settled(guard);
  await says(guard, '郭晓梅', '受理员');
  await look(guard);
  await shot(guard, 'staff-accounts');
  await field(guard, 'username').fill('clerk');
  await guard.keyboard.press('Enter');
  await guard.waitForURL(/username=clerk/);
  await settled(guard);
  await guard.getByRole('link', { name: '郭晓梅' }).click();
  await guard.waitForURL('**/accounts/*-*');
  await settled(guard);
  await says(guard, 'Chrome', '登录成功');
  await look(guard);
  await shot(guard, 'staff-security-account');
  await guard.getByRole('button', { name: /^结束这处登录 Chrome/ }).first().click();
  await axe(guard);
  await field(guard, 'reason').fill('手机遗失');
  await guard.locator('dialog[open]').getByRole('button', { name: '结束这处登录' }).click();
  await guard.locator('.toast', { hasText: '已结束这处登录' }).waitFor();
  await choose(guard, '全部退出');
  await axe(guard);
  await guard.locator('dialog[open]').getByRole('button', { name: '全部退出' }).click();
  await says(guard, '现在没有登录');
  clerk.allow(/401/);
  await clerk.reload();
  await clerk.getByLabel('用户名').waitFor();

  await guard.goto('/staff/accounts/policy');
  await settled(guard);
  await says(guard, 'FAYUAN_REQUIRE_SECOND_FACTOR', '180 天', '10 个字符');
  await look(guard);
  await shot(guard, 'staff-security-policy');
  const phone = await person('安全管理员的手机', { phone: true });
  await staffSignsIn(phone, 'security');
  for (const [url, name] of [['accounts', 'accounts'], ['accounts/policy', 'policy']]) {
    await phone.goto(`/staff/${url}`);
    await look(phone);
    await shot(phone, `staff-phone-${name}`);
  }
});

journey('主任管名册、培训、奖惩', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await item(director, '人员名册').click();
  await director.waitForURL('**/register');
  await settled(director);
  await says(director, '王志远', '编制数');
  await look(director);
  await shot(director, 'staff-register');
  const dialog = await ask(director, '登记人员');
  await fill(director, { name: '申小燕', born_on: '1996-05-01', entered_on: '2024-03-01' });
  await field(director, 'sex').selectOption('2');
  await field(director, 'post').selectOption('CONTRACT');
  await field(director, 'licence').selectOption('LEGAL_AID');
  await axe(director);
  director.allow(/422/);
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('.summary').waitFor();
  await axe(director);
  await dialog.getByLabel('有法律职业资格').check();
  await send(director);
  await says(director, '申小燕');
  await director.getByRole('button', { name: '修改 申小燕' }).click();
  await field(director, 'licence').selectOption('GOVERNMENT');
  await axe(director);
  await send(director);
  await says(director, '公职律师证');

  await to(director, '培训');
  await says(director, '认罪认罚案件法律帮助实务');
  await director.getByRole('button', { name: /^登记参加/ }).click();
  await field(director, 'items[0].attendee_id').selectOption({ label: '王志远' });
  await axe(director);
  await send(director);
  await says(director, '1 人次');
  await look(director);
  await shot(director, 'staff-trainings');
  await decide(director, '登记培训', async () => {
    await fill(director, { title: '村居法律明白人培训', hours: '4' });
    await field(director, 'kind').selectOption('VILLAGERS');
    await axe(director);
  });
  await says(director, '村居法律明白人培训');

  await to(director, '奖惩');
  await says(director, '没有符合条件的奖惩');
  await decide(director, '登记奖惩', async (open) => {
    await open.getByLabel('表彰奖励').check();
    await field(director, 'subject_id').selectOption({ label: '王志远' });
    await fill(director, { title: '全市法律援助先进个人', basis: '长司发〔2026〕12号' });
    await axe(director);
    await shot(director, 'staff-merit-record');
  });
  await says(director, '王志远', '全市法律援助先进个人');
  await look(director);
  await shot(director, 'staff-merits');
  const phone = await person('主任的手机', { phone: true });
  await staffSignsIn(phone, 'director');
  for (const [url, name] of [['register', 'register'], ['register/trainings', 'trainings'], ['register/merits', 'merits']]) {
    await phone.goto(`/staff/${url}`);
    await look(phone);
    await shot(phone, `staff-phone-${name}`);
  }
});

journey('主任召开联席会议、交办任务、开始和评估试点', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await item(director, '会议和试点').click();
  await director.waitForURL('**/meetings');
  await settled(director);
  await decide(director, '列入计划', async () => {
    await field(director, 'kind').selectOption('LEADING_GROUP');
    await fill(director, { planned_on: chinaDay(), topics: '年度任务分工\n经费保障' });
    await axe(director);
  });
  await says(director, '领导小组会议', '待召开', '经费保障');
  await director.getByRole('button', { name: /^写纪要 领导小组会议/ }).click();
  await fill(director, { attendees: '市司法局\n市财政局', resolutions: '将补贴列入预算。' });
  await axe(director);
  await send(director);
  await says(director, '已召开', '将补贴列入预算。');
  await look(director);
  await shot(director, 'staff-meetings');
  await director.getByRole('button', { name: /^交办任务 领导小组会议/ }).click();
  await fill(director, { title: '编制明年补贴预算', owner: '市财政局', count: '20' });
  await field(director, 'unit').selectOption('WD');
  await axe(director);
  await send(director);
  await to(director, '任务');
  await says(director, '编制明年补贴预算', '市财政局', '未开始');
  const move = director.getByRole('button', { name: '更新进展 编制明年补贴预算' });
  await move.click();
  await director.locator('dialog[open]').getByLabel('不再办理').check();
  await director.locator('dialog[open] button[type=submit]').click();
  await director.locator('[id="note-error"]').waitFor();
  await axe(director);
  await director.locator('dialog[open]').getByLabel('进行中').check();
  await send(director);
  await says(director, '进行中');
  await look(director);
  await shot(director, 'staff-tasks');

  await to(director, '试点');
  await decide(director, '开始试点', async () => {
    await fill(director, { name: '法援进工地', 'indicators[0].name': '工地咨询（人次）', 'indicators[0].target': '300' });
    for (const at of [1, 2, 3]) {
      await director.locator('dialog[open]').getByRole('button', { name: '再加一项指标' }).click();
      await fill(director, { [`indicators[${at}].name`]: `第 ${at + 1} 处工地（场）`, [`indicators[${at}].target`]: '4' });
    }
    await axe(director);
    await shot(director, 'staff-pilot-start');
  });
  await says(director, '法援进工地', '进行中', '工地咨询（人次）（目标 300）', '第 4 处工地（场）（目标 4）');
  await director.getByRole('button', { name: '评估 法援进工地' }).click();
  await fill(director, { 'reached[0]': '320', 'reached[1]': '4', 'reached[2]': '4', 'reached[3]': '2', report: '半年内在十二个工地设点。', advice: '可以在全市工地推广。' });
  await axe(director);
  await send(director);
  await says(director, '已评估', '320 / 目标 300', '可以在全市工地推广。');
  await look(director);
  await shot(director, 'staff-pilots');
  const phone = await person('主任的手机', { phone: true });
  await staffSignsIn(phone, 'director');
  for (const [url, name] of [['meetings', 'meetings'], ['meetings/tasks', 'tasks'], ['meetings/pilots', 'pilots']]) {
    await phone.goto(`/staff/${url}`);
    await look(phone);
    await shot(phone, `staff-phone-${name}`);
  }
});
