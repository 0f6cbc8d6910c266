// Checks of means: a list comes in, a check asks it on the applicant's consent, a person states the result; a
// commitment is signed and drawn.
import assert from 'node:assert/strict';
import { acting, applied } from './given.mjs';
import { journey } from './harness.mjs';
import { ask, chinaDay, decide, field, fill, idNumber, looking, open, says, send, settled, staffSignsIn } from './steps.mjs';

const item = (page, name) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });
const LIN = '621102196203010025';
const list = {
  name: '低保.csv', mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff证件号码,姓名\n${LIN},林秀英\n123,看不懂的一行\n`, 'utf8'),
};

/** Begins a check from the page of an application; the dialog stays open. */
async function begin(page, mode) {
  await page.getByRole('button', { name: '发起核查' }).click();
  await page.locator('dialog[open]').waitFor();
  await field(page, 'mode').selectOption(mode);
  return page.locator('dialog[open]');
}

journey('主任导入低保名单，看进度，下载错误文件', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await item(director, '受援对象名单').click();
  await director.waitForURL('**/beneficiary-imports');
  await look(director);
  await says(director, '还没有名单');
  const dialog = await ask(director, '导入名单');
  await axe(director);
  await dialog.locator('button[type=submit]').click();
  await field(director, 'file-error').waitFor();
  await axe(director);
  await fits(director, [1280, 360]);
  await field(director, 'file').setInputFiles(list);
  await dialog.getByText(list.name).waitFor();
  await field(director, 'source').selectOption('CIVIL_AFFAIRS');
  await field(director, 'category').selectOption('DIBAO');
  await fill(director, { as_of: chinaDay(), agreement_no: '长民法援〔2026〕3号', legal_basis: '法律援助法第四十一条' });
  await dialog.locator('input[name=completeness][value=ADDITIONS]').check();
  await shot(director, 'staff-beneficiary-start', { full: true });
  await dialog.locator('button[type=submit]').click();
  await director.waitForURL('**/beneficiary-imports/*');
  await director.locator('.figures').waitFor();
  await settled(director);
  await says(director, '低保.csv', '已完成', '1 处问题', '法律援助法第四十一条');
  await look(director);
  await shot(director, 'staff-beneficiary-import', { full: true });
  const [download] = await Promise.all([
    director.waitForEvent('download'), director.getByRole('button', { name: '下载错误文件' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'beneficiary-errors.csv');
  await director.locator('.crumbs').getByRole('link', { name: '受援对象名单' }).click();
  await settled(director);
  await field(director, 'source-filter').selectOption('CIVIL_AFFAIRS');
  await director.waitForURL('**source=CIVIL_AFFAIRS**');
  await says(director, '低保.csv', '低保家庭成员');
  await look(director);
  await shot(director, 'staff-beneficiary-imports');
});

journey('审查员凭授权查询名单，由人作出结果', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, [1280, 390, 360]);
  const id = await applied(server, '13800042001', LIN);
  await (await acting(server, 'clerk', id))('reception', {});
  const examiner = await person('审查员');
  examiner.allow(/422/);
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, `/staff/applications/${id}`);
  await says(examiner, '经济困难核查', '还没有核查');
  const dialog = await begin(examiner, 'DATA_QUERY');
  await dialog.locator('button[type=submit]').click();
  await field(examiner, 'basis-error').waitFor();
  await axe(examiner);
  await fits(examiner, [1280, 360]);
  await dialog.getByLabel('申请人的核查授权').check();
  await dialog.getByLabel('民政').check();
  await shot(examiner, 'staff-verification-begin', { full: true });
  await dialog.locator('button[type=submit]').click();
  await examiner.waitForURL('**/verifications/*');
  await says(examiner, '受援对象数据库', '已答复', '低保家庭成员', '申请人的核查授权', '还没有结果');
  await look(examiner);
  await decide(examiner, '录入证明', async () => {
    await axe(examiner);
    await field(examiner, 'source').selectOption('HR_SOCIAL');
    await fill(examiner, { number: '社保〔2026〕7号', as_of: chinaDay() });
    await examiner.locator('dialog[open]').getByLabel('查到以下情况').check();
    await field(examiner, 'pension_fen').fill('320.50');
    await field(examiner, 'employed').selectOption('no');
    // One paper, two registers; a third that was not meant is taken away again.
    const dialog = examiner.locator('dialog[open]');
    for (const _ of [0, 1, 2]) await dialog.getByRole('button', { name: '加一个类别' }).click();
    await field(examiner, 'value.registered[0].category').selectOption('DIBAO');
    await field(examiner, 'value.registered[1].category').selectOption('DIBAO');
    await dialog.getByRole('button', { name: '去掉 在册类别 3' }).click();
    await dialog.locator('button[type=submit]').click();
    await field(examiner, 'value.registered[1].category-error').waitFor();
    await axe(examiner);
    await fits(examiner, [1280, 390, 360]);
    await field(examiner, 'value.registered[1].category').selectOption('DISABLED');
    await field(examiner, 'value.homes').fill('1001');
    await dialog.locator('button[type=submit]').click();
    await field(examiner, 'value.homes-error').waitFor();
    await examiner.waitForFunction(() => document.activeElement.id === 'value.homes');
    await field(examiner, 'value.homes').fill('');
    await shot(examiner, 'staff-verification-certificate', { full: true });
  });
  await says(examiner, '纸质证明', '320.50', '残疾人');
  await shot(examiner, 'staff-verification', { full: true });
  await decide(examiner, '作出结果', async () => {
    await examiner.locator('dialog[open]').getByLabel('符合经济困难条件', { exact: true }).check();
    await fill(examiner, { reason: '申请人在低保名单内，与所述情况一致。' });
    await axe(examiner);
  });
  await says(examiner, '已有结果', '符合经济困难条件', '申请人在低保名单内');
  await look(examiner);

  await item(examiner, '经济困难核查').click();
  await examiner.waitForURL('**/verifications');
  await field(examiner, 'status').selectOption('RESULT');
  await examiner.waitForURL('**status=RESULT**');
  await says(examiner, '符合经济困难条件', '信息共享查询', '林*英');
  await look(examiner);
  await shot(examiner, 'staff-verifications');
  await open(examiner, `/staff/applications/${id}`);
  await says(examiner, '信息共享查询 · 符合经济困难条件');
  await look(examiner);
  // What was found is what it is assessed by; nobody types it again.
  await decide(examiner, '资格评估', async () => axe(examiner));
  await says(examiner, '来自数据查询', '民政：低保家庭成员');
  await look(examiner);
  await shot(examiner, 'application-assessed-by-data');
});

journey('书面承诺：先告知后承诺，抽没抽中谁都看得到；手机上也一样', async ({ person, axe, fits, shot, server }) => {
  const id = await applied(server, '13800042002', idNumber('14040319700101001'), { means: { mode: 'COMMITMENT', ground: null } });
  await (await acting(server, 'clerk', id))('reception', {});
  const examiner = await person('审查员', { phone: true });
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, `/staff/applications/${id}`);
  const dialog = await begin(examiner, 'COMMITMENT');
  await dialog.locator('button[type=submit]').click();
  await field(examiner, 'commitment.voluntary-error').waitFor();
  await axe(examiner);
  await fits(examiner, [390, 360]);
  assert.equal(await dialog.getByLabel('法定职责').count(), 0, 'a commitment rests on the consent alone');
  await dialog.getByLabel('申请人的核查授权').check();
  await fill(examiner, {
    'commitment.notice_signed_on': chinaDay(), 'commitment.commitment_signed_on': chinaDay(),
  });
  await field(examiner, 'commitment.consequences_explained').check();
  await field(examiner, 'commitment.voluntary').check();
  await send(examiner);
  await examiner.waitForURL('**/verifications/*');
  await settled(examiner);
  await says(examiner, '书面承诺', '需要人工核查', /抽中/, '小于 2000 为抽中');
  await looking({ axe, fits }, [390, 360])(examiner);
  await shot(examiner, 'staff-verification-phone', { full: true });

  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  assert.equal(await item(clerk, '经济困难核查').count(), 0, 'only who may sees the way there');
});
