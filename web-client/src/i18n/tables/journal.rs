//! Tables of the timeline, of documents and of deadlines (§0.2, §10, SEC-12).

use openapi::{
    attachments::AttachmentKind,
    deadlines::{CalendarDayKind, DeadlineKind, HolidaySource, Light},
    journal::Event,
    outbox::{DeliveryStatus, Notice},
    readings::ReadingKind,
};

use super::names;

names! {
    Event {
        ApplicationCreated: "开始填写申请", "Application begun";
        ApplicationSaved: "修改了申请", "Application changed";
        ApplicationSubmitted: "提交申请", "Application submitted";
        PrecheckReturned: "退回修改", "Returned for correction";
        PrecheckRejected: "不予接收", "Not taken up";
        ApplicationReceived: "接收申请和材料", "Application received";
        ApplicationRedirected: "告知另行申请", "Sent to another centre";
        SupplementAsked: "通知补正", "Supplement asked for";
        SupplementSupplied: "补正完成", "Supplement supplied";
        DeemedWithdrawn: "逾期未补正，视为撤回", "Deemed withdrawn";
        ApplicationAccepted: "材料齐全，开始审查", "Examination started";
        VerificationStarted: "开始核查经济困难状况", "Means check started";
        OpinionGiven: "写了审查意见", "Opinion given";
        OpinionReturned: "意见退回重审", "Opinion returned";
        Granted: "给予法律援助", "Legal aid granted";
        Refused: "不予法律援助", "Legal aid refused";
        Withdrawn: "撤回申请", "Withdrawn";
        Merged: "并案", "Merged";
        ApplicationVoided: "作废", "Voided";
        AttachmentAdded: "添加材料", "Document added";
        AttachmentRemoved: "移除材料", "Document removed";
        IdentityRevealed: "查看了号码", "Numbers were shown";
        CaseOpened: "立案，等待指派", "Case opened";
        Offered: "指派", "Case offered";
        Declined: "不接受指派", "Offer declined";
        OfferAccepted: "接受指派", "Offer accepted";
        AgreementSigned: "签订委托协议", "Agreement signed";
        DiaryEntered: "办案记录", "Diary entry";
        HearingSet: "登记开庭", "Hearing set";
        MessageSent: "发消息", "Message sent";
        RecipientInformed: "向受援人通报", "Recipient informed";
        ClosingSubmitted: "提交结案", "Closing submitted";
        ClosingReturned: "结案材料退回", "Closing returned";
        ClosingPassed: "结案审核通过", "Closing passed";
        Archived: "归档", "Archived";
        SignedIn: "登录", "Signed in";
        SignInFailed: "登录失败", "Sign-in failed";
        LockedOut: "账号锁定", "Locked out";
        SignedOut: "退出登录", "Signed out";
        TokenReused: "登录凭证被重复使用", "Token reused";
        UserCreated: "建立账号", "Account created";
        RoleGranted: "授予角色", "Role granted";
        RoleEnded: "收回角色", "Role ended";
        Invited: "发出激活邀请", "Invited";
        Activated: "激活账号", "Account activated";
        PasswordChanged: "修改密码", "Password changed";
        PasswordReset: "重设密码", "Password reset";
        AccountDormant: "账号因长期未用停用", "Account put to rest";
        AccountRevived: "恢复账号", "Account revived";
        AccountDeactivated: "注销账号", "Account closed";
        AccountRenamed: "更改姓名", "Name changed";
        SecondFactorOn: "启用第二因素", "Second factor set up";
        SecondFactorOff: "取消第二因素", "Second factor removed";
        SessionsEnded: "结束登录", "Sessions ended";
        DelegationGiven: "授权代为审批", "Approval delegated";
        DelegationRevoked: "收回审批授权", "Delegation revoked";
        HandedOver: "移交工作", "Work handed over";
        SmallCentreRuleUsed: "小中心回避例外（须司法局审批）", "Small-centre rule used: the bureau approves";
        IdentityLinked: "绑定统一身份", "Identity linked";
        IdentityUnlinked: "解除统一身份绑定", "Identity unlinked";
        DeliveryRetried: "重新发送", "Sent again";
        HolidaysLoaded: "导入放假安排", "Holiday table loaded";
        RightsRequested: "提出个人信息请求", "Asked about personal data";
        RightsAnswered: "答复个人信息请求", "Answered about personal data";
        RightsRefused: "拒绝个人信息请求", "Request about personal data refused";
        RightsWithdrawn: "撤回个人信息请求", "Request about personal data withdrawn";
        PersonalDataCorrected: "更正个人信息", "Personal data corrected";
        PersonalDataErased: "删除草稿中的个人信息", "Personal data of a draft erased";
        ConsentGiven: "同意", "Consent given";
        ConsentWithdrawn: "撤回同意", "Consent withdrawn";
        RecusalDeclared: "登记回避", "Relation recorded";
        RecusalEnded: "解除回避", "Recorded relation ended";
        OrganisationCreated: "设立机构", "Unit established";
        OrganisationChanged: "修改机构信息", "Unit changed";
        OrganisationMoved: "调整隶属关系", "Unit moved";
        OrganisationClosed: "撤销机构", "Unit closed";
        OrganisationReopened: "恢复机构", "Unit opened again";
        AuthoritySet: "设定受理权限", "Authority set";
        InstrumentGiven: "授权站点审批", "Approval delegated to a station";
        InstrumentRevoked: "收回站点审批授权", "Delegation revoked";
        StationDecided: "站点审批登记", "Decision at a station";
        HostAgreementMade: "签订共建协议", "Agreement made";
        HostAgreementChanged: "修改共建协议", "Agreement changed";
        HostAgreementEnded: "终止共建协议", "Agreement ended";
        InspectionPlanned: "安排督查", "Inspection planned";
        Inspected: "督查", "Inspected";
        Rechecked: "复查", "Re-checked";
        InspectionCancelled: "取消督查", "Inspection called off";
        JurisdictionSet: "设定管辖", "Jurisdiction set";
        JurisdictionRemoved: "删除管辖", "Jurisdiction removed";
        RegionEntered: "登记区划", "Region entered";
        RegionEnded: "区划变更", "Region ended";
        Referred: "转办", "Referred";
        ReferralSigned: "签收转办", "Referral signed for";
        ReferralReturned: "退回转办", "Referral returned";
        ReferralForwarded: "继续转办", "Referral passed on";
        ReferralConcluded: "办结转办", "Referral concluded";
        ReferralResent: "重新转办", "Referred again";
        ReferralWithdrawn: "撤回转办", "Referral withdrawn";
        OfferedToFirm: "指派给单位", "Offered to a firm";
        HandlerNamed: "单位确定承办人", "Firm named the handler";
        RosterEntered: "列入名册", "Entered on the roster";
        RosterChanged: "名册信息变更", "Roster entry changed";
        CheckRecorded: "登记年度考核", "Annual check recorded";
        SanctionRecorded: "登记处罚、处分", "Sanction recorded";
        SanctionLifted: "处罚、处分期满", "Sanction lifted";
        PoolEntered: "加入专业律师库", "Entered a pool";
        PoolLeft: "退出专业律师库", "Left a pool";
        BankAccountSet: "登记收款账号", "Bank account set";
        BankAccountRevealed: "查看了收款账号", "Bank account was shown";
        ProfilePublished: "公开简介", "Profile published";
        ProfileWithdrawn: "撤下简介", "Profile withdrawn";
        AdviserAppointed: "聘任法律顾问", "Adviser appointed";
        AdviserEnded: "法律顾问离任", "Adviser ended";
        AdviserAsked: "请法律顾问办理", "Adviser asked";
        AdviserOffered: "推荐法律顾问", "Adviser offered";
        AdviserAccepted: "法律顾问接受", "Adviser accepted";
        AdviserDeclined: "法律顾问谢绝", "Adviser declined";
        AdviserWorked: "法律顾问工作记录", "Adviser worked";
        HelperEntered: "登记联络员、志愿者", "Liaison or volunteer entered";
        HelperChanged: "联络员、志愿者信息变更", "Liaison or volunteer changed";
        HelperEnded: "联络员、志愿者离任", "Liaison or volunteer ended";
        StaffEntered: "登记工作人员", "Staff member entered";
        StaffChanged: "工作人员信息变更", "Staff member changed";
        EstablishmentSet: "核定编制", "Establishment set";
        TrainingPlanned: "安排培训", "Training planned";
        AttendanceRecorded: "登记参训", "Attendance recorded";
        MeritRecorded: "登记表彰奖励", "Merit recorded";
        MeetingPlanned: "安排会议", "Meeting planned";
        MeetingHeld: "召开会议", "Meeting held";
        TaskGiven: "布置任务", "Task given";
        TaskMoved: "任务进展", "Task moved";
        PilotStarted: "试点开始", "Pilot started";
        PilotEvaluated: "试点评估", "Pilot evaluated";
        NetworkImported: "导入机构", "Units imported";
        CircleSet: "设定服务圈", "Service circle set";
        ApiClientCreated: "建立 API 客户端", "API client created";
        ApiClientChanged: "修改 API 授权", "API client changed";
        ApiClientSuspended: "暂停 API 客户端", "API client suspended";
        ApiClientResumed: "恢复 API 客户端", "API client resumed";
        ApiClientEnded: "终止 API 客户端", "API client ended";
        ApiSecretMade: "更换 API 密钥", "API secret made";
        ApiSecretRevoked: "吊销 API 密钥", "API secret revoked";
        BeneficiariesImported: "导入受援对象名单", "Beneficiaries imported";
        RecheckDue: "受援对象信息到期，需重新核查", "Re-check due";
        VerificationAsked: "发起经济困难核查", "Check of means begun";
        VerificationHeard: "核查数据已返回", "Sources answered";
        CertificateEntered: "录入经济困难证明", "Certificate entered";
        VerificationRetried: "重新查询", "Sources asked again";
        VerificationConcluded: "作出核查结果", "Check of means concluded";
        FraudReviewOpened: "启动虚假申报核查", "Review for deceit opened";
    }
    ReadingKind {
        Whole: "查看记录", "Opened a record";
        List: "查看列表", "Read a list";
        File: "查看材料", "Opened a document";
        ArchiveFile: "查看卷宗", "Opened an archive file";
        Identity: "查看完整号码", "Numbers were shown";
        Copy: "导出本人资料", "Copied one's own data";
        Export: "导出文件", "Exported a file";
        Audit: "查看审计记录", "Read the audit";
    }
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
        Dl43: "答复个人信息请求", "Answer about personal data";
    }
    DeliveryStatus {
        Waiting: "等待发送", "Waiting";
        Delivered: "已发出", "Delivered";
        Dead: "没有发出", "Not delivered";
    }
    Notice {
        Submitted: "申请已提交", "Application submitted";
        Received: "材料已接收", "Documents received";
        SupplementAsked: "通知补正", "Supplement asked for";
        Granted: "给予援助", "Granted";
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
