//! Which centre is competent, asked with as much as is known; the reason is read out to the person.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    applications::{MatterType, Stage},
    jurisdictions::{JurisdictionAnswer, JurisdictionOutcome, JurisdictionQuestion, OrganKind},
    organisations::Level,
};
use yew::prelude::*;

use super::{edit::levels, words::JurisdictionWords};
use crate::{
    app::{Form, use_form},
    i18n::{Lang, Named, code_of, options, use_words},
    staff::parts::use_sending,
    ui::{Banner, Button, Card, ErrorSummary, FailureBanner, Select, TextField, Tone},
};

type Draft = JurisdictionQuestion;

#[component]
pub fn Ask() -> Html {
    let words = use_words::<JurisdictionWords>();
    let form = use_form(Draft::default);
    let answer = use_state_eq(|| None::<Rc<JurisdictionAnswer>>);
    let told = answer.setter();
    let sending = use_sending(
        &form,
        |draft: &Draft| Ok::<_, Vec<FieldProblem>>(asked(draft)),
        |c, question: Rc<JurisdictionQuestion>| c.which_centre(&question),
        move |answer: JurisdictionAnswer| told.set(Some(Rc::new(answer))),
    );
    let label = |path: &str| match path {
        "organ_region" => words.organ_region,
        "cause_region" => words.cause_region,
        "organ_level" => words.organ_level,
        _ => words.name,
    };
    let problems = form.summary(label);
    let onsubmit = sending.submit.reform(|event: SubmitEvent| event.prevent_default());
    html! {
        <Card title={words.ask}>
            <details class="ask">
                <summary>{words.ask_lead}</summary>
                <form {onsubmit} novalidate={true}>
                    <FailureBanner failure={sending.failure.clone()} />
                    <ErrorSummary {problems} />
                    {fields(&form, words)}
                    <Button submit={true} busy={sending.busy}>{words.ask_button}</Button>
                </form>
            </details>
            if let Some(answer) = &*answer { {said(answer, words)} }
        </Card>
    }
}

/// What is not typed is not asked.
fn asked(draft: &Draft) -> JurisdictionQuestion {
    let text = |typed: &Option<String>| {
        typed.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    JurisdictionQuestion {
        organ_name: text(&draft.organ_name),
        organ_region: text(&draft.organ_region),
        cause_region: text(&draft.cause_region),
        ..draft.clone()
    }
}

fn fields(form: &Form<Draft>, words: &JurisdictionWords) -> Html {
    let d = form.draft();
    let text = |path: &'static str,
                label: &'static str,
                value: &Option<String>,
                put: fn(&mut Draft) -> &mut Option<String>| {
        html! {
            <TextField id={path} {label} optional={true} value={value.clone().unwrap_or_default()} maxlength="200" error={form.error(path)}
                autocomplete="off" onchange={form.edit_with(path, move |d: &mut Draft, v| *put(d) = Some(v))} />
        }
    };
    html! {
        <div class="fields">
            <Select id="matter_type" label={words.matter} options={options::<MatterType>(words.lang)} optional={true}
                value={code_of(d.matter_type)}
                onchange={form.edit("matter_type", |d: &mut Draft, v: String| d.matter_type = v.parse().ok())} />
            <Select id="stage" label={words.stage} options={options::<Stage>(words.lang)} optional={true}
                value={code_of(d.stage)} onchange={form.edit("stage", |d: &mut Draft, v: String| d.stage = v.parse().ok())} />
            <Select id="asked_kind" label={words.kind} options={options::<OrganKind>(words.lang)} optional={true}
                value={code_of(d.organ_kind)}
                onchange={form.edit("organ_kind", |d: &mut Draft, v: String| d.organ_kind = v.parse().ok())} />
            <Select id="organ_level" label={words.organ_level} options={levels(words)} optional={true}
                value={code_of::<Level>(d.organ_level)}
                onchange={form.edit("organ_level", |d: &mut Draft, v: String| d.organ_level = v.parse().ok())} />
            {text("organ_name", words.name, &d.organ_name, |d| &mut d.organ_name)}
            {text("organ_region", words.organ_region, &d.organ_region, |d| &mut d.organ_region)}
            {text("cause_region", words.cause_region, &d.cause_region, |d| &mut d.cause_region)}
        </div>
    }
}

fn said(answer: &JurisdictionAnswer, words: &JurisdictionWords) -> Html {
    let reason = match words.lang {
        Lang::Zh => &answer.reason_zh,
        Lang::En => &answer.reason_en,
    };
    let tone = match answer.outcome {
        JurisdictionOutcome::Here | JurisdictionOutcome::AcceptForCentre => Tone::Green,
        _ => Tone::Plain,
    };
    let centre = answer.centre.as_ref().map_or(words.unknown_centre, |centre| centre.name.as_str());
    html! {
        <Banner {tone} live={true} title={format!("{centre} · {}", answer.outcome.name(words.lang))}>
            <p>{reason}</p>
            <p class="soft">{format!("{} {}", words.rule, answer.rule.name(words.lang))}</p>
        </Banner>
    }
}
