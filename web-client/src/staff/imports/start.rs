//! A file goes up: under which unit, and what becomes of rows with problems.

use std::rc::Rc;

use openapi::{
    Code, FieldProblem, ImportId, OrganisationId,
    imports::{Import, ImportMode},
};
use web_sys::{File, FormData};
use yew::prelude::*;

use super::words::ImportWords;
use crate::{
    app::{Check, Form, use_api, use_form, use_session},
    i18n::{choices, code_of, size, use_words},
    staff::parts::{FormDialog, use_sent},
    ui::{Choice, FileDrop, Progress, Radios, Select, TextField, Upload},
};

#[derive(Properties, PartialEq)]
pub struct StartProps {
    pub ondone: Callback<ImportId>,
    pub onclose: Callback<()>,
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    organisation: Option<OrganisationId>,
    mode: Option<ImportMode>,
    area: String,
    file: Option<File>,
}

/// What is sent.
struct Sent {
    organisation: OrganisationId,
    mode: ImportMode,
    area: String,
    file: File,
}

#[component]
pub fn Start(props: &StartProps) -> Html {
    let words = use_words::<ImportWords>();
    let (api, session) = (use_api(), use_session());
    let own: Vec<(AttrValue, AttrValue)> = session
        .me()
        .iter()
        .flat_map(|me| &me.grants)
        .map(|grant| (grant.organisation_id.to_string().into(), grant.organisation_name.clone().into()))
        .collect();
    let first = own.first().and_then(|(id, _)| id.parse().ok());
    let form = use_form(|| Draft { organisation: first, mode: Some(ImportMode::DryRun), ..Draft::default() });
    let percent = use_state_eq(|| 0_u32);
    let done = props.ondone.clone();
    let sending = {
        let percent = percent.setter();
        use_sent(
            &form,
            read,
            move |sent: Sent| {
                let (sent, percent) = (Rc::new(sent), percent.clone());
                api.upload("/imports".to_owned(), move || body(&sent), move |now| percent.set(now))
            },
            move |import: Import| done.emit(import.id),
        )
    };
    let busy = sending.busy;
    let label = |path: &str| match path {
        "mode" => words.mode,
        "area_code" => words.area,
        "file" => words.file,
        _ => words.organisation,
    };
    let problems = form.summary(label);
    html! {
        <FormDialog title={words.new} note={words.new_lead} submit={words.start} {sending} {problems}
            onclose={props.onclose.clone()}>
            {fields(&form, own, busy.then_some(*percent), words)}
        </FormDialog>
    }
}

fn fields(
    form: &Form<Draft>,
    own: Vec<(AttrValue, AttrValue)>,
    percent: Option<u32>,
    words: &ImportWords,
) -> Html {
    let d = form.draft();
    let hints = [words.dry_hint, words.all_hint, words.skip_hint];
    let modes: Vec<Choice> = choices::<ImportMode>(words.lang)
        .into_iter()
        .zip(hints)
        .map(|(mode, hint)| mode.hint(hint))
        .collect();
    html! {
        <>
            <FileDrop id="file" label={words.file} hint={words.file_hint} error={form.error("file")}
                accept=".xlsx,.csv" photo={false} uploads={Vec::<Upload>::new()}
                onfiles={form.edit("file", |d: &mut Draft, files: Vec<File>| d.file = files.into_iter().next())} />
            if let Some(file) = &d.file {
                <p class="chosen" role="status">{file.name()}{" "}<small>{size(file.size() as u64)}</small></p>
            }
            if let Some(percent) = percent { <Progress label={words.uploading} value={percent} /> }
            <Select id="organisation_id" label={words.organisation} options={own} error={form.error("organisation_id")}
                value={d.organisation.map(|id| id.to_string()).unwrap_or_default()}
                onchange={form.edit("organisation_id", |d: &mut Draft, v: String| d.organisation = v.parse().ok())} />
            <Radios id="mode" label={words.mode} choices={modes} value={code_of(d.mode)} error={form.error("mode")}
                onchange={form.edit("mode", |d: &mut Draft, v: String| d.mode = v.parse().ok())} />
            <TextField id="area_code" label={words.area} hint={words.area_hint} optional={true} inputmode="numeric"
                maxlength="4" value={d.area.clone()} error={form.error("area_code")}
                onchange={form.edit("area_code", |d: &mut Draft, v| d.area = v)} />
        </>
    }
}

fn read(draft: &Draft) -> Result<Sent, Vec<FieldProblem>> {
    let mut check = Check::default();
    let file = check.required("file", draft.file.clone());
    let organisation = check.required("organisation_id", draft.organisation);
    let mode = check.required("mode", draft.mode);
    let area = draft.area.trim().to_owned();
    let digits = area.starts_with('0') && area.chars().all(|c| c.is_ascii_digit());
    if !(area.is_empty() || digits && matches!(area.len(), 3 | 4)) {
        check.add("area_code", Code::BadFormat);
    }
    check.finish(|| Some(Sent { organisation: organisation?, mode: mode?, area, file: file? }))
}

/// The form as the operation wants it: what is said comes before the file.
fn body(sent: &Sent) -> Option<FormData> {
    let form = FormData::new().ok()?;
    form.append_with_str("organisation_id", &sent.organisation.to_string()).ok()?;
    form.append_with_str("mode", sent.mode.code()).ok()?;
    if !sent.area.is_empty() {
        form.append_with_str("area_code", &sent.area).ok()?;
    }
    form.append_with_blob("file", &sent.file).ok()?;
    Some(form)
}
