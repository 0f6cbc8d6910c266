//! The rules engine on real applications (ELG-*): facts from the form, what was found kept with it, and whoever
//! decides otherwise says why.

use client::Error;
use openapi::{
    Code, Fen,
    applications::*,
    auth::Role,
    eligibility::{ClaimKind, Eligibility, Flag, MatterCode, Missing},
    journal::Event,
    people::PersonCategory,
    rule_packs::OverrideFilter,
};
use tests::{Office, Rulers, TestApp, given, rules::raised};

/// An opinion that finds the hardship condition met, or not.
fn by_means(means: Finding) -> Opinion {
    Opinion {
        means,
        means_mode: MeansMode::Commitment,
        means_ground: None,
        reasons: "依据申请人陈述和家庭收入核对，意见如上。".parse().unwrap(),
        ..given::favourable()
    }
}

fn told(refused: Error) -> (String, Code) {
    assert_eq!(refused.status(), Some(422), "{refused}");
    let field = refused.fields()[0].clone();
    (field.path, field.code)
}

fn rules(kept: &KeptAssessment) -> Vec<&str> {
    kept.result.path.iter().map(|step| step.rule.as_str()).collect()
}

#[actix_web::test]
async fn elg_01_a_migrant_workers_claim_is_assessed_from_its_form_and_the_opinion_rests_on_it() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let Office { lin, clerk, examiner, director, .. } = &office;
    let id = office.submitted(&app).await;
    clerk.receive_application(id, &Reception::default()).await.unwrap();
    let received = examiner.get_application(id).await.unwrap();
    assert!(received.actions.contains(&Action::Assess) && received.assessment.is_none());

    let assessed = examiner.assess_application(id, &NewAssessment::default()).await.unwrap();
    let kept = assessed.assessment.clone().expect("it is kept");
    // EX-1: exempt, the nation's ground; nothing had to be typed again.
    assert_eq!((kept.result.outcome, rules(&kept)), (Eligibility::Exempt, vec!["LAL42-E3"]));
    assert!(kept.result.flags.contains(&Flag::Green));
    assert_eq!((kept.facts.matter, kept.facts.claim), (Some(MatterCode::M05), Some(ClaimKind::LabourPay)));
    assert_eq!((&*kept.facts.region, kept.facts.date), ("140400", app.today()));
    let packs: Vec<String> = kept.packs.iter().map(ToString::to_string).collect();
    assert_eq!(packs, ["LAL-2022@1", "CZ-2013@1"]);
    assert_eq!(assessed.status, Status::Received, "nothing moved");
    assert_eq!(kept.facts.birth_date, None, "what the masked number tells stays masked");
    assert_eq!(lin.get_application(id).await.unwrap().assessment, None, "not before the decision");

    examiner.accept_application(id).await.unwrap();
    let opined = examiner.give_opinion(id, &given::favourable()).await.unwrap();
    assert_eq!((opined.rests_on, opined.assessment), (Some(OpinionBasis::Assessment), Some(kept.clone())));
    director.grant_application(id, &Granting::default()).await.unwrap();

    // The applicant gets the explanation (ELG-02), with their own facts.
    let seen = lin.get_application(id).await.unwrap();
    let explained = seen.assessment.expect("with the decision");
    assert_eq!(explained.result.zh, kept.result.zh);
    assert_eq!(explained.facts.birth_date, "1962-03-01".parse().ok());
    assert_eq!((seen.opinion, seen.rests_on), (None, None), "the opinion is internal");
    assert!(seen.timeline.iter().all(|line| line.event != Event::EligibilityAssessed));
    let history = director.get_application(id).await.unwrap().timeline;
    assert!(history.iter().any(|line| line.event == Event::EligibilityAssessed));
}

#[actix_web::test]
async fn elg_01_a_household_within_the_standard_of_puyang_meets_it_and_one_above_does_not() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    // EX-2 by the form alone: 3900.00 for three.
    let (_, within) = house.assessed(390_000).await;
    assert_eq!((within.result.outcome, rules(&within)), (Eligibility::HardshipMet, vec!["PY-STD"]));
    assert_eq!(within.result.income_pc_fen, Fen::new(130_000));
    // EX-3: a woman in a district of the city, just above; the lottery-fund project is open to her.
    let id = house.examined(690_000).await;
    let asked = NewAssessment {
        region: "410902".parse().ok(),
        categories: Some(vec![PersonCategory::Woman]),
        ..NewAssessment::default()
    };
    let sandwich = house.examiner.assess_application(id, &asked).await.unwrap().assessment.unwrap();
    assert_eq!(
        (sandwich.result.outcome, rules(&sandwich)),
        (Eligibility::HardshipNotMet, vec!["PY-STD", "PY-PRJ"])
    );
    assert_eq!(sandwich.result.threshold_fen, Fen::new(210_000));
    assert_eq!(sandwich.result.flags, [Flag::ProjectEligible]);
}

#[actix_web::test]
async fn elg_01_a_laid_off_worker_of_dingxi_and_an_old_mother_of_zhenjiang_are_exempt() {
    let app = TestApp::start().await;
    let dingxi = Rulers::of(&app, "定西市", "621100").await;
    let id = dingxi.examined(9_000_000).await;
    // EX-4: neither means nor matter are looked at.
    let laid_off = NewAssessment {
        matter: Some(MatterCode::ContractDispute),
        categories: Some(vec![PersonCategory::LaidOff]),
        ..NewAssessment::default()
    };
    let found = dingxi.examiner.assess_application(id, &laid_off).await.unwrap().assessment.unwrap();
    assert_eq!((found.result.outcome, rules(&found)), (Eligibility::Exempt, vec!["DX-EX1"]));
    assert_eq!(found.result.flags, [Flag::Green, Flag::AcceptFirst, Flag::SkipScope]);
    // EX-5: 2 × 300 + 200 a head in the district, and one fen more.
    let (met, missed) = (240_000, 240_003);
    for (together, outcome) in [(met, Eligibility::HardshipMet), (missed, Eligibility::HardshipNotMet)] {
        let id = dingxi.examined(together).await;
        let asked = NewAssessment { region: "621102".parse().ok(), ..NewAssessment::default() };
        let found = dingxi.examiner.assess_application(id, &asked).await.unwrap().assessment.unwrap();
        assert_eq!((found.result.outcome, found.result.threshold_fen), (outcome, Fen::new(80_000)));
    }

    // EX-6: 77 years by the number of the identity card, against her children.
    let zhenjiang = Rulers::of(&app, "镇江市", "321100").await;
    let mut form = given::wage_form();
    form.applicant.id_no = "410902194906150010".parse().ok();
    form.applicant.categories = Vec::new();
    form.matter.matter_type = Some(MatterType::Civil);
    form.matter.scope = Some(Scope::M04);
    form.matter.cause = Some(Cause::ParentSupport);
    form.means = Means { mode: Some(MeansMode::Commitment), ..Means::default() };
    let new = NewApplication { organisation_id: zhenjiang.centre, source: None, form };
    let id = zhenjiang.clerk.create_application(&new).await.unwrap().id;
    zhenjiang.clerk.submit_application(id).await.unwrap();
    zhenjiang.clerk.receive_application(id, &Reception::default()).await.unwrap();
    let asked = NewAssessment::default();
    let found = zhenjiang.examiner.assess_application(id, &asked).await.unwrap().assessment.unwrap();
    assert_eq!((found.result.outcome, rules(&found)), (Eligibility::Exempt, vec!["ZJ-GC3"]));
}

#[actix_web::test]
async fn elg_01_what_is_missing_is_told_and_the_second_answer_is_kept_beside_the_first() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let id = house.examined(390_000).await;
    let opponent = Some(openapi::eligibility::OpponentRelation::CoLivingFamily);
    let asked = NewAssessment { opponent, ..NewAssessment::default() };
    let open = house.examiner.assess_application(id, &asked).await.unwrap().assessment.unwrap();
    // EX-7: the other side lives in the household, so only the applicant's own income counts.
    assert_eq!(open.result.outcome, Eligibility::NeedsSupplement);
    assert_eq!(open.result.missing, [Missing::OwnIncome]);
    let own = NewAssessment {
        opponent,
        incomes_fen: [160_000, 200_000, 0].into_iter().map(Fen::new).collect(),
        ..NewAssessment::default()
    };
    let found = house.examiner.assess_application(id, &own).await.unwrap().assessment.unwrap();
    assert_eq!(found.result.outcome, Eligibility::HardshipMet);
    assert!(found.result.flags.contains(&Flag::ApplicantOnly) && found.id != open.id);
    let history = house.examiner.get_application(id).await.unwrap().timeline;
    assert_eq!(history.iter().filter(|line| line.event == Event::EligibilityAssessed).count(), 2);

    let elsewhere = NewAssessment { region: "621102".parse().ok(), ..NewAssessment::default() };
    let refused = house.examiner.assess_application(id, &elsewhere).await.unwrap_err();
    assert_eq!(told(refused), ("region".to_owned(), Code::UnknownRegion));
}

#[actix_web::test]
async fn elg_01_a_double_is_left_to_a_person() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let first = office.submitted(&app).await;
    let second = office.submitted(&app).await;
    for id in [first, second] {
        office.clerk.receive_application(id, &Reception::default()).await.unwrap();
    }
    let asked = NewAssessment::default();
    let found = office.examiner.assess_application(second, &asked).await.unwrap().assessment.unwrap();
    assert_eq!((found.result.outcome, found.facts.duplicate), (Eligibility::Uncertain, Some(true)));
    let looked = NewAssessment { duplicate: Some(false), ..asked };
    let found = office.examiner.assess_application(second, &looked).await.unwrap().assessment.unwrap();
    assert_eq!(found.result.outcome, Eligibility::Exempt, "somebody looked: it is another quarter's wages");
}

#[actix_web::test]
async fn gen_01_an_application_is_assessed_by_the_rules_of_its_own_day() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let before = house.examined(690_000).await;
    let draft = house.drafted("PY-2019", |pack| raised(pack, "min_wage", 240_000)).await;
    house.put_in_force(draft.id, app.today() + chrono::Days::new(1)).await;
    app.state.clock.advance(chrono::TimeDelta::days(1));

    let again = Rulers {
        examiner: app.sign_in("examiner410900").await,
        clerk: app.sign_in("clerk410900").await,
        ..house
    };
    let asked = NewAssessment::default();
    let found = again.examiner.assess_application(before, &asked).await.unwrap().assessment.unwrap();
    assert_eq!(found.result.outcome, Eligibility::HardshipNotMet);
    assert!(found.packs.iter().any(|pack| pack.to_string() == "PY-2019@1"));
    let (_, after) = again.assessed(690_000).await;
    assert_eq!(after.result.outcome, Eligibility::HardshipMet);
    assert!(after.packs.iter().any(|pack| pack.to_string() == "PY-2019@2"));
}

#[actix_web::test]
async fn elg_02_who_sees_it_otherwise_says_why_and_the_reason_is_kept() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let (id, found) = house.assessed(690_000).await;
    assert_eq!(found.result.outcome, Eligibility::HardshipNotMet);

    let silent = house.examiner.give_opinion(id, &by_means(Finding::Met)).await.unwrap_err();
    assert_eq!(told(silent), ("deviation".to_owned(), Code::ReasonRequired));
    let short = Opinion { deviation: "情况特殊。".parse().ok(), ..by_means(Finding::Met) };
    let short = house.examiner.give_opinion(id, &short).await.unwrap_err();
    assert_eq!(told(short), ("deviation".to_owned(), Code::ReasonRequired));

    let why = "家中老人长期住院，医疗支出未计入，实际人均低于标准。";
    let said = Opinion { deviation: why.parse().ok(), ..by_means(Finding::Met) };
    let opined = house.examiner.give_opinion(id, &said).await.unwrap();
    assert_eq!(opined.rests_on, Some(OpinionBasis::Deviation));
    let granted = house.director.grant_application(id, &Granting::default()).await.unwrap();
    assert_eq!(granted.opinion.unwrap().deviation.as_deref(), Some(why));
    assert_eq!(granted.assessment.map(|kept| kept.result), Some(found.result), "and so is what was found");

    // Who follows it needs no more.
    let (id, _) = house.assessed(690_000).await;
    let opined = house.examiner.give_opinion(id, &by_means(Finding::NotMet)).await.unwrap();
    assert_eq!(opined.rests_on, Some(OpinionBasis::Assessment));
}

#[actix_web::test]
async fn elg_02_a_refusal_against_assessment_and_opinion_says_why() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let (id, _) = house.assessed(390_000).await;
    house.examiner.give_opinion(id, &by_means(Finding::Met)).await.unwrap();
    let refusal = Refusal { reasons: vec![RefuseReason::R2], ..given::refusal() };
    let silent = house.director.refuse_application(id, &refusal).await.unwrap_err();
    assert_eq!(told(silent), ("deviation".to_owned(), Code::ReasonRequired));
    let why = "核查发现申请人名下另有两套出租房，未如实申报。";
    let said = Refusal { deviation: why.parse().ok(), ..refusal };
    let refused = house.director.refuse_application(id, &said).await.unwrap();
    assert_eq!(refused.rests_on, Some(OpinionBasis::Deviation));
    assert_eq!(refused.decision.unwrap().deviation.as_deref(), Some(why));
}

#[actix_web::test]
async fn elg_02_by_hand_it_still_goes_and_the_rate_of_overrides_is_reported() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    // By hand: its reasons are the reason, and too few words are none.
    let by_hand = house.examined(390_000).await;
    let terse = Opinion { reasons: "符合条件。".parse().unwrap(), ..by_means(Finding::Met) };
    let terse = house.examiner.give_opinion(by_hand, &terse).await.unwrap_err();
    assert_eq!(told(terse), ("reasons".to_owned(), Code::ReasonRequired));
    let opined = house.examiner.give_opinion(by_hand, &by_means(Finding::Met)).await.unwrap();
    assert_eq!(opined.rests_on, Some(OpinionBasis::Hand));
    house.director.grant_application(by_hand, &Granting::default()).await.expect("as before");

    let (followed, _) = house.assessed(390_000).await;
    house.examiner.give_opinion(followed, &by_means(Finding::Met)).await.unwrap();
    let (against, _) = house.assessed(690_000).await;
    let deviation = "家中老人长期住院，医疗支出未计入。".parse().ok();
    house.examiner.give_opinion(against, &Opinion { deviation, ..by_means(Finding::Met) }).await.unwrap();
    // What is returned rests on nothing until the next opinion.
    house.director.return_opinion(followed, &given::because("请补充核对收入的方法")).await.unwrap();

    let year = OverrideFilter { from: "2026-01-01".parse().unwrap(), to: "2026-12-31".parse().unwrap() };
    let figures = house.leader.count_overrides(&year).await.unwrap();
    assert_eq!((figures.assessed, figures.deviating, figures.by_hand), (0, 1, 1));
    let elsewhere = Rulers::of(&app, "定西市", "621100").await;
    let theirs = elsewhere.leader.count_overrides(&year).await.unwrap();
    assert_eq!((theirs.assessed, theirs.deviating, theirs.by_hand), (0, 0, 0));
}

#[actix_web::test]
async fn an_application_is_assessed_by_its_examiner_before_the_opinion_and_by_nobody_else() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let Office { lin, clerk, examiner, director, .. } = &office;
    let (stranger, _) = app.staff_at(app.other_centre, "stranger", &[Role::Examiner]).await;
    let id = office.submitted(&app).await;
    let asked = NewAssessment::default();
    let code = |refused: Result<Application, Error>| refused.unwrap_err().code();
    assert_eq!(code(examiner.assess_application(id, &asked).await), Some(Code::NotNow), "not received");
    clerk.receive_application(id, &Reception::default()).await.unwrap();
    for nobody in [lin, clerk, director] {
        assert_eq!(code(nobody.assess_application(id, &asked).await), Some(Code::Forbidden));
    }
    assert_eq!(code(stranger.assess_application(id, &asked).await), Some(Code::NotFound));
    examiner.accept_application(id).await.unwrap();
    let opined = examiner.give_opinion(id, &given::favourable()).await.unwrap();
    assert!(!opined.actions.contains(&Action::Assess));
    assert_eq!(
        code(examiner.assess_application(id, &asked).await),
        Some(Code::NotNow),
        "the opinion is given"
    );
    let returned = director.return_opinion(id, &given::because("请先评估再写意见")).await.unwrap();
    assert_eq!(returned.rests_on, None);
    examiner.assess_application(id, &asked).await.expect("returned, it may be assessed");
}

#[actix_web::test]
async fn sec_13_facts_and_findings_are_sealed_and_one_more_statement_shows_them() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let id = house.examined(390_000).await;
    house.examiner.get_application(id).await.unwrap();
    let plain = app.statements_of(house.examiner.get_application(id)).await;
    let asked = NewAssessment {
        incomes_fen: [271_828, 31_415, 0].into_iter().map(Fen::new).collect(),
        ..NewAssessment::default()
    };
    house.examiner.assess_application(id, &asked).await.unwrap();
    assert_eq!(app.statements_of(house.examiner.get_application(id)).await, plain + 1);
    let found = crate::privacy::stolen(&app.database).await;
    // 1010.81 a head, as the sentence says it.
    for mark in ["271828", "1010.81元"] {
        assert!(!crate::privacy::contains(&found, mark), "{mark} stands in the database");
    }
}

#[actix_web::test]
async fn elg_01_old_people_and_conscripts_of_puyang_are_exempt_in_their_own_right_only() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let id = house.examined(9_000_000).await;
    let asked = async |category, own_right| {
        let asked = NewAssessment {
            categories: Some(vec![category]),
            own_right: Some(own_right),
            no_fixed_income: Some(false),
            ..NewAssessment::default()
        };
        house.examiner.assess_application(id, &asked).await.unwrap().assessment.unwrap()
    };
    let old = asked(PersonCategory::Elderly, true).await;
    assert_eq!((old.result.outcome, rules(&old)), (Eligibility::Exempt, vec!["PY-EX1"]));
    // EX-12: the nation's ground comes first, the city's with it.
    let conscript = asked(PersonCategory::Conscript, true).await;
    assert_eq!(rules(&conscript), ["LAL42-E2", "PY-EX3"]);
    let for_a_son = asked(PersonCategory::Elderly, false).await;
    assert_eq!(for_a_son.result.outcome, Eligibility::HardshipNotMet);
}

#[actix_web::test]
async fn elg_01_each_place_takes_in_its_local_matters_and_others_do_not() {
    let app = TestApp::start().await;
    for (name, region, matter) in [
        ("濮阳市", "410900", MatterCode::Employment),
        ("长治市", "140400", MatterCode::Schooling),
        ("镇江市", "321100", MatterCode::Inheritance),
        ("莱西市", "370285", MatterCode::Expropriation),
    ] {
        let house = Rulers::of(&app, name, region).await;
        let id = house.examined(0).await;
        let asked = |matter| NewAssessment { matter: Some(matter), ..NewAssessment::default() };
        let taken_in =
            house.examiner.assess_application(id, &asked(matter)).await.unwrap().assessment.unwrap();
        assert_eq!(taken_in.result.outcome, Eligibility::HardshipMet, "{name} {matter}");
        let lending = asked(MatterCode::PrivateLending);
        let out = house.examiner.assess_application(id, &lending).await.unwrap().assessment.unwrap();
        assert_eq!(out.result.outcome, Eligibility::OutOfScope, "{name}");
        // EX-13: out of scope by the engine; who takes it in all the same says why.
        let silent = house.examiner.give_opinion(id, &by_means(Finding::Met)).await.unwrap_err();
        assert_eq!(told(silent), ("deviation".to_owned(), Code::ReasonRequired));
    }
}

#[actix_web::test]
async fn elg_01_changzhi_eases_its_standard_by_a_new_version() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "长治市", "140400").await;
    let (_, before) = house.assessed(390_000).await;
    assert_eq!(before.result.outcome, Eligibility::HardshipNotMet, "1300.00 a head above 1200.00");
    let eased = house.drafted("CZ-2013", |pack| raised(pack, "cz_standard", 150_000)).await;
    house.put_in_force(eased.id, app.today()).await;
    let (_, after) = house.assessed(390_000).await;
    assert_eq!((after.result.outcome, rules(&after)), (Eligibility::HardshipMet, vec!["CZ-STD"]));
    assert_eq!(after.result.threshold_fen, Fen::new(150_000));
}
