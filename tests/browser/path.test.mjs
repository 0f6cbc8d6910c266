// Story 1 with one applicant: from her phone through four desks to a bound file, and what she sees of it.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import {
  PHONES, addDocument, ask, chinaDay, citizenSignsIn, decide, field, fill, idNumber, looking, open, photo, read, says,
  send, settled, staffSignsIn, tab,
} from './steps.mjs';

const PHONE = '13900002468';

/** The ten questions, each page looked at; gives the address of the application. */
async function applies(lin, look, shot) {
  const next = async (to) => {
    await lin.locator('.step-foot .btn.p').click();
    await lin.waitForURL(`**/${to}`);
    await look(lin);
  };
  await field(lin, 'find').fill('长治市法律援助中心');
  await lin.getByRole('radio', { name: /^长治市法律援助中心/ }).check();
  await look(lin);
  await lin.getByRole('button', { name: '开始填写' }).click();
  await lin.waitForURL('**/who');
  await look(lin);
  await next('person');
  await fill(lin, { 'applicant.name': '林秀英', 'applicant.id_no': idNumber('14042719710304002') });
  await says(lin, '号码对了');
  await next('contact');
  await fill(lin, { 'applicant.phone': PHONE, 'applicant.residence': '长治市潞州区英雄中路 12 号 3 单元 201' });
  await next('matter');
  await lin.getByText('上班、打工的事').click();
  await lin.getByText('工资不发、少发').click();
  await look(lin);
  await shot(lin, 'citizen-step');
  await next('story');
  await fill(lin, {
    'matter.facts': '今年五月到八月在工地做饭，说好每月三千九百元，三个月没有发。老板说没钱，电话也不接。',
    'matter.claims': '要回三个月的工资',
    'matter.claim_amount_fen': '11700',
  });
  await next('other-side');
  await lin.getByText('单位、公司、工地').click();
  await fill(lin, { 'opponents[0].name': '莱源建筑有限公司（虚构）' });
  await next('means');
  await lin.getByText('我是进城打工的').click();
  await says(lin, '这种情况不用查收入');
  await next('files');
  await field(lin, 'attachments-IDENTITY').setInputFiles(photo('身份证正面.png'));
  await lin.getByText('身份证正面.png').waitFor();
  await look(lin);
  await next('reach');
  await lin.getByText('发短信，在手机上看').click();
  await next('check');
  for (const declared of await lin.getByRole('checkbox').all()) await declared.check();
  await lin.getByRole('button', { name: '提交申请' }).click();
  await lin.waitForURL('**/receipt');
  await look(lin);
  return lin.url().match(/applications\/([0-9a-f-]+)/)[1];
}

journey('一个人从手机到归档', async ({ person, axe, fits, shot, server }) => {
  const look = looking({ axe, fits }, PHONES);
  const lookDesk = looking({ axe, fits }, [1280]);

  // 林秀英, on her phone.
  const lin = await person('林秀英', { phone: true });
  await open(lin, '/');
  await look(lin);
  await shot(lin, 'citizen-home');
  await citizenSignsIn(lin, server, PHONE, '/apply', look);
  const id = await applies(lin, look, shot);
  await says(lin, '已收到您的申请', /最晚.*\d\d月\d\d日 星期/);
  const number = (await lin.locator('.receipt b').innerText()).trim();
  assert.match(number, /\d{4}/);
  await shot(lin, 'citizen-receipt');
  const application = `/staff/applications/${id}`;

  // The clerk finds her by the number she was given, and receives.
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await lookDesk(clerk);
  await shot(clerk, 'staff-work');
  await clerk.getByRole('searchbox').fill(number);
  await clerk.keyboard.press('Enter');
  await clerk.waitForURL('**/applications?q=*');
  await lookDesk(clerk);
  await says(clerk, number);
  await open(clerk, application);
  await decide(clerk, '接收');
  await says(clerk, '已接收');

  // The examiner finds everything there and gives an opinion.
  const examiner = await person('审查员');
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, application);
  await says(examiner, number, '莱源建筑有限公司');
  await decide(examiner, '材料齐全');
  await ask(examiner, '写意见', async (dialog) => {
    for (const condition of ['person', 'scope', 'means']) await dialog.locator(`[name=${condition}][value=MET]`).check();
    await dialog.getByRole('button', { name: '按上面的结论起草理由' }).click();
  });
  await axe(examiner);
  await send(examiner);
  await says(examiner, '待审批');
  await lookDesk(examiner);
  await shot(examiner, 'staff-application');

  // The director grants, and chooses 陈明 among those who can be chosen.
  const director = await person('负责人');
  await staffSignsIn(director, 'director');
  await open(director, application);
  await decide(director, '给予援助');
  await says(director, '给予援助');
  await director.getByRole('link', { name: '看案件' }).click();
  await director.waitForURL('**/cases/*');
  await settled(director);
  const file = new URL(director.url()).pathname;
  await ask(director, '指派', (dialog) => dialog.getByRole('button', { name: '选这位 陈明' }).click());
  await axe(director);
  await send(director);
  await says(director, '陈明', '待接受指派');
  await lookDesk(director);

  // 陈明 accepts and conducts the case.
  const chen = await person('陈明');
  await staffSignsIn(chen, 'lawyer');
  await says(chen, '林秀英');
  await open(chen, file);
  await decide(chen, '接受指派');
  await decide(chen, '登记委托协议');
  for (const [kind, content, informs] of [
    ['03', '与受援人通话，说明权利义务，约定见面。', true],
    ['07', '向劳动人事争议仲裁委员会递交仲裁申请和证据。', false],
    ['08', '已经立案，请带好工资条等候开庭通知。', true],
  ]) {
    await decide(chen, '写办案记录', async (dialog) => {
      await fill(dialog, { content });
      await field(dialog, 'kind').selectOption(kind);
      if (informs) await field(dialog, 'informed_recipient').check();
    });
  }
  await addDocument(chen, 'JUDGMENT', '调解书.png');
  await tab(chen, '办案记录');
  await lookDesk(chen);
  await shot(chen, 'staff-case');
  await ask(chen, '提交结案', async (dialog) => {
    await field(dialog, 'closing_type').selectOption('ARBITRATION_OR_RECONSIDERATION');
    await field(dialog, 'result').selectOption('MED');
    await fill(dialog, {
      closed_on: chinaDay(), result_told_on: chinaDay(), recovered_fen: '11700', collected_fen: '11700',
      'summary.work': '会见、调查取证、提出仲裁申请、参加调解。',
      'summary.facts': '受援人在工地做饭三个月，单位没有支付工资。',
      'summary.opinion': '双方存在劳动关系，单位应当足额支付劳动报酬。',
      'summary.outcome': '双方达成调解，单位当场付清三个月工资。',
    });
  });
  await axe(chen);
  await send(chen);
  await says(chen, '结案审核中');

  // The examiner passes the closing, and binds the file.
  await open(examiner, `${file}?part=closing`);
  await lookDesk(examiner);
  await decide(examiner, '审核通过');
  await examiner.locator('.page-head').getByRole('button', { name: /^立卷归档/ }).click();
  await examiner.waitForURL('**/archive');
  await settled(examiner);
  await decide(examiner, '立卷归档', (dialog) => dialog.getByText('10 年').click());
  await says(examiner, '已归档，只能查看', '归档日期', '10 年', '清单指纹', /本卷共\s*2 页/);
  const index = await examiner.locator('table tbody tr').allInnerTexts();
  assert.equal(index.length, 2, index.join('\n'));
  assert.match(index[0], /^1\s+身份证明\s+身份证正面\.png\s+审批卷\s[^]*1$/);
  assert.match(index[1], /^2\s+裁判[^]*调解书\.png\s+承办卷\s[^]*2$/);
  await lookDesk(examiner);
  await shot(examiner, 'staff-archive', { full: true });

  // She reads who helped, what was told, and that it is over.
  await open(lin, `/applications/${id}`);
  await lin.locator('.person').waitFor();
  await says(lin, '批准了', '陈明', /打电话给律师\s*\d{11}/, '请带好工资条等候开庭通知', '案子已经办结', number);
  assert.ok(!(await read(lin)).includes('递交仲裁申请'), 'what was not meant for her stays with the centre');
  await look(lin);
  await shot(lin, 'citizen-progress');
});

// The page has a card for it (citizen/progress/case.rs); the API says `closing` is not for the recipient.
journey('受援人在进度页看到办案结果', async ({ person, server, clock }) => {
  await clock.advance(61);
  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, PHONE, '/mine');
  await lin.locator('.mine a').first().click();
  await lin.locator('.person').waitFor();
  await says(lin, '办案结果', '11,700', '单位当场付清三个月工资');
});
