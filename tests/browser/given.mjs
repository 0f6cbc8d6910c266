// What has happened before a journey begins: said through the API, as the same people would click it.
import { PASSWORD, chinaDay, codeSentTo } from './steps.mjs';

/** A complete claim for wages by a migrant worker; names are invented, the number is synthetic. */
const wageClaim = (phone, idNo) => ({
  applicant: {
    name: '林秀英', id_type: '111', id_no: idNo, phone,
    residence: '长治市潞州区演示街道 1 号', categories: ['MIGRANT_WORKER'],
  },
  matter: {
    matter_type: 'LABOUR', aid_form: '60', scope: 'M05', cause: 'UNPAID_WAGES',
    facts: '三月至五月在工地做饭，工资没有付。', claims: '请求支付三个月的工资。', claim_amount_fen: 1_350_000,
  },
  opponents: [{ kind: 'ORGANISATION', name: '莱源建筑有限公司' }],
  means: { mode: 'EXEMPT', ground: 'E3' },
  declaration: { truthful: true, consent_to_check: true, privacy_notice: true },
});

const named = async (api, centre) => {
  const centres = (await api('GET', '/api/v1/organisations?type=CENTRE')).items;
  return centres.find((one) => one.name === centre).id;
};

/**
 * Somebody, 林秀英 when no other number is said, has applied from this phone. The next code can be sent to it at once.
 * `said` replaces fields of a section, or a whole list; `centre` is asked instead of that of the city.
 */
export async function applied(
  { api, clock }, phone, idNo = '621102196203010025', { centre = '长治市法律援助中心', ...said } = {},
) {
  await api('POST', '/api/v1/auth/codes', { body: { phone } });
  const code = codeSentTo(phone, await api('GET', '/dev/messages'));
  const { access_token: token } = await api('POST', '/api/v1/auth/citizen', { body: { phone, code } });
  const organisation_id = await named(api, centre);
  const form = wageClaim(phone, idNo);
  for (const [section, fields] of Object.entries(said)) {
    form[section] = Array.isArray(fields) ? fields : { ...form[section], ...fields };
  }
  const { id } = await api('POST', '/api/v1/applications', { token, body: { organisation_id, form } });
  await api('POST', `/api/v1/applications/${id}/submission`, { token });
  await clock.advance(61);
  return id;
}

/** A group without members yet; gives its page. */
export async function grouped({ api, signIn }, title) {
  const token = await signIn('clerk', PASSWORD);
  const { applicant: { categories }, ...shared } = wageClaim();
  const body = { organisation_id: await named(api, '长治市法律援助中心'), title, form: { applicant: { categories }, ...shared } };
  const { id } = await api('POST', '/api/v1/groups', { token, body });
  return `/staff/groups/${id}`;
}

/** A member of the staff who acts on one application: `await examiner('acceptance')`. */
export async function acting({ api, signIn }, username, id) {
  const token = await signIn(username, PASSWORD);
  return (act, body) => api('POST', `/api/v1/applications/${id}/${act}`, { token, body });
}

/** What was applied for is granted, as its examiner and the director would; gives the case. */
export async function granted(server, id) {
  await (await acting(server, 'clerk', id))('reception', {});
  const examines = await acting(server, 'examiner', id);
  await examines('acceptance');
  await examines('opinion', {
    person: 'MET', scope: 'MET', means: 'MET', means_mode: 'EXEMPT', means_ground: 'E3',
    reasons: '申请人是进城务工人员，请求支付劳动报酬，免予核查经济困难状况。',
  });
  const { case_id } = await (await acting(server, 'director', id))('grant', {});
  return case_id;
}

/** A case that 陈明 conducts: granted, accepted, agreed, with the diary a closing needs. Gives its page. */
export async function conducted(server, phone, idNo = undefined) {
  const id = await applied(server, phone, idNo);
  const case_id = await granted(server, id);
  const on = async (username) => {
    const token = await server.signIn(username, PASSWORD);
    return (method, act, body) => server.api(method, `/api/v1/cases/${case_id}/${act}`, { token, body });
  };
  const director = await on('director');
  const { items } = await director('GET', 'candidates');
  await director('POST', 'offer', { practitioner_id: items.find((one) => one.name === '陈明').id });
  const chen = await on('lawyer');
  await chen('POST', 'acceptance');
  await chen('POST', 'agreement', { signed_on: chinaDay() });
  for (const [kind, content, informed_recipient] of [
    ['03', '与受援人通话，说明权利义务。', true], ['07', '递交仲裁申请和证据。', false], ['08', '已经立案。', true],
  ]) await chen('POST', 'diary', { kind, on: chinaDay(), mode: 'DIRECT', content, informed_recipient });
  return { id, case_id, file: `/staff/cases/${case_id}` };
}
