//! What can be done with a project: its terms, opening, closing, a case more.

use std::rc::Rc;

use openapi::{
    FieldProblem, Uuid,
    projects::{NewProjectCase, Project, ProjectAction, ProjectGroup},
};
use yew::prelude::*;

use super::{change::Change, words::ProjectWords};
use crate::{
    app::{Check, drawn, use_form},
    i18n::{Named, choices, code_of, use_words},
    staff::parts::{AskProps, FormDialog, RecordField, use_sending},
    ui::{Choice, Radios},
};

#[derive(Properties, PartialEq)]
pub struct MoveProps {
    pub project: Rc<Project>,
    pub action: ProjectAction,
    /// Done, with the news to tell.
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Move(props: &MoveProps) -> Html {
    let MoveProps { project, action, ondone, onclose } = props;
    let (project, action, ondone, onclose) = (project.clone(), *action, ondone.clone(), onclose.clone());
    match action {
        ProjectAction::Change => drawn::<Change>(AskProps { of: project, ondone, onclose }),
        ProjectAction::TagCase => drawn::<Tag>(AskProps { of: project, ondone, onclose }),
        ProjectAction::Open | ProjectAction::Close => {
            drawn::<Step>(MoveProps { project, action, ondone, onclose })
        }
    }
}

/// Opened, or closed.
#[component]
fn Step(props: &MoveProps) -> Html {
    let words = use_words::<ProjectWords>();
    let (id, action, done) = (props.project.id, props.action, props.ondone.clone());
    let title = action.name(words.lang);
    let form = use_form(|| ());
    let sending = use_sending(
        &form,
        |()| Ok(()),
        move |c, _: Rc<()>| match action {
            ProjectAction::Open => c.open_project(id),
            _ => c.close_project(id),
        },
        move |_| done.emit(words.done(title).into()),
    );
    let note = if action == ProjectAction::Open { words.open_lead } else { words.close_lead };
    html! { <FormDialog {title} {note} submit={title} {sending} onclose={props.onclose.clone()} /> }
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    case: Option<Uuid>,
    group: Option<ProjectGroup>,
}

/// A case is paid by the project from now on.
#[component]
fn Tag(props: &AskProps<Rc<Project>>) -> Html {
    let words = use_words::<ProjectWords>();
    let (id, done) = (props.of.id, props.ondone.clone());
    let title = ProjectAction::TagCase.name(words.lang);
    let form = use_form(Draft::default);
    let sending = use_sending(
        &form,
        read,
        move |c, new: Rc<NewProjectCase>| c.tag_project_case(id, &new),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| if path == "group" { words.group } else { words.case };
    let own: Vec<&str> = props.of.terms.groups.iter().map(|group| group.code()).collect();
    let groups: Vec<Choice> =
        choices::<ProjectGroup>(words.lang).into_iter().filter(|one| own.contains(&&*one.code)).collect();
    let d = form.draft();
    html! {
        <FormDialog {title} note={words.tag_lead} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <RecordField id="case_id" applications={false} cases={true} value={d.case} error={form.error("case_id")}
                onchange={form.edit("case_id", |d: &mut Draft, v| d.case = v)} />
            <Radios id="group" label={words.group} choices={groups} value={code_of(d.group)}
                error={form.error("group")}
                onchange={form.edit("group", |d: &mut Draft, v: String| d.group = v.parse().ok())} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewProjectCase, Vec<FieldProblem>> {
    let mut check = Check::default();
    let case = check.required("case_id", draft.case);
    let group = check.required("group", draft.group);
    check.done(|| Some(NewProjectCase { case_id: case?.into(), group: group? }))
}
