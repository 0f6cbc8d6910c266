//! The dialogs by which a version is moved: run against last year, signed, put in force, given up, copied.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem, OrganisationId, RulePackId,
    rule_packs::{
        EntryIntoForce, NewRulePack, RulePack, RulePackAction, RulePackWithdrawal, SignOff, SimulationRequest,
    },
};
use yew::prelude::*;

use super::words::PackWords;
use crate::{
    app::{Check, address, browser, drawn, use_form, use_go},
    i18n::{Named, use_words},
    staff::{
        Route,
        parts::{Asking, FormDialog, WorkplaceField, use_saying, use_sending, use_workplace},
    },
    ui::{DateField, TextArea, TextField},
};

#[derive(Properties, PartialEq)]
pub struct MoveProps {
    pub version: Rc<RulePack>,
    pub action: RulePackAction,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[derive(Properties, PartialEq)]
struct DialogProps {
    id: RulePackId,
    title: &'static str,
    ondone: Callback<AttrValue>,
    onclose: Callback<()>,
}

/// The dialog of one action; an edit has a page of its own.
#[component]
pub fn Move(props: &MoveProps) -> Html {
    let words = use_words::<PackWords>();
    let MoveProps { version, action, ondone, onclose } = props;
    let title = action.name(words.lang);
    let of = DialogProps { id: version.id, title, ondone: ondone.clone(), onclose: onclose.clone() };
    match action {
        RulePackAction::Simulate => drawn::<Simulate>(of),
        RulePackAction::SignOff => drawn::<Sign>(of),
        RulePackAction::PutInForce => drawn::<Enter>(of),
        RulePackAction::Withdraw => drawn::<Withdraw>(of),
        RulePackAction::Copy => drawn::<Begin>(of),
        RulePackAction::Edit => Html::default(),
    }
}

#[component]
fn Simulate(props: &DialogProps) -> Html {
    let words = use_words::<PackWords>();
    let (id, title, done) = (props.id, props.title, props.ondone.clone());
    let form = use_form(|| None::<NaiveDate>);
    let sending = use_sending(
        &form,
        |as_of: &Option<NaiveDate>| Ok(SimulationRequest { as_of: *as_of }),
        move |c, said: Rc<SimulationRequest>| c.simulate_rule_pack(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.simulate_lead} submit={title} {sending} problems={form.summary(|_| words.as_of)}
            onclose={props.onclose.clone()}>
            <DateField id="as_of" label={words.as_of} hint={words.as_of_hint} optional={true} value={*form.draft()}
                error={form.error("as_of")} onchange={form.edit("as_of", |d: &mut Option<NaiveDate>, v| *d = v)} />
        </FormDialog>
    }
}

#[component]
fn Sign(props: &DialogProps) -> Html {
    let words = use_words::<PackWords>();
    let (id, title, done) = (props.id, props.title, props.ondone.clone());
    let form = use_form(String::new);
    let read = |typed: &String| -> Result<SignOff, Vec<FieldProblem>> {
        let mut check = Check::default();
        let remark = check.optional("remark", typed);
        check.finish(|| Some(SignOff { remark }))
    };
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<SignOff>| c.sign_off_rule_pack(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.sign_lead} submit={title} {sending} problems={form.summary(|_| words.remark)}
            onclose={props.onclose.clone()}>
            <TextArea id="remark" label={words.remark} rows={3} optional={true} value={form.draft().clone()}
                error={form.error("remark")} onchange={form.edit("remark", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}

#[component]
fn Enter(props: &DialogProps) -> Html {
    let words = use_words::<PackWords>();
    let (id, title, done) = (props.id, props.title, props.ondone.clone());
    let form = use_form(|| Some(browser::today()));
    let read = |from: &Option<NaiveDate>| -> Result<EntryIntoForce, Vec<FieldProblem>> {
        let mut check = Check::default();
        let from = check.required("from", *from);
        check.finish(|| Some(EntryIntoForce { from: from? }))
    };
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<EntryIntoForce>| c.put_rule_pack_in_force(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.force_lead} submit={title} {sending} problems={form.summary(|_| words.from)}
            onclose={props.onclose.clone()}>
            <DateField id="from" label={words.from} hint={words.from_hint} value={*form.draft()}
                error={form.error("from")} onchange={form.edit("from", |d: &mut Option<NaiveDate>, v| *d = v)} />
        </FormDialog>
    }
}

#[component]
fn Withdraw(props: &DialogProps) -> Html {
    let words = use_words::<PackWords>();
    let (id, title, done) = (props.id, props.title, props.ondone.clone());
    let saying = use_saying(
        "reason",
        |reason| RulePackWithdrawal { reason },
        move |c, why| c.withdraw_rule_pack(id, &why),
        move |_| done.emit(words.done(title).into()),
    );
    saying.dialog(Asking {
        title,
        lead: words.withdraw_lead,
        label: words.reason,
        onclose: props.onclose.clone(),
    })
}

#[derive(Clone, PartialEq)]
struct Begun {
    office: Option<OrganisationId>,
    code: String,
}

/// A draft begins, and its editor opens.
#[component]
fn Begin(props: &DialogProps) -> Html {
    let words = use_words::<PackWords>();
    let (go, office) = (use_go(), use_workplace());
    let (id, title, done) = (props.id, props.title, props.ondone.clone());
    let form = use_form(|| Begun { office, code: String::new() });
    let read = move |begun: &Begun| -> Result<NewRulePack, Vec<FieldProblem>> {
        let mut check = Check::default();
        let organisation_id = check.required("organisation_id", begun.office);
        let code = check.optional("code", &begun.code.to_uppercase());
        check.finish(|| Some(NewRulePack { organisation_id: organisation_id?, from: id, code }))
    };
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewRulePack>| c.draft_rule_pack(&new),
        move |begun: RulePack| {
            done.emit(words.done(title).into());
            go.emit(address(&Route::EditRulePack { id: begun.id }));
        },
    );
    let label = |path: &str| if path == "code" { words.code } else { words.copy_office };
    let begun = form.draft();
    html! {
        <FormDialog {title} note={words.copy_lead} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <WorkplaceField id="organisation_id" label={words.copy_office} value={begun.office}
                error={form.error("organisation_id")}
                onchange={form.edit("organisation_id", |d: &mut Begun, v| d.office = v)} />
            <TextField id="code" label={words.code} hint={words.code_hint} optional={true} value={begun.code.clone()}
                autocomplete="off" maxlength="40" error={form.error("code")}
                onchange={form.edit("code", |d: &mut Begun, v| d.code = v)} />
        </FormDialog>
    }
}
