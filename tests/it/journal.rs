//! The journal notices every change, removal and reordering (SEC-12).

use openapi::{applications::Reception, auth::Role};
use sea_orm::ConnectionTrait;
use tests::{TestApp, given};

async fn a_little_history(app: &TestApp) {
    let lin = app.citizen("13800001234").await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    for _ in 0..3 {
        let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
        lin.submit_application(draft.id).await.unwrap();
        clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    }
}

async fn broken_by(sql: &str) -> usize {
    let app = TestApp::start().await;
    a_little_history(&app).await;
    let cx = app.system();
    let (rows, broken) = api::journal::verify(cx.db()).await.unwrap();
    assert!(rows >= 9 && broken.is_empty(), "{broken:?}");
    let tx = cx.begin().await.unwrap();
    tx.execute_unprepared(sql).await.unwrap();
    tx.commit().await.unwrap();
    api::journal::verify(cx.db()).await.unwrap().1.len()
}

#[actix_web::test]
async fn sec_12_a_changed_entry_breaks_the_chain() {
    assert!(broken_by("UPDATE journal SET note = 'nothing happened' WHERE seq = 4").await >= 1);
}

#[actix_web::test]
async fn sec_12_a_removed_entry_breaks_the_chain() {
    assert!(broken_by("DELETE FROM journal WHERE seq = 4").await >= 1);
}

#[actix_web::test]
async fn sec_12_the_last_entries_are_not_cut_off_unseen() {
    assert!(broken_by("DELETE FROM journal WHERE seq >= 8").await >= 1);
}

#[actix_web::test]
async fn sec_12_two_exchanged_entries_break_the_chain() {
    let exchange = "UPDATE journal SET seq = -1 WHERE seq = 4; UPDATE journal SET seq = 4 WHERE seq = 5; \
                    UPDATE journal SET seq = 5 WHERE seq = -1;";
    assert!(broken_by(exchange).await >= 1);
}
