//! Programs of other systems: let in with a secret, for what their scopes name, from where they may, as often as they
//! may, and stopped at once (§2.1 EXT_DATA and EXT_PARTNER, SEC-11, SEC-12, SEC-16).

use chrono::{Days, TimeDelta};
use client::Client;
use openapi::{
    ApiClientId, Code, OrganisationId,
    api_clients::*,
    applications::ApplicationFilter,
    auth::{AccessToken, GrantType, Permission, Role, TokenRequest},
    journal::Event,
    readings::{AuditFilter, ReadingKind},
    referrals::ReferralFilter,
};
use strum::VariantArray;
use tests::{TestApp, given};

use crate::api_peer::Peer;

pub const HOME: &str = "127.0.0.1";

pub fn terms(app: &TestApp, scopes: &[ApiScope]) -> ApiClientTerms {
    ApiClientTerms {
        name: "长治市总工会帮扶系统".parse().unwrap(),
        contact_name: "胡敏".parse().unwrap(),
        contact_reach: "0355-2020000".parse().unwrap(),
        scopes: scopes.to_vec(),
        networks: [HOME, "203.0.113.0/24", "2001:db8::/48"].map(|net| net.parse().unwrap()).to_vec(),
        valid_from: app.today(),
        valid_to: app.today() + Days::new(200),
        requests_per_minute: 6000,
    }
}

/// Whoever looks after programs at the centre.
pub async fn administrator(app: &TestApp) -> Client {
    app.staff("security", &[Role::SecAdmin]).await
}

pub async fn access(app: &TestApp, admin: &Client, scopes: &[ApiScope]) -> IssuedApiSecret {
    under(app.centre, admin, terms(app, scopes)).await
}

async fn under(at: OrganisationId, admin: &Client, terms: ApiClientTerms) -> IssuedApiSecret {
    admin.create_api_client(&NewApiClient { organisation_id: at, terms }).await.unwrap()
}

fn asking(id: ApiClientId, secret: &str) -> TokenRequest {
    TokenRequest {
        grant_type: GrantType::ClientCredentials,
        scope: None,
        client_id: Some(id.to_string()),
        client_secret: Some(secret.to_owned()),
    }
}

async fn token(client: &Client, id: ApiClientId, secret: &str) -> client::Result<AccessToken> {
    client.issue_token(&asking(id, secret)).await
}

/// The program, with a token.
async fn program(app: &TestApp, issued: &IssuedApiSecret) -> Client {
    let client = app.anyone();
    token(&client, issued.client.id, issued.secret.as_deref().unwrap()).await.unwrap();
    client
}

async fn lists(program: &Client) -> Option<Code> {
    program.list_applications(&ApplicationFilter::default()).await.err().and_then(|error| error.code())
}

#[actix_web::test]
async fn sec_11_a_program_does_what_its_scopes_name_and_sees_what_its_organisation_holds() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let (there, here) = (
        app.staff_at(app.other_centre, "there", &[Role::Intake]).await.0,
        app.staff("here", &[Role::Intake]).await,
    );
    let elsewhere = there.create_application(&given::wage_claim(app.other_centre)).await.unwrap().id;
    let at_home = here.create_application(&given::wage_claim(app.centre)).await.unwrap().id;

    let reader = program(&app, &access(&app, &admin, &[ApiScope::ApplicationsRead]).await).await;
    assert_eq!(reader.get_application(at_home).await.unwrap().id, at_home);
    assert_eq!(reader.get_application(elsewhere).await.unwrap_err().code(), Some(Code::NotFound));
    assert_eq!(reader.list_applications(&ApplicationFilter::default()).await.unwrap().total, 1);
    let refused = reader.create_application(&given::wage_claim(app.centre)).await.unwrap_err();
    assert_eq!((refused.status(), refused.code()), (Some(403), Some(Code::OutOfScope)));
    assert_eq!(reader.me().await.unwrap_err().code(), Some(Code::OutOfScope), "a program is no person");

    let filer = program(&app, &access(&app, &admin, &[ApiScope::ApplicationsFile]).await).await;
    let filed = filer.create_application(&given::wage_claim(app.centre)).await.unwrap().id;
    assert_eq!(filer.submit_application(filed).await.unwrap().id, filed);
    assert_eq!(lists(&filer).await, Some(Code::OutOfScope), "filing is not reading");
    let others = filer.submit_application(at_home).await.unwrap_err();
    assert_eq!(others.code(), Some(Code::NotFound), "it goes on with what it filed itself");
    let abroad = filer.create_application(&given::wage_claim(app.other_centre)).await.unwrap_err();
    assert_eq!(abroad.code(), Some(Code::Forbidden));
}

#[actix_web::test]
async fn sec_11_every_operation_is_closed_to_a_program_but_those_that_its_scope_opens() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let http = reqwest::Client::builder().build().unwrap();
    let mut wrong = Vec::new();
    let mut opened = 0;
    for scope in ApiScope::VARIANTS {
        let program = program(&app, &access(&app, &admin, &[*scope]).await).await;
        for (method, path, permission) in crate::access::permissions() {
            let Some(permission) = permission else { continue };
            let status = crate::access::knock(&app, &http, method, &path, program.token().as_deref()).await;
            let below = path.strip_prefix("/api/v1").unwrap();
            let may = domain::api_clients::opens(&[*scope], method, below, permission);
            if may == matches!(status, 401 | 403) || status >= 500 {
                wrong.push(format!("{method} {path} answers {scope} with {status}"));
            }
            opened += usize::from(may);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let named: usize = ApiScope::VARIANTS.iter().map(|one| domain::api_clients::operations(*one).len()).sum();
    assert_eq!(opened, named, "each line of the table is an operation with the permission of its scope");
}

#[actix_web::test]
async fn sec_10_a_token_needs_the_right_secret_the_right_days_and_scopes_that_are_held() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let issued = access(&app, &admin, &[ApiScope::ApplicationsRead, ApiScope::CasesRead]).await;
    let (id, secret) = (issued.client.id, issued.secret.clone().unwrap());
    let client = app.anyone();

    let all = token(&client, id, &secret).await.unwrap();
    assert_eq!((all.token_type.as_str(), all.expires_in), ("Bearer", 600));
    assert_eq!(all.scope, "applications.read cases.read");
    let some = TokenRequest { scope: Some("cases.read".to_owned()), ..asking(id, &secret) };
    assert_eq!(client.issue_token(&some).await.unwrap().scope, "cases.read");
    assert_eq!(lists(&client).await, Some(Code::OutOfScope), "less was asked for, less is given");
    let more = TokenRequest { scope: Some("referrals.send".to_owned()), ..asking(id, &secret) };
    let refused = client.issue_token(&more).await.unwrap_err();
    assert_eq!((refused.status(), refused.code()), (Some(400), Some(Code::OutOfScope)));
    for wrong in ["", "x", &secret[1..]] {
        let refused = token(&client, id, wrong).await.unwrap_err();
        assert_eq!((refused.status(), refused.code()), (Some(401), Some(Code::WrongCredentials)));
    }

    let early =
        ApiClientTerms { valid_from: app.today() + Days::new(1), ..terms(&app, &[ApiScope::CasesRead]) };
    let early = under(app.centre, &admin, early).await;
    let refused = token(&client, early.client.id, early.secret.as_deref().unwrap()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::Forbidden), "not yet");
    token(&client, id, &secret).await.unwrap();
    app.state.clock.advance(TimeDelta::minutes(11));
    assert_eq!(lists(&client).await, Some(Code::TokenExpired));
    app.days_pass(201).await;
    assert_eq!(token(&client, id, &secret).await.unwrap_err().code(), Some(Code::Forbidden), "no more");
}

#[actix_web::test]
async fn sec_11_a_program_calls_from_its_networks_only_behind_a_trusted_balancer_too() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let peer = Peer::new(&app, &access(&app, &admin, &[ApiScope::ApplicationsRead]).await);
    let token = peer.token(&[]).await["access_token"].as_str().unwrap().to_owned();
    for (address, status) in [
        ("203.0.113.200", 200),
        ("203.0.114.1", 403),
        ("2001:db8:0:7::1", 200),
        ("2001:db8:1::1", 403),
        ("::ffff:203.0.113.9", 200),
        // What the caller wrote itself stands to the left; the last address is the balancer's.
        ("203.0.113.9, 198.51.100.7", 403),
    ] {
        let answer = peer.get("/applications", &token, &[("x-forwarded-for", address)]).await;
        assert_eq!(answer.0, status, "{address}");
        if status == 403 {
            assert_eq!(answer.1["code"], "address_refused");
        }
    }
    let refused = peer.token(&[("x-forwarded-for", "198.51.100.7")]).await;
    assert_eq!(
        (&refused["error"], &refused["code"]),
        (&"unauthorized_client".into(), &"address_refused".into())
    );
}

#[actix_web::test]
async fn sec_10_a_rotated_secret_overlaps_and_then_is_dead_and_a_revoked_one_at_once() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let first = access(&app, &admin, &[ApiScope::ApplicationsRead]).await;
    let (id, old) = (first.client.id, first.secret.clone().unwrap());
    let second = admin.rotate_api_secret(id, &ApiSecretRotation { overlap_days: 7 }).await.unwrap();
    let new = second.secret.clone().unwrap();
    assert_ne!(old, new);
    assert_eq!(second.client.secrets.len(), 2, "at most two");
    assert_eq!(second.client.secrets[0].ends_at, None);
    let (a, b) = (app.anyone(), app.anyone());
    token(&a, id, &old).await.unwrap();
    token(&b, id, &new).await.unwrap();
    assert_eq!((lists(&a).await, lists(&b).await), (None, None), "both work for the time");

    app.state.clock.advance(TimeDelta::days(7) - TimeDelta::minutes(1));
    token(&a, id, &old).await.unwrap();
    app.state.clock.advance(TimeDelta::minutes(1));
    assert_eq!(token(&a, id, &old).await.unwrap_err().code(), Some(Code::WrongCredentials));
    token(&b, id, &new).await.unwrap();
    let admin = app.sign_in("security").await;
    assert_eq!(admin.get_api_client(id).await.unwrap().secrets.len(), 1);

    let third = admin.rotate_api_secret(id, &ApiSecretRotation { overlap_days: 30 }).await.unwrap();
    let fourth = admin.rotate_api_secret(id, &ApiSecretRotation { overlap_days: 30 }).await.unwrap();
    assert_eq!(fourth.client.secrets.len(), 2, "the oldest gave way");
    assert_eq!(lists(&b).await, Some(Code::Unauthenticated), "and with it the tokens that it got");

    let c = app.anyone();
    token(&c, id, third.secret.as_deref().unwrap()).await.unwrap();
    let reason = "密钥外泄".parse().unwrap();
    let secret_id = fourth.client.secrets[1].id;
    let left = admin.revoke_api_secret(id, &ApiSecretRevocation { secret_id, reason }).await.unwrap();
    assert_eq!(left.secrets.len(), 1);
    assert_eq!(lists(&c).await, Some(Code::Unauthenticated), "the token ends with its secret");
    let again = ApiSecretRevocation { secret_id, reason: "再次".parse().unwrap() };
    assert_eq!(admin.revoke_api_secret(id, &again).await.unwrap_err().code(), Some(Code::NotFound));
}

#[actix_web::test]
async fn sec_11_a_suspended_program_stops_at_once_and_an_ended_one_for_good() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let issued = access(&app, &admin, &[ApiScope::ApplicationsRead, ApiScope::ReferralsRead]).await;
    let (id, secret) = (issued.client.id, issued.secret.clone().unwrap());
    let program = program(&app, &issued).await;
    let stop = ApiClientStop { reason: "异常调用".parse().unwrap() };

    let suspended = admin.suspend_api_client(id, &stop).await.unwrap();
    assert_eq!((suspended.status, suspended.in_force), (ApiClientStatus::Suspended, false));
    assert_eq!(lists(&program).await, Some(Code::Unauthenticated));
    assert_eq!(token(&program, id, &secret).await.unwrap_err().code(), Some(Code::Forbidden));
    assert_eq!(admin.suspend_api_client(id, &stop).await.unwrap_err().code(), Some(Code::NotNow));
    admin.resume_api_client(id).await.unwrap();
    token(&program, id, &secret).await.unwrap();
    assert_eq!(lists(&program).await, None);

    // What is taken from the terms is taken from the tokens that are out.
    let now = admin.get_api_client(id).await.unwrap();
    let less = ApiClientTerms { scopes: vec![ApiScope::ReferralsRead], ..now.terms.clone() };
    let stale = admin.change_api_client(id, now.revision - 1, &less).await.unwrap_err();
    assert_eq!(stale.code(), Some(Code::RevisionStale));
    admin.change_api_client(id, now.revision, &less).await.unwrap();
    assert_eq!(lists(&program).await, Some(Code::OutOfScope));
    assert!(program.list_referrals(&ReferralFilter::default()).await.is_ok());

    let ended = admin.end_api_client(id, &stop).await.unwrap();
    assert!(ended.secrets.is_empty() && ended.actions.is_empty());
    assert_eq!(token(&program, id, &secret).await.unwrap_err().code(), Some(Code::WrongCredentials));
    assert_eq!(admin.resume_api_client(id).await.unwrap_err().code(), Some(Code::NotNow));

    let details = AuditFilter { subject: Some(id.0), ..AuditFilter::default() };
    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let told = auditor.list_audit_entries(&details).await.unwrap();
    let events: Vec<Event> = told.items.iter().rev().filter_map(|entry| entry.event).collect();
    use Event::*;
    assert_eq!(
        events,
        [ApiClientCreated, ApiClientSuspended, ApiClientResumed, ApiClientChanged, ApiClientEnded],
        "every change is in the journal"
    );
}

#[actix_web::test]
async fn sec_16_each_program_has_a_limit_of_its_own_and_is_told_how_much_is_left() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let slow = ApiClientTerms { requests_per_minute: 3, ..terms(&app, &[ApiScope::ApplicationsRead]) };
    let slow = Peer::new(&app, &under(app.centre, &admin, slow).await);
    let fast = Peer::new(&app, &access(&app, &admin, &[ApiScope::ApplicationsRead]).await);
    let token = slow.token(&[]).await["access_token"].as_str().unwrap().to_owned();
    for left in [2, 1, 0] {
        let (status, headers) = slow.headers("/applications", &token).await;
        assert_eq!(status, 200);
        assert_eq!((&headers["ratelimit-limit"], &headers["ratelimit-remaining"]), (&3, &left));
    }
    let (status, headers) = slow.headers("/applications", &token).await;
    assert_eq!((status, headers["ratelimit-remaining"]), (429, 0));
    assert!((1..=60).contains(&headers["retry-after"]));
    assert_eq!(slow.get("/applications", &token, &[]).await.1["code"], "too_many");
    let other = fast.token(&[]).await["access_token"].as_str().unwrap().to_owned();
    assert_eq!(fast.get("/applications", &other, &[]).await.0, 200, "nobody pays for somebody else's haste");
}

#[actix_web::test]
async fn sec_12_calls_are_counted_by_day_and_operation_and_what_was_read_is_on_record() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let read = clerk.create_application(&given::wage_claim(app.centre)).await.unwrap().id;
    let issued = access(&app, &admin, &[ApiScope::ApplicationsRead]).await;
    let id = issued.client.id;
    let caller = program(&app, &issued).await;
    for _ in 0..2 {
        caller.get_application(read).await.unwrap();
    }
    assert_eq!(lists(&caller).await, None);
    caller.me().await.unwrap_err();
    app.state.clock.advance(TimeDelta::days(1));
    let caller = program(&app, &issued).await;
    caller.get_application(read).await.unwrap();

    let admin = app.sign_in("security").await;
    let used = admin.get_api_usage(id, &ApiUsageFilter::default()).await.unwrap();
    assert_eq!(used.total, ApiCalls { requests: 7, refused: 1, errors: 0 });
    let days: Vec<(u64, u64)> = used.days.iter().map(|day| (day.calls.requests, day.calls.refused)).collect();
    assert_eq!(days, [(2, 0), (5, 1)], "the newest first");
    let named: Vec<(&str, u64)> =
        used.operations.iter().map(|one| (one.operation.as_str(), one.calls.requests)).collect();
    assert_eq!(
        named,
        [
            ("GET /applications", 1),
            ("GET /applications/{id}", 3),
            ("GET /auth/me", 1),
            ("POST /auth/token", 2)
        ]
    );
    let yesterday = ApiUsageFilter { to: app.today().pred_opt(), days: Some(1) };
    assert_eq!(admin.get_api_usage(id, &yesterday).await.unwrap().total.requests, 5);
    let now = admin.get_api_client(id).await.unwrap();
    assert_eq!(now.last_address.as_deref(), Some(HOME));
    assert!(now.last_used_at.unwrap() > app.state.clock.now() - TimeDelta::minutes(1));

    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let filter = AuditFilter { actor: Some(id.0.into()), ..AuditFilter::default() };
    let told = auditor.list_audit_entries(&filter).await.unwrap().items;
    assert_eq!(told.len(), 4);
    assert!(told.iter().all(|one| one.api_client_id == Some(id) && one.role.is_none()));
    assert!(told.iter().all(|one| one.actor_name.as_deref() == Some("长治市总工会帮扶系统")));
    assert_eq!(told.iter().filter(|one| one.reading == Some(ReadingKind::Whole)).count(), 3);
}

#[actix_web::test]
async fn sec_13_a_secret_is_told_once_and_stands_nowhere() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let peer = reqwest::Client::builder().build().unwrap();
    let new = NewApiClient { organisation_id: app.centre, terms: terms(&app, &[ApiScope::CasesRead]) };
    let ask = async || {
        let url = format!("{}/api/v1/api-clients", app.base);
        let request = peer.post(url).bearer_auth(admin.token().unwrap()).header("idempotency-key", "once");
        request.json(&new).send().await.unwrap().json::<IssuedApiSecret>().await.unwrap()
    };
    let (first, again) = (ask().await, ask().await);
    assert_eq!(first.client.id, again.client.id, "carried out once");
    let secret = first.secret.unwrap();
    assert_eq!((secret.len(), again.secret), (43, None), "told once");
    assert_eq!(admin.list_api_clients(&ApiClientFilter::default()).await.unwrap().total, 1);
    let shown = admin.get_api_client(first.client.id).await.unwrap();
    assert!(!serde_json::to_string(&shown).unwrap().contains(&secret));
    let stolen = crate::privacy::stolen(&app.database).await;
    assert!(!crate::privacy::contains(&stolen, &secret), "a thief finds only its hash");
}

#[actix_web::test]
async fn role_02_security_administrators_look_after_the_programs_of_their_place_and_nobody_else_does() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let issued = access(&app, &admin, &[ApiScope::CasesRead]).await;
    let there = app.staff_at(app.other_centre, "there", &[Role::SecAdmin]).await.0;
    let id = issued.client.id;
    assert_eq!(there.get_api_client(id).await.unwrap_err().code(), Some(Code::NotFound));
    assert_eq!(there.list_api_clients(&ApiClientFilter::default()).await.unwrap().total, 0);
    let usage = there.get_api_usage(id, &ApiUsageFilter::default()).await.unwrap_err();
    assert_eq!(usage.code(), Some(Code::NotFound));
    let new = NewApiClient { organisation_id: app.centre, terms: terms(&app, &[ApiScope::CasesRead]) };
    let refused = there.create_api_client(&new).await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "organisation_id");
    let director = app.staff("director", &[Role::CentreDirector]).await;
    assert_eq!(director.get_api_client(id).await.unwrap_err().code(), Some(Code::Forbidden));

    let odd = ApiClientTerms {
        networks: vec!["everywhere".parse().unwrap()],
        valid_to: app.today() - Days::new(1),
        ..terms(&app, &[ApiScope::CasesRead, ApiScope::CasesRead])
    };
    let odd = NewApiClient { organisation_id: app.centre, terms: odd };
    let refused = admin.create_api_client(&odd).await.unwrap_err();
    let paths: Vec<&str> = refused.fields().iter().map(|field| field.path.as_str()).collect();
    assert_eq!(paths, ["terms.networks[0]", "terms.scopes[1]", "terms.valid_to"]);
    assert!(domain::permissions::allows(Role::SecAdmin, Permission::ManageSecurity));
}
