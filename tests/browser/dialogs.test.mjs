// Dialogs by keyboard: the focus stays inside, Esc closes, and it returns to the button that opened them. And the
// moves no other journey makes: redirect, merge, withdraw, a closing that comes back.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { acting, applied, conducted } from './given.mjs';
import { addDocument, ask, chinaDay, choose, citizenSignsIn, decide, field, fill, looking, open, says, send, staffSignsIn, tab } from './steps.mjs';

/** What has the focus: its words, and whether it stands in the open dialog. */
const focused = (page) => page.evaluate(() => ({
  text: document.activeElement.innerText?.trim() ?? '',
  body: document.activeElement === document.body,
  inside: Boolean(document.activeElement.closest('dialog[open]')),
}));

/** Esc closes the open dialog, the cross does too, and each time the opener has the focus again. */
async function closesAndGivesBack(page, action, opener) {
  for (const close of [() => page.keyboard.press('Escape'), () => page.getByRole('button', { name: '关闭' }).click()]) {
    await choose(page, action);
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press(step % 4 === 3 ? 'Shift+Tab' : 'Tab');
      const { inside, body, text } = await focused(page);
      assert.ok(inside || body, `the focus left the dialog “${action}” for “${text}”`);
    }
    await close();
    await dialog.waitFor({ state: 'detached' });
    // Esc closes the dialog first and tells the page after that: the focus follows in the browser's next task.
    await page.waitForFunction((words) => new RegExp(words).test(document.activeElement.innerText?.trim()), opener.source)
      .catch(() => null);
    assert.match((await focused(page)).text, opener, `after “${action}” was closed`);
  }
}

journey('对话框关掉后焦点回到原处', async ({ person, axe, fits, server }) => {
  const id = await applied(server, '13900001357');
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${id}`);
  await closesAndGivesBack(clerk, '接收', /^接收/);
  // What was chosen from the folded menu gives the focus back to the menu.
  await closesAndGivesBack(clerk, '撤回', /^更多/);
  await clerk.keyboard.press('?');
  const help = clerk.getByRole('dialog', { name: '快捷键' });
  await help.waitFor();
  await clerk.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await looking({ axe, fits }, [1280])(clerk);
  // After the move is made the focus is on the page, not lost.
  await decide(clerk, '接收');
  assert.ok(!(await focused(clerk)).body, 'the focus is somewhere');
});

journey('告知向别的机构申请', async ({ person, axe, fits, shot, server }) => {
  const phone = '13900001368';
  const id = await applied(server, phone);
  await (await acting(server, 'clerk', id))('reception', {});
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${id}`);
  await ask(clerk, '告知另行申请', (dialog) => dialog.locator('button[type=submit]').click());
  await clerk.locator('dialog .summary').waitFor();
  await axe(clerk);
  await shot(clerk, 'dialog-redirect');
  await fill(clerk, {
    to_name: '晋城市法律援助中心', to_phone: '0356-2012348', reason: '用人单位和劳动合同履行地都在晋城市。',
  });
  await send(clerk);
  await says(clerk, '晋城市法律援助中心');
  await looking({ axe, fits }, [1280])(clerk);
  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, phone, `/applications/${id}`);
  await says(lin, '这件事要找另一个援助中心', '用人单位和劳动合同履行地都在晋城市');
});

journey('同一个人的两份申请并在一起', async ({ person, axe, shot, server }) => {
  const phone = '13900001379';
  const first = await applied(server, phone);
  const second = await applied(server, phone);
  await (await acting(server, 'clerk', first))('reception', {});
  await (await acting(server, 'clerk', second))('reception', {});
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${second}`);
  await says(clerk, '同一个人同一案由还有申请');
  await ask(clerk, '并案', async (dialog) => {
    await dialog.getByRole('radio').first().waitFor();
    await dialog.locator(`[value="${first}"]`).check();
  });
  await axe(clerk);
  await shot(clerk, 'dialog-merge');
  await send(clerk);
  await says(clerk, '已并案');
});

journey('本人撤回申请，工作人员也看得到', async ({ person, axe, fits, shot, server }) => {
  const phone = '13900001380';
  const id = await applied(server, phone);
  const lin = await person('林秀英', { phone: true });
  await citizenSignsIn(lin, server, phone, `/applications/${id}`);
  const button = lin.getByRole('button', { name: '撤回申请' });
  await button.click();
  const dialog = lin.locator('dialog[open]');
  await dialog.waitFor();
  await dialog.getByRole('button', { name: '撤回', exact: true }).click();
  await dialog.locator('.problem').first().waitFor();
  await axe(lin);
  await shot(lin, 'citizen-withdraw');
  await lin.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.equal((await focused(lin)).text, '撤回申请');
  await button.click();
  await dialog.getByText('已经自己请了律师').click();
  await dialog.getByRole('button', { name: '撤回', exact: true }).click();
  await says(lin, '您已经撤回这份申请', '以后需要，可以重新申请');
  await looking({ axe, fits }, [390, 360])(lin);
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${id}`);
  await says(clerk, '已撤回', '撤回申请');
});

journey('结案退回补正后通过', async ({ person, axe, fits, shot, server }) => {
  const { file } = await conducted(server, '13900001391');
  const chen = await person('陈明');
  await staffSignsIn(chen, 'lawyer');
  await open(chen, file);
  await addDocument(chen, 'JUDGMENT', '调解书.png');
  const report = async (outcome) => {
    await ask(chen, '提交结案', async (dialog) => {
      await field(dialog, 'closing_type').selectOption('ARBITRATION_OR_RECONSIDERATION');
      await field(dialog, 'result').selectOption('MED');
      await fill(dialog, {
        closed_on: chinaDay(), result_told_on: chinaDay(), recovered_fen: '11700', collected_fen: '11700',
        'summary.work': '会见、调解。', 'summary.facts': '三个月没有支付工资。', 'summary.opinion': '应当支付。',
        'summary.outcome': outcome,
      });
    });
    await send(chen);
    await says(chen, '结案审核中');
  };
  await report('双方达成调解。');

  const examiner = await person('审查员');
  await staffSignsIn(examiner, 'examiner');
  await open(examiner, `${file}?part=closing`);
  await ask(examiner, '退回补正', (dialog) => fill(dialog, { items: '会见笔录没有当事人签名\n写明付款的日期' }));
  await axe(examiner);
  await shot(examiner, 'dialog-closing-return');
  await send(examiner);
  await says(examiner, '会见笔录没有当事人签名', '退回过 1 次');

  await open(chen, `${file}?part=closing`);
  await says(chen, '写明付款的日期');
  await looking({ axe, fits }, [1280])(chen);
  await report('双方达成调解，单位当场付清。');
  await open(examiner, `${file}?part=closing`);
  await decide(examiner, '审核通过');
  await says(examiner, '双方达成调解，单位当场付清');
  // The page tells the whole way, from the application on.
  await tab(examiner, '经过');
  await says(examiner, '提交申请', '给予法律援助', '结案材料退回', '结案审核通过');
  assert.match(await examiner.locator('.steps li').first().innerText(), /申请\s+\d\d月\d\d日/);
  await shot(examiner, 'staff-case-history');
});
