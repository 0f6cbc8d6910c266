//! Granted or refused, with the reasons in words and the way to object (LAL 49, DL-12).

use yew::prelude::*;

use super::{super::say, answers::Decision, words::ProgressWords};
use crate::{
    i18n::{day, day_in_year},
    ui::{Card, Light, Tone},
};

pub fn view(made: &Decision, words: &ProgressWords) -> Html {
    let lang = words.lang;
    let reason =
        |reason: &openapi::applications::RefuseReason| html! { <li>{say::refuse_reason(lang, *reason)}</li> };
    html! {
        <Card title={if made.granted { words.granted } else { words.refused }}>
            <p class="soft">{words.decided(&made.number, &day_in_year(lang, made.on))}</p>
            if !made.reasons.is_empty() { <ul class="said">{for made.reasons.iter().map(reason)}</ul> }
            if let Some(text) = &made.text { <p class="note">{text}</p> }
            if made.granted { <p>{words.free}</p> } else {
                <details open={true}>
                    <summary>{words.objection}</summary>
                    <p>{words.objection_how}</p>
                    <p><Light tone={Tone::Plain}>{words.object_by(&day(lang, made.objection_until))}</Light></p>
                </details>
            }
        </Card>
    }
}
