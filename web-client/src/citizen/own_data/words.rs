//! What the pages about one's own data say.

use openapi::{
    consents::NoticeTopic,
    readings::{Purpose, ReadingKind},
};

use crate::{
    citizen::say::{Said, pick},
    i18n::Lang,
    strings,
};

strings! {
    /// Sentences about readings and the notice.
    pub struct DataWords {
        readings: "谁看过我的资料", "Who has looked at my data";
        readings_lead: "工作人员每看一次都有记录。看到不该看的人，请打 12348 告诉我们。",
            "Every look is recorded. If somebody should not have looked, call 12348 and tell us.";
        none: "还没有人看过", "Nobody has looked yet";
        back: "回到进度", "Back to the progress";
        notice: "您的个人信息怎么用", "How your data are used";
    } with {
        who(surname: &str, place: &str): "{place}，姓{surname}的工作人员", "A member of staff named {surname}, {place}";
        why(reason: &str): "理由：{reason}", "Reason: {reason}";
        since(day: &str): "{day} 起施行", "in force since {day}";
    }
}

/// What was looked at.
#[rustfmt::skip]
pub fn kind(lang: Lang, kind: ReadingKind) -> &'static str {
    use ReadingKind::*;
    let said: Said = match kind {
        Whole => ("看了申请或案件", "Opened the application or case"),
        List | Audit => ("在列表里看到", "Saw it in a list"),
        File => ("看了您交的材料", "Opened a document"),
        ArchiveFile => ("看了卷宗", "Opened the archive file"),
        Identity => ("看了完整的号码", "Saw numbers in full"),
        Copy => ("导出了您的资料", "Made a copy of your data"),
        Export => ("导出了文件", "Exported a file"),
    };
    pick(lang, said)
}

/// What it was for.
#[rustfmt::skip]
pub fn purpose(lang: Lang, purpose: Purpose) -> &'static str {
    use Purpose::*;
    let said: Said = match purpose {
        Intake => ("为了接收申请", "to receive the application"),
        Examination => ("为了审查", "to examine it"),
        Decision => ("为了决定", "to decide"),
        Assignment => ("为了安排律师", "to find a lawyer"),
        Conduct => ("为了办案", "to handle the case"),
        ClosingReview => ("为了审核结案", "to review the closing"),
        Archive => ("为了归档", "to archive it"),
        Supervision => ("为了监督", "to supervise"),
        Audit => ("为了审计", "to audit"),
        Accounts => ("为了管理账号", "to keep accounts"),
        Other => ("为了履行职责", "for their duty"),
    };
    pick(lang, said)
}

/// The heading of a section of the notice.
#[rustfmt::skip]
pub fn topic(lang: Lang, topic: NoticeTopic) -> &'static str {
    use NoticeTopic::*;
    let said: Said = match topic {
        Who => ("谁在用", "Who uses them"),
        Purpose => ("用来做什么", "What for"),
        Kinds => ("用哪些信息", "Which data"),
        Sensitive => ("敏感信息", "Sensitive data"),
        Children => ("孩子的信息", "Data of children"),
        Recipients => ("会给谁看", "Who gets them"),
        Retention => ("保存多久", "How long they are kept"),
        Rights => ("您的权利", "Your rights"),
        Contact => ("找谁问", "Whom to ask"),
    };
    pick(lang, said)
}
