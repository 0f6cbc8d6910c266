//! What the pages of beneficiary lists say.

use crate::strings;

strings! {
    /// Sentences of the history, of one list and of the upload.
    pub struct BeneficiaryWords {
        title: "受援对象名单", "Beneficiary lists";
        lead: "有关部门交来的名单。号码和姓名只留核对用的摘要，名单内容谁也看不到，只在核查申请时查询。",
            "Lists handed over by other authorities. Only digests of numbers and names are kept; nobody can look into a list, it is only asked when an application is checked.";
        none: "还没有名单", "No lists yet";
        new: "导入名单", "Import a list";
        new_lead: "列名：证件号码、姓名，可以有类别、有效期起、有效期止。", "Columns, by their Chinese titles: ID number and name; if wanted category, first day and last day.";
        source: "来源", "Source";
        category: "名单里都是哪类人", "What everybody in it is";
        category_hint: "每行自己写明类别的，不选。", "Leave open when each row says it for itself.";
        by_row: "各行不同", "Said by each row";
        organisation: "属于哪个机构", "For which unit";
        organisation_hint: "对这个机构和所有下级有效。", "It counts for this unit and all below it.";
        legal_basis: "提供数据的法律依据", "Legal basis of the handover";
        agreement: "数据共享协议编号", "Number of the agreement";
        as_of: "名单日期", "The list was true on";
        completeness: "是不是全部", "Is it everybody?";
        complete_hint: "名单里没有的人不再有效。有一行读不懂，就谁也不停。", "Whoever is not in it ends. With one faulty row nobody is ended.";
        additions_hint: "只增加，不影响别人。", "Some more; nothing is said of others.";
        file: "文件", "File";
        file_hint: "XLSX 或者 CSV（UTF-8、GBK），最大 24 MB、30 万行。", "XLSX or CSV (UTF-8 or GBK), 24 MB and 300,000 rows at most.";
        start: "开始", "Start";
        uploading: "正在上传", "Uploading";
        col_file: "文件", "File";
        col_status: "状态", "State";
        col_people: "新增人数", "New people";
        col_bad: "有问题的行", "Faulty rows";
        progress: "进度", "Progress";
        created: "新增", "New";
        updated: "更新", "Changed";
        unchanged: "没有变化", "Unchanged";
        removed: "不再有效", "Ended";
        bad: "有问题", "Faulty";
        repeated: "重复的行", "Repeated rows";
        facts: "这份名单", "This list";
        encoding: "编码", "Encoding";
        started: "开始时间", "Started";
        finished: "完成时间", "Finished";
        failed_lead: "系统故障，没有做完。请再导入一次。", "The system failed before the list was finished. Please import it again.";
        errors_lead: "错误文件只写行号、列名和问题，不写原来的内容。改好再导入一次。", "The error file names rows, columns and what is wrong, never what was typed. Correct the list and import it again.";
        errors: "下载错误文件", "Download the error file";
        no_errors: "每一行都没有问题", "Every row is correct";
        problems: "有问题的行", "Rows with problems";
    } with {
        of(done: u32): "已处理 {done} 行", "{done} rows worked off";
        lines(count: u32): "{count} 处问题", "{count} problems";
    }
}
