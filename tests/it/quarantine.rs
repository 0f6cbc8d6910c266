//! Malware in what people send in (SEC-16): ClamAV itself looks at every file before anybody opens it.

use api::attachments::look_through;
use openapi::{
    Code,
    applications::Reception,
    attachments::{Attachment, AttachmentKind, Scan},
    auth::Role,
    journal::Event,
};
use tests::{ClamAv, Database, EICAR, TestApp, given};

/// A document of one empty page that says this in a comment.
fn document(comment: &str) -> Vec<u8> {
    let pdf = format!(
        "%PDF-1.4\n%{comment}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
         2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
         3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n\
         trailer<</Root 1 0 R>>\n%%EOF\n"
    );
    pdf.into_bytes()
}

async fn watched_by(clamav: &ClamAv) -> TestApp {
    let scanner = clamav.scanner();
    TestApp::with(Database::create().await.unwrap(), |state| state.scanner = Some(scanner)).await.unwrap()
}

#[actix_web::test]
async fn sec_16_a_file_with_malware_goes_into_quarantine_and_the_others_are_opened() {
    let mut clamav = ClamAv::away();
    clamav.begin();
    let app = watched_by(&clamav).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let send = async |name: &str, bytes: Vec<u8>| {
        lin.add_application_attachment(draft.id, AttachmentKind::MatterEvidence, name, &bytes).await.unwrap()
    };
    let good = send("欠条.pdf", document("three months of wages")).await;
    let bad = send("工资表.pdf", document(&EICAR.concat())).await;
    let photo = send("合同.png", given::photo()).await;
    lin.submit_application(draft.id).await.unwrap();
    clerk.receive_application(draft.id, &Reception::default()).await.unwrap();

    let before = clerk.download_attachment(good.id).await.unwrap_err();
    assert_eq!(
        (before.status(), before.code()),
        (Some(409), Some(Code::NotScanned)),
        "nobody has looked yet"
    );

    look_through(&app.system()).await.unwrap();
    let whole = clerk.get_application(draft.id).await.unwrap();
    let found = |file: &Attachment| whole.attachments.iter().find(|one| one.id == file.id).unwrap().scan;
    assert_eq!([found(&good), found(&bad), found(&photo)], [Scan::Clean, Scan::Infected, Scan::Clean]);
    assert_eq!(clerk.download_attachment(good.id).await.unwrap(), document("three months of wages"));
    for person in [&clerk, &lin] {
        let refused = person.download_attachment(bad.id).await.unwrap_err();
        assert_eq!((refused.status(), refused.code()), (Some(409), Some(Code::Quarantined)));
    }
    let told = whole.timeline.iter().filter(|line| line.event == Event::AttachmentQuarantined).count();
    assert_eq!(told, 1);
    look_through(&app.system()).await.unwrap();
    let again = clerk.get_application(draft.id).await.unwrap();
    assert_eq!(again.timeline.len(), whole.timeline.len(), "what was looked at is not looked at again");
}

#[actix_web::test]
async fn sec_16_while_the_scanner_is_away_files_are_taken_and_wait_for_it() {
    let mut clamav = ClamAv::away();
    let app = watched_by(&clamav).await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let kind = AttachmentKind::Identity;
    let sent = lin.add_application_attachment(draft.id, kind, "证.png", &given::photo()).await.unwrap();
    assert_eq!(sent.scan, Scan::Unscanned);

    look_through(&app.system()).await.unwrap();
    assert_eq!(lin.download_attachment(sent.id).await.unwrap_err().code(), Some(Code::NotScanned));

    clamav.begin();
    look_through(&app.system()).await.unwrap();
    assert_eq!(lin.download_attachment(sent.id).await.unwrap(), given::photo());
}

#[actix_web::test]
async fn a_house_without_a_scanner_opens_its_files() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let kind = AttachmentKind::Identity;
    let sent = lin.add_application_attachment(draft.id, kind, "证.png", &given::photo()).await.unwrap();
    look_through(&app.system()).await.unwrap();
    assert_eq!(sent.scan, Scan::Unscanned);
    assert_eq!(lin.download_attachment(sent.id).await.unwrap(), given::photo());
}
