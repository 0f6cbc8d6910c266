//! The inspection of a station is planned.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem, InspectionId, OrganisationId, Paragraph,
    inspections::{CheckItem, Inspection, NewInspection, PlannedCheck},
};
use yew::prelude::*;

use super::words::InspectionWords;
use crate::{
    app::{Check, Form, use_form},
    i18n::{code_of, options, use_words},
    staff::parts::{FormDialog, OfficeField, use_sending},
    ui::{Button, DateField, Select, TextArea, TextField},
};

#[derive(Properties, PartialEq)]
pub struct CreateProps {
    /// The station, where it is known.
    pub organisation: Option<OrganisationId>,
    pub ondone: Callback<InspectionId>,
    pub onclose: Callback<()>,
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    organisation: Option<OrganisationId>,
    plan: String,
    planned_on: Option<NaiveDate>,
    checks: Vec<(Option<CheckItem>, String)>,
}

#[component]
pub fn Create(props: &CreateProps) -> Html {
    let words = use_words::<InspectionWords>();
    let form = use_form(|| Draft { organisation: props.organisation, ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewInspection>| c.plan_inspection(&new),
        move |made: Inspection| done.emit(made.id),
    );
    let d = form.draft();
    let label = |path: &str| match path {
        "plan" => words.plan,
        "planned_on" => words.planned_on,
        path if path.ends_with("question") => words.question,
        path if path.ends_with("item") => words.item,
        "checklist" => words.checklist,
        _ => words.office,
    };
    let problems = form.summary(label);
    let onadd = form.edit("checklist", |d: &mut Draft, ()| d.checks.push((None, String::new())));
    html! {
        <FormDialog title={words.new} note={words.new_lead} submit={words.save} {sending} wide={true} {problems}
            onclose={props.onclose.clone()}>
            <div class="fields">
                if props.organisation.is_none() {
                    <OfficeField id="organisation_id" label={words.office} value={d.organisation}
                        error={form.error("organisation_id")}
                        onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
                }
                <DateField id="planned_on" label={words.planned_on} value={d.planned_on} error={form.error("planned_on")}
                    onchange={form.edit("planned_on", |d: &mut Draft, v| d.planned_on = v)} />
            </div>
            <TextArea id="plan" label={words.plan} rows={2} max={Paragraph::MAX} value={d.plan.clone()}
                error={form.error("plan")} onchange={form.edit("plan", |d: &mut Draft, v| d.plan = v)} />
            {for d.checks.iter().enumerate().map(|(at, check)| row(&form, at, check, words))}
            <Button onclick={onadd}>{words.add}</Button>
        </FormDialog>
    }
}

fn row(
    form: &Form<Draft>,
    at: usize,
    (item, question): &(Option<CheckItem>, String),
    words: &InspectionWords,
) -> Html {
    let (items, asked) = (format!("checklist[{at}].item"), format!("checklist[{at}].question"));
    let onremove = form.edit_with("checklist", move |d: &mut Draft, ()| _ = d.checks.remove(at));
    html! {
        <fieldset class="rowset">
            <legend>{words.line(at + 1)}</legend>
            <div class="fields">
                <Select id={items.clone()} label={words.item} options={options::<CheckItem>(words.lang)}
                    value={code_of(*item)} error={form.error(&items)}
                    onchange={form.edit_with(items, move |d: &mut Draft, v: String| d.checks[at].0 = v.parse().ok())} />
                <TextField id={asked.clone()} label={words.question} value={question.clone()} maxlength="200"
                    error={form.error(&asked)} onchange={form.edit_with(asked, move |d: &mut Draft, v| d.checks[at].1 = v)} />
            </div>
            <Button onclick={onremove} aria_label={format!("{} {}", words.remove, words.line(at + 1))}>{words.remove}</Button>
        </fieldset>
    }
}

fn read(draft: &Draft) -> Result<NewInspection, Vec<FieldProblem>> {
    let mut check = Check::default();
    let organisation_id = check.required("organisation_id", draft.organisation);
    let planned_on = check.required("planned_on", draft.planned_on);
    let plan = check.text("plan", &draft.plan);
    let lines = draft.checks.iter().enumerate().filter_map(|(at, (item, question))| {
        let item = check.required(&format!("checklist[{at}].item"), *item);
        let question = check.text(&format!("checklist[{at}].question"), question);
        Some(PlannedCheck { item: item?, question: question? })
    });
    let checklist = lines.collect();
    check.done(|| {
        Some(NewInspection {
            organisation_id: organisation_id?,
            plan: plan?,
            planned_on: planned_on?,
            checklist,
        })
    })
}
