//! Means and refusals in plain words (LAL 32, 42; §13.17).

use openapi::applications::{MeansGround, MeansMode, RefuseReason};

use super::{Said, pick};
use crate::i18n::Lang;

/// The grounds a person may recognise themself in, the most frequent first. E9 is the centre's to find.
pub const GROUNDS: &[MeansGround] = {
    use MeansGround::*;
    &[E3, E2, E1, L4, L2, L1, L3]
};

#[rustfmt::skip]
pub fn ground(lang: Lang, ground: MeansGround) -> &'static str {
    use MeansGround::*;
    pick(lang, match ground {
        E1 => ("我是老人、残疾人或未成年人，没有固定收入", "I am elderly, disabled or a minor, without a steady income"),
        E2 => ("我在领低保、特困、救助，或者是优抚对象", "I receive public relief or preferential treatment"),
        E3 => ("我是进城打工的，要工资或者工伤赔偿", "I am a migrant worker claiming wages or for an injury at work"),
        E9 => ("有别的规定，不用查收入", "Another rule frees me from the check"),
        L1 => ("英雄烈士的家人，维护烈士名誉", "I am family of a martyr and defend their honour"),
        L2 => ("我因为见义勇为遇到这件事", "It happened because I helped others in danger"),
        L3 => ("以前判错了，已改判无罪，要国家赔偿", "I was acquitted on retrial and claim compensation"),
        L4 => ("我被家里人打骂、虐待或者遗弃", "I was abused, abandoned or beaten at home"),
        L5 => ("有别的法律规定，不看收入", "Another law sets no limit on income"),
    })
}

/// What a ground means for the check of means: no limit at all, or no check.
pub fn mode_of(ground: MeansGround) -> MeansMode {
    use MeansGround::*;
    match ground {
        L1 | L2 | L3 | L4 | L5 => MeansMode::NoLimit,
        E1 | E2 | E3 | E9 => MeansMode::Exempt,
    }
}

#[rustfmt::skip]
pub fn refuse_reason(lang: Lang, reason: RefuseReason) -> &'static str {
    let said: Said = match reason {
        RefuseReason::R1 => ("这件事不在法律援助的范围内", "Legal aid does not cover this kind of matter"),
        RefuseReason::R2 => ("收入超过了经济困难的标准", "The income is above the limit"),
        RefuseReason::R3 => ("您不是这件事可以申请的人", "You are not among those who may apply in this matter"),
        RefuseReason::R9 => ("其他原因，见下面的说明", "Another reason; see the explanation below"),
    };
    pick(lang, said)
}
