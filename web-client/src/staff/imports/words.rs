//! What the import pages say.

use crate::strings;

strings! {
    /// Sentences of the history, of one import and of the upload.
    pub struct ImportWords {
        title: "导入", "Imports";
        lead: "一个文件可以同时有区划、机构、法律援助人员和联络员，按工作表的标题分辨。同一份文件再导入一次，不会重复。",
            "One file may hold regions, units, practitioners and liaisons, recognised by the sheet titles. Importing the same file again changes nothing.";
        none: "还没有导入过", "Nothing has been imported yet";
        template: "下载模板", "Download the template";
        new: "导入文件", "Import a file";
        new_lead: "拿不准就先试一遍：只检查，不写入。", "If in doubt, do a trial run first: everything is checked, nothing is written.";
        organisation: "导入到哪个机构之下", "Under which unit";
        mode: "有问题的行怎么办", "What to do with faulty rows";
        dry_hint: "不写入，只告诉您结果会怎样。", "Nothing is written; you see what would happen.";
        all_hint: "有一行不对，就一行也不写。", "If one row is faulty, nothing is written.";
        skip_hint: "正确的写入，有问题的列出来。", "Correct rows are written, faulty ones are listed.";
        area: "电话区号", "Area code";
        area_hint: "补在七八位的电话前面，例如 0355。", "Added in front of numbers of seven or eight digits, for example 0355.";
        file: "文件", "File";
        file_hint: "XLSX 或者 CSV（UTF-8、GBK），最大 10 MB、20 000 行。", "XLSX or CSV (UTF-8 or GBK), 10 MB and 20,000 rows at most.";
        start: "开始", "Start";
        uploading: "正在上传", "Uploading";
        col_file: "文件", "File";
        col_mode: "方式", "Mode";
        col_status: "状态", "State";
        col_rows: "行数", "Rows";
        col_bad: "有问题", "Faulty";
        col_when: "时间", "When";
        progress: "进度", "Progress";
        created: "新增", "New";
        updated: "更新", "Changed";
        unchanged: "没有变化", "Unchanged";
        bad: "有问题", "Faulty";
        result: "结果", "Result";
        facts: "这次导入", "This import";
        encoding: "编码", "Encoding";
        sheets: "内容", "Contents";
        started: "开始时间", "Started";
        finished: "完成时间", "Finished";
        problems: "有问题的行", "Rows with problems";
        no_problems: "每一行都没有问题", "Every row is correct";
        sheet: "工作表", "Sheet";
        row: "行", "Row";
        column: "列", "Column";
        what: "问题", "What is wrong";
        whole_row: "整行", "The whole row";
        refused_lead: "有问题的行，所以什么也没有写入。改好文件再导入一次。", "Some rows are faulty, so nothing was written. Correct the file and import it again.";
        dry_lead: "这是试运行，什么也没有写入。", "This was a trial run: nothing was written.";
        failed_lead: "系统故障，没有做完。请再导入一次。", "The system failed before the import was finished. Please import the file again.";
    } with {
        of(done: u32, total: u32): "{done} / {total} 行", "{done} of {total} rows";
        first(shown: usize, all: u32): "共 {all} 处，列出前 {shown} 处。", "{all} problems; the first {shown} are listed.";
        at_most(max: u32): "最多 {max} 个字", "{max} characters at most";
        same_as(row: u32): "第 {row} 行", "row {row}";
    }
}
