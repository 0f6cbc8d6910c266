//! What leaves the process leaves at least once, and what can not leave is seen and sent again.

use chrono::TimeDelta;
use client::Client;
use openapi::{
    Code,
    auth::Role,
    outbox::{Delivery, DeliveryFilter, DeliveryStatus, Notice},
};
use tests::{Database, Gateway, TestApp, given};

/// A centre whose gateway is a peer over HTTP, and the message that an application was submitted.
struct Office {
    app: TestApp,
    gateway: Gateway,
}

impl Office {
    /// The message waits; nothing was tried yet.
    async fn with_a_message() -> Self {
        let gateway = Gateway::open();
        let way = gateway.way();
        let app = TestApp::with(Database::create().await.unwrap(), |state| state.sms = way).await.unwrap();
        let clerk = app.staff("clerk", &[Role::Intake]).await;
        let draft = clerk.create_application(&given::wage_claim(app.centre)).await.unwrap();
        clerk.submit_application(draft.id).await.unwrap();
        app.account(app.centre, "auditor", &[Role::Auditor]).await;
        Self { app, gateway }
    }

    /// The auditor, who signs in anew, for hours pass in these stories.
    async fn auditor(&self) -> Client {
        self.app.sign_in("auditor").await
    }

    async fn delivery(&self) -> Delivery {
        let page = self.auditor().await.list_deliveries(&DeliveryFilter::default()).await.unwrap();
        assert_eq!(page.total, 1);
        page.items.into_iter().next().unwrap()
    }

    async fn passes(&self, by: TimeDelta) {
        self.app.state.clock.advance(by);
        self.app.work_off().await;
    }

    /// The gateway is out of order until the service gives up.
    async fn gives_up(&self) -> Delivery {
        self.gateway.answers(503);
        self.app.work_off().await;
        for _ in 1..10 {
            self.passes(TimeDelta::hours(1)).await;
        }
        self.delivery().await
    }
}

#[actix_web::test]
async fn a_message_that_fails_is_tried_later_and_later_until_it_arrives() {
    let office = Office::with_a_message().await;
    office.gateway.answers(503);
    office.app.work_off().await;
    for (tried, wait) in [(1, 10), (2, 20), (3, 40)] {
        let delivery = office.delivery().await;
        assert_eq!((delivery.status, delivery.attempts), (DeliveryStatus::Waiting, tried));
        assert_eq!(delivery.last_error.as_deref(), Some("gateway refused"));
        let next = delivery.next_attempt_at.expect("another attempt") - office.app.state.clock.now();
        assert!((wait - 5..=wait).contains(&next.num_seconds()), "{next} after attempt {tried}");

        office.passes(next - TimeDelta::seconds(5)).await;
        assert_eq!(office.gateway.reached().len(), usize::from(tried), "not before its time");
        if tried == 3 {
            office.gateway.answers(200);
        }
        office.passes(TimeDelta::seconds(6)).await;
        assert_eq!(office.gateway.reached().len(), usize::from(tried) + 1);
    }
    let delivery = office.delivery().await;
    assert_eq!((delivery.status, delivery.attempts), (DeliveryStatus::Delivered, 4));
    assert_eq!((delivery.next_attempt_at, delivery.last_error), (None, None));
    office.passes(TimeDelta::days(2)).await;
    assert_eq!(office.gateway.reached().len(), 4, "what has arrived is not sent again");
    let message = &office.gateway.reached()[3];
    assert_eq!(message["phone"], "13800001234");
    assert!(message["text"].as_str().unwrap().contains("已提交"));
}

#[actix_web::test]
async fn a_message_that_never_arrives_ends_on_the_dead_list_and_somebody_sends_it_again() {
    let office = Office::with_a_message().await;
    let dead = office.gives_up().await;
    assert_eq!((dead.status, dead.attempts, dead.notice), (DeliveryStatus::Dead, 10, Notice::Submitted));
    assert_eq!((dead.next_attempt_at, office.gateway.reached().len()), (None, 10));
    office.passes(TimeDelta::days(30)).await;
    assert_eq!(office.gateway.reached().len(), 10, "it is given up");
    let listed = DeliveryFilter { status: Some(DeliveryStatus::Dead), ..DeliveryFilter::default() };
    let auditor = office.auditor().await;
    assert_eq!(auditor.list_deliveries(&listed).await.unwrap().items, std::slice::from_ref(&dead));

    office.gateway.answers(200);
    let again = auditor.retry_delivery(dead.id).await.unwrap();
    assert_eq!((again.status, again.attempts), (DeliveryStatus::Waiting, 0));
    office.app.work_off().await;
    assert_eq!(office.delivery().await.status, DeliveryStatus::Delivered);
    assert_eq!(office.gateway.reached().len(), 11);
    let twice = auditor.retry_delivery(dead.id).await.unwrap_err();
    assert_eq!((twice.status(), twice.code()), (Some(409), Some(Code::NotNow)));
}

#[actix_web::test]
async fn a_message_that_a_killed_worker_had_claimed_is_sent_by_another() {
    let office = Office::with_a_message().await;
    let cx = office.app.system();
    // The claim is taken, and the process is gone before it wrote down how it went.
    let killed = api::outbox::worker::claim(&cx).await.unwrap();
    assert_eq!(killed.len(), 1);
    office.app.work_off().await;
    assert_eq!(office.gateway.reached().len(), 0, "a claim is somebody's for two minutes");
    office.passes(TimeDelta::seconds(121)).await;
    assert_eq!(office.gateway.reached().len(), 1);
    assert_eq!(office.delivery().await.attempts, 2, "the lost attempt counts");
}

#[actix_web::test]
async fn a_dead_message_of_another_centre_is_nobodys_to_send() {
    let office = Office::with_a_message().await;
    let dead = office.gives_up().await;
    let at = office.app.other_centre;
    let (elsewhere, _) = office.app.staff_at(at, "elsewhere", &[Role::Auditor]).await;
    assert_eq!(elsewhere.retry_delivery(dead.id).await.unwrap_err().status(), Some(404));
    assert_eq!(office.delivery().await.status, DeliveryStatus::Dead);
}
