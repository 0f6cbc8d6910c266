//! What a version would change: how many come out otherwise, by outcome, and the numbers of their applications.

use openapi::rule_packs::{OutcomeChange, OutcomeCount, RulePack, Simulation};
use yew::prelude::*;

use super::words::PackWords;
use crate::{
    app::address,
    i18n::{Named, day_in_year, moment},
    staff::Route,
    ui::{Banner, Card, Column, EmptyState, Figure, Figures, Link, Table, Tone},
};

/// The last run, and whether it was of the text as it stands.
pub fn simulation(version: &RulePack, words: &PackWords) -> Html {
    match &version.simulation {
        Some(run) => shown(run, run.sha256 != version.sha256, words),
        None => html! { <EmptyState title={words.not_simulated}>{words.not_simulated_next}</EmptyState> },
    }
}

fn shown(run: &Simulation, stale: bool, words: &PackWords) -> Html {
    let lang = words.lang;
    let mut when = words.simulated(&moment(lang, run.at), &day_in_year(lang, run.since));
    if let Some(day) = run.as_of {
        when = [when, words.as_if(&day_in_year(lang, day))].join(lang.comma());
    }
    let tone = if run.changed == 0 { Tone::Green } else { Tone::Yellow };
    let outcomes = [words.outcome, words.by_now, words.by_this].map(Column::new).to_vec();
    html! {
        <>
            if stale { <Banner tone={Tone::Orange}><p>{words.stale}</p></Banner> }
            <p class="lead">{when}if run.more { {" "}{words.more} }</p>
            <Figures>
                <Figure value={run.looked_at.to_string()} label={words.looked_at} />
                <Figure value={run.changed.to_string()} label={words.changed} {tone} />
            </Figures>
            <Card title={words.outcome}>
                <Table caption={words.outcome} columns={outcomes} empty={html! { <p class="soft">{words.nobody}</p> }}
                    rows={run.outcomes.iter().map(|one| outcome(one, words)).collect::<Vec<_>>()} />
            </Card>
            if !run.changes.is_empty() {
                <Card title={words.changes}>
                    <Table caption={words.changes} columns={[words.application, words.by_now, words.by_this].map(Column::new).to_vec()}
                        rows={run.changes.iter().map(|one| change(one, words)).collect::<Vec<_>>()} />
                </Card>
            } else if run.changed == 0 {
                <p class="soft">{words.nobody}</p>
            }
        </>
    }
}

fn outcome(count: &OutcomeCount, words: &PackWords) -> Vec<Html> {
    vec![
        html! { {count.outcome.name(words.lang)} },
        html! { <span class="num">{count.before}</span> },
        html! { <span class="num">{count.after}</span> },
    ]
}

fn change(change: &OutcomeChange, words: &PackWords) -> Vec<Html> {
    let id = change.application_id;
    let number = change.number.clone().unwrap_or_else(|| words.unnumbered.to_owned());
    vec![
        html! { <Link href={address(&Route::Application { id })}>{number}</Link> },
        html! { {change.before.name(words.lang)} },
        html! { {change.after.name(words.lang)} },
    ]
}
