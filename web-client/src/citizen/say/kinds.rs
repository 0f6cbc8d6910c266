//! What it is about: the choices a person understands, and what each means in the code tables (§6.3, §13.3–13.5).

use openapi::applications::{AidForm, Cause, Matter, MatterType, Scope};

use super::{Said, pick};
use crate::i18n::Lang;

/// One choice of the question "what happened to you".
pub struct Kind {
    /// Stands in the page only.
    pub code: &'static str,
    /// The group it is found under.
    pub group: &'static str,
    pub said: Said,
    pub matter_type: MatterType,
    pub cause: Cause,
    /// Nothing where the centre must look closer.
    pub scope: Option<Scope>,
    pub aid_form: AidForm,
}

impl Kind {
    const fn civil(
        code: &'static str,
        group: &'static str,
        cause: Cause,
        scope: Option<Scope>,
        said: Said,
    ) -> Self {
        let aid_form = AidForm::CivilRepresentation;
        Self { code, group, said, matter_type: MatterType::Civil, cause, scope, aid_form }
    }

    const fn labour(code: &'static str, cause: Cause, scope: Scope, said: Said) -> Self {
        let (matter_type, aid_form) = (MatterType::Labour, AidForm::LabourArbitration);
        Self { code, group: "work", said, matter_type, cause, scope: Some(scope), aid_form }
    }

    const fn office(code: &'static str, cause: Cause, scope: Scope, said: Said) -> Self {
        let (matter_type, aid_form) = (MatterType::Admin, AidForm::AdministrativeRepresentation);
        Self { code, group: "office", said, matter_type, cause, scope: Some(scope), aid_form }
    }
}

/// First the field of life, then the matter itself.
#[rustfmt::skip]
pub const GROUPS: &[(&str, Said, Said)] = &[
    ("work", ("上班、打工的事", "Work"), ("工资、工伤、没签合同", "Wages, injury at work, no contract")),
    ("family", ("家里的事", "Family"), ("养老、抚养孩子、离婚、家庭暴力", "Support, children, divorce, violence")),
    ("hurt", ("被人伤了、撞了", "Somebody or something hurt me"), ("交通事故、看病出问题、被打", "Traffic, medical treatment, assault")),
    ("office", ("找政府部门的事", "Benefits and public offices"), ("社保、低保、抚恤金、国家赔偿", "Insurance, relief, pensions, compensation")),
    ("home", ("土地、邻居、借钱、买东西", "Land, neighbours, loans, purchases"), ("征地、借款、污染、买到坏东西", "Land taken, loans, pollution, bad goods")),
    ("crime", ("被抓、被告，或者受到犯罪伤害", "A crime"), ("自己或家人的刑事案件", "A criminal case of mine or my family")),
    ("other", ("别的事", "Something else"), ("后面用自己的话写就行", "You can tell us in your own words")),
];

#[rustfmt::skip]
pub const KINDS: &[Kind] = {
    use {AidForm::*, Cause::*, MatterType::*, Scope::*};
    &[
        Kind::labour("wages", UnpaidWages, M05, ("工资不发、少发", "Wages not paid")),
        Kind::labour("injury", WorkInjury, M07, ("干活时受伤（工伤）", "Hurt at work")),
        Kind::labour("contract", LabourRelation, M05, ("没签合同，单位不承认我", "No contract; the employer denies I work there")),
        Kind::civil("parents", "family", ParentSupport, Some(M04), ("子女不养老人（赡养费）", "Children do not support a parent")),
        Kind::civil("children", "family", ChildSupport, Some(M04), ("孩子的抚养费", "Support for a child")),
        Kind::civil("spouse", "family", SpousalSupport, Some(M04), ("夫妻之间的扶养费", "Support from husband or wife")),
        Kind::civil("violence", "family", DomesticViolence, Some(M09), ("被家里人打骂、虐待", "Violence or abuse at home")),
        Kind::civil("divorce", "family", Divorce, None, ("离婚", "Divorce")),
        Kind::civil("custody", "family", Custody, None, ("孩子归谁带", "Who the children live with")),
        Kind::civil("inheritance", "family", Inheritance, None, ("分遗产", "An inheritance")),
        Kind::civil("traffic", "hurt", TrafficAccident, Some(M07), ("交通事故", "A traffic accident")),
        Kind::civil("medical", "hurt", MedicalInjury, Some(M07), ("看病受到伤害", "Medical treatment did harm")),
        Kind::civil("assault", "hurt", PersonalInjury, None, ("被打伤，或者其他受伤", "Assaulted, or hurt in another way")),
        Kind::office("insurance", SocialInsurance, M02, ("社保、养老金、低保、救助", "Social insurance, pension, relief")),
        Kind::office("pension", Pension, M03, ("抚恤金", "Pension for the dead or disabled")),
        Kind { code: "state", group: "office", said: ("国家赔偿", "Compensation by the state"), matter_type: StateComp,
            cause: Cause::StateCompensation, scope: Some(M01), aid_form: AidForm::StateCompensation },
        Kind::civil("land", "home", Land, None, ("土地、房子、征地补偿", "Land, housing, compensation")),
        Kind::civil("loan", "home", PrivateLending, None, ("借钱的事", "A loan between people")),
        Kind::civil("neighbours", "home", Neighbours, None, ("邻居的事", "Neighbours")),
        Kind::civil("product", "home", ProductLiability, Some(M07), ("吃的、用的东西伤了人", "Food, medicine or goods did harm")),
        Kind::civil("pollution", "home", Pollution, Some(M08), ("污染害了人、庄稼或牲畜", "Pollution harmed people, crops or animals")),
        Kind::civil("consumer", "home", Consumer, None, ("买东西被坑", "Cheated as a buyer")),
        Kind { code: "accused", group: "crime", said: ("自己或家人被抓、被起诉", "I or my family are accused"), matter_type: CriminalDef,
            cause: Criminal, scope: Some(Cr1), aid_form: CriminalDefence },
        Kind { code: "victim", group: "crime", said: ("受到犯罪伤害，要讨公道", "I am the victim of a crime"), matter_type: CriminalRep,
            cause: Criminal, scope: Some(Cr2), aid_form: CriminalRepresentation },
        Kind { code: "other", group: "other", said: ("别的事", "Something else"), matter_type: Civil,
            cause: Cause::Other, scope: None, aid_form: AidForm::Other },
    ]
};

/// The choice that a saved matter came from.
pub fn kind_of(matter: &Matter) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| Some(kind.cause) == matter.cause && Some(kind.matter_type) == matter.matter_type)
}

/// The choices of a group.
pub fn group(code: &str) -> impl Iterator<Item = &'static Kind> {
    KINDS.iter().filter(move |kind| kind.group == code)
}

/// A cause, as a person would say it.
pub fn cause(lang: Lang, cause: Cause) -> &'static str {
    let known = KINDS.iter().find(|kind| kind.cause == cause);
    match cause {
        Cause::Criminal => pick(lang, ("刑事案件", "A criminal case")),
        _ => known.map_or_else(|| pick(lang, ("法律问题", "A legal problem")), |kind| pick(lang, kind.said)),
    }
}
