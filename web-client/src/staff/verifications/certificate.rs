//! A certificate on paper is entered: who issued it, and what it says, no more than is needed (BEN-02, VER-02).

use std::rc::Rc;

use openapi::{
    VerificationId,
    eligibility::DataSource,
    people::PersonCategory,
    verifications::{NewCertificate, VerificationAction},
};
use yew::prelude::*;

use super::{
    certificate_draft::{Draft, MOST, Register, path, read},
    words::VerificationWords,
};
use crate::{
    app::{Form, browser, use_form},
    i18n::{Common, Named, code_of, options, use_words},
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::{Button, Choice, DateField, FieldGroup, MoneyField, NumberField, Radios, Select, TextField},
};

const YES: &str = "yes";
const NO: &str = "no";

#[component]
pub fn Certificate(props: &AskProps<VerificationId>) -> Html {
    let (words, common) = (use_words::<VerificationWords>(), use_words::<Common>());
    let (id, done) = (props.of, props.ondone.clone());
    let title = VerificationAction::EnterCertificate.name(words.lang);
    let form = use_form(Draft::default);
    let sending = use_sending(
        &form,
        read,
        move |c, new: Rc<NewCertificate>| c.enter_certificate(id, &new),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "source" => words.source,
        "number" => words.number,
        "as_of" => words.issued_on,
        "found" => words.found,
        "value.homes" => words.homes,
        "value.vehicles" => words.vehicles,
        _ if path.ends_with("category") => words.register_kind,
        _ if path.ends_with("valid_to") => words.valid_to,
        _ => words.answer,
    };
    html! {
        <FormDialog {title} note={words.certificate_lead} submit={title} {sending} wide={true}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            {paper(&form, words)}
            {said(&form, words)}
            if form.draft().found == Some(true) { {amounts(&form, words, common)} }
        </FormDialog>
    }
}

fn paper(form: &Form<Draft>, words: &VerificationWords) -> Html {
    let d = form.draft();
    html! {
        <div class="fields">
            <Select id="source" label={words.source} options={options::<DataSource>(words.lang)}
                value={code_of(d.source)} error={form.error("source")}
                onchange={form.edit("source", |d: &mut Draft, v: String| d.source = v.parse().ok())} />
            <TextField id="number" label={words.number} value={d.number.clone()} autocomplete="off" maxlength="200"
                error={form.error("number")} onchange={form.edit("number", |d: &mut Draft, v| d.number = v)} />
            <DateField id="as_of" label={words.issued_on} value={d.as_of} max={browser::today()}
                error={form.error("as_of")} onchange={form.edit("as_of", |d: &mut Draft, v| d.as_of = v)} />
        </div>
    }
}

/// Found or not, and of which registers.
fn said(form: &Form<Draft>, words: &VerificationWords) -> Html {
    let d = form.draft();
    let ways = vec![Choice::new(YES, words.found_yes), Choice::new(NO, words.found_nothing)];
    let more = form.edit("value", |d: &mut Draft, ()| d.registered.push(Register::default()));
    html! {
        <>
            <Radios id="found" label={words.found} choices={ways} value={yes_no(d.found)} error={form.error("found")}
                onchange={form.edit("found", |d: &mut Draft, v: String| d.found = Some(v == YES))} />
            <FieldGroup id="value" label={words.registered} optional={true} error={form.error("value")}>
                {for d.registered.iter().enumerate().map(|(at, one)| register(form, at, one, words))}
                if d.registered.len() < MOST { <Button onclick={more}>{words.add_register}</Button> }
            </FieldGroup>
        </>
    }
}

fn register(form: &Form<Draft>, at: usize, one: &Register, words: &VerificationWords) -> Html {
    let [category, from, to] = ["category", "valid_from", "valid_to"].map(|name| path(at, name));
    let what = words.register(at + 1);
    let remove = form.edit_with("value", move |d: &mut Draft, ()| _ = d.registered.remove(at));
    html! {
        <fieldset class="rowset">
            <legend>{&what}</legend>
            <div class="fields">
                <Select id={category.clone()} label={words.register_kind} options={options::<PersonCategory>(words.lang)}
                    value={code_of(one.category)} error={form.error(&category)}
                    onchange={form.edit_with(category, move |d: &mut Draft, v: String| d.registered[at].category = v.parse().ok())} />
                if form.draft().found == Some(true) {
                    <DateField id={from.clone()} label={words.valid_from} value={one.from} optional={true}
                        error={form.error(&from)}
                        onchange={form.edit_with(from, move |d: &mut Draft, v| d.registered[at].from = v)} />
                    <DateField id={to.clone()} label={words.valid_to} value={one.to} optional={true}
                        error={form.error(&to)}
                        onchange={form.edit_with(to, move |d: &mut Draft, v| d.registered[at].to = v)} />
                }
            </div>
            <Button onclick={remove} aria_label={format!("{} {what}", words.remove)}>{words.remove}</Button>
        </fieldset>
    }
}

fn amounts(form: &Form<Draft>, words: &VerificationWords, common: &Common) -> Html {
    let d = form.draft();
    let known: Vec<(AttrValue, AttrValue)> =
        vec![(YES.into(), common.yes.into()), (NO.into(), common.no.into())];
    html! {
        <div class="fields">
            <MoneyField id="pension_fen" label={words.pension} value={d.pension} optional={true}
                onchange={form.edit("value", |d: &mut Draft, v| d.pension = v)} />
            <MoneyField id="wage_fen" label={words.wage} value={d.wage} optional={true}
                onchange={form.edit("value", |d: &mut Draft, v| d.wage = v)} />
            <Select id="employed" label={words.employed} options={known} optional={true} empty={words.unknown}
                value={yes_no(d.employed)}
                onchange={form.edit("value", |d: &mut Draft, v: String| d.employed = said_of(&v))} />
            <NumberField id="value.homes" label={words.homes} value={d.homes} optional={true}
                error={form.error("value.homes")}
                onchange={form.edit("value.homes", |d: &mut Draft, v| d.homes = v)} />
            <NumberField id="value.vehicles" label={words.vehicles} value={d.vehicles} optional={true}
                error={form.error("value.vehicles")}
                onchange={form.edit("value.vehicles", |d: &mut Draft, v| d.vehicles = v)} />
        </div>
    }
}

fn yes_no(said: Option<bool>) -> AttrValue {
    said.map_or("", |yes| if yes { YES } else { NO }).into()
}

fn said_of(typed: &str) -> Option<bool> {
    (!typed.is_empty()).then_some(typed == YES)
}
