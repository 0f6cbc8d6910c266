//! What was done at somebody's home, with its proofs; the place only with consent.

use std::rc::Rc;

use openapi::{
    AttachmentId, Code, FieldProblem, HomeVisitId, Paragraph,
    applications::Application,
    attachments::Attachment,
    home_visits::{HomeSignature, HomeVisit, HomeVisitAction, HomeVisitReport},
    organisations::Point,
};
use yew::prelude::*;

use super::{
    schedule::{instant, typed},
    words::VisitWords,
};
use crate::{
    app::{Check, Form, browser, use_action, use_api, use_form, use_query},
    i18n::{Named, choices, code_of, use_words},
    staff::parts::{AddFiles, AskProps, FormDialog, use_sending},
    ui::{Button, Checkbox, Checkboxes, Choice, FailureBanner, Radios, Skeleton, TextArea, TextField},
};

#[derive(Clone, PartialEq)]
struct Draft {
    at: String,
    report: String,
    signature: Option<HomeSignature>,
    proofs: Vec<AttachmentId>,
    consent: bool,
    /// Whether the device was asked, and what it said.
    position: Option<Option<Point>>,
}

#[component]
pub fn Report(props: &AskProps<Rc<HomeVisit>>) -> Html {
    let words = use_words::<VisitWords>();
    let api = use_api();
    let visit = &props.of;
    let (id, title) = (visit.id, HomeVisitAction::Report.name(words.lang));
    let found = use_query(visit.application_id, move |id| api.call(move |c| c.get_application(id)));
    let form = use_form(|| Draft {
        at: typed(visit.scheduled_at.unwrap_or_else(browser::now)),
        report: String::new(),
        signature: None,
        proofs: Vec::new(),
        consent: false,
        position: None,
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<HomeVisitReport>| c.report_home_visit(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "visited_at" => words.visited,
        "report" => words.said,
        "signature" => words.signature,
        "position_consent" => words.consent,
        _ => words.proofs,
    };
    let put = form.edit("position_consent", |d: &mut Draft, v: Option<(String, String)>| {
        d.position = Some(v.and_then(|(east, north)| point(&east, &north)));
    });
    let locate = use_action(|()| async { Ok(browser::position().await) }, move |at| put.emit(at));
    html! {
        <FormDialog {title} note={words.report_lead} submit={title} {sending} wide={true} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            {fields(&form, words)}
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(application) = found.data.as_deref() {
                {proofs(&form, id, application, found.reload.clone(), words)}
            } else if found.loading { <Skeleton lines={2} /> }
            {place(&form, locate.run.clone(), locate.busy, words)}
        </FormDialog>
    }
}

fn fields(form: &Form<Draft>, words: &VisitWords) -> Html {
    let d = form.draft();
    html! {
        <>
            <TextField id="visited_at" label={words.visited} kind="datetime-local" value={d.at.clone()}
                error={form.error("visited_at")} onchange={form.edit("visited_at", |d: &mut Draft, v| d.at = v)} />
            <TextArea id="report" label={words.said} rows={4} max={Paragraph::MAX} value={d.report.clone()}
                error={form.error("report")} onchange={form.edit("report", |d: &mut Draft, v| d.report = v)} />
            <Radios id="signature" label={words.signature} choices={choices::<HomeSignature>(words.lang)}
                value={code_of(d.signature)} error={form.error("signature")}
                onchange={form.edit("signature", |d: &mut Draft, v: String| d.signature = v.parse().ok())} />
        </>
    }
}

/// Which files of the application prove it; one that is missing is added here.
fn proofs(
    form: &Form<Draft>,
    visit: HomeVisitId,
    application: &Application,
    onadded: Callback<()>,
    words: &VisitWords,
) -> Html {
    let file = |one: &Attachment| {
        Choice::new(one.id.to_string(), one.file_name.to_string()).hint(one.kind.name(words.lang))
    };
    let offered: Vec<Choice> = application.attachments.iter().map(file).collect();
    let values: Vec<AttrValue> = form.draft().proofs.iter().map(|id| id.to_string().into()).collect();
    let onchange = form.edit("proofs", |d: &mut Draft, ids: Vec<AttrValue>| {
        d.proofs = ids.iter().filter_map(|id| id.parse().ok()).collect();
    });
    let hint = offered.is_empty().then(|| AttrValue::from(words.no_files));
    html! {
        <>
            <Checkboxes id="proofs" label={words.proofs} {hint} choices={offered} {values} {onchange}
                error={form.error("proofs")} />
            <AddFiles path={format!("/home-visits/{visit}")} {onadded} />
        </>
    }
}

fn place(form: &Form<Draft>, onclick: Callback<()>, busy: bool, words: &VisitWords) -> Html {
    let d = form.draft();
    html! {
        <>
            <Checkbox id="position_consent" label={words.consent} value={d.consent}
                error={form.error("position_consent")}
                onchange={form.edit("position_consent", |d: &mut Draft, v| d.consent = v)} />
            if d.consent {
                <p class="presets"><Button {onclick} {busy}>{words.locate}</Button></p>
                if let Some(at) = d.position {
                    <p role="status">{match at {
                        Some(at) => format!("{:.3}, {:.3}", at.longitude, at.latitude),
                        None => words.no_position.to_owned(),
                    }}</p>
                }
            }
        </>
    }
}

fn point(east: &str, north: &str) -> Option<Point> {
    Some(Point { longitude: east.parse().ok()?, latitude: north.parse().ok()? })
}

fn read(draft: &Draft) -> Result<HomeVisitReport, Vec<FieldProblem>> {
    let mut check = Check::default();
    let visited_at = check.required("visited_at", instant(&draft.at));
    let report = check.text("report", &draft.report);
    let signature = check.required("signature", draft.signature);
    if draft.proofs.is_empty() {
        check.add("proofs", Code::Required);
    }
    let (proofs, position) = (draft.proofs.clone(), draft.position.flatten().filter(|_| draft.consent));
    check.done(|| {
        Some(HomeVisitReport {
            visited_at: visited_at?,
            report: report?,
            signature: signature?,
            proofs,
            position,
            position_consent: position.is_some(),
        })
    })
}
