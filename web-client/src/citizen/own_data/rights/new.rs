//! Asking for a copy, a correction, a deletion or an explanation.

use openapi::{
    FieldProblem, OrganisationId, RightsRequestId,
    rights::{NewRightsRequest, RightKind},
};
use serde::Deserialize;
use yew::prelude::*;

use super::words::{RightsWords, kind};
use crate::{
    app::{Check, address, use_action, use_api, use_form, use_go},
    citizen::{Route, Shell, offices::use_centres},
    i18n::use_words,
    ui::{
        Button, ButtonKind, Choice, FailureBanner, HEADING, Radios, Select, Skeleton, TextArea, TextField,
        use_page_title,
    },
};

const KINDS: [RightKind; 4] = [RightKind::Access, RightKind::Correct, RightKind::Delete, RightKind::Explain];

#[derive(Clone, PartialEq, Default)]
struct Draft {
    kind: String,
    centre: String,
    name: String,
    phone: String,
    text: String,
}

impl Draft {
    fn request(&self) -> Result<NewRightsRequest, Vec<FieldProblem>> {
        let mut check = Check::default();
        let kind = check.required("kind", self.kind.parse::<RightKind>().ok());
        let centre = check.required("organisation_id", self.centre.parse::<OrganisationId>().ok());
        let name = check.text("name", &self.name);
        let phone = check.text("phone", &self.phone.replace(' ', ""));
        let text = check.text("text", &self.text);
        check.finish(|| {
            Some(NewRightsRequest {
                organisation_id: centre?,
                kind: kind?,
                application_id: None,
                name: name?,
                phone: phone?,
                deceased: None,
                text: text?,
            })
        })
    }
}

/// Of the request that was made.
#[derive(Deserialize)]
struct Made {
    id: RightsRequestId,
}

#[component]
pub fn NewRight() -> Html {
    let words = use_words::<RightsWords>();
    use_page_title(&words.new.into());
    let (api, go) = (use_api(), use_go());
    let (form, centres) = (use_form(Draft::default), use_centres());
    let send = use_action(
        move |new: NewRightsRequest| {
            let api = api.clone();
            async move {
                api.call(|c| {
                    let new = new.clone();
                    async move { c.post::<Made>("/rights-requests", &new).await }
                })
                .await
            }
        },
        move |made| go.emit(address(&Route::Right { id: made.id })),
    );
    {
        let form = form.clone();
        use_effect_with(send.error.clone(), move |error| {
            error.iter().for_each(|failure| {
                form.merge(failure);
            });
        });
    }
    let onsubmit = {
        let (form, run) = (form.clone(), send.run.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match form.draft().request() {
                Ok(new) => run.emit(new),
                Err(problems) => form.refuse(problems),
            }
        })
    };
    let draft = form.draft();
    let choices: Vec<Choice> =
        KINDS.into_iter().map(|one| Choice::new(one.code(), kind(words.lang, one))).collect();
    let option = |office: &crate::citizen::answers::Organisation| {
        (AttrValue::from(office.id.to_string()), AttrValue::from(office.name.clone()))
    };
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.new}</h1>
            <p class="lead">{words.lead}</p>
            <FailureBanner failure={centres.error.clone()} retry={centres.reload.clone()} />
            <FailureBanner failure={send.error.clone().filter(|failure| failure.fields().is_empty())} />
            if let Some(page) = &centres.data {
                <form {onsubmit} novalidate={true}>
                    <Radios id="kind" label={words.kind} {choices} value={draft.kind.clone()} error={form.error("kind")}
                        onchange={form.edit("kind", |d: &mut Draft, v| d.kind = v)} />
                    <Select id="organisation_id" label={words.centre} value={draft.centre.clone()}
                        options={page.items.iter().map(option).collect::<Vec<_>>()} error={form.error("organisation_id")}
                        onchange={form.edit("organisation_id", |d: &mut Draft, v| d.centre = v)} />
                    <TextField id="name" label={words.name} value={draft.name.clone()} error={form.error("name")}
                        autocomplete="name" onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
                    <TextField id="phone" label={words.phone} hint={words.phone_hint} kind="tel" inputmode="tel"
                        autocomplete="tel-national" maxlength="13" value={draft.phone.clone()} error={form.error("phone")}
                        onchange={form.edit("phone", |d: &mut Draft, v| d.phone = v)} />
                    <TextArea id="text" label={words.text} hint={words.text_hint} value={draft.text.clone()}
                        error={form.error("text")} onchange={form.edit("text", |d: &mut Draft, v| d.text = v)} />
                    <Button kind={ButtonKind::Primary} submit={true} busy={send.busy}>{words.send}</Button>
                </form>
            } else if centres.loading { <Skeleton lines={6} /> }
            <p class="lead">{words.relative}</p>
        </Shell>
    }
}
