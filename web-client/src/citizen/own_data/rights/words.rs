//! What the pages about requests say.

use crate::{
    citizen::say::{Said, pick},
    i18n::Lang,
    strings,
};

strings! {
    /// Sentences about requests concerning one's own data.
    pub struct RightsWords {
        title: "查看、更正、删除我的资料", "See, correct or delete my data";
        lead: "援助中心在 15 个工作日内答复，不收费。", "The centre answers within 15 working days, free of charge.";
        none: "您还没有提出过", "You have not asked yet";
        new: "提出请求", "Make a request";
        kind: "您想做什么", "What do you want";
        centre: "向哪个法律援助中心提出", "Which legal aid centre";
        name: "您的姓名", "Your name";
        phone: "联系电话", "Phone";
        phone_hint: "有了答复，发短信到这个号码", "We send a message there when there is an answer";
        text: "具体说说", "Say more";
        text_hint: "例如：我的住址写错了，应该是……", "For example: my address is wrong, it should be …";
        send: "提出", "Send";
        relative: "为去世的亲属提出，请带上证明到窗口办。", "For a relative who died, please come to the window with proof.";
        asked: "您写的", "What you wrote";
        answer: "答复", "Answer";
        copy: "下载我的资料", "Download my data";
        withdraw: "不要了，撤回", "Take it back";
        back: "回到列表", "Back to the list";
    } with {
        sent(day: &str): "{day} 提出", "sent on {day}";
        answered(day: &str): "{day} 答复", "answered on {day}";
        kept(basis: &str): "这些资料依法要保存：{basis}。", "These data are kept by law: {basis}.";
        by(day: &str): "最晚 {day} 答复", "answer by {day}";
    }
}

/// Which rights there are, as their codes.
pub const KINDS: [&str; 4] = ["ACCESS", "CORRECT", "DELETE", "EXPLAIN"];

/// Which right it is.
#[rustfmt::skip]
pub fn kind(lang: Lang, code: &str) -> &'static str {
    let said: Said = match code {
        "ACCESS" => ("要一份我的资料", "A copy of my data"),
        "CORRECT" => ("更正写错的资料", "Correct what is wrong"),
        "DELETE" => ("删除我的资料", "Delete my data"),
        _ => ("请说明我的资料怎么用", "Explain how my data are used"),
    };
    pick(lang, said)
}

/// Where it stands.
#[rustfmt::skip]
pub fn status(lang: Lang, code: &str) -> &'static str {
    let said: Said = match code {
        "FILED" => ("等待答复", "Waiting for an answer"),
        "ANSWERED" => ("已办理", "Done"),
        "REFUSED" => ("没有同意", "Not agreed"),
        _ => ("已撤回", "Taken back"),
    };
    pick(lang, said)
}

#[cfg(test)]
mod tests {
    use openapi::rights::{RightKind, RightsStatus};

    use super::*;

    #[test]
    fn the_codes_of_this_page_are_those_of_the_contract() {
        use RightKind::*;
        assert_eq!(KINDS, [Access, Correct, Delete, Explain].map(RightKind::code));
        use RightsStatus::*;
        let codes = [Filed, Answered, Refused, Withdrawn].map(RightsStatus::code);
        assert_eq!(codes, ["FILED", "ANSWERED", "REFUSED", "WITHDRAWN"]);
    }
}
