//! What the pages of groups say.

use crate::strings;

strings! {
    /// Sentences of the list, of one group, of its sheet and its dialogs.
    pub struct GroupWords {
        title: "群体申请", "Groups";
        lead: "同一件事的许多人，一张表登记，一次审查，每人一个编号。最多 500 人。",
            "Many people with one matter: one sheet, one examination, a number for each. 500 people at most.";
        none: "没有群体申请", "No groups";
        new: "登记群体", "New group";
        new_lead: "先填大家共同的内容，保存以后再导入名单。", "First what all share; the sheet of people follows once it is saved.";
        name: "群体名称", "Name of the group";
        name_hint: "例如：演示工地欠薪 64 人", "For example: wages of 64 people of a site";
        organisation: "办理机构", "Centre";
        save: "保存，接着导入名单", "Save and go on to the sheet";
        saved: "已保存", "Saved";
        col_name: "名称", "Name";
        col_source: "来自", "From";
        col_day: "登记", "Entered";
        status: "有成员处于", "Members stand at";
        day: "登记日期", "Day entered";
        members: "成员", "Members";
        no_members: "还没有成员", "No members yet";
        all_members: "在申请列表里看全部成员", "All members in the list of applications";
        number: "编号", "Number";
        who: "申请人", "Applicant";
        now: "现在", "Now";
        no_number: "未编号", "No number yet";
        sheet: "导入名单", "Enter the sheet";
        sheet_lead: "全部正确才登记；有一行不对，就一个人也不登记。", "All rows are right, or nobody is entered.";
        sheet_hint: "XLSX 或者 CSV（UTF-8、GBK）。列名：姓名、身份证号、电话、住所、金额（元）。", "XLSX or CSV (UTF-8 or GBK), with the Chinese titles of the empty sheet.";
        template: "下载空表", "Download an empty sheet";
        uploading: "正在上传", "Uploading";
        flaws: "名单里的问题", "What is wrong with the sheet";
        flaws_lead: "一个人也没有登记。改好再导入一次。", "Nobody was entered. Correct the sheet and enter it again.";
        row: "行", "Row";
        column: "列", "Column";
        what: "问题", "What is wrong";
        whole_row: "整行", "The whole row";
        shared: "共同的内容", "What all share";
        matter: "事项", "Matter";
        opponent: "对方", "Other side";
        means: "经济状况", "Means";
        entered_at: "登记时间", "Entered";
        submit: "每个成员得到自己的编号，审查期限从今天起算。", "Each member gets a number of their own; the limit runs from today.";
        together: "对这一步能办的所有成员一起办，其余的不动。", "Done for all members who stand where it can be done; the others stay.";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
        entered(count: u16): "已登记 {count} 人", "{count} people entered";
        people(count: u16): "{count} 人", "{count} people";
        first(shown: usize, all: u32): "共 {all} 人，列出前 {shown} 人。", "{all} people; the first {shown} are listed.";
    }
}
