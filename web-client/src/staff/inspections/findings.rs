//! What was found on the spot, or at the re-check: every line answered, a day set when something failed.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem, Prose,
    inspections::{
        CheckLine, Findings, Inspection, InspectionAction, InspectionCancelling, InspectionResult,
    },
};
use yew::prelude::*;

use super::words::InspectionWords;
use crate::{
    app::{Check, Form, use_form},
    i18n::{Named, choices, use_words},
    staff::parts::{Asking, FormDialog, use_saying, use_sending},
    ui::{DateField, Radios, TextArea, TextField},
};

#[derive(Properties, PartialEq)]
pub struct DialogProps {
    pub inspection: Rc<Inspection>,
    pub action: InspectionAction,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[derive(Clone, PartialEq)]
struct Draft {
    lines: Vec<(CheckLine, String)>,
    findings: String,
    rectify_by: Option<NaiveDate>,
}

impl Draft {
    /// The lines as they stand; at a re-check what failed is asked anew.
    fn of(inspection: &Inspection) -> Self {
        let line = |line: &CheckLine| {
            let note = line.note.as_deref().unwrap_or_default().to_owned();
            let again = line.result == InspectionResult::Fail;
            let result = if again { InspectionResult::Open } else { line.result };
            (CheckLine { result, ..line.clone() }, note)
        };
        let lines = inspection.checklist.iter().map(line).collect();
        Self { lines, findings: String::new(), rectify_by: None }
    }

    fn failed(&self) -> bool {
        self.lines.iter().any(|(line, _)| line.result == InspectionResult::Fail)
    }
}

#[component]
pub fn Record(props: &DialogProps) -> Html {
    let words = use_words::<InspectionWords>();
    let (id, action, done) = (props.inspection.id, props.action, props.ondone.clone());
    let title = action.name(words.lang);
    let form = use_form(|| Draft::of(&props.inspection));
    let sending = use_sending(
        &form,
        read,
        move |c, found: Rc<Findings>| match action {
            InspectionAction::Recheck => c.recheck_inspection(id, &found),
            _ => c.inspect(id, &found),
        },
        move |_| done.emit(words.done(title).into()),
    );
    let note = if action == InspectionAction::Recheck { words.recheck_lead } else { words.inspect_lead };
    let label = |path: &str| match path {
        "findings" => words.findings,
        "rectify_by" => words.rectify_by,
        path if path.ends_with("note") => words.note,
        _ => words.result,
    };
    let problems = form.summary(label);
    let d = form.draft();
    html! {
        <FormDialog {title} {note} submit={words.save} {sending} wide={true} {problems} onclose={props.onclose.clone()}>
            {for d.lines.iter().enumerate().map(|(at, line)| row(&form, at, line, words))}
            <TextArea id="findings" label={words.findings} rows={3} max={Prose::MAX} value={d.findings.clone()}
                error={form.error("findings")} onchange={form.edit("findings", |d: &mut Draft, v| d.findings = v)} />
            if d.failed() {
                <DateField id="rectify_by" label={words.rectify_by} value={d.rectify_by} error={form.error("rectify_by")}
                    onchange={form.edit("rectify_by", |d: &mut Draft, v| d.rectify_by = v)} />
            }
        </FormDialog>
    }
}

fn row(form: &Form<Draft>, at: usize, (line, note): &(CheckLine, String), words: &InspectionWords) -> Html {
    let (result, said) = (format!("checklist[{at}].result"), format!("checklist[{at}].note"));
    let answers: Vec<_> = choices::<InspectionResult>(words.lang)
        .into_iter()
        .filter(|choice| choice.code != InspectionResult::Open.code())
        .collect();
    let value = if line.result == InspectionResult::Open { "" } else { line.result.code() };
    let onresult = form.edit_with(result.clone(), move |d: &mut Draft, v: String| {
        d.lines[at].0.result = v.parse().unwrap_or(InspectionResult::Open);
    });
    html! {
        <fieldset class="rowset check">
            <legend>{format!("{} · {}", line.item.name(words.lang), &*line.question)}</legend>
            <div class="fields">
                <Radios id={result.clone()} label={words.result} choices={answers} {value} error={form.error(&result)}
                    onchange={onresult} />
                <TextField id={said.clone()} label={words.note} value={note.clone()} optional={true} maxlength="200"
                    error={form.error(&said)} onchange={form.edit_with(said, move |d: &mut Draft, v| d.lines[at].1 = v)} />
            </div>
        </fieldset>
    }
}

fn read(draft: &Draft) -> Result<Findings, Vec<FieldProblem>> {
    let mut check = Check::default();
    let mut checklist = Vec::new();
    for (at, (line, note)) in draft.lines.iter().enumerate() {
        let answered = Some(line.result).filter(|result| *result != InspectionResult::Open);
        check.required(&format!("checklist[{at}].result"), answered);
        let note = check.optional(&format!("checklist[{at}].note"), note);
        checklist.push(CheckLine { note, ..line.clone() });
    }
    let findings = check.text("findings", &draft.findings);
    let rectify_by = match draft.failed() {
        true => check.required("rectify_by", draft.rectify_by),
        false => None,
    };
    check.done(|| Some(Findings { checklist, findings: findings?, rectify_by }))
}

#[component]
pub fn Cancel(props: &DialogProps) -> Html {
    let words = use_words::<InspectionWords>();
    let (id, title, done) = (props.inspection.id, props.action.name(words.lang), props.ondone.clone());
    let saying = use_saying(
        "reason",
        |reason| InspectionCancelling { reason },
        move |c, why| c.cancel_inspection(id, &why),
        move |_| done.emit(words.done(title).into()),
    );
    saying.dialog(Asking {
        title,
        lead: words.cancel_lead,
        label: words.reason,
        onclose: props.onclose.clone(),
    })
}
