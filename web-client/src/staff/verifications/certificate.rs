//! A certificate on paper is entered: who issued it, and what it says, no more than is needed (BEN-02, VER-02).

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    Code, Fen, FieldProblem, VerificationId,
    eligibility::DataSource,
    people::PersonCategory,
    verifications::{NewCertificate, Registration, SourceValue, VerificationAction},
};
use yew::prelude::*;

use super::words::VerificationWords;
use crate::{
    app::{Check, Form, browser, use_form},
    i18n::{Common, Named, code_of, options, use_words},
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::{Choice, DateField, MoneyField, NumberField, Radios, Select, TextField},
};

const YES: &str = "yes";
const NO: &str = "no";

#[derive(Clone, PartialEq, Default)]
struct Draft {
    source: Option<DataSource>,
    number: String,
    as_of: Option<NaiveDate>,
    found: Option<bool>,
    category: Option<PersonCategory>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    pension: Option<Fen>,
    wage: Option<Fen>,
    employed: Option<bool>,
    homes: Option<u32>,
    vehicles: Option<u32>,
}

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

/// Found or not, and of which register.
fn said(form: &Form<Draft>, words: &VerificationWords) -> Html {
    let d = form.draft();
    let ways = vec![Choice::new(YES, words.found_yes), Choice::new(NO, words.found_nothing)];
    html! {
        <>
            <Radios id="found" label={words.found} choices={ways} value={yes_no(d.found)} error={form.error("found")}
                onchange={form.edit("found", |d: &mut Draft, v: String| d.found = Some(v == YES))} />
            <div class="fields">
                <Select id="value" label={words.registered} options={options::<PersonCategory>(words.lang)}
                    optional={true} value={code_of(d.category)} error={form.error("value")}
                    onchange={form.edit("value", |d: &mut Draft, v: String| d.category = v.parse().ok())} />
                if d.category.is_some() && d.found == Some(true) {
                    <DateField id="valid_from" label={words.valid_from} value={d.from} optional={true}
                        onchange={form.edit("value", |d: &mut Draft, v| d.from = v)} />
                    <DateField id="valid_to" label={words.valid_to} value={d.to} optional={true}
                        onchange={form.edit("value", |d: &mut Draft, v| d.to = v)} />
                }
            </div>
        </>
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
            <NumberField id="homes" label={words.homes} value={d.homes} optional={true}
                error={form.error("value.homes")}
                onchange={form.edit("value.homes", |d: &mut Draft, v| d.homes = v)} />
            <NumberField id="vehicles" label={words.vehicles} value={d.vehicles} optional={true}
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

fn read(draft: &Draft) -> Result<NewCertificate, Vec<FieldProblem>> {
    let mut check = Check::default();
    let source = check.required("source", draft.source);
    let number = check.text("number", &draft.number);
    let as_of = check.required("as_of", draft.as_of);
    let found = check.required("found", draft.found);
    // A no names nothing but the register it is about.
    let yes = found == Some(true);
    let small = |count: Option<u32>| count.map(|count| u16::try_from(count).unwrap_or(u16::MAX));
    let registered = draft.category.map(|category| Registration {
        category,
        valid_from: draft.from.filter(|_| yes),
        valid_to: draft.to.filter(|_| yes),
    });
    let mut value = SourceValue { registered: registered.into_iter().collect(), ..SourceValue::default() };
    if yes {
        value.pension_fen = draft.pension;
        value.wage_fen = draft.wage;
        value.employed = draft.employed;
        value.homes = small(draft.homes);
        value.vehicles = small(draft.vehicles);
        if value == SourceValue::default() {
            check.add("value", Code::Required);
        }
    }
    check.done(|| {
        Some(NewCertificate { source: source?, number: number?, as_of: as_of?, found: found?, value })
    })
}
