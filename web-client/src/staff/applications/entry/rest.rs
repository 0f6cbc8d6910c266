//! Means, declarations.

use openapi::applications::{Declaration, MeansMode};
use yew::prelude::*;

use super::{FieldWords, applicant::SectionProps, draft::Draft, fields::Fields};
use crate::{
    i18n::use_words,
    ui::{Card, Checkbox, NumberField},
};

#[component]
pub fn MeansSection(props: &SectionProps) -> Html {
    let w = use_words::<FieldWords>();
    let f = &props.fields;
    let m = &f.draft().means;
    html! {
        <Card title={w.means}>
            <div class="fields">
                {f.pick("means.mode", w.means_mode, m.mode, |d, v| d.means.mode = v)}
                if matches!(m.mode, Some(MeansMode::Exempt | MeansMode::NoLimit)) {
                    {f.pick("means.ground", w.means_ground, m.ground, |d, v| d.means.ground = v)}
                }
                <NumberField id="means.household_members" label={w.household_members} unit={w.person_unit}
                    value={m.members} error={f.form.error("means.household_members")}
                    onchange={f.form.edit("means.household_members", |d: &mut Draft, v| d.means.members = v)} />
                {f.money("means.monthly_income_fen", w.monthly_income, m.income, |d, v| d.means.income = v)}
            </div>
            {f.area("means.statement", w.statement, &m.statement, |d, v| d.means.statement = v)}
        </Card>
    }
}

#[component]
pub fn DeclarationSection(props: &SectionProps) -> Html {
    let w = use_words::<FieldWords>();
    let f = &props.fields;
    let said = &f.draft().declaration;
    html! {
        <Card title={w.declaration}>
            {tick(f, "declaration.truthful", w.truthful, said.truthful, |d| &mut d.truthful)}
            {tick(f, "declaration.consent_to_check", w.consent_to_check, said.consent_to_check, |d| &mut d.consent_to_check)}
            {tick(f, "declaration.privacy_notice", w.privacy_notice, said.privacy_notice, |d| &mut d.privacy_notice)}
        </Card>
    }
}

fn tick(
    f: &Fields,
    id: &'static str,
    label: &'static str,
    value: bool,
    slot: fn(&mut Declaration) -> &mut bool,
) -> Html {
    html! {
        <Checkbox {id} {label} {value} error={f.form.error(id)}
            onchange={f.form.edit_with(id, move |d: &mut Draft, said| *slot(&mut d.declaration) = said)} />
    }
}
