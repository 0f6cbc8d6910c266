//! One application: where it stands, what happened, and what can be done with it.

use openapi::{
    ApplicationId,
    applications::{Action, Application},
};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{
    ApplicationWords,
    aside::{Aside, AsideProps},
    form_view::{FormView, FormViewProps},
    materials::{Checklist, ChecklistProps},
    moves::{Move, MoveProps},
    next,
    stages::stages,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::{Named, use_words},
    staff::{
        Route,
        parts::{Documents, History, Of, Open, PartWords, Record, use_record},
    },
};

/// The part of the page that is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Part {
    #[default]
    History,
    Documents,
    Checklist,
    Form,
}

/// The address at which this action can be taken at once.
pub fn doing(id: ApplicationId, action: Action) -> AttrValue {
    match action {
        Action::Edit | Action::Submit => address(&Route::EditApplication { id }),
        _ => format!("{}?open={}", address(&Route::Application { id }), action.code()).into(),
    }
}

#[component]
pub fn ApplicationPage(props: &Of<ApplicationId>) -> Html {
    let (words, parts) = (use_words::<ApplicationWords>(), use_words::<PartWords>());
    let go = use_go();
    let open: Open<Application, Part, Action> = use_record(props.id, |c, id| c.get_application(id));
    let Some(application) = open.data.clone() else { return open.waiting() };
    let files = &application.attachments;
    let tabs = vec![
        open.tab(Part::History, parts.history, None),
        open.tab(Part::Documents, parts.documents, Some(files.len())),
        open.tab(Part::Checklist, words.tab_checklist, None),
        open.tab(Part::Form, words.tab_form, None),
    ];
    let shown = match open.part() {
        Part::History => html! { <History entries={application.timeline.clone()} /> },
        Part::Documents => html! {
            <Documents path={format!("/applications/{}", application.id)} files={files.clone()}
                open={application.actions.contains(&Action::Attach)} onchange={open.reload.clone()} />
        },
        Part::Checklist => drawn::<Checklist>(ChecklistProps { application: application.clone() }),
        Part::Form => drawn::<FormView>(FormViewProps { application: application.clone() }),
    };
    let offered = next::ordered(&application.actions);
    let urgent = offered.first().is_some_and(|action| next::leads_on(*action));
    let (id, duplicates) = (application.id, !application.duplicates.is_empty());
    let offered: Vec<Action> = offered.into_iter().filter(|a| *a != Action::Merge || duplicates).collect();
    let todos =
        open.todos(&offered, words.lang, &go, |action| (action == Action::Edit).then(|| doing(id, action)));
    let moving = open.moving(&application.actions);
    let (title, note) = named(&application, words);
    let beside = AsideProps {
        application: application.clone(),
        onopen: open.onopen.clone(),
        onchange: open.reload.clone(),
    };
    html! {
        <>
            {open.failed()}
            <Record {title} {note} status={application.status.name(words.lang)} due={application.due.clone()} {todos} {urgent}
                stages={stages(&application, words)} parts={words.title} {tabs}
                aside={drawn::<Aside>(beside)}>
                {shown}
            </Record>
            if let Some(action) = moving {
                {drawn::<Move>(MoveProps { application, action, ondone: open.ondone.clone(), onclose: open.onclose.clone() })}
            }
        </>
    }
}

/// Who it is and what about, and the numbers below.
fn named(application: &Application, words: &ApplicationWords) -> (String, String) {
    let (lang, form) = (words.lang, &application.form);
    let who = form.applicant.name.as_deref().unwrap_or(words.nobody);
    let title = form.matter.cause.map_or(who.to_owned(), |cause| format!("{who} · {}", cause.name(lang)));
    let number = application.number.as_deref().unwrap_or(words.no_number);
    (title, format!("{number} · {} · {}", application.source.name(lang), application.organisation_name))
}
