//! The check of means (W-VERIF): on a stated basis, from real peers that are slow, down, lying or killed in between,
//! and concluded by a person.

use chrono::TimeDelta;
use client::Client;
use openapi::{
    ApplicationId, Code, Fen, applications::*, auth::Role, consents::ConsentFilter, eligibility::DataSource,
    journal::Event, people::PersonCategory, verifications::*,
};
use serde_json::{Value, json};
use tests::{
    Database, Office, TestApp, given,
    source::{Manner, Source},
    tls::{Authority, TlsSource},
};

/// A service whose house asks these sources.
pub async fn asking(entries: impl FnOnce(&std::path::Path) -> Vec<Value>) -> TestApp {
    let database = Database::create().await.unwrap();
    let folder = database.folder.path().to_owned();
    let file = folder.join("sources.json");
    std::fs::write(&file, json!({ "sources": entries(&folder) }).to_string()).unwrap();
    let connectors = api::verifications::connectors::read(&file).unwrap();
    TestApp::with(database, |state| state.connectors = connectors).await.unwrap()
}

pub fn pension(fen: i64) -> Manner {
    Manner::Agreed {
        found: true,
        value: json!({ "pension_fen": fen, "employed": true, "homes": 2 }),
        as_of: "2026-11-01".to_owned(),
    }
}

/// Somebody who states to have nothing, received by the clerk.
pub async fn poor(app: &TestApp, office: &Office) -> ApplicationId {
    let mut new = given::wage_claim(app.centre);
    new.form.means =
        Means { mode: Some(MeansMode::DataQuery), monthly_income_fen: Fen::new(0), ..Means::default() };
    let draft = office.lin.create_application(&new).await.unwrap();
    office.lin.submit_application(draft.id).await.unwrap();
    office.clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    draft.id
}

pub fn query(application: ApplicationId, sources: &[DataSource]) -> NewVerification {
    NewVerification {
        application_id: application,
        mode: MeansMode::DataQuery,
        ground: None,
        basis: Some(VerificationBasis::Consent),
        statute: None,
        sources: sources.to_vec(),
        whose: None,
        anew: false,
        commitment: None,
    }
}

pub fn result(result: VerificationResult) -> Conclusion {
    Conclusion { result, reason: "查询结果与所述情况核对一致。".parse().unwrap() }
}

pub fn problem<T: std::fmt::Debug>(answer: client::Result<T>) -> (String, Code) {
    let error = answer.unwrap_err();
    let field = error.fields().first().unwrap_or_else(|| panic!("{error:?}"));
    (field.path.clone(), field.code)
}

pub async fn again(app: &TestApp, by: &Client, id: openapi::VerificationId) -> Verification {
    app.work_off().await;
    by.get_verification(id).await.unwrap()
}

#[actix_web::test]
async fn ver_01_nobody_is_asked_without_a_consent_that_holds_or_a_statute() {
    let source = Source::open(pension(0));
    let app = asking(|folder| vec![source.entry(folder, "HR_SOCIAL")]).await;
    let office = Office::open(&app).await;
    let application = poor(&app, &office).await;
    let asked = query(application, &[DataSource::HrSocial]);

    let refused = office.clerk.begin_verification(&asked).await.unwrap_err();
    assert_eq!(refused.status(), Some(403), "intake does not query (§2.2)");
    let unheard = query(application, &[DataSource::HrSocial, DataSource::Tax]);
    assert_eq!(
        problem(office.examiner.begin_verification(&unheard).await),
        ("sources[1]".to_owned(), Code::NotInList)
    );
    let begun = office.examiner.begin_verification(&asked).await.unwrap();
    assert_eq!(
        (begun.status, begun.basis),
        (VerificationStatus::QuerySent, Some(VerificationBasis::Consent))
    );
    assert!(
        begun.consent_id.is_some() && source.asked().is_empty(),
        "the answer left before anybody was asked"
    );

    let consents = office.lin.list_consents(&ConsentFilter::default()).await.unwrap().items;
    let given = consents.iter().find(|consent| Some(consent.id) == begun.consent_id).unwrap();
    office.lin.withdraw_consent(given.id).await.unwrap();
    let heard = again(&app, &office.examiner, begun.id).await;
    assert_eq!(heard.status, VerificationStatus::QueryFail);
    assert_eq!(heard.questions[0].fault, Some(SourceFault::ConsentWithdrawn));
    assert!(source.asked().is_empty(), "what was withdrawn is not used");
    let anew = office.examiner.begin_verification(&asked).await;
    assert_eq!(problem(anew), ("basis".to_owned(), Code::NotConfirmed));

    let by_law = NewVerification {
        basis: Some(VerificationBasis::Statute),
        statute: Some(StatutoryBasis::Lal41),
        ..asked
    };
    let begun = office.examiner.begin_verification(&by_law).await.unwrap();
    app.work_off().await;
    let [question] = &source.asked()[..] else { panic!("asked once") };
    assert_eq!((&question["basis"], &question["statute"]), (&json!("STATUTE"), &json!("LAL41")));
    assert_eq!(question["purpose"], json!(application), "BEN-01: the purpose is the application");
    let timeline = office.examiner.get_application(application).await.unwrap().timeline;
    assert_eq!(timeline.iter().filter(|entry| entry.event == Event::VerificationAsked).count(), 2);
    let other = app.staff_at(app.other_centre, "elsewhere", &[Role::Examiner]).await.0;
    assert_eq!(other.get_verification(begun.id).await.unwrap_err().status(), Some(404));
}

#[actix_web::test]
async fn ex_9_a_pension_that_was_not_stated_contradicts_another_source_and_a_person_decides() {
    let (pensions, data) = (Source::open(pension(320_000)), Source::open(pension(0)));
    let app = asking(|folder| vec![pensions.entry(folder, "HR_SOCIAL"), data.entry(folder, "BIGDATA")]).await;
    let office = Office::open(&app).await;
    let application = poor(&app, &office).await;
    let both = query(application, &[DataSource::HrSocial, DataSource::Bigdata]);
    let begun = office.examiner.begin_verification(&both).await.unwrap();
    assert_eq!(begun.actions, [VerificationAction::EnterCertificate], "nothing is known yet");

    let heard = again(&app, &office.examiner, begun.id).await;
    assert_eq!((heard.status, heard.suspect, heard.result), (VerificationStatus::Manual, true, None));
    let [found] = &heard.contradictions[..] else { panic!("{:?}", heard.contradictions) };
    let values = [found.one.value, found.other.value];
    assert_eq!(found.topic, Topic::Pension);
    assert!(values.contains(&320_000) && values.contains(&0), "both values (VER-02)");
    assert!(heard.questions.iter().all(|question| question.found == Some(true) && !question.stale));
    assert_eq!(pensions.tokens(), 1);

    let exempt = office.examiner.conclude_verification(begun.id, &result(VerificationResult::Exempt)).await;
    assert_eq!(problem(exempt).0, "result");
    let by_director = office.director.get_verification(begun.id).await.unwrap();
    assert_eq!(by_director.actions, [], "the director reads (§2.2)");
    let refused = office.director.conclude_verification(begun.id, &result(VerificationResult::NotMet)).await;
    assert_eq!(refused.unwrap_err().status(), Some(403));
    let done =
        office.examiner.conclude_verification(begun.id, &result(VerificationResult::NotMet)).await.unwrap();
    assert_eq!((done.status, done.result), (VerificationStatus::Result, Some(VerificationResult::NotMet)));
    let found = crate::privacy::stolen(&app.database).await;
    assert!(!crate::privacy::contains(&found, "pension_fen"), "what sources say is sealed");

    app.state.clock.advance(TimeDelta::days(91));
    let old = app.sign_in("examiner").await.get_verification(begun.id).await.unwrap();
    assert!(old.questions.iter().all(|question| question.stale), "VER-03");
}

#[actix_web::test]
async fn ver_02_a_source_that_lies_or_is_not_understood_says_neither_yes_nor_no() {
    let source = Source::open(Manner::Lying(json!({})));
    let app = asking(|folder| vec![source.entry(folder, "HR_SOCIAL")]).await;
    let office = Office::open(&app).await;
    let application = poor(&app, &office).await;
    let twice = r#"{"question":null,"found":true,"found":false}"#.to_owned();
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    for (manner, fault) in [
        (Manner::Lying(json!({ "id_no": "410902194906150010" })), SourceFault::OtherPerson),
        (Manner::Lying(json!({ "value": { "pension": "none" } })), SourceFault::NotUnderstood),
        (Manner::Lying(json!({ "found": false })), SourceFault::NotUnderstood),
        (Manner::Lying(json!({ "as_of": "2027-01-01" })), SourceFault::NotUnderstood),
        (Manner::Body(twice), SourceFault::NotUnderstood),
        (Manner::Body(deep), SourceFault::NotUnderstood),
        (Manner::Body(String::new()), SourceFault::NotUnderstood),
        (Manner::Endless, SourceFault::TooLarge),
    ] {
        // A source that lies is left alone after a while; what is told here is each answer by itself.
        app.state.clock.advance(TimeDelta::hours(1));
        let examiner = app.sign_in("examiner").await;
        source.answers(manner.clone());
        let asked = query(application, &[DataSource::HrSocial]);
        let begun = examiner.begin_verification(&asked).await.unwrap();
        let heard = again(&app, &examiner, begun.id).await;
        assert_eq!(heard.status, VerificationStatus::QueryFail, "{manner:?}");
        let [question] = &heard.questions[..] else { panic!("one") };
        assert_eq!((question.found, question.fault), (None, Some(fault)), "{manner:?}");
        let no = examiner.conclude_verification(begun.id, &result(VerificationResult::NotMet)).await;
        assert_eq!(no.unwrap_err().code(), Some(Code::ConditionsUnanswered), "silence is no no");
    }
}

#[actix_web::test]
async fn ver_02_a_source_that_is_down_is_left_alone_and_then_heard() {
    let source = Source::open(Manner::Down(503));
    let app = asking(|folder| vec![source.entry(folder, "HR_SOCIAL")]).await;
    let office = Office::open(&app).await;
    let application = poor(&app, &office).await;
    let asked = query(application, &[DataSource::HrSocial]);
    let begun = office.examiner.begin_verification(&asked).await.unwrap();
    for attempt in 1..=5_usize {
        let examiner = app.sign_in("examiner").await;
        let heard = again(&app, &examiner, begun.id).await;
        assert_eq!(source.asked().len(), attempt);
        assert_eq!(usize::from(heard.questions[0].attempts), attempt);
        again(&app, &examiner, begun.id).await;
        assert_eq!(source.asked().len(), attempt, "not before its time");
        app.state.clock.advance(TimeDelta::seconds(20 * (1 << attempt.min(4))));
    }
    let failed = app.sign_in("examiner").await.get_verification(begun.id).await.unwrap();
    assert_eq!(
        (failed.status, failed.questions[0].fault),
        (VerificationStatus::QueryFail, Some(SourceFault::Away))
    );

    // Several questions to a source that is down: after five faults it is not bothered any more.
    source.answers(Manner::Down(500));
    let examiner = app.sign_in("examiner").await;
    let again_asked = examiner.retry_verification(begun.id).await.unwrap();
    assert_eq!(again_asked.status, VerificationStatus::QuerySent);
    app.work_off().await;
    assert_eq!(source.asked().len(), 6, "one is let through after a rest, and fails");
    source.answers(pension(0));
    app.state.clock.advance(TimeDelta::seconds(30));
    app.work_off().await;
    assert_eq!(source.asked().len(), 6, "the breaker is open: nobody asks");
    app.state.clock.advance(TimeDelta::minutes(3));
    let heard = again(&app, &app.sign_in("examiner").await, begun.id).await;
    assert_eq!((source.asked().len(), heard.status), (7, VerificationStatus::QueryOk), "and closed again");
}

#[actix_web::test]
async fn ver_02_a_slow_source_keeps_nobody_waiting_and_paper_takes_its_place() {
    let (slow, quick) = (Source::open(Manner::Slow), Source::open(pension(0)));
    let app = asking(|folder| vec![slow.entry(folder, "HOUSING"), quick.entry(folder, "HR_SOCIAL")]).await;
    let office = Office::open(&app).await;
    let application = poor(&app, &office).await;
    let both = query(application, &[DataSource::Housing, DataSource::HrSocial]);
    let begun = office.examiner.begin_verification(&both).await.unwrap();
    let heard = again(&app, &office.examiner, begun.id).await;
    assert_eq!(heard.status, VerificationStatus::QueryPartial);
    let [housing, pensions] = &heard.questions[..] else { panic!("two") };
    assert_eq!((housing.status, housing.fault), (QuestionStatus::Waiting, Some(SourceFault::Away)));
    assert_eq!(pensions.status, QuestionStatus::Answered);

    let paper = NewCertificate {
        source: DataSource::Housing,
        number: "长房证〔2026〕12号".parse().unwrap(),
        as_of: app.today(),
        found: true,
        value: SourceValue { homes: Some(2), ..SourceValue::default() },
    };
    let entered = office.examiner.enter_certificate(begun.id, &paper).await.unwrap();
    assert_eq!((entered.status, entered.questions.len()), (VerificationStatus::Manual, 3), "BEN-02");
    assert_eq!(entered.questions[2].way, SourceWay::Certificate);
    let empty = NewCertificate { value: SourceValue::default(), ..paper };
    assert_eq!(problem(office.examiner.enter_certificate(begun.id, &empty).await).0, "value");
    let done =
        office.examiner.conclude_verification(begun.id, &result(VerificationResult::Met)).await.unwrap();
    assert_eq!(done.actions, []);
}

#[actix_web::test]
async fn ver_02_whoever_is_killed_between_asking_and_writing_leaves_one_answer() {
    let source = Source::open(Manner::Slow);
    let app = asking(|folder| vec![source.entry(folder, "HR_SOCIAL")]).await;
    let office = Office::open(&app).await;
    let application = poor(&app, &office).await;
    let asked = query(application, &[DataSource::HrSocial]);
    let begun = office.examiner.begin_verification(&asked).await.unwrap();
    let cx = app.system();
    let working = actix_web::rt::spawn(async move { api::verifications::work(&cx).await.unwrap() });
    while source.asked().is_empty() {
        tokio::task::yield_now().await;
    }
    working.abort();
    assert!(working.await.is_err(), "it was killed");

    source.answers(pension(0));
    let held = again(&app, &office.examiner, begun.id).await;
    assert_eq!(
        (held.status, source.asked().len()),
        (VerificationStatus::QuerySent, 1),
        "it may still be at work"
    );
    app.state.clock.advance(TimeDelta::minutes(4));
    let heard = again(&app, &office.examiner, begun.id).await;
    assert_eq!((heard.status, heard.questions.len()), (VerificationStatus::QueryOk, 1));
    let questions: Vec<Value> = source.asked().iter().map(|asked| asked["question"].clone()).collect();
    assert_eq!(questions.len(), 2);
    assert_eq!(questions[0], questions[1], "the same question, so that the source may know it again");
}

#[actix_web::test]
async fn ver_04_over_mutual_tls_each_side_knows_the_other() {
    let (theirs, strange) = (Authority::found(), Authority::found());
    api::startup::choose_tls();
    let source = TlsSource::open(&theirs, json!({ "pension_fen": 0 })).await;
    for (ours, trusted, known) in
        [(&theirs, &theirs, true), (&strange, &theirs, false), (&theirs, &strange, false)]
    {
        let app = asking(|folder| vec![ours.entry(folder, "HR_SOCIAL", source.port, trusted)]).await;
        let office = Office::open(&app).await;
        let application = poor(&app, &office).await;
        let asked = query(application, &[DataSource::HrSocial]);
        let begun = office.examiner.begin_verification(&asked).await.unwrap();
        let before = source.asked().len();
        let heard = again(&app, &office.examiner, begun.id).await;
        let reached = source.asked().len() - before;
        if known {
            assert_eq!((heard.status, reached), (VerificationStatus::QueryOk, 1));
        } else {
            assert_eq!((heard.questions[0].fault, reached), (Some(SourceFault::Away), 0));
        }
    }
}

#[actix_web::test]
async fn ver_06_a_commitment_is_drawn_checked_afterwards_and_a_false_one_is_reviewed() {
    let source = Source::open(pension(320_000));
    let app = asking(|folder| vec![source.entry(folder, "HR_SOCIAL")]).await;
    let office = Office::open(&app).await;
    let application = poor(&app, &office).await;
    let commitment = Commitment {
        notice_signed_on: app.today(),
        commitment_signed_on: app.today(),
        consequences_explained: true,
        voluntary: false,
    };
    let forced = NewVerification {
        mode: MeansMode::Commitment,
        commitment: Some(commitment.clone()),
        ..query(application, &[])
    };
    let refused = office.examiner.begin_verification(&forced).await;
    assert_eq!(problem(refused), ("commitment.voluntary".to_owned(), Code::NotConfirmed));
    let free = NewVerification { commitment: Some(Commitment { voluntary: true, ..commitment }), ..forced };
    let begun = office.examiner.begin_verification(&free).await.unwrap();
    let draw = begun.draw.unwrap();
    assert_eq!((draw.below, draw.sampled), (2_000, draw.drawn < 2_000));
    let other = office.examiner.begin_verification(&free).await.unwrap();
    assert_eq!(other.draw, Some(draw), "nobody draws again");
    let met =
        office.examiner.conclude_verification(begun.id, &result(VerificationResult::Met)).await.unwrap();
    assert_eq!(met.attention.is_some(), draw.sampled);
    assert_eq!(met.reusable_until, None);

    office.examiner.accept_application(application).await.unwrap();
    let opinion = Opinion { means_mode: MeansMode::Commitment, means_ground: None, ..given::favourable() };
    office.examiner.give_opinion(application, &opinion).await.unwrap();
    let granted = office.director.grant_application(application, &Granting::default()).await.unwrap();
    let check = NewVerification {
        basis: Some(VerificationBasis::Statute),
        statute: Some(StatutoryBasis::Lal64),
        ..query(application, &[DataSource::HrSocial])
    };
    let begun = office.examiner.begin_verification(&check).await.unwrap();
    let heard = again(&app, &office.examiner, begun.id).await;
    assert_eq!(
        (heard.attention, heard.fraud_review_since),
        (Some(Attention::FraudReview), Some(app.today()))
    );
    office.examiner.conclude_verification(begun.id, &result(VerificationResult::NotMet)).await.unwrap();
    let case = office.director.get_case(granted.case_id.unwrap()).await.unwrap();
    let opened = case.timeline.iter().filter(|entry| entry.event == Event::FraudReviewOpened);
    assert_eq!(opened.count(), 1, "VER-05: once, where the case is conducted");
    let list =
        VerificationFilter { attention: Some(Attention::FraudReview), ..VerificationFilter::default() };
    let listed = office.director.list_verifications(&list).await.unwrap();
    assert_eq!(listed.items.iter().map(|line| line.id).collect::<Vec<_>>(), [begun.id]);
}

#[actix_web::test]
async fn ver_08_a_result_of_the_same_person_is_used_again_for_six_months() {
    let source = Source::open(pension(0));
    let app = asking(|folder| vec![source.entry(folder, "HR_SOCIAL")]).await;
    let office = Office::open(&app).await;
    let asked = query(poor(&app, &office).await, &[DataSource::HrSocial]);
    let begun = office.examiner.begin_verification(&asked).await.unwrap();
    app.work_off().await;
    let done =
        office.examiner.conclude_verification(begun.id, &result(VerificationResult::Met)).await.unwrap();
    assert_eq!(done.reusable_until, "2027-05-02".parse().ok());

    let second = query(poor(&app, &office).await, &[DataSource::HrSocial]);
    let reused = office.examiner.begin_verification(&second).await.unwrap();
    assert_eq!((reused.status, reused.result), (VerificationStatus::Result, Some(VerificationResult::Met)));
    assert_eq!((reused.reused_from, source.asked().len()), (Some(done.id), 1), "nobody was asked");
    let anew = NewVerification { anew: true, ..second.clone() };
    let anew = office.examiner.begin_verification(&anew).await.unwrap();
    assert_eq!((anew.status, anew.reused_from), (VerificationStatus::QuerySent, None));
    app.work_off().await;

    app.state.clock.advance(TimeDelta::days(182));
    let late = app.sign_in("examiner").await.begin_verification(&second).await.unwrap();
    assert_eq!(late.reused_from, None, "the seventh month");
    let no_limit = NewVerification { mode: MeansMode::NoLimit, basis: None, sources: Vec::new(), ..second };
    let examiner = app.sign_in("examiner").await;
    assert_eq!(problem(examiner.begin_verification(&no_limit).await), ("ground".to_owned(), Code::Required));
    let exempt = NewVerification { mode: MeansMode::Exempt, ground: Some(MeansGround::E3), ..no_limit };
    let exempt = examiner.begin_verification(&exempt).await.unwrap();
    assert_eq!((exempt.result, exempt.questions.len()), (Some(VerificationResult::Exempt), 0));
}

#[actix_web::test]
async fn ben_03_a_list_answers_only_a_check_and_an_entry_that_ends_marks_the_open_case_once() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let keeper = &office.director;
    let named = |rows: &str| {
        let text = "证件号码,姓名,有效期起,有效期止\n".to_owned() + rows;
        crate::beneficiaries::list(&app, app.centre, text.as_bytes())
    };
    let lin = "621102196203010025,林秀英,2026-01-01,2026-12-31\n";
    crate::beneficiaries::import(&app, keeper, &named(lin)).await;
    let application = poor(&app, &office).await;
    let asked = query(application, &[DataSource::CivilAffairs]);
    let begun = office.examiner.begin_verification(&asked).await.unwrap();
    let heard = again(&app, &office.examiner, begun.id).await;
    let [question] = &heard.questions[..] else { panic!("one") };
    assert_eq!((question.way, question.found), (SourceWay::List, Some(true)));
    let value = question.value.clone().unwrap();
    assert_eq!((value.name_matches, value.pension_fen), (Some(true), None));
    assert_eq!(value.registered[0].category, PersonCategory::Dibao);
    assert_eq!(value.registered[0].valid_to, "2026-12-31".parse().ok());
    assert_eq!(heard.status, VerificationStatus::QueryOk);
    office.examiner.conclude_verification(begun.id, &result(VerificationResult::Met)).await.unwrap();

    office.examiner.accept_application(application).await.unwrap();
    let opinion = Opinion { means_mode: MeansMode::DataQuery, means_ground: None, ..given::favourable() };
    office.examiner.give_opinion(application, &opinion).await.unwrap();
    let granted = office.director.grant_application(application, &Granting::default()).await.unwrap();
    let rechecks = async |director: &Client| {
        let case = director.get_case(granted.case_id.unwrap()).await.unwrap();
        case.timeline.iter().filter(|entry| entry.event == Event::RecheckDue).count()
    };
    app.work_off().await;
    assert_eq!(rechecks(&office.director).await, 0);

    crate::beneficiaries::import(&app, keeper, &named("410902194906150010,林建国,,\n")).await;
    assert_eq!(rechecks(&office.director).await, 1, "she stands in the complete list no more");
    app.days_pass(70).await;
    app.work_off().await;
    let director = app.sign_in("director").await;
    assert_eq!(rechecks(&director).await, 1, "once");
    let due = VerificationFilter { attention: Some(Attention::Recheck), ..VerificationFilter::default() };
    assert_eq!(director.list_verifications(&due).await.unwrap().items[0].id, begun.id);

    let examiner = app.sign_in("examiner").await;
    let by_law = NewVerification {
        basis: Some(VerificationBasis::Statute),
        statute: Some(StatutoryBasis::Lal48),
        ..query(application, &[DataSource::CivilAffairs])
    };
    let check = examiner.begin_verification(&by_law).await.unwrap();
    let heard = again(&app, &examiner, check.id).await;
    assert_eq!((heard.questions[0].found, heard.reused_from), (Some(false), None));
    examiner.conclude_verification(check.id, &result(VerificationResult::Uncertain)).await.unwrap();
    assert!(director.list_verifications(&due).await.unwrap().items.is_empty(), "it was looked at again");
}

#[actix_web::test]
async fn ben_03_an_entry_that_expires_is_told_on_its_day_and_another_name_goes_to_a_person() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let text = "证件号码,姓名,有效期止\n621102196203010025,林绣英,2026-11-05\n";
    let upload = crate::beneficiaries::list(&app, app.centre, text.as_bytes());
    crate::beneficiaries::import(&app, &office.director, &upload).await;
    let application = poor(&app, &office).await;
    let asked = query(application, &[DataSource::CivilAffairs]);
    let begun = office.examiner.begin_verification(&asked).await.unwrap();
    let heard = again(&app, &office.examiner, begun.id).await;
    assert_eq!((heard.status, heard.contradictions[0].topic), (VerificationStatus::Manual, Topic::Name));
    let told = async |examiner: &Client| {
        let timeline = examiner.get_application(application).await.unwrap().timeline;
        timeline.iter().filter(|entry| entry.event == Event::RecheckDue).count()
    };
    app.days_pass(3).await;
    assert_eq!(told(&app.sign_in("examiner").await).await, 0, "on its last day it holds");
    app.days_pass(1).await;
    app.work_off().await;
    assert_eq!(told(&app.sign_in("examiner").await).await, 1);
}
