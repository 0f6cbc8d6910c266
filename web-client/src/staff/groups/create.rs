//! A group is opened with what its members share, on the form of an application.

use std::rc::Rc;

use openapi::{
    FieldProblem, OrganisationId,
    groups::{Group, NewGroup},
};
use yew::prelude::*;

use super::words::GroupWords;
use crate::{
    app::{Check, address, drawn, use_form, use_go},
    i18n::use_words,
    staff::{
        Route,
        applications::{EntryDraft, FieldWords, Fields, SectionProps, SharedForm, Wanted, entry_label},
        parts::{WorkplaceField, use_sending, use_workplace},
    },
    ui::{
        Button, ButtonKind, ButtonLink, Card, ErrorSummary, FailureBanner, PageHeader, TextField, use_toast,
    },
};

#[component]
pub fn NewGroupPage() -> Html {
    let (words, fields) = (use_words::<GroupWords>(), use_words::<FieldWords>());
    let (go, toast, own) = (use_go(), use_toast(), use_workplace());
    let title = use_state_eq(String::new);
    let organisation = use_state_eq(|| own);
    let form = use_form(EntryDraft::default);
    let sending = {
        let (title, organisation) = ((*title).clone(), *organisation);
        use_sending(
            &form,
            move |draft: &EntryDraft| read(draft, &title, organisation),
            |c, new: Rc<NewGroup>| c.create_group(&new),
            move |made: Group| {
                toast.emit(words.saved.into());
                go.emit(address(&Route::Group { id: made.id }));
            },
        )
    };
    let label = |path: &str| match path {
        "title" => words.name,
        "organisation_id" => words.organisation,
        _ => entry_label(fields, path),
    };
    let ontitle = {
        let title = title.setter();
        form.edit_with("title", move |_: &mut EntryDraft, typed: String| title.set(typed))
    };
    let onoffice = {
        let organisation = organisation.setter();
        form.edit_with("organisation_id", move |_: &mut EntryDraft, chosen| organisation.set(chosen))
    };
    let onsubmit = sending.submit.reform(|event: SubmitEvent| event.prevent_default());
    let shared = SectionProps { fields: Fields { form: form.clone(), lang: words.lang } };
    html! {
        <>
            <PageHeader title={words.new} />
            <p class="lead">{words.new_lead}</p>
            <form class="entry" {onsubmit} novalidate={true}>
                <FailureBanner failure={sending.failure.clone()} />
                <ErrorSummary problems={form.summary(label)} />
                <Card title={words.title}>
                    <TextField id="title" label={words.name} hint={words.name_hint} value={(*title).clone()}
                        autocomplete="off" maxlength="200" error={form.error("title")} onchange={ontitle} />
                    <WorkplaceField id="organisation_id" label={words.organisation} value={*organisation}
                        error={form.error("organisation_id")} onchange={onoffice} />
                </Card>
                {drawn::<SharedForm>(shared)}
                <div class="buttons end">
                    <Button kind={ButtonKind::Primary} submit={true} busy={sending.busy}>{words.save}</Button>
                    <ButtonLink href={address(&Route::Groups)}>{words.title}</ButtonLink>
                </div>
            </form>
        </>
    }
}

fn read(
    draft: &EntryDraft,
    title: &str,
    organisation: Option<OrganisationId>,
) -> Result<NewGroup, Vec<FieldProblem>> {
    let mut check = Check::default();
    let title = check.text("title", title);
    let organisation_id = check.required("organisation_id", organisation);
    let named = check.finish(|| Some((title?, organisation_id?)));
    match (named, draft.read(Wanted::Shared)) {
        (Ok((title, organisation_id)), Ok(form)) => {
            Ok(NewGroup { organisation_id, source: None, title, form })
        }
        (named, form) => Err([named.err(), form.err()].into_iter().flatten().flatten().collect()),
    }
}
