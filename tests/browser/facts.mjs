// Facts about people nobody is: the worked examples of the specification, and as many others as one likes, the same
// every time.

/** EX-1 to EX-14 (§6.7), as `api/domain/src/eligibility/examples.rs` has them. */
export const EXAMPLES = [
  { region: '410902', date: '2024-03-05', matter: 'M05', categories: ['MIGRANT_WORKER'], claim: 'LABOUR_PAY', group_size: 64 },
  { region: '410902', date: '2024-03-06', matter: 'M04', members: 3, incomes_fen: [240_000, 150_000, 0] },
  { region: '410902', date: '2024-03-06', matter: 'M04', members: 3, categories: ['WOMAN'], incomes_fen: [480_000, 210_000, 0] },
  { region: '621102', date: '2024-09-02', matter: 'CONTRACT_DISPUTE', categories: ['LAID_OFF'], income_pc_fen: null },
  { region: '621102', date: '2024-09-02', matter: 'M02', income_pc_fen: 80_000 },
  { region: '621102', date: '2024-09-02', matter: 'M02', income_pc_fen: 80_001 },
  { region: '621102', date: '2024-09-02', matter: 'M02' },
  { region: '321102', date: '2024-05-10', birth_date: '1948-03-01', matter: 'M04', claim: 'SUPPORT_BY_CHILDREN' },
  { region: '321102', date: '2024-05-10', birth_date: '1950-02-01', matter: 'M04', claim: 'SUPPORT_BY_CHILDREN',
    opponent: 'CO_LIVING_FAMILY', members: 2, incomes_fen: [160_000, 900_000] },
  { region: '410902', date: '2024-05-10', matter: 'DIVORCE_DAMAGES_HOME_VIOLENCE', categories: ['FAMILY_VIOLENCE_VICTIM'],
    income_pc_fen: 900_000 },
  { region: '370285', date: '2024-05-10', matter: 'M04', members: 1, incomes_fen: [0], queries: [
    { source: 'HR_SOCIAL', field: 'PENSION', value_fen: 320_000 }, { source: 'HR_SOCIAL', field: 'SOCIAL_INSURANCE' },
    { source: 'HOUSING', field: 'HOMES', count: 2 }] },
  { region: '410902', date: '2024-05-10', path: 'NOTICE', organ: 'POLICE', ground: 'N01' },
  { region: '410902', date: '2024-09-06', matter: 'M07', limitation_date: '2024-09-10' },
  { region: '410902', date: '2024-06-01', matter: 'M07', categories: ['CONSCRIPT'], own_right: true },
  { region: '410902', date: '2019-12-01', matter: 'M07', categories: ['CONSCRIPT'], own_right: true },
  { region: '410902', date: '2019-12-01', matter: 'M07', categories: ['CONSCRIPT'], own_right: false },
  { region: '410902', date: '2024-05-10', matter: 'PRIVATE_LENDING' },
  { region: '410902', date: '2024-05-10', matter: 'M05', organ_region: '410922' },
];

const REGIONS = ['410902', '410928', '621102', '621121', '321102', '321181', '370285', '530500', '140403', '320500', '110101'];
const DATES = ['2012-04-01', '2019-12-02', '2021-12-31', '2022-01-01', '2024-03-06', '2025-02-01', '2026-11-22'];
const MATTERS = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09', 'M33', 'CR1', 'CR2', 'CR4', 'DIVORCE', 'INHERITANCE',
  'DIVORCE_DAMAGES_HOME_VIOLENCE', 'PERSONAL_INJURY', 'LAND_TRANSFER', 'EXPROPRIATION', 'SCHOOL_BULLYING', 'CROP_DAMAGE',
  'CONTRACT_DISPUTE', 'PRIVATE_LENDING', 'CONSUMER', 'NEIGHBOURS', 'OTHER'];
const CLAIMS = ['LABOUR_PAY', 'WORK_INJURY', 'SUPPORT_BY_CHILDREN', 'HERO_HONOUR', 'RESCUE_RIGHTS', 'ACQUITTAL_COMPENSATION',
  'HOME_VIOLENCE', 'OTHER'];
const PEOPLE = ['MIGRANT_WORKER', 'ELDERLY', 'MINOR', 'DISABLED', 'WOMAN', 'DIBAO', 'DIBAO_MARGIN', 'EXTREME_POVERTY',
  'RIGID_EXPENSE', 'DISASTER', 'LAID_OFF', 'FAMILY_VIOLENCE_VICTIM', 'RESCUER', 'CONSCRIPT', 'SOLDIER', 'SOLDIER_FAMILY',
  'MARTYR_FAMILY', 'ENTITLED', 'RURAL_FAMILY_PLANNING', 'GENERAL'];

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many people. Some of what is said of them can not be true; that has to be refused alike. */
export function made(count, seed = 20_261_122) {
  const roll = dice(seed);
  const of = (list) => list[Math.floor(roll() * list.length)];
  const number = (most) => Math.floor(roll() * most);
  const fen = () => number(of([3, 4_000])) * 100 + number(3);
  const maybe = (chance, value) => (roll() < chance ? value() : undefined);
  const one = () => {
    const members = maybe(0.7, () => 1 + number(6));
    return {
      region: of(REGIONS),
      date: of(DATES),
      matter: maybe(0.95, () => of(MATTERS)),
      claim: maybe(0.6, () => of(CLAIMS)),
      categories: maybe(0.6, () => [...new Set([of(PEOPLE), of(PEOPLE)])]),
      birth_date: maybe(0.5, () => `${1920 + number(107)}-0${1 + number(9)}-1${number(10)}`),
      own_right: maybe(0.5, () => roll() < 0.7),
      no_fixed_income: maybe(0.5, () => roll() < 0.5),
      opponent: maybe(0.5, () => of(['NONE', 'CO_LIVING_FAMILY', 'FAMILY', 'EMPLOYER', 'AUTHORITY', 'OTHER'])),
      members,
      incomes_fen: maybe(0.4, () => Array.from({ length: (members ?? 1) + (roll() < 0.05 ? 1 : 0) }, fen)),
      income_pc_fen: maybe(0.4, fen),
      major_medical_fen: maybe(0.2, fen),
      area: maybe(0.5, () => of(['URBAN', 'RURAL'])),
      deposit_fen: maybe(0.2, fen),
      homes: maybe(0.3, () => number(4)),
      vehicle_value_fen: maybe(0.2, fen),
      limitation_date: maybe(0.2, () => of(DATES)),
      group_size: maybe(0.2, () => 1 + number(80)),
      organ_region: maybe(0.1, () => of([...REGIONS, '41'])),
      work_region: maybe(0.2, () => of(REGIONS)),
      path: maybe(0.05, () => 'NOTICE'),
      organ: maybe(0.05, () => of(['COURT', 'PROCURATORATE', 'POLICE'])),
      ground: maybe(0.05, () => of(['N01', 'N07', 'N20'])),
      queries: maybe(0.15, () => [{ source: 'HR_SOCIAL', field: of(['PENSION', 'WAGE']), value_fen: fen() }]),
    };
  };
  return Array.from({ length: count }, one);
}
