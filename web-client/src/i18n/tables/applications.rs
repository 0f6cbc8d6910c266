//! Tables of an application (§4.3, §5.2, §6.3, §13.3–13.17).

use openapi::applications::*;

use super::names;

names! {
    Status {
        Draft: "草稿", "Draft";
        Submitted: "已提交", "Submitted";
        Precheck: "待接收", "To be received";
        PrecheckReturn: "已退回修改", "Returned for correction";
        PrecheckReject: "不予接收", "Not taken up";
        Received: "已接收", "Received";
        NeedSupp: "待补正", "Supplement awaited";
        Accepted: "审查中", "Under examination";
        Verifying: "核查中", "Means being checked";
        Opinion: "待审批", "Decision awaited";
        DecidedGrant: "给予援助", "Granted";
        DecidedRefuse: "不予援助", "Refused";
        DeemedWithdrawn: "视为撤回", "Deemed withdrawn";
        Withdrawn: "已撤回", "Withdrawn";
        Redirected: "告知另行申请", "Sent to another centre";
        Merged: "已并案", "Merged";
        Voided: "已作废", "Voided";
    }
    Source {
        SelfOnline: "网上", "Online";
        SelfWindow: "窗口", "At the window";
        SelfPhoneBooked: "电话预约", "Booked by phone";
        Station: "工作站", "Station";
        JusticeOffice: "司法所", "Justice office";
        VillageAdviser: "村居法律顾问", "Village adviser";
        DutyLawyer: "值班律师转交", "Passed on by a duty lawyer";
        OrganForward: "办案机关转交", "Passed on by an organ";
        CustodyForward: "监管场所转交", "Passed on by a place of custody";
        MassOrg: "群团组织转介", "Referred by a mass organisation";
        Hotline: "12348 转办", "From the hotline";
        HomeVisit: "上门受理", "At a home visit";
        OtherLaa: "其他中心移送", "Transferred by another centre";
    }
    Need {
        HomeVisit: "上门服务", "Home visit";
        SignLanguage: "手语", "Sign language";
        Braille: "盲文", "Braille";
        LargePrint: "大字版", "Large print";
        Interpreter: "翻译", "Interpreter";
        BarrierFree: "无障碍", "Barrier-free";
        PrivateRoom: "单独接谈", "Private room";
    }
    GreenGround {
        Gc1: "本省条例规定的特殊人群", "Special groups of the province's regulations";
        Gc2: "农民工讨薪、工伤", "Migrant worker: wages or work injury";
        Gc3: "75岁以上老人要求赡养", "Aged 75 or more, asks for support";
        Gc4: "家庭中人身权遭受严重侵犯", "Grave violation of rights in the family";
        Gc5: "先行提供", "Granted first";
        Gc6: "军人军属", "Soldier or soldier's family";
        Gc7: "重病、残疾", "Seriously ill or disabled";
        Local: "本地增加的情形", "A ground of the region";
    }
    IntakeFlag {
        Emergency: "距期限不足七日，是否先行提供？", "Less than seven days to a limit: grant first?";
        ForwardedLate: "转交超过 24 小时", "Passed on later than 24 hours";
        GuardianConflict: "监护人有冲突，由他人代理", "The guardian is in conflict; somebody else applies";
    }
    MatterType {
        Civil: "民事", "Civil";
        Labour: "劳动争议", "Labour dispute";
        Admin: "行政", "Administrative";
        StateComp: "国家赔偿", "State compensation";
        CriminalDef: "刑事辩护", "Criminal defence";
        CriminalRep: "刑事代理", "Criminal representation";
        NonLit: "非诉讼", "Out of court";
        AppealPetition: "申诉", "Petition for retrial";
        MedCompulsory: "强制医疗", "Compulsory medical treatment";
    }
    AidForm {
        Drafting: "代拟法律文书", "Drafting of documents";
        CriminalDefence: "刑事辩护", "Criminal defence";
        CriminalRepresentation: "刑事代理", "Criminal representation";
        CivilRepresentation: "民事诉讼代理", "Civil representation";
        AdministrativeRepresentation: "行政诉讼代理", "Administrative representation";
        StateCompensation: "国家赔偿案件代理", "State compensation";
        NonLitigation: "非诉讼代理", "Representation out of court";
        LabourArbitration: "劳动争议调解与仲裁代理", "Labour mediation and arbitration";
        Other: "其他", "Other";
    }
    Scope {
        M01: "依法请求国家赔偿", "State compensation";
        M02: "请求给予社会保险待遇或者社会救助", "Social insurance or assistance";
        M03: "请求发给抚恤金", "Survivors' benefits";
        M04: "请求给付赡养费、抚养费、扶养费", "Maintenance";
        M05: "请求确认劳动关系或者支付劳动报酬", "Employment or unpaid wages";
        M06: "请求认定无民事行为能力或者限制民事行为能力", "Finding of incapacity";
        M07: "请求工伤、交通、食品药品、医疗事故人身损害赔偿", "Personal injury at work, in traffic, by food, drugs or treatment";
        M08: "请求环境污染、生态破坏损害赔偿", "Environmental damage";
        M09: "法律、法规、规章规定的其他情形", "Other matters named by law";
        M33: "再审、抗诉后的申诉代理", "Retrial proceedings (LAL 33)";
        Cr1: "犯罪嫌疑人、被告人没有委托辩护人", "Suspect or accused without counsel";
        Cr2: "公诉案件被害人及其近亲属", "Victim in a public prosecution";
        Cr3: "自诉案件自诉人", "Private prosecutor";
        Cr4: "附带民事诉讼原告", "Incidental civil plaintiff";
        Cr5: "决定再审或者抗诉的刑事案件被告人", "Accused in a criminal retrial";
    }
    Cause {
        ParentSupport: "赡养费", "Support of parents";
        ChildSupport: "抚养费", "Child support";
        SpousalSupport: "扶养费", "Spousal support";
        Divorce: "离婚", "Divorce";
        Custody: "抚养关系", "Custody";
        Inheritance: "继承", "Inheritance";
        UnpaidWages: "追索劳动报酬", "Unpaid wages";
        LabourRelation: "确认劳动关系", "Employment relationship";
        WorkInjury: "工伤保险待遇", "Work injury";
        TrafficAccident: "机动车交通事故", "Traffic accident";
        MedicalInjury: "医疗损害", "Medical injury";
        PersonalInjury: "人身损害", "Personal injury";
        Land: "土地承包、租赁、征收补偿", "Land";
        PrivateLending: "民间借贷", "Private loan";
        Neighbours: "相邻关系", "Neighbours";
        ProductLiability: "产品责任", "Product liability";
        DomesticViolence: "家庭暴力、人身安全保护令", "Domestic violence";
        Pollution: "环境污染", "Pollution";
        SocialInsurance: "养老金、社会保险待遇", "Pension or social insurance";
        Pension: "抚恤金", "Survivors' benefits";
        StateCompensation: "国家赔偿", "State compensation";
        Consumer: "消费者权益", "Consumer rights";
        Criminal: "刑事", "Criminal";
        Other: "其他", "Other";
    }
    Stage {
        PreTrial: "诉前", "Before proceedings";
        Filing: "立案", "Filing";
        Investigation: "侦查", "Investigation";
        Prosecution: "审查起诉", "Prosecution review";
        FirstInstance: "一审", "First instance";
        SecondInstance: "二审", "Second instance";
        DeathPenaltyReview: "死刑复核", "Death penalty review";
        Retrial: "再审", "Retrial";
        Enforcement: "执行", "Enforcement";
        Arbitration: "仲裁", "Arbitration";
        Reconsideration: "复议", "Reconsideration";
        Mediation: "调解", "Mediation";
    }
    Position {
        Plaintiff: "原告", "Plaintiff";
        Defendant: "被告", "Defendant";
        ThirdParty: "第三人", "Third party";
        Petitioner: "申请人", "Petitioner";
        Respondent: "被申请人", "Respondent";
        PrivateProsecutor: "自诉人", "Private prosecutor";
        Suspect: "犯罪嫌疑人", "Suspect";
        Accused: "被告人", "Accused";
        Victim: "被害人", "Victim";
        IncidentalPlaintiff: "附带民事诉讼原告", "Incidental civil plaintiff";
        NearRelative: "近亲属", "Near relative";
        Other: "其他", "Other";
    }
    MeansMode {
        DataQuery: "信息共享查询", "Looked up in official data";
        Commitment: "书面承诺", "Written commitment";
        Certificate: "证明材料", "Certificate on paper";
        Exempt: "免予核查", "Exempt from the check";
        NoLimit: "不受经济困难条件限制", "No means limit applies";
    }
    MeansGround {
        L1: "英雄烈士近亲属维护英雄烈士人格权益（法32条一）", "Close kin of heroes and martyrs (LAL 32.1)";
        L2: "因见义勇为主张民事权益（法32条二）", "Rescuers claiming civil rights (LAL 32.2)";
        L3: "再审改判无罪请求国家赔偿（法32条三）", "Acquitted on retrial (LAL 32.3)";
        L4: "遭受虐待、遗弃或者家庭暴力（法32条四）", "Abuse, abandonment or domestic violence (LAL 32.4)";
        L5: "法律、法规规定的其他情形（法32条五）", "Other grounds by law (LAL 32.5)";
        E1: "无固定生活来源的未成年人、老年人、残疾人等（法42条一）", "Minor, old or disabled without steady income (LAL 42.1)";
        E2: "社会救助、司法救助或者优抚对象（法42条二）", "Receives social or judicial assistance (LAL 42.2)";
        E3: "申请支付劳动报酬或者工伤赔偿的进城务工人员（法42条三）", "Migrant worker claiming wages or work injury (LAL 42.3)";
        E9: "法律、法规规定的其他人员（法42条四）", "Others named by law (LAL 42.4)";
    }
    OpponentKind {
        Person: "自然人", "Person";
        Organisation: "单位", "Organisation";
        Other: "其他", "Other";
    }
    AgentKind {
        LegalRepresentative: "法定代理人", "Statutory representative";
        NearRelative: "近亲属", "Near relative";
        OtherByLaw: "法律规定的其他人", "Other person named by law";
        Mandated: "受委托的人", "Person with a mandate";
    }
    DeliveryMode {
        Direct: "当面领取", "Handed over";
        Post: "邮寄", "By post";
        Electronic: "电子送达", "Electronically";
    }
    RefuseReason {
        R1: "不属于法律援助事项范围", "Not a matter of legal aid";
        R2: "不符合经济困难条件", "Means condition not met";
        R3: "不属于可以申请的人员", "Not a person who may apply";
        R9: "其他法定情形", "Other statutory reason";
    }
    WithdrawReason {
        W1: "逾期不补正", "Supplement not supplied in time";
        W2: "申请人主动撤回", "Taken back by the applicant";
        W3: "已自行委托律师", "Has engaged a lawyer";
        W4: "申请人死亡或者无法联系", "Died or cannot be reached";
    }
    Finding {
        Met: "符合", "Met";
        NotMet: "不符合", "Not met";
    }
    Action {
        Edit: "修改", "Edit";
        Attach: "添加材料", "Add documents";
        Submit: "提交", "Submit";
        Withdraw: "撤回申请", "Withdraw";
        Receive: "接收", "Receive";
        ReturnPrecheck: "退回修改", "Return for correction";
        RejectPrecheck: "不予接收", "Decline to receive";
        Redirect: "告知另行申请", "Send to another centre";
        AskSupplement: "通知补正", "Ask for a supplement";
        Supply: "补正完成", "Supplement is in";
        Accept: "材料齐全，开始审查", "Complete: start examination";
        Verify: "开始核查", "Start the means check";
        Assess: "资格评估", "Assess eligibility";
        GiveOpinion: "写意见", "Write the opinion";
        ReturnOpinion: "退回重审", "Return the opinion";
        Grant: "给予援助", "Grant";
        Refuse: "不予援助", "Refuse";
        Merge: "并案", "Merge";
        Void: "作废", "Void";
        Expire: "视为撤回", "Deem withdrawn";
        Reveal: "查看号码", "Show numbers";
        GrantFirst: "先行提供援助", "Grant first";
        AcceptFirst: "先受理后补办", "Accept first";
        Complete: "补办完成", "Everything is in";
        ReviewGrant: "提请终止审查", "Put under review";
        UpholdGrant: "继续援助", "Let the aid go on";
        Transfer: "移送其他中心", "Transfer to another centre";
        MarkGreen: "认定绿色通道", "Mark the green channel";
        JoinPerson: "确认是同一人", "Same person";
        RecordMaterials: "登记材料", "Record materials";
    }
}
