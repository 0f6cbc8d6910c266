//! What is told while there is no network, and what is asked when the same questions were answered elsewhere.

use openapi::applications::Form;
use yew::prelude::*;

use super::{Step, check, desk::Desk, labels::label, words::ApplyWords};
use crate::ui::{Banner, Button, Tone};

/// That it is kept on this device, and what of it still has to be sent.
pub fn banner(desk: &Desk, words: &ApplyWords) -> Html {
    if !desk.away {
        return Html::default();
    }
    let steps = desk.kept.unsent_steps();
    let sent = steps.is_empty() && !desk.kept.is_new();
    html! {
        <Banner tone={Tone::Yellow} title={words.away} live={true}>
            <p>{if desk.waiting { words.waiting } else { words.away_help }}</p>
            if desk.kept.is_new() { <p>{words.unbegun}</p> }
            if !steps.is_empty() {
                <p>{words.unsent}</p>
                <ul class="said">{for steps.into_iter().map(|step| html! { <li>{words.question(step)}</li> })}</ul>
            }
            if sent && !desk.waiting { <p>{words.away_sent}</p> }
        </Banner>
    }
}

/// Both answers to each question, side by side, and the choice between them.
pub fn conflict(desk: &Desk, words: &ApplyWords) -> Html {
    let Some(found) = &desk.conflict else { return Html::default() };
    let (mine, theirs) = (&desk.kept.now.form, &found.theirs.form);
    html! {
        <section class="summary" role="alert" aria-labelledby="conflict">
            <h2 id="conflict">{words.stale}</h2>
            <p>{words.stale_help}</p>
            {for found.steps.iter().map(|step| both(*step, mine, theirs, words))}
            <div class="buttons">
                <Button onclick={desk.settle.reform(|()| true)}>{words.keep_here}</Button>
                <Button onclick={desk.settle.reform(|()| false)}>{words.take_other}</Button>
            </div>
        </section>
    }
}

fn both(step: Step, mine: &Form, theirs: &Form, words: &ApplyWords) -> Html {
    let (mine, theirs) = (check::lines(words, step, mine), check::lines(words, step, theirs));
    let said = |all: &check::Lines, path: &str| {
        let answers = all.iter().filter(|(known, _)| *known == path).map(|(_, answer)| answer.as_str());
        check::or_nothing(words, answers.collect::<Vec<_>>().join(words.list_mark))
    };
    let mut paths: Vec<&str> = mine.iter().chain(&theirs).map(|(path, _)| *path).collect();
    paths.sort_unstable();
    paths.dedup();
    paths.retain(|path| said(&mine, path) != said(&theirs, path));
    let line = |path: &&str| {
        html! {
            <>
                <h4>{label(words.lang, path)}</h4>
                <dl class="defs">
                    <div><dt>{words.here}</dt><dd>{said(&mine, path)}</dd></div>
                    <div><dt>{words.elsewhere}</dt><dd>{said(&theirs, path)}</dd></div>
                </dl>
            </>
        }
    };
    html! {
        <>
            <h3>{words.question(step)}</h3>
            if paths.is_empty() { <p>{words.finer}</p> }
            {for paths.iter().map(line)}
        </>
    }
}
