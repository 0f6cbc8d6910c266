//! What the pages of the roster say.

use crate::strings;

strings! {
    /// Sentences of the list, of one entry and of its dialogs.
    pub struct RosterWords {
        title: "法律援助人员", "Practitioners";
        none: "没有符合条件的人员", "No practitioner matches";
        kind: "类别", "Kind";
        pool: "律师库", "Pool";
        specialty: "专长", "Specialty";
        language: "语言", "Language";
        col_name: "姓名 · 机构", "Name · firm";
        col_licence: "执业证", "Licence";
        col_load: "在办", "In hand";
        col_pools: "律师库", "Pools";
        col_state: "能否指派", "Assignable";
        free: "可以指派", "Can be assigned";
        licence: "执业证", "Licence";
        licence_no: "执业证号", "Licence number";
        category: "证别", "Category";
        first_licensed: "首次执业", "First licensed";
        licence_valid_to: "有效期到", "Valid until";
        number_odd: "号码与通行的编法不一样，请核对。", "The number has an unusual format; please check it.";
        practice: "执业", "Practice";
        firm: "机构", "Firm";
        phone: "电话", "Telephone";
        criminal_years: "刑事辩护年限", "Years of criminal defence";
        minors: "熟悉未成年人身心特点", "Experienced with minors";
        specialties: "专长", "Specialties";
        languages: "语言", "Languages";
        introduction: "简介", "Introduction";
        capacity: "工作量", "Capacity";
        in_hand: "在办案件", "Cases in hand";
        max_open: "最多在办", "Maximum";
        hours: "今年培训学时", "Training hours this year";
        last_assigned: "最近指派", "Last assigned";
        never: "还没有", "Never";
        left_on: "退出名册", "Left the roster";
        suspended_to: "暂停到", "Suspended until";
        why_barred: "今天不能指派的原因", "Why no case can be assigned today";
        checks: "年度考核", "Annual checks";
        no_checks: "没有考核记录", "No annual check on record";
        year: "年度", "Year";
        result: "结果", "Result";
        sanctions: "处分、措施", "Sanctions and measures";
        no_sanctions: "没有处分记录", "No sanctions";
        sanction: "种类", "Kind";
        from: "起始日", "First day";
        to: "截止日", "Last day";
        term: "期间", "Period";
        open_end: "未定", "Not known yet";
        basis: "依据", "Basis";
        basis_hint: "作出决定的单位和文号。", "Deciding body and document number.";
        lifted_on: "解除日期", "Lifted on";
        pools: "律师库", "Pools";
        no_pools: "不在任何律师库", "In no pool";
        account: "收款账户", "Bank account";
        no_account: "还没有填写", "Not given yet";
        bank: "开户行", "Bank";
        holder: "户名", "Holder";
        number: "账号", "Number";
        number_hint: "16 到 19 位数字。", "16 to 19 digits.";
        account_lead: "用来发放补贴，加密保存，平时只显示后四位。", "For subsidies. Stored encrypted; only the last four digits are shown.";
        reveal_lead: "查看会记录在案，本人看得到。", "Viewing is recorded, and the person can see it.";
        revealed: "完整账户", "Full account number";
        reason: "理由", "Reason";
        profile: "公开信息", "Public profile";
        no_profile: "本人没有同意公开", "No consent to publish";
        covers: "公开的内容", "What is published";
        since: "同意时间", "Since";
        consent_lead: "除姓名、类别、机构外，公众还能看到选中的内容。可以随时撤回。",
            "Besides name, kind and firm, the public sees what is selected. Consent can be withdrawn at any time.";
        revoke_lead: "撤回后公众看不到这些信息。", "The public no longer sees this information.";
        new: "登记人员", "New practitioner";
        new_lead: "先给本人建立账号并授予在该机构的角色，再登记。", "The person first needs an account with a role at the firm.";
        person: "账号", "Account";
        no_accounts: "这个机构没有可以登记的账号。", "No account of this firm can be added.";
        name: "姓名", "Name";
        save: "保存", "Save";
        on: "日期", "Day";
        lifting: "解除哪一项", "Which one";
        leaving: "退出哪个库", "Which pool";
        max_hint: "不填是 12。", "If left empty: 12.";
        close: "关闭", "Close";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
        load(now: u16, most: u16): "{now} / {most}", "{now} of {most}";
        years(years: u16): "{years} 年", "{years} years";
        days(from: &str, to: &str): "{from} 至 {to}", "{from} to {to}";
    }
}
