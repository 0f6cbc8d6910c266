//! The journal and the readings notice every change, removal and reordering (SEC-12).

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

/// Three looks, one after the other; then somebody meddles with them.
async fn looks_broken_by(sql: &str) -> usize {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();
    for _ in 0..3 {
        clerk.get_application(draft.id).await.unwrap();
    }
    // The end of the chain is written down by the jobs.
    app.work_off().await;
    let cx = app.system();
    assert_eq!(api::readings::verify(cx.db()).await.unwrap(), (3, Vec::new()));
    let tx = cx.begin().await.unwrap();
    tx.execute_unprepared(sql).await.unwrap();
    tx.commit().await.unwrap();
    api::readings::verify(cx.db()).await.unwrap().1.len()
}

#[actix_web::test]
async fn sec_12_no_look_at_a_record_is_changed_removed_moved_or_cut_off_unseen() {
    for meddling in [
        "UPDATE readings SET reason = 'on duty' WHERE seq = 2",
        "UPDATE readings SET actor_id = id WHERE seq = 3",
        "DELETE FROM readings WHERE seq = 2",
        "UPDATE readings SET seq = 9 WHERE seq = 2; UPDATE readings SET seq = 2 WHERE seq = 3; \
         UPDATE readings SET seq = 3 WHERE seq = 9;",
        "DELETE FROM readings",
    ] {
        assert_eq!(looks_broken_by(meddling).await, 1, "{meddling}");
    }
}
