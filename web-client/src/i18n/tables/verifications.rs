//! Tables of the check of means (W-VERIF) and of the beneficiary lists (W-BEN).

use openapi::{
    beneficiaries::Completeness,
    verifications::{
        Attention, QuestionStatus, SourceFault, SourceWay, StatutoryBasis, Topic, VerificationAction,
        VerificationBasis, VerificationResult, VerificationStatus, Whose,
    },
};

use super::names;

names! {
    VerificationStatus {
        QuerySent: "已发出查询", "Asked";
        QueryPartial: "部分已答复", "Partly answered";
        QueryOk: "都已答复", "All answered";
        QueryFail: "有来源没有答复", "A source did not answer";
        Manual: "需要人工核查", "For a person to check";
        Result: "已有结果", "Concluded";
    }
    VerificationResult {
        Met: "符合经济困难条件", "Means condition met";
        NotMet: "不符合经济困难条件", "Means condition not met";
        Exempt: "不需核查", "No check needed";
        Uncertain: "不能确定", "Not certain";
    }
    VerificationBasis {
        Consent: "申请人的核查授权", "The applicant's consent";
        Statute: "法定职责", "A statutory duty";
    }
    StatutoryBasis {
        Lal41: "法律援助法第四十一条：核查申请", "LAL 41: the check of an application";
        Lal48: "法律援助法第四十八条第四项：经济状况变化", "LAL 48(4): changed means";
        Lal64: "法律援助法第六十四条：骗取援助", "LAL 64: aid by deceit";
    }
    Whose {
        Household: "家庭", "The household's";
        ApplicantOnly: "只算申请人本人", "The applicant's alone";
    }
    SourceWay {
        Http: "联网查询", "Over the network";
        List: "受援对象数据库", "Beneficiary lists";
        Certificate: "纸质证明", "Certificate on paper";
    }
    QuestionStatus {
        Waiting: "等待答复", "Waiting";
        Answered: "已答复", "Answered";
        Failed: "没有答复", "No answer";
    }
    SourceFault {
        Away: "连不上，或者太慢", "Away or too slow";
        Refused: "对方拒绝", "Refused by the source";
        TooLarge: "答复太大", "The answer is too large";
        NotUnderstood: "答复不合约定的格式", "The answer is not in the agreed form";
        OtherPerson: "答复的是另一个人", "The answer is about somebody else";
        OtherQuestion: "答复的是另一次查询", "The answer is to another question";
        NoList: "没有完整的名单", "There is no complete list";
        ConsentWithdrawn: "授权已撤回，没有查询", "The consent was withdrawn; not asked";
        Ended: "申请已经结束或者转走，没有查询", "The application ended or went elsewhere; not asked";
        NoPerson: "申请没有写明可以查询的人", "The application names nobody to ask about";
    }
    Attention {
        FraudReview: "疑似骗取，需要调查", "To be looked into for deceit";
        Recheck: "依据失效，需要复核", "What it rests on has lapsed";
        PostCheck: "承诺抽查", "Drawn for a check after a commitment";
    }
    VerificationAction {
        EnterCertificate: "录入证明", "Enter a certificate";
        Retry: "重新查询", "Ask again";
        Conclude: "作出结果", "State the result";
    }
    Topic {
        Pension: "养老金", "Pension";
        Wage: "缴费工资", "Wage";
        Employed: "职工参保", "Insured as an employee";
        Homes: "房产", "Homes";
        Vehicles: "车辆", "Vehicles";
        Registered: "在册", "Registered";
        Name: "姓名", "Name";
    }
    Completeness {
        Complete: "完整名单", "The complete list";
        Additions: "新增名单", "Additions only";
    }
}
