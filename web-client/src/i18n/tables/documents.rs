//! Tables of documents, of deadlines and of messages (§0.2, §10, Appendix E).

use openapi::{
    attachments::AttachmentKind,
    deadlines::{CalendarDayKind, DeadlineKind, HolidaySource, Light},
    outbox::{DeliveryStatus, Notice},
};

use super::names;

names! {
    AttachmentKind {
        ApplicationForm: "法律援助申请表", "Application form";
        Identity: "身份证明", "Proof of identity";
        AgentAuthority: "代理权证明", "Agent's authority";
        Means: "经济困难状况材料", "Proof of means";
        MatterEvidence: "申请事项材料", "Documents of the matter";
        Receipt: "材料接收凭证", "Receipt";
        Decision: "决定书", "Decision";
        AssignmentLetter: "指派通知书", "Assignment letter";
        OfficialLetter: "公函", "Official letter";
        RightsNotice: "权利义务告知书", "Notice of rights";
        RiskNotice: "风险告知书", "Notice of risks";
        Agreement: "委托协议", "Agreement";
        PowerOfAttorney: "授权委托书", "Power of attorney";
        Pleading: "起诉状、仲裁申请书", "Pleading";
        LowerJudgment: "一审裁判文书", "Judgment below";
        Evidence: "证据材料", "Evidence";
        FileReadingRecord: "阅卷笔录", "Record of file reading";
        InterviewRecord: "会见、约见笔录", "Record of interview";
        HearingRecord: "庭审笔录", "Record of hearing";
        RepresentationStatement: "代理词、辩护词", "Statement of counsel";
        Judgment: "裁判、裁决、调解文书", "Judgment, award or mediation document";
        InformRecord: "通报报告记录", "Record of informing";
        ClosingReport: "结案报告表", "Closing report";
        ProofOfService: "送达回证", "Proof of service";
        QualityMaterial: "质量监督材料", "Quality material";
        Other: "其他", "Other";
    }
    Light {
        Green: "按时", "On time";
        Yellow: "已过半", "Half used";
        Orange: "今明到期", "Due within a day";
        Red: "已逾期", "Overdue";
        Paused: "已暂停", "Paused";
    }
    CalendarDayKind {
        Holiday: "放假", "Off";
        MakeupWorkday: "上班", "Worked";
    }
    HolidaySource {
        Software: "随软件提供", "With the software";
        Notice: "已导入通知", "Notice loaded";
        Missing: "还没有导入", "Missing";
    }
    DeadlineKind {
        Dl01: "羁押人员申请转交", "Forward a custody application";
        Dl02: "机关通知辩护", "Notify defence";
        Dl03: "通知后指派", "Assign after the notice";
        Dl04: "作出审查决定", "Decide on the application";
        Dl05: "申请人补正", "Applicant supplements";
        Dl06: "指派承办人", "Assign a handler";
        Dl07: "异地协作答复", "Answer to another region";
        Dl08: "先行提供后补办", "Supplement after emergency aid";
        Dl09: "签订委托协议", "Sign the agreement";
        Dl10: "首次联系受援人", "First contact";
        Dl11: "首次会见", "First meeting in custody";
        Dl12: "提出异议", "Raise an objection";
        Dl13: "审查异议", "Review the objection";
        Dl14: "决定是否更换", "Decide on replacement";
        Dl15: "送达终止决定", "Serve the termination";
        Dl16: "提交结案材料", "Submit the closing file";
        Dl17: "审核结案材料", "Review the closing file";
        Dl18: "发放补贴", "Pay the subsidy";
        Dl19: "投诉受理", "Accept the complaint or not";
        Dl20: "投诉处理", "Handle the complaint";
        Dl21: "告知投诉结果", "Tell the complaint's result";
        Dl22: "投诉时效", "Complaint limitation";
        Dl23: "通知值班律师", "Notify the duty lawyer";
        Dl24: "安排值班律师", "Fix a duty lawyer";
        Dl25: "答复信函咨询", "Answer a letter";
        Dl26: "答复网上咨询", "Answer an online question";
        Dl27: "即时咨询", "Simple consultation";
        Dl28: "12348 回访", "Call back";
        Dl29: "绿色通道", "Green channel";
        Dl30: "初审移送", "First check and hand-over";
        Dl31: "案例报送", "Typical case";
        Dl32: "报告开庭变更", "Report a changed hearing";
        Dl33: "变更强制措施申请的决定", "Decision on a compulsory measure";
        Dl34: "刑事上诉", "Criminal appeal";
        Dl35: "民事、行政上诉", "Civil or administrative appeal";
        Dl36: "行政复议、行政诉讼", "Reconsideration or lawsuit";
        Dl37: "劳动仲裁、诉讼", "Labour arbitration or lawsuit";
        Dl38: "民事诉讼时效", "Civil limitation";
        Dl39: "工伤认定", "Work-injury recognition";
        Dl40: "申请执行", "Enforcement";
        Dl41: "影响评估记录保存", "Retention of impact assessment";
        Dl42: "日志保存", "Retention of logs";
        Dl43: "答复个人信息请求", "Answer a request about personal data";
    }
    DeliveryStatus {
        Waiting: "等待发送", "Waiting";
        Delivered: "已发出", "Delivered";
        Dead: "没有发出", "Not delivered";
        Withheld: "按当事人要求不发送", "Withheld at the person's wish";
    }
    Notice {
        Submitted: "申请已提交", "Application submitted";
        Received: "材料已接收", "Documents received";
        SupplementAsked: "通知补正", "Supplement asked for";
        Granted: "给予援助", "Granted";
        GrantedFirst: "先行提供援助", "Granted first";
        Refused: "不予援助", "Refused";
        Assigned: "已指派承办人", "Handler assigned";
        Offered: "指派给承办人", "Offered to a handler";
        Progress: "案件进展", "Progress of the case";
        DecisionServed: "决定送达", "Decision served";
        Closed: "案件办结", "Case closed";
        Referred: "事项转办", "Matter referred";
        Invited: "账号激活码", "Activation code";
        OneTimeCode: "登录验证码", "One-time code";
    }
}
