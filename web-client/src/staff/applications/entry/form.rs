//! The whole form on one page: saved as a draft, or submitted.

use std::{cell::RefCell, rc::Rc};

use openapi::{
    ApplicationId, OrganisationId,
    applications::{Application, Form, NewApplication},
};
use yew::prelude::*;

use super::{
    FieldWords,
    applicant::{AgentSection, Applicant, SectionProps, categories},
    draft::Draft,
    fields::Fields,
    matter::MatterSection,
    opponents::Opponents,
    parts::{Wanted, patch},
    rest::{DeclarationSection, MeansSection},
    service::ServiceSection,
};
use crate::{
    app::{Api, Failure, address, drawn, use_api, use_form, use_go},
    i18n::use_words,
    staff::{Route, parts::use_sent},
    ui::{Button, ButtonKind, Card, ErrorSummary, FailureBanner, use_toast},
};

#[derive(Properties, PartialEq)]
pub struct EntryFormProps {
    pub organisation: OrganisationId,
    /// The draft that is continued.
    #[prop_or_default]
    pub application: Option<Rc<Application>>,
    /// The materials, between the form and its declarations.
    pub children: Html,
}

/// The draft on the server, once there is one.
type Stored = Rc<RefCell<Option<(ApplicationId, i32)>>>;

#[component]
pub fn EntryForm(props: &EntryFormProps) -> Html {
    let words = use_words::<FieldWords>();
    let (go, toast, api) = (use_go(), use_toast(), use_api());
    let start = props.application.clone();
    let form = use_form(|| start.as_ref().map(|a| Draft::from(&a.form)).unwrap_or_default());
    let stored: Stored = use_mut_ref(|| start.as_ref().map(|a| (a.id, a.revision)));
    let organisation = props.organisation;
    let saving = {
        let (stored, go, toast, api) = (stored.clone(), go.clone(), toast.clone(), api.clone());
        use_sent(
            &form,
            |draft: &Draft| draft.read(Wanted::Draft),
            move |said: Form| store(api.clone(), stored.clone(), organisation, said),
            move |saved: Application| {
                toast.emit(words.saved.into());
                go.emit(address(&Route::EditApplication { id: saved.id }));
            },
        )
    };
    let submitting = use_sent(
        &form,
        |draft: &Draft| draft.read(Wanted::Submission),
        move |said: Form| {
            let (api, stored) = (api.clone(), stored.clone());
            async move {
                let id = store(api.clone(), stored, organisation, said).await?.id;
                api.call(move |c| c.submit_application(id)).await
            }
        },
        move |done: Application| {
            toast.emit(words.submitted.into());
            go.emit(address(&Route::Application { id: done.id }));
        },
    );
    let fields = Fields { form: form.clone(), lang: words.lang };
    let failure = submitting.failure.or(saving.failure);
    let onsubmit = submitting.submit.reform(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="entry" {onsubmit} novalidate={true}>
            <FailureBanner {failure} />
            <ErrorSummary problems={form.summary(|path| label(words, path))} />
            {drawn::<Applicant>(SectionProps { fields: fields.clone() })}
            {drawn::<AgentSection>(SectionProps { fields: fields.clone() })}
            {drawn::<MatterSection>(SectionProps { fields: fields.clone() })}
            {drawn::<Opponents>(SectionProps { fields: fields.clone() })}
            {drawn::<MeansSection>(SectionProps { fields: fields.clone() })}
            {drawn::<ServiceSection>(SectionProps { fields: fields.clone() })}
            {props.children.clone()}
            {drawn::<DeclarationSection>(SectionProps { fields })}
            <div class="buttons end">
                <Button kind={ButtonKind::Primary} submit={true} busy={submitting.busy}>{words.submit}</Button>
                <Button busy={saving.busy} onclick={saving.submit.clone()}>{words.save}</Button>
            </div>
        </form>
    }
}

/// What the members of a group share: everything but who each of them is.
#[component]
pub fn SharedForm(props: &SectionProps) -> Html {
    let w = use_words::<FieldWords>();
    let f = &props.fields;
    let section = || SectionProps { fields: f.clone() };
    html! {
        <>
            <Card title={w.applicant}>
                {f.text("applicant.employer", w.employer, &f.draft().applicant.employer, |d, v| d.applicant.employer = v)}
                {categories(f, w)}
            </Card>
            {drawn::<MatterSection>(section())}
            {drawn::<Opponents>(section())}
            {drawn::<MeansSection>(section())}
            {drawn::<ServiceSection>(section())}
            {drawn::<DeclarationSection>(section())}
        </>
    }
}

/// Opens the draft the first time, saves over it afterwards.
async fn store(api: Api, stored: Stored, centre: OrganisationId, form: Form) -> Result<Application, Failure> {
    let known = *stored.borrow();
    let saved = match known {
        Some((id, revision)) => {
            let patch = patch(&form);
            api.call(move |c| c.save_application(id, revision, &patch)).await?
        }
        None => {
            let new = NewApplication { organisation_id: centre, source: None, form };
            api.call(move |c| c.create_application(&new)).await?
        }
    };
    *stored.borrow_mut() = Some((saved.id, saved.revision));
    Ok(saved)
}

/// What a field is called in the summary of problems.
pub fn label(w: &FieldWords, path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or(path) {
        _ if path.starts_with("opponents") => w.opponents,
        _ if path.starts_with("service.contact") => w.contact,
        "name" => w.name,
        "id_type" => w.id_type,
        "id_no" => w.id_no,
        "sex" => w.sex,
        "birth_date" => w.birth_date,
        "phone" => w.phone,
        "residence" => w.residence,
        "kind" => w.agent_kind,
        "reason" => w.agent_reason,
        "matter_type" => w.matter_type,
        "cause" => w.cause,
        "facts" => w.facts,
        "claims" => w.claims,
        "mode" => w.means_mode,
        "ground" => w.means_ground,
        "household_members" => w.household_members,
        "truthful" | "consent_to_check" | "privacy_notice" => w.declaration,
        _ if path.starts_with("matter") => w.matter,
        _ if path.starts_with("means") => w.means,
        _ if path.starts_with("service") => w.service,
        _ => w.applicant,
    }
}
