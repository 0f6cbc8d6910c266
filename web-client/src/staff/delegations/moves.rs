//! A decision is entered under an instrument; an instrument is taken back.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    applications::MatterType,
    organisations::{
        Delegation, DelegationAction, MatterGroup, NewDelegatedDecision, StationDecision, StatusChange,
    },
};
use yew::prelude::*;

use super::words::DelegationWords;
use crate::{
    app::{Check, use_form},
    i18n::{Named, code_of, options, use_words},
    staff::parts::{Asking, FormDialog, use_saying, use_sending},
    ui::{Select, TextField},
};

#[derive(Properties, PartialEq)]
pub struct DialogProps {
    pub delegation: Rc<Delegation>,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Revoke(props: &DialogProps) -> Html {
    let words = use_words::<DelegationWords>();
    let (id, title, done) =
        (props.delegation.id, DelegationAction::Revoke.name(words.lang), props.ondone.clone());
    let saying = use_saying(
        "reason",
        |reason| StatusChange { reason },
        move |c, why| c.revoke_delegation(id, &why),
        move |_| done.emit(words.done(title).into()),
    );
    saying.dialog(Asking {
        title,
        lead: words.revoke_lead,
        label: words.reason,
        onclose: props.onclose.clone(),
    })
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    number: String,
    matter: Option<MatterType>,
    group: Option<MatterGroup>,
}

#[component]
pub fn Decide(props: &DialogProps) -> Html {
    let words = use_words::<DelegationWords>();
    let (id, title, done) =
        (props.delegation.id, DelegationAction::Decide.name(words.lang), props.ondone.clone());
    let form = use_form(Draft::default);
    let sending = use_sending(
        &form,
        read,
        move |c, new: Rc<NewDelegatedDecision>| c.decide_at_station(id, &new),
        move |_| done.emit(words.done(title).into()),
    );
    let scope = &props.delegation.scope;
    let matters: Vec<_> = options::<MatterType>(words.lang)
        .into_iter()
        .filter(|(code, _)| scope.matter_types.iter().any(|matter| *code == matter.code()))
        .collect();
    let groups: Vec<_> = options::<MatterGroup>(words.lang)
        .into_iter()
        .filter(|(code, _)| scope.groups.iter().any(|group| *code == group.code()))
        .collect();
    let label = |path: &str| match path {
        "matter_type" => words.matter,
        "group" => words.group,
        _ => words.application,
    };
    let d = form.draft();
    let problems = form.summary(label);
    html! {
        <FormDialog {title} note={words.decide_lead} submit={title} {sending} {problems} onclose={props.onclose.clone()}>
            <TextField id="application_number" label={words.application} value={d.number.clone()} maxlength="40"
                autocomplete="off" error={form.error("application_number")}
                onchange={form.edit("application_number", |d: &mut Draft, v| d.number = v)} />
            <Select id="matter_type" label={words.matter} options={matters} value={code_of(d.matter)}
                error={form.error("matter_type")}
                onchange={form.edit("matter_type", |d: &mut Draft, v: String| d.matter = v.parse().ok())} />
            <Select id="group" label={words.group} options={groups} value={code_of(d.group)} error={form.error("group")}
                onchange={form.edit("group", |d: &mut Draft, v: String| d.group = v.parse().ok())} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewDelegatedDecision, Vec<FieldProblem>> {
    let mut check = Check::default();
    let application_number = check.text("application_number", &draft.number);
    let matter_type = check.required("matter_type", draft.matter);
    let group = check.required("group", draft.group);
    check.done(|| {
        Some(NewDelegatedDecision {
            application_number: application_number?,
            matter_type: matter_type?,
            group: group?,
            decision: StationDecision::Grant,
            emergency: false,
        })
    })
}
