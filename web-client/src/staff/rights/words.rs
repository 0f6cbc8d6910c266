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
        answered_on: "答复日期", "Answered on";
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
    }
}
