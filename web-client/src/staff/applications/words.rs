//! What the application pages say.

use crate::strings;

strings! {
    /// Sentences of the list and the page of an application.
    pub struct ApplicationWords {
        title: "申请", "Applications";
        new: "登记新申请", "New application";
        nobody: "（还没有姓名）", "(no name yet)";
        no_number: "未编号", "No number yet";
        none: "没有符合条件的申请", "No application matches";
        col_due: "期限", "Due";
        col_who: "申请人 · 事项", "Applicant · matter";
        col_number: "编号", "Number";
        col_now: "现在", "Now";
        col_source: "来自", "From";
        col_day: "提交", "Submitted";
        col_act: "办理", "Act";
        status: "状态", "Status";
        source: "来源", "Source";
        green: "绿色通道", "Green channel";
        green_only: "只看绿色通道", "Green channel alone";
        step_apply: "申请", "Application";
        step_receive: "接收", "Reception";
        step_materials: "材料", "Documents";
        step_examine: "审查", "Examination";
        step_decide: "审批", "Decision";
        step_assign: "指派", "Assignment";
        tab_form: "申请表", "Form";
        tab_checklist: "清单和凭证", "Checklist and receipts";
        flags: "请留意", "Please look";
        safe_contact: "安全联系：必须遵守", "Reaching them safely: to be kept to";
        granted_first: "先行提供", "Granted first";
        accepted_first: "先受理后补办", "Accepted first";
        under_review: "没有按期补办，或者核查不符合：请主任审查是否终止援助。", "The rest did not come in time, or the check failed: the director looks whether the aid ends.";
        ground: "情形", "Ground";
        rule: "依据", "Rule";
        since: "从", "Since";
        due_on: "补办到", "Due on";
        completed_on: "补齐日期", "All in on";
        owed_items: "欠的材料", "What is owed";
        returning: "以前来过吗", "Here before?";
        no_returning: "没有找到这个人的其他事项。", "No other matter of this person was found.";
        likely: "可能是同一人，请核对", "May be the same person: please look";
        join_lead: "核对证件后确认。两人的事项从此连在一起，内容不变。", "Compare the documents first. Their matters are linked from now on; nothing of either is changed.";
        join_reason: "核对了什么", "What was compared";
        joined: "已确认是同一人", "Found to be the same person";
        transferred: "材料、经过和期限已经移送接收的中心，由那里继续办理。", "Papers, history and the limit went to the other centre, which goes on with it.";
        goes_on: "在这件申请里继续办理", "It goes on in this application";
        applicant: "申请人", "Applicant";
        agent: "代理人", "Agent";
        opponent: "对方", "Other side";
        centre: "办理机构", "Centre";
        decision: "申请与决定", "Application and decision";
        supplement: "补正通知", "Supplement notice";
        asked_on: "通知日期", "Asked on";
        supplied_on: "补正日期", "Supplied on";
        explanation: "申请人说明", "Explanation";
        assessment: "资格评估", "Assessment";
        assessed_outcome: "结论", "Outcome";
        assessed_packs: "依据的规则", "Rules";
        rests_on: "意见依据", "Rests on";
        deviation: "不同意评估的理由", "Why otherwise";
        opinion: "审查意见", "Opinion";
        finding_person: "申请人资格", "Person";
        finding_scope: "事项范围", "Scope";
        finding_means: "经济条件", "Means";
        reasons: "理由", "Reasons";
        number: "文号", "Number";
        on: "日期", "On";
        objection: "异议期至", "Objection until";
        to_case: "看案件", "See the case";
        small_title: "小中心例外", "Small centre";
        small_centre: "本中心人员不足三人，由主任审查，须由司法局审批。", "Fewer than three people work here: the director examined, so the bureau above decides.";
        not_yet: "还没有意见和决定", "No opinion and no decision yet";
        duplicates: "同一个人同一案由还有申请", "This person has other applications for the same cause";
        see_duplicate: "查看", "See it";
        reveal: "查看号码（须说明理由）", "Show numbers (reason needed)";
        section_matter: "事项", "Matter";
        section_opponents: "对方当事人", "Other side";
        section_means: "经济状况", "Means";
        section_service: "送达与联系", "Service and contact";
        section_declaration: "申请人声明", "Declarations";
    }
}
