//! Where somebody is signed in, who tried, and who may end it (SEC-10, SEC-11).

use chrono::TimeDelta;
use openapi::{
    Code, Paging,
    auth::{LoginRequest, Role, SignInOutcome},
    journal::Event,
    readings::AuditFilter,
    users::{SessionEnd, UserFilter},
};
use tests::TestApp;

#[actix_web::test]
async fn sec_11_a_session_of_staff_ends_after_half_an_hour_of_quiet_and_twelve_hours_of_work() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    app.state.clock.advance(TimeDelta::minutes(29));
    clerk.refresh().await.expect("still there");
    app.state.clock.advance(TimeDelta::minutes(31));
    assert_eq!(clerk.refresh().await.unwrap_err().code(), Some(Code::TokenExpired));

    let busy = app.sign_in("clerk").await;
    let mut renewed = 0;
    while busy.refresh().await.is_ok() {
        app.state.clock.advance(TimeDelta::minutes(20));
        renewed += 1;
        assert!(renewed <= 36, "twelve hours are over");
    }
    assert_eq!(renewed, 36);
    let citizen = app.citizen("13800001234").await;
    app.state.clock.advance(TimeDelta::hours(2));
    citizen.refresh().await.expect("a citizen fills in the form slowly");
}

#[actix_web::test]
async fn sec_10_one_sees_where_one_is_signed_in_and_ends_it_from_afar() {
    let app = TestApp::start().await;
    let desk = app.staff("clerk", &[Role::Intake]).await;
    let lost = app.sign_in("clerk").await;
    let open = desk.list_own_sessions().await.unwrap().items;
    assert_eq!(open.len(), 2);
    let here: Vec<_> = open.iter().map(|session| session.current).collect();
    assert_eq!(here, [false, true], "the newest is not the one that asks");
    assert!(open.iter().all(|session| session.address.as_deref() == Some("127.0.0.0/24")), "{open:?}");
    desk.end_own_session(open[0].id).await.unwrap();
    assert!(lost.refresh().await.is_err(), "the newest is the lost one");
    desk.refresh().await.expect("the other goes on");

    let stranger = app.staff("stranger", &[Role::Intake]).await;
    let refused = stranger.end_own_session(open[1].id).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NotFound), "another's session is not there");
}

#[actix_web::test]
async fn sec_10_a_security_administrator_ends_the_sessions_of_others() {
    let app = TestApp::start().await;
    let (clerk, id) = app.staff_at(app.centre, "clerk", &[Role::Intake]).await;
    let guard = app.staff("guard", &[Role::SecAdmin]).await;
    let abroad = app.staff_at(app.other_centre, "abroad", &[Role::SecAdmin]).await.0;
    assert_eq!(guard.list_sessions_of(id).await.unwrap().items.len(), 1);
    assert_eq!(abroad.list_sessions_of(id).await.unwrap_err().code(), Some(Code::NotFound));
    assert_eq!(abroad.sign_user_out(id).await.unwrap_err().code(), Some(Code::NotFound));
    assert_eq!(clerk.sign_user_out(id).await.unwrap_err().code(), Some(Code::Forbidden));
    guard.sign_user_out(id).await.unwrap();
    assert!(clerk.refresh().await.is_err());
    assert!(guard.list_sessions_of(id).await.unwrap().items.is_empty());
}

#[actix_web::test]
async fn sec_10_a_security_administrator_ends_one_session_and_the_others_go_on() {
    let app = TestApp::start().await;
    let (desk, id) = app.staff_at(app.centre, "clerk", &[Role::Intake]).await;
    let lost = app.sign_in("clerk").await;
    let (guard, guard_id) = app.staff_at(app.centre, "guard", &[Role::SecAdmin]).await;
    let open = guard.list_sessions_of(id).await.unwrap().items;
    let own = guard.list_own_sessions().await.unwrap().items;
    let end = |session_id| SessionEnd { session_id, reason: "手机遗失".parse().unwrap() };

    let abroad = app.staff_at(app.other_centre, "abroad", &[Role::SecAdmin]).await.0;
    assert_eq!(abroad.end_session_of(id, &end(open[0].id)).await.unwrap_err().code(), Some(Code::NotFound));
    assert_eq!(desk.end_session_of(id, &end(open[0].id)).await.unwrap_err().code(), Some(Code::Forbidden));
    let others = guard.end_session_of(id, &end(own[0].id)).await.unwrap_err();
    assert_eq!(others.fields()[0].path, "session_id", "of this account, not of another");

    guard.end_session_of(id, &end(open[0].id)).await.unwrap();
    assert!(lost.refresh().await.is_err(), "the newest is the lost one");
    desk.refresh().await.expect("the other goes on");
    let left = guard.list_sessions_of(id).await.unwrap().items;
    assert_eq!(left.len(), 1);
    let again = guard.end_session_of(id, &end(open[0].id)).await.unwrap_err();
    assert_eq!(again.status(), Some(422), "it is over");

    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let ended = AuditFilter { event: Some(Event::SessionEnded), ..AuditFilter::default() };
    let told = auditor.list_audit_entries(&ended).await.unwrap().items;
    let told: Vec<_> = told.iter().map(|entry| (entry.actor_id, entry.subject_id)).collect();
    assert_eq!(told, [(Some(guard_id), Some(id.into()))], "who ended whose");
}

#[actix_web::test]
async fn sec_10_a_security_administrator_sees_accounts_their_sign_ins_and_the_policy_of_the_house() {
    let app = TestApp::start().await;
    let (clerk, id) = app.staff_at(app.centre, "clerk", &[Role::Intake]).await;
    let guard = app.staff("guard", &[Role::SecAdmin]).await;
    let named = UserFilter { username: Some("clerk".to_owned()), ..UserFilter::default() };
    let found = guard.list_accounts(&named).await.unwrap();
    assert_eq!(found.items.iter().map(|user| user.id).collect::<Vec<_>>(), [id]);
    assert_eq!(guard.get_account(id).await.unwrap().username.to_string(), "clerk");
    assert_eq!(guard.list_users(&named).await.unwrap_err().code(), Some(Code::Forbidden), "三员分立");

    let history = guard.list_sign_ins_of(id, &Paging::default()).await.unwrap().items;
    assert_eq!(history[0].outcome, SignInOutcome::SignedIn);
    let abroad = app.staff_at(app.other_centre, "abroad", &[Role::SecAdmin]).await.0;
    let hidden = abroad.list_sign_ins_of(id, &Paging::default()).await.unwrap_err();
    assert_eq!(hidden.code(), Some(Code::NotFound));
    assert_eq!(abroad.get_account(id).await.unwrap_err().code(), Some(Code::NotFound));

    let policy = guard.get_security_policy().await.unwrap();
    assert!(!policy.second_factor_required && policy.password_max_age_days.is_none(), "the test's house");
    assert_eq!((policy.password_length, policy.failures, policy.idle_minutes), (10, 5, 30));
    assert_eq!(clerk.get_security_policy().await.unwrap_err().code(), Some(Code::Forbidden));
}

#[actix_web::test]
async fn sec_10_every_attempt_to_sign_in_stands_in_the_history_of_the_account() {
    let app = TestApp::start().await;
    app.account(app.centre, "clerk", &[Role::Intake]).await;
    let wrong = LoginRequest { username: "clerk".parse().unwrap(), password: "Wrong-horse-1".to_owned() };
    app.anyone().login(&wrong).await.unwrap_err();
    let clerk = app.sign_in("clerk").await;
    let history = clerk.list_own_sign_ins(&Paging::default()).await.unwrap().items;
    let told: Vec<_> = history.iter().map(|attempt| attempt.outcome).collect();
    assert_eq!(told, [SignInOutcome::SignedIn, SignInOutcome::WrongPassword]);
    assert_eq!(history[0].address.as_deref(), Some("127.0.0.0/24"), "the network, not the address");
}
