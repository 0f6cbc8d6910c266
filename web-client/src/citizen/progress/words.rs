//! What the progress page says.

use crate::strings;

strings! {
    /// Sentences about one application after it was sent.
    pub struct ProgressWords {
        receipt: "已收到您的申请", "We have your application";
        number: "申请编号", "Application number";
        receipt_keep: "请记下编号，打 12348 问进度时用得上。", "Note the number; it helps when you call.";
        picture: "存成图片", "Save as a picture";
        picture_name: "申请回执", "receipt";
        paper: "打印申请表", "Print the form";
        title: "办到哪一步了", "Where it stands";
        edit: "接着填", "Go on";
        timeline: "办理经过", "What happened so far";
        supplement: "请补这些材料", "Please add these documents";
        supplement_how: "拍照上传，或者送到窗口。都补好了，按下面的按钮。",
            "Upload photos or bring them to the window. When all is there, press the button.";
        upload: "补充材料", "Documents";
        upload_hint: "拍照或选文件，每个不超过 10 MB", "Photo or file, at most 10 MB each";
        explain: "有补不了的，写一句原因", "If something cannot be had, say why";
        supplied: "都补好了", "Everything is in";
        readings: "谁看过我的资料", "Who has looked at my data";
        withdraw: "撤回申请", "Take it back";
        withdraw_ask: "确定撤回吗？", "Take it back?";
        withdraw_effect: "撤回后援助中心不再办理。以后还可以重新申请。",
            "The centre will stop dealing with it. You may apply again later.";
        withdraw_why: "为什么撤回", "Why";
        w_self: "不需要了", "I no longer need it";
        w_lawyer: "已经自己请了律师", "I have my own lawyer";
        withdraw_note: "想说的话", "Anything to add";
        withdraw_yes: "撤回", "Take it back";
        granted: "给予法律援助决定", "The decision";
        refused: "为什么没有批准", "Why it was refused";
        objection: "不同意怎么办？", "If you disagree";
        objection_how: "可以向主管这个援助中心的司法局提出异议，不收钱。带上身份证和这份决定，自己去或者寄信都行。不会写，打 12348 请人帮。",
            "You may object to the justice bureau above this centre, free of charge. Go there or write, with your ID and this decision. Call 12348 if you need help writing.";
        lawyer: "您的律师", "Your lawyer";
        no_lawyer: "还在为您安排，定了马上告诉您。", "Being arranged; you will hear at once.";
        call_lawyer: "打电话给律师", "Call the lawyer";
        hearings: "开庭", "Hearings";
        told: "律师告诉您的", "What the lawyer told you";
        result: "办案结果", "The result";
        free: "律师不会向您要钱。有人要钱，请打 12348 告诉我们。",
            "The lawyer never asks you for money. If anybody does, call 12348.";
    } with {
        centre_by(day: &str): "援助中心最晚 {day} 前答复您", "The centre answers by {day}";
        you_by(day: &str, left: i32): "请在 {day} 前补好，还有 {left} 天", "Please add them by {day}; {left} days left";
        you_late(day: &str): "补材料的期限是 {day}，已经过了", "They were due on {day}";
        late(day: &str): "本该 {day} 前答复，已经晚了。请打 12348 催一催", "An answer was due by {day}. Call 12348 to ask";
        object_by(day: &str): "最晚 {day}", "until {day}";
        decided(number: &str, day: &str): "{number}，{day}", "{number}, {day}";
        recovered(amount: &str): "为您争取到 {amount}", "{amount} obtained for you";
        assigned(day: &str): "{day} 接办", "since {day}";
    }
}
