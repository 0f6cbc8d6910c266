//! Files are what they are, not what they say they are.

use openapi::{
    Code,
    applications::Reception,
    attachments::{AttachmentKind, FileType},
    auth::Role,
};
use tests::{TestApp, given};

#[actix_web::test]
async fn a_photo_is_kept_fingerprinted_and_given_back() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let kind = AttachmentKind::Identity;
    let kept =
        lin.add_application_attachment(draft.id, kind, "../../身份证.exe", &given::photo()).await.unwrap();
    assert_eq!((kept.file_type, kept.pages, kept.sha256.len()), (FileType::Png, 1, 64));
    assert_eq!(&*kept.file_name, "身份证.exe.png", "a name is no path, and says what the file is");
    assert_eq!(lin.download_attachment(kept.id).await.unwrap(), given::photo());
    assert_eq!(lin.get_application(draft.id).await.unwrap().attachments, std::slice::from_ref(&kept));

    let stranger = app.citizen("13800009999").await;
    assert_eq!(stranger.download_attachment(kept.id).await.unwrap_err().status(), Some(404));
    lin.remove_attachment(kept.id).await.unwrap();
    assert_eq!(lin.download_attachment(kept.id).await.unwrap_err().status(), Some(404));
}

#[actix_web::test]
async fn a_download_is_never_opened_inside_the_page() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let kept = lin
        .add_application_attachment(draft.id, AttachmentKind::Other, "a.png", &given::photo())
        .await
        .unwrap();
    let http = reqwest::Client::builder().build().unwrap();
    let url = format!("{}/api/v1/attachments/{}", app.base, kept.id);
    let answer = http.get(url).bearer_auth(lin.token().unwrap()).send().await.unwrap();
    let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
    assert!(header("content-disposition").starts_with("attachment"));
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert!(header("content-security-policy").contains("sandbox"));
}

#[actix_web::test]
async fn what_is_not_a_photo_or_a_pdf_is_refused_whatever_its_name() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let upload = async |file: &[u8]| {
        let kind = AttachmentKind::MatterEvidence;
        lin.add_application_attachment(draft.id, kind, "photo.png", file).await.unwrap_err()
    };
    assert_eq!(upload(b"MZ\x90\x00 program").await.status(), Some(415));
    assert_eq!(upload(b"<html><script>alert(1)</script>").await.status(), Some(415));
    assert_eq!(upload(b"").await.status(), Some(422));

    let mut polyglot = given::photo();
    polyglot.extend_from_slice(b"PK\x05\x06");
    polyglot.extend_from_slice(&[0; 18]);
    assert_eq!(upload(&polyglot).await.status(), Some(422), "a photo that is an archive, too");
    assert_eq!(upload(&vec![0xff; 11 * 1024 * 1024]).await.status(), Some(413));
    assert!(lin.get_application(draft.id).await.unwrap().attachments.is_empty(), "nothing is half-written");
}

#[actix_web::test]
async fn files_are_added_only_while_the_law_lets_them_be() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let examiner = app.staff("examiner", &[Role::Examiner]).await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();
    clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    examiner.accept_application(draft.id).await.unwrap();
    let late =
        lin.add_application_attachment(draft.id, AttachmentKind::Other, "a.png", &given::photo()).await;
    assert_eq!(late.unwrap_err().code(), Some(Code::NotNow));
}
