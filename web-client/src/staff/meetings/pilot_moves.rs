//! A pilot is started with its indicators, and evaluated by them.

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use openapi::{
    FieldProblem, OrganisationId, Paragraph, Prose,
    applications::Stage,
    pilots::{Evaluation, Indicator, NewPilot, Pilot},
};
use yew::prelude::*;

use super::words::MeetingWords;
use crate::{
    app::{Check, browser, use_form},
    i18n::{code_of, options, use_words},
    staff::parts::{AskProps, FormDialog, WorkplaceField, use_sending, use_workplace},
    ui::{Button, DateField, NumberField, Select, TextArea, TextField},
};

/// Indicators of a pilot at most; the first must be there.
const INDICATORS: usize = 20;

#[derive(Clone, PartialEq, Default)]
struct Draft {
    organisation: Option<OrganisationId>,
    name: String,
    stage: Option<Stage>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    indicators: Vec<(String, Option<u32>)>,
}

/// Half a year tells most pilots.
const HALF_A_YEAR: Days = Days::new(181);

#[component]
pub fn Start(props: &AskProps<()>) -> Html {
    let words = use_words::<MeetingWords>();
    let (own, today) = (use_workplace(), browser::today());
    let form = use_form(|| Draft {
        organisation: own,
        starts_on: Some(today),
        ends_on: today.checked_add_days(HALF_A_YEAR),
        indicators: vec![Default::default()],
        ..Draft::default()
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewPilot>| c.start_pilot(&new),
        move |_| done.emit(words.started.into()),
    );
    let label = |path: &str| match path {
        "name" => words.pilot,
        "stage" => words.stage,
        "starts_on" => words.starts_on,
        "ends_on" => words.ends_on,
        "organisation_id" => words.where_tried,
        path if path.ends_with("target") => words.target,
        _ => words.indicator,
    };
    let d = form.draft();
    let indicator = |(at, (typed, aimed)): (usize, &(String, Option<u32>))| {
        let (name, target) = (format!("indicators[{at}].name"), format!("indicators[{at}].target"));
        html! {
            <>
                <TextField id={name.clone()} label={words.number(at + 1)} value={typed.clone()} error={form.error(&name)}
                    hint={(at == 0).then(|| AttrValue::from(words.indicator_hint))} optional={at > 0} maxlength="200"
                    onchange={form.edit_with(name.clone(), move |d: &mut Draft, v| d.indicators[at].0 = v)} />
                <NumberField id={target.clone()} label={words.target_of(at + 1)} value={*aimed} error={form.error(&target)}
                    optional={at > 0}
                    onchange={form.edit_with(target.clone(), move |d: &mut Draft, v| d.indicators[at].1 = v)} />
            </>
        }
    };
    let more = form.edit("indicators", |d: &mut Draft, ()| d.indicators.push(Default::default()));
    html! {
        <FormDialog title={words.start} submit={words.start} {sending} wide={true} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <div class="fields">
                <TextField id="name" label={words.pilot} value={d.name.clone()} error={form.error("name")} maxlength="200"
                    onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
                <Select id="stage" label={words.stage} options={options::<Stage>(words.lang)} value={code_of(d.stage)}
                    empty={words.all_stages} error={form.error("stage")}
                    onchange={form.edit("stage", |d: &mut Draft, v: String| d.stage = v.parse().ok())} />
                <DateField id="starts_on" label={words.starts_on} value={d.starts_on} error={form.error("starts_on")}
                    onchange={form.edit("starts_on", |d: &mut Draft, v| d.starts_on = v)} />
                <DateField id="ends_on" label={words.ends_on} value={d.ends_on} error={form.error("ends_on")}
                    onchange={form.edit("ends_on", |d: &mut Draft, v| d.ends_on = v)} />
                <WorkplaceField id="organisation_id" label={words.where_tried} value={d.organisation}
                    error={form.error("organisation_id")}
                    onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
            </div>
            <div class="fields">{for d.indicators.iter().enumerate().map(indicator)}</div>
            if d.indicators.len() < INDICATORS {
                <p class="presets"><Button onclick={more}>{words.more_indicators}</Button></p>
            }
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewPilot, Vec<FieldProblem>> {
    let mut check = Check::default();
    let name = check.text("name", &draft.name);
    let starts_on = check.required("starts_on", draft.starts_on);
    let ends_on = check.required("ends_on", draft.ends_on);
    let organisation_id = check.required("organisation_id", draft.organisation);
    let mut indicators = Vec::new();
    for (at, (typed, aimed)) in draft.indicators.iter().enumerate() {
        if at > 0 && typed.trim().is_empty() && aimed.is_none() {
            continue;
        }
        let name = check.text(&format!("indicators[{at}].name"), typed);
        let target = check.required(&format!("indicators[{at}].target"), *aimed);
        indicators.extend(name.zip(target).map(|(name, target)| Indicator { name, target }));
    }
    check.done(|| {
        Some(NewPilot {
            organisation_id: organisation_id?,
            name: name?,
            stage: draft.stage,
            starts_on: starts_on?,
            ends_on: ends_on?,
            indicators,
        })
    })
}

#[derive(Clone, PartialEq)]
struct Judged {
    on: Option<NaiveDate>,
    reached: Vec<Option<u32>>,
    report: String,
    advice: String,
}

/// How a pilot went: a figure for each indicator, a report, what others should copy.
#[component]
pub fn Evaluate(props: &AskProps<Rc<Pilot>>) -> Html {
    let words = use_words::<MeetingWords>();
    let id = props.of.id;
    let form = use_form(|| Judged {
        on: Some(browser::today()),
        reached: vec![None; props.of.indicators.len()],
        report: String::new(),
        advice: String::new(),
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        judged,
        move |c, said: Rc<Evaluation>| c.evaluate_pilot(id, &said),
        move |_| done.emit(words.evaluated_done.into()),
    );
    let label = |path: &str| match path {
        "on" => words.evaluated_on,
        "report" => words.report,
        "advice" => words.advice,
        _ => words.reached,
    };
    let d = form.draft();
    let figure = |(at, of): (usize, &Indicator)| {
        let path = format!("reached[{at}]");
        html! {
            <NumberField id={path.clone()} label={words.aimed(&of.name, of.target)} error={form.error(&path)}
                value={d.reached.get(at).copied().flatten()}
                onchange={form.edit_with(path.clone(), move |d: &mut Judged, v| d.reached[at] = v)} />
        }
    };
    html! {
        <FormDialog title={format!("{} · {}", words.evaluate, props.of.name)} note={words.evaluate_lead}
            submit={words.evaluate} {sending} wide={true} problems={form.summary(label)} onclose={props.onclose.clone()}>
            <div class="fields">
                <DateField id="on" label={words.evaluated_on} value={d.on} error={form.error("on")} max={browser::today()}
                    onchange={form.edit("on", |d: &mut Judged, v| d.on = v)} />
                {for props.of.indicators.iter().enumerate().map(figure)}
            </div>
            <TextArea id="report" label={words.report} rows={4} value={d.report.clone()} error={form.error("report")}
                max={Prose::MAX} onchange={form.edit("report", |d: &mut Judged, v| d.report = v)} />
            <TextArea id="advice" label={words.advice} rows={3} value={d.advice.clone()} error={form.error("advice")}
                max={Paragraph::MAX} onchange={form.edit("advice", |d: &mut Judged, v| d.advice = v)} />
        </FormDialog>
    }
}

fn judged(draft: &Judged) -> Result<Evaluation, Vec<FieldProblem>> {
    let mut check = Check::default();
    let on = check.required("on", draft.on);
    let figures = draft.reached.iter().enumerate();
    let reached: Vec<u32> =
        figures.filter_map(|(at, figure)| check.required(&format!("reached[{at}]"), *figure)).collect();
    let report = check.text("report", &draft.report);
    let advice = check.text("advice", &draft.advice);
    check.done(|| Some(Evaluation { on: on?, reached, report: report?, advice: advice? }))
}
