//! Requests that cross townships (ORG-09): asked, offered, answered, worked off.

use std::rc::Rc;

use openapi::{
    advisers::{AdviserRequest, AdviserRequestAction, AdviserRequestFilter, AdviserRequestStatus},
    auth::Permission,
};
use yew::prelude::*;

use super::{
    head::{Head, village},
    moves::{AskAdviser, DeclineRequest, OfferRequest, RecordWork},
    words::VillageWords,
};
use crate::{
    app::{drawn, use_action, use_api, use_session},
    i18n::{Named, day_in_year, use_words},
    staff::parts::{AskProps, Doing, FilterBar, PartWords, Sheet, pick, use_doing, use_list},
    ui::{Button, ButtonKind, Column, FailureBanner, Light, Tone},
};

#[derive(Clone, PartialEq)]
enum Task {
    Ask,
    Of(AdviserRequestAction, Rc<AdviserRequest>),
}

#[component]
pub fn RequestsPage() -> Html {
    let (words, parts) = (use_words::<VillageWords>(), use_words::<PartWords>());
    let (api, session) = (use_api(), use_session());
    let refers = session.me().is_some_and(|me| me.permissions.contains(&Permission::Refer));
    let list = use_list(|c, filter: &AdviserRequestFilter| c.list_adviser_requests(filter));
    let doing = use_doing::<Task>(list.found.reload.clone());
    let accept = {
        let done = doing.ondone.clone();
        use_action(
            move |id| api.call(move |c| c.accept_adviser_request(id)),
            move |_: AdviserRequest| done.emit(words.accepted.into()),
        )
    };
    let columns = [words.village, words.need, words.wanted_on, words.state].map(Column::new);
    let columns = columns.into_iter().chain([Column::actions(parts.acts)]).collect();
    let sheet = Sheet { title: words.requests, columns, none: words.no_requests, selected: None };
    let row = |one: &AdviserRequest| {
        let of = Rc::new(one.clone());
        let button = |action: &AdviserRequestAction| {
            let label = action.name(words.lang);
            let id = one.id;
            let onclick = match action {
                AdviserRequestAction::Accept => accept.run.reform(move |()| id),
                _ => doing.open(Task::Of(*action, of.clone())),
            };
            let place = one.village_name.as_deref().unwrap_or(&one.village_code);
            html! { <Button {onclick} aria_label={format!("{label} {place}")}>{label}</Button> }
        };
        let mut cells = facts(one, words);
        cells.push(html! { <div class="buttons">{for one.actions.iter().map(button)}</div> });
        cells
    };
    html! {
        <>
            <Head lead={words.requests_lead}>
                if refers { <Button kind={ButtonKind::Primary} onclick={doing.open(Task::Ask)}>{words.ask}</Button> }
            </Head>
            <FilterBar clear={list.clear()}>
                {pick("list-status", words.state, list.now().status, words.lang, list.link(|filter, status| filter.status = status))}
            </FilterBar>
            <FailureBanner failure={accept.error.clone()} />
            {list.view(sheet, row)}
            {dialog(&doing)}
        </>
    }
}

fn facts(one: &AdviserRequest, words: &VillageWords) -> Vec<Html> {
    let lang = words.lang;
    let tone = match one.status {
        AdviserRequestStatus::Open => Tone::Orange,
        AdviserRequestStatus::Offered => Tone::Yellow,
        AdviserRequestStatus::Accepted => Tone::Plain,
        AdviserRequestStatus::Done => Tone::Green,
    };
    let sent = one.offers.last().map(|offer| offer.practitioner_name.clone());
    let work = one.work.as_ref().map(|work| {
        let fund = work.fund_source.name(lang);
        format!("{} · {} · {fund}", &*work.summary, words.hours_of(work.hours.into()))
    });
    vec![
        html! { <>{village(one.village_name.as_deref(), &one.village_code)}<small>{&one.organisation_name}</small></> },
        html! { <>{&*one.need}if let Some(work) = work { <small>{work}</small> }</> },
        html! { {day_in_year(lang, one.wanted_on)} },
        html! {
            <>
                <Light {tone}>{one.status.name(lang)}</Light>
                if let Some(sent) = sent { <small>{format!("{} {sent}", words.sent_to)}</small> }
            </>
        },
    ]
}

fn dialog(doing: &Doing<Task>) -> Html {
    let (ondone, onclose) = (doing.ondone.clone(), doing.onclose.clone());
    match doing.now.clone() {
        None | Some(Task::Of(AdviserRequestAction::Accept, _)) => Html::default(),
        Some(Task::Ask) => drawn::<AskAdviser>(AskProps { of: (), ondone, onclose }),
        Some(Task::Of(AdviserRequestAction::Offer, of)) => {
            drawn::<OfferRequest>(AskProps { of, ondone, onclose })
        }
        Some(Task::Of(AdviserRequestAction::Decline, of)) => {
            drawn::<DeclineRequest>(AskProps { of, ondone, onclose })
        }
        Some(Task::Of(AdviserRequestAction::RecordWork, of)) => {
            drawn::<RecordWork>(AskProps { of, ondone, onclose })
        }
    }
}
