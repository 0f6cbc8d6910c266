//! What the pages of the check of means say.

use crate::strings;

strings! {
    /// Sentences of the list, of one check and of its dialogs.
    pub struct VerificationWords {
        title: "经济困难核查", "Checks of means";
        lead: "没有申请人的授权或者法定职责，不查询任何来源。结果由人作出，查询只是依据。",
            "No source is asked without the applicant's consent or a statutory duty. A person states the result; answers only support it.";
        none: "没有核查", "No checks";
        status: "状态", "State";
        attention: "需要关注", "To be looked at";
        col_who: "申请人", "Applicant";
        nobody: "（还没有姓名）", "(no name yet)";
        col_at: "发起时间", "Begun";
        mode: "方式", "Way";
        result: "结果", "Result";
        suspect: "与申请人所说不符", "Does not fit what was stated";
        suspect_lead: "查到的与申请人说的不符。不予援助以前，要先请申请人说明。", "What was found does not fit what was stated. Let the applicant explain before a refusal.";
        no_result: "还没有结果", "No result yet";
        reason: "理由", "Reason";
        questions: "查询", "Questions";
        no_questions: "这种方式不查询来源", "Nothing is asked in this way";
        source: "来源", "Source";
        way: "途径", "Through";
        answer: "答复", "Answer";
        as_of: "数据日期", "True on";
        attempts: "次数", "Attempts";
        stale: "数据过旧，请再核对", "Old: please look twice";
        found_no: "没有查到", "Nothing found";
        valid: "有效期", "Valid";
        pension: "养老金（月）", "Pension a month";
        wage: "缴费工资（月）", "Wage a month";
        employed: "按职工参保", "Insured as an employee";
        homes: "房产", "Homes";
        vehicles: "车辆", "Vehicles";
        name_matches: "姓名一致", "The name is the same";
        registered: "在册类别", "On the register of";
        contradictions: "互相矛盾的答复", "Answers that contradict each other";
        topic: "事项", "About";
        one: "一方", "One";
        other: "另一方", "The other";
        facts: "这次核查", "This check";
        basis: "依据", "Basis";
        statute: "法定职责", "Statutory duty";
        ground: "情形", "Ground";
        whose: "核查谁的", "Whose means";
        asked_at: "发起时间", "Begun";
        decided_on: "作出结果", "Result stated";
        reusable: "结果可以再用到", "The result may be used again until";
        reused: "沿用的核查", "The result of this check is used again";
        see: "查看", "Show";
        commitment: "书面承诺", "Written commitment";
        notice_on: "告知书签字日期", "Notice signed on";
        commitment_on: "承诺书签字日期", "Commitment signed on";
        explained: "已说明虚假承诺的后果", "What a false commitment leads to was explained";
        voluntary: "申请人自愿选择承诺，也可以交证明", "The applicant chose it freely; papers would have been taken as well";
        drawing: "抽查", "The draw";
        sampled: "抽中，承诺后要核查", "Drawn: to be checked afterwards";
        not_sampled: "没有抽中", "Not drawn";
        draw_rule: "抽签号由申请的编号算出，谁都不能重抽，谁都可以核对。", "The draw follows from the id of the application: nobody can draw again, anybody can do the sum.";
        begin: "发起核查", "Begin a check";
        begin_lead: "先确认依据：申请人签了核查授权，或者有法定职责。", "First the basis: the applicant signed the consent, or there is a statutory duty.";
        sources: "查询哪些来源", "Which sources are asked";
        whose_hint: "不选就按规定：与同住家人有纠纷的，只算申请人本人。", "If left open, as the law has it: against somebody of the household only the applicant's.";
        anew: "即使有还能用的结果，也重新查询", "Ask anew even though an earlier result is still good";
        certificate_lead: "按证明上写的录入，只录需要的。", "Enter what the paper says, and no more than is needed.";
        number: "证明编号", "Number of the certificate";
        issued_on: "开具日期", "Issued on";
        found: "证明上怎么说", "What it says";
        found_yes: "查到以下情况", "The following was found";
        found_nothing: "没有这样的情况", "Nothing of the kind";
        register_kind: "类别", "Register";
        add_register: "加一个类别", "Add a register";
        remove: "去掉", "Remove";
        valid_from: "有效期起", "Valid from";
        valid_to: "有效期止", "Valid to";
        unknown: "没有说", "Not said";
        retry_lead: "没有答复的来源再问一次。", "The sources that did not answer are asked again.";
        conclude_lead: "结果由您作出并说明理由。没有人答复，不等于不符合。", "You state the result and why. Silence is no answer.";
        card_none: "还没有核查", "Not checked yet";
    } with {
        register(at: usize): "在册类别 {at}", "Register {at}";
        done(what: &str): "已办理：{what}", "Done: {what}";
        draw(drawn: u16, below: u16): "{drawn}（小于 {below} 为抽中）", "{drawn} (drawn when below {below})";
    }
}
