//! What was done on the site is written down, once.

use std::rc::Rc;

use chrono::NaiveDate;
use domain::groups::site;
use openapi::{
    FieldProblem, GroupId, Paragraph,
    groups::{NewSiteRecord, PetitionLink, SiteOutcome},
};
use yew::prelude::*;

use super::words::GroupWords;
use crate::{
    app::{Check, Form, browser, use_form},
    i18n::{choices, code_of, use_words},
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::{Checkbox, DateField, NumberField, Radios, TextArea, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    held_on: Option<NaiveDate>,
    place: String,
    heads: Option<u32>,
    lawyers: String,
    government_lawyers: String,
    others: String,
    asked: String,
    answered: String,
    told_of_aid: bool,
    evidence: String,
    outcome: Option<SiteOutcome>,
    petitioned: bool,
    office: String,
    number: String,
    received_on: Option<NaiveDate>,
}

#[component]
pub fn WriteRecord(props: &AskProps<GroupId>) -> Html {
    let words = use_words::<GroupWords>();
    let (id, done) = (props.of, props.ondone.clone());
    let form = use_form(|| Draft { held_on: Some(browser::today()), ..Draft::default() });
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<NewSiteRecord>| c.record_on_site(id, &said),
        move |_| done.emit(words.done(words.record).into()),
    );
    html! {
        <FormDialog title={words.record} note={words.record_lead} submit={words.record} {sending} wide={true}
            problems={form.summary(|path| label(words, path))} onclose={props.onclose.clone()}>
            {there(&form, words)}
            {said(&form, words)}
            {petition(&form, words)}
        </FormDialog>
    }
}

fn there(form: &Form<Draft>, words: &GroupWords) -> Html {
    let d = form.draft();
    let names = |id: &'static str, hint: &'static str, value: &str, put: fn(&mut Draft, String)| {
        html! {
            <TextArea {id} label={label(words, id)} {hint} rows={2} optional={true} value={value.to_owned()}
                error={form.error(id)} onchange={form.edit(id, put)} />
        }
    };
    html! {
        <>
            <div class="fields">
                <DateField id="held_on" label={words.held_on} value={d.held_on} error={form.error("held_on")}
                    onchange={form.edit("held_on", |d: &mut Draft, v| d.held_on = v)} />
                <NumberField id="heads" label={words.heads} value={d.heads} error={form.error("heads")}
                    onchange={form.edit("heads", |d: &mut Draft, v| d.heads = v)} />
            </div>
            <TextField id="place" label={words.place} value={d.place.clone()} autocomplete="off" maxlength="200"
                error={form.error("place")} onchange={form.edit("place", |d: &mut Draft, v| d.place = v)} />
            {names("lawyers", words.lawyers_hint, &d.lawyers, |d, v| d.lawyers = v)}
            {names("government_lawyers", words.names_hint, &d.government_lawyers, |d, v| d.government_lawyers = v)}
            {names("others", words.others_hint, &d.others, |d, v| d.others = v)}
        </>
    }
}

fn said(form: &Form<Draft>, words: &GroupWords) -> Html {
    let d = form.draft();
    html! {
        <>
            <TextArea id="asked" label={words.asked} rows={3} max={Paragraph::MAX} value={d.asked.clone()}
                error={form.error("asked")} onchange={form.edit("asked", |d: &mut Draft, v| d.asked = v)} />
            <TextArea id="answered" label={words.answered} rows={3} max={Paragraph::MAX} value={d.answered.clone()}
                error={form.error("answered")} onchange={form.edit("answered", |d: &mut Draft, v| d.answered = v)} />
            <Checkbox id="told_of_aid" label={words.told_of_aid} value={d.told_of_aid}
                error={form.error("told_of_aid")}
                onchange={form.edit("told_of_aid", |d: &mut Draft, v| d.told_of_aid = v)} />
            <TextArea id="evidence" label={words.evidence} hint={words.evidence_hint} rows={3} optional={true}
                value={d.evidence.clone()} error={form.error("evidence")}
                onchange={form.edit("evidence", |d: &mut Draft, v| d.evidence = v)} />
            <Radios id="outcome" label={words.outcome} choices={choices::<SiteOutcome>(words.lang)}
                value={code_of(d.outcome)} error={form.error("outcome")}
                onchange={form.edit("outcome", |d: &mut Draft, v: String| d.outcome = v.parse().ok())} />
        </>
    }
}

fn petition(form: &Form<Draft>, words: &GroupWords) -> Html {
    let d = form.draft();
    html! {
        <>
            <Checkbox id="petition" label={words.petition} value={d.petitioned}
                onchange={form.edit("petition", |d: &mut Draft, v| d.petitioned = v)} />
            if d.petitioned {
                <div class="fields">
                    <TextField id="petition.office" label={words.office} value={d.office.clone()} autocomplete="off"
                        maxlength="200" error={form.error("petition.office")}
                        onchange={form.edit("petition.office", |d: &mut Draft, v| d.office = v)} />
                    <TextField id="petition.number" label={words.petition_number} value={d.number.clone()}
                        optional={true} autocomplete="off" maxlength="40" error={form.error("petition.number")}
                        onchange={form.edit("petition.number", |d: &mut Draft, v| d.number = v)} />
                    <DateField id="petition.received_on" label={words.received_on} value={d.received_on}
                        error={form.error("petition.received_on")}
                        onchange={form.edit("petition.received_on", |d: &mut Draft, v| d.received_on = v)} />
                </div>
            }
        </>
    }
}

fn label(words: &GroupWords, path: &str) -> &'static str {
    match path {
        "held_on" => words.held_on,
        "place" => words.place,
        "heads" => words.heads,
        "lawyers" => words.lawyers,
        "government_lawyers" => words.government_lawyers,
        "others" => words.others,
        "asked" => words.asked,
        "answered" => words.answered,
        "told_of_aid" => words.told_of_aid,
        "evidence" => words.evidence,
        "outcome" => words.outcome,
        "petition.office" => words.office,
        "petition.number" => words.petition_number,
        _ => words.received_on,
    }
}

fn read(draft: &Draft) -> Result<NewSiteRecord, Vec<FieldProblem>> {
    let mut check = Check::default();
    let held_on = check.required("held_on", draft.held_on);
    let heads = check.required("heads", draft.heads);
    let place = check.text("place", &draft.place);
    let lawyers = check.lines("lawyers", &draft.lawyers);
    let government_lawyers = check.lines("government_lawyers", &draft.government_lawyers);
    let others = check.lines("others", &draft.others);
    let asked = check.text("asked", &draft.asked);
    let answered = check.text("answered", &draft.answered);
    let evidence = check.lines("evidence", &draft.evidence);
    let outcome = check.required("outcome", draft.outcome);
    let petition = if draft.petitioned { petitioned(&mut check, draft) } else { None };
    let said = check.done(|| {
        Some(NewSiteRecord {
            held_on: held_on?,
            place: place?,
            heads: u16::try_from(heads?).unwrap_or(u16::MAX),
            lawyers,
            government_lawyers,
            others,
            asked: asked?,
            answered: answered?,
            told_of_aid: draft.told_of_aid,
            evidence,
            outcome: outcome?,
            petition,
        })
    })?;
    let wrong = site::problems(&said, browser::today());
    if wrong.is_empty() { Ok(said) } else { Err(wrong) }
}

fn petitioned(check: &mut Check, draft: &Draft) -> Option<PetitionLink> {
    let office = check.text("petition.office", &draft.office);
    let number = check.optional("petition.number", &draft.number);
    let received_on = check.required("petition.received_on", draft.received_on);
    Some(PetitionLink { office: office?, number, received_on: received_on? })
}
