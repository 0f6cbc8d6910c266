// A liaison with a bad network files for somebody of the village, hands it over, and reads nothing of it any more; the
// applicant picks it up from their own phone.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { PHONES, citizenSignsIn, field, fill, idNumber, looking, open, read, says, settled, staffSignsIn } from './steps.mjs';

const LIAISON = '13900011001';

const next = async (page, to) => {
  await page.locator('.step-foot .btn.p').click();
  await page.waitForURL(`**/${to}`);
  await settled(page);
};

journey('联络员替村里的人申请，交上去就看不到了，本人用编号接手', async ({ person, axe, fits, shot, server }) => {
  const phone = '13900009713';
  const look = looking({ axe, fits }, PHONES);
  const liu = await person('村联络员', { phone: true });
  liu.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/, /console: Failed to load resource.* 40[14]/);
  await citizenSignsIn(liu, server, LIAISON, '/apply');
  await field(liu, 'find').fill('长治市法律援助中心');
  await liu.getByRole('radio', { name: /^长治市法律援助中心/ }).check();
  await liu.getByRole('button', { name: '开始填写' }).click();
  await liu.waitForURL('**/who');
  await settled(liu);
  const id = liu.url().match(/apply\/([0-9a-f-]+)/)[1];
  await liu.getByRole('radio', { name: /^替.*的人申请/ }).check();
  await says(liu, '您只看得到编号');
  await look(liu);
  await shot(liu, 'citizen-helper-who', { full: true });
  await next(liu, 'person');

  // The road to the village has no network.
  await liu.context().setOffline(true);
  await fill(liu, { 'applicant.name': '林秀英', 'applicant.id_no': idNumber('14042719710304002') });
  await next(liu, 'contact');
  await says(liu, '没有网络，已保存在本机');
  await fill(liu, { 'applicant.phone': phone, 'applicant.residence': '长治市沁县演示乡演示村 3 号' });
  await next(liu, 'matter');
  await liu.context().setOffline(false);
  await liu.getByText('没有网络，已保存在本机').waitFor({ state: 'detached' });
  await liu.getByText('上班、打工的事').click();
  await liu.getByText('工资不发、少发').click();
  await next(liu, 'story');
  await fill(liu, { 'matter.facts': '三个月没有发工资。', 'matter.claims': '要回三个月的工资' });
  await next(liu, 'other-side');
  await liu.getByText('不知道，或者没有对方').click();
  await next(liu, 'means');
  await liu.getByText('我是进城打工的').click();
  await next(liu, 'files');
  await next(liu, 'reach');
  await liu.getByText('发短信，在手机上看').click();
  await next(liu, 'check');
  await says(liu, '替村里的人申请');
  const boxes = await liu.getByRole('checkbox').all();
  assert.equal(boxes.length, 4, 'that it was read out is asked as well');
  for (const declared of boxes.slice(0, 3)) await declared.check();
  await liu.getByRole('button', { name: '提交申请' }).click();
  await says(liu, '念给申请人听');
  await boxes[3].check();
  await look(liu);
  await liu.getByRole('button', { name: '提交申请' }).click();
  await liu.waitForURL('**/mine/handed-over');
  await settled(liu);
  await says(liu, '我转交的申请', '长治市法律援助中心', /（\d{4}）.*申字第\d+号/);
  await look(liu);
  await shot(liu, 'citizen-handed-over', { full: true });
  const number = (await read(liu)).match(/（\d{4}）.*?申字第\d+号/)[0];

  await open(liu, `/applications/${id}`);
  await says(liu, '没有找到');
  await open(liu, '/mine');
  await says(liu, '您还没有申请', '我转交的申请', number);
  await look(liu);
  await open(liu, `/apply/${id}/check`);
  await says(liu, '没有找到');

  const lin = await person('林秀英', { phone: true });
  lin.allow(/console: Failed to load resource.* 422/);
  await citizenSignsIn(lin, server, phone, '/mine');
  await says(lin, '您还没有申请');
  await lin.getByText('窗口或村里联络员替我填的申请').click();
  await fill(lin, { number: '（2026）长援申字第9999号' });
  await lin.getByRole('button', { name: '找到我的申请' }).click();
  await says(lin, '没有找到，请核对');
  await look(lin);
  await fill(lin, { number });
  await lin.getByRole('button', { name: '找到我的申请' }).click();
  await lin.waitForURL(`**/applications/${id}`);
  await settled(lin);
  await says(lin, number);
  await open(lin, '/mine');
  assert.equal(await lin.locator('.mine a').count(), 1);

  const clerk = await person('受理员');
  await staffSignsIn(clerk, 'clerk');
  await open(clerk, `/staff/applications/${id}`);
  await says(clerk, '村里代填', '刘桂香', '已念给申请人听');
});
