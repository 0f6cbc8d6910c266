//! A21: the same person and matter is already alive.

use std::rc::Rc;

use openapi::{
    ApplicationId, FieldProblem,
    applications::{Action, Application, Merger},
};
use yew::prelude::*;

use super::{DialogProps, MoveWords};
use crate::{
    app::{Check, use_api, use_form, use_query},
    i18n::{Named, use_words},
    staff::{
        applications::{ApplicationWords, aside},
        parts::{FormDialog, use_sending},
    },
    ui::{Choice, Radios},
};

#[component]
pub fn Merge(props: &DialogProps) -> Html {
    let (words, said) = (use_words::<MoveWords>(), use_words::<ApplicationWords>());
    let id = props.application.id;
    let title = Action::Merge.name(words.lang);
    let form = use_form(|| None::<ApplicationId>);
    let api = use_api();
    let others = use_query(props.application.duplicates.clone(), move |ids| async move {
        let mut found: Vec<Application> = Vec::new();
        for id in ids {
            found.push(api.call(move |c| c.get_application(id)).await?);
        }
        Ok(found)
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<Merger>| c.merge_application(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let others = others.data.as_deref().map(Vec::as_slice).unwrap_or_default();
    let choices: Vec<Choice> =
        others.iter().map(|other| Choice::new(other.id.to_string(), aside::title(other, said))).collect();
    html! {
        <FormDialog {title} note={words.merge} submit={title} {sending} problems={form.summary(|_| words.into)}
            onclose={props.onclose.clone()}>
            <Radios id="into" label={words.into} {choices} error={form.error("into")}
                value={form.draft().map(|id| id.to_string()).unwrap_or_default()}
                onchange={form.edit("into", |into: &mut Option<ApplicationId>, v: String| *into = v.parse().ok())} />
        </FormDialog>
    }
}

fn read(into: &Option<ApplicationId>) -> Result<Merger, Vec<FieldProblem>> {
    let mut check = Check::default();
    let into = check.required("into", *into);
    check.done(|| Some(Merger { into: into? }))
}
