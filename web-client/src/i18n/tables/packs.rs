//! Tables of rule packs and of what their conditions speak of (§6.2–§6.6).

use openapi::{eligibility::*, rule_packs::*};

use super::names;

names! {
    RulePackStatus {
        Draft: "草稿", "Draft";
        Simulated: "已试算", "Simulated";
        SignedOff: "已签批", "Signed off";
        InForce: "施行", "In force";
        Withdrawn: "已放弃", "Withdrawn";
    }
    RulePackSource {
        Software: "随软件提供", "Came with the software";
        Office: "本地起草", "Drafted by an office";
    }
    RulePackAction {
        Edit: "修改", "Edit";
        Simulate: "试算", "Simulate";
        SignOff: "签批", "Sign off";
        PutInForce: "施行", "Put in force";
        Withdraw: "放弃", "Withdraw";
        Copy: "起草新版本", "Draft a version";
    }
    Confidence {
        Verified: "已核对原文", "The text was read";
        Known: "凭经验掌握", "Known from experience";
        Seed: "样例，待核对", "Sample, to be checked";
        Demo: "演示", "Made up";
    }
    Basis {
        HouseholdPerCapita: "家庭人均收入", "Income of the household a head";
        Applicant: "申请人本人收入", "The applicant's own income";
    }
    RuleKind {
        Notified: "依通知提供", "By notice";
        Jurisdiction: "管辖", "Jurisdiction";
        Emergency: "紧急情形", "Urgent";
        Scope: "事项范围", "Scope";
        NoLimit: "不受经济困难条件限制", "No means limit";
        Exempt: "免予核查经济困难状况", "Exempt from the means check";
        Standard: "经济困难标准", "Hardship standard";
        Asset: "财产", "Assets";
        Project: "项目援助", "Project";
    }
    MatterCode {
        M01: "国家赔偿", "State compensation";
        M02: "社会保险待遇、社会救助", "Social insurance or assistance";
        M03: "抚恤金", "Survivors' benefits";
        M04: "赡养费、抚养费、扶养费", "Maintenance";
        M05: "劳动关系、劳动报酬", "Employment or unpaid wages";
        M06: "认定无或者限制民事行为能力", "Finding of incapacity";
        M07: "工伤、交通、食品药品、医疗事故", "Injury at work, in traffic, by food, drugs or treatment";
        M08: "环境污染、生态破坏", "Environmental damage";
        M09: "法律法规规定的其他情形", "Other matters named by law";
        M33: "再审、抗诉后的申诉代理", "Retrial proceedings (LAL 33)";
        Cr1: "嫌疑人、被告人没有委托辩护人", "Suspect or accused without counsel";
        Cr2: "公诉案件被害人及其近亲属", "Victim in a public prosecution";
        Cr3: "自诉人", "Private prosecutor";
        Cr4: "附带民事诉讼原告", "Incidental civil plaintiff";
        Cr5: "刑事再审被告人", "Accused in a criminal retrial";
        Employment: "就业", "Employment";
        MedicalCare: "就医", "Medical care";
        Schooling: "就学", "Schooling";
        Divorce: "离婚", "Divorce";
        DivorceDamagesHomeViolence: "因家暴离婚并请求损害赔偿", "Divorce with damages for domestic violence";
        Inheritance: "继承", "Inheritance";
        PersonalInjury: "人身损害", "Personal injury";
        LandTransfer: "土地流转", "Transfer of land";
        Expropriation: "征地拆迁", "Expropriation";
        SchoolBullying: "校园欺凌", "Bullying at school";
        CropDamage: "农作物、养殖受损", "Damage to crops or livestock";
        ContractDispute: "合同纠纷", "Contract";
        PrivateLending: "民间借贷", "Private loan";
        Consumer: "消费者权益", "Consumer rights";
        Neighbours: "相邻关系", "Neighbours";
        Other: "其他", "Other";
    }
    QueryField {
        Pension: "领取养老金", "a pension";
        Wage: "工资收入", "a wage";
        SocialInsurance: "单位缴纳社会保险", "contributions as an employee";
        Homes: "房产", "homes";
        Vehicles: "车辆", "vehicles";
        Registered: "在册", "an entry in the register";
    }
    Fact {
        IncomePc: "人均月收入", "monthly income a head";
        Members: "共同生活人数", "people living together";
        Age: "年龄", "age";
        OwnRight: "维护本人权益", "own right at stake";
        NoFixedIncome: "无固定生活来源", "no fixed source of living";
        GroupSize: "同案人数", "size of the group";
        Rural: "居住在农村", "lives in the country";
        Deposit: "存款", "money on accounts";
        Homes: "房产套数", "homes owned";
        VehicleValue: "车辆价值", "value of vehicles";
        Notified: "有办案机关通知", "notice by an organ";
        NoticeGround: "通知情形的序号", "number of the ground of notice";
        DaysLeft: "距期限的天数", "days to a limit";
        OrganElsewhere: "办案机关在外地", "organ sits elsewhere";
    }
    Flag {
        EmergencyFirst: "期限将到，可以先行提供", "A limit is near: may be granted first";
        ProjectEligible: "可以列入项目援助", "Within a project";
        FalsePovertySuspect: "查询结果与陈述不一致，先请说明", "A query contradicts what was said";
        Green: "绿色通道", "Green channel";
        AcceptFirst: "先受理后补办", "Accept first";
        SkipScope: "不论案件性质", "Whatever the matter";
        ApplicantOnly: "只算申请人本人收入", "Only the applicant's own income";
        QueryRequired: "决定前须先查询", "A query comes before the decision";
        AssetsToCheck: "财产须人工核对", "A person looks at the assets";
    }
    Suggestion {
        GroupCase: "合并为群体案件", "Join as a group";
        CrossRegion: "请工作地中心协助", "Ask the centre of the place of work";
        ProtectionOrder: "申请人身安全保护令", "Apply for a protection order";
        PrivateRoom: "单独接谈", "Private room";
        Mediation: "人民调解", "Mediation";
        Hotline: "12348 咨询", "Advice by 12348";
        Transfer: "移送有管辖权的中心", "Transfer to the right centre";
        JuvenileLawyer: "熟悉未成年人的律师", "A lawyer who knows minors";
    }
    Missing {
        Matter: "申请事项", "the matter";
        Income: "家庭收入说明或者承诺", "a statement of income or a commitment";
        OwnIncome: "本人收入说明或者承诺", "a statement of the own income or a commitment";
        Members: "共同生活人数", "how many live together";
        BirthDate: "出生日期", "the date of birth";
        OwnRight: "是否维护本人权益", "whether the own right is at stake";
        NoFixedIncome: "有无固定生活来源", "whether there is a fixed source of living";
        GroupSize: "同案人数", "how many have the same claim";
        Area: "居住在城镇还是农村", "town or country";
        Deposit: "存款", "money on accounts";
        Homes: "房产", "homes owned";
        VehicleValue: "车辆", "vehicles owned";
        Claim: "具体请求", "what is demanded";
        Opponent: "与对方的关系", "the relation to the other side";
        Standard: "当地标准（由司法局维护）", "the standard of the place (kept by the bureau)";
        Identity: "身份证明", "proof of identity";
    }
    HeadField {
        Region: "地区", "Region";
        Title: "名称", "Title";
        ValidFrom: "有效期起", "Valid from";
        ValidTo: "有效期止", "Valid to";
        Priority: "优先级", "Priority";
        LegalBasis: "依据", "Legal basis";
        Confidence: "可靠程度", "Confidence";
    }
    ChangeKind {
        Added: "新增", "Added";
        Removed: "删除", "Removed";
        Changed: "修改", "Changed";
    }
    RulePart {
        Kind: "步骤", "step";
        Given: "适用对象", "to whom it applies";
        When: "条件", "condition";
        Basis: "依据", "basis";
        Green: "绿色通道", "green channel";
        AcceptFirst: "先受理后补办", "accept first";
        SkipScope: "不论案件性质", "whatever the matter";
        Decisive: "直接不符合", "ends in a refusal";
        Suggest: "建议", "suggestions";
        Zh: "中文说明", "Chinese sentence";
        En: "英文说明", "English sentence";
    }
}
