//! The one notice that lists what is missing: upload, and say that everything is in (A8).

use std::rc::Rc;

use openapi::{Paragraph, attachments::AttachmentKind};
use yew::prelude::*;

use super::{
    super::{
        answers::Action,
        apply::use_files,
        small::{Sent, Typed, quoted_or_null, typing, use_send},
    },
    answers::Application,
    words::ProgressWords,
};
use crate::{
    app::{Check, use_form},
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
    let words = use_words::<ProgressWords>();
    let one = &props.application;
    let id = one.id;
    let form = use_form(Typed::default);
    let files = use_files(id, props.reload.clone());
    let supply = {
        let reload = props.reload.clone();
        use_send(move |_| reload.emit(()))
    };
    let Some(notice) = &one.supplement else { return Html::default() };
    let onclick = {
        let (form, run) = (form.clone(), supply.run.clone());
        Callback::from(move |()| {
            let mut check = Check::default();
            let explanation = check.optional::<Paragraph>("explanation", form.draft().at("explanation"));
            let explanation = quoted_or_null(explanation.as_deref());
            match check.finish(|| Some(format!(r#"{{"explanation":{explanation}}}"#))) {
                Ok(said) => run.emit(Sent::Post(format!("/applications/{id}/supplement"), said)),
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
                    value={form.draft().at("explanation").to_owned()} error={form.error("explanation")}
                    onchange={typing(&form, "explanation")} />
                <FailureBanner failure={supply.error.clone()} />
                <Button kind={ButtonKind::Primary} busy={supply.busy || !files.idle()} {onclick}>{words.supplied}</Button>
            }
        </Card>
    }
}
