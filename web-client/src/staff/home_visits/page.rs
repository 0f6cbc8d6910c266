//! One home visit: when, who comes, what was done.

use std::rc::Rc;

use openapi::{
    HomeVisitId,
    home_visits::{HomeVisit, HomeVisitAction, HomeVisitReport},
};
use yew::prelude::*;

use super::{
    list::{agreed, light, next, offered, visitors},
    moves::{Move, MoveProps},
    words::VisitWords,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::{Named, day_in_year, moment, use_words},
    staff::{
        Route,
        parts::{Actions, ApplicationLink, Of, Open, PartWords, use_record},
    },
    ui::{Card, Definition, Definitions, Link, PageHeader, Tag},
};

#[component]
pub fn HomeVisitPage(props: &Of<HomeVisitId>) -> Html {
    let words = use_words::<VisitWords>();
    let go = use_go();
    let open: Open<HomeVisit, (), HomeVisitAction> = use_record(props.id, |c, id| c.get_home_visit(id));
    let Some(visit) = open.data.clone() else { return open.waiting() };
    let lang = words.lang;
    let todos = open.todos(&offered(&visit), lang, &go, |_| None);
    let moving = open.moving(&visit.actions);
    let urgent = next(&visit).is_some();
    html! {
        <>
            {open.failed()}
            <nav aria-label={words.title}>
                <ol class="crumbs"><li><Link href={address(&Route::HomeVisits)}>{words.title}</Link></li></ol>
            </nav>
            <PageHeader title={words.named(visit.ground.name(lang))} note={agreed(&visit, words)}>
                <Tag>{visit.status.name(lang)}</Tag>
                {light(&visit, words)}
                <Actions {todos} {urgent} />
            </PageHeader>
            <div class="split">
                <div>
                    <Card title={words.note}>
                        if let Some(note) = &visit.note { <p class="prose">{&**note}</p> }
                        else { <p class="soft">{words.no_note}</p> }
                    </Card>
                    <Card title={words.report}>{reported(&visit, words)}</Card>
                </div>
                <aside>{drawn::<Facts>(FactsProps { visit: visit.clone() })}</aside>
            </div>
            if let Some(action) = moving {
                {drawn::<Move>(MoveProps { visit, action, ondone: open.ondone.clone(), onclose: open.onclose.clone() })}
            }
        </>
    }
}

/// What was done, with its proofs among the files of the application.
fn reported(visit: &HomeVisit, words: &VisitWords) -> Html {
    let Some(HomeVisitReport { visited_at, report, signature, proofs, position, position_consent: _ }) =
        &visit.done
    else {
        return html! { <p class="soft">{words.not_made}</p> };
    };
    let files = format!("{}?part=documents", address(&Route::Application { id: visit.application_id }));
    html! {
        <>
            <p class="prose">{&**report}</p>
            <Definitions>
                <Definition term={words.visited}>{moment(words.lang, *visited_at)}</Definition>
                <Definition term={words.signature}>{signature.name(words.lang)}</Definition>
                <Definition term={words.proofs}><Link href={files}>{words.count(proofs.len())}</Link></Definition>
                if let Some(at) = position {
                    <Definition term={words.position}>
                        <span class="num">{format!("{:.3}, {:.3}", at.longitude, at.latitude)}</span>
                    </Definition>
                }
            </Definitions>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct FactsProps {
    visit: Rc<HomeVisit>,
}

#[component]
fn Facts(props: &FactsProps) -> Html {
    let (words, parts) = (use_words::<VisitWords>(), use_words::<PartWords>());
    let visit = &props.visit;
    html! {
        <Card title={words.facts}>
            <Definitions>
                <Definition term={parts.application}>
                    {drawn::<ApplicationLink>(Of { id: visit.application_id })}
                </Definition>
                <Definition term={words.requested}>{moment(words.lang, visit.requested_at)}</Definition>
                <Definition term={words.due_on}>{day_in_year(words.lang, visit.due_on)}</Definition>
                if !visit.visitors.is_empty() {
                    <Definition term={words.visitors}>{visitors(visit, words)}</Definition>
                }
            </Definitions>
        </Card>
    }
}
