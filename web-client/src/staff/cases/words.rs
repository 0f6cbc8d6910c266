//! What the case pages say.

use crate::strings;

strings! {
    /// Sentences of the list, the page and the file of a case.
    pub struct CaseWords {
        title: "案件", "Cases";
        none: "没有符合条件的案件", "No case matches";
        no_number: "未编号", "No number yet";
        col_due: "期限", "Due";
        col_who: "受援人 · 事项", "Recipient · matter";
        col_number: "编号", "Number";
        col_now: "现在", "Now";
        col_handler: "承办", "Handler";
        col_day: "给予", "Granted";
        col_act: "办理", "Act";
        status: "状态", "Status";
        nobody: "未指派", "Not assigned";
        step_apply: "申请", "Application";
        step_grant: "给予", "Grant";
        step_assign: "指派", "Assignment";
        step_conduct: "承办", "Conduct";
        step_close: "结案", "Closing";
        step_archive: "归档", "Archive";
        tab_diary: "办案记录", "Diary";
        tab_messages: "消息", "Messages";
        tab_closing: "结案报告", "Closing report";
        no_diary: "还没有办案记录", "No diary entry yet";
        no_messages: "还没有消息", "No messages yet";
        no_closing: "还没有提交结案", "No closing submitted yet";
        informed: "已通报受援人", "Recipient informed";
        to_recipient: "受援人也能看到", "The recipient reads it too";
        recipient: "受援人", "Recipient";
        handler: "承办", "Handler";
        assigned_on: "指派日期", "Assigned on";
        accepted_on: "接受日期", "Accepted on";
        agreement_on: "委托协议", "Agreement";
        opponents: "对方", "Other side";
        organ: "办案机关", "Organ";
        hearings: "开庭", "Hearings";
        money: "钱", "Money";
        claimed: "标的额", "Claimed";
        recovered: "挽回", "Recovered";
        collected: "已到账", "Collected";
        not_closed: "结案后填写", "Told at the closing";
        to_application: "看申请", "See the application";
        to_archive: "看卷宗", "See the file";
        green: "绿色通道", "Green channel";
        green_only: "只看绿色通道", "Green channel alone";
        reminders: "绿色通道提醒", "Green channel: not to be forgotten";
        missing: "结案前还缺", "Still missing before the closing";
        closing_type: "结案类型", "Type of closing";
        closed_on: "结案日", "Closed on";
        result: "结果", "Result";
        court_doc_no: "文书文号", "Document number";
        court_doc_date: "文书日期", "Document date";
        result_told_on: "告知受援人结果", "Recipient told on";
        submitted_on: "提交日期", "Submitted on";
        work: "所做工作", "Work done";
        facts: "基本案情", "Facts";
        opinion: "主要意见", "Main arguments";
        outcome: "结果", "Outcome";
        reflection: "心得", "Reflection";
        returned: "退回补正的内容", "What has to be put right";
        review: "审核意见", "Review";
        archive_title: "卷宗", "File";
        cover: "卷宗封面", "Cover";
        index: "卷内目录", "Index";
        centre: "法律援助机构", "Centre";
        application_no: "申请编号", "Application number";
        case_no: "指派号", "Assignment number";
        closing_no: "结案号", "Closing number";
        matter: "案件类型", "Type of matter";
        cause: "案由", "Cause";
        firm: "承办单位", "Firm";
        opened_on: "立卷日期", "Opened on";
        bound_on: "归档日期", "Bound on";
        retention: "保管期限", "Retention";
        pages_total: "本卷共", "Pages in all";
        manifest: "清单指纹", "Fingerprint of the list";
        remark: "立卷情况说明", "Remark of the archivist";
        col_position: "序号", "No.";
        col_title: "材料名称", "Document";
        col_part: "卷", "Part";
        col_date: "日期", "Date";
        col_pages: "页号", "Pages";
        frozen: "已归档，只能查看。", "Archived: read only.";
        preview: "这是归档前的预览。目录按规定的顺序排好，页号连续。", "A preview before binding: in the prescribed order, pages counted through.";
        empty_index: "卷里还没有材料", "No documents in the file yet";
        to_case: "看案件", "See the case";
    } with {
        day(days: i64): "第 {days} 天", "day {days}";
        days_taken(days: i32): "结案日后 {days} 天", "{days} days after closing";
        pages(pages: u32): "{pages} 页", "{pages} pages";
        returned_times(count: u16): "退回过 {count} 次", "returned {count} times";
    }
}
