//! The worked examples of §6.7: facts as they are posted, outcome, rules and sentences as the specification has them.
//! Whole answers are kept as snapshots beside this file.

use openapi::eligibility::{Assessment, Eligibility, Facts, Flag, Missing, Suggestion};
use serde_json::{Value, json};

use super::{assess, check_facts, seeded};

fn assessed(facts: Value) -> Assessment {
    let facts: Facts = serde_json::from_value(facts).expect("facts");
    assert_eq!(check_facts(&facts), []);
    assess(seeded(), &facts)
}

fn rules(assessment: &Assessment) -> Vec<&str> {
    assessment.path.iter().map(|step| step.rule.as_str()).collect()
}

#[test]
fn ex_1_migrant_workers_claim_their_wages() {
    let found = assessed(json!({"region": "410902", "date": "2024-03-05", "matter": "M05",
        "categories": ["MIGRANT_WORKER"], "claim": "LABOUR_PAY", "group_size": 64}));
    assert_eq!((found.outcome, rules(&found)), (Eligibility::Exempt, vec!["LAL42-E3"]));
    assert_eq!(found.flags, [Flag::Green]);
    assert_eq!(found.suggestions, [Suggestion::GroupCase, Suggestion::CrossRegion]);
    assert_eq!(
        found.zh,
        "申请人为进城务工人员且申请支付劳动报酬，依法免予核查经济困难状况（法援法第42条），建议并入群体案件并启动异地协作。"
    );
    assert_eq!(
        found.en,
        "Migrant worker claiming wages: exempt from the hardship check (LAL art 42(3)); join the group case and start \
         cross-region collaboration."
    );
    insta::assert_json_snapshot!(found);
}

#[test]
fn ex_2_an_ordinary_household() {
    let found = assessed(json!({"region": "410902", "date": "2024-03-06", "matter": "M04", "members": 3,
        "incomes_fen": [240_000, 150_000, 0]}));
    assert_eq!((found.outcome, rules(&found)), (Eligibility::HardshipMet, vec!["PY-STD"]));
    assert_eq!(
        found.zh,
        "家庭共同生活3人，人均月收入1300.00元，未超过市区最低工资标准2100.00元，符合经济困难标准。"
    );
    assert_eq!(
        found.en,
        "3 co-living members, 1300.00/month per head does not exceed 2100.00: hardship standard met."
    );
    insta::assert_json_snapshot!(found);
}

#[test]
fn ex_3_the_sandwich_group() {
    let facts = json!({"region": "410902", "date": "2024-03-06", "matter": "M04", "members": 3,
        "categories": ["WOMAN"], "incomes_fen": [480_000, 210_000, 0]});
    let found = assessed(facts.clone());
    assert_eq!((found.outcome, rules(&found)), (Eligibility::HardshipNotMet, vec!["PY-STD", "PY-PRJ"]));
    assert_eq!(found.flags, [Flag::ProjectEligible]);
    assert_eq!(
        found.zh,
        "人均月收入2300.00元，超过标准2100.00元；符合中央专项彩票公益金项目‘夹心人群’条件（不超过标准的120%），可转项目受理。"
    );
    assert_eq!(
        found.en,
        "Above the standard but within 120 %: may be handled under the lottery-fund project."
    );
    insta::assert_json_snapshot!(found);
    // 120 % of 2100.00 a head is 7560.00 for three.
    for (third, flags) in [(66_000, vec![Flag::ProjectEligible]), (66_003, vec![])] {
        let mut facts = facts.clone();
        facts["incomes_fen"] = json!([480_000, 210_000, third]);
        assert_eq!(assessed(facts).flags, flags, "{third}");
    }
}

#[test]
fn ex_4_a_laid_off_worker_and_a_contract() {
    let found = assessed(json!({"region": "621102", "date": "2024-09-02", "matter": "CONTRACT_DISPUTE",
        "categories": ["LAID_OFF"], "income_pc_fen": null}));
    assert_eq!((found.outcome, rules(&found)), (Eligibility::Exempt, vec!["DX-EX1"]));
    assert_eq!(found.flags, [Flag::Green, Flag::AcceptFirst, Flag::SkipScope]);
    assert_eq!(found.zh, "申请人属于下岗失业人员，按本市规定不再审查经济条件和案件性质，先受理后补办手续。");
    assert_eq!(
        found.en,
        "Laid-off person: local policy waives means and matter-type check; accept now, complete papers later."
    );
    insta::assert_json_snapshot!(found);
}

#[test]
fn ex_5_at_the_limit_and_one_fen_above() {
    let facts = |income: Value| json!({"region": "621102", "date": "2024-09-02", "matter": "M02", "income_pc_fen": income});
    let met = assessed(facts(json!(80_000)));
    assert_eq!((met.outcome, rules(&met)), (Eligibility::HardshipMet, vec!["DX-STD"]));
    assert_eq!(met.zh, "人均月收入800.00元，未超过标准800.00元（低保线300.00元×2＋200.00元），符合。");
    assert_eq!(met.en, "Threshold is 2×300+200=800.00; 800.00 is within it.");
    insta::assert_json_snapshot!(met);
    assert_eq!(assessed(facts(json!(79_999))).outcome, Eligibility::HardshipMet);
    assert_eq!(assessed(facts(json!(80_001))).outcome, Eligibility::HardshipNotMet);
    let open = assessed(facts(json!(null)));
    assert_eq!((open.outcome, &open.missing[..]), (Eligibility::NeedsSupplement, &[Missing::Income][..]));
    assert_eq!(open.zh, "目前还不能判断，请补充：家庭收入说明或个人诚信承诺。");
}

#[test]
fn ex_6_support_at_76() {
    let found = assessed(json!({"region": "321102", "date": "2024-05-10", "birth_date": "1948-03-01",
        "matter": "M04", "claim": "SUPPORT_BY_CHILDREN"}));
    assert_eq!((found.outcome, rules(&found)), (Eligibility::Exempt, vec!["ZJ-GC3"]));
    assert_eq!(found.flags, [Flag::Green]);
    assert_eq!(found.zh, "申请人76周岁，要求赡养，属绿色通道，免除经济困难审查，快速受理、指派、办理。");
    assert_eq!(found.en, "Applicant aged 76 claims support: green channel, no means check.");
    insta::assert_json_snapshot!(found);
    for (born, outcome) in [
        ("1949-05-09", Eligibility::Exempt),
        ("1949-05-10", Eligibility::Exempt),
        ("1949-05-11", Eligibility::NeedsSupplement),
    ] {
        let found = assessed(json!({"region": "321102", "date": "2024-05-10", "birth_date": born,
            "matter": "M04", "claim": "SUPPORT_BY_CHILDREN"}));
        assert_eq!(found.outcome, outcome, "75 on the day: {born}");
    }
}

#[test]
fn ex_7_at_74_against_the_son_she_lives_with() {
    let facts = |own: u32| {
        json!({"region": "321102", "date": "2024-05-10", "birth_date": "1950-02-01", "matter": "M04",
            "claim": "SUPPORT_BY_CHILDREN", "opponent": "CO_LIVING_FAMILY", "members": 2,
            "incomes_fen": [own, 900_000]})
    };
    let found = assessed(facts(160_000));
    assert_eq!((found.outcome, rules(&found)), (Eligibility::HardshipMet, vec!["ZJ-STD"]));
    assert_eq!(found.flags, [Flag::ApplicantOnly]);
    assert_eq!(
        found.zh,
        "对方当事人为共同生活的家庭成员，仅核查申请人本人收入1600.00元，未超过标准2490.00元。"
    );
    assert_eq!(
        found.en,
        "The opponent is a co-living family member, so only the applicant's own income is tested."
    );
    insta::assert_json_snapshot!(found);
    // At 74 she is 老年人: before a no, it must be known whether she has a fixed source of living (ELG-03).
    let open = assessed(facts(249_001));
    assert_eq!(
        (open.outcome, &open.missing[..]),
        (Eligibility::NeedsSupplement, &[Missing::NoFixedIncome][..])
    );
}

#[test]
fn ex_8_violence_at_home_whatever_the_income() {
    let found = assessed(json!({"region": "410902", "date": "2024-05-10",
        "matter": "DIVORCE_DAMAGES_HOME_VIOLENCE", "categories": ["FAMILY_VIOLENCE_VICTIM"],
        "income_pc_fen": 900_000}));
    assert_eq!((found.outcome, rules(&found)), (Eligibility::NoMeansLimit, vec!["LAL32-L4"]));
    assert_eq!(found.flags, [Flag::Green]);
    assert_eq!(found.suggestions, [Suggestion::ProtectionOrder, Suggestion::PrivateRoom]);
    assert_eq!(found.zh, "家庭暴力受害人主张相关权益，申请法律援助不受经济困难条件限制（第32条第4项）。");
    assert_eq!(found.en, "Victim of domestic violence: no hardship condition.");
    insta::assert_json_snapshot!(found);
}

#[test]
fn ex_9_a_pension_nobody_spoke_of() {
    let found = assessed(json!({"region": "370285", "date": "2024-05-10", "matter": "M04", "members": 1,
        "incomes_fen": [0], "queries": [
            {"source": "HR_SOCIAL", "field": "PENSION", "value_fen": 320_000},
            {"source": "HR_SOCIAL", "field": "SOCIAL_INSURANCE"},
            {"source": "HOUSING", "field": "HOMES", "count": 2}]}));
    assert_eq!((found.outcome, rules(&found)), (Eligibility::HardshipNotMet, vec!["LX-STD"]));
    assert_eq!(found.flags, [Flag::FalsePovertySuspect, Flag::AssetsToCheck]);
    assert_eq!(
        found.zh,
        "查询显示申请人每月领取养老金3200.00元，与其申报不一致，须先作出说明；说明不成立的，不符合经济困难标准。"
    );
    assert_eq!(
        found.en,
        "Data shows a pension of 3200/month contradicting the statement; explanation required before deciding."
    );
    insta::assert_json_snapshot!(found);
}

#[test]
fn ex_10_a_minor_whose_lawyer_the_police_ask_for() {
    let found =
        assessed(json!({"region": "410902", "date": "2024-05-10", "path": "NOTICE", "organ": "POLICE",
        "ground": "N01"}));
    assert_eq!((found.outcome, rules(&found)), (Eligibility::Notified, vec!["NOTI-N01"]));
    assert_eq!(found.suggestions, [Suggestion::JuvenileLawyer]);
    assert_eq!(found.zh, "公安机关依法通知辩护，不审查经济状况，3日内指派熟悉未成年人身心特点的律师。");
    assert_eq!(found.en, "Mandatory notified defence: no means test; assign within 3 days.");
    insta::assert_json_snapshot!(found);
}

#[test]
fn ex_11_four_days_to_the_limitation() {
    let facts = |limit: &str| json!({"region": "410902", "date": "2024-09-06", "matter": "M07", "limitation_date": limit});
    let found = assessed(facts("2024-09-10"));
    assert_eq!((found.outcome, rules(&found)), (Eligibility::EmergencyFirst, vec!["LAL44-G1"]));
    assert_eq!((found.days_left, &found.missing[..]), (Some(4), &[Missing::Income][..]));
    assert_eq!(found.flags, [Flag::EmergencyFirst, Flag::Green]);
    assert_eq!(found.zh, "距诉讼时效届满仅剩4日，可先行提供法律援助，事后补办手续、补充材料。");
    assert_eq!(found.en, "Only 4 days to the limitation date: grant first, complete later.");
    insta::assert_json_snapshot!(found);
    for (limit, outcome) in [
        ("2024-09-05", Eligibility::NeedsSupplement),
        ("2024-09-06", Eligibility::EmergencyFirst),
        ("2024-09-12", Eligibility::EmergencyFirst),
        ("2024-09-13", Eligibility::NeedsSupplement),
    ] {
        assert_eq!(assessed(facts(limit)).outcome, outcome, "{limit}");
    }
}

#[test]
fn ex_12_a_conscript_before_and_after_the_law() {
    let facts = |date: &str, own_right: bool| {
        json!({"region": "410902", "date": date, "matter": "M07", "categories": ["CONSCRIPT"],
            "own_right": own_right})
    };
    let today = assessed(facts("2024-06-01", true));
    assert_eq!((today.outcome, rules(&today)), (Eligibility::Exempt, vec!["LAL42-E2", "PY-EX3"]));
    insta::assert_json_snapshot!("ex_12a", today);
    let before = assessed(facts("2019-12-01", true));
    assert_eq!((before.outcome, rules(&before)), (Eligibility::Exempt, vec!["PY-EX3"]));
    assert_eq!(before.zh, "义务兵维护自身权益，本市免审经济状况。");
    assert_eq!(before.en, "Conscript defending his own right: exempt locally.");
    insta::assert_json_snapshot!("ex_12b", before);
    let other = assessed(facts("2019-12-01", false));
    assert_eq!((other.outcome, &other.missing[..]), (Eligibility::NeedsSupplement, &[Missing::Income][..]));
    // The law came into force on 2022-01-01.
    assert_eq!(rules(&assessed(facts("2021-12-31", true))), ["PY-EX3"]);
    assert_eq!(rules(&assessed(facts("2022-01-01", true))), ["LAL42-E2", "PY-EX3"]);
}

#[test]
fn ex_13_a_shareholders_loan() {
    let found = assessed(json!({"region": "410902", "date": "2024-05-10", "matter": "PRIVATE_LENDING"}));
    assert_eq!(found.outcome, Eligibility::OutOfScope);
    assert_eq!(found.suggestions, [Suggestion::Mediation, Suggestion::Hotline]);
    assert_eq!(found.zh, "该事项不属于法律援助事项范围（第31条），可通过人民调解或12348咨询解决。");
    assert_eq!(found.en, "Not within the statutory matters; refer to mediation or hotline.");
    insta::assert_json_snapshot!(found);
}

#[test]
fn ex_14_the_arbitration_sits_in_another_county() {
    let found = assessed(json!({"region": "410902", "date": "2024-05-10", "matter": "M05",
        "organ_region": "410922"}));
    assert_eq!((found.outcome, rules(&found)), (Eligibility::OutOfJurisdiction, vec!["LAL38"]));
    assert_eq!(found.right_region.as_deref(), Some("410922"));
    assert_eq!(found.suggestions, [Suggestion::Transfer]);
    insta::assert_json_snapshot!(found);
}

#[test]
fn the_example_of_the_documentation_is_met() {
    let found = assessed(json!({"region": "410902", "date": "2019-12-02", "matter": "M04", "members": 3,
        "incomes_fen": [240_000, 150_000, 0]}));
    assert_eq!(serde_json::to_value(found.outcome).expect("word"), "hardship_met");
}

#[test]
fn elg_04_town_and_country_have_their_own_standards() {
    for (area, income, outcome) in [
        (Some("URBAN"), 90_000, Eligibility::HardshipMet),
        (Some("URBAN"), 90_001, Eligibility::HardshipNotMet),
        (Some("RURAL"), 45_000, Eligibility::HardshipMet),
        (Some("RURAL"), 45_001, Eligibility::HardshipNotMet),
        (None, 45_000, Eligibility::NeedsSupplement),
    ] {
        let found = assessed(json!({"region": "530500", "date": "2024-05-10", "matter": "M04",
            "income_pc_fen": income, "area": area}));
        assert_eq!(found.outcome, outcome, "{area:?} {income}");
    }
}

#[test]
fn a_place_without_a_standard_is_left_to_a_person_and_nothing_is_asked_of_the_applicant_for_it() {
    let found = assessed(json!({"region": "370281", "date": "2024-05-10", "matter": "M04",
        "income_pc_fen": 10_000}));
    assert_eq!((found.outcome, &found.missing[..]), (Eligibility::Uncertain, &[Missing::Standard][..]));
}
