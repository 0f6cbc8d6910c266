//! What was put off where aid came before the papers: what is owed, until when, and on which ground (LAL 44, DL-08).

use openapi::applications::{Deferral, DeferralState};
use yew::prelude::*;

use super::ApplicationWords;
use crate::{
    i18n::{Named, day_in_year},
    ui::{Card, Definition, Definitions, Light, Tone},
};

pub fn card(deferral: &Deferral, words: &ApplicationWords) -> Html {
    let Deferral { state, ground, rule, basis, items, since, due_on, completed_on } = deferral;
    let day = |on| day_in_year(words.lang, on);
    let tone = match state {
        DeferralState::Owed => Tone::Yellow,
        DeferralState::Completed => Tone::Green,
        DeferralState::Review => Tone::Red,
    };
    let title = if ground.is_some() { words.granted_first } else { words.accepted_first };
    let side = html! { <Light {tone}>{state.name(words.lang)}</Light> };
    let rule = [rule.as_deref(), basis.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    html! {
        <Card {title} {side}>
            if *state == DeferralState::Review { <p class="next">{words.under_review}</p> }
            <Definitions>
                if let Some(ground) = ground { <Definition term={words.ground}>{ground.name(words.lang)}</Definition> }
                if !rule.is_empty() { <Definition term={words.rule}>{rule}</Definition> }
                <Definition term={words.since}>{day(*since)}</Definition>
                <Definition term={words.due_on}>{day(*due_on)}</Definition>
                if let Some(on) = completed_on { <Definition term={words.completed_on}>{day(*on)}</Definition> }
            </Definitions>
            <h3>{words.owed_items}</h3>
            <ol class="list">{for items.iter().map(|item| html! { <li>{&**item}</li> })}</ol>
        </Card>
    }
}
