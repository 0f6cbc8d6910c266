//! Where somebody is signed in, who tried, and who may end it (SEC-10, SEC-11).

use chrono::TimeDelta;
use futures::future::join_all;
use openapi::{
    Code, Paging,
    auth::{LoginRequest, Role, SignInOutcome},
    journal::Event,
    readings::AuditFilter,
    users::{SessionEnd, UserFilter},
};
use tests::TestApp;

use crate::auth::cookie;

/// Somebody who presents refresh tokens as they like.
struct Holder {
    app: TestApp,
    http: reqwest::Client,
}

impl Holder {
    async fn new() -> Self {
        let app = TestApp::start().await;
        app.account(app.centre, "clerk", &[Role::Intake]).await;
        app.account(app.centre, "auditor", &[Role::Auditor]).await;
        Self { app, http: reqwest::Client::builder().build().unwrap() }
    }

    /// The first refresh token of a new session.
    async fn signs_in(&self) -> String {
        let login = serde_json::json!({ "username": "clerk", "password": tests::PASSWORD });
        let url = format!("{}/api/v1/auth/login", self.app.base);
        cookie(&self.http.post(url).json(&login).send().await.unwrap())
    }

    /// The next one; nothing when it is refused.
    async fn renews(&self, token: &str) -> Option<String> {
        let url = format!("{}/api/v1/auth/refresh", self.app.base);
        let answer = self.http.post(url).header("cookie", token).send().await.unwrap();
        match answer.status().as_u16() {
            200 => Some(cookie(&answer)),
            401 => None,
            status => panic!("{status}"),
        }
    }

    /// How many sessions of the account are open.
    async fn open(&self) -> usize {
        let clerk = self.app.sign_in("clerk").await;
        let open = clerk.list_own_sessions().await.unwrap().items.len();
        clerk.logout().await.unwrap();
        open - 1
    }

    /// How often a theft was written down.
    async fn thefts(&self) -> u32 {
        let auditor = self.app.sign_in("auditor").await;
        let reused = AuditFilter { event: Some(Event::TokenReused), ..AuditFilter::default() };
        auditor.list_audit_entries(&reused).await.unwrap().total
    }

    fn seconds_pass(&self, seconds: i64) {
        self.app.state.clock.advance(TimeDelta::seconds(seconds));
    }
}

#[actix_web::test]
async fn sec_11_a_renewal_whose_answer_was_lost_is_answered_once_more_within_half_a_minute() {
    let holder = Holder::new().await;
    let first = holder.signs_in().await;
    holder.renews(&first).await.expect("and the answer is lost");
    holder.seconds_pass(20);
    holder.renews(&first).await.expect("lost again");
    holder.seconds_pass(5);
    let arrived = holder.renews(&first).await.expect("the third arrives");
    assert_eq!((holder.open().await, holder.thefts().await), (1, 0), "it is one session");
    let next = holder.renews(&arrived).await.expect("it goes on");
    assert_eq!((holder.open().await, holder.thefts().await), (1, 0));

    holder.renews(&next).await.expect("lost");
    holder.seconds_pass(31);
    assert_eq!(holder.renews(&next).await, None, "after the grace it is a theft");
    assert_eq!((holder.open().await, holder.thefts().await), (0, 1), "which ends the session");
}

#[actix_web::test]
async fn sec_11_a_token_older_than_the_one_used_last_is_stolen_however_soon_it_comes() {
    let holder = Holder::new().await;
    let stolen = holder.signs_in().await;
    let second = holder.renews(&stolen).await.unwrap();
    let third = holder.renews(&second).await.unwrap();
    assert_eq!(holder.renews(&stolen).await, None, "no second has passed");
    assert_eq!(holder.renews(&third).await, None, "the whole family ends");
    assert_eq!((holder.open().await, holder.thefts().await), (0, 1));
}

#[actix_web::test]
async fn sec_11_who_replays_within_the_grace_and_who_holds_the_session_do_not_both_go_on() {
    let holder = Holder::new().await;
    for thief_is_first in [true, false] {
        let stolen = holder.signs_in().await;
        let honest = holder.renews(&stolen).await.unwrap();
        let thief = holder.renews(&stolen).await.expect("nobody can tell yet");
        let (first, second) = if thief_is_first { (&thief, &honest) } else { (&honest, &thief) };
        let before = holder.thefts().await;
        let next = holder.renews(first).await.expect("one of them goes on");
        assert_eq!(holder.renews(second).await, None, "the other is spent with it, however soon it comes");
        assert_eq!(holder.renews(&next).await, None, "and the session is over for both");
        assert_eq!((holder.open().await, holder.thefts().await), (0, before + 1));
    }
}

#[actix_web::test]
async fn sec_11_two_tabs_that_renew_at_once_keep_the_session_and_one_of_their_tokens_goes_on() {
    let holder = Holder::new().await;
    for round in 1..=5 {
        let token = holder.signs_in().await;
        let answers = join_all((0..4).map(|_| holder.renews(&token))).await;
        let given: Vec<String> = answers.into_iter().map(|answer| answer.expect("renewed")).collect();
        assert_eq!(holder.open().await, 1, "one session, told once");
        let used = join_all(given.iter().map(|token| holder.renews(token))).await;
        assert_eq!(used.iter().flatten().count(), 1, "exactly one of them is used: {used:?}");
        assert_eq!((holder.open().await, holder.thefts().await), (0, round));
    }
}

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
