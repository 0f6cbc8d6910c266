//! `cargo run --release -p tests --features api/test-control --bin beneficiaries`: two hundred thousand beneficiaries,
//! imported from CSV and from XLSX, then again, then as a complete list without half of them. A measurement, never a
//! test: each import in at most 60 s, at a memory that does not grow with the list.

use std::{fmt::Write as _, time::Instant};

use anyhow::{Context as _, Result};
use openapi::{
    OrganisationId,
    auth::Role,
    beneficiaries::{BeneficiaryUpload, Completeness},
    eligibility::DataSource,
    organisations::OrganisationType,
    people::PersonCategory,
};
use rust_xlsxwriter::Workbook;
use tests::{TestApp, given};

const ROWS: u32 = 200_000;

#[actix_web::main]
async fn main() -> Result<()> {
    let app = TestApp::start().await;
    let bureau = app.root(OrganisationType::Bureau, "测量用司法局", "140400").await;
    let keeper = app.staff_at(bureau, "keeper", &[Role::BureauSupervisor]).await.0;
    say(
        "| list | rows | MB | seconds | a second | created | unchanged | removed | peak MB |\n|---|---|---|---|---|---|---|---|---|",
    );
    let lists = [
        ("CSV, the first time", csv(0..ROWS)),
        ("CSV, the same again", csv(0..ROWS)),
        ("CSV, half of them left", csv(0..ROWS / 2)),
        ("XLSX, everybody back", xlsx(0..ROWS)?),
    ];
    for (what, file) in lists {
        let size = file.len();
        let upload = list(&app, bureau, file);
        let queued = keeper.start_beneficiary_import(&upload, "list").await?;
        let begun = Instant::now();
        api::beneficiaries::keep_up(&app.system()).await?;
        let seconds = begun.elapsed().as_secs_f64();
        let done = keeper.get_beneficiary_import(queued.id).await?;
        let figures = done.figures;
        say(&format!(
            "| {what} | {} | {:.1} | {seconds:.1} | {:.0} | {} | {} | {} | {} |",
            done.rows_done,
            size as f64 / 1e6,
            f64::from(done.rows_done) / seconds,
            figures.created,
            figures.unchanged,
            figures.removed,
            peak()?,
        ));
        anyhow::ensure!(figures.bad == 0, "{figures:?}");
    }
    Ok(())
}

fn list(app: &TestApp, organisation_id: OrganisationId, file: Vec<u8>) -> BeneficiaryUpload {
    BeneficiaryUpload {
        organisation_id,
        source: DataSource::CivilAffairs,
        category: Some(PersonCategory::Dibao),
        legal_basis: "法律援助法第四十一条".to_owned(),
        agreement_no: "测量".to_owned(),
        as_of: app.today(),
        completeness: Completeness::Complete,
        file,
    }
}

fn csv(people: std::ops::Range<u32>) -> Vec<u8> {
    let mut text = "证件号码,姓名,类别,有效期起,有效期止\n".to_owned();
    for n in people {
        let written = writeln!(text, "{},林某某,低保,2026-01-01,2026-12-31", given::resident(n));
        written.expect("memory is there");
    }
    text.into_bytes()
}

fn xlsx(people: std::ops::Range<u32>) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, title) in (0..).zip(["证件号码", "姓名", "类别", "有效期起", "有效期止"]) {
        sheet.write_string(0, column, title)?;
    }
    for (row, n) in (1..).zip(people) {
        let cells =
            [given::resident(n), "林某某".into(), "低保".into(), "2026-01-01".into(), "2026-12-31".into()];
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// The most memory that this process had, in MB.
fn peak() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM")).context("no VmHWM")?;
    let kilobytes: u64 = line.split_whitespace().nth(1).context("no figure")?.parse()?;
    Ok(kilobytes / 1024)
}

/// Writes a line to the terminal.
#[expect(clippy::print_stdout, reason = "a program for the terminal")]
fn say(line: &str) {
    println!("{line}");
}
