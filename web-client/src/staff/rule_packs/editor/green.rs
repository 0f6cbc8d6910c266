//! Who goes first in the region of a pack (绿色通道): its special groups, grounds of its own, and what matters weigh.

use openapi::{
    eligibility::{GreenChannel, LocalGround, MatterCode, MatterWeight, SpecialGroups},
    people::PersonCategory,
};
use yew::prelude::*;

use super::{
    at::{At, ExtraPart, WeightPart},
    change::Change,
    draft::{Draft, ExtraDraft, GroupsDraft, WeightDraft, chosen},
    fields::Fields,
};
use crate::{
    app::Check,
    i18n::{choices, options},
    ui::Card,
};

/// The section.
pub fn green(fields: &Fields<'_>) -> Html {
    let (draft, words) = (fields.form.draft(), fields.words);
    html! {
        <Card title={words.green}>
            <p class="lead">{words.green_hint}</p>
            {fields.text(At::GroupsBasis, words.gc1_basis, &draft.gc1.basis, words.gc1_basis_hint)}
            {fields.many(At::Groups, words.gc1, &draft.gc1.categories, choices::<PersonCategory>(words.lang))}
            {for draft.extras.iter().enumerate().map(|(at, one)| extra(fields, at, one))}
            {fields.button(Change::AddExtra, words.add_extra, "")}
            {for draft.weights.iter().enumerate().map(|(at, one)| weight(fields, at, one))}
            {fields.button(Change::AddWeight, words.add_weight, "")}
        </Card>
    }
}

fn extra(fields: &Fields<'_>, number: usize, extra: &ExtraDraft) -> Html {
    let words = fields.words;
    let at = |part| At::Extra(number, part);
    let named = words.extra(number + 1);
    html! {
        <fieldset class="rowset">
            <legend>{&named}</legend>
            <div class="fields">
                {fields.text(at(ExtraPart::Code), words.extra_code, &extra.code, words.extra_code_hint)}
                {fields.text(at(ExtraPart::Zh), words.extra_zh, &extra.zh, "")}
                {fields.text(at(ExtraPart::En), words.extra_en, &extra.en, "")}
                {fields.text(at(ExtraPart::Basis), words.legal_basis, &extra.basis, "")}
            </div>
            {fields.button(Change::RemoveExtra(number), words.remove, &named)}
        </fieldset>
    }
}

fn weight(fields: &Fields<'_>, number: usize, weight: &WeightDraft) -> Html {
    let words = fields.words;
    let at = |part| At::Weight(number, part);
    let named = words.weight(number + 1);
    let grades =
        (1..=5).rev().map(|grade: u8| (grade.to_string().into(), grade.to_string().into())).collect();
    html! {
        <fieldset class="rowset">
            <legend>{&named}</legend>
            <div class="fields">
                {fields.pick(at(WeightPart::Matter), words.matter, &weight.matter, options::<MatterCode>(words.lang))}
                {fields.pick(at(WeightPart::Weight), words.grade, &weight.weight, grades)}
            </div>
            {fields.button(Change::RemoveWeight(number), words.remove, &named)}
        </fieldset>
    }
}

impl Draft {
    /// The green channel, if there is anything in it.
    pub(super) fn green(&self, check: &mut Check) -> Option<GreenChannel> {
        let GroupsDraft { basis, categories } = &self.gc1;
        let named = !basis.trim().is_empty() || !categories.is_empty();
        let basis = named.then(|| check.text(&At::GroupsBasis.pointer(self), basis)).flatten();
        let gc1 = basis.map(|basis| SpecialGroups {
            basis,
            categories: chosen(categories).filter_map(|code| code.parse().ok()).collect(),
        });
        let extras = self.extras.iter().enumerate().filter_map(|(at, extra)| {
            let pointer = |part| At::Extra(at, part).pointer(self);
            let code = check.text(&pointer(ExtraPart::Code), &extra.code);
            let zh = check.text(&pointer(ExtraPart::Zh), &extra.zh);
            let en = check.text(&pointer(ExtraPart::En), &extra.en);
            let basis = check.text(&pointer(ExtraPart::Basis), &extra.basis);
            Some(LocalGround { code: code?, zh: zh?, en: en?, basis: basis? })
        });
        let extras: Vec<LocalGround> = extras.collect();
        let weights = self.weights.iter().enumerate().filter_map(|(at, one)| {
            let pointer = |part| At::Weight(at, part).pointer(self);
            let matter = check.required(&pointer(WeightPart::Matter), one.matter.parse().ok());
            let weight = check.required(&pointer(WeightPart::Weight), one.weight.parse().ok());
            Some(MatterWeight { matter: matter?, weight: weight? })
        });
        let weights: Vec<MatterWeight> = weights.collect();
        let channel = GreenChannel { gc1, extras, weights };
        (channel != GreenChannel::default()).then_some(channel)
    }
}
