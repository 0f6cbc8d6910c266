//! The command line: what an administrator types.

use std::process::{Command, Output};

use openapi::{
    attachments::AttachmentKind,
    auth::{LoginRequest, Role},
};
use tests::{Database, TestApp, given};

fn fayuan(database: &Database, words: &[&str]) -> Output {
    Command::new(tests::binary())
        .args(words)
        .env("FAYUAN_DATA_DIR", database.folder.path())
        .env("FAYUAN_DATABASE_URL", &database.url)
        .env("FAYUAN_PASSWORD", tests::PASSWORD)
        .output()
        .expect("the program runs")
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), output.stderr.as_slice()].concat()).into_owned()
}

#[test]
fn every_mistake_in_the_settings_is_told_at_once_and_no_secret_is() {
    let folder = std::env::temp_dir().join("fayuan-settings");
    let output = Command::new(tests::binary())
        .args(["serve", "--data-dir"])
        .arg(&folder)
        .env("FAYUAN_LISTEN", "nowhere")
        .env("FAYUAN_WORKERS", "0")
        .env("FAYUAN_DATABASE_URL", "mysql://root:s3cr3t@db/x")
        .env("FAYUAN_SMS_GATEWAY", "ftp://s3cr3t")
        .env("FAYUAN_OIDC_ISSUER", "http://elsewhere.example")
        .env("FAYUAN_OIDC_CLIENT_SECRET", "s3cr3t")
        .env("FAYUAN_OIDC_SCOPES", "profile")
        .output()
        .unwrap();
    let text = told(&output);
    assert!(!output.status.success());
    for name in [
        "FAYUAN_LISTEN",
        "FAYUAN_WORKERS",
        "FAYUAN_DATABASE_URL",
        "FAYUAN_SMS_GATEWAY",
        "FAYUAN_OIDC_ISSUER",
        "FAYUAN_OIDC_CLIENT_ID",
        "FAYUAN_OIDC_SCOPES",
        "FAYUAN_PUBLIC_URL",
    ] {
        assert!(text.contains(name), "{text}");
    }
    assert!(!text.contains("s3cr3t"), "{text}");
    let help = Command::new(tests::binary()).args(["serve", "--help"]).output().unwrap();
    for name in ["FAYUAN_DATA_DIR", "FAYUAN_LISTEN", "FAYUAN_DATABASE_URL", "FAYUAN_DEMO", "FAYUAN_PROXIES"] {
        assert!(told(&help).contains(name), "{name}");
    }
}

#[test]
fn every_mistake_in_the_file_of_sources_is_told_at_once_and_no_secret_is() {
    let folder = folder_of_sources();
    let file = folder.join("sources.json");
    std::fs::write(folder.join("empty"), "").unwrap();
    let sources = serde_json::json!({ "sources": [
        { "source": "NOBODY", "url": "https://a.example.cn", "client_secret": "s3cr3t" },
        { "source": "TAX", "url": "http://a.example.cn", "timeout_seconds": 600 },
        { "source": "HOUSING", "url": "https://b.example.cn", "ca": "empty", "mutual_tls":
            { "certificate": "nowhere.pem", "key": "nowhere.key" } },
        { "source": "UNION", "url": "https://c.example.cn", "oauth": { "token_url": "ftp://s3cr3t@c",
            "client_id": "x", "client_secret_file": "empty" } },
    ] });
    std::fs::write(&file, sources.to_string()).unwrap();
    let output = Command::new(tests::binary())
        .args(["serve", "--data-dir"])
        .arg(&folder)
        .env("FAYUAN_DATA_SOURCES", &file)
        .env("FAYUAN_POST_CHECK_PERCENT", "120")
        .output()
        .unwrap();
    let text = told(&output);
    assert!(!output.status.success());
    for wrong in [
        "sources[0]: its fields",
        "sources[1] TAX: url must be",
        "sources[1] TAX: timeout_seconds",
        "sources[1] TAX: it must have either",
        "sources[2] HOUSING: ca holds",
        "sources[2] HOUSING: mutual_tls.certificate can not be read",
        "sources[3] UNION: oauth.token_url",
        "sources[3] UNION: oauth.client_secret_file holds no secret",
        "FAYUAN_POST_CHECK_PERCENT",
    ] {
        assert!(text.contains(wrong), "{wrong}: {text}");
    }
    assert!(!text.contains("s3cr3t"), "{text}");
}

fn folder_of_sources() -> std::path::PathBuf {
    let folder = std::env::temp_dir().join("fayuan-sources");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[actix_web::test]
async fn a_new_installation_gets_its_first_centre_and_administrator_from_the_command_line() {
    let app = TestApp::bare(Database::create().await.unwrap()).await.unwrap();
    let centre = fayuan(
        &app.database,
        &[
            "organisation",
            "create",
            "--kind",
            "CENTRE",
            "--name",
            "濮阳市法律援助中心",
            "--short-name",
            "濮",
            "--region",
            "410900",
        ],
    );
    assert!(centre.status.success(), "{}", told(&centre));
    let id = String::from_utf8(centre.stdout).unwrap().trim().to_owned();
    let words = [
        "user",
        "create",
        "--username",
        "admin",
        "--name",
        "管理员",
        "--organisation",
        &id,
        "--role",
        "SYS_ADMIN",
    ];
    let user = fayuan(&app.database, &words);
    assert!(user.status.success(), "{}", told(&user));
    let admin = app.anyone();
    let login = LoginRequest { username: "admin".parse().unwrap(), password: tests::PASSWORD.to_owned() };
    assert_eq!(admin.login(&login).await.unwrap().me.grants[0].role, Role::SysAdmin);
}

#[actix_web::test]
async fn a_copy_brings_database_files_and_keys_back() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let kind = AttachmentKind::Identity;
    let photo = lin.add_application_attachment(draft.id, kind, "a.png", &given::photo()).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();

    let copy = tempfile::tempdir().unwrap();
    let copy = copy.path().join("copy");
    let copy = copy.to_str().unwrap();
    let made = fayuan(&app.database, &["backup", "--to", copy]);
    assert!(made.status.success(), "{}", told(&made));

    let elsewhere = Database::create().await.unwrap();
    let back = fayuan(&elsewhere, &["restore", "--from", copy]);
    assert!(back.status.success(), "{}", told(&back));
    let verified = fayuan(&elsewhere, &["audit", "verify"]);
    assert!(verified.status.success(), "{}", told(&verified));

    // The same keys open the same sessions, and the files are there.
    let restored = TestApp::bare(elsewhere).await.unwrap();
    let again = restored.anyone();
    again.set_token(lin.token());
    assert!(again.get_application(draft.id).await.unwrap().number.is_some());
    assert_eq!(again.download_attachment(photo.id).await.unwrap(), given::photo());

    let twice = fayuan(&restored.database, &["restore", "--from", copy]);
    assert!(!twice.status.success(), "nothing that is there is overwritten");
}
