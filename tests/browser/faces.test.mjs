// The pages no other journey comes by: at a desk and on a phone, in both languages, in large text, by keyboard.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { applied } from './given.mjs';
import { PHONES, ask, citizenSignsIn, field, looking, open, says, settled, staffSignsIn } from './steps.mjs';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** Looks at the page as it stands, at a desk and on a phone. */
const looks = ({ axe, fits }) => async (page) => {
  const before = page.viewportSize();
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await looking({ axe, fits }, size === PHONE ? PHONES : [DESK.width])(page);
  }
  await page.setViewportSize(before);
};

journey('首页和提问：中文、英文、长者模式', async ({ person, axe, fits }) => {
  const look = looks({ axe, fits });
  const lin = await person('林秀英', { phone: true });
  await open(lin, '/');
  await lin.getByRole('button', { name: 'Switch to English' }).click();
  await lin.getByRole('heading', { level: 1, name: 'A legal problem? We help, free of charge' }).waitFor();
  assert.equal(await lin.locator('html').getAttribute('lang'), 'en');
  await look(lin);
  await lin.getByRole('button', { name: '切换到中文' }).click();
  await lin.getByRole('button', { name: '长者模式' }).click();
  await lin.getByRole('button', { name: '标准模式' }).waitFor();
  await look(lin);
  for (const page of ['/ask', '/no-such-page']) {
    await open(lin, page);
    await look(lin);
  }
  await lin.getByRole('button', { name: '标准模式' }).click();
  await open(lin, '/ask');
  await says(lin, '12348', '长治市法律援助中心');
  await look(lin);
});

journey('登录、我的申请、什么都没填的一页', async ({ person, axe, fits, server }) => {
  const look = looks({ axe, fits });
  const lin = await person('林秀英', { phone: true });
  const phone = '13900005791';
  await applied(server, phone);
  await citizenSignsIn(lin, server, phone, '/mine', look);
  await says(lin, '我的申请', '工资不发');
  await look(lin);
  await lin.getByRole('link', { name: '新的申请' }).click();
  await field(lin, 'find').fill('长治市');
  await lin.getByRole('radio', { name: /^长治市法律援助中心/ }).check();
  await lin.getByRole('button', { name: '开始填写' }).click();
  await lin.waitForURL('**/who');
  // Nothing is answered: every question says so, and nothing sticks out on the narrowest phone.
  await open(lin, lin.url().replace('/who', '/person'));
  await lin.locator('.step-foot .btn.p').click();
  await lin.locator('.summary').waitFor();
  await lin.setViewportSize({ width: 360, height: 740 });
  await look(lin);
});

journey('受理员：登录、快捷键、列表、登记', async ({ person, axe, fits }) => {
  const look = looks({ axe, fits });
  const clerk = await person('受理员');
  await open(clerk, '/staff/');
  await look(clerk);
  await staffSignsIn(clerk, 'clerk');
  await look(clerk);

  // Keys: help and away again, then the list, a new entry, and what is missing in it.
  await clerk.keyboard.press('?');
  const help = clerk.getByRole('dialog', { name: '快捷键' });
  await help.waitFor();
  await axe(clerk);
  await clerk.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await open(clerk, '/staff/applications');
  await says(clerk, '林*英');
  await look(clerk);
  await clerk.keyboard.press('n');
  await clerk.waitForURL('**/applications/new');
  await field(clerk, 'applicant.name').waitFor();
  await clerk.getByRole('button', { name: '提交申请' }).click();
  await clerk.locator('.summary').waitFor();
  await look(clerk);
  await open(clerk, '/staff/no-such-page');
  await look(clerk);
});

journey('负责人：工作台、案件列表、案件、指派', async ({ person, axe, fits }) => {
  const look = looks({ axe, fits });
  const director = await person('负责人');
  await staffSignsIn(director, 'director');
  await look(director);
  await open(director, '/staff/cases');
  await look(director);
  await director.locator('table').getByRole('link').first().click();
  await director.waitForURL(/\/cases\/[0-9a-f-]+/);
  await settled(director);
  await look(director);
  await ask(director, '指派');
  await look(director);
  await director.keyboard.press('Escape');
  await director.locator('dialog[open]').waitFor({ state: 'detached' });
});

journey('系统管理员：账号、邀请', async ({ person, axe, fits }) => {
  const look = looks({ axe, fits });
  const admin = await person('系统管理员');
  await staffSignsIn(admin, 'admin');
  await admin.getByRole('link', { name: '账号' }).click();
  await admin.waitForURL('**/users');
  await look(admin);
  await admin.getByRole('button', { name: '邀请' }).click();
  await admin.locator('dialog[open]').waitFor();
  await look(admin);
});
