//! The parts of one check: its questions, what contradicts, the commitment and its draw.

use openapi::{
    Fen,
    verifications::{
        Contradiction, Registration, Saying, SourceValue, Topic, Verification, VerificationQuestion,
    },
};
use yew::prelude::*;

use super::words::VerificationWords;
use crate::{
    i18n::{Common, Named, Words as _, day_in_year, yuan},
    ui::{Card, Column, Definition, Definitions, EmptyState, Light, Table, Tone},
};

/// Each source with what it said, no more than was asked for.
pub fn questions(check: &Verification, words: &VerificationWords) -> Html {
    let columns = [words.source, words.way, words.status, words.answer, words.as_of];
    let rows: Vec<Vec<Html>> = check.questions.iter().map(|question| row(question, words)).collect();
    html! {
        <>
            <h2 class="above">{words.questions}</h2>
            <Table caption={words.questions} columns={columns.map(Column::new).to_vec()} {rows}
                empty={html! { <EmptyState title={words.no_questions} /> }} />
        </>
    }
}

fn row(question: &VerificationQuestion, words: &VerificationWords) -> Vec<Html> {
    let lang = words.lang;
    let fault = question.fault.map(|fault| fault.name(lang));
    let again = (question.attempts > 1).then(|| format!("{} {}", words.attempts, question.attempts));
    vec![
        html! { {question.source.name(lang)} },
        html! { {question.way.name(lang)} },
        html! {
            <>
                {question.status.name(lang)}
                if let Some(fault) = fault { <small>{fault}</small> }
                if let Some(again) = again { <small>{again}</small> }
            </>
        },
        html! {
            <>
                if question.found == Some(false) { <div>{words.found_no}</div> }
                if let Some(value) = &question.value { {for told(value, words).into_iter().map(|line| html! { <div>{line}</div> })} }
            </>
        },
        html! {
            <>
                if let Some(on) = question.as_of { {day_in_year(lang, on)} }
                if question.stale { <Light tone={Tone::Orange}>{words.stale}</Light> }
            </>
        },
    ]
}

/// What a source says, a line each.
fn told(value: &SourceValue, words: &VerificationWords) -> Vec<String> {
    let SourceValue { registered, pension_fen, wage_fen, employed, homes, vehicles, name_matches } = value;
    let common = Common::of(words.lang);
    let said = |yes: bool| if yes { common.yes } else { common.no };
    let line = |label: &str, value: String| format!("{label} {value}");
    let money = |fen: Fen| yuan(words.lang, fen);
    let others = [
        pension_fen.map(|fen| line(words.pension, money(fen))),
        wage_fen.map(|fen| line(words.wage, money(fen))),
        employed.map(|yes| line(words.employed, said(yes).to_owned())),
        homes.map(|count| line(words.homes, count.to_string())),
        vehicles.map(|count| line(words.vehicles, count.to_string())),
        name_matches.map(|yes| line(words.name_matches, said(yes).to_owned())),
    ];
    registered.iter().map(|one| standing(one, words)).chain(others.into_iter().flatten()).collect()
}

/// On which register, and for how long.
fn standing(one: &Registration, words: &VerificationWords) -> String {
    let Registration { category, valid_from, valid_to } = one;
    let days: Vec<String> = [valid_from, valid_to]
        .into_iter()
        .map(|day| day.map_or("…".to_owned(), |on| on.to_string()))
        .collect();
    let name = category.name(words.lang);
    match valid_from.or(*valid_to) {
        Some(_) => format!("{name} · {} {}", words.valid, days.join("–")),
        None => name.to_owned(),
    }
}

/// Both values of what two sources say differently; nothing where all agree.
pub fn contradictions(check: &Verification, words: &VerificationWords) -> Html {
    if check.contradictions.is_empty() {
        return Html::default();
    }
    let row = |found: &Contradiction| {
        let about = match found.category {
            Some(category) => format!("{} · {}", found.topic.name(words.lang), category.name(words.lang)),
            None => found.topic.name(words.lang).to_owned(),
        };
        vec![
            html! { {about} },
            html! { {saying(found.topic, &found.one, words)} },
            html! { {saying(found.topic, &found.other, words)} },
        ]
    };
    let rows: Vec<Vec<Html>> = check.contradictions.iter().map(row).collect();
    let columns = [words.topic, words.one, words.other].map(Column::new).to_vec();
    html! {
        <>
            <h2 class="above">{words.contradictions}</h2>
            <Table caption={words.contradictions} {columns} {rows} />
        </>
    }
}

fn saying(topic: Topic, said: &Saying, words: &VerificationWords) -> String {
    let common = Common::of(words.lang);
    let value = match topic {
        Topic::Pension | Topic::Wage => yuan(words.lang, Fen::new(said.value).unwrap_or_default()),
        Topic::Homes | Topic::Vehicles => said.value.to_string(),
        Topic::Employed | Topic::Registered | Topic::Name => {
            if said.value == 0 {
                common.no.to_owned()
            } else {
                common.yes.to_owned()
            }
        }
    };
    format!("{} · {} {value}", said.source.name(words.lang), said.way.name(words.lang))
}

/// What was signed for a commitment, and whether it was drawn; nothing for other ways.
pub fn commitment(check: &Verification, words: &VerificationWords) -> Html {
    let Some(signed) = &check.commitment else { return Html::default() };
    html! {
        <Card title={words.commitment}>
            <Definitions>
                <Definition term={words.notice_on}>{day_in_year(words.lang, signed.notice_signed_on)}</Definition>
                <Definition term={words.commitment_on}>{day_in_year(words.lang, signed.commitment_signed_on)}</Definition>
                if let Some(draw) = check.draw {
                    <Definition term={words.drawing}>
                        {if draw.sampled { words.sampled } else { words.not_sampled }}
                        <br /><span class="num">{words.draw(draw.drawn, draw.below)}</span>
                    </Definition>
                }
            </Definitions>
            if check.draw.is_some() { <p class="soft">{words.draw_rule}</p> }
        </Card>
    }
}
