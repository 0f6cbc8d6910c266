//! The import of 6 000 rows, as somebody at the bureau does it: uploaded over HTTP, worked off by the service's own
//! jobs, waited for. What is measured begins with the upload and ends when the import says that it is done.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use api::{
    auth::Context,
    db::Pools,
    organisations::{self, entity::Model},
    startup,
    state::State,
    users,
};
use client::Client;
use openapi::{
    OrganisationId,
    auth::{LoginRequest, Role},
    imports::{ImportMode, ImportStatus, ImportUpload},
    organisations::OrganisationType,
};
use rust_xlsxwriter::Workbook;
use uuid::Uuid;

/// Rows of a sheet, cell by cell.
type Rows = Vec<Vec<String>>;

/// Two rows for each township, three for each village.
const TOWNSHIPS: usize = 30;
const VILLAGES: usize = 66;
pub const ROWS: u32 = 6_000;

const USERNAME: &str = "importer";
/// Longer than anybody waits.
const PATIENCE: Duration = Duration::from_secs(120);

/// Seconds from the upload to the end.
pub async fn measure(port: u16, state: &Arc<State>, pools: &Pools) -> Result<f64> {
    let bureau = bureau(state, pools).await?;
    let http = reqwest::Client::builder().cookie_store(true).build()?;
    let client = Client::new(http, &format!("http://127.0.0.1:{port}"));
    let login = LoginRequest { username: USERNAME.parse()?, password: tests::PASSWORD.to_owned() };
    client.login(&login).await?;
    let upload = ImportUpload {
        organisation_id: bureau,
        mode: ImportMode::AllOrNothing,
        area_code: None,
        file: workbook()?,
    };
    let jobs = startup::spawn_jobs(state.clone(), pools);
    let begun = Instant::now();
    let id = client.start_import(&upload, "network.xlsx").await?.id;
    let done = loop {
        let import = client.get_import(id).await?;
        match import.status {
            ImportStatus::Queued | ImportStatus::Running => {
                ensure!(begun.elapsed() < PATIENCE, "the import does not end");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            _ => break import,
        }
    };
    let seconds = begun.elapsed().as_secs_f64();
    jobs.abort();
    // It is over when nothing of it runs any more; that it was ended is no fault.
    let _ = jobs.await;
    ensure!(done.status == ImportStatus::Done, "{:?}: {:?}", done.status, done.problems.first());
    ensure!(done.rows_total == ROWS, "{} rows", done.rows_total);
    Ok(seconds)
}

/// A bureau of its own, and who looks after it.
async fn bureau(state: &Arc<State>, pools: &Pools) -> Result<OrganisationId> {
    let cx = Context::system(state.clone(), pools.worker(0));
    let row = Model::new(cx.new_id(), OrganisationType::Bureau, "导入测量用司法局", "导", "140400");
    let id: Uuid = row.id;
    let tx = cx.begin().await?;
    organisations::establish(&tx, row).await?;
    let new = users::service::FirstAccount {
        username: USERNAME.parse()?,
        name: "测量员".parse()?,
        organisation_id: id.into(),
        roles: vec![Role::BureauSupervisor],
        password: tests::PASSWORD.to_owned(),
    };
    users::service::create(&tx, &cx, new).await?;
    tx.commit().await?;
    Ok(id.into())
}

/// Townships and villages of one county, each with its unit, and a liaison for each village.
fn workbook() -> Result<Vec<u8>> {
    let (mut regions, mut units, mut liaisons) = (Vec::new(), Vec::new(), Vec::new());
    let mut unit = |name: String, kind: OrganisationType, code: &str| {
        let (address, phone) = (format!("{name}旁"), format!("0355-{:07}", 3_000_000 + units.len()));
        let [longitude, latitude] = ["113.11", "36.19"].map(str::to_owned);
        units.push(vec![name, kind.code().to_owned(), code.to_owned(), address, phone, longitude, latitude]);
    };
    unit("导入测量中心".to_owned(), OrganisationType::Centre, "140428");
    for township in 0..TOWNSHIPS {
        let code = format!("140428{}", 501 + township);
        regions.push(vec![code.clone(), format!("测量{township}镇"), "乡".to_owned()]);
        unit(format!("测量{township}镇工作站"), OrganisationType::StationTownship, &code);
        for village in 0..VILLAGES {
            let code = format!("{code}{}", 201 + village);
            regions.push(vec![code.clone(), format!("测量{township}镇{village}村"), "乡".to_owned()]);
            unit(format!("测量{township}镇{village}村联络点"), OrganisationType::LiaisonVillage, &code);
            liaisons.push(vec![code, "刘桂香".to_owned(), format!("138{:08}", liaisons.len())]);
        }
    }
    // The centre is one row more: the last liaison comes another day.
    liaisons.pop().context("a liaison")?;
    let mut book = Workbook::new();
    let sheets: [(&str, &[&str], Rows); 3] = [
        ("区划", &["区划代码", "名称", "城乡"], regions),
        ("机构", &["名称", "类型", "区划代码", "地址", "电话", "经度", "纬度"], units),
        ("联络员", &["村代码", "姓名", "电话"], liaisons),
    ];
    for (name, titles, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        for (column, title) in (0..).zip(titles) {
            sheet.write_string(0, column, *title)?;
        }
        for (row, cells) in (1..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, cell)?;
            }
        }
    }
    Ok(book.save_to_buffer()?)
}
