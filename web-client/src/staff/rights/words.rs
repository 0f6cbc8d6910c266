//! What the pages about requests say.

use crate::strings;

strings! {
    /// Sentences of the list, the page and its dialogs.
    pub struct RightsWords {
        title: "个人信息请求", "Requests about data";
        lead: "本人要求查阅、更正、删除个人信息或者要求说明。到期前必须书面答复；拒绝要写明理由。",
            "People ask to see, correct or delete their data, or for an explanation. Each is answered in writing before its day; a refusal gives its reason.";
        none: "没有符合条件的请求", "No request matches";
        due: "期限", "Due";
        person: "请求人", "Who asks";
        kind: "请求", "Request";
        state: "状态", "State";
        light: "期限灯", "Light";
        filed: "提出时间", "Filed";
        text: "请求内容", "What is asked";
        centre: "答复单位", "Answered by";
        phone: "手机", "Mobile";
        deceased: "为已故近亲属", "For a deceased relative";
        application: "涉及的申请", "About the application";
        open_application: "打开申请", "Open the application";
        about: "请求人", "Who asks";
        answer_card: "答复", "Answer";
        unanswered: "还没有答复", "Not answered yet";
        answer: "答复", "Answer";
        answer_lead: "写明办了什么。短信只通知有答复，内容由本人登录查看。",
            "Say what was done. The text message only tells that there is an answer; the person reads it after signing in.";
        answer_done: "已答复", "Answered";
        refuse: "拒绝", "Refuse";
        refuse_lead: "写明法律依据和理由，并告知本人可以向履行个人信息保护职责的部门投诉或者起诉。",
            "Give the reason in law, and tell the person that they may complain to the data-protection authority or sue.";
        refuse_done: "已拒绝", "Refused";
        said: "办理情况", "What was done";
        reason: "理由", "Reason";
        correct: "一并更正", "Corrected with the answer";
        correct_lead: "只填要更正的，不改的留空。申请、案件和检索同时更正，更正记入经过。",
            "Fill in only what changes. Application, case and search are corrected together, and the history tells of it.";
        name: "姓名", "Name";
        residence: "经常居住地", "Residence";
        register: "户籍地", "Household register";
        file: "登记窗口请求", "File at the window";
        file_lead: "本人到窗口提出时由工作人员登记，先核对证件。答复期限从登记当天算起。",
            "For a person at the window, after their ID was checked. The time to answer runs from today.";
        filed_done: "已登记", "Filed";
        phone_hint: "答复作出时用短信通知。", "A text message tells when the answer is there.";
        for_deceased: "为已故近亲属提出", "For a near relative who died";
        deceased_name: "已故近亲属姓名", "Name of the deceased";
        kinship: "请求人是其", "The one who asks is their";
    } with {
        answered_at(day: &str): "答复日期：{day}", "Answered on {day}";
        corrected(what: &str): "已更正：{what}", "Corrected: {what}";
        erased(count: u32): "已删除草稿 {count} 份", "Drafts deleted: {count}";
        kept(count: u32): "依法保存 {count} 件", "Kept by law: {count}";
    }
}
