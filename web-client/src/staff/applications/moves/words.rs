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
        items_hint: "不填就列出清单上还缺的全部材料。", "Left empty, everything that the checklist misses is listed.";
        presets: "常用项，点一下加入", "Common items, click to add";
        presets_missing: "清单上还缺的，点一下加入", "Missing on the checklist, click to add";
        days: "几天内补正", "Days to supply";
        day_unit: "天", "days";
        days_hint: "不填就是 5 天", "5 days when left empty";
        grant_first: "情况紧急的，当天先行提供，材料随后补办（法律援助法第四十四条）。案件马上可以指派。", "What is urgent is granted the same day and its papers follow (LAL 44). The case can be assigned at once.";
        ground: "为什么不能等", "Why it cannot wait";
        no_limit: "申请表没有写时效或者期限届满日，不能以“不足七日”先行提供。", "The form names no limit, so that “less than seven days” is no ground.";
        urgent_reasons: "理由和依据", "Reasons";
        later: "以后补办的材料，一行一项", "What is supplied later, one item a line";
        later_days_hint: "不填就是 10 天，最多 60 天。到期没有补办的，审查是否终止援助（法律援助法第四十八条）。", "10 days when left empty, 60 at most. What does not come in time brings the aid under review (LAL 48).";
        accept_first: "本地规定可以先受理的，先开始审查，材料随后补办。审查期限照常走。", "Where a local rule lets it be, the examination starts before everything is in. The limit goes on.";
        rule: "依据哪条规则", "Under which rule";
        no_rule: "申请当天，这里没有可以先受理后补办的规则。材料不齐的，请通知补正。", "On the day of the application no rule here lets it be accepted first. Ask for a supplement instead.";
        complete_granted: "材料已经补齐。先行提供的，现在逐项写审查意见；有一项不符合的，不能补办完成，请提请终止审查。", "Everything is in. What was granted first gets its opinion now; if a condition is not met, put the grant under review instead.";
        complete_accepted: "先受理时欠的材料已经补齐。", "What was put off at the acceptance is in.";
        review_grant: "材料没有补来，或者核查不符合的，由主任审查是否终止援助（法律援助法第四十八条）。援助在审查结束前不停。", "The papers did not come or the check failed: the director looks whether the aid ends (LAL 48). It goes on until then.";
        uphold: "审查后继续援助：有正当理由，另定补办的日期。", "The aid goes on after the review: there is a good reason, and a new day is set.";
        transfer: "连同材料、经过和期限移送有管辖权的中心，期限从申请人第一次申请起算，不重新计算。须先征得申请人同意。", "It goes to the competent centre with papers, history and the limit, which runs since the person first came. The person has to agree.";
        to_centre: "移送到哪个中心", "To which centre";
        consented: "已经问过申请人，申请人同意移送（记为单独同意）", "The applicant was asked and agrees (kept as a consent of its own)";
        assess: "按申请当天施行的规则评估。申请表已有的和核查查到的不用再填，会自动采用；评估只作参考，结论由人作出。", "Assessed by the rules in force on the day of the application. What the form says and what the checks found is taken by itself. It helps; people decide.";
        green: "认定以后，在待办里排在前面，并按绿色通道的目标期限提醒；法定期限不变。只列出全国都有的情形，和申请当天本地规则里有的情形。", "It then comes first in the work lists, with the target of the green channel; the limit of the law stays. Shown are the grounds that hold everywhere, and those of the region on the day of the application.";
        green_ground: "属于哪种情形", "On which ground";
        not_green: "不属于绿色通道", "Not in the green channel";
        green_reason: "怎么认定的", "How it was found";
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
        done_until(what: &str, day: &str): "已办理：{what}，请在{day}前补办", "Done: {what}; the rest is due by {day}";
        limit_on(day: &str): "时效或者期限届满日：{day}。不足七日的，选第一项。", "The limit ends on {day}. With less than seven days left, choose the first.";
    }
}
