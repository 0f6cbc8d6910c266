//! The template: a sheet for each kind of rows with its titles in both languages, and how they are filled in.

use domain::imports::{Column, template};
use openapi::imports::ImportSheet;
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use strum::VariantArray;

use crate::http::{Result, Sheet};

/// Empty rows whose cells are texts: codes and phones must not become numbers.
const ROWS: u32 = 500;

const NOTES: [&str; 9] = [
    "每个工作表一类数据，按列标题识别；不用的工作表可以删除。One kind of rows a sheet, told by its titles.",
    "区划：九位乡镇代码、十二位村（居）代码；城乡填 城 或 乡。Regions: nine or twelve digits; 城 town, 乡 country.",
    "机构：类型可填名称（如 法律援助中心、司法所工作站、联络点）或代码；电话用分号分开；经纬度用十进制度（WGS 84）。",
    "上级机构不填时按区划归入最近的上级。Without a parent a unit stands under that of the smallest region around it.",
    "法律援助人员以执业证号、联络员以村代码为准：再次导入只更新，不重复。The same key is updated, never doubled.",
    "公式、合并单元格、错误值会被指出，不会写入。Formulas, merged cells and errors are told, never written.",
    "日期写作 2026-11-22。Days as 2026-11-22.",
    "最多 20 000 行、10 MB；也可用 CSV（UTF-8 或 GBK）。At most 20 000 rows and 10 MB; CSV is taken, too.",
    "先试运行，再正式导入。First a dry run, then in earnest.",
];

/// The template as a workbook.
pub fn workbook() -> Result<Sheet> {
    let bytes = made().map_err(anyhow::Error::new)?;
    Ok(Sheet { name: "network-template.xlsx".to_owned(), bytes })
}

fn made() -> std::result::Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (bold, text) = (Format::new().set_bold(), Format::new().set_num_format("@"));
    for kind in ImportSheet::VARIANTS {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name(*kind))?.set_freeze_panes(1, 0)?;
        for (at, column) in (0..).zip(template(*kind)) {
            let [chinese, english] = column.titles();
            sheet.write_string_with_format(0, at, format!("{chinese} / {english}"), &bold)?;
            sheet.set_column_width(at, 22)?;
            if !matches!(column, Column::Longitude | Column::Latitude) {
                for row in 1..=ROWS {
                    sheet.write_blank(row, at, &text)?;
                }
            }
        }
    }
    let notes = workbook.add_worksheet();
    notes.set_name("说明")?.set_column_width(0, 100)?;
    for (row, note) in (0..).zip(NOTES) {
        notes.write_string(row, 0, note)?;
    }
    workbook.save_to_buffer()
}

fn name(kind: ImportSheet) -> &'static str {
    match kind {
        ImportSheet::Regions => "区划",
        ImportSheet::Organisations => "机构",
        ImportSheet::Practitioners => "法律援助人员",
        ImportSheet::Liaisons => "联络员",
    }
}
