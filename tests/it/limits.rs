//! Too fast is told, with how long to wait, and only to who was too fast.

use std::num::NonZeroU32;

use openapi::{Code, Problem, auth::Role};
use serde_json::json;
use tests::{Database, TestApp};

async fn office(requests: u32, sign_ins: u32) -> TestApp {
    let database = Database::create().await.unwrap();
    let setting = |state: &mut api::state::State| {
        state.limits.requests_per_minute = NonZeroU32::new(requests);
        state.limits.sign_ins_per_minute = NonZeroU32::new(sign_ins);
    };
    TestApp::with(database, setting).await.unwrap()
}

fn told(answer: &reqwest::Response, name: &str) -> u32 {
    answer.headers()[name].to_str().unwrap().parse().unwrap()
}

async fn refused(answer: reqwest::Response) {
    assert_eq!(answer.status(), 429);
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    assert_eq!(told(&answer, "ratelimit-remaining"), 0);
    let wait = told(&answer, "retry-after");
    assert!((1..=60).contains(&wait), "{wait} s");
    assert_eq!(told(&answer, "ratelimit-reset"), wait);
    assert_eq!(answer.json::<Problem>().await.unwrap().code, Code::TooMany);
}

#[actix_web::test]
async fn each_caller_has_a_limit_of_their_own_and_is_told_how_much_is_left() {
    let app = office(3, 60).await;
    let (clerk, other) =
        (app.staff("clerk", &[Role::Intake]).await, app.staff("other", &[Role::Intake]).await);
    let http = reqwest::Client::builder().build().unwrap();
    let ask = async |token: &str| {
        http.get(format!("{}/api/v1/auth/me", app.base)).bearer_auth(token).send().await.unwrap()
    };
    let token = clerk.token().unwrap();
    for left in [2, 1, 0] {
        let answer = ask(&token).await;
        assert_eq!(answer.status(), 200);
        assert_eq!((told(&answer, "ratelimit-limit"), told(&answer, "ratelimit-remaining")), (3, left));
    }
    refused(ask(&token).await).await;
    assert_eq!(ask(&other.token().unwrap()).await.status(), 200, "nobody pays for somebody else's haste");
}

#[actix_web::test]
async fn sec_10_passwords_are_guessed_slowly_from_one_address_whoever_is_named() {
    let app = office(100, 3).await;
    for name in ["one", "two", "three", "four"] {
        app.account(app.centre, name, &[Role::Intake]).await;
    }
    let http = reqwest::Client::builder().build().unwrap();
    let sign_in = async |name: &str, password: &str, from: &str| {
        let body = json!({ "username": name, "password": password });
        let url = format!("{}/api/v1/auth/login", app.base);
        http.post(url).header("x-forwarded-for", from).json(&body).send().await.unwrap()
    };
    for name in ["one", "two", "three"] {
        assert_eq!(sign_in(name, "wrong", "203.0.113.7").await.status(), 401);
    }
    refused(sign_in("four", tests::PASSWORD, "203.0.113.7").await).await;
    assert_eq!(sign_in("four", tests::PASSWORD, "203.0.113.8").await.status(), 200);
}
