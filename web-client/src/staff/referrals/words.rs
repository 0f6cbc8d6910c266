//! What the referral pages say.

use crate::strings;

strings! {
    /// Sentences of the list of referrals, of one referral and of its dialogs.
    pub struct ReferralWords {
        title: "转办", "Referrals";
        lead: "收到后一个工作日内签收或者退回；退回要写明理由，事情仍由发出单位负责。",
            "Sign for each or return it within one working day. A return needs a reason, and the sender stays responsible.";
        all: "全部", "All";
        sides: "转入和转出", "Received and sent";
        none: "没有转办", "No referrals";
        status: "状态", "State";
        col_due: "期限", "Due";
        col_who: "当事人 · 事项", "Person · matter";
        col_from: "发出", "From";
        col_to: "接收", "To";
        col_day: "日期", "Day";
        col_act: "办理", "Act";
        new: "新转办", "New referral";
        new_lead: "先征得本人同意。接收单位在期限内签收或者退回。", "Only with the person's consent. The receiving unit signs for it or returns it in time.";
        from_id: "以哪个单位的名义", "On behalf of";
        to_id: "转到哪里", "To which unit";
        reason: "什么事，为什么转", "What it is about, and why that unit";
        onward_reason: "为什么转到那里", "Why there";
        matter: "事项类型", "Kind of matter";
        name: "姓名", "Name";
        phone: "电话", "Telephone";
        address: "住址", "Address";
        id_no: "身份证号", "ID number";
        id_no_hint: "填写后，与当事人有回避关系的工作人员看不到这件转办", "If given, colleagues with a conflict of interest do not see this referral";
        consent: "本人同意把姓名、电话告诉接收单位", "The person agrees that the unit is told who they are";
        days: "签收期限（工作日）", "Working days to sign for it";
        days_hint: "一到五个工作日，不填是一个。", "One to five; if left empty, one.";
        send: "发出", "Send";
        person: "当事人", "Person";
        units: "单位", "Units";
        follows: "前一次转办", "Previous referral";
        see: "查看", "Show";
        note: "答复", "Answer";
        sent_at: "发出时间", "Sent";
        sign_lead: "签收后由本单位负责办理，或者再转给应当办理的单位。", "From then on this unit is responsible: deal with it or pass it on.";
        return_lead: "退回发出单位，写明为什么。", "It goes back to the sender, with the reason.";
        conclude_lead: "写明怎么办的，发出单位会看到。", "Say how it was concluded; the sender can read it.";
        withdraw_lead: "撤回后接收单位不再办理。", "The receiving unit no longer handles it.";
        forward_lead: "作为新的转办发给下一个单位，本次转办结束。", "It goes on as a new referral; this one ends.";
        resend_lead: "可以发给同一个单位，也可以换一个。", "To the same unit or to another.";
        why: "理由", "Reason";
        how: "办理结果", "Outcome";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
        named(name: &str, matter: &str): "{name} · {matter}", "{name} · {matter}";
    }
}
