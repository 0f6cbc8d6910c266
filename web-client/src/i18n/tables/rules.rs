//! Tables of the rules engine (ELG-*, §6.5).

use openapi::{
    applications::OpinionBasis,
    eligibility::{Area, ClaimKind, Eligibility, OpponentRelation},
};

use super::names;

names! {
    Eligibility {
        Notified: "依通知提供，不审查经济状况", "By notice: no means check";
        NoMeansLimit: "不受经济困难条件限制", "No means limit";
        Exempt: "免予核查经济困难状况", "Exempt from the means check";
        HardshipMet: "符合经济困难标准", "Within the hardship standard";
        HardshipNotMet: "不符合经济困难标准", "Above the hardship standard";
        OutOfScope: "不属于援助事项范围", "Outside the scope";
        OutOfJurisdiction: "不属于本机构管辖", "Another centre is competent";
        NeedsSupplement: "需要补充情况", "Facts are missing";
        Uncertain: "由工作人员判断", "For a person to judge";
        EmergencyFirst: "情况紧急，可以先行提供", "Urgent: may be granted first";
    }
    OpinionBasis {
        Assessment: "依据系统评估", "Follows the assessment";
        Deviation: "与系统评估不同，已说明理由", "Departs from the assessment, with a reason";
        Hand: "人工判断", "By hand";
    }
    ClaimKind {
        LabourPay: "支付劳动报酬", "Wages";
        WorkInjury: "工伤事故人身损害赔偿", "Compensation for a work injury";
        SupportByChildren: "要求子女赡养", "Support by children";
        HeroHonour: "维护英雄烈士人格权益", "Honour of heroes and martyrs";
        RescueRights: "因见义勇为主张权益", "Rights after a rescue";
        AcquittalCompensation: "再审改判无罪请求国家赔偿", "State compensation after acquittal";
        HomeViolence: "因虐待、遗弃、家庭暴力主张权益", "Rights after abuse or domestic violence";
        Other: "其他", "Other";
    }
    OpponentRelation {
        None: "没有关系", "Not related";
        CoLivingFamily: "共同生活的家庭成员", "Family in the household";
        Family: "其他家庭成员", "Other family";
        Employer: "用人单位", "Employer";
        Authority: "行政机关", "Authority";
        Other: "其他", "Other";
    }
    Area {
        Urban: "城镇", "Town";
        Rural: "农村", "Country";
    }
}
