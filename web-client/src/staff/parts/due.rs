//! A running limit as a light, in words.

use openapi::{deadlines::Light, work::Due};
use yew::prelude::*;

use super::PartWords;
use crate::{
    i18n::{Named, short_day, use_words},
    ui::{self, Tone},
};

#[derive(Properties, PartialEq)]
pub struct DueProps {
    pub due: Option<Due>,
    /// The target of the green channel beside it (DL-29).
    #[prop_or_default]
    pub fast: Option<Due>,
}

/// `逾期 1 天`, `今天到期`, `剩 3 天`; nothing when no limit runs.
#[component]
pub fn DueLight(props: &DueProps) -> Html {
    let words = use_words::<PartWords>();
    let Some(due) = &props.due else { return Html::default() };
    html! {
        <>
            <ui::Light tone={tone(due.light)}>{said(due, words)}</ui::Light>
            if let Some(fast) = &props.fast {
                <small class={classes!((fast.light == Light::Red).then_some("late"))}>
                    {fast.kind.name(words.lang)}{" "}{said(fast, words)}
                </small>
            }
        </>
    }
}

/// What is due by when: one line of 接下来.
#[component]
pub fn DueRow(props: &DueProps) -> Html {
    let words = use_words::<PartWords>();
    let Some(due) = &props.due else { return html! { <p class="soft">{words.no_due}</p> } };
    html! {
        <div class="due">
            <span>{due.kind.name(words.lang)}<small>{words.until(&short_day(words.lang, due.on))}</small></span>
            <DueLight due={due.clone()} />
        </div>
    }
}

fn tone(light: Light) -> Tone {
    match light {
        Light::Green => Tone::Green,
        Light::Yellow => Tone::Yellow,
        Light::Orange => Tone::Orange,
        Light::Red => Tone::Red,
        Light::Paused => Tone::Paused,
    }
}

fn said(due: &Due, words: &PartWords) -> String {
    match (due.light, due.days_left) {
        (Light::Paused, _) => words.paused.to_owned(),
        (_, 0) => words.today.to_owned(),
        (_, left) if left < 0 => words.late(-left),
        (_, left) => words.days_left(left),
    }
}
