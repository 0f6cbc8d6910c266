//! 结案报告表 F21: result, amounts, the five parts of the summary.

use std::rc::Rc;

use openapi::{
    Prose,
    cases::CaseAction,
    closings::{CaseResult, ClosingReport, ClosingType},
};
use yew::prelude::*;

use super::{CaseMoveWords, DialogProps, closing_draft::Draft};
use crate::{
    app::{Form, browser, use_form},
    i18n::{Named, code_of, options, use_words},
    staff::{
        cases::CaseWords,
        parts::{FormDialog, use_sending},
    },
    ui::{Banner, DateField, MoneyField, Select, TextArea, TextField, Tone},
};

#[component]
pub fn SubmitClosing(props: &DialogProps) -> Html {
    let (words, said) = (use_words::<CaseWords>(), use_words::<CaseMoveWords>());
    let case = &props.case;
    let id = case.id;
    let title = CaseAction::SubmitClosing.name(words.lang);
    let form = use_form(|| case.closing.as_ref().map(|c| Draft::from(&c.report)).unwrap_or_default());
    let assigned_on = case.handler.as_ref().map(|handler| handler.assigned_on);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        move |draft: &Draft| draft.read(assigned_on),
        move |c, report: Rc<ClosingReport>| c.submit_closing(id, &report),
        move |_| done.emit(said.done(title).into()),
    );
    html! {
        <FormDialog {title} note={said.closing} submit={title} {sending} wide={true}
            problems={form.summary(|path| label(words, path))} onclose={props.onclose.clone()}>
            if !case.missing.is_empty() {
                <Banner tone={Tone::Orange} title={said.missing}>
                    <ul class="list">{for case.missing.iter().map(|m| html! { <li>{m.name(words.lang)}</li> })}</ul>
                </Banner>
            }
            {facts(&form, words, said)}
            {part(&form, "summary.work", words.work, &form.draft().work, |d, v| d.work = v)}
            {part(&form, "summary.facts", words.facts, &form.draft().facts, |d, v| d.facts = v)}
            {part(&form, "summary.opinion", words.opinion, &form.draft().opinion, |d, v| d.opinion = v)}
            {part(&form, "summary.outcome", words.outcome, &form.draft().outcome, |d, v| d.outcome = v)}
            {part(&form, "summary.reflection", words.reflection, &form.draft().reflection, |d, v| d.reflection = v)}
        </FormDialog>
    }
}

fn facts(form: &Form<Draft>, words: &CaseWords, said: &CaseMoveWords) -> Html {
    let (d, today) = (form.draft(), browser::today());
    html! {
        <div class="fields">
            <Select id="closing_type" label={words.closing_type} options={options::<ClosingType>(words.lang)}
                value={code_of(d.closing_type)} error={form.error("closing_type")}
                onchange={form.edit("closing_type", |d: &mut Draft, v: String| d.closing_type = v.parse().ok())} />
            <DateField id="closed_on" label={words.closed_on} value={d.closed_on} max={today}
                error={form.error("closed_on")} onchange={form.edit("closed_on", |d: &mut Draft, v| d.closed_on = v)} />
            <Select id="result" label={words.result} options={options::<CaseResult>(words.lang)}
                value={code_of(d.result)} error={form.error("result")}
                onchange={form.edit("result", |d: &mut Draft, v: String| d.result = v.parse().ok())} />
            <DateField id="result_told_on" label={words.result_told_on} value={d.told_on} max={today}
                error={form.error("result_told_on")}
                onchange={form.edit("result_told_on", |d: &mut Draft, v| d.told_on = v)} />
            <MoneyField id="recovered_fen" label={words.recovered} hint={said.recovered_hint} value={d.recovered}
                error={form.error("recovered_fen")}
                onchange={form.edit("recovered_fen", |d: &mut Draft, v| d.recovered = v)} />
            <MoneyField id="collected_fen" label={words.collected} value={d.collected}
                error={form.error("collected_fen")}
                onchange={form.edit("collected_fen", |d: &mut Draft, v| d.collected = v)} />
            <TextField id="court_doc_no" label={words.court_doc_no} optional={true} value={d.court_doc_no.clone()}
                error={form.error("court_doc_no")}
                onchange={form.edit("court_doc_no", |d: &mut Draft, v| d.court_doc_no = v)} />
            <DateField id="court_doc_date" label={words.court_doc_date} optional={true} value={d.court_doc_date}
                error={form.error("court_doc_date")}
                onchange={form.edit("court_doc_date", |d: &mut Draft, v| d.court_doc_date = v)} />
        </div>
    }
}

fn part(
    form: &Form<Draft>,
    id: &'static str,
    label: &'static str,
    value: &str,
    put: fn(&mut Draft, String),
) -> Html {
    html! {
        <TextArea {id} {label} rows={3} max={Prose::MAX} value={value.to_owned()} error={form.error(id)}
            optional={id == "summary.reflection"} onchange={form.edit(id, put)} />
    }
}

fn label(words: &CaseWords, path: &str) -> &'static str {
    match path {
        "closing_type" => words.closing_type,
        "closed_on" => words.closed_on,
        "result" => words.result,
        "recovered_fen" => words.recovered,
        "collected_fen" => words.collected,
        "court_doc_no" => words.court_doc_no,
        "court_doc_date" => words.court_doc_date,
        "result_told_on" => words.result_told_on,
        "summary.work" => words.work,
        "summary.facts" => words.facts,
        "summary.opinion" => words.opinion,
        "summary.outcome" => words.outcome,
        "summary.reflection" => words.reflection,
        _ => words.tab_closing,
    }
}
