//! The beneficiary database (W-BEN): lists come in whole and blind, live by their days, and answer only a check of an
//! application.

use chrono::{Days, NaiveDate, TimeDelta};
use client::Client;
use openapi::{
    Code, OrganisationId, beneficiaries::*, eligibility::DataSource, imports::ImportStatus,
    organisations::OrganisationType, people::PersonCategory,
};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use tests::{TestApp, given};

use crate::privacy::{contains, stolen};
use openapi::auth::Role;

/// A bureau and somebody who keeps its lists.
async fn bureau(app: &TestApp) -> (OrganisationId, Client) {
    let bureau = app.root(OrganisationType::Bureau, "长治市司法局", "140400").await;
    (bureau, app.staff_at(bureau, "keeper", &[Role::BureauSupervisor]).await.0)
}

/// A list of the civil affairs, complete, as of today.
pub fn list(app: &TestApp, at: OrganisationId, file: &[u8]) -> BeneficiaryUpload {
    BeneficiaryUpload {
        organisation_id: at,
        source: DataSource::CivilAffairs,
        category: Some(PersonCategory::Dibao),
        legal_basis: "法律援助法第四十一条".to_owned(),
        agreement_no: "长民法援〔2026〕3号".to_owned(),
        as_of: app.today(),
        completeness: Completeness::Complete,
        file: file.to_vec(),
    }
}

/// Uploads a list, lets it be worked off, and answers how it ended.
pub async fn import(app: &TestApp, keeper: &Client, upload: &BeneficiaryUpload) -> BeneficiaryImport {
    let queued = keeper.start_beneficiary_import(upload, "低保.csv").await.unwrap();
    assert_eq!((queued.status, queued.rows_done), (ImportStatus::Queued, 0));
    app.work_off().await;
    keeper.get_beneficiary_import(queued.id).await.unwrap()
}

/// A CSV of numbered people.
fn people(numbers: std::ops::Range<u32>) -> String {
    let rows = numbers.map(|n| format!("{},林某{n}\n", given::resident(n)));
    "证件号码,姓名\n".to_owned() + &rows.collect::<String>()
}

fn counted(done: &BeneficiaryImport) -> [u32; 6] {
    let BeneficiaryFigures { created, updated, unchanged, removed, repeated, bad } = done.figures;
    [created, updated, unchanged, removed, repeated, bad]
}

#[actix_web::test]
async fn w_ben_a_complete_list_of_thousands_enters_everybody_once_and_ends_who_left() {
    let app = TestApp::start().await;
    let (bureau, keeper) = bureau(&app).await;
    let first = import(&app, &keeper, &list(&app, bureau, people(0..3_500).as_bytes())).await;
    assert_eq!((first.status, first.rows_done), (ImportStatus::Done, 3_500));
    assert_eq!((counted(&first), first.encoding.as_str()), ([3_500, 0, 0, 0, 0, 0], "UTF-8"));

    let text = people(500..4_000);
    let (gbk, ..) = encoding_rs::GBK.encode(&text);
    let second = import(&app, &keeper, &list(&app, bureau, &gbk)).await;
    assert_eq!((counted(&second), second.encoding.as_str()), ([500, 0, 3_000, 500, 0, 0], "GBK"));

    let renamed = people(500..501).replace("林某500", "林改名");
    let some =
        BeneficiaryUpload { completeness: Completeness::Additions, ..list(&app, bureau, renamed.as_bytes()) };
    assert_eq!(counted(&import(&app, &keeper, &some).await), [0, 1, 0, 0, 0, 0], "others stay");
    let back = import(&app, &keeper, &list(&app, bureau, people(0..4_000).as_bytes())).await;
    assert_eq!(counted(&back), [0, 501, 3_499, 0, 0, 0], "who comes back is in force again");

    let found = stolen(&app.database).await;
    let (number, name) = (given::resident(7), "林某");
    assert!(!contains(&found, &number) && !contains(&found, name), "neither number nor name stands there");
    let older = BeneficiaryUpload {
        as_of: app.today() - Days::new(1),
        ..list(&app, bureau, people(0..1).as_bytes())
    };
    let refused = keeper.start_beneficiary_import(&older, "旧.csv").await.unwrap_err();
    assert_eq!(
        refused.fields().first().map(|f| (f.path.as_str(), f.code)),
        Some(("as_of", Code::OutOfRange))
    );
    let page = keeper.list_beneficiary_imports(&BeneficiaryImportFilter::default()).await.unwrap();
    assert_eq!((page.total, page.items[0].id), (4, back.id));
    let (_, broken) = api::journal::verify(app.system().db()).await.unwrap();
    assert_eq!(broken, []);
}

#[actix_web::test]
async fn w_ben_a_workbook_says_category_and_days_and_every_flaw_is_told_without_what_was_typed() {
    let app = TestApp::start().await;
    let (bureau, keeper) = bureau(&app).await;
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let rows = [
        ["某县名单", "", "", "", ""],
        ["证件号码", "姓名", "类别", "有效期起", "有效期止"],
        ["410902194906150010", "林秀英", "低保", "2026-01-01", "2026/12/31"],
        ["410902194906150011", "张三丰", "低保", "", ""],
        ["621102196203010025", "", "富豪", "", "某日"],
        ["410902194906150010", "林秀英", "低保", "", ""],
        ["410902194906150010", "林秀英", "残疾", "", ""],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    let day = ExcelDateTime::from_ymd(2026, 1, 1).unwrap();
    let as_day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_datetime_with_format(2, 3, day, &as_day).unwrap();
    let file = workbook.save_to_buffer().unwrap();
    let upload = BeneficiaryUpload { category: None, ..list(&app, bureau, &file) };
    let done = import(&app, &keeper, &upload).await;
    assert_eq!((counted(&done), done.encoding.as_str()), ([2, 0, 0, 0, 1, 2], "XLSX"));
    assert_eq!(done.errors, 5);

    let errors = String::from_utf8(keeper.get_beneficiary_errors(done.id).await.unwrap()).unwrap();
    let lines: Vec<&str> = errors.trim_start_matches('\u{feff}').lines().collect();
    let expected = [
        "行号,列,问题",
        "4,证件号码,bad_format",
        "5,姓名,required",
        "5,类别,not_in_list",
        "5,有效期止,bad_format",
        "6,证件号码,duplicate",
    ];
    assert_eq!(lines, expected);
    for typed in ["张三丰", "410902", "富豪", "某日"] {
        assert!(!errors.contains(typed), "{typed}");
    }

    let whole = import(&app, &keeper, &list(&app, bureau, people(0..3).as_bytes())).await;
    assert_eq!(counted(&whole), [3, 0, 0, 1, 0, 0], "of this category; the disabled one stays");
    let empty = import(&app, &keeper, &list(&app, bureau, people(0..0).as_bytes())).await;
    assert_eq!(counted(&empty), [0; 6], "a list without rows was cut off");
    let torn = people(1..3) + "4109,某\n";
    let torn = import(&app, &keeper, &list(&app, bureau, torn.as_bytes())).await;
    assert_eq!(counted(&torn), [0, 0, 2, 0, 0, 1], "a row that can not be read may be about anybody");
}

#[actix_web::test]
async fn w_ben_a_killed_import_goes_on_behind_the_last_batch_and_counts_nobody_twice() {
    let app = TestApp::start().await;
    let (bureau, keeper) = bureau(&app).await;
    let upload = list(&app, bureau, (people(0..6_000) + "x,y\n").as_bytes());
    let queued = keeper.start_beneficiary_import(&upload, "低保.csv").await.unwrap();
    let waiting = std::fs::read_dir(app.database.folder.path().join("files/beneficiaries")).unwrap();
    for file in waiting {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!contains(&bytes, &given::resident(1)), "the file waits sealed");
    }

    let begun = async {
        loop {
            let now = keeper.get_beneficiary_import(queued.id).await.unwrap();
            if now.rows_done >= 1_000 {
                return now;
            }
        }
    };
    let cx = app.system();
    let half = {
        let work = api::beneficiaries::keep_up(&cx);
        futures::pin_mut!(work, begun);
        match futures::future::select(begun, work).await {
            futures::future::Either::Left((half, _)) => half,
            futures::future::Either::Right(_) => panic!("it was done before anybody looked"),
        }
    };
    assert_eq!(half.status, ImportStatus::Running);
    app.work_off().await;
    let left = keeper.get_beneficiary_import(queued.id).await.unwrap();
    assert_eq!(left.status, ImportStatus::Running, "whoever holds it may still be at work");

    app.state.clock.advance(TimeDelta::minutes(6));
    app.work_off().await;
    let done = keeper.get_beneficiary_import(queued.id).await.unwrap();
    assert_eq!((done.status, done.rows_done), (ImportStatus::Done, 6_001));
    assert_eq!((counted(&done), done.errors), ([6_000, 0, 0, 0, 0, 1], 1));
}

#[actix_web::test]
async fn w_ben_only_who_keeps_lists_brings_them_for_their_own_organisations_and_in_a_form_that_can_be_read() {
    let app = TestApp::start().await;
    let (bureau, keeper) = bureau(&app).await;
    let examiner = app.staff("examiner", &[Role::Examiner]).await;
    let upload = list(&app, bureau, people(0..1).as_bytes());
    let refused = examiner.start_beneficiary_import(&upload, "a.csv").await.unwrap_err();
    assert_eq!(refused.status(), Some(403));
    let elsewhere = BeneficiaryUpload { organisation_id: app.other_centre, ..upload.clone() };
    let refused = keeper.start_beneficiary_import(&elsewhere, "a.csv").await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "organisation_id");

    let future: NaiveDate = app.today() + Days::new(1);
    let told = async |upload: BeneficiaryUpload| {
        let refused = keeper.start_beneficiary_import(&upload, "a.csv").await.unwrap_err();
        (refused.status(), refused.fields().first().map(|f| (f.path.clone(), f.code)))
    };
    let field = |path: &str, code| (Some(422), Some((path.to_owned(), code)));
    let wrong = BeneficiaryUpload { as_of: future, ..upload.clone() };
    assert_eq!(told(wrong).await, field("as_of", Code::InFuture));
    let wrong = BeneficiaryUpload { agreement_no: String::new(), ..upload.clone() };
    assert_eq!(told(wrong).await, field("agreement_no", Code::Required));
    let untitled = BeneficiaryUpload { file: b"a,b\n1,2\n".to_vec(), ..upload.clone() };
    assert_eq!(told(untitled).await, field("file", Code::Mismatch));
    let torn = BeneficiaryUpload { file: b"PK\x03\x04 and nothing more".to_vec(), ..upload.clone() };
    assert_eq!(told(torn).await, field("file", Code::BadFormat));
    let picture = BeneficiaryUpload { file: vec![0; 100], ..upload.clone() };
    assert_eq!(told(picture).await.0, Some(415));
    let endless = BeneficiaryUpload { file: vec![b'\n'; 400_000], ..upload };
    assert_eq!(told(endless).await, field("file", Code::TooManyItems));
    let page = keeper.list_beneficiary_imports(&BeneficiaryImportFilter::default()).await.unwrap();
    assert_eq!(page.total, 0, "nothing of it is kept");
}
