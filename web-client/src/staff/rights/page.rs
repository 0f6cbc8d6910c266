//! One request: what is asked, by whom, until when, and what was answered.

use openapi::{
    RightsRequestId,
    rights::{RightsAction, RightsOutcome, RightsRequest},
};
use yew::prelude::*;

use super::{answer::Answer, words::RightsWords};
use crate::{
    app::{address, drawn, use_api, use_query},
    i18n::{Named, day_in_year, listed, moment, use_words},
    staff::{
        Route,
        parts::{Actions, AskProps, DueLight, DueRow, History, Of, PartWords, Todo, use_doing},
    },
    ui::{Card, Definition, Definitions, FailureBanner, Link, PageHeader, Skeleton, Tag},
};

#[component]
pub fn RequestPage(props: &Of<RightsRequestId>) -> Html {
    let (words, parts) = (use_words::<RightsWords>(), use_words::<PartWords>());
    let api = use_api();
    let found = use_query(props.id, move |id| api.call(move |c| c.get_rights_request(id)));
    let doing = use_doing::<RightsAction>(found.reload.clone());
    let Some(request) = found.data.clone() else {
        return html! {
            <>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.loading { <Skeleton lines={8} /> }
            </>
        };
    };
    let todo = |(action, label): (RightsAction, &'static str)| {
        let offered = request.actions.contains(&action);
        offered.then(|| Todo { label: label.into(), act: doing.open(action) })
    };
    let offered = [(RightsAction::Answer, words.answer), (RightsAction::Refuse, words.refuse)];
    let todos: Vec<_> = offered.into_iter().filter_map(todo).collect();
    // The name stands on the page, not in the title: titles stay in the history of the browser.
    let title = format!("{} · {}", words.title, request.kind.name(words.lang));
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <PageHeader {title} note={moment(words.lang, request.filed_at)}>
                <Tag>{request.status.name(words.lang)}</Tag>
                <DueLight due={request.due.clone()} />
                <Actions {todos} />
            </PageHeader>
            <div class="split">
                <div>
                    <Card title={words.text}><p class="prose">{&*request.text}</p></Card>
                    {answered(&request, words)}
                    <History entries={request.timeline.clone()} />
                </div>
                <aside>
                    <Card title={parts.next}><DueRow due={request.due.clone()} /></Card>
                    {about(&request, words)}
                </aside>
            </div>
            if let Some(action) = doing.now {
                {drawn::<Answer>(AskProps { of: (request.clone(), action), ondone: doing.ondone.clone(), onclose: doing.onclose.clone() })}
            }
        </>
    }
}

fn answered(request: &RightsRequest, words: &RightsWords) -> Html {
    html! {
        <Card title={words.answer_card}>
            if let Some(answer) = &request.answer {
                <p class="prose">{&*answer.reason}</p>
                if let Some(outcome) = &answer.outcome { {carried_out(outcome, words)} }
                <p class="lead">{words.answered_at(&day_in_year(words.lang, answer.on))}</p>
            } else {
                <p>{words.unanswered}</p>
            }
        </Card>
    }
}

/// What was done to the data besides the words.
fn carried_out(outcome: &RightsOutcome, words: &RightsWords) -> Html {
    let RightsOutcome { corrected, erased, kept, basis } = outcome;
    html! {
        <>
            if !corrected.is_empty() { <p>{words.corrected(&listed(corrected, words.lang))}</p> }
            if *erased > 0 { <p>{words.erased(*erased)}</p> }
            if *kept > 0 { <p>{words.kept(*kept)}if let Some(basis) = basis { <small>{" · "}{basis}</small> }</p> }
        </>
    }
}

fn about(request: &RightsRequest, words: &RightsWords) -> Html {
    let lang = words.lang;
    html! {
        <Card title={words.about}>
            <Definitions>
                <Definition term={words.person}>{&*request.name}</Definition>
                <Definition term={words.phone}><span class="num">{&*request.phone}</span></Definition>
                if let Some(of) = &request.deceased {
                    <Definition term={words.deceased}>{format!("{} · {}", &*of.name, of.kinship.name(lang))}</Definition>
                }
                <Definition term={words.centre}>{&request.organisation_name}</Definition>
                if let Some(id) = request.application_id {
                    <Definition term={words.application}>
                        <Link href={address(&Route::Application { id })}>{words.open_application}</Link>
                    </Definition>
                }
            </Definitions>
        </Card>
    }
}
