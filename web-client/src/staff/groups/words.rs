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
        on_site: "现场办公", "On the site";
        record: "记录现场办公", "Write down what was done";
        record_lead: "谁到了现场，群众问了什么，怎么答的，下一步去哪里。保存后不能修改。",
            "Who was there, what was asked and answered, and where it led. It can not be changed afterwards.";
        not_on_site: "还没有现场办公记录", "Nothing was done on the site yet";
        held_on: "日期", "Day";
        place: "地点", "Place";
        heads: "咨询人次", "People consulted";
        lawyers: "律师", "Lawyers";
        government_lawyers: "公职律师", "Government lawyers";
        others: "其他工作人员", "Others of the team";
        lawyers_hint: "每行一人。律师、公职律师、其他工作人员，至少写一人。",
            "One name in a line. Somebody must have been there: one of the three.";
        names_hint: "每行一人。", "One name in a line.";
        others_hint: "每行一人，例如村居法律顾问、司法所人员。", "One name in a line: village advisers, the justice office.";
        asked: "咨询内容", "What was asked";
        answered: "解答意见", "What was answered";
        told_of_aid: "已告知群众可以申请法律援助", "The people were told that they may apply for legal aid";
        evidence: "证据清单", "Evidence";
        evidence_hint: "每行一项，例如：欠条 9 张；考勤表（公司保管）。", "One in a line: nine notes of debt; the time sheets (kept by the company).";
        outcome: "处理方式", "What became of it";
        petition: "是信访事项", "There is a petition behind it";
        office: "信访机构", "Petition office";
        petition_number: "信访编号", "Number of the petition";
        received_on: "登记日期", "Received on";
        submit: "每个成员得到自己的编号，审查期限从今天起算。", "Each member gets a number of their own; the limit runs from today.";
        together: "对这一步能办的所有成员一起办，其余的不动。", "Done for all members who stand where it can be done; the others stay.";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
        entered(count: u16): "已登记 {count} 人", "{count} people entered";
        heads_there(count: u16): "{count} 人次", "{count} people consulted";
        written_by(who: &str, at: &str): "{who} 记于 {at}", "Written by {who}, {at}";
        people(count: u16): "{count} 人", "{count} people";
        first(shown: usize, all: u32): "共 {all} 人，列出前 {shown} 人。", "{all} people; the first {shown} are listed.";
    }
}
