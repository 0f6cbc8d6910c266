// Villages: exactly one liaison each, advisers from a day to a day, requests that cross townships.
import { journey } from './harness.mjs';
import { ask, chinaDay, decide, field, fill, looking, read, says, send, settled, staffSignsIn } from './steps.mjs';

const to = (page, name) => page.locator('.tabs').getByRole('link', { name, exact: true }).click().then(() => settled(page));

/** County, township, village: nobody types twelve digits. */
async function village(page, county, township, name) {
  await field(page, 'village_code-county').selectOption({ label: county });
  await field(page, 'village_code-township').selectOption({ label: township });
  await field(page, 'village_code').selectOption({ label: name });
}

journey('主任登记村居联络员：一个村只有一名，换人不空缺', async ({ person, axe, fits, shot }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await director.getByRole('link', { name: '村居', exact: true }).click();
  await director.waitForURL('**/villages');
  await settled(director);
  await says(director, '刘桂香', '演示东村', '冯有田', '韩雪');
  await look(director);
  await shot(director, 'staff-villages');

  const dialog = await ask(director, '登记人员');
  await axe(director);
  await dialog.getByLabel('村居联络员').check();
  await village(director, '沁县', '演示镇', '演示东村');
  await fill(director, { name: '赵喜来', phone: '13900012001' });
  await shot(director, 'staff-villages-enter');
  director.allow(/409/);
  await dialog.locator('button[type=submit]').click();
  await dialog.getByText('这个村已经有一名在任联络员').waitFor();
  await axe(director);
  await shot(director, 'staff-villages-second-liaison');
  await director.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await director.getByRole('button', { name: '换人 刘桂香' }).click();
  await fill(director, { name: '赵喜来', phone: '13900012001', reason: '换届选举' });
  await axe(director);
  await send(director);
  await says(director, '赵喜来', '已结束', '换届选举');

  await field(director, 'list-kind').selectOption('LIAISON');
  await director.waitForURL(/kind=LIAISON/);
  await field(director, 'list-active').selectOption('true');
  await director.waitForURL(/active=true/);
  await settled(director);
  await says(director, '赵喜来', '共 1 条');

  await to(director, '缺联络员的村居');
  await says(director, '演示西村');
  await look(director);
  await shot(director, 'staff-village-gaps');
  await director.getByRole('button', { name: '登记联络员 演示西村' }).click();
  await fill(director, { name: '牛玉珍', phone: '13900012002' });
  await axe(director);
  await send(director);
  await says(director, '每个村居都有联络员');
});

journey('主任聘请村居法律顾问，提前结束聘期；跨区调配从需求到登记工作', async ({ person, axe, fits, shot, api, server }) => {
  const look = looking({ axe, fits }, [1280, 360]);
  const director = await person('主任');
  await staffSignsIn(director, 'director');
  await director.goto('/staff/villages/advisers');
  await settled(director);
  await says(director, '陈明', '演示东村');

  const dialog = await ask(director, '聘请顾问');
  await field(director, 'practitioner_id').selectOption({ label: '赵文静 · 上党律师事务所（演示）' });
  await village(director, '沁县', '演示镇', '演示西村');
  await axe(director);
  await shot(director, 'staff-adviser-appoint');
  await field(director, 'valid_to').fill('2020-01-01');
  director.allow(/422/);
  await dialog.locator('button[type=submit]').click();
  await director.locator('[id="valid_to-error"]').waitFor();
  await axe(director);
  await field(director, 'valid_to').fill(chinaDay(Date.now() + 100 * 86_400e3));
  await send(director);
  await says(director, '赵文静', '演示西村');
  await look(director);
  await shot(director, 'staff-advisers');

  // A clerk of the office asks for a township whose villages nobody advises.
  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await clerk.getByRole('link', { name: '村居', exact: true }).click();
  await clerk.waitForURL('**/villages/requests');
  await settled(clerk);
  await look(clerk);
  const token = await server.signIn('admin', 'Fayuan-2026');
  const region = (code, name) => api('POST', '/api/v1/regions',
    { token, body: { code, name, urban: false, valid_from: '2020-01-01' } });
  await region('140430902201', '演示南村');
  await decide(clerk, '提出需求', async () => {
    await village(clerk, '沁县', '演示乡', '演示南村');
    await field(clerk, 'need').fill('两户土地流转纠纷，需要律师到村里调解。');
    await axe(clerk);
  });
  await says(clerk, '演示南村', '等待调配');

  await to(director, '跨区调配');
  await says(director, '演示南村');
  await director.getByRole('button', { name: '调配顾问 演示南村' }).click();
  await field(director, 'practitioner_id').selectOption({ label: '陈明 · 漳河律师事务所（演示）' });
  await axe(director);
  await send(director);
  await says(director, '等待顾问答复', '陈明');

  const chen = await person('陈明');
  await staffSignsIn(chen, 'lawyer');
  await chen.getByRole('link', { name: '村居', exact: true }).click();
  await chen.waitForURL('**/villages/requests');
  await settled(chen);
  await chen.getByRole('button', { name: '接受 演示南村' }).click();
  await says(chen, '顾问已接受');
  await chen.getByRole('button', { name: '登记工作 演示南村' }).click();
  await fill(chen, { hours: '3', place: '演示南村村委会', summary: '调解两起土地流转纠纷，当场签了协议。' });
  await field(chen, 'fund_source').selectOption('ADVISER');
  await axe(chen);
  await send(chen);
  await says(chen, '已完成', '村居顾问经费');
  await look(chen);
  await shot(chen, 'staff-adviser-requests');

  await director.goto('/staff/villages/advisers');
  await settled(director);
  await director.getByRole('button', { name: '结束 赵文静 演示西村' }).click();
  await field(director, 'reason').fill('调离本地');
  await send(director);
  await says(director, '调离本地');

  const phone = await person('主任的手机', { phone: true });
  await staffSignsIn(phone, 'director');
  for (const [url, name] of [['villages', 'villages'], ['villages/advisers', 'advisers'], ['villages/requests', 'requests'], ['villages/gaps', 'gaps']]) {
    await phone.goto(`/staff/${url}`);
    await look(phone);
    await shot(phone, `staff-phone-${name}`);
  }
  if (!(await read(phone)).includes('村居')) throw new Error('the page has no heading');
});
