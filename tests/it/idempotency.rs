//! A repeated request is carried out once; a key that nobody answers for, and a key of yesterday, are free again.

use chrono::TimeDelta;
use client::Client;
use openapi::{Code, Problem, auth::Role};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use tests::{TestApp, given};

/// A clerk who creates drafts under a key.
struct Desk {
    app: TestApp,
    http: reqwest::Client,
    body: Value,
}

impl Desk {
    async fn open() -> Self {
        let app = TestApp::start().await;
        app.account(app.centre, "clerk", &[Role::Intake]).await;
        let body = serde_json::to_value(given::wage_claim(app.centre)).unwrap();
        Self { app, http: reqwest::Client::builder().build().unwrap(), body }
    }

    async fn clerk(&self) -> Client {
        self.app.sign_in("clerk").await
    }

    async fn send(&self, body: &Value) -> reqwest::Response {
        let url = format!("{}/api/v1/applications", self.app.base);
        let request = self.http.post(url).bearer_auth(self.clerk().await.token().unwrap());
        request.header("idempotency-key", "k1").json(body).send().await.unwrap()
    }

    async fn created(&self) -> Value {
        let answer = self.send(&self.body).await;
        assert_eq!(answer.status(), 201);
        assert!(!answer.headers().contains_key("idempotency-replayed"));
        answer.json().await.unwrap()
    }

    async fn drafts(&self) -> u32 {
        self.clerk().await.list_applications(&Default::default()).await.unwrap().total
    }

    /// What a process leaves that ends before it answers: the key is taken, and there is no answer.
    async fn crash(&self) {
        let tx = self.app.system().begin().await.unwrap();
        let unanswered = "UPDATE idempotency_keys SET status = 0, location = NULL, etag = NULL, body = NULL";
        let touched = tx.execute_unprepared(unanswered).await.unwrap();
        assert_eq!(touched.rows_affected(), 1);
        tx.commit().await.unwrap();
    }

    fn passes(&self, by: TimeDelta) {
        self.app.state.clock.advance(by);
    }
}

async fn problem(answer: reqwest::Response) -> (u16, Code) {
    let problem: Problem = answer.json().await.unwrap();
    (problem.status, problem.code)
}

#[actix_web::test]
async fn a_request_whose_first_attempt_crashed_is_taken_over_after_a_minute() {
    let desk = Desk::open().await;
    let first = desk.created().await;
    desk.crash().await;
    assert_eq!(problem(desk.send(&desk.body).await).await, (409, Code::Duplicate), "it may still be running");
    desk.passes(TimeDelta::seconds(59));
    assert_eq!(desk.send(&desk.body).await.status(), 409);
    desk.passes(TimeDelta::seconds(2));
    let second = desk.created().await;
    assert_ne!(second["id"], first["id"]);
    let replayed = desk.send(&desk.body).await;
    assert_eq!(replayed.headers()["idempotency-replayed"], "true");
    assert_eq!(replayed.json::<Value>().await.unwrap(), second, "from now on this is the answer");
}

#[actix_web::test]
async fn a_key_is_known_for_a_day_and_its_answer_is_forgotten_after_it() {
    let desk = Desk::open().await;
    desk.created().await;
    let mut other = desk.body.clone();
    other["form"]["matter"]["claims"] = json!("另一个请求");
    desk.passes(TimeDelta::hours(24) - TimeDelta::minutes(1));
    assert_eq!(desk.send(&desk.body).await.headers()["idempotency-replayed"], "true");
    assert_eq!(problem(desk.send(&other).await).await, (422, Code::IdempotencyMismatch));
    assert_eq!(desk.drafts().await, 1);

    desk.passes(TimeDelta::minutes(2));
    assert_eq!(desk.send(&other).await.status(), 201, "the key is free for another request");
    assert_eq!(desk.drafts().await, 2);

    desk.passes(TimeDelta::hours(25));
    desk.app.work_off().await;
    let tx = desk.app.system().begin().await.unwrap();
    let left = tx.execute_unprepared("DELETE FROM idempotency_keys").await.unwrap().rows_affected();
    assert_eq!(left, 0, "no answer with somebody's name is kept longer");
}

#[actix_web::test]
async fn the_same_request_at_the_same_time_is_carried_out_once() {
    let desk = Desk::open().await;
    let token = desk.clerk().await.token().unwrap();
    let send = || {
        let url = format!("{}/api/v1/applications", desk.app.base);
        desk.http.post(url).bearer_auth(&token).header("idempotency-key", "k1").json(&desk.body).send()
    };
    let answers = futures::future::join_all((0..8).map(|_| send())).await;
    let fresh = answers.into_iter().map(Result::unwrap).filter(|answer| match answer.status().as_u16() {
        201 => !answer.headers().contains_key("idempotency-replayed"),
        status => {
            assert_eq!(status, 409, "being carried out");
            false
        }
    });
    assert_eq!(fresh.count(), 1);
    assert_eq!(desk.drafts().await, 1);
}
