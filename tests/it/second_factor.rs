//! The second factor: set up, used once, lost, and asked for (SEC-10).

use chrono::TimeDelta;
use client::Client;
use openapi::{
    Code,
    auth::{Duty, FactorRemoval, LoginRequest, NewEnrolment, Permission, Role, SecondFactor},
};
use tests::{Database, PASSWORD, TestApp};
use totp_rs::{Builder, Secret, Totp};

fn said(code: &str) -> SecondFactor {
    SecondFactor { code: code.parse().unwrap() }
}

fn login(username: &str) -> LoginRequest {
    LoginRequest { username: username.parse().unwrap(), password: PASSWORD.to_owned() }
}

/// The authenticator in somebody's hand, and the recovery codes in their drawer.
pub struct Phone {
    totp: Totp,
    pub recovery: Vec<String>,
}

impl Phone {
    /// Sets up the second factor of somebody who is signed in.
    pub async fn of(app: &TestApp, person: &Client) -> Self {
        let enrolment =
            person.enrol_second_factor(&NewEnrolment { password: PASSWORD.to_owned() }).await.unwrap();
        assert!(enrolment.uri.starts_with("otpauth://totp/") && enrolment.qr_svg.contains("<svg"));
        let secret = Secret::try_from_base32(&enrolment.secret).unwrap();
        let totp = Builder::new().with_secret(secret).with_account_name("x").build().unwrap();
        let mut phone = Self { totp, recovery: Vec::new() };
        let wrong = person.confirm_second_factor(&said("000000")).await.err().unwrap();
        assert_eq!(wrong.code(), Some(Code::WrongCode), "does not count before its first code");
        phone.recovery = person.confirm_second_factor(&said(&phone.shows(app, 0))).await.unwrap().codes;
        phone
    }

    /// What it shows this many seconds from now.
    fn shows(&self, app: &TestApp, seconds: i64) -> String {
        let at = app.state.clock.now().timestamp() + seconds;
        self.totp.generate(u64::try_from(at).unwrap()).to_string()
    }
}

/// The first step, which a right password leads to.
async fn first_step(app: &TestApp, username: &str) -> Client {
    let person = app.anyone();
    let asked = person.login(&login(username)).await.unwrap_err();
    assert_eq!((asked.status(), asked.code()), (Some(401), Some(Code::SecondFactorRequired)));
    person
}

#[actix_web::test]
async fn sec_10_a_second_factor_is_asked_for_and_its_code_is_taken_once() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let phone = Phone::of(&app, &clerk).await;
    assert_eq!(phone.recovery.len(), 10);

    let again = first_step(&app, "clerk").await;
    assert!(again.me().await.is_err(), "a right password alone opens nothing");
    let replayed = again.second_factor(&said(&phone.shows(&app, 0))).await.unwrap_err();
    assert_eq!(replayed.code(), Some(Code::WrongCode), "the code of the enrolment was taken already");
    app.state.clock.advance(TimeDelta::seconds(60));
    let code = phone.shows(&app, 0);
    again.second_factor(&said(&code)).await.unwrap();
    assert!(again.me().await.unwrap().permissions.contains(&Permission::Receive));
    let thief = first_step(&app, "clerk").await;
    assert_eq!(thief.second_factor(&said(&code)).await.unwrap_err().code(), Some(Code::WrongCode));
}

#[actix_web::test]
async fn sec_10_a_phone_may_be_half_a_minute_early_or_late_and_no_more() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let phone = Phone::of(&app, &clerk).await;
    for (seconds, taken) in [(-30, true), (30, true), (-90, false), (90, false)] {
        app.state.clock.advance(TimeDelta::minutes(5));
        let person = first_step(&app, "clerk").await;
        let answer = person.second_factor(&said(&phone.shows(&app, seconds))).await;
        assert_eq!(answer.is_ok(), taken, "{seconds} seconds");
    }
}

#[actix_web::test]
async fn sec_10_wrong_codes_lock_like_wrong_passwords_and_the_first_step_runs_out() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let phone = Phone::of(&app, &clerk).await;
    app.state.clock.advance(TimeDelta::minutes(1));
    let late = first_step(&app, "clerk").await;
    app.state.clock.advance(TimeDelta::minutes(5));
    let code = said(&phone.shows(&app, 0));
    assert_eq!(late.second_factor(&code).await.unwrap_err().code(), Some(Code::Unauthenticated));
    for attempt in 1..=5 {
        // A right password in between does not make the failures forgotten.
        let guesser = first_step(&app, "clerk").await;
        let wrong = guesser.second_factor(&said("000000")).await.unwrap_err().code();
        assert_eq!(wrong, Some(if attempt < 5 { Code::WrongCode } else { Code::LockedOut }));
    }
    assert_eq!(app.anyone().login(&login("clerk")).await.unwrap_err().code(), Some(Code::LockedOut));
    app.state.clock.advance(TimeDelta::minutes(31));
    let clerk = first_step(&app, "clerk").await;
    clerk.second_factor(&said(&phone.shows(&app, 0))).await.expect("half an hour later");
}

#[actix_web::test]
async fn sec_10_a_recovery_code_opens_once_and_a_lost_factor_is_set_up_anew() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let phone = Phone::of(&app, &clerk).await;
    let code = said(&phone.recovery[0].to_lowercase());
    let back = first_step(&app, "clerk").await;
    back.second_factor(&code).await.expect("from the drawer");
    let again = first_step(&app, "clerk").await;
    assert_eq!(again.second_factor(&code).await.unwrap_err().code(), Some(Code::WrongCode), "used up");

    let twice =
        back.enrol_second_factor(&NewEnrolment { password: PASSWORD.to_owned() }).await.err().unwrap();
    assert_eq!(twice.code(), Some(Code::Duplicate), "the old one counts until it is removed");
    let removal = FactorRemoval { password: PASSWORD.to_owned(), code: phone.recovery[1].parse().unwrap() };
    back.remove_second_factor(&removal).await.unwrap();
    app.sign_in("clerk").await;
    Phone::of(&app, &back).await;
}

#[actix_web::test]
async fn sec_10_a_security_administrator_frees_who_lost_everything() {
    let app = TestApp::start().await;
    let (clerk, id) = app.staff_at(app.centre, "clerk", &[Role::Intake]).await;
    Phone::of(&app, &clerk).await;
    let guard = app.staff("guard", &[Role::SecAdmin]).await;
    guard.remove_factor_of(id).await.unwrap();
    assert!(clerk.refresh().await.is_err(), "every session ends");
    app.sign_in("clerk").await;
    assert_eq!(guard.remove_factor_of(id).await.unwrap_err().code(), Some(Code::NotNow));
}

#[actix_web::test]
async fn sec_10_where_a_second_factor_is_asked_for_staff_without_one_can_only_set_it_up() {
    let app = TestApp::with(Database::create().await.unwrap(), |state| {
        state.policy.second_factor = api::auth::policy::SecondFactor::Required;
    })
    .await
    .unwrap();
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let me = clerk.me().await.unwrap();
    assert_eq!(me.duties, [Duty::EnrolSecondFactor]);
    assert!(!me.permissions.contains(&Permission::Receive));
    let refused = clerk.list_applications(&Default::default()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::Forbidden));
    Phone::of(&app, &clerk).await;
    clerk.refresh().await.unwrap();
    clerk.list_applications(&Default::default()).await.expect("now the roles give what they give");
    assert!(app.citizen("13800001234").await.me().await.unwrap().duties.is_empty(), "staff only");
}
