//! What each field is called: beside the field, in the list of problems, and in the summary.

use super::super::say::{Said, pick};
use crate::i18n::Lang;

/// The name of a field, by its path on the wire.
pub fn label(lang: Lang, path: &str) -> &'static str {
    // Of several parties each field is called the same.
    let of_party = path.strip_prefix("opponents[").and_then(|rest| rest.split_once(']'));
    pick(lang, of_party.map_or_else(|| said(path), |(_, field)| party(field)))
}

#[rustfmt::skip]
fn said(path: &str) -> Said {
    match path {
        "agent" | "helper.helper_id" => ("给谁申请", "Who it is for"),
        "helper.read_out" => ("念给申请人听", "Read out to the applicant"),
        "agent.name" => ("您的姓名（替人申请的人）", "Your name (who applies for somebody)"),
        "agent.kind" => ("您是他（她）的什么人", "Who you are to the person"),
        "agent.relation" => ("具体关系", "How you are related"),
        "agent.phone" => ("您的手机号", "Your phone"),
        "applicant.name" => ("姓名", "Name"),
        "applicant.id_type" => ("证件", "Document"),
        "which" => ("是哪种证件", "Which document"),
        "applicant.id_no" => ("证件号码", "Number of the document"),
        "applicant.id_unverified_reason" => ("为什么没有号码", "Why there is no number"),
        "applicant.sex" => ("性别", "Sex"),
        "applicant.birth_date" => ("出生日期", "Day of birth"),
        "applicant.ethnicity" => ("民族", "Ethnic group"),
        "applicant.categories" => ("属于的都可以选", "Choose all that apply"),
        "applicant.phone" => ("联系电话", "Phone"),
        "applicant.residence" => ("现在住在哪里", "Where do you live now"),
        "applicant.household_register" => ("户口在哪里", "Registered residence (hukou)"),
        "matter.matter_type" => ("哪方面的事", "What field of life"),
        "matter.cause" => ("是什么事", "What it is about"),
        "matter.facts" => ("事情经过", "What happened"),
        "matter.claims" => ("您想要什么结果", "What do you want"),
        "matter.stage" => ("这件事到哪一步了", "How far has it come"),
        "matter.claim_amount_fen" => ("一共多少钱", "How much money in all"),
        "opponents" => ("对方是", "The other side is"),
        "means.mode" | "means.ground" => ("您属于下面哪一种", "Which of these is true"),
        "means.household_members" => ("住在一起的有几个人", "How many people live together"),
        "means.monthly_income_fen" => ("每月收入加起来", "Their monthly income together"),
        "means.statement" => ("家里还有什么难处", "Other hardship in the family"),
        "attachments" => ("材料", "Documents"),
        "service" | "service.mode" => ("怎么把决定告诉您", "How the decision reaches you"),
        "service.address" => ("寄到哪里", "Where to send it"),
        "service.safe_contact" => ("给您打电话要注意什么", "What we must mind when calling you"),
        "declaration.truthful" => ("保证说的是真话", "What I said is true"),
        "declaration.consent_to_check" => ("同意核对", "Consent to checks"),
        "declaration.privacy_notice" => ("个人信息", "Personal data"),
        _ => ("这一项", "This item"),
    }
}

#[rustfmt::skip]
fn party(field: &str) -> Said {
    match field {
        ".name" => ("对方的名字", "Name of the other side"),
        ".id_no" => ("对方的号码", "Number of the other side"),
        ".phone" => ("对方的电话", "Phone of the other side"),
        ".address" => ("对方的地址", "Address of the other side"),
        _ => ("对方是", "The other side is"),
    }
}
