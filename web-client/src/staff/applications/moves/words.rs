//! What the dialogs of an application say.

use crate::strings;

strings! {
    /// Titles are the names of the actions; here is what happens, and what is asked.
    pub struct MoveWords {
        receive: "出具材料接收凭证。审查期限从提交之日起算。", "The receipt for the documents is issued. The limit runs from the day of submission.";
        grant: "按审查意见给予法律援助，生成决定书，案件进入指派。", "Legal aid is granted as the opinion says; the decision is issued and the case goes to assignment.";
        supply: "申请人已经补齐通知里列出的材料，审查期限继续走。", "Everything the notice lists is in; the clock goes on.";
        remark: "备注", "Remark";
        return_precheck: "退回给申请人修改。请写清楚要改什么，申请人会看到。", "It goes back to the applicant to be corrected. Say what has to change; the applicant reads it.";
        reject_precheck: "告诉申请人为什么不予接收，应当去找谁。申请人会看到。", "Tell the applicant why it is not taken up and whom to turn to; the applicant reads it.";
        void: "只用于登记错误：申请结束，编号作废、不再使用，理由一直保留。", "Only for what was entered in error: the application ends, its number is void and never used again, the reason is kept.";
        return_opinion: "退回审查员重新审查。请写明哪里不够。", "It goes back to the examiner. Say what is lacking.";
        reason: "理由", "Reason";
        accept: "材料齐全，开始逐项审查。", "The documents are complete; the examination starts.";
        verify: "向有关部门核查经济困难状况。申请人已授权核查。", "The means are checked with the authorities; the applicant has consented.";
        redirect: "本中心不管这件事。告诉申请人该找哪个机构。", "This centre is not competent. Tell the applicant which one is.";
        to_name: "有权办理的机构", "Competent centre";
        to_phone: "电话", "Phone";
        supplement: "只能通知一次，请一次列全。通知后审查期限暂停，直到申请人补齐。", "This can be asked once only: list everything. The clock stops until the applicant has supplied it.";
        items: "需要补正的内容，一行一项", "What is missing, one item a line";
        presets: "常用项，点一下加入", "Common items, click to add";
        days: "几天内补正", "Days to supply";
        day_unit: "天", "days";
        days_hint: "不填就是 5 天", "5 days when left empty";
        assess: "按申请当天施行的规则评估。申请表已有的内容不用再填；评估只作参考，结论由人作出。", "Assessed by the rules in force on the day of the application. What the form says need not be typed again. It helps; people decide.";
        members: "共同生活的人数", "People living together";
        own_income: "申请人本人月收入", "The applicant's own monthly income";
        others_income: "其他人月收入合计", "The others' monthly income together";
        income_hint: "最近十二个月的平均数；被拖欠的工资不算收入。", "The average of twelve months; unpaid wages are not income.";
        claim: "具体请求", "What is demanded";
        opponent: "与对方的关系", "Relation to the other side";
        area: "居住在", "Lives in";
        deviation: "与系统评估不同的理由", "Why you see it otherwise than the assessment";
        deviation_hint: "结论与评估不同时必填，不少于十个字。", "Needed where the answers differ from the assessment; at least ten characters.";
        opinion: "逐项回答三个条件。有一项不符合，就不能给予援助。", "Answer the three conditions. If one is not met, aid cannot be granted.";
        person: "一、申请人是可以申请的人吗？", "1. Is this a person who may apply?";
        person_hint: "本人或者近亲属、代理人；身份属实；没有因同一事项得到过援助。", "The person, a near relative or agent; identity confirmed; not aided for the same matter before.";
        scope: "二、事项在援助范围里吗？", "2. Is the matter within the scope?";
        scope_hint: "刑事看法律援助法第 24、29 条，民事行政看第 31 条和本地补充事项。", "Criminal: LAL 24 and 29; civil and administrative: LAL 31 and local matters.";
        means: "三、经济条件符合吗？", "3. Is the means condition met?";
        means_hint: "经济困难；或者不受经济困难条件限制（第 32 条）；或者免予核查（第 42 条）。", "In hardship; or no limit applies (LAL 32); or exempt from the check (LAL 42).";
        means_mode: "经济条件的依据", "On what this rests";
        means_ground: "免予核查或者不受限制的情形", "Ground of exemption or no limit";
        reasons: "审查理由", "Reasons";
        reasons_hint: "写明依据的条文。", "Name the articles.";
        template: "按上面的结论起草理由", "Draft the reasons from the answers above";
        refuse: "不予法律援助的决定书会送达申请人，写明理由和异议的办法。", "The refusal is served on the applicant with its reasons and how to object.";
        refuse_reasons: "法定理由", "Statutory reasons";
        facts: "事实和依据", "Facts and grounds";
        withdraw: "撤回后这件申请就结束了，可以重新申请。", "The application ends; a new one may be made.";
        withdraw_reason: "为什么撤回", "Why it is withdrawn";
        note: "说明", "Note";
        merge: "这件申请并入另一件继续办理，本件结束。", "This application goes on within the other one and ends here.";
        into: "并入哪一件", "Merge into";
        reveal: "查看完整的姓名、证件号码和电话。查看会记入经过。", "Shows the whole name, ID number and phone. It is written to the history.";
        show: "查看", "Show";
        name: "姓名", "Name";
        id_no: "证件号码", "ID number";
        phone: "电话", "Phone";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
    }
}
