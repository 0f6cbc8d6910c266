//! Tables of a case, its closing and its file (§5.6, §7.1, §9.1, §10, §13.7, §13.8).

use openapi::{archives::*, cases::*, closings::*, practitioners::*};

use super::names;

names! {
    CaseStatus {
        Wait: "待指派", "To be assigned";
        Offered: "待接受指派", "Offer to be answered";
        Named: "待签委托协议", "Agreement to be signed";
        Working: "承办中", "In conduct";
        Checking: "结案审核中", "Closing under review";
        Returned: "结案材料退回", "Closing returned";
        Passed: "待归档", "To be archived";
        Archived: "已归档", "Archived";
    }
    CaseAction {
        Offer: "指派", "Assign";
        AcceptOffer: "接受指派", "Accept the case";
        DeclineOffer: "不接受", "Decline";
        SignAgreement: "登记委托协议", "Record the agreement";
        WriteDiary: "写办案记录", "Write the diary";
        SetHearing: "登记开庭", "Set a hearing";
        Write: "发消息", "Write a message";
        Attach: "添加文书材料", "Add documents";
        SubmitClosing: "提交结案", "Submit the closing";
        ReturnClosing: "退回补正", "Return the closing";
        PassClosing: "审核通过", "Pass the closing";
        Archive: "立卷归档", "Bind and archive";
        OfferToFirm: "指派给律所", "Assign to a firm";
        NameHandler: "安排承办人", "Name the handler";
    }
    DeclineReason {
        Conflict: "有利害关系，须回避", "Conflict of interest";
        Capacity: "在办案件已满", "Caseload is full";
        Absence: "因故不能承办", "Absent";
        Other: "其他正当理由", "Another good reason";
    }
    DiaryKind {
        TookFile: "接受指派、领卷", "Took the assignment and file";
        ContactedOrgan: "联系办案单位", "Contacted the organ";
        ContactedRecipient: "联系受援人", "Contacted the recipient";
        Met: "会见、约见", "Met the recipient";
        ReadFile: "阅卷", "Read the file";
        Investigated: "调查取证", "Investigated";
        SubmittedMaterials: "提交材料", "Submitted materials";
        Informed: "通报告知", "Informed the recipient";
        Reported: "报告", "Reported to the centre";
        Discussed: "集体讨论", "Group discussion";
        HearingDate: "开庭日期", "Hearing date";
        AttendedHearing: "出庭", "Attended the hearing";
        GaveOpinion: "提交法律意见", "Submitted a legal opinion";
        Mediated: "调解、和解", "Mediation or settlement";
        Preserved: "保全、先予执行", "Preservation or advance enforcement";
        ReceivedResult: "领取结案文书", "Received the final document";
        HandedOver: "更换交接", "Handed over";
        FollowedUp: "回访", "Followed up";
        Other: "其他", "Other";
    }
    CaseReminder {
        Preservation: "向法院申请财产保全、证据保全或者先予执行", "Ask the court for preservation or advance enforcement";
        FeeRelief: "申请缓交、减交或者免交诉讼费", "Ask for relief of the court's fees";
    }
    ContactMode {
        Direct: "当面", "In person";
        Post: "邮寄", "By post";
        Phone: "电话", "By phone";
        Network: "网络", "Online";
    }
    ClosingType {
        InvestigationEnded: "侦查终结（收到起诉意见书或者撤案决定）", "Investigation ended";
        ProsecutionEnded: "审查起诉终结（收到起诉书或者不起诉决定）", "Prosecution review ended";
        Trial: "审判（收到判决书、裁定书、调解书）", "Trial (judgment, ruling or mediation document)";
        ArbitrationOrReconsideration: "仲裁、复议（收到裁决书、调解书、复议决定书）", "Arbitration or reconsideration";
        NonLitigationAgreement: "非诉讼，达成协议之日", "Out of court, day of the agreement";
        NonLitigationPerformance: "非诉讼，义务人开始履行之日", "Out of court, day performance began";
        Termination: "终止援助", "Termination";
    }
    CaseResult {
        W: "胜诉", "Won";
        Pw: "部分胜诉", "Partly won";
        L: "败诉", "Lost";
        Med: "调解", "Mediated";
        Set: "和解", "Settled";
        Wd: "撤诉", "Withdrawn";
        ArbW: "仲裁胜", "Arbitration won";
        ArbPw: "仲裁部分胜", "Arbitration partly won";
        ArbL: "仲裁败", "Arbitration lost";
        Rej: "驳回起诉、不予受理", "Not admitted";
        Term: "终止", "Terminated";
        A: "辩护、代理意见全部采纳", "Opinion wholly adopted";
        Pa: "辩护、代理意见部分采纳", "Opinion partly adopted";
        Na: "辩护、代理意见未采纳", "Opinion not adopted";
        CaseWithdrawn: "撤销案件", "Case withdrawn";
        NotProsecuted: "不起诉", "Not prosecuted";
        Other: "其他", "Other";
    }
    Reason {
        TooFewDiaryEntries: "办案记录不足 3 条", "Fewer than 3 diary entries";
        NoAgreement: "还没有登记委托协议", "No agreement recorded";
        NeverInformed: "还没有向受援人通报过办理情况（办案记录里勾选“已通报”）", "The recipient was never informed (tick it in a diary entry)";
        NoOrganDocument: "还没有上传办案机关的文书（裁判、裁决、调解文书）", "No document of the organ (judgment, award) is uploaded";
    }
    Retention {
        Ordinary: "10 年", "10 years";
        Long: "30 年", "30 years";
        Permanent: "永久", "Permanent";
    }
    DossierPart {
        Approval: "审批卷", "Approval part";
        Handling: "承办卷", "Handling part";
    }
    PractitionerKind {
        Lawyer: "律师", "Lawyer";
        StaffLawyer: "中心律师", "Staff lawyer";
        GovernmentLawyer: "公职律师", "Government lawyer";
        GrassrootsWorker: "基层法律服务工作者", "Grass-roots legal worker";
        Volunteer: "志愿者", "Volunteer";
    }
    Bar {
        LicenceNotValid: "执业证今天无效", "Licence not valid today";
        Suspended: "已暂停执业或者指派", "Suspended";
        NotALawyer: "刑事辩护只能由律师承办", "Only lawyers defend";
        TooFewCriminalYears: "刑事辩护执业不满三年", "Fewer than three years of criminal defence";
        NotForMinors: "受援人是未成年人，须由熟悉未成年人身心特点的人员承办",
            "A minor's case: for who knows the minds of minors";
        ActsForOtherSide: "同一单位代理过对方", "Same firm acts for the other side";
        OverCapacity: "在办案件已满", "Caseload is full";
        IsAssigner: "指派人不能指派给自己", "Nobody assigns to himself";
        IsApprover: "审批人不能承办本案", "The approver may not handle the case";
        DeclinedBefore: "已经谢绝过本案", "Declined this case before";
        NoAnnualCheck: "没有通过年度考核", "No annual check passed";
        LeftRoster: "已退出名册", "Left the roster";
        Related: "与本案有利害关系", "Has a relation to this case";
    }
}
