//! The one notice that lists what is missing: upload, and say that everything is in (A8).

use std::rc::Rc;

use openapi::{Paragraph, applications::Supplement, attachments::AttachmentKind};
use yew::prelude::*;

use super::{
    super::{
        answers::{Action, Application, Moved},
        apply::use_files,
    },
    words::ProgressWords,
};
use crate::{
    app::{Check, use_action, use_api, use_form},
    i18n::use_words,
    ui::{Button, ButtonKind, Card, FailureBanner, TextArea},
};

#[derive(Properties, PartialEq)]
pub struct SupplyProps {
    pub application: Rc<Application>,
    pub reload: Callback<()>,
}

#[component]
pub fn Supply(props: &SupplyProps) -> Html {
    let (words, api) = (use_words::<ProgressWords>(), use_api());
    let one = &props.application;
    let id = one.id;
    let form = use_form(String::new);
    let files = use_files(id, props.reload.clone());
    let supply = {
        let reload = props.reload.clone();
        use_action(
            move |said: Supplement| {
                let api = api.clone();
                async move {
                    api.call(|c| {
                        let said = said.clone();
                        async move { c.post::<Moved>(&format!("/applications/{id}/supplement"), &said).await }
                    })
                    .await
                }
            },
            move |_| reload.emit(()),
        )
    };
    let Some(notice) = &one.supplement else { return Html::default() };
    let onclick = {
        let (form, run) = (form.clone(), supply.run.clone());
        Callback::from(move |()| {
            let mut check = Check::default();
            let explanation = check.optional::<Paragraph>("explanation", form.draft());
            match check.finish(|| Some(Supplement { explanation })) {
                Ok(said) => run.emit(said),
                Err(problems) => form.refuse(problems),
            }
        })
    };
    html! {
        <Card title={words.supplement}>
            <ol class="said">{for notice.items.iter().map(|item| html! { <li>{&**item}</li> })}</ol>
            <p>{words.supplement_how}</p>
            if one.actions.contains(&Action::Attach) {
                {files.field(AttachmentKind::MatterEvidence, words.upload, words.upload_hint, &one.attachments)}
            }
            if one.actions.contains(&Action::Supply) {
                <TextArea id="explanation" label={words.explain} optional={true} rows={2} max={Paragraph::MAX}
                    value={form.draft().clone()} error={form.error("explanation")}
                    onchange={form.edit("explanation", |d: &mut String, v| *d = v)} />
                <FailureBanner failure={supply.error.clone()} />
                <Button kind={ButtonKind::Primary} busy={supply.busy || !files.idle()} {onclick}>{words.supplied}</Button>
            }
        </Card>
    }
}
