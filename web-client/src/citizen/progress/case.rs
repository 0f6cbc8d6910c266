//! The case that a grant opens: who helps, when the court meets, what was told, how it ended.

use openapi::CaseId;
use yew::prelude::*;

use super::{
    super::{say, small::use_read},
    answers::{Case, DiaryEntry, Handler, Hearing, Message, Outcome},
    words::ProgressWords,
};
use crate::{
    i18n::{day, moment, use_words, yuan},
    ui::{Card, FailureBanner, Skeleton},
};

#[derive(Properties, PartialEq)]
pub struct CaseCardProps {
    pub id: CaseId,
}

#[component]
pub fn CaseCard(props: &CaseCardProps) -> Html {
    let words = use_words::<ProgressWords>();
    let found = use_read::<Case>(format!("/cases/{}", props.id).into());
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(case) = &found.data { {whole(case, words)} } else if found.loading { <Skeleton /> }
        </>
    }
}

fn whole(case: &Case, words: &ProgressWords) -> Html {
    let told: Vec<&DiaryEntry> = case.diary.iter().filter(|entry| entry.informed_recipient).collect();
    let messages: Vec<&Message> = case.messages.iter().filter(|m| m.to_recipient).collect();
    html! {
        <>
            <Card title={words.lawyer}>
                <p class="now">{say::case_now(words.lang, case.status)}</p>
                if let Some(handler) = &case.handler { {lawyer(handler, words)} } else { <p>{words.no_lawyer}</p> }
            </Card>
            if !case.hearings.is_empty() {
                <Card title={words.hearings}><ul class="said">{for case.hearings.iter().map(|h| hearing(h, words))}</ul></Card>
            }
            if !told.is_empty() || !messages.is_empty() {
                <Card title={words.told}>
                    <ul class="said">
                        {for told.iter().map(|e| html! { <li><small>{day(words.lang, e.on)}</small><br />{&*e.content}</li> })}
                        {for messages.iter().map(|m| html! { <li><small>{moment(words.lang, m.at)}</small><br />{&*m.text}</li> })}
                    </ul>
                </Card>
            }
            if let Some(outcome) = &case.outcome { {ended(outcome, words)} }
        </>
    }
}

fn lawyer(handler: &Handler, words: &ProgressWords) -> Html {
    let since = handler.accepted_on.map(|on| words.assigned(&day(words.lang, on)));
    html! {
        <div class="person">
            <b>{&handler.name}</b>
            <p>{&handler.firm}if let Some(since) = since { {" · "}{since} }</p>
            <a class="btn p" href={format!("tel:{}", handler.phone)}>
                {words.call_lawyer}{" "}<span class="num">{&handler.phone}</span>
            </a>
        </div>
    }
}

fn hearing(hearing: &Hearing, words: &ProgressWords) -> Html {
    html! { <li><b>{moment(words.lang, hearing.at)}</b><br />{&*hearing.place}</li> }
}

fn ended(outcome: &Outcome, words: &ProgressWords) -> Html {
    html! {
        <Card title={words.result}>
            <p class="now"><b>{say::result(words.lang, outcome.result)}</b></p>
            if outcome.recovered_fen.get() > 0 { <p>{words.recovered(&yuan(words.lang, outcome.recovered_fen))}</p> }
            <p>{&*outcome.text}</p>
        </Card>
    }
}
