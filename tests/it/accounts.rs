//! Accounts from invitation to closing, and the roles they hold for their days (ROLE-01, ROLE-02, SEC-10).

use chrono::{Days, TimeDelta};
use client::{Client, Error};
use openapi::{
    Code, OrganisationId, UserId,
    applications::{Granting, Reception},
    auth::{Activation, LoginRequest, PasswordChange, Permission, Role},
    cases::Offer,
    organisations::OrganisationType,
    users::{Deactivation, GrantEnd, NewGrant, NewInvitation, Renaming, UserFilter, UserStatus},
};
use tests::{Database, PASSWORD, TestApp, given};

fn grant(role: Role, at: OrganisationId) -> NewGrant {
    NewGrant { role, organisation_id: at, valid_from: None, valid_to: None }
}

fn end(role: Role, at: OrganisationId) -> GrantEnd {
    GrantEnd { role, organisation_id: at, reason: "调离岗位".parse().unwrap() }
}

fn closing(successor: Option<UserId>) -> Deactivation {
    Deactivation { reason: "离职".parse().unwrap(), successor }
}

fn paths(error: Error) -> Vec<String> {
    let Error::Problem(problem) = error else { panic!("a problem") };
    problem.fields.into_iter().map(|field| field.path).collect()
}

async fn may(app: &TestApp, username: &str, permission: Permission) -> bool {
    app.sign_in(username).await.me().await.unwrap().permissions.contains(&permission)
}

#[actix_web::test]
async fn role_01_a_grant_outside_its_dates_gives_nothing() {
    let app = TestApp::start().await;
    let (admin, _) = app.staff_at(app.centre, "admin", &[Role::SysAdmin]).await;
    let clerk = app.account(app.centre, "clerk", &[Role::Intake]).await;
    let (from, to) = (app.today() + Days::new(2), app.today() + Days::new(3));
    let later = NewGrant { valid_from: Some(from), valid_to: Some(to), ..grant(Role::Examiner, app.centre) };
    admin.grant_role(clerk, &later).await.unwrap();
    assert!(!may(&app, "clerk", Permission::Examine).await, "not yet");
    app.state.clock.advance(TimeDelta::days(2));
    assert!(may(&app, "clerk", Permission::Examine).await);
    let session = app.sign_in("clerk").await;
    app.state.clock.advance(TimeDelta::days(2));
    assert!(!may(&app, "clerk", Permission::Examine).await, "no more");
    assert!(session.me().await.is_err(), "nor with a token of the days before");

    let admin = app.sign_in("admin").await;
    let over = NewGrant { valid_to: Some(from), ..grant(Role::Examiner, app.centre) };
    assert_eq!(paths(admin.grant_role(clerk, &over).await.unwrap_err()), ["valid_to"]);
}

#[actix_web::test]
async fn role_01_a_role_is_granted_and_ended_and_both_are_on_record() {
    let app = TestApp::start().await;
    let admin = app.staff("admin", &[Role::SysAdmin]).await;
    let clerk = app.account(app.centre, "clerk", &[Role::Intake]).await;
    admin.grant_role(clerk, &grant(Role::Examiner, app.centre)).await.unwrap();
    assert!(may(&app, "clerk", Permission::Examine).await);
    let ended = admin.end_role(clerk, &end(Role::Examiner, app.centre)).await.unwrap();
    assert!(!may(&app, "clerk", Permission::Examine).await);
    assert_eq!(ended.grants.len(), 2, "what was held stays visible with its last day");
    assert_eq!(
        admin.end_role(clerk, &end(Role::Examiner, app.centre)).await.unwrap_err().code(),
        Some(Code::NotFound)
    );
    let elsewhere = grant(Role::Intake, app.other_centre);
    assert_eq!(paths(admin.grant_role(clerk, &elsewhere).await.unwrap_err()), ["organisation_id"]);
    let stranger = app.account(app.other_centre, "stranger", &[Role::Intake]).await;
    let refused = admin.grant_role(stranger, &grant(Role::Intake, app.centre)).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NotFound));
}

#[actix_web::test]
async fn role_02_an_administrator_is_granted_no_business_at_any_organisation() {
    let app = TestApp::start().await;
    let bureau = app.unit(OrganisationType::Bureau, "潞州区司法局", None).await;
    let branch = app.unit(OrganisationType::Centre, "潞州区法律援助中心", Some(bureau)).await;
    let (admin, _) = app.staff_at(bureau, "admin", &[Role::SysAdmin]).await;
    let auditor = app.account(bureau, "auditor", &[Role::Auditor]).await;
    let clerk = app.account(branch, "clerk", &[Role::Intake]).await;
    for refused in [
        admin.grant_role(auditor, &grant(Role::Intake, branch)).await,
        admin.grant_role(auditor, &grant(Role::SecAdmin, branch)).await,
        admin.grant_role(clerk, &grant(Role::SysAdmin, bureau)).await,
    ] {
        assert_eq!(refused.unwrap_err().code(), Some(Code::Conflict));
    }
    admin
        .grant_role(auditor, &grant(Role::Auditor, branch))
        .await
        .expect("the same for a second organisation");
}

#[actix_web::test]
async fn role_02_the_last_administrator_of_a_kind_is_not_removed() {
    let app = TestApp::start().await;
    let (admin, id) = app.staff_at(app.centre, "admin", &[Role::SysAdmin]).await;
    let guard = app.account(app.centre, "guard", &[Role::SecAdmin]).await;
    let last = Some(Code::LastAdministrator);
    assert_eq!(admin.end_role(guard, &end(Role::SecAdmin, app.centre)).await.unwrap_err().code(), last);
    assert_eq!(admin.deactivate_user(guard, &closing(None)).await.unwrap_err().code(), last);
    assert_eq!(admin.deactivate_user(id, &closing(None)).await.unwrap_err().code(), last);

    let other = app.account(app.centre, "other", &[Role::SecAdmin]).await;
    admin.deactivate_user(guard, &closing(None)).await.expect("another one is there");
    let refused = admin.end_role(other, &end(Role::SecAdmin, app.centre)).await.unwrap_err();
    assert_eq!(refused.code(), last, "a closed account does not count");
}

#[actix_web::test]
async fn an_invitation_is_good_once_and_for_seven_days() {
    let app = TestApp::start().await;
    let admin = app.staff("admin", &[Role::SysAdmin]).await;
    let new = NewInvitation {
        subject: None,
        username: "li.na".parse().unwrap(),
        name: "李娜".parse().unwrap(),
        organisation_id: app.centre,
        roles: vec![Role::Intake],
        phone: Some("13800007777".parse().unwrap()),
    };
    let invited = admin.invite_user(&new).await.unwrap();
    assert_eq!(invited.user.status, UserStatus::Invited);
    app.work_off().await;
    let text = app.messages_to("13800007777").remove(0);
    assert!(text.contains(&invited.code), "{text}");
    assert!(app.anyone().login(&signing_in("li.na", PASSWORD)).await.is_err(), "there is no password yet");

    let weak = Activation { code: invited.code.parse().unwrap(), password: "P@ssw0rd-2026".to_owned() };
    assert_eq!(paths(app.anyone().activate(&weak).await.unwrap_err()), ["password"]);
    let right = Activation { password: PASSWORD.to_owned(), ..weak };
    let typed = Activation { code: invited.code.to_lowercase().parse().unwrap(), ..right.clone() };
    assert_eq!(&*app.anyone().activate(&typed).await.unwrap().username, "li.na");
    assert!(may(&app, "li.na", Permission::Receive).await);
    assert_eq!(app.anyone().activate(&right).await.unwrap_err().code(), Some(Code::WrongCode), "used up");

    let late = admin.reset_password(invited.user.id).await.unwrap();
    assert!(app.anyone().login(&signing_in("li.na", PASSWORD)).await.is_err(), "the password is gone");
    app.state.clock.advance(TimeDelta::days(7));
    let late = Activation { code: late.code.parse().unwrap(), password: "Another-horse-2".to_owned() };
    assert_eq!(app.anyone().activate(&late).await.unwrap_err().code(), Some(Code::DeadlinePassed));
    let admin = app.sign_in("admin").await;
    let again = admin.reset_password(invited.user.id).await.unwrap();
    let again = Activation { code: again.code.parse().unwrap(), ..late };
    app.anyone().activate(&again).await.expect("the newest code is good");
}

fn signing_in(username: &str, password: &str) -> LoginRequest {
    LoginRequest { username: username.parse().unwrap(), password: password.to_owned() }
}

#[actix_web::test]
async fn sec_10_a_password_is_changed_by_its_owner_and_none_of_the_last_five_comes_back() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let elsewhere = app.sign_in("clerk").await;
    let change =
        |current: &str, new: &str| PasswordChange { current: current.to_owned(), new: new.to_owned() };
    let wrong = clerk.change_password(&change("Wrong-horse-1", "Fresh-horse-1")).await.unwrap_err();
    assert_eq!(wrong.code(), Some(Code::WrongCredentials));
    let mut current = PASSWORD.to_owned();
    for number in 1..=4 {
        let next = format!("Fresh-horse-{number}");
        clerk.change_password(&change(&current, &next)).await.unwrap();
        current = next;
    }
    clerk.refresh().await.expect("one's own session goes on");
    assert!(elsewhere.refresh().await.is_err(), "the others end");
    let reused = clerk.change_password(&change(&current, PASSWORD)).await.unwrap_err();
    assert_eq!(paths(reused), ["new"]);
    clerk.change_password(&change(&current, "Fresh-horse-5")).await.unwrap();
    clerk.change_password(&change("Fresh-horse-5", PASSWORD)).await.expect("the sixth may come back");
}

#[actix_web::test]
async fn sec_10_an_old_password_must_be_changed_before_anything_else() {
    let app = TestApp::with(Database::create().await.unwrap(), |state| {
        state.policy.password_age = Some(TimeDelta::days(90));
    })
    .await
    .unwrap();
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    assert!(clerk.me().await.unwrap().duties.is_empty());
    app.state.clock.advance(TimeDelta::days(90));
    let clerk = app.sign_in("clerk").await;
    let me = clerk.me().await.unwrap();
    assert_eq!(me.duties, [openapi::auth::Duty::ChangePassword]);
    assert!(!me.permissions.contains(&Permission::Receive));
    let new = PasswordChange { current: PASSWORD.to_owned(), new: "Fresh-horse-1".to_owned() };
    clerk.change_password(&new).await.unwrap();
    clerk.refresh().await.unwrap();
    assert!(clerk.me().await.unwrap().permissions.contains(&Permission::Receive));
}

#[actix_web::test]
async fn sec_10_an_account_nobody_uses_is_put_to_rest_and_woken() {
    let app = TestApp::with(Database::create().await.unwrap(), |state| {
        state.policy.dormant_after = Some(TimeDelta::days(90));
    })
    .await
    .unwrap();
    let clerk = app.account(app.centre, "clerk", &[Role::Intake]).await;
    app.account(app.centre, "admin", &[Role::SysAdmin]).await;
    app.days_pass(89).await;
    assert!(may(&app, "clerk", Permission::Receive).await);
    app.days_pass(91).await;
    let resting = app.anyone().login(&signing_in("clerk", PASSWORD)).await.unwrap_err();
    assert_eq!((resting.status(), resting.code()), (Some(403), Some(Code::Dormant)));
    let wrong = app.anyone().login(&signing_in("clerk", "Wrong-horse-1")).await.unwrap_err();
    assert_eq!(wrong.code(), Some(Code::WrongCredentials), "who does not know the password learns nothing");

    let admin = app.sign_in("admin").await;
    assert_eq!(admin.get_user(clerk).await.unwrap().status, UserStatus::Dormant);
    admin.revive_user(clerk).await.unwrap();
    app.work_off().await;
    assert!(may(&app, "clerk", Permission::Receive).await, "its days count anew");
    assert_eq!(admin.revive_user(clerk).await.unwrap_err().code(), Some(Code::NotNow));
}

/// A granted application with its case, offered to this lawyer.
async fn offered(app: &TestApp, lawyer: openapi::PractitionerId) -> openapi::CaseId {
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();
    let [clerk, examiner, director, assigner] = desks(app).await;
    clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    examiner.accept_application(draft.id).await.unwrap();
    examiner.give_opinion(draft.id, &given::favourable()).await.unwrap();
    let case = director.grant_application(draft.id, &Granting::default()).await.unwrap().case_id.unwrap();
    assigner.offer_case(case, &Offer { practitioner_id: lawyer, remark: None }).await.unwrap();
    case
}

async fn desks(app: &TestApp) -> [Client; 4] {
    [
        app.staff("clerk", &[Role::Intake]).await,
        app.staff("examiner", &[Role::Examiner]).await,
        app.staff("director", &[Role::CentreDirector]).await,
        app.staff("assigner", &[Role::Assigner]).await,
    ]
}

#[actix_web::test]
async fn an_account_with_open_work_is_closed_only_when_a_fit_successor_takes_it_over() {
    let app = TestApp::start().await;
    let firm = app.firms[0];
    let (_, practitioner) = app.lawyer(firm, "wang").await;
    let (_, elsewhere) = app.lawyer(app.firms[1], "zhao").await;
    let case = offered(&app, practitioner).await;
    let admin = app.staff_at(firm, "admin", &[Role::SysAdmin]).await.0;
    let everybody = admin.list_users(&UserFilter::default()).await.unwrap().items;
    let id = |username: &str| everybody.iter().find(|user| &*user.username == username).unwrap().id;
    let wang = id("wang");
    assert_eq!(admin.get_open_work(wang).await.unwrap().cases, [case]);

    let refused = paths(admin.deactivate_user(wang, &closing(None)).await.unwrap_err());
    assert_eq!(refused, ["successor".to_owned(), format!("open.cases.{case}")]);
    let clerk = app.account(firm, "frontdesk", &[Role::FirmAdmin]).await;
    for unfit in [clerk, wang, UserId(elsewhere.into())] {
        let refused = admin.deactivate_user(wang, &closing(Some(unfit))).await.unwrap_err();
        assert_eq!(paths(refused), ["successor"]);
    }
    assert_eq!(admin.get_user(wang).await.unwrap().status, UserStatus::Active, "nothing happened by halves");

    app.lawyer(firm, "chen").await;
    let everybody = admin.list_users(&UserFilter::default()).await.unwrap().items;
    let chen = everybody.iter().find(|user| &*user.username == "chen").unwrap().id;
    let closed = admin.deactivate_user(wang, &closing(Some(chen))).await.unwrap();
    assert_eq!(closed.status, UserStatus::Deactivated);
    assert!(app.anyone().login(&signing_in("wang", PASSWORD)).await.is_err());
    assert!(admin.get_open_work(wang).await.unwrap().is_empty());
    app.sign_in("chen").await.accept_offer(case).await.expect("the successor answers the offer");
}

#[actix_web::test]
async fn an_application_that_came_back_to_an_examiner_goes_to_another_examiner() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap().id;
    lin.submit_application(draft).await.unwrap();
    let [clerk, examiner, director, _] = desks(&app).await;
    clerk.receive_application(draft, &Reception::default()).await.unwrap();
    examiner.accept_application(draft).await.unwrap();
    examiner.give_opinion(draft, &given::favourable()).await.unwrap();
    director.return_opinion(draft, &given::because("请补充理由")).await.unwrap();

    let admin = app.staff("admin", &[Role::SysAdmin]).await;
    let leaving = examiner.me().await.unwrap().id;
    assert_eq!(admin.get_open_work(leaving).await.unwrap().applications, [draft]);
    let clerk = clerk.me().await.unwrap().id;
    let unfit = admin.deactivate_user(leaving, &closing(Some(clerk))).await.unwrap_err();
    assert_eq!(paths(unfit), ["successor"], "an intake clerk does not examine");
    let (other, successor) = app.staff_at(app.centre, "successor", &[Role::Examiner]).await;
    admin.deactivate_user(leaving, &closing(Some(successor))).await.unwrap();
    assert!(examiner.refresh().await.is_err(), "signed out at once");
    other.give_opinion(draft, &given::favourable()).await.expect("the successor examines");
    director.grant_application(draft, &Granting::default()).await.unwrap();
}

#[actix_web::test]
async fn an_account_is_renamed_by_its_administrator_alone() {
    let app = TestApp::start().await;
    let admin = app.staff("admin", &[Role::SysAdmin]).await;
    let (clerk, id) = app.staff_at(app.centre, "clerk", &[Role::Intake]).await;
    let said = Renaming { name: "郭晓梅".parse().unwrap() };
    assert_eq!(clerk.rename_user(id, &said).await.unwrap_err().code(), Some(Code::Forbidden));
    assert_eq!(&*admin.rename_user(id, &said).await.unwrap().name, "郭晓梅");
    assert_eq!(clerk.me().await.unwrap().name, Some(said.name));
}
