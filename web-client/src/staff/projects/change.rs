//! Money, quota, groups and prices are changed, never below what is spent.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    projects::{Project, ProjectAction, ProjectTerms},
};
use yew::prelude::*;

use super::{
    terms::{self, Draft, OWN},
    words::ProjectWords,
};
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{AskProps, FormDialog, use_sending},
};

#[component]
pub fn Change(props: &AskProps<Rc<Project>>) -> Html {
    let words = use_words::<ProjectWords>();
    let project = &props.of;
    let (id, revision, done) = (project.id, project.revision, props.ondone.clone());
    let title = ProjectAction::Change.name(words.lang);
    let form = use_form(|| Draft::from(&project.terms));
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<ProjectTerms>| c.change_project(id, revision, &said),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.change_lead} submit={title} {sending} wide={true}
            problems={form.summary(|path| terms::label(words, path))} onclose={props.onclose.clone()}>
            {terms::fields(&form, OWN, words)}
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<ProjectTerms, Vec<FieldProblem>> {
    let mut check = Check::default();
    let terms = draft.terms(&mut check, OWN);
    check.done(|| terms)
}
