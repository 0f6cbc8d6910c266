//! A no that is heard before it is said: false poverty (story 9), and nothing for us, but not nothing (story 10).

use openapi::{
    Code, Fen,
    applications::*,
    auth::Role,
    eligibility::{DataSource, Eligibility, Flag, MatterCode},
    verifications::{VerificationResult, VerificationStatus},
};
use tests::{Office, Rulers, TestApp, given, source::Source};

use super::opinion;
use crate::verifications::{asking, pension, query, result};

/// A claim for maintenance by somebody who states to have nothing.
fn nothing(at: openapi::OrganisationId) -> NewApplication {
    let mut new = given::wage_claim(at);
    new.form.applicant.categories = Vec::new();
    new.form.matter.matter_type = Some(MatterType::Civil);
    new.form.matter.scope = Some(Scope::M04);
    new.form.matter.cause = Some(Cause::ChildSupport);
    new.form.means = Means {
        mode: Some(MeansMode::DataQuery),
        household_members: Some(1),
        monthly_income_fen: Fen::new(0),
        ..Means::default()
    };
    new
}

#[actix_web::test]
async fn story_9_false_poverty_is_explained_once_and_then_refused_with_the_way_to_object() {
    let source = Source::open(pension(320_000));
    let app = asking(|folder| vec![source.entry(folder, "HR_SOCIAL")]).await;
    let house = Rulers::of(&app, "莱西市", "370285").await;
    let applicant = app.citizen("13800001234").await;
    let id = super::submitted(&applicant, &nothing(house.centre)).await;
    house.clerk.receive_application(id, &Reception::default()).await.unwrap();

    // The source knows of a pension of 3,200.00; the engine takes its word and asks for an explanation.
    let begun = house.examiner.begin_verification(&query(id, &[DataSource::HrSocial])).await.unwrap();
    app.work_off().await;
    let heard = house.examiner.get_verification(begun.id).await.unwrap();
    assert_eq!((heard.status, heard.suspect), (VerificationStatus::QueryOk, true));
    let assessed = house.examiner.assess_application(id, &NewAssessment::default()).await.unwrap();
    let found = assessed.assessment.unwrap().result;
    assert_eq!(found.outcome, Eligibility::HardshipNotMet);
    assert!(found.flags.contains(&Flag::FalsePovertySuspect), "{:?}", found.flags);
    assert!(found.zh.contains("3200.00元"), "{}", found.zh);

    house.examiner.accept_application(id).await.unwrap();
    let said =
        opinion(Finding::NotMet, MeansMode::DataQuery, None, "养老金每月3200元，与申报不一致，超过标准。");
    house.examiner.give_opinion(id, &said).await.unwrap();
    let refusal = Refusal { reasons: vec![RefuseReason::R2], ..given::refusal() };
    let unheard = house.director.refuse_application(id, &refusal).await.unwrap_err();
    assert_eq!(unheard.code(), Some(Code::NotHeard), "EX-9");

    // One notice, one answer, which does not convince.
    let back = house.director.return_opinion(id, &given::because("请先请申请人说明养老金。")).await.unwrap();
    assert_eq!(back.rests_on, None);
    let items = vec!["请说明每月领取养老金3200元而申报无收入的原因".parse().unwrap()];
    house.examiner.ask_supplement(id, &SupplementRequest { items, days: None }).await.unwrap();
    app.work_off().await;
    assert!(
        app.messages_to("13800001234").iter().all(|text| !text.contains("养老")),
        "no reason in a message"
    );
    let answer = Supplement { explanation: "养老金由儿子领走，我没有拿到。".parse().ok() };
    applicant.supply_supplement(id, &answer).await.unwrap();
    house.examiner.conclude_verification(begun.id, &result(VerificationResult::NotMet)).await.unwrap();
    house.examiner.give_opinion(id, &said).await.unwrap();
    let refused = house.director.refuse_application(id, &refusal).await.unwrap();
    assert_eq!(refused.status, Status::DecidedRefuse);

    let told = applicant.get_application(id).await.unwrap();
    let decision = told.decision.unwrap();
    assert_eq!((decision.granted, decision.reasons), (false, vec![RefuseReason::R2]));
    assert!(decision.objection_until > app.today(), "LAL 49: she may object");
    assert!(told.assessment.unwrap().result.zh.contains("3200.00元"), "with the explanation");
    let again = house.director.refuse_application(id, &refusal).await.unwrap_err();
    assert_eq!(again.status(), Some(409), "decided once");
}

#[actix_web::test]
async fn story_10_a_shareholders_loan_is_no_matter_of_legal_aid_and_he_is_told_where_to_go() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let id = house.examined(390_000).await;
    let asked = NewAssessment { matter: Some(MatterCode::PrivateLending), ..NewAssessment::default() };
    let found = house.examiner.assess_application(id, &asked).await.unwrap().assessment.unwrap().result;
    // EX-13.
    assert_eq!(found.outcome, Eligibility::OutOfScope);
    assert!(found.zh.contains("人民调解") && found.en.contains("mediation"), "{} {}", found.zh, found.en);
    let out = Opinion {
        scope: Finding::NotMet,
        ..opinion(Finding::Met, MeansMode::Commitment, None, "股东之间的借款，不属于法律援助事项范围。")
    };
    house.examiner.give_opinion(id, &out).await.unwrap();
    let refused = house.director.refuse_application(id, &given::refusal()).await.unwrap();
    assert_eq!(refused.decision.unwrap().reasons, [RefuseReason::R1]);
}

#[actix_web::test]
async fn story_10_a_labour_case_of_another_county_is_handed_over_and_not_bounced() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let there = app.staff_at(app.other_centre, "there", &[Role::Intake]).await.0;
    let id = office.submitted(&app).await;
    office.clerk.receive_application(id, &Reception::default()).await.unwrap();
    let elsewhere = NewAssessment {
        organ_region: "140430".parse().ok(),
        work_region: "140430".parse().ok(),
        region: "140403".parse().ok(),
        ..NewAssessment::default()
    };
    let found = office.examiner.assess_application(id, &elsewhere).await.unwrap().assessment.unwrap();
    // EX-14: where the arbitration is.
    assert_eq!(found.result.outcome, Eligibility::OutOfJurisdiction);
    let said =
        Transfer {
            to: app.other_centre, reason: "仲裁机构在沁县。".parse().unwrap(), consented: true
        };
    let bounced = office.director.transfer_application(id, &said).await.unwrap_err();
    assert_eq!(bounced.status(), Some(403), "who received it asks her, not who decides");
    let next = office.clerk.transfer_application(id, &said).await.unwrap().continues_in.unwrap();
    let come = there.get_application(next).await.unwrap();
    assert_eq!((come.status, come.source), (Status::Submitted, openapi::applications::Source::OtherLaa));
    assert!(!come.timeline.is_empty(), "with its history");
    let hers = office.lin.get_application(next).await.unwrap();
    assert_eq!(hers.form.matter.facts, come.form.matter.facts, "and she need not tell it again");
}
