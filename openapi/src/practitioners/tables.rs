//! Code tables of practitioners: kinds, licence categories (VAL-05), checks, sanctions, pools, specialties, languages.
//! The order of a table is the order in which a form shows it.

codes! {
    /// 执业类别: who may handle what (ASG-02).
    PractitionerKind { Lawyer, StaffLawyer, GovernmentLawyer, GrassrootsWorker, Volunteer }
}

codes! {
    /// Category of a lawyer's licence: the tenth digit of 执业证号 (VAL-05).
    LicenceCategory {
        /// 专职律师
        #[serde(rename = "1")] #[strum(serialize = "1")] FullTime,
        /// 兼职律师
        #[serde(rename = "2")] #[strum(serialize = "2")] PartTime,
        /// 香港居民律师
        #[serde(rename = "3")] #[strum(serialize = "3")] HongKong,
        /// 澳门居民律师
        #[serde(rename = "4")] #[strum(serialize = "4")] Macau,
        /// 台湾居民律师
        #[serde(rename = "5")] #[strum(serialize = "5")] Taiwan,
        /// 公职律师
        #[serde(rename = "6")] #[strum(serialize = "6")] Government,
        /// 公司律师
        #[serde(rename = "7")] #[strum(serialize = "7")] Company,
        /// 法律援助律师
        #[serde(rename = "8")] #[strum(serialize = "8")] LegalAid,
        /// 军队律师
        #[serde(rename = "9")] #[strum(serialize = "9")] Military,
    }
}

codes! {
    /// Result of the bar association's yearly assessment (年度考核, LAL 60).
    CheckResult {
        /// 称职
        Competent,
        /// 基本称职
        Basic,
        /// 不称职
        NotCompetent,
    }
}

codes! {
    /// 处分 and measures. Some stop assignment for their time (ASG-01, ASG-08), the others only stand on record.
    SanctionKind {
        /// 警告
        Warning,
        /// 罚款
        Fine,
        /// 训诫、通报批评、公开谴责 of the bar association
        Reprimand,
        /// 停止执业
        Suspension,
        /// 吊销执业证书
        Revocation,
        /// 立案调查
        Investigation,
        /// 暂停指派 by the centre: two failed quality reviews, an established complaint, a missed hearing
        AssignmentStop,
    }
}

codes! {
    /// 律师库: who is ready for what (§4.3 `pick_list`, ASG-14, DTR-02).
    Pool {
        /// 刑事辩护法律援助律师库
        Criminal,
        /// 名优律师团, with a term (ASG-14)
        Elite,
        /// 专家库, with a term
        Expert,
        /// 值班律师库
        Duty,
    }
}

codes! {
    /// 专长
    Specialty {
        Criminal, Juvenile, Labour, Family, Traffic, Medical, Contract, Property, Land, Consumer, WomenChildren,
        Elderly, Disability, Administrative, StateCompensation, Military, Mediation, Drafting, Other,
    }
}

codes! {
    /// 语言, beside the common language: for people who need another one (ASG-04).
    Language {
        /// 当地方言
        Dialect,
        /// 手语
        Sign,
        Mongolian, Tibetan, Uyghur, Kazakh, Korean, Zhuang, Yi, Hui, English, Russian, Japanese, French, Arabic, Other,
    }
}

words! {
    /// What somebody may do with an entry of the roster now.
    PractitionerAction {
        Edit, RecordCheck, RecordSanction, LiftSanction, EnterPool, LeavePool, SetBankAccount, RevealBankAccount,
        GiveConsent, RevokeConsent,
    }
}

words! {
    /// What a practitioner lets the public read beside name, kind and firm (ASG-11).
    PublicField { Phone, LicenceNo, Years, Specialties, Languages, Pools, Introduction }
}
