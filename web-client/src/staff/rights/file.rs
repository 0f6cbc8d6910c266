//! A request is filed at the window for the person who stands there (SEC-05).

use std::rc::Rc;

use openapi::{
    Code, FieldProblem, OrganisationId, Paragraph, RightsRequestId, Uuid,
    rights::{Deceased, Kinship, NewRightsRequest, RightKind, RightsRequest},
};
use yew::prelude::*;

use super::words::RightsWords;
use crate::{
    app::{Check, Form, use_form},
    i18n::{choices, code_of, options, use_words},
    staff::parts::{FormDialog, RecordField, WorkplaceField, use_sending, use_workplace},
    ui::{Checkbox, Radios, Select, TextArea, TextField},
};

#[derive(Properties, PartialEq)]
pub struct FileProps {
    pub ondone: Callback<RightsRequestId>,
    pub onclose: Callback<()>,
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    organisation: Option<OrganisationId>,
    kind: Option<RightKind>,
    application: Option<Uuid>,
    name: String,
    phone: String,
    for_deceased: bool,
    deceased: String,
    kinship: Option<Kinship>,
    text: String,
}

#[component]
pub fn FileDialog(props: &FileProps) -> Html {
    let words = use_words::<RightsWords>();
    let own = use_workplace();
    let form = use_form(|| Draft { organisation: own, ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewRightsRequest>| c.file_rights_request(&new),
        move |made: RightsRequest| done.emit(made.id),
    );
    let problems = form.summary(|path| match path {
        "organisation_id" => words.centre,
        "kind" => words.kind,
        "application_id" => words.application,
        "name" => words.person,
        "phone" => words.phone,
        "deceased.name" => words.deceased_name,
        "deceased.kinship" => words.kinship,
        _ => words.text,
    });
    html! {
        <FormDialog title={words.file} note={words.file_lead} submit={words.file} {sending} wide={true} {problems}
            onclose={props.onclose.clone()}>
            {asked(&form, words)}
            {asking(&form, words)}
        </FormDialog>
    }
}

/// What is asked, and about which application.
fn asked(form: &Form<Draft>, words: &RightsWords) -> Html {
    let d = form.draft();
    html! {
        <>
            <Radios id="kind" label={words.kind} choices={choices::<RightKind>(words.lang)} value={code_of(d.kind)}
                error={form.error("kind")}
                onchange={form.edit("kind", |d: &mut Draft, v: String| d.kind = v.parse().ok())} />
            <RecordField id="application_id" value={d.application} error={form.error("application_id")}
                onchange={form.edit("application_id", |d: &mut Draft, v| d.application = v)} />
            <TextArea id="text" label={words.text} rows={3} value={d.text.clone()} error={form.error("text")}
                max={Paragraph::MAX} onchange={form.edit("text", |d: &mut Draft, v| d.text = v)} />
        </>
    }
}

/// Who asks, and who answers.
fn asking(form: &Form<Draft>, words: &RightsWords) -> Html {
    let d = form.draft();
    html! {
        <>
            <div class="fields">
                <TextField id="name" label={words.person} value={d.name.clone()} error={form.error("name")}
                    autocomplete="off" maxlength="50" onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
                <TextField id="phone" label={words.phone} hint={words.phone_hint} kind="tel" autocomplete="off"
                    value={d.phone.clone()} error={form.error("phone")}
                    onchange={form.edit("phone", |d: &mut Draft, v| d.phone = v)} />
                <WorkplaceField id="organisation_id" label={words.centre} value={d.organisation}
                    error={form.error("organisation_id")}
                    onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
            </div>
            <Checkbox id="for_deceased" label={words.for_deceased} value={d.for_deceased}
                onchange={form.edit("deceased.name", |d: &mut Draft, v| d.for_deceased = v)} />
            if d.for_deceased {
                <div class="fields">
                    <TextField id="deceased.name" label={words.deceased_name} value={d.deceased.clone()}
                        error={form.error("deceased.name")} autocomplete="off" maxlength="50"
                        onchange={form.edit("deceased.name", |d: &mut Draft, v| d.deceased = v)} />
                    <Select id="deceased.kinship" label={words.kinship} options={options::<Kinship>(words.lang)}
                        value={code_of(d.kinship)} error={form.error("deceased.kinship")}
                        onchange={form.edit("deceased.kinship", |d: &mut Draft, v: String| d.kinship = v.parse().ok())} />
                </div>
            }
        </>
    }
}

fn read(draft: &Draft) -> Result<NewRightsRequest, Vec<FieldProblem>> {
    let mut check = Check::default();
    let kind = check.required("kind", draft.kind);
    // At the window no account tells whose data are meant; whether anything is held anybody may ask.
    if draft.application.is_none() && matches!(kind, Some(RightKind::Correct | RightKind::Delete)) {
        check.add("application_id", Code::Required);
    }
    let text = check.text("text", &draft.text);
    let name = check.text("name", &draft.name);
    let phone = check.text("phone", &draft.phone);
    let organisation_id = check.required("organisation_id", draft.organisation);
    let deceased = draft.for_deceased.then(|| {
        let name = check.text("deceased.name", &draft.deceased);
        let kinship = check.required("deceased.kinship", draft.kinship);
        Some(Deceased { name: name?, kinship: kinship? })
    });
    check.done(|| {
        Some(NewRightsRequest {
            organisation_id: organisation_id?,
            kind: kind?,
            application_id: draft.application.map(Into::into),
            name: name?,
            phone: phone?,
            deceased: deceased.flatten(),
            text: text?,
        })
    })
}
