//! Signing in, staying in, and being thrown out (SEC-10).

use chrono::TimeDelta;
use openapi::{
    Code,
    auth::{CitizenLogin, CodeRequest, LoginRequest, Permission, Role},
};
use tests::TestApp;

#[actix_web::test]
async fn sec_10_an_account_is_locked_after_five_wrong_passwords_for_half_an_hour() {
    let app = TestApp::start().await;
    app.account(app.centre, "clerk", &[Role::Intake]).await;
    let wrong = LoginRequest { username: "clerk".parse().unwrap(), password: "wrong".to_owned() };
    for _ in 0..4 {
        assert_eq!(app.anyone().login(&wrong).await.unwrap_err().code(), Some(Code::WrongCredentials));
    }
    assert_eq!(app.anyone().login(&wrong).await.unwrap_err().code(), Some(Code::LockedOut));
    let right = LoginRequest { password: tests::PASSWORD.to_owned(), ..wrong };
    assert_eq!(app.anyone().login(&right).await.unwrap_err().code(), Some(Code::LockedOut));
    app.state.clock.advance(TimeDelta::minutes(31));
    assert!(app.anyone().login(&right).await.is_ok());
}

#[actix_web::test]
async fn a_session_says_what_its_roles_allow() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let me = clerk.me().await.unwrap();
    assert_eq!(me.grants[0].role, Role::Intake);
    assert!(me.permissions.contains(&Permission::Receive));
    assert!(!me.permissions.contains(&Permission::Decide));
}

#[actix_web::test]
async fn an_access_token_expires_and_the_cookie_renews_it() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    app.state.clock.advance(TimeDelta::minutes(11));
    assert_eq!(clerk.me().await.unwrap_err().code(), Some(Code::TokenExpired));
    clerk.refresh().await.unwrap();
    assert!(clerk.me().await.is_ok());
    clerk.logout().await.unwrap();
    assert!(clerk.refresh().await.is_err());
}

#[actix_web::test]
async fn a_refresh_token_that_is_used_twice_ends_the_session() {
    let app = TestApp::start().await;
    app.account(app.centre, "clerk", &[Role::Intake]).await;
    let http = reqwest::Client::builder().build().unwrap();
    let login = serde_json::json!({ "username": "clerk", "password": tests::PASSWORD });
    let url = |path: &str| format!("{}/api/v1/auth/{path}", app.base);
    let signed_in = http.post(url("login")).json(&login).send().await.unwrap();
    let stolen = cookie(&signed_in);
    let renewed = http.post(url("refresh")).header("cookie", &stolen).send().await.unwrap();
    assert_eq!(renewed.status(), 200);
    let honest = cookie(&renewed);
    app.state.clock.advance(TimeDelta::seconds(31));
    let thief = http.post(url("refresh")).header("cookie", &stolen).send().await.unwrap();
    assert_eq!(thief.status(), 401);
    let ended = http.post(url("refresh")).header("cookie", &honest).send().await.unwrap();
    assert_eq!(ended.status(), 401, "the whole family ends");
}

#[actix_web::test]
async fn a_one_time_code_works_once_and_takes_five_guesses() {
    let app = TestApp::start().await;
    let phone = "13800001234";
    let ask = CodeRequest { phone: phone.parse().unwrap() };
    app.anyone().send_code(&ask).await.unwrap();
    assert_eq!(app.anyone().send_code(&ask).await.unwrap_err().code(), Some(Code::TooMany));
    app.state.clock.advance(TimeDelta::seconds(61));
    app.anyone().send_code(&ask).await.unwrap();
    let guess = CitizenLogin { phone: phone.parse().unwrap(), code: "000000x".parse().unwrap() };
    for _ in 0..5 {
        assert_eq!(app.anyone().citizen_login(&guess).await.unwrap_err().code(), Some(Code::WrongCode));
    }
    let text = app.messages_to(phone).into_iter().next().unwrap();
    let code: String = text.chars().filter(char::is_ascii_digit).take(6).collect();
    let right = CitizenLogin { code: code.parse().unwrap(), ..guess };
    assert_eq!(app.anyone().citizen_login(&right).await.unwrap_err().code(), Some(Code::WrongCode));
}

#[actix_web::test]
async fn a_forged_token_is_no_token() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let good = clerk.token().unwrap();
    let (head, rest) = good.split_once('.').unwrap();
    let (body, _) = rest.split_once('.').unwrap();
    // {"alg":"none"}
    let none = format!("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{body}.");
    for forged in [none, format!("{head}.{body}."), format!("{good}x"), "x".to_owned()] {
        clerk.set_token(Some(forged));
        assert_eq!(clerk.me().await.unwrap_err().code(), Some(Code::Unauthenticated));
    }
}

pub fn cookie(response: &reqwest::Response) -> String {
    let header = response.headers().get("set-cookie").expect("a cookie").to_str().unwrap();
    assert!(header.contains("HttpOnly") && header.contains("SameSite=Strict"), "{header}");
    header.split(';').next().unwrap().to_owned()
}
