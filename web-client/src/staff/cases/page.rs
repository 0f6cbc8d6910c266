//! One case: where it stands, what happened, and what can be done with it.

use openapi::{
    CaseId,
    cases::{Case, CaseAction},
};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{
    CaseWords,
    aside::{Aside, AsideProps},
    closing::ClosingView,
    conduct::{Diary, Messages, OfCaseProps},
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
    Diary,
    Documents,
    Messages,
    Closing,
}

/// The address at which this action can be taken at once.
pub fn doing(id: CaseId, action: CaseAction) -> AttrValue {
    match action {
        CaseAction::Archive => address(&Route::Archive { id }),
        CaseAction::PassClosing | CaseAction::ReturnClosing => {
            format!("{}?part=closing", address(&Route::Case { id })).into()
        }
        _ => format!("{}?open={}", address(&Route::Case { id }), action.code()).into(),
    }
}

#[component]
pub fn CasePage(props: &Of<CaseId>) -> Html {
    let (words, parts) = (use_words::<CaseWords>(), use_words::<PartWords>());
    let go = use_go();
    let open: Open<Case, Part, CaseAction> = use_record(props.id, |c, id| c.get_case(id));
    let Some(case) = open.data.clone() else { return open.waiting() };
    let tabs = vec![
        open.tab(Part::History, parts.history, None),
        open.tab(Part::Diary, words.tab_diary, Some(case.diary.len())),
        open.tab(Part::Documents, parts.documents, Some(case.attachments.len())),
        open.tab(Part::Messages, words.tab_messages, Some(case.messages.len())),
        open.tab(Part::Closing, words.tab_closing, None),
    ];
    let shown = match open.part() {
        Part::History => html! { <History entries={case.timeline.clone()} /> },
        Part::Diary => drawn::<Diary>(OfCaseProps { case: case.clone() }),
        Part::Documents => html! {
            <Documents path={format!("/cases/{}", case.id)} files={case.attachments.clone()}
                open={case.actions.contains(&CaseAction::Attach)} onchange={open.reload.clone()} />
        },
        Part::Messages => drawn::<Messages>(OfCaseProps { case: case.clone() }),
        Part::Closing => drawn::<ClosingView>(OfCaseProps { case: case.clone() }),
    };
    let offered = next::ordered(&case.actions);
    let urgent = offered.first().is_some_and(|action| next::leads_on(*action));
    let id = case.id;
    let todos = open.todos(&offered, words.lang, &go, |action| {
        (action == CaseAction::Archive).then(|| doing(id, action))
    });
    let moving = open.moving(&case.actions);
    let (title, note) = named(&case, words);
    html! {
        <>
            {open.failed()}
            <Record {title} {note} status={case.status.name(words.lang)} due={case.due.clone()} {todos} {urgent}
                stages={stages(&case, words)} parts={words.title} {tabs}
                aside={drawn::<Aside>(AsideProps { case: case.clone(), onchange: open.reload.clone() })}>
                {shown}
            </Record>
            if let Some(action) = moving {
                {drawn::<Move>(MoveProps { case, action, ondone: open.ondone.clone(), onclose: open.onclose.clone() })}
            }
        </>
    }
}

/// Who it is and what about, and the numbers below.
fn named(case: &Case, words: &CaseWords) -> (String, String) {
    let title = match case.cause {
        Some(cause) => format!("{} · {}", case.recipient, cause.name(words.lang)),
        None => case.recipient.clone(),
    };
    let known = [case.number.clone(), case.opponents.first().cloned(), Some(case.organisation_name.clone())];
    (title, known.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}
