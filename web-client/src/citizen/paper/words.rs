//! What stands around the form on paper; the form itself is a document, and documents are Chinese (§15.7).

use crate::strings;

strings! {
    /// Sentences of the pages with the form.
    pub struct PaperWords {
        blank: "法律援助申请表（空白）", "Application form (blank)";
        blank_lead: "打印出来，用笔填好，签上名字或者按手印，带到窗口。不会写，窗口的人帮您写。",
            "Print it, fill it in by hand, sign it, and bring it to an office. If you cannot write, staff write for you. The form is in Chinese.";
        filled: "我的申请表", "My application form";
        filled_lead: "打印出来，签上名字或者按手印，带到窗口就行。",
            "Print it, sign it, and bring it to an office. The form is in Chinese.";
        print: "打印，或者存成 PDF", "Print, or save as PDF";
        online: "在手机上填也行", "Or apply on your phone";
        back: "回到我的申请", "Back to my applications";
    }
}
