//! Data hits decide (ELG-01, ELG-03, ELG-08, VER-02): what the checks of an application found is what it is assessed by;
//! all of it goes along where the application goes (ONL-02).

use openapi::{
    ApplicationId, Code, Paging,
    applications::*,
    auth::Role,
    consents::{ConsentFilter, ConsentKind},
    eligibility::{DataSource, Eligibility, Flag, QueryField, QueryHit},
    people::PersonCategory,
    verifications::*,
};
use serde_json::json;
use tests::{
    Office, Rulers, TestApp, given,
    source::{Manner, Source},
};

use crate::verifications::{again, asking, pension, poor, problem, query, result};

/// On the register of 低保, until this day.
fn on_register(valid_to: &str) -> Manner {
    let value =
        json!({ "registered": [{ "category": "DIBAO", "valid_to": valid_to }], "name_matches": true });
    Manner::Agreed { found: true, value, as_of: "2026-11-01".to_owned() }
}

async fn assessed(by: &client::Client, id: ApplicationId) -> KeptAssessment {
    let answer = by.assess_application(id, &NewAssessment::default()).await.unwrap();
    answer.assessment.unwrap()
}

/// Somebody of Puyang above the standard, who claims to receive 低保 and brings no certificate of it.
async fn claimant(house: &Rulers) -> ApplicationId {
    let mut form = given::wage_form();
    form.applicant.categories = Vec::new();
    form.matter.matter_type = Some(MatterType::Civil);
    form.matter.scope = Some(Scope::M04);
    form.matter.cause = Some(Cause::ChildSupport);
    form.means = Means { mode: Some(MeansMode::Exempt), ground: Some(MeansGround::E2), ..Means::default() };
    let new = NewApplication { organisation_id: house.centre, source: None, form };
    let id = house.clerk.create_application(&new).await.unwrap().id;
    house.clerk.submit_application(id).await.unwrap();
    house.clerk.receive_application(id, &Reception::default()).await.unwrap();
    id
}

#[actix_web::test]
async fn elg_08_who_brings_no_certificate_and_stands_on_the_register_is_exempt_and_asked_for_no_paper() {
    let source = Source::open(on_register("2026-12-31"));
    let app = asking(|folder| vec![source.entry(folder, "CIVIL_AFFAIRS")]).await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let id = claimant(&house).await;
    let ground = async || {
        let list = house.clerk.materials(id).await.unwrap();
        let line = list.items.into_iter().find(|line| line.item == MaterialItem::Ground).unwrap();
        (line.state, line.source)
    };
    assert_eq!(ground().await, (MaterialState::Missing, None));
    let open = assessed(&house.examiner, id).await;
    assert_eq!(open.result.outcome, Eligibility::NeedsSupplement, "neither paper nor data");

    let asked = query(id, &[DataSource::CivilAffairs]);
    let begun = house.examiner.begin_verification(&asked).await.unwrap();
    again(&app, &house.examiner, begun.id).await;
    assert_eq!(ground().await, (MaterialState::Proven, Some(DataSource::CivilAffairs)));
    let paper = Material {
        item: MaterialItem::Ground,
        name: "低保证".parse().unwrap(),
        copies: 1,
        pages: 1,
        original: false,
    };
    let both = MaterialsEntry { received: vec![paper], ..MaterialsEntry::default() };
    let refused = house.clerk.record_materials(id, &both).await;
    assert_eq!(problem(refused), ("received[0].item".to_owned(), Code::Duplicate), "never both");

    let kept = assessed(&house.examiner, id).await;
    let rules: Vec<&str> = kept.result.path.iter().map(|step| step.rule.as_str()).collect();
    assert_eq!((kept.result.outcome, rules), (Eligibility::Exempt, vec!["LAL42-E2"]));
    assert_eq!(kept.result.data_sources, [DataSource::CivilAffairs]);
    assert!(kept.result.zh.ends_with("。已采用民政部门的查询结果。"), "{}", kept.result.zh);
    assert!(
        kept.result.en.ends_with(" Answers of the civil affairs authority were used."),
        "{}",
        kept.result.en
    );
    let hit = QueryHit {
        source: DataSource::CivilAffairs,
        field: QueryField::Registered,
        value_fen: None,
        count: None,
        category: Some(PersonCategory::Dibao),
    };
    assert_eq!(kept.facts.queries, [hit], "which fact came from data");
    assert_eq!(kept.facts.categories, [], "nobody claimed it");
}

#[actix_web::test]
async fn elg_09_a_registration_that_had_ended_and_a_consent_that_was_withdrawn_prove_nothing() {
    let source = Source::open(on_register("2026-11-01"));
    let app = asking(|folder| vec![source.entry(folder, "CIVIL_AFFAIRS")]).await;
    let office = Office::open(&app).await;
    let id = poor(&app, &office).await;
    let asked = NewVerification { anew: true, ..query(id, &[DataSource::CivilAffairs]) };
    let begun = office.examiner.begin_verification(&asked).await.unwrap();
    again(&app, &office.examiner, begun.id).await;
    assert_eq!(assessed(&office.examiner, id).await.result.data_sources, [], "it ended the day before");

    source.answers(on_register("2026-11-02"));
    let begun = office.examiner.begin_verification(&asked).await.unwrap();
    again(&app, &office.examiner, begun.id).await;
    assert_eq!(assessed(&office.examiner, id).await.result.data_sources, [DataSource::CivilAffairs]);
    let filter = ConsentFilter { kind: Some(ConsentKind::AuthorityCheck), ..ConsentFilter::default() };
    let given = office.lin.list_consents(&filter).await.unwrap().items[0].id;
    office.lin.withdraw_consent(given).await.unwrap();
    assert_eq!(
        assessed(&office.examiner, id).await.result.data_sources,
        [],
        "it is not used any more (PIPL 15)"
    );
}

#[actix_web::test]
async fn ex_9_false_poverty_found_by_a_source_is_not_overwritten_by_hand_and_is_explained_by_a_person() {
    let source = Source::open(pension(320_000));
    let app = asking(|folder| vec![source.entry(folder, "HR_SOCIAL")]).await;
    let house = Rulers::of(&app, "莱西市", "370285").await;
    let id = house.examined(0).await;
    let before = assessed(&house.examiner, id).await.result;
    assert_eq!((before.outcome, before.flags), (Eligibility::HardshipMet, vec![Flag::QueryRequired]));

    let asked = query(id, &[DataSource::HrSocial]);
    let begun = house.examiner.begin_verification(&asked).await.unwrap();
    let heard = again(&app, &house.examiner, begun.id).await;
    assert!(heard.suspect);
    let kept = assessed(&house.examiner, id).await;
    assert_eq!(kept.result.outcome, Eligibility::HardshipNotMet);
    assert_eq!(kept.result.flags, [Flag::FalsePovertySuspect, Flag::AssetsToCheck]);
    assert_eq!(kept.result.data_sources, [DataSource::HrSocial]);
    assert!(kept.result.zh.contains("查询显示申请人每月领取养老金3200.00元"), "{}", kept.result.zh);

    let hit = kept.facts.queries.iter().find(|hit| hit.field == QueryField::Pension).unwrap();
    let nothing = QueryHit { value_fen: openapi::Fen::new(0), ..*hit };
    for (by_hand, path) in [
        (NewAssessment { queries: vec![nothing], ..NewAssessment::default() }, "queries[0]"),
        (NewAssessment { no_fixed_income: Some(true), ..NewAssessment::default() }, "no_fixed_income"),
        (NewAssessment { homes: Some(1), ..NewAssessment::default() }, "homes"),
    ] {
        let refused = house.examiner.assess_application(id, &by_hand).await;
        assert_eq!(problem(refused), (path.to_owned(), Code::FoundOtherwise));
    }
    let same = NewAssessment { queries: vec![*hit], ..NewAssessment::default() };
    let told = house.examiner.assess_application(id, &same).await.unwrap().assessment.unwrap();
    assert_eq!(told.facts.queries, kept.facts.queries, "once");

    // A person looked, and was shown that the pension ended: that is stated with a reason, and counts.
    house.examiner.conclude_verification(begun.id, &result(VerificationResult::Met)).await.unwrap();
    let explained = assessed(&house.examiner, id).await;
    assert_eq!(explained.result.outcome, Eligibility::HardshipMet);
    assert!(explained.facts.queries.iter().all(|hit| hit.field != QueryField::Pension));
}

#[actix_web::test]
async fn ver_02_what_two_sources_say_differently_counts_as_the_person_states_who_looked() {
    let (pensions, data) = (Source::open(pension(320_000)), Source::open(pension(0)));
    let app = asking(|folder| vec![pensions.entry(folder, "HR_SOCIAL"), data.entry(folder, "BIGDATA")]).await;
    let house = Rulers::of(&app, "莱西市", "370285").await;
    let id = house.examined(0).await;
    let both = query(id, &[DataSource::HrSocial, DataSource::Bigdata]);
    let begun = house.examiner.begin_verification(&both).await.unwrap();
    again(&app, &house.examiner, begun.id).await;
    assert_eq!(assessed(&house.examiner, id).await.result.outcome, Eligibility::HardshipMet, "in doubt");
    house.examiner.conclude_verification(begun.id, &result(VerificationResult::NotMet)).await.unwrap();
    let stated = assessed(&house.examiner, id).await.result;
    assert_eq!(stated.outcome, Eligibility::HardshipNotMet);
    assert_eq!(stated.data_sources, [DataSource::HrSocial, DataSource::Bigdata]);
}

#[actix_web::test]
async fn onl_02_assessments_and_checks_are_read_where_the_application_went_and_nobody_goes_on_with_them() {
    let source = Source::open(pension(0));
    let app = asking(|folder| vec![source.entry(folder, "HR_SOCIAL")]).await;
    let office = Office::open(&app).await;
    let there = app.staff_at(app.other_centre, "there", &[Role::Examiner]).await.0;
    let stranger = app.citizen("13800009999").await;
    let id = poor(&app, &office).await;
    let asked = query(id, &[DataSource::HrSocial]);
    let heard = office.examiner.begin_verification(&asked).await.unwrap();
    again(&app, &office.examiner, heard.id).await;
    let kept = assessed(&office.examiner, id).await;
    let waiting = office.examiner.begin_verification(&asked).await.unwrap();
    let said =
        Transfer {
            to: app.other_centre, reason: "仲裁机构在沁县。".parse().unwrap(), consented: true
        };
    let unseen = there.get_verification(heard.id).await.unwrap_err();
    assert_eq!(unseen.status(), Some(404), "not before");
    let next = office.clerk.transfer_application(id, &said).await.unwrap().continues_in.unwrap();

    // Who goes on with it reads what was found, as it was written there; its own assessment comes from its own people.
    let past = there.list_assessments(next, &Paging::default()).await.unwrap().items;
    let [past] = &past[..] else { panic!("{past:?}") };
    assert_eq!((past.application_id, past.organisation_id), (id, app.centre));
    assert_eq!((past.assessment.id, &past.assessment.result), (kept.id, &kept.result));
    assert_eq!(there.get_application(next).await.unwrap().assessment, None);
    let of_it = VerificationFilter { application_id: Some(next), ..VerificationFilter::default() };
    let checks = there.list_verifications(&of_it).await.unwrap().items;
    assert_eq!(checks.iter().map(|one| one.id).collect::<Vec<_>>(), [waiting.id, heard.id]);
    let read = there.get_verification(heard.id).await.unwrap();
    assert_eq!((read.application_id, read.actions), (id, Vec::new()));
    let by_there = there.conclude_verification(heard.id, &result(VerificationResult::Met)).await.unwrap_err();
    assert_eq!(by_there.status(), Some(404), "read and no more");
    let everywhere = there.list_verifications(&VerificationFilter::default()).await.unwrap().items;
    assert!(everywhere.is_empty(), "no check of theirs");

    // Nobody asks on, and the old centre is done with it.
    let before = source.asked().len();
    let late = again(&app, &office.examiner, waiting.id).await;
    assert_eq!((late.questions[0].fault, late.actions), (Some(SourceFault::Ended), Vec::new()));
    assert_eq!(source.asked().len(), before);
    let on =
        office.examiner.conclude_verification(heard.id, &result(VerificationResult::Met)).await.unwrap_err();
    assert_eq!(on.code(), Some(Code::NotNow));
    let gone = office.examiner.list_assessments(next, &Paging::default()).await.unwrap_err();
    assert_eq!(gone.status(), Some(404), "another centre's");
    assert_eq!(
        office.examiner.list_verifications(&of_it).await.unwrap().items,
        [],
        "nor what is checked there"
    );
    let mine = office.examiner.list_assessments(id, &Paging::default()).await.unwrap().items;
    assert_eq!(mine.len(), 1, "what was theirs stays where it was written");
    let own = office.lin.list_assessments(next, &Paging::default()).await.unwrap_err();
    assert_eq!(own.status(), Some(403), "the applicant is told with the decision");
    assert_eq!(stranger.list_assessments(next, &Paging::default()).await.unwrap_err().status(), Some(404));
}

#[actix_web::test]
async fn elg_01_an_application_is_assessed_fifty_times_at_most_also_at_once() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let id = office.submitted(&app).await;
    office.clerk.receive_application(id, &Reception::default()).await.unwrap();
    for _ in 0..48 {
        assessed(&office.examiner, id).await;
    }
    let one = NewAssessment::default();
    let at_once =
        futures::future::join_all((0..4).map(|_| office.examiner.assess_application(id, &one))).await;
    let codes: Vec<_> = at_once.into_iter().filter_map(Result::err).map(|error| error.code()).collect();
    assert_eq!(codes, [Some(Code::LimitReached); 2], "two of four were the last");
    let all = Paging { limit: Some(100), ..Paging::default() };
    assert_eq!(office.examiner.list_assessments(id, &all).await.unwrap().items.len(), 50);
    let last = office.examiner.get_application(id).await.unwrap().assessment.unwrap();
    assert_eq!(last.result.outcome, Eligibility::Exempt, "and the newest stands");
}
