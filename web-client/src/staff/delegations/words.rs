//! What the pages of delegated approval say.

use crate::strings;

strings! {
    /// Sentences of the list of instruments, of one instrument and of its register.
    pub struct DelegationWords {
        title: "授权审批", "Delegated approval";
        lead: "中心书面授权乡镇工作站以中心名义给予援助；不予援助、刑事案件和先行提供仍由中心决定，中心按比例抽查。",
            "Township stations grant aid in the centre's name. Refusals, criminal matters and emergency aid stay with the centre, which reviews a sample of the grants.";
        none: "没有授权", "No instruments";
        number: "文号", "Instrument";
        station: "工作站", "Station";
        centre: "授权的中心", "Centre";
        status: "状态", "State";
        days: "有效期", "Valid";
        sampling: "抽查", "Sampling";
        in_force: "有效", "In force";
        later: "未生效", "Not yet in force";
        over: "已到期", "Expired";
        revoked: "已收回", "Revoked";
        new: "新授权", "New instrument";
        new_lead: "授权在起止日期内有效，随时可以收回。", "It is in force from its first day to its last, and can be revoked at any time.";
        matters: "哪些事项", "Which matters";
        groups: "哪些经济条件", "Which financial conditions";
        valid_from: "起始日", "First day";
        valid_to: "截止日", "Last day";
        percent: "抽查比例（%）", "Sampled (%)";
        percent_hint: "不填是 10。", "If left empty: 10.";
        min: "每月至少抽查（件）", "At least per month";
        min_hint: "不填是 1。", "If left empty: 1.";
        give: "授权", "Delegate";
        scope: "授权范围", "Scope";
        facts: "授权", "Instrument";
        revoked_on: "收回日期", "Revoked on";
        revoke_reason: "收回的理由", "Why it was revoked";
        revoke_lead: "今天起不再有效，已经作出的决定不受影响。", "It ends today. Decisions already made stand.";
        reason: "理由", "Reason";
        decide_lead: "只登记给予援助的决定；抽查到的由中心再看一遍。", "Only grants are recorded here; the centre reviews those that are sampled.";
        application: "申请编号", "Application number";
        matter: "事项", "Matter";
        group: "经济条件", "Financial condition";
        register: "登记簿", "Register";
        month: "月份", "Month";
        no_decisions: "这个月没有决定", "No decisions this month";
        decided_on: "日期", "Day";
        sampled: "抽查", "Sampled";
        is_sampled: "抽中", "Sampled";
        no_register: "登记簿由工作站和有督查权限的人查看。", "The register can be read at the station and by those who inspect.";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
        days_of(from: &str, to: &str): "{from} 至 {to}", "{from} to {to}";
        rate(percent: u8, min: u8): "{percent}%，每月至少 {min} 件", "{percent}%, at least {min} per month";
        counted(decided: u32, sampled: u32): "决定 {decided} 件，抽查 {sampled} 件", "{decided} decisions, {sampled} sampled";
    }
}
