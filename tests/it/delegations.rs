//! Delegation of approval (ROLE-05): for some days, by name, on record, and never on one's own earlier work.

use chrono::{Days, TimeDelta};
use client::Client;
use openapi::{
    ApplicationId, Code, UserId,
    applications::{Action, Granting, Reception},
    auth::{Permission, Role},
    mandates::{MandateFilter, NewMandate},
};
use tests::{TestApp, given};

fn mandate(app: &TestApp, to: UserId, days: u64) -> NewMandate {
    NewMandate {
        organisation_id: app.centre,
        to,
        valid_from: app.today(),
        valid_to: app.today() + Days::new(days),
        reason: "主任外出学习".parse().unwrap(),
    }
}

/// An application that waits for its decision.
async fn examined(app: &TestApp, clerk: &Client, examiner: &Client, phone: &str) -> ApplicationId {
    let lin = app.citizen(phone).await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap().id;
    lin.submit_application(draft).await.unwrap();
    clerk.receive_application(draft, &Reception::default()).await.unwrap();
    examiner.accept_application(draft).await.unwrap();
    examiner.give_opinion(draft, &given::favourable()).await.unwrap();
    draft
}

async fn people(app: &TestApp) -> [Client; 3] {
    [
        app.staff("clerk", &[Role::Intake]).await,
        app.staff("examiner", &[Role::Examiner]).await,
        app.staff("director", &[Role::CentreDirector]).await,
    ]
}

#[actix_web::test]
async fn role_05_a_delegate_grants_in_the_directors_name_and_refuses_nothing() {
    let app = TestApp::start().await;
    let [clerk, examiner, director] = people(&app).await;
    let deputy = app.account(app.centre, "deputy", &[Role::Examiner]).await;
    director.give_mandate(&mandate(&app, deputy, 5)).await.unwrap();
    let deputy = app.sign_in("deputy").await;
    assert!(deputy.me().await.unwrap().permissions.contains(&Permission::Decide));

    let id = examined(&app, &clerk, &examiner, "13800001234").await;
    let seen = deputy.get_application(id).await.unwrap();
    assert!(seen.actions.contains(&Action::Grant) && !seen.actions.contains(&Action::Refuse), "SOD-13");
    let refused = deputy.refuse_application(id, &given::refusal()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::Forbidden));
    let granted = deputy.grant_application(id, &Granting::default()).await.unwrap();
    let decision = granted.decision.unwrap();
    assert_eq!(decision.by_delegation_of.as_deref(), Some("director 某"));

    let own = examined(&app, &clerk, &examiner, "13800005678").await;
    let decision = director.grant_application(own, &Granting::default()).await.unwrap().decision.unwrap();
    assert_eq!(decision.by_delegation_of, None, "the director decides in their own name");
}

#[actix_web::test]
async fn role_05_who_acted_earlier_on_a_case_does_not_decide_it_in_anothers_name() {
    let app = TestApp::start().await;
    let [clerk, examiner, director] = people(&app).await;
    let (deputy, deputy_id) = app.staff_at(app.centre, "deputy", &[Role::Examiner]).await;
    let lin = app.citizen("13800001234").await;
    let id = lin.create_application(&given::wage_claim(app.centre)).await.unwrap().id;
    lin.submit_application(id).await.unwrap();
    clerk.receive_application(id, &Reception::default()).await.unwrap();
    deputy.accept_application(id).await.expect("the deputy begins, another examines");
    examiner.give_opinion(id, &given::favourable()).await.unwrap();

    director.give_mandate(&mandate(&app, deputy_id, 5)).await.unwrap();
    let deputy = app.sign_in("deputy").await;
    let refused = deputy.grant_application(id, &Granting::default()).await.unwrap_err();
    assert_eq!((refused.status(), refused.code()), (Some(403), Some(Code::SamePerson)));
    director.grant_application(id, &Granting::default()).await.expect("the director decides");
}

#[actix_web::test]
async fn role_05_a_mandate_ends_by_itself_and_is_taken_back_at_once() {
    let app = TestApp::start().await;
    let [clerk, examiner, director] = people(&app).await;
    let deputy_id = app.account(app.centre, "deputy", &[Role::Examiner]).await;
    let given = director.give_mandate(&mandate(&app, deputy_id, 1)).await.unwrap();
    assert!(given.in_force);
    let deputy = app.sign_in("deputy").await;
    let id = examined(&app, &clerk, &examiner, "13800001234").await;
    director.revoke_mandate(given.id).await.unwrap();
    let late = deputy.grant_application(id, &Granting::default()).await.unwrap_err();
    assert_eq!(late.code(), Some(Code::Forbidden), "although the token is of before");
    assert_eq!(director.revoke_mandate(given.id).await.unwrap_err().code(), Some(Code::NotNow));

    director.give_mandate(&mandate(&app, deputy_id, 1)).await.unwrap();
    app.state.clock.advance(TimeDelta::days(2));
    let deputy = app.sign_in("deputy").await;
    assert!(!deputy.me().await.unwrap().permissions.contains(&Permission::Decide), "its days are over");
    let director = app.sign_in("director").await;
    let listed = director.list_mandates(&MandateFilter::default()).await.unwrap().items;
    assert!(listed.len() == 2 && listed.iter().all(|mandate| !mandate.in_force), "{listed:?}");
}

#[actix_web::test]
async fn role_05_a_director_chooses_among_colleagues_who_may_decide() {
    let app = TestApp::start().await;
    let [_, examiner, director] = people(&app).await;
    app.account(app.other_centre, "stranger", &[Role::Examiner]).await;
    app.account(app.centre, "admin", &[Role::SysAdmin]).await;
    app.account(app.centre, "finance", &[Role::Finance]).await;
    let offered = director.list_mandate_candidates().await.unwrap().items;
    let names: Vec<_> = offered.iter().map(|one| one.user_name.to_string()).collect();
    assert_eq!(names.len(), 2, "clerk and examiner, not oneself, no administrator: {names:?}");
    for one in &offered {
        assert_eq!(one.organisation_id, app.centre);
        director.give_mandate(&mandate(&app, one.user_id, 1)).await.expect("who is offered may be chosen");
    }
    let refused = examiner.list_mandate_candidates().await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::Forbidden));
}

#[actix_web::test]
async fn role_05_only_a_director_delegates_and_only_to_staff_of_the_centre() {
    let app = TestApp::start().await;
    let [_, examiner, director] = people(&app).await;
    let stranger = app.account(app.other_centre, "stranger", &[Role::Examiner]).await;
    let admin = app.account(app.centre, "admin", &[Role::SysAdmin]).await;
    let own = director.me().await.unwrap().id;
    for unfit in [stranger, admin, own] {
        let refused = director.give_mandate(&mandate(&app, unfit, 5)).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::Invalid));
    }
    let forbidden = examiner.give_mandate(&mandate(&app, own, 5)).await.unwrap_err();
    assert_eq!(forbidden.code(), Some(Code::Forbidden));
    let deputy = app.account(app.centre, "deputy", &[Role::Examiner]).await;
    let elsewhere = NewMandate { organisation_id: app.other_centre, ..mandate(&app, deputy, 5) };
    assert_eq!(director.give_mandate(&elsewhere).await.unwrap_err().code(), Some(Code::Invalid));
    assert_eq!(
        director.give_mandate(&mandate(&app, deputy, 93)).await.unwrap_err().code(),
        Some(Code::Invalid)
    );

    director.give_mandate(&mandate(&app, deputy, 5)).await.unwrap();
    let deputy = app.sign_in("deputy").await;
    let passed_on = deputy.give_mandate(&mandate(&app, own, 5)).await.unwrap_err();
    assert_eq!(passed_on.code(), Some(Code::Forbidden), "what was delegated is not delegated further");
}
