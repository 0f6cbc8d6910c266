//! From draft to decision (W-APP, §5.2).

use client::Error;
use openapi::{
    Code,
    applications::*,
    auth::Role,
    deadlines::{DeadlineKind, Light},
};
use tests::{TestApp, given};

#[actix_web::test]
async fn a_centre_has_seven_days_to_decide_and_a_draft_is_submitted_once() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    assert_eq!(draft.status, Status::Draft);
    assert!(draft.actions.contains(&Action::Submit));

    let submitted = lin.submit_application(draft.id).await.unwrap();
    assert_eq!(submitted.status, Status::Precheck);
    let due = submitted.due.expect("a day by which it is decided");
    assert_eq!((due.kind, due.on), (DeadlineKind::Dl04, "2026-11-09".parse().unwrap()));
    assert_eq!(submitted.number.as_deref(), Some("（2026）长援申字第0001号"));

    let again = lin.submit_application(draft.id).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::NotNow));
}

#[actix_web::test]
async fn a_draft_is_saved_section_by_section_and_never_over_somebody_elses_changes() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let empty = NewApplication { organisation_id: app.centre, source: None, form: Form::default() };
    let draft = lin.create_application(&empty).await.unwrap();

    let matter = FormPatch { matter: Some(given::wage_form().matter), ..FormPatch::default() };
    let saved = lin.save_application(draft.id, draft.revision, &matter).await.unwrap();
    assert_eq!(saved.form.matter.cause, Some(Cause::UnpaidWages));

    // Somebody who first applied for somebody else, and then for herself.
    let agent = Agent {
        name: "林小红".parse().unwrap(),
        kind: AgentKind::NearRelative,
        relation: None,
        id_no: None,
        phone: None,
        reason: None,
    };
    let with = FormPatch { agent: Some(Some(agent)), ..FormPatch::default() };
    let saved = lin.save_application(draft.id, saved.revision, &with).await.unwrap();
    assert!(saved.form.agent.is_some());
    let without = FormPatch { agent: Some(None), ..FormPatch::default() };
    let saved = lin.save_application(draft.id, saved.revision, &without).await.unwrap();
    assert_eq!((saved.form.agent, saved.form.matter.cause), (None, Some(Cause::UnpaidWages)));

    // The other device still shows what was there before.
    let late = lin.save_application(draft.id, draft.revision, &matter).await.unwrap_err();
    assert_eq!(late.code(), Some(Code::RevisionStale));
    assert_eq!(late.status(), Some(412));

    let other_device = app.citizen_again("13800001234").await;
    let resumed = other_device.get_application(draft.id).await.unwrap();
    assert_eq!(resumed.form.matter, given::wage_form().matter);
}

#[actix_web::test]
async fn an_incomplete_application_is_told_everything_that_is_missing_at_once() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let empty = NewApplication { organisation_id: app.centre, source: None, form: Form::default() };
    let draft = lin.create_application(&empty).await.unwrap();
    let refused = lin.submit_application(draft.id).await.unwrap_err();
    assert_eq!(refused.status(), Some(422));
    let paths: Vec<&str> = refused.fields().iter().map(|field| field.path.as_str()).collect();
    for path in ["applicant.name", "applicant.id_no", "matter.facts", "means.mode", "declaration.truthful"] {
        assert!(paths.contains(&path), "{path} in {paths:?}");
    }
}

#[actix_web::test]
async fn an_application_is_received_examined_and_granted_by_three_different_people() {
    let app = TestApp::start().await;
    let (lin, clerk, examiner, director) = desk(&app).await;
    let id = submitted(&app, &lin).await;

    let received = clerk.receive_application(id, &Reception::default()).await.unwrap();
    assert_eq!(received.status, Status::Received);
    assert_eq!(received.form.applicant.id_no.as_deref(), Some("6211**********0025"), "masked by default");

    examiner.accept_application(id).await.unwrap();
    examiner.start_verification(id).await.unwrap();
    let opined = examiner.give_opinion(id, &given::favourable()).await.unwrap();
    assert_eq!(opined.status, Status::Opinion);
    assert!(opined.actions.iter().all(|a| !matches!(a, Action::Grant | Action::Refuse)), "SOD-01");

    let granted = director.grant_application(id, &Granting::default()).await.unwrap();
    assert_eq!(granted.status, Status::DecidedGrant);
    assert!(granted.case_id.is_some());
    assert_eq!(granted.due, None);

    let seen = lin.get_application(id).await.unwrap();
    assert!(seen.decision.expect("a decision").granted);
    assert_eq!(seen.opinion, None, "the examiner's opinion is internal");
    app.work_off().await;
    assert!(app.messages_to("13800001234")[0].contains("已获批准"));
}

#[actix_web::test]
async fn sod_01_who_examined_does_not_decide_even_with_both_roles() {
    let app = TestApp::start().await;
    let (lin, clerk, ..) = desk(&app).await;
    let both = app.staff("both", &[Role::Examiner, Role::CentreDirector]).await;
    let id = submitted(&app, &lin).await;
    clerk.receive_application(id, &Reception::default()).await.unwrap();
    both.accept_application(id).await.unwrap();
    both.give_opinion(id, &given::favourable()).await.unwrap();
    let refused = both.grant_application(id, &Granting::default()).await.unwrap_err();
    assert_eq!((refused.status(), refused.code()), (Some(403), Some(Code::SamePerson)));
}

#[actix_web::test]
async fn a_refusal_names_a_statutory_reason_and_the_way_to_object() {
    let app = TestApp::start().await;
    let (lin, clerk, examiner, director) = desk(&app).await;
    let id = submitted(&app, &lin).await;
    clerk.receive_application(id, &Reception::default()).await.unwrap();
    examiner.accept_application(id).await.unwrap();
    let unfavourable = Opinion { scope: Finding::NotMet, ..given::favourable() };
    examiner.give_opinion(id, &unfavourable).await.unwrap();

    let not_eligible = director.grant_application(id, &Granting::default()).await.unwrap_err();
    assert_eq!(not_eligible.code(), Some(Code::NotEligible));
    let nothing = director.refuse_application(id, &Refusal { reasons: vec![], ..given::refusal() }).await;
    assert_eq!(nothing.unwrap_err().status(), Some(422));

    let refused = director.refuse_application(id, &given::refusal()).await.unwrap();
    let decision = refused.decision.expect("a decision");
    assert_eq!(decision.reasons, [RefuseReason::R1]);
    assert!(decision.objection_until > app.today());
    assert!(decision.number.contains("援不予字"));
}

#[actix_web::test]
async fn a_supplement_stops_the_clock_and_ends_the_application_when_it_never_comes() {
    let app = TestApp::start().await;
    let (lin, clerk, examiner, _) = desk(&app).await;
    let (kept, lost) = (submitted(&app, &lin).await, submitted(&app, &lin).await);
    let request = SupplementRequest { items: vec!["工资欠条".parse().unwrap()], days: Some(5) };
    for id in [kept, lost] {
        clerk.receive_application(id, &Reception::default()).await.unwrap();
        let asked = examiner.ask_supplement(id, &request).await.unwrap();
        assert_eq!(asked.status, Status::NeedSupp);
        assert_eq!(asked.due.unwrap().light, Light::Paused);
    }

    app.days_pass(2).await;
    let lin = app.citizen_again("13800001234").await;
    let supplied = lin.supply_supplement(kept, &Supplement::default()).await.unwrap();
    assert_eq!(supplied.status, Status::Accepted);
    assert_eq!(supplied.due.unwrap().on, "2026-11-11".parse().unwrap(), "TIM-06: two days did not count");

    app.days_pass(30).await;
    let lin = app.citizen_again("13800001234").await;
    assert_eq!(lin.get_application(lost).await.unwrap().status, Status::DeemedWithdrawn);
    assert_eq!(lin.get_application(kept).await.unwrap().due.unwrap().light, Light::Red);
    // A deemed withdrawal bars nobody from applying again.
    submitted(&app, &lin).await;
}

#[actix_web::test]
async fn what_is_not_visible_is_not_there() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let elsewhere = app.staff_at(app.other_centre, "elsewhere", &[Role::Intake]).await.0;
    let stranger = app.citizen("13800009999").await;

    assert_eq!(clerk.get_application(draft.id).await.unwrap_err().status(), Some(404), "a citizen's draft");
    lin.submit_application(draft.id).await.unwrap();
    assert!(clerk.get_application(draft.id).await.is_ok());
    for other in [&elsewhere, &stranger] {
        assert_eq!(other.get_application(draft.id).await.unwrap_err().status(), Some(404));
        assert!(other.list_applications(&ApplicationFilter::default()).await.unwrap().items.is_empty());
    }
    let nobody = app.anyone().get_application(draft.id).await.unwrap_err();
    assert_eq!(nobody.status(), Some(401));
}

#[actix_web::test]
async fn people_find_an_application_as_they_type_it() {
    let app = TestApp::start().await;
    let (lin, clerk, ..) = desk(&app).await;
    let id = submitted(&app, &lin).await;
    for typed in ["林秀英", "秀英", "lxy", "LXY", "0001", "0025", "长援申字第0001号"] {
        let filter = ApplicationFilter { q: Some(typed.to_owned()), ..ApplicationFilter::default() };
        let found = clerk.list_applications(&filter).await.unwrap();
        let whole_number = typed.starts_with('长');
        assert_eq!(found.items.iter().any(|item| item.id == id), !whole_number, "{typed}");
    }
    let filter = ApplicationFilter { q: Some("王".to_owned()), ..ApplicationFilter::default() };
    assert!(clerk.list_applications(&filter).await.unwrap().items.is_empty());
}

#[actix_web::test]
async fn a21_a_duplicate_goes_into_the_live_application_of_the_same_person_and_into_no_other() {
    let app = TestApp::start().await;
    let (lin, clerk, ..) = desk(&app).await;
    let (first, twice) = (submitted(&app, &lin).await, submitted(&app, &lin).await);
    assert_eq!(clerk.get_application(twice).await.unwrap().duplicates, [first]);

    // Two newborns without a number are not one person.
    let mut unknown = given::wage_claim(app.centre);
    unknown.form.applicant.id_no = None;
    unknown.form.applicant.id_unverified_reason = Some("新生儿，未落户".parse().unwrap());
    let mut nobodies = Vec::new();
    for _ in 0..2 {
        let draft = lin.create_application(&unknown).await.unwrap();
        nobodies.push(lin.submit_application(draft.id).await.unwrap().id);
    }
    for (this, into) in [(nobodies[0], nobodies[1]), (twice, nobodies[0]), (twice, twice)] {
        let refused = clerk.merge_application(this, &Merger { into }).await.unwrap_err();
        assert_eq!((refused.status(), refused.fields()[0].code), (Some(422), Code::Mismatch));
    }
    let merged = clerk.merge_application(twice, &Merger { into: first }).await.unwrap();
    assert_eq!((merged.status, merged.due), (Status::Merged, None));
    let ended = clerk.merge_application(first, &Merger { into: twice }).await.unwrap_err();
    assert_eq!(ended.status(), Some(422), "what has ended takes nothing in");
}

#[actix_web::test]
async fn what_is_masked_is_shown_for_a_reason_and_written_down() {
    let app = TestApp::start().await;
    let (lin, clerk, ..) = desk(&app).await;
    let id = submitted(&app, &lin).await;
    let shown = clerk.reveal_identity(id, &given::because("核对身份证原件")).await.unwrap();
    assert_eq!(shown.id_no.as_deref(), Some("621102196203010025"));
    let entries = clerk.get_application(id).await.unwrap().timeline;
    assert!(entries.iter().any(|e| e.note.as_deref() == Some("核对身份证原件")));
    let hers = lin.get_application(id).await.unwrap().timeline;
    assert!(hers.iter().all(|e| e.note.as_deref() != Some("核对身份证原件")));
    let own = lin.reveal_identity(id, &given::because("想看看")).await.unwrap_err();
    assert_eq!(own.status(), Some(403));
}

/// Lin and the three who decide.
async fn desk(app: &TestApp) -> (client::Client, client::Client, client::Client, client::Client) {
    (
        app.citizen("13800001234").await,
        app.staff("clerk", &[Role::Intake]).await,
        app.staff("examiner", &[Role::Examiner]).await,
        app.staff("director", &[Role::CentreDirector]).await,
    )
}

async fn submitted(app: &TestApp, lin: &client::Client) -> openapi::ApplicationId {
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    match lin.submit_application(draft.id).await {
        Ok(application) => application.id,
        Err(Error::Problem(problem)) => panic!("{problem:?}"),
        Err(error) => panic!("{error}"),
    }
}
