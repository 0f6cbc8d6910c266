//! What the pages of rule packs say.

use chrono::NaiveDate;

use crate::{i18n::day_in_year, strings};

/// The region of the whole country.
const NATION: &str = "000000";

strings! {
    /// The list, the page of a version, what differs, what would change, and the moves.
    pub struct PackWords {
        title: "援助规则", "Rules of aid";
        lead: "谁可以得到法律援助，由各级规则包判断。施行的规则包公开；草稿只有本单位看得到。查找请填规则包代号（如 CZ-2013）或者地区代码（如 140400）。",
            "Rule packs say who may have legal aid. Those in force are public; drafts are seen by their own office. Search by the code of a pack, such as CZ-2013, or of a region, such as 140400.";
        none: "没有符合条件的规则包", "No such rule pack";
        pack: "规则包", "Pack";
        region: "地区", "Region";
        nation: "全国", "Whole country";
        status: "状态", "State";
        source: "来源", "Source";
        force: "施行期间", "In force";
        valid: "有效期", "Valid";
        office: "起草单位", "Office";
        basis: "依据", "Legal basis";
        confidence: "可靠程度", "Confidence";
        priority: "优先级", "Priority";
        copied: "起草自", "Copied from";
        see_version: "看那个版本", "That version";
        versions: "全部版本", "All versions";
        signed: "签批", "Signed off";
        applied: "施行", "Put in force";
        digest: "文本指纹", "Digest of the text";
        facts: "这一版本", "This version";
        warnings: "签批前请看一看", "To look at before signing";
        tab_content: "内容", "Content";
        tab_bench: "试一试", "Test bench";
        tab_difference: "对比", "Differences";
        tab_simulation: "试算", "Simulation";
        params: "参数", "Parameters";
        no_params: "没有参数", "No parameters";
        param: "参数", "Parameter";
        when: "期间", "When";
        value: "值", "Value";
        note: "出处", "Published in";
        whole_region: "整个地区", "The whole region";
        income: "收入怎么算", "How income is counted";
        income_basis: "比较", "Compared";
        deduct: "先减去大病医疗支出", "Costs of a serious illness are taken off first";
        opponent_switch: "对方是共同生活的家人时，只算申请人本人收入", "Only the applicant's own income counts when the other side lives in the household";
        query_required: "决定前须先查询数据", "No decision without a query of data";
        step: "步骤", "Step";
        rules: "规则", "Rules";
        no_rules: "没有规则", "No rules";
        given: "适用对象", "To whom";
        condition: "条件", "Condition";
        rule_basis: "依据", "Basis";
        effects: "效果", "Effect";
        suggest: "建议", "Suggestions";
        said_zh: "说明", "Chinese sentence";
        said_en: "英文说明", "English sentence";
        green: "绿色通道", "Green channel";
        weights: "同一天到期时的权重（5 最先）", "Weight among what is due on one day (5 goes first)";
        special_groups: "特殊人群", "Special groups";
        unnamed_groups: "没有列明，由工作人员按条款认定", "Not listed: the office applies the article";
        accept_first: "先受理后补办", "Accept first";
        skip_scope: "不论案件性质", "Whatever the matter";
        decisive: "直接不符合", "Ends in a refusal";
        compare_with: "与哪个版本对比", "Compare with";
        compare_hint: "左边是早的版本，右边是这一版本。", "The earlier version stands left, this one right.";
        same: "两个版本没有差别", "There is no difference";
        only_version: "这个规则包只有这一个版本", "There is no other version of this pack";
        head: "基本信息", "Head";
        what: "项目", "What";
        change: "变化", "Change";
        before: "原来", "Before";
        after: "现在", "After";
        nothing: "（无）", "(none)";
        not_simulated: "还没有试算", "Not simulated yet";
        not_simulated_next: "签批前，用上年的申请试算，看看有多少人的结果会变。", "Before signing, run last year's applications and see for how many the result changes.";
        stale: "试算之后文本又改过，请重新试算。", "The text was changed after this run; simulate again.";
        looked_at: "参加试算的申请", "Applications run";
        changed: "结果会变", "Come out otherwise";
        more: "申请太多，只算了最近的。", "There are more; the newest were run.";
        outcome: "结果", "Outcome";
        by_now: "按现行规则", "By the rules in force";
        by_this: "按这一版本", "By this version";
        changes: "结果会变的申请", "Applications that come out otherwise";
        application: "申请", "Application";
        unnumbered: "未编号", "No number";
        nobody: "没有人的结果会变", "Nobody comes out otherwise";
        simulate_lead: "用上年的申请试算，看看有多少人的结果会变。什么都不会改动。", "Runs last year's applications, to see for how many the result changes. Nothing is altered.";
        as_of: "假定大家都在这一天申请", "As if everybody applied on this day";
        as_of_hint: "不填就按各自的申请日。明年的标准，填明年的一天。", "Each on the own day when left empty. For a standard of next year, a day of next year.";
        sign_lead: "签批的就是试算过的这份文本，签批后不能再改。起草的人不能签批自己的文本。", "Exactly the text that was simulated is signed, and never edited after. Nobody signs what they wrote.";
        remark: "依据的文件或者会议", "Instrument or meeting";
        force_lead: "从这一天起，新的申请按这一版本判断；之前的版本到前一天为止。", "Applications from this day on are assessed with this version; the one before ends the day before.";
        from: "施行日期", "In force from";
        from_hint: "不能早于今天。", "Not before today.";
        withdraw_lead: "放弃后不能再改、再签批。编号不再使用。", "It can not be edited or signed any more; its number is not used again.";
        reason: "理由", "Reason";
        copy_lead: "以这一版本的文本开始一份草稿。", "A draft begins with the text of this version.";
        copy_office: "为哪个单位起草", "For which office";
        code: "新规则包的代号", "Code of a pack of its own";
        code_hint: "不填就是同一规则包的下一版本。为本地另起一个规则包才填：大写字母、数字、连字符。",
            "The next version of the same pack when empty. Only for a pack of your own place: capitals, digits, hyphens.";
    } with {
        of_version(pack: &str, version: u32): "{pack} 第 {version} 版", "{pack}, version {version}";
        simulated(at: &str, since: &str): "{at} 试算，{since}以来的申请", "Run {at}, applications since {since}";
        as_if(day: &str): "假定都在{day}申请", "as if all had applied on {day}";
        done(what: &str): "已办理：{what}", "Done: {what}";
        since(day: &str): "{day}起", "from {day}";
        between(from: &str, to: &str): "{from}至{to}", "{from} to {to}";
    }
}

impl PackWords {
    /// A region by its code.
    pub fn place(&self, region: &str) -> String {
        if region == NATION { self.nation } else { region }.to_owned()
    }

    /// From a day to a day; nothing while it has not begun.
    pub fn days(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
        let day = |day| day_in_year(self.lang, day);
        match (from, to) {
            (Some(from), Some(to)) => self.between(&day(from), &day(to)),
            (Some(from), None) => self.since(&day(from)),
            (None, _) => String::new(),
        }
    }
}
