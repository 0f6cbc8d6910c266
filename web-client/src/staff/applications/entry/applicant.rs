//! The applicant, and who applies for them.

use openapi::people::{IdType, PersonCategory};
use yew::prelude::*;

use super::{
    FieldWords,
    draft::{AgentDraft, Draft},
    fields::Fields,
};
use crate::{
    app::browser,
    i18n::{choices, ethnicities, use_words},
    ui::{Banner, Button, Card, Checkboxes, Select, TextField, Tone},
};

#[derive(Properties, PartialEq)]
pub struct SectionProps {
    pub fields: Fields,
}

#[component]
pub fn Applicant(props: &SectionProps) -> Html {
    let w = use_words::<FieldWords>();
    let f = &props.fields;
    let p = &f.draft().applicant;
    let unchecked =
        p.id_type.is_some_and(|kind| kind != IdType::ResidentId) || !p.id_unverified_reason.is_empty();
    html! {
        <Card title={w.applicant}>
            <div class="fields">
                {f.text("applicant.name", w.name, &p.name, |d, v| d.applicant.name = v)}
                {f.text("applicant.phone", w.phone, &p.phone, |d, v| d.applicant.phone = v)}
                {f.pick::<IdType>("applicant.id_type", w.id_type, p.id_type, |d, v| d.applicant.id_type = v)}
                <TextField id="applicant.id_no" label={w.id_no} hint={w.id_hint} value={p.id_no.clone()}
                    error={f.form.error("applicant.id_no")}
                    onchange={f.form.edit("applicant.id_no", |d: &mut Draft, v| d.applicant.take_id(v))} />
                {f.pick("applicant.sex", w.sex, p.sex, |d, v| d.applicant.sex = v)}
                {f.date("applicant.birth_date", w.birth_date, p.birth_date, |d, v| d.applicant.birth_date = v)}
                if unchecked {
                    {f.text("applicant.id_unverified_reason", w.id_unverified_reason, &p.id_unverified_reason,
                        |d, v| d.applicant.id_unverified_reason = v)}
                }
                <Select id="applicant.ethnicity" label={w.ethnicity} options={ethnicities()} value={p.ethnicity.clone()}
                    error={f.form.error("applicant.ethnicity")}
                    onchange={f.form.edit("applicant.ethnicity", |d: &mut Draft, v| d.applicant.ethnicity = v)} />
                {f.text("applicant.residence", w.residence, &p.residence, |d, v| d.applicant.residence = v)}
                {f.text("applicant.household_register", w.household_register, &p.household_register,
                    |d, v| d.applicant.household_register = v)}
                {f.text("applicant.employer", w.employer, &p.employer, |d, v| d.applicant.employer = v)}
                {f.text("applicant.occupation", w.occupation, &p.occupation, |d, v| d.applicant.occupation = v)}
            </div>
            if p.birth_date.is_some_and(|day| day > browser::today()) {
                <Banner tone={Tone::Yellow} live={true}><p>{w.birth_future}</p></Banner>
            }
            {categories(f, w)}
        </Card>
    }
}

/// What kind of people they are.
pub fn categories(f: &Fields, w: &FieldWords) -> Html {
    let known = &f.draft().applicant.categories;
    let values: Vec<AttrValue> = known.iter().map(|c| c.code().into()).collect();
    let onchange = f.form.edit("applicant.categories", |d: &mut Draft, codes: Vec<AttrValue>| {
        d.applicant.categories = codes.iter().filter_map(|code| code.parse().ok()).collect();
    });
    html! {
        <details open={!known.is_empty()}>
            <summary>{w.categories_show}</summary>
            <div class="many">
                <Checkboxes id="applicant.categories" label={w.categories} {values}
                    choices={choices::<PersonCategory>(w.lang)} {onchange}
                    error={f.form.error("applicant.categories")} />
            </div>
        </details>
    }
}

#[component]
pub fn AgentSection(props: &SectionProps) -> Html {
    let w = use_words::<FieldWords>();
    let f = &props.fields;
    let Some(agent) = &f.draft().agent else {
        let add = f.form.edit("agent", |d: &mut Draft, ()| d.agent = Some(AgentDraft::default()));
        return html! { <Card title={w.agent}><Button onclick={add}>{w.agent_add}</Button></Card> };
    };
    let remove = f.form.edit("agent", |d: &mut Draft, ()| d.agent = None);
    html! {
        <Card title={w.agent} side={html! { <Button onclick={remove}>{w.agent_remove}</Button> }}>
            <div class="fields">
                {f.text("agent.name", w.name, &agent.name, |d, v| put(d, |a| a.name = v))}
                {f.pick("agent.kind", w.agent_kind, agent.kind, |d, v| put(d, |a| a.kind = v))}
                {f.text("agent.relation", w.relation, &agent.relation, |d, v| put(d, |a| a.relation = v))}
                {f.text("agent.phone", w.phone, &agent.phone, |d, v| put(d, |a| a.phone = v))}
                {f.text("agent.id_no", w.id_no, &agent.id_no, |d, v| put(d, |a| a.id_no = v))}
                {f.text("agent.reason", w.agent_reason, &agent.reason, |d, v| put(d, |a| a.reason = v))}
            </div>
        </Card>
    }
}

fn put(draft: &mut Draft, change: impl FnOnce(&mut AgentDraft)) {
    if let Some(agent) = &mut draft.agent {
        change(agent);
    }
}
