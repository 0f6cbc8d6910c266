//! What the pages about one's own data say.

use crate::{
    citizen::say::{Said, pick},
    i18n::Lang,
    strings,
};

strings! {
    /// Sentences about readings, the notice and consents.
    pub struct DataWords {
        readings: "谁看过我的资料", "Who has looked at my data";
        readings_lead: "工作人员每看一次都有记录。看到不该看的人，请打 12348 告诉我们。",
            "Every look is recorded. If somebody should not have looked, call 12348 and tell us.";
        none: "还没有人看过", "Nobody has looked yet";
        back: "回到进度", "Back to the progress";
        notice: "您的个人信息怎么用", "How your data are used";
        rights: "查看、更正、删除我的资料", "See, correct or delete my data";
        consents: "我同意过的事", "What I consented to";
        consents_lead: "同意可以随时撤回，不影响您得到法律援助的其他权利。",
            "You may withdraw a consent at any time; your other rights stay.";
        no_consent: "您还没有同意过什么", "You have not consented to anything yet";
        withdraw: "撤回同意", "Withdraw";
        withdraw_ask: "确定撤回吗？", "Withdraw this consent?";
        withdraw_effect: "从现在起不再按这项同意使用您的资料；以前用过的仍然有效。",
            "From now on your data are not used on this consent; what was done before stays lawful.";
    } with {
        given(day: &str): "{day} 同意", "given on {day}";
        withdrawn(day: &str): "{day} 已撤回", "withdrawn on {day}";
        who(surname: &str, place: &str): "{place}，姓{surname}的工作人员", "A member of staff named {surname}, {place}";
        why(reason: &str): "理由：{reason}", "Reason: {reason}";
        since(day: &str): "{day} 起施行", "in force since {day}";
    }
}

/// What was looked at, by its code.
#[rustfmt::skip]
pub fn kind(lang: Lang, code: &str) -> &'static str {
    let said: Said = match code {
        "WHOLE" => ("看了申请或案件", "Opened the application or case"),
        "LIST" | "AUDIT" => ("在列表里看到", "Saw it in a list"),
        "FILE" => ("看了您交的材料", "Opened a document"),
        "ARCHIVE_FILE" => ("看了卷宗", "Opened the archive file"),
        "IDENTITY" => ("看了完整的号码", "Saw numbers in full"),
        "COPY" => ("导出了您的资料", "Made a copy of your data"),
        _ => ("导出了文件", "Exported a file"),
    };
    pick(lang, said)
}

/// What it was for, by its code.
#[rustfmt::skip]
pub fn purpose(lang: Lang, code: &str) -> &'static str {
    let said: Said = match code {
        "INTAKE" => ("为了接收申请", "to receive the application"),
        "EXAMINATION" => ("为了审查", "to examine it"),
        "DECISION" => ("为了决定", "to decide"),
        "ASSIGNMENT" => ("为了安排律师", "to find a lawyer"),
        "CONDUCT" => ("为了办案", "to handle the case"),
        "CLOSING_REVIEW" => ("为了审核结案", "to review the closing"),
        "ARCHIVE" => ("为了归档", "to archive it"),
        "SUPERVISION" => ("为了监督", "to supervise"),
        "AUDIT" => ("为了审计", "to audit"),
        "ACCOUNTS" => ("为了管理账号", "to keep accounts"),
        _ => ("为了履行职责", "for their duty"),
    };
    pick(lang, said)
}

/// What was consented to, by its code.
#[rustfmt::skip]
pub fn consent(lang: Lang, code: &str) -> &'static str {
    let said: Said = match code {
        "PRIVACY_NOTICE" => ("看过个人信息怎么用", "Read how my data are used"),
        "AUTHORITY_CHECK" => ("向有关部门核查经济状况", "Checks of my means with authorities"),
        "SENSITIVE_DATA" => ("使用健康、账户等敏感信息", "Use of sensitive data such as health or accounts"),
        "GUARDIAN" => ("监护人代孩子同意", "Consent as a guardian"),
        "ELECTRONIC_SERVICE" => ("用短信或网络送达文书", "Documents sent electronically"),
        "TRANSFER" => ("申请移送有管辖权的中心", "Sending my application to the competent centre"),
        _ => ("不写姓名，宣传我的案件", "Telling my case without names"),
    };
    pick(lang, said)
}

/// The heading of a section of the notice, by its code.
#[rustfmt::skip]
pub fn topic(lang: Lang, code: &str) -> &'static str {
    let said: Said = match code {
        "WHO" => ("谁在用", "Who uses them"),
        "PURPOSE" => ("用来做什么", "What for"),
        "KINDS" => ("用哪些信息", "Which data"),
        "SENSITIVE" => ("敏感信息", "Sensitive data"),
        "CHILDREN" => ("孩子的信息", "Data of children"),
        "RECIPIENTS" => ("会给谁看", "Who gets them"),
        "RETENTION" => ("保存多久", "How long they are kept"),
        "RIGHTS" => ("您的权利", "Your rights"),
        _ => ("找谁问", "Whom to ask"),
    };
    pick(lang, said)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use openapi::{
        consents::{ConsentKind::*, NoticeTopic},
        readings::{Purpose, ReadingKind},
    };

    use super::*;

    /// How many sentences there are for these codes.
    fn sentences(say: fn(Lang, &str) -> &'static str, codes: &[&str]) -> usize {
        codes.iter().map(|code| say(Lang::En, code)).collect::<HashSet<_>>().len()
    }

    #[test]
    fn every_look_has_words_of_its_own() {
        use ReadingKind::*;
        let codes = [Whole, List, File, ArchiveFile, Identity, Copy, Export].map(ReadingKind::code);
        assert_eq!(sentences(kind, &codes), codes.len());
        assert_eq!(kind(Lang::En, Audit.code()), kind(Lang::En, List.code()));
        assert_eq!(kind(Lang::En, Export.code()), "Exported a file");
    }

    #[test]
    fn every_purpose_has_words_of_its_own() {
        use Purpose::*;
        let codes = [
            Intake,
            Examination,
            Decision,
            Assignment,
            Conduct,
            ClosingReview,
            Archive,
            Supervision,
            Audit,
            Accounts,
            Other,
        ]
        .map(Purpose::code);
        assert_eq!(sentences(purpose, &codes), codes.len());
        assert_eq!(purpose(Lang::En, Other.code()), "for their duty");
    }

    #[test]
    fn every_topic_of_the_notice_has_a_heading_of_its_own() {
        use NoticeTopic::*;
        let codes = [Who, Purpose, Kinds, Sensitive, Children, Recipients, Retention, Rights, Contact]
            .map(NoticeTopic::code);
        assert_eq!(sentences(topic, &codes), codes.len());
        assert_eq!(topic(Lang::En, Contact.code()), "Whom to ask");
    }

    #[test]
    fn every_consent_has_words_of_its_own() {
        let codes = [PrivacyNotice, AuthorityCheck, SensitiveData, Guardian, ElectronicService, Transfer];
        let publicity = consent(Lang::En, Publicity.code());
        for kind in codes {
            assert_ne!(consent(Lang::En, kind.code()), publicity, "{kind}");
        }
    }
}
