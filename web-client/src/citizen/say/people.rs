//! Who a person is, in plain words: the groups one may belong to (§13.2), and how far a matter has come (§13.15).

use openapi::{
    applications::{MatterType, Stage},
    people::PersonCategory,
};

use super::pick;
use crate::i18n::Lang;

/// The groups a person may recognise themself in; the others are the centre's to find.
pub const GROUPS: [PersonCategory; 12] = {
    use PersonCategory::*;
    [
        Elderly,
        Disabled,
        Minor,
        Woman,
        MigrantWorker,
        Farmer,
        Dibao,
        ExtremePoverty,
        SeriouslyIll,
        FamilyViolenceVictim,
        SoldierFamily,
        Veteran,
    ]
};

/// A group; nothing for those a person is not asked about.
#[rustfmt::skip]
pub fn category(lang: Lang, category: PersonCategory) -> Option<&'static str> {
    use PersonCategory::*;
    Some(pick(lang, match category {
        Elderly => ("60 岁以上的老人", "Aged 60 or over"),
        Disabled => ("残疾人", "A person with a disability"),
        Minor => ("不满 18 岁", "Under 18"),
        Woman => ("妇女", "A woman"),
        MigrantWorker => ("进城打工的（农民工）", "A migrant worker"),
        Farmer => ("农民", "A farmer"),
        Dibao => ("家里吃低保", "On the minimum living allowance"),
        ExtremePoverty => ("特困人员", "On extreme-poverty relief"),
        SeriouslyIll => ("得了重病", "Seriously ill"),
        FamilyViolenceVictim => ("被家里人打骂、虐待", "Abused at home"),
        SoldierFamily => ("军人的家人", "A soldier's family"),
        Veteran => ("退役军人", "A veteran"),
        _ => return None,
    }))
}

/// The stages such a matter can be in.
pub fn stages(matter: Option<MatterType>) -> &'static [Stage] {
    use Stage::*;
    match matter {
        Some(MatterType::CriminalDef | MatterType::CriminalRep | MatterType::MedCompulsory) => &[
            Investigation,
            Prosecution,
            FirstInstance,
            SecondInstance,
            DeathPenaltyReview,
            Retrial,
            Enforcement,
        ],
        _ => &[
            PreTrial,
            Mediation,
            Arbitration,
            Reconsideration,
            Filing,
            FirstInstance,
            SecondInstance,
            Retrial,
            Enforcement,
        ],
    }
}

#[rustfmt::skip]
pub fn stage(lang: Lang, stage: Stage) -> &'static str {
    use Stage::*;
    pick(lang, match stage {
        PreTrial => ("还没有打官司", "No proceedings yet"),
        Mediation => ("正在调解", "In mediation"),
        Arbitration => ("已经申请仲裁", "In arbitration"),
        Reconsideration => ("已经申请行政复议", "In administrative reconsideration"),
        Filing => ("去法院立案", "Being filed at court"),
        Investigation => ("公安在查", "The police are investigating"),
        Prosecution => ("到了检察院", "With the prosecutor"),
        FirstInstance => ("法院第一次审（一审）", "At the first court"),
        SecondInstance => ("不服，上诉了（二审）", "On appeal"),
        DeathPenaltyReview => ("死刑复核", "Death penalty review"),
        Retrial => ("申请再审", "Retrial"),
        Enforcement => ("判了，对方不执行（执行）", "Judged, to be enforced"),
    })
}
