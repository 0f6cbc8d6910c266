//! A12: the three conditions of §6.2, and the reasons; A18: the same, where the aid was granted first.

use std::rc::Rc;

use openapi::{
    Paragraph, Prose,
    applications::{self, Action, Application, Completion, Finding, MeansGround, MeansMode},
};
use yew::prelude::*;

use super::{MoveWords, opinion_draft::Draft};
use crate::{
    app::{Form, use_form},
    i18n::{Named, choices, code_of, options, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Button, Radios, Select, TextArea},
};

/// Where the opinion leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads {
    /// To the director, who decides.
    ToDecision,
    /// Nowhere else: the aid was granted first, and stands.
    Completes,
}

#[derive(Properties, PartialEq)]
pub struct OpinionProps {
    pub leads: Leads,
    pub application: Rc<Application>,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Opinion(props: &OpinionProps) -> Html {
    let words = use_words::<MoveWords>();
    let application = &props.application;
    let (id, leads) = (application.id, props.leads);
    let (action, note) = match leads {
        Leads::ToDecision => (Action::GiveOpinion, words.opinion),
        Leads::Completes => (Action::Complete, words.complete_granted),
    };
    let title = action.name(words.lang);
    let form = use_form(|| Draft::of(application));
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        Draft::read,
        move |c, said: Rc<applications::Opinion>| match leads {
            Leads::ToDecision => c.give_opinion(id, &said),
            Leads::Completes => {
                c.complete_deferral(id, &Completion { opinion: Some((*said).clone()), remark: None })
            }
        },
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| label(words, path);
    let draft = form.draft();
    html! {
        <FormDialog {title} {note} submit={title} {sending} problems={form.summary(label)} wide={true}
            onclose={props.onclose.clone()}>
            {fields(&form, application.form.matter.clone(), words)}
            if application.assessment.is_some() {
                <TextArea id="deviation" label={words.deviation} hint={words.deviation_hint} rows={2} optional={true}
                    max={Paragraph::MAX} value={draft.deviation.clone()} error={form.error("deviation")}
                    onchange={form.edit("deviation", |d: &mut Draft, v| d.deviation = v)} />
            }
        </FormDialog>
    }
}

/// The three answers, on what the means rest, and the reasons.
pub fn fields(form: &Form<Draft>, matter: applications::Matter, words: &MoveWords) -> Html {
    let draft = form.draft();
    let template = form.edit_with("reasons", move |d: &mut Draft, ()| d.reasons = d.template(&matter));
    html! {
        <>
            {finding(form, "person", (words.person, words.person_hint), words, draft.person, |d, f| d.person = f)}
            {finding(form, "scope", (words.scope, words.scope_hint), words, draft.scope, |d, f| d.scope = f)}
            {finding(form, "means", (words.means, words.means_hint), words, draft.means, |d, f| d.means = f)}
            <Select id="means_mode" label={words.means_mode} options={options::<MeansMode>(words.lang)}
                value={code_of(draft.mode)} error={form.error("means_mode")}
                onchange={form.edit("means_mode", |d: &mut Draft, v: String| d.mode = v.parse().ok())} />
            if draft.needs_ground() {
                <Select id="means_ground" label={words.means_ground} options={options::<MeansGround>(words.lang)}
                    value={code_of(draft.ground)} error={form.error("means_ground")}
                    onchange={form.edit("means_ground", |d: &mut Draft, v: String| d.ground = v.parse().ok())} />
            }
            <TextArea id="reasons" label={words.reasons} hint={words.reasons_hint} rows={6} max={Prose::MAX}
                value={draft.reasons.clone()} error={form.error("reasons")}
                onchange={form.edit("reasons", |d: &mut Draft, v| d.reasons = v)} />
            <Button onclick={template}>{words.template}</Button>
        </>
    }
}

/// What a field is called in the summary of problems.
pub fn label(words: &MoveWords, path: &str) -> &'static str {
    match path {
        "person" => words.person,
        "scope" => words.scope,
        "means" => words.means,
        "means_mode" => words.means_mode,
        "means_ground" => words.means_ground,
        "deviation" => words.deviation,
        _ => words.reasons,
    }
}

fn finding(
    form: &Form<Draft>,
    path: &'static str,
    (label, hint): (&'static str, &'static str),
    words: &MoveWords,
    value: Option<Finding>,
    put: fn(&mut Draft, Option<Finding>),
) -> Html {
    let onchange = form.edit_with(path, move |d: &mut Draft, v: String| put(d, v.parse().ok()));
    html! {
        <Radios id={path} {label} {hint} choices={choices::<Finding>(words.lang)} value={code_of(value)}
            error={form.error(path)} {onchange} />
    }
}
