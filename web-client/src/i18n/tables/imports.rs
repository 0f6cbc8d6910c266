//! Tables of imports: what is imported how, and what may be wrong with a row.

use openapi::imports::{ImportMode, ImportSheet, ImportStatus, RowFlaw};

use super::names;

names! {
    ImportMode {
        DryRun: "先试一遍", "Trial run";
        AllOrNothing: "全部正确才导入", "All or nothing";
        SkipBad: "导入正确的，跳过有问题的", "Import correct rows, skip the rest";
    }
    ImportStatus {
        Queued: "排队中", "Waiting";
        Running: "正在处理", "In progress";
        Done: "已完成", "Done";
        Refused: "没有导入", "Nothing imported";
        Failed: "中断", "Interrupted";
    }
    ImportSheet {
        Regions: "区划", "Regions";
        Organisations: "机构", "Units";
        Practitioners: "法律援助人员", "Practitioners";
        Liaisons: "联络员", "Liaisons";
    }
    RowFlaw {
        Required: "没有填写", "Missing";
        TooLong: "太长", "Too long";
        ControlCharacter: "含有不能显示的字符", "Contains invisible characters";
        BadFormat: "格式不对", "Wrong format";
        OutOfRange: "超出允许的范围", "Outside the allowed range";
        InFuture: "日期晚于今天", "A date in the future";
        NotInList: "不是规定的选项", "Not one of the given options";
        UnknownRegion: "没有这个区划", "No such region";
        Mismatch: "与别的单元格对不上", "Does not match another cell";
        Duplicate: "与另一行重复", "Repeats another row";
        Formula: "单元格里是公式，请改成数值", "The cell holds a formula: paste its value";
        Merged: "合并的单元格，请拆开", "Merged cells: please unmerge them";
        CellError: "单元格里是表格软件的错误", "The cell holds a spreadsheet error";
        NoParent: "找不到上级机构", "The unit above was not found";
        NoRegion: "找不到所在的乡镇或者村", "The township or village was not found";
        NoFirm: "找不到执业机构", "The firm was not found";
        AnotherLiaison: "这个村已有联络员，请手工更换", "The village has another liaison: replace by hand";
        Forbidden: "不在您的管理范围内", "Outside your responsibility";
        DependsOnBad: "依赖的那一行有问题", "Depends on a faulty row";
        Refused: "写入时没有通过", "Refused when it was saved";
    }
}
