// What has happened before a journey begins: said through the API, as the same people would click it.
import { PASSWORD, codeSentTo } from './steps.mjs';

/** A complete claim for wages by a migrant worker; names are invented, the number is synthetic. */
const wageClaim = (phone) => ({
  applicant: {
    name: '林秀英', id_type: '111', id_no: '621102196203010025', phone,
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

/** 林秀英 has applied from this phone. The next code can be sent to it at once. */
export async function applied({ api, clock }, phone) {
  await api('POST', '/api/v1/auth/codes', { body: { phone } });
  const code = codeSentTo(phone, await api('GET', '/dev/messages'));
  const { access_token: token } = await api('POST', '/api/v1/auth/citizen', { body: { phone, code } });
  const centres = (await api('GET', '/api/v1/organisations')).items;
  const organisation_id = centres.find((centre) => centre.name === '长治市法律援助中心').id;
  const { id } = await api('POST', '/api/v1/applications', { token, body: { organisation_id, form: wageClaim(phone) } });
  await api('POST', `/api/v1/applications/${id}/submission`, { token });
  await clock.advance(61);
  return id;
}

/** A member of the staff who acts on one application: `await examiner('acceptance')`. */
export async function acting({ api, signIn }, username, id) {
  const token = await signIn(username, PASSWORD);
  return (act, body) => api('POST', `/api/v1/applications/${id}/${act}`, { token, body });
}
