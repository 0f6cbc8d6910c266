//! A replay as a workbook: counts on the first sheet, numbers of applications on the second. Nobody is named.

use openapi::eligibility::{Assessment, Eligibility};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::replay::{Changed, Replay};

const COUNTED: [&str; 3] = ["结论 / Outcome", "原版本 / Before", "新版本 / After"];
const CHANGED: [&str; 6] = [
    "申请编号 / Application",
    "办理状态 / Status",
    "原结论 / Before",
    "新结论 / After",
    "原依据 / Rules before",
    "新依据 / Rules after",
];

/// The workbook as bytes.
pub fn workbook(replay: &Replay) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    summary(&mut workbook, replay)?;
    changes(&mut workbook, &replay.changes)?;
    workbook.save_to_buffer()
}

fn summary(workbook: &mut Workbook, replay: &Replay) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let sheet = workbook.add_worksheet();
    sheet.set_name("汇总 Summary")?;
    let lines = [
        ("原版本 / Pack", replay.pack.to_string()),
        ("新版本 / Against", replay.against.to_string()),
        ("评估份数 / Assessments", replay.impact.looked_at.to_string()),
        ("结论改变 / Would change", replay.impact.changed.to_string()),
        ("与存档不一致 / Not as stored", replay.unlike.to_string()),
    ];
    for (row, (title, value)) in (0..).zip(lines) {
        sheet.write_string_with_format(row, 0, title, &bold)?;
        sheet.write_string(row, 1, value)?;
    }
    for (column, title) in (0..).zip(COUNTED) {
        sheet.write_string_with_format(6, column, title, &bold)?;
    }
    for (row, count) in (7..).zip(replay.impact.outcomes()) {
        sheet.write_string(row, 0, outcome(count.outcome))?;
        sheet.write_number(row, 1, count.before)?;
        sheet.write_number(row, 2, count.after)?;
    }
    sheet.autofit();
    Ok(())
}

fn changes(workbook: &mut Workbook, changes: &[Changed]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let sheet = workbook.add_worksheet();
    sheet.set_name("变化 Changes")?.set_freeze_panes(1, 0)?;
    for (column, title) in (0..).zip(CHANGED) {
        sheet.write_string_with_format(0, column, title, &bold)?;
    }
    for (row, Changed { number, status, before, after }) in (1..).zip(changes) {
        let cells = [
            number.clone(),
            status.map(|status| status.to_string()).unwrap_or_default(),
            outcome(before.outcome),
            outcome(after.outcome),
            rules(before),
            rules(after),
        ];
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    sheet.autofit();
    Ok(())
}

fn outcome(outcome: Eligibility) -> String {
    outcome.to_string()
}

fn rules(assessment: &Assessment) -> String {
    assessment.path.iter().map(|step| step.rule.as_str()).collect::<Vec<_>>().join("、")
}
