//! Files are what they are, not what they say they are.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use openapi::{
    Code,
    applications::Reception,
    attachments::{Attachment, AttachmentKind, FileType},
    auth::Role,
};
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use tests::{TestApp, given};
use uuid::Uuid;

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

/// Rows of files that were added earlier, without the files.
async fn added_earlier(app: &TestApp, one: &Attachment, count: u32) {
    use api::attachments::entity::{Entity, Model};
    let cx = app.system();
    let tx = cx.begin().await.unwrap();
    let row: Model = Entity::find_by_id(Uuid::from(one.id)).one(&tx).await.unwrap().unwrap();
    let more = (0..count).map(|_| Model { id: cx.new_id(), ..row.clone() }.into_active_model());
    Entity::insert_many(more).exec_without_returning(&tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// What the store of files holds.
fn stored(app: &TestApp) -> BTreeSet<String> {
    let folder = app.state.data_dir.join("files/attachments");
    let Ok(files) = std::fs::read_dir(folder) else { return BTreeSet::new() };
    files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

#[actix_web::test]
async fn a_record_takes_two_hundred_files_and_says_that_it_is_full() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let add = async || {
        lin.add_application_attachment(draft.id, AttachmentKind::Other, "a.png", &given::photo()).await
    };
    let first = add().await.unwrap();
    added_earlier(&app, &first, 198).await;
    add().await.expect("the two-hundredth");
    let full = add().await.unwrap_err();
    assert_eq!(full.status(), Some(422));
    assert_eq!((full.fields()[0].path.as_str(), full.fields()[0].code), ("file", Code::TooManyItems));
    assert_eq!(lin.get_application(draft.id).await.unwrap().attachments.len(), 200);
    assert_eq!(stored(&app).len(), 2, "what was refused is not kept");
}

#[actix_web::test]
async fn a_file_whose_row_is_not_written_goes_again() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    // The file is written, and the database can not take the row.
    let cx = app.system();
    let tx = cx.begin().await.unwrap();
    tx.execute_unprepared("ALTER TABLE attachments RENAME TO attachments_away").await.unwrap();
    tx.commit().await.unwrap();
    let url = format!("http://{}/api/v1/applications/{}/attachments", app.listens, draft.id);
    let form = "--x\r\ncontent-disposition: form-data; name=\"kind\"\r\n\r\nOTHER\r\n--x\r\n\
        content-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
    let body = [form.as_bytes(), &given::photo(), b"\r\n--x--\r\n"].concat();
    let http = reqwest::Client::builder().build().unwrap();
    let upload = || {
        let request = http.post(&url).bearer_auth(lin.token().unwrap());
        request.header("content-type", "multipart/form-data; boundary=x").body(body.clone()).send()
    };
    assert_eq!(upload().await.unwrap().status(), 500);
    assert_eq!(stored(&app), BTreeSet::new());

    let tx = cx.begin().await.unwrap();
    tx.execute_unprepared("ALTER TABLE attachments_away RENAME TO attachments").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(upload().await.unwrap().status(), 201, "the same request, once it is possible");
    assert_eq!(stored(&app).len(), 1);
}

#[actix_web::test]
async fn a_file_that_a_crash_left_without_a_row_is_swept_after_a_day() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let kind = AttachmentKind::Other;
    let kept = lin.add_application_attachment(draft.id, kind, "a.png", &given::photo()).await.unwrap();
    // The process ended between file and row.
    let orphan = app.state.clock.new_id().to_string();
    let folder = app.state.data_dir.join("files/attachments");
    std::fs::write(folder.join(&orphan), given::photo()).unwrap();
    std::fs::write(folder.join("README"), "not ours").unwrap();

    app.work_off().await;
    app.state.clock.advance(TimeDelta::hours(23));
    app.work_off().await;
    assert!(stored(&app).contains(&orphan), "a request may still be at it");
    app.days_pass(1).await;
    assert_eq!(stored(&app), BTreeSet::from([kept.id.to_string(), "README".to_owned()]));
    let again = app.citizen_again("13800001234").await;
    assert_eq!(again.download_attachment(kept.id).await.unwrap(), given::photo());
}
