//! What it is about.

use yew::prelude::*;

use super::{FieldWords, applicant::SectionProps};
use crate::{i18n::use_words, ui::Card};

#[component]
pub fn MatterSection(props: &SectionProps) -> Html {
    let w = use_words::<FieldWords>();
    let f = &props.fields;
    let m = &f.draft().matter;
    html! {
        <Card title={w.matter}>
            <div class="fields">
                {f.pick("matter.matter_type", w.matter_type, m.matter_type, |d, v| d.matter.matter_type = v)}
                {f.pick("matter.cause", w.cause, m.cause, |d, v| d.matter.cause = v)}
                {f.pick("matter.scope", w.scope, m.scope, |d, v| d.matter.scope = v)}
                {f.pick("matter.aid_form", w.aid_form, m.aid_form, |d, v| d.matter.aid_form = v)}
            </div>
            {f.area("matter.facts", w.facts, &m.facts, |d, v| d.matter.facts = v)}
            {f.area("matter.claims", w.claims, &m.claims, |d, v| d.matter.claims = v)}
            <div class="fields">
                {f.money("matter.claim_amount_fen", w.claim_amount, m.claim_amount, |d, v| d.matter.claim_amount = v)}
                {f.pick("matter.stage", w.stage, m.stage, |d, v| d.matter.stage = v)}
                {f.pick("matter.position", w.position, m.position, |d, v| d.matter.position = v)}
                {f.text("matter.organ_name", w.organ_name, &m.organ_name, |d, v| d.matter.organ_name = v)}
                {f.text("matter.organ_case_no", w.organ_case_no, &m.organ_case_no, |d, v| d.matter.organ_case_no = v)}
                {f.date("matter.limitation_date", w.limitation_date, m.limitation_date,
                    |d, v| d.matter.limitation_date = v)}
            </div>
        </Card>
    }
}
