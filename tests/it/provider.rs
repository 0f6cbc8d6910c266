//! Signing in through the identity provider of the house (SEC-10), with a real one beside the service.

use api::{
    auth::{
        entity::user,
        oidc::{Provider, Settings},
        policy,
    },
    clock::Clock,
    db::Text,
    state::State,
};
use chrono::TimeDelta;
use client::{Client, Error};
use openapi::{
    Code, Paging, UserId,
    auth::{
        Duty, IdentityProof, LoginRequest, ProviderReturn, Role, SecondFactor, SecondFactorState, Session,
        SignInOutcome,
    },
    users::{Deactivation, IdentityEnd, NewIdentity, NewInvitation, UserStatus},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
use tests::{Database, IdentityProvider, PASSWORD, TestApp};

use crate::second_factor::Phone;

/// A house with this provider. A token is of today, and so is the house.
async fn house(settings: Settings) -> TestApp {
    house_with(settings, |_| {}).await
}

async fn house_with(settings: Settings, setting: impl FnOnce(&mut State)) -> TestApp {
    let set_up = |state: &mut State| {
        state.clock = Clock::default();
        state.provider = Some(Provider::new(settings).unwrap());
        setting(state);
    };
    TestApp::with(Database::create().await.unwrap(), set_up).await.unwrap()
}

fn proof() -> IdentityProof {
    IdentityProof { password: PASSWORD.to_owned() }
}

/// Links somebody who is signed in with whoever signs in at the provider.
async fn linked(provider: &IdentityProvider, person: &Client, who: &str) {
    let url = person.begin_identity_link(&proof()).await.unwrap().url;
    let back = provider.walk(&url, who).await;
    assert!(person.link_own_identity(&back).await.unwrap().linked_at.is_some());
}

/// Through the provider's door, from our page and back to it.
async fn enter(app: &TestApp, provider: &IdentityProvider, who: &str) -> (Client, Result<Session, Error>) {
    let person = app.anyone();
    let url = person.begin_provider_sign_in().await.unwrap().url;
    let back = provider.walk(&url, who).await;
    let answer = person.provider_sign_in(&back).await;
    (person, answer)
}

async fn refused(app: &TestApp, provider: &IdentityProvider, who: &str) -> Option<Code> {
    enter(app, provider, who).await.1.unwrap_err().code()
}

async fn put(app: &TestApp, id: UserId, status: UserStatus) {
    let tx = app.system().begin().await.unwrap();
    let row = user::Entity::find_by_id(uuid::Uuid::from(id)).one(&tx).await.unwrap().unwrap();
    let mut row = row.into_active_model();
    row.status = Set(Text(status));
    row.update(&tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[actix_web::test]
async fn sec_10_staff_sign_in_through_the_provider_once_they_linked_their_account() {
    let provider = IdentityProvider::start();
    let app = house(provider.settings()).await;
    assert_eq!(app.anyone().get_sign_in_provider().await.unwrap().name.unwrap(), "定西市统一身份认证");
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    assert!(clerk.get_own_identity().await.unwrap().linked_at.is_none());
    let guess = IdentityProof { password: "Wrong-horse-1".to_owned() };
    assert_eq!(clerk.begin_identity_link(&guess).await.unwrap_err().code(), Some(Code::WrongCredentials));
    linked(&provider, &clerk, "as=zhang").await;
    assert!(clerk.get_own_identity().await.unwrap().linked_at.is_some());

    let (person, session) = enter(&app, &provider, "as=zhang").await;
    let me = session.unwrap().me;
    assert_eq!(me, clerk.me().await.unwrap(), "the same person with the same rights");
    person.refresh().await.expect("a session like any other");
    let history = person.list_own_sign_ins(&Paging::default()).await.unwrap().items;
    assert_eq!(history[0].outcome, SignInOutcome::ByProvider);
    app.sign_in("clerk").await;

    assert_eq!(clerk.end_own_identity(&guess).await.unwrap_err().code(), Some(Code::WrongCredentials));
    clerk.end_own_identity(&proof()).await.unwrap();
    assert_eq!(clerk.end_own_identity(&proof()).await.unwrap_err().code(), Some(Code::NotNow));
    assert_eq!(refused(&app, &provider, "as=zhang").await, Some(Code::NotLinked));
    let lin = app.citizen("13800001234").await;
    assert_eq!(
        lin.begin_identity_link(&proof()).await.unwrap_err().code(),
        Some(Code::Forbidden),
        "staff only"
    );
}

#[actix_web::test]
async fn what_comes_back_is_taken_once_in_its_browser_in_time_and_for_what_it_was_begun() {
    let provider = IdentityProvider::start();
    let app = house(provider.settings()).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    linked(&provider, &clerk, "as=zhang").await;
    let mismatch = |answer: Result<Session, Error>| {
        let refused = answer.unwrap_err();
        assert_eq!((refused.status(), refused.code()), (Some(401), Some(Code::ProviderMismatch)));
    };

    let person = app.anyone();
    let url = person.begin_provider_sign_in().await.unwrap().url;
    assert!(url.contains("code_challenge_method=S256") && !url.contains("clerk"), "{url}");
    let back = provider.walk(&url, "as=zhang").await;
    let wrong = ProviderReturn { state: "in.forged".parse().unwrap(), ..back.clone() };
    mismatch(person.provider_sign_in(&wrong).await);
    mismatch(app.anyone().provider_sign_in(&back).await);
    let other = app.anyone();
    other.begin_provider_sign_in().await.unwrap();
    mismatch(other.provider_sign_in(&back).await);
    assert_eq!(clerk.link_own_identity(&back).await.unwrap_err().code(), Some(Code::ProviderMismatch));
    person.provider_sign_in(&back).await.expect("all of it fits");
    mismatch(person.provider_sign_in(&back).await);

    let url = person.begin_provider_sign_in().await.unwrap().url;
    let nonce = url.split('&').find(|pair| pair.starts_with("nonce=")).unwrap();
    let back = provider.walk(&url.replace(nonce, "nonce=of-another-sign-in"), "as=zhang").await;
    mismatch(person.provider_sign_in(&back).await);

    // Somebody without a token of ours: that would be over by then, too.
    let late = app.anyone();
    let url = late.begin_provider_sign_in().await.unwrap().url;
    let back = provider.walk(&url, "as=zhang").await;
    app.state.clock.advance(TimeDelta::minutes(10));
    mismatch(late.provider_sign_in(&back).await);
}

#[actix_web::test]
async fn a_token_that_the_provider_did_not_sign_for_us_and_now_opens_nothing() {
    let provider = IdentityProvider::start();
    let app = house(provider.settings()).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    linked(&provider, &clerk, "as=zhang").await;
    for how in [
        "strange_key",
        "unsigned",
        "our_secret",
        "unknown_key",
        "other_audience",
        "other_issuer",
        "many_audiences",
        "past",
        "early",
        "no_nonce",
        "nobody",
    ] {
        provider.spoil(how).await;
        assert_eq!(refused(&app, &provider, "as=zhang").await, Some(Code::ProviderMismatch), "{how}");
    }
    provider.spoil("no more").await;
    enter(&app, &provider, "as=zhang").await.1.expect("an honest one opens");
}

#[actix_web::test]
async fn nobody_is_let_in_by_a_name_that_looks_alike_nor_is_an_account_opened() {
    let provider = IdentityProvider::start();
    let app = house(provider.settings()).await;
    app.account(app.centre, "zhang@example.cn", &[Role::Intake]).await;
    let refusal = enter(&app, &provider, "as=zhang@example.cn").await.1.unwrap_err();
    assert_eq!((refusal.status(), refusal.code()), (Some(403), Some(Code::NotLinked)));
    assert!(!format!("{refusal:?}").contains("zhang"), "says nothing about anybody: {refusal:?}");
    let admin = app.staff("admin", &[Role::SysAdmin]).await;
    assert_eq!(admin.list_users(&Default::default()).await.unwrap().total, 2);
}

#[actix_web::test]
async fn sec_10_who_is_at_rest_locked_out_or_gone_stays_out_at_this_door_too() {
    let provider = IdentityProvider::start();
    let app = house(provider.settings()).await;
    let (clerk, id) = app.staff_at(app.centre, "clerk", &[Role::Intake]).await;
    linked(&provider, &clerk, "as=zhang").await;
    put(&app, id, UserStatus::Dormant).await;
    assert_eq!(refused(&app, &provider, "as=zhang").await, Some(Code::Dormant));
    put(&app, id, UserStatus::Active).await;

    for _ in 0..5 {
        let guess = LoginRequest { username: "clerk".parse().unwrap(), password: "Wrong-horse-1".to_owned() };
        app.anyone().login(&guess).await.unwrap_err();
    }
    assert_eq!(refused(&app, &provider, "as=zhang").await, Some(Code::LockedOut));
    app.state.clock.advance(TimeDelta::minutes(31));
    enter(&app, &provider, "as=zhang").await.1.expect("half an hour later");

    let admin = app.staff("admin", &[Role::SysAdmin]).await;
    let said = Deactivation { reason: "离职".parse().unwrap(), successor: None };
    admin.deactivate_user(id, &said).await.unwrap();
    assert_eq!(refused(&app, &provider, "as=zhang").await, Some(Code::NotLinked));
    let (other, _) = app.staff_at(app.centre, "returned", &[Role::Intake]).await;
    linked(&provider, &other, "as=zhang").await;
    enter(&app, &provider, "as=zhang").await.1.expect("the same person with a new account");
}

#[actix_web::test]
async fn a_provider_that_is_away_is_told_clearly_and_the_password_still_opens() {
    let mut provider = IdentityProvider::start();
    let app = house(provider.settings()).await;
    app.account(app.centre, "clerk", &[Role::Intake]).await;
    let person = app.anyone();
    let url = person.begin_provider_sign_in().await.unwrap().url;
    let back = provider.walk(&url, "as=zhang").await;
    provider.go_away();
    let away = person.provider_sign_in(&back).await.unwrap_err();
    assert_eq!((away.status(), away.code()), (Some(503), Some(Code::ProviderAway)));
    app.state.clock.advance(TimeDelta::hours(2));
    let begun = person.begin_provider_sign_in().await.unwrap_err();
    assert_eq!(begun.code(), Some(Code::ProviderAway), "what is known of it is old by now");
    app.sign_in("clerk").await;
}

#[actix_web::test]
async fn sec_10_a_second_factor_of_ours_is_asked_for_unless_the_provider_saw_one() {
    let provider = IdentityProvider::start();
    let app = house(provider.settings()).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    linked(&provider, &clerk, "as=zhang").await;
    assert_eq!(clerk.me().await.unwrap().second_factor, SecondFactorState::Off);
    let phone = Phone::of(&app, &clerk).await;
    assert_eq!(clerk.me().await.unwrap().second_factor, SecondFactorState::On);

    let (person, first) = enter(&app, &provider, "as=zhang&amr=pwd").await;
    assert_eq!(first.unwrap_err().code(), Some(Code::SecondFactorRequired));
    assert!(person.me().await.is_err(), "half-way is not in");
    person.second_factor(&SecondFactor { code: phone.recovery[0].parse().unwrap() }).await.unwrap();
    enter(&app, &provider, "as=zhang&amr=pwd,otp").await.1.expect("both were proved there");
}

#[actix_web::test]
async fn sec_10_where_a_second_factor_is_asked_for_that_of_the_provider_counts_for_its_session() {
    let provider = IdentityProvider::start();
    let mut settings = provider.settings();
    settings.trust.classes = vec!["urn:house:two".to_owned()];
    let app = house_with(settings, |state| {
        state.policy.second_factor = policy::SecondFactor::Required;
        state.policy.password_age = Some(TimeDelta::minutes(1));
    })
    .await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    linked(&provider, &clerk, "as=zhang").await;
    app.state.clock.advance(TimeDelta::minutes(2));
    let bare = enter(&app, &provider, "as=zhang&amr=pwd").await.1.unwrap().me;
    assert_eq!(bare.duties, [Duty::EnrolSecondFactor], "an old password that was not used is no duty");
    for who in ["as=zhang&amr=mfa", "as=zhang&amr=pwd&acr=urn:house:two"] {
        let (person, session) = enter(&app, &provider, who).await;
        let me = session.unwrap().me;
        assert!(me.duties.is_empty() && !me.permissions.is_empty());
        assert_eq!(me.second_factor, SecondFactorState::AtProvider);
        assert_eq!(person.refresh().await.unwrap().me, me, "for as long as the session is renewed");
        assert_eq!(person.me().await.unwrap(), me);
    }
    let by_password = app.sign_in("clerk").await.me().await.unwrap();
    assert_eq!(by_password.duties, [Duty::ChangePassword, Duty::EnrolSecondFactor]);
}

#[actix_web::test]
async fn sec_10_a_security_administrator_links_and_an_inviter_does_so_from_the_first_day() {
    let provider = IdentityProvider::start();
    let app = house(provider.settings()).await;
    let (clerk, id) = app.staff_at(app.centre, "clerk", &[Role::Intake]).await;
    let guard = app.staff("guard", &[Role::SecAdmin]).await;
    let abroad = app.staff_at(app.other_centre, "abroad", &[Role::SecAdmin]).await.0;
    let zhang = |subject: &str| NewIdentity {
        subject: subject.parse().unwrap(),
        reason: "核对工牌".parse().unwrap(),
    };
    assert_eq!(clerk.link_identity_of(id, &zhang("zhang")).await.unwrap_err().code(), Some(Code::Forbidden));
    assert_eq!(abroad.link_identity_of(id, &zhang("zhang")).await.unwrap_err().code(), Some(Code::NotFound));
    guard.link_identity_of(id, &zhang("zhang")).await.unwrap();
    enter(&app, &provider, "as=zhang").await.1.expect("linked by hand");

    let admin = app.staff("admin", &[Role::SysAdmin]).await;
    let new = |username: &str, subject: &str| NewInvitation {
        username: username.parse().unwrap(),
        name: "李娜".parse().unwrap(),
        organisation_id: app.centre,
        roles: vec![Role::Examiner],
        phone: None,
        subject: subject.parse().ok(),
    };
    let taken = admin.invite_user(&new("lina", "zhang")).await.err().unwrap();
    assert_eq!(taken.code(), Some(Code::Duplicate), "one person opens one account");
    let invited = admin.invite_user(&new("lina", "li")).await.unwrap();
    enter(&app, &provider, "as=li").await.1.expect("no password was ever set");
    assert_eq!(admin.get_user(invited.user.id).await.unwrap().status, UserStatus::Active);
    let code =
        openapi::auth::Activation { code: invited.code.parse().unwrap(), password: PASSWORD.to_owned() };
    assert_eq!(app.anyone().activate(&code).await.unwrap_err().code(), Some(Code::WrongCode), "used up");

    let end = IdentityEnd { reason: "换岗".parse().unwrap() };
    guard.end_identity_of(id, &end).await.unwrap();
    assert_eq!(refused(&app, &provider, "as=zhang").await, Some(Code::NotLinked));
    assert_eq!(guard.end_identity_of(id, &end).await.unwrap_err().code(), Some(Code::NotNow));
}

#[actix_web::test]
async fn a_house_without_a_provider_offers_no_such_door() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    assert!(app.anyone().get_sign_in_provider().await.unwrap().name.is_none());
    assert_eq!(app.anyone().begin_provider_sign_in().await.unwrap_err().code(), Some(Code::NotNow));
    assert_eq!(clerk.begin_identity_link(&proof()).await.unwrap_err().code(), Some(Code::NotNow));
}
