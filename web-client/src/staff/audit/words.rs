//! What the audit pages say.

use crate::strings;

strings! {
    /// Sentences of the list, the export and the check of the journal.
    pub struct AuditWords {
        title: "审计", "Audit";
        lead: "谁在什么时候办了什么、看了什么。不显示内容。点姓名或记录，只看有关的。",
            "Who did what and who looked at what, and when; never the contents. Choose a name or a record to see only what concerns it.";
        none: "没有符合条件的记录", "Nothing matches";
        at: "时间", "Time";
        what: "事项", "What";
        who: "人员", "Person";
        about: "记录", "Record";
        reason: "理由", "Reason";
        event: "办了什么", "What was done";
        reading: "看了什么", "What was looked at";
        from: "起", "From";
        to: "止", "Until";
        one_person: "只看一个人", "One person only";
        one_record: "只看一条记录", "One record only";
        itself: "系统", "System";
        program: "API 客户端", "API client";
        nameless: "申请人", "Applicant";
        list: "列表", "A list";
        export: "导出", "Export";
        export_lead: "按现在的筛选导出，最多 5000 条。理由写在文件里，也记入审计。",
            "Exports what is filtered now, at most 5,000 entries. The reason is written into the file and into the audit.";
        exported: "已导出", "Exported";
        chain: "日志和查阅记录的完整性", "Integrity of the journal and the readings";
        chain_lead: "每条记录都锁住前一条。核对能发现删掉、改动或调换的记录：所选机构的日志，和全部查阅记录。",
            "Every entry seals the one before it. The check finds what was removed, changed or moved: in the journal of the unit, and in all readings.";
        chain_of: "核对哪条链", "Which chain";
        accounts: "账号日志", "Accounts";
        verify: "开始核对", "Check";
    } with {
        holds(count: u32): "日志：已核对 {count} 条，全部完整，没有被改动。",
            "Journal: {count} entries checked, complete and unchanged.";
        broken(at: u32, good: u32): "日志：第 {at} 条缺失或被改动；之前的 {good} 条完整。请立即报告安全管理员。",
            "Journal: entry {at} is missing or was changed; the {good} before it are intact. Tell the security administrator at once.";
        readings_hold(count: u32): "查阅记录：已核对 {count} 条，全部完整，没有被改动。",
            "Readings: {count} entries checked, complete and unchanged.";
        readings_broken(chain: &str, at: u32, good: u32): "查阅记录：链 {chain} 第 {at} 条缺失或被改动；之前的 {good} 条完整。请立即报告安全管理员。",
            "Readings: entry {at} of chain {chain} is missing or was changed; the {good} before it are intact. Tell the security administrator at once.";
        record(kind: &str, id: &str): "{kind} {id}", "{kind} {id}";
    }
}
