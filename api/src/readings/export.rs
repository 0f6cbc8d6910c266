//! The audit as a spreadsheet: with who took it out, when and why on every page of it, and recorded (SEC-17).

use chrono::{DateTime, Utc};
use domain::refusal::field;
use openapi::{
    Code,
    readings::{AuditEntry, AuditExport, AuditFilter},
};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use serde_json::json;

use super::{Seen, audit, people, seen::seen};
use crate::{
    auth::{API_CLIENT, Context},
    clock::CHINA,
    http::{Error, Result, Sheet},
};

/// Rows of a file at most; who needs more asks for a shorter time.
const MAX_ROWS: u64 = 5_000;
/// A header of a printed page takes 255 characters.
const HEADER: usize = 200;

const TITLES: [&str; 9] =
    ["时间", "事项", "查看", "人员", "角色", "记录类别", "记录编号", "理由", "请求编号"];

/// Exports what the filter finds, for a stated reason.
pub async fn export(cx: &Context, asked: AuditExport) -> Result<Sheet> {
    let AuditExport { actor, subject, event, reading, from, to, reason } = asked;
    let filter = AuditFilter { actor, subject, event, reading, from, to, limit: None, cursor: None };
    let entries = audit::newest(cx, &filter, MAX_ROWS + 1).await?;
    if entries.len() > usize::try_from(MAX_ROWS).unwrap_or(usize::MAX) {
        return Err(Error::Invalid(vec![field("from", Code::TooManyItems)]));
    }
    let me = cx.caller_id()?;
    let name = people::names(cx.db(), [me]).await?.remove(&me).unwrap_or_default();
    let mark = format!("导出人：{name}　时间：{}　理由：{reason}", local(cx.now()));
    seen(cx, Seen::exported(entries.len(), json!(filter)).because(reason)).await?;
    // Compressing some thousand rows takes long enough to keep other requests of the worker waiting.
    let made = tokio::task::spawn_blocking(move || workbook(&mark, &entries)).await;
    let bytes = made.map_err(anyhow::Error::new)?.map_err(anyhow::Error::new)?;
    Ok(Sheet { name: format!("audit-{}.xlsx", cx.today()), bytes })
}

fn workbook(mark: &str, entries: &[AuditEntry]) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    // In headers `&` begins a command.
    let printed: String = mark.chars().take(HEADER).collect::<String>().replace('&', "＆");
    sheet.set_name("审计")?.set_header(format!("&L{printed}")).set_footer("&C&P / &N");
    sheet.write_string_with_format(0, 0, mark, &Format::new().set_bold())?;
    for (column, title) in (0..).zip(TITLES) {
        sheet.write_string(1, column, title)?;
    }
    for (row, entry) in (2..).zip(entries) {
        for (column, cell) in (0..).zip(cells(entry)) {
            sheet.write_string(row, column, cell)?;
        }
    }
    sheet.set_freeze_panes(2, 0)?.autofit();
    workbook.save_to_buffer()
}

fn cells(entry: &AuditEntry) -> [String; 9] {
    let AuditEntry {
        at,
        event,
        reading,
        actor_id: _,
        actor_name,
        api_client_id,
        role,
        organisation_id: _,
        subject_kind,
        subject_id,
        reason,
        request_id,
    } = entry;
    [
        local(*at),
        event.map(|event| event.to_string()).unwrap_or_default(),
        reading.map(|kind| kind.to_string()).unwrap_or_default(),
        actor_name.clone().unwrap_or_default(),
        role.map(|role| role.to_string())
            .or_else(|| api_client_id.map(|_| API_CLIENT.to_owned()))
            .unwrap_or_default(),
        subject_kind.clone(),
        subject_id.map(|id| id.to_string()).unwrap_or_default(),
        reason.clone().unwrap_or_default(),
        request_id.clone().unwrap_or_default(),
    ]
}

fn local(at: DateTime<Utc>) -> String {
    at.with_timezone(&CHINA).format("%Y-%m-%d %H:%M:%S").to_string()
}
