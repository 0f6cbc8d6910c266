//! Import of the network (ORG-01, ORG-04): published lists, whole cities, bad rows, bad files, killed imports.

use client::Client;
use openapi::{
    Code, OrganisationId,
    auth::Role,
    directory::DirectoryFilter,
    helpers::HelperFilter,
    imports::*,
    organisations::{OrganisationFilter, OrganisationType},
};
use rust_xlsxwriter::{Format, Formula, Workbook};
use tests::TestApp;

const CHANGZHI: &[u8] = include_bytes!("fixtures/centres_changzhi.csv");

/// A bureau of Changzhi and somebody who looks after it.
async fn bureau(app: &TestApp) -> (OrganisationId, Client) {
    let bureau = app.root(OrganisationType::Bureau, "长治市司法局", "140400").await;
    (bureau, app.staff_at(bureau, "supervisor", &[Role::BureauSupervisor]).await.0)
}

fn upload(organisation_id: OrganisationId, mode: ImportMode, file: &[u8]) -> ImportUpload {
    ImportUpload { organisation_id, mode, area_code: Some("0355".to_owned()), file: file.to_vec() }
}

/// Uploads a file, lets it be worked off, and answers how it ended.
async fn import(app: &TestApp, client: &Client, form: &ImportUpload) -> Import {
    let queued = client.start_import(form, "network.xlsx").await.unwrap();
    assert_eq!((queued.status, queued.rows_done), (ImportStatus::Queued, 0));
    app.work_off().await;
    client.get_import(queued.id).await.unwrap()
}

/// A workbook of sheets, each with a row of titles and rows of texts.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A township with two villages, a station, village points, a firm with a lawyer, liaisons.
fn whole() -> Vec<u8> {
    workbook(&[
        (
            "区划",
            &[
                &["区划代码", "名称", "城乡"],
                &["140430901", "演示镇", "乡"],
                &["140430901201", "东村", "乡"],
                &["140430901202", "西村", "乡"],
            ],
        ),
        (
            "机构",
            &[
                &["名称", "区划代码", "类型", "上级机构", "电话", "经度", "纬度"],
                &["东村联络点", "140430901201", "", "", "", "112.71", "36.76"],
                &["演示镇司法所工作站", "140430901", "", "沁县法律援助中心", "7020149", "112.70", "36.75"],
                &["沁县法律援助中心", "", "", "", "7020148;12348", "112.69", "36.75"],
                &["漳河律师事务所", "140430", "", "", "", "", ""],
            ],
        ),
        (
            "法律援助人员",
            &[
                &["执业证号", "姓名", "执业类别", "执业机构", "手机", "执业证有效期至", "首次执业日期"],
                &[
                    "11404201510100001",
                    "陈明",
                    "律师",
                    "漳河律师事务所",
                    "13900001111",
                    "2030-12-31",
                    "2015/3/1",
                ],
            ],
        ),
        (
            "联络员",
            &[
                &["村代码", "姓名", "电话", "起始日期"],
                &["140430901201", "李永平", "13900002222", "2026-01-01"],
                &["140430901202", "王春梅", "13900003333", ""],
            ],
        ),
    ])
}

fn told(import: &Import) -> Vec<(&str, u32, &str, RowFlaw)> {
    import
        .problems
        .iter()
        .map(|problem| (problem.sheet.as_str(), problem.row, problem.column.as_str(), problem.code))
        .collect()
}

fn created(figures: ImportFigures) -> (u32, u32, u32, u32) {
    (figures.created, figures.updated, figures.unchanged, figures.bad)
}

#[actix_web::test]
async fn org_04_the_published_directory_of_changzhi_is_imported_as_it_was_published() {
    let app = TestApp::start().await;
    let (bureau, supervisor) = bureau(&app).await;

    let tried = import(&app, &supervisor, &upload(bureau, ImportMode::DryRun, CHANGZHI)).await;
    assert_eq!(
        (tried.status, created(tried.figures), tried.problem_count),
        (ImportStatus::Done, (14, 0, 0, 0), 0)
    );
    assert_eq!(tried.encoding, "UTF-8");
    let in_qinxian = DirectoryFilter { region: Some("140430".to_owned()), ..DirectoryFilter::default() };
    assert_eq!(
        app.anyone().search_directory(&in_qinxian).await.unwrap().total,
        0,
        "a dry run writes nothing"
    );

    let done = import(&app, &supervisor, &upload(bureau, ImportMode::AllOrNothing, CHANGZHI)).await;
    assert_eq!((done.status, done.rows_done, done.rows_total), (ImportStatus::Done, 14, 14));
    let found = app.anyone().search_directory(&in_qinxian).await.unwrap().items;
    let [qin] = &found[..] else { panic!("{found:?}") };
    assert_eq!((&*qin.name, &qin.phones[..]), ("沁县法律援助中心", &["0355-7020148".to_owned()][..]));
    // 长治县, 屯留县 and 潞城市 have other names today (§13.19).
    for (name, region) in
        [("长治县", "140404"), ("屯留县", "140405"), ("潞城市", "140406"), ("郊区", "140403")]
    {
        let filter = DirectoryFilter { q: Some(format!("{name}法律援助")), ..DirectoryFilter::default() };
        let found = app.anyone().search_directory(&filter).await.unwrap().items;
        assert_eq!(found[0].region_code, region, "{name}");
    }

    let again = import(&app, &supervisor, &upload(bureau, ImportMode::AllOrNothing, CHANGZHI)).await;
    assert_eq!(created(again.figures), (0, 0, 14, 0), "nothing is entered twice");
    let moved = String::from_utf8(CHANGZHI.to_vec()).unwrap().replace("沁县育才街88号", "沁县胜利路2号");
    let third = import(&app, &supervisor, &upload(bureau, ImportMode::AllOrNothing, moved.as_bytes())).await;
    assert_eq!(created(third.figures), (0, 1, 13, 0), "what changed is changed");
    let found = app.anyone().search_directory(&in_qinxian).await.unwrap().items;
    assert_eq!(found[0].address.as_deref(), Some("沁县胜利路2号沁县司法局楼内"));
    let (_, broken) = api::journal::verify(app.system().db()).await.unwrap();
    assert_eq!(broken, []);
}

#[actix_web::test]
async fn org_01_one_workbook_holds_the_whole_tree_its_people_and_its_villages() {
    let app = TestApp::start().await;
    let (bureau, supervisor) = bureau(&app).await;
    let done = import(&app, &supervisor, &upload(bureau, ImportMode::AllOrNothing, &whole())).await;
    assert_eq!((done.status, told(&done)), (ImportStatus::Done, vec![]));
    assert_eq!(created(done.figures), (10, 0, 0, 0));
    assert_eq!(done.sheets.len(), 4);

    let village = OrganisationFilter { kind: Some(OrganisationType::LiaisonVillage), ..Default::default() };
    let village = app.anyone().list_organisations(&village).await.unwrap().items.remove(0);
    let record = supervisor.get_organisation_record(village.id).await.unwrap();
    let above: Vec<_> = record.above.iter().map(|unit| unit.name.as_str()).collect();
    assert_eq!(
        above,
        ["长治市司法局", "沁县法律援助中心", "演示镇司法所工作站"],
        "found by region and by name"
    );
    let helpers = supervisor.list_helpers(&HelperFilter::default()).await.unwrap();
    assert_eq!((helpers.total, &*helpers.items[0].organisation_name), (2, "演示镇司法所工作站"));
    let roster = supervisor.list_practitioners(&Default::default()).await.unwrap().items;
    assert_eq!((&*roster[0].name, &*roster[0].firm_name), ("陈明", "漳河律师事务所"));

    let again = import(&app, &supervisor, &upload(bureau, ImportMode::SkipBad, &whole())).await;
    assert_eq!(created(again.figures), (0, 0, 10, 0));
}

#[actix_web::test]
async fn every_bad_row_is_told_by_sheet_row_and_column_and_all_or_nothing_writes_nothing() {
    let app = TestApp::start().await;
    let (bureau, supervisor) = bureau(&app).await;
    let file = workbook(&[
        (
            "机构",
            &[
                &["名称", "区划代码", "类型", "上级机构", "联系电话"],
                &["沁县法律援助中心", "140430", "", "", "12348"],
                &["甲中心", "621102", "法律援助中心", "", "110x"],
                &["乙站", "140430901", "司法所", "没有的中心", ""],
                &["沁县法律援助中心", "140430", "", "", ""],
                &["丙站", "140431901", "司法所", "甲中心", ""],
            ],
        ),
        ("联络员", &[&["村代码", "姓名", "电话"], &["140430901201", "李永平", "13900002222"]]),
    ]);
    let refused = import(&app, &supervisor, &upload(bureau, ImportMode::AllOrNothing, &file)).await;
    assert_eq!(refused.status, ImportStatus::Refused);
    let expected = vec![
        ("机构", 3, "区划代码", RowFlaw::Mismatch),
        ("机构", 3, "联系电话", RowFlaw::BadFormat),
        ("机构", 4, "上级机构", RowFlaw::NoParent),
        ("机构", 5, "名称", RowFlaw::Duplicate),
        ("机构", 6, "上级机构", RowFlaw::DependsOnBad),
        ("联络员", 2, "村代码", RowFlaw::NoRegion),
    ];
    assert_eq!(told(&refused), expected);
    assert_eq!(refused.problems[3].params["row"], 2);
    let everything = DirectoryFilter { q: Some("沁县".to_owned()), ..DirectoryFilter::default() };
    let before = app.anyone().search_directory(&everything).await.unwrap().total;

    let skipped = import(&app, &supervisor, &upload(bureau, ImportMode::SkipBad, &file)).await;
    assert_eq!((skipped.status, created(skipped.figures)), (ImportStatus::Done, (1, 0, 0, 5)));
    assert_eq!((told(&skipped), skipped.rows_done), (expected, 6));
    assert_eq!(app.anyone().search_directory(&everything).await.unwrap().total, before + 1);
}

#[actix_web::test]
async fn formulas_merged_cells_errors_and_rounded_numbers_are_told_and_not_guessed() {
    let app = TestApp::start().await;
    let (bureau, supervisor) = bureau(&app).await;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    // A title over the whole width is common and harmless.
    sheet.merge_range(0, 0, 0, 3, "长治市机构名录", &Format::new()).unwrap();
    for (column, title) in ["名称", "区划代码", "地址", "电话"].into_iter().enumerate() {
        sheet.write_string(1, u16::try_from(column).unwrap(), title).unwrap();
    }
    for (row, name) in [
        (2, "沁县法律援助中心"),
        (3, "武乡县法律援助中心"),
        (4, "沁源县法律援助中心"),
        (5, "平顺县法律援助中心"),
    ] {
        sheet.write_string(row, 0, name).unwrap();
    }
    sheet.write_formula(2, 2, Formula::new("=CONCAT(A3,\"楼\")").set_result("沁县楼")).unwrap();
    sheet.merge_range(3, 2, 4, 2, "同一地址", &Format::new()).unwrap();
    sheet.write_number(5, 3, 1_572_165_450_400_000_001.0).unwrap();
    let file = book.save_to_buffer().unwrap();
    let refused = import(&app, &supervisor, &upload(bureau, ImportMode::AllOrNothing, &file)).await;
    assert_eq!(
        told(&refused),
        [
            ("Sheet1", 3, "地址", RowFlaw::Formula),
            ("Sheet1", 4, "地址", RowFlaw::Merged),
            ("Sheet1", 5, "地址", RowFlaw::Merged),
            ("Sheet1", 6, "电话", RowFlaw::BadFormat),
        ]
    );
    let csv = "名称,地址\n沁县法律援助中心,=HYPERLINK(\"http://example.org\")\n";
    let refused = import(&app, &supervisor, &upload(bureau, ImportMode::AllOrNothing, csv.as_bytes())).await;
    assert_eq!(told(&refused), [("", 2, "地址", RowFlaw::Formula)]);
}

#[actix_web::test]
async fn gbk_is_recognised_and_read_and_another_encoding_is_refused() {
    let app = TestApp::start().await;
    let (bureau, supervisor) = bureau(&app).await;
    let text = std::str::from_utf8(CHANGZHI).unwrap();
    let (gbk, _, _) = encoding_rs::GBK.encode(text);
    let done = import(&app, &supervisor, &upload(bureau, ImportMode::AllOrNothing, &gbk)).await;
    assert_eq!((done.encoding.as_str(), created(done.figures)), ("GBK", (14, 0, 0, 0)));

    let mut broken = gbk.into_owned();
    broken.truncate(100);
    broken.extend([0xFF, 0xFF, 0xFE, 0x80, b'\n', 0xFF]);
    let refused =
        supervisor.start_import(&upload(bureau, ImportMode::DryRun, &broken), "x.csv").await.unwrap_err();
    assert_eq!((refused.status(), refused.fields()[0].code), (Some(422), Code::BadCharacter));
}

#[actix_web::test]
async fn a_million_rows_a_bomb_and_what_is_no_sheet_are_refused_at_once() {
    let app = TestApp::start().await;
    // Made before anything is asked: packing a hundred megabytes takes longer than a connection is kept open.
    let many = format!("name\n{}", "a\n".repeat(1_000_000));
    let rows = packed("xl/worksheets/sheet1.xml", &b"<row r=\"1\"><c/></row>".repeat(1_000_000));
    let bomb = packed("xl/sharedStrings.xml", &vec![b' '; 100 * 1024 * 1024]);
    assert!(bomb.len() < 1024 * 1024);
    let (bureau, supervisor) = bureau(&app).await;
    let refused = async |file: &[u8]| {
        let error =
            supervisor.start_import(&upload(bureau, ImportMode::DryRun, file), "x").await.unwrap_err();
        (error.status(), error.code(), error.fields().first().map(|field| field.code))
    };
    assert_eq!(refused(many.as_bytes()).await, (Some(422), Some(Code::Invalid), Some(Code::TooManyItems)));
    assert_eq!(refused(&rows).await, (Some(422), Some(Code::Invalid), Some(Code::TooManyItems)));
    assert_eq!(refused(&bomb).await, (Some(413), Some(Code::TooLarge), None));
    assert_eq!(refused(b"PK\x03\x04nothing").await, (Some(422), Some(Code::Invalid), Some(Code::BadFormat)));
    assert_eq!(refused(b"%PDF-1.7\0\0").await, (Some(415), Some(Code::UnsupportedType), None));
    let weather = "天气,心情\n晴,好\n".as_bytes();
    assert_eq!(refused(weather).await, (Some(422), Some(Code::Invalid), Some(Code::Mismatch)));
    assert_eq!(supervisor.list_imports(&ImportFilter::default()).await.unwrap().total, 0);
}

fn packed(name: &str, content: &[u8]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    packed.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
    packed.write_all(content).unwrap();
    packed.finish().unwrap().into_inner()
}

#[actix_web::test]
async fn an_import_that_was_killed_is_taken_up_again_and_given_up_after_three_times() {
    use sea_orm::ConnectionTrait;
    let app = TestApp::start().await;
    let (bureau, supervisor) = bureau(&app).await;
    let queued =
        supervisor.start_import(&upload(bureau, ImportMode::SkipBad, &whole()), "x.xlsx").await.unwrap();
    let db = sea_orm::Database::connect(&app.database.url).await.unwrap();
    let killed = async |attempts: i32| {
        let until = (app.state.clock.now() + chrono::TimeDelta::minutes(10)).to_rfc3339();
        let sql =
            format!("UPDATE imports SET status = 'RUNNING', attempts = {attempts}, leased_until = '{until}'");
        db.execute_unprepared(&sql).await.unwrap();
    };
    killed(1).await;
    app.work_off().await;
    let left = supervisor.get_import(queued.id).await.unwrap();
    assert_eq!(left.status, ImportStatus::Running, "somebody may still be at it");
    app.state.clock.advance(chrono::TimeDelta::minutes(11));
    app.work_off().await;
    let supervisor = app.sign_in("supervisor").await;
    let done = supervisor.get_import(queued.id).await.unwrap();
    assert_eq!((done.status, created(done.figures)), (ImportStatus::Done, (10, 0, 0, 0)));

    let queued =
        supervisor.start_import(&upload(bureau, ImportMode::SkipBad, &whole()), "x.xlsx").await.unwrap();
    db.execute_unprepared("UPDATE imports SET attempts = 3 WHERE status = 'QUEUED'").await.unwrap();
    app.work_off().await;
    assert_eq!(supervisor.get_import(queued.id).await.unwrap().status, ImportStatus::Failed);
}

#[actix_web::test]
async fn who_looks_after_one_county_imports_below_it_only_and_sees_no_other_import() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (clerk, _) = app.staff_at(net.county, "county", &[Role::SysAdmin]).await;
    let refused =
        clerk.start_import(&upload(net.bureau, ImportMode::DryRun, CHANGZHI), "x.csv").await.unwrap_err();
    assert_eq!((refused.status(), refused.fields()[0].code), (Some(422), Code::NotInList));
    let done = import(&app, &clerk, &upload(net.county, ImportMode::AllOrNothing, CHANGZHI)).await;
    assert_eq!((done.status, done.figures.bad), (ImportStatus::Refused, 12), "all but two lie elsewhere");

    let theirs = net
        .supervisor
        .start_import(&upload(net.bureau, ImportMode::DryRun, CHANGZHI), "x.csv")
        .await
        .unwrap();
    assert_eq!(clerk.get_import(theirs.id).await.unwrap_err().status(), Some(404));
    assert_eq!(clerk.list_imports(&ImportFilter::default()).await.unwrap().total, 1);
}

#[actix_web::test]
async fn the_template_is_a_workbook_that_can_be_imported() {
    let app = TestApp::start().await;
    let (bureau, supervisor) = bureau(&app).await;
    let template = supervisor.get_import_template().await.unwrap();
    let done = import(&app, &supervisor, &upload(bureau, ImportMode::DryRun, &template)).await;
    assert_eq!((done.status, done.rows_total, done.sheets.len()), (ImportStatus::Done, 0, 4));
}

#[actix_web::test]
async fn org_02_the_network_of_dingxi_is_imported_whole_in_its_published_size() {
    let app = TestApp::bare(tests::Database::create().await.unwrap()).await.unwrap();
    api::demo::fill_network(&app.state, &app.pools, api::demo::Network::Dingxi).await.unwrap();
    let counted = async |kind| {
        let filter = DirectoryFilter { kind: Some(kind), limit: Some(1), ..DirectoryFilter::default() };
        app.anyone().search_directory(&filter).await.unwrap().total
    };
    assert_eq!(counted(OrganisationType::Centre).await, 18);
    assert_eq!(counted(OrganisationType::StationTownship).await, 210);
    assert_eq!(counted(OrganisationType::IntakeFirm).await, 51);
    assert_eq!(counted(OrganisationType::LiaisonDept).await, 89);
    assert_eq!(counted(OrganisationType::StationCourt).await, 16);
    assert_eq!(counted(OrganisationType::LiaisonVillage).await, 1_000, "and more, which nobody counts");
}
