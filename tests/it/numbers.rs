//! Numbers have no gaps and no doubles, however many write at once (NUM-01, NUM-04).

use std::collections::BTreeSet;

use tests::{TestApp, given};

const WRITERS: usize = 32;

#[actix_web::test]
async fn num_01_thirty_two_writers_at_once_leave_no_gap() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let mut drafts = Vec::new();
    for _ in 0..WRITERS {
        drafts.push(lin.create_application(&given::wage_claim(app.centre)).await.unwrap().id);
    }
    let submissions = drafts.into_iter().map(|id| {
        let lin = lin.clone();
        async move { lin.submit_application(id).await.expect("submitted").number.expect("a number") }
    });
    let numbers: BTreeSet<String> = futures::future::join_all(submissions).await.into_iter().collect();
    let expected: BTreeSet<String> = (1..=WRITERS).map(|n| format!("（2026）长援申字第{n:04}号")).collect();
    assert_eq!(numbers, expected);
}
