//! Tables of the roster (§4.3): licences, checks, sanctions, pools, specialties, languages.

use openapi::practitioners::{
    CheckResult, Language, LicenceCategory, Pool, PractitionerAction, PublicField, SanctionKind, Specialty,
};

use super::names;

names! {
    LicenceCategory {
        FullTime: "专职律师", "Full-time lawyer";
        PartTime: "兼职律师", "Part-time lawyer";
        HongKong: "香港居民律师", "Lawyer from Hong Kong";
        Macau: "澳门居民律师", "Lawyer from Macau";
        Taiwan: "台湾居民律师", "Lawyer from Taiwan";
        Government: "公职律师", "Government lawyer";
        Company: "公司律师", "Company lawyer";
        LegalAid: "法律援助律师", "Legal-aid lawyer";
        Military: "军队律师", "Military lawyer";
    }
    CheckResult {
        Competent: "称职", "Competent";
        Basic: "基本称职", "Basically competent";
        NotCompetent: "不称职", "Not competent";
    }
    SanctionKind {
        Warning: "警告", "Warning";
        Fine: "罚款", "Fine";
        Reprimand: "训诫、通报批评、公开谴责", "Reprimand";
        Suspension: "停止执业", "Suspension";
        Revocation: "吊销执业证书", "Licence revoked";
        Investigation: "立案调查", "Under investigation";
        AssignmentStop: "暂停指派", "No assignments";
    }
    Pool {
        Criminal: "刑事辩护律师库", "Criminal defence";
        Elite: "名优律师团", "Elite team";
        Expert: "专家库", "Experts";
        Duty: "值班律师库", "Duty lawyers";
    }
    Specialty {
        Criminal: "刑事", "Criminal";
        Juvenile: "未成年人", "Juvenile";
        Labour: "劳动", "Labour";
        Family: "婚姻家庭", "Family";
        Traffic: "交通事故", "Traffic";
        Medical: "医疗", "Medical";
        Contract: "合同", "Contract";
        Property: "房产", "Property";
        Land: "土地", "Land";
        Consumer: "消费", "Consumer";
        WomenChildren: "妇女儿童权益", "Women and children";
        Elderly: "老年人权益", "The elderly";
        Disability: "残疾人权益", "Disability";
        Administrative: "行政", "Administrative";
        StateCompensation: "国家赔偿", "State compensation";
        Military: "涉军", "Military";
        Mediation: "调解", "Mediation";
        Drafting: "代书", "Drafting";
        Other: "其他", "Other";
    }
    Language {
        Dialect: "当地方言", "Local dialect";
        Sign: "手语", "Sign language";
        Mongolian: "蒙古语", "Mongolian";
        Tibetan: "藏语", "Tibetan";
        Uyghur: "维吾尔语", "Uyghur";
        Kazakh: "哈萨克语", "Kazakh";
        Korean: "朝鲜语", "Korean";
        Zhuang: "壮语", "Zhuang";
        Yi: "彝语", "Yi";
        Hui: "回族用语", "Hui";
        English: "英语", "English";
        Russian: "俄语", "Russian";
        Japanese: "日语", "Japanese";
        French: "法语", "French";
        Arabic: "阿拉伯语", "Arabic";
        Other: "其他", "Other";
    }
    PractitionerAction {
        Edit: "修改", "Change";
        RecordCheck: "登记年度考核", "Record an annual check";
        RecordSanction: "登记处分、措施", "Record a sanction";
        LiftSanction: "解除处分、措施", "Lift a sanction";
        EnterPool: "入库", "Add to a pool";
        LeavePool: "出库", "Remove from a pool";
        SetBankAccount: "填写收款账户", "Set the bank account";
        RevealBankAccount: "查看完整账户", "Show the full account";
        GiveConsent: "同意公开", "Consent to publish";
        RevokeConsent: "撤回同意", "Withdraw the consent";
    }
    PublicField {
        Phone: "电话", "Telephone";
        LicenceNo: "执业证号", "Licence number";
        Years: "执业年限", "Years of practice";
        Specialties: "专长", "Specialties";
        Languages: "语言", "Languages";
        Pools: "所在律师库", "Pools";
        Introduction: "简介", "Introduction";
    }
}
