//! All of the form F2, readable.

use std::rc::Rc;

use openapi::applications::{Application, Form};
use yew::prelude::*;

use super::{ApplicationWords, contact, entry::FieldWords};
use crate::{
    i18n::{Lang, Named, day_in_year, ethnicity, listed, use_words, yuan},
    ui::{Card, Definition, Definitions},
};

#[derive(Properties, PartialEq)]
pub struct FormViewProps {
    pub application: Rc<Application>,
}

#[component]
pub fn FormView(props: &FormViewProps) -> Html {
    let (words, fields) = (use_words::<ApplicationWords>(), use_words::<FieldWords>());
    let form = &props.application.form;
    html! {
        <>
            <Card title={words.applicant}>{applicant(form, fields)}</Card>
            if form.agent.is_some() { <Card title={words.agent}>{agent(form, fields)}</Card> }
            <Card title={words.section_matter}>{matter(form, fields)}</Card>
            if !form.opponents.is_empty() {
                <Card title={words.section_opponents}>{opponents(form, fields)}</Card>
            }
            <Card title={words.section_means}>{means(form, fields)}</Card>
            <Card title={words.section_service}>{service(form, fields)}</Card>
            <Card title={words.section_declaration}>{declaration(form, fields)}</Card>
        </>
    }
}

/// One line, or nothing where nothing was answered.
fn line(term: &'static str, value: Option<impl ToString>) -> Html {
    html! { if let Some(value) = value { <Definition {term}>{value.to_string()}</Definition> } }
}

fn name<C: Named>(lang: Lang, code: Option<C>) -> Option<&'static str> {
    code.map(|code| code.name(lang))
}

fn applicant(form: &Form, w: &FieldWords) -> Html {
    let (p, lang) = (&form.applicant, w.lang);
    let groups: Vec<&str> = p.categories.iter().map(|c| c.name(lang)).collect();
    html! {
        <Definitions>
            {line(w.name, p.name.as_deref())}
            {line(w.id_type, name(lang, p.id_type))}
            {line(w.id_no, p.id_no.as_deref())}
            {line(w.id_unverified_reason, p.id_unverified_reason.as_deref())}
            {line(w.sex, name(lang, p.sex))}
            {line(w.birth_date, p.birth_date.map(|d| day_in_year(lang, d.into_inner())))}
            {line(w.ethnicity, p.ethnicity.map(ethnicity))}
            {line(w.phone, p.phone.as_deref())}
            {line(w.household_register, p.household_register.as_deref())}
            {line(w.residence, p.residence.as_deref())}
            {line(w.employer, p.employer.as_deref())}
            {line(w.occupation, p.occupation.as_deref())}
            {line(w.categories, (!groups.is_empty()).then(|| groups.join(w.list_mark)))}
        </Definitions>
    }
}

fn agent(form: &Form, w: &FieldWords) -> Html {
    let Some(agent) = &form.agent else { return Html::default() };
    html! {
        <Definitions>
            {line(w.name, Some(&*agent.name))}
            {line(w.agent_kind, Some(agent.kind.name(w.lang)))}
            {line(w.relation, agent.relation.as_deref())}
            {line(w.id_no, agent.id_no.as_deref())}
            {line(w.phone, agent.phone.as_deref())}
        </Definitions>
    }
}

fn matter(form: &Form, w: &FieldWords) -> Html {
    let (m, lang) = (&form.matter, w.lang);
    html! {
        <Definitions>
            {line(w.matter_type, name(lang, m.matter_type))}
            {line(w.aid_form, name(lang, m.aid_form))}
            {line(w.scope, name(lang, m.scope))}
            {line(w.cause, name(lang, m.cause))}
            {line(w.facts, m.facts.as_deref())}
            {line(w.claims, m.claims.as_deref())}
            {line(w.claim_amount, m.claim_amount_fen.map(|a| yuan(lang, a)))}
            {line(w.stage, name(lang, m.stage))}
            {line(w.position, name(lang, m.position))}
            {line(w.organ_name, m.organ_name.as_deref())}
            {line(w.organ_case_no, m.organ_case_no.as_deref())}
            {line(w.limitation_date, m.limitation_date.map(|d| day_in_year(lang, d)))}
        </Definitions>
    }
}

fn opponents(form: &Form, w: &FieldWords) -> Html {
    let one = |o: &openapi::applications::Opponent| {
        html! {
            <Definitions>
                {line(w.opponent_kind, Some(o.kind.name(w.lang)))}
                {line(w.opponent_name, Some(&*o.name))}
                {line(w.opponent_id, o.id_no.as_deref())}
                {line(w.phone, o.phone.as_deref())}
                {line(w.address, o.address.as_deref())}
            </Definitions>
        }
    };
    form.opponents.iter().map(one).collect()
}

fn means(form: &Form, w: &FieldWords) -> Html {
    let m = &form.means;
    html! {
        <Definitions>
            {line(w.means_mode, name(w.lang, m.mode))}
            {line(w.means_ground, name(w.lang, m.ground))}
            {line(w.household_members, m.household_members)}
            {line(w.monthly_income, m.monthly_income_fen.map(|a| yuan(w.lang, a)))}
            {line(w.statement, m.statement.as_deref())}
        </Definitions>
    }
}

fn service(form: &Form, w: &FieldWords) -> Html {
    let s = &form.service;
    let safe = contact::rules(s, w);
    html! {
        <Definitions>
            {line(w.delivery_mode, name(w.lang, s.mode))}
            {line(w.address, s.address.as_deref())}
            {line(w.needs, (!s.needs.is_empty()).then(|| listed(&s.needs, w.lang)))}
            {line(w.safe_contact, (!safe.is_empty()).then(|| safe.join(w.lang.comma())))}
        </Definitions>
    }
}

fn declaration(form: &Form, w: &FieldWords) -> Html {
    let d = &form.declaration;
    let said = |yes: bool| Some(if yes { w.declared } else { w.not_declared });
    html! {
        <Definitions>
            {line(w.truthful, said(d.truthful))}
            {line(w.consent_to_check, said(d.consent_to_check))}
            {line(w.privacy_notice, said(d.privacy_notice))}
        </Definitions>
    }
}
