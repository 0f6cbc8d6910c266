//! What the rules engine found for an application: now, with what it took from data, and before, here or where the
//! application came from.

use openapi::{
    ApplicationId, AssessmentId, Paging,
    applications::{Application, KeptAssessment, PastAssessment},
    eligibility::QueryHit,
};
use yew::prelude::*;

use super::ApplicationWords;
use crate::{
    app::{use_api, use_query},
    i18n::{Lang, Named, moment, use_words, yuan},
    ui::{Card, Definition, Definitions, FailureBanner},
};

/// Earlier assessments shown.
const SHOWN: u16 = 10;

/// What was found last, if anything was.
pub fn card(application: &Application, words: &ApplicationWords) -> Html {
    match &application.assessment {
        Some(kept) => html! { <Card title={words.assessment}>{found(kept, words)}</Card> },
        None => Html::default(),
    }
}

/// What the engine found, why, from which data, and with which rules.
fn found(kept: &KeptAssessment, words: &ApplicationWords) -> Html {
    let packs: Vec<String> = kept.packs.iter().map(ToString::to_string).collect();
    let data = &kept.facts.queries;
    html! {
        <>
            <p class="prose">{why(kept, words.lang)}</p>
            <Definitions>
                <Definition term={words.assessed_outcome}>{kept.result.outcome.name(words.lang)}</Definition>
                if !data.is_empty() {
                    <Definition term={words.assessed_data}>
                        {for data.iter().map(|hit| html! { <div>{told(hit, words)}</div> })}
                    </Definition>
                }
                <Definition term={words.assessed_packs}><span class="num">{packs.join("、")}</span></Definition>
            </Definitions>
        </>
    }
}

fn why(kept: &KeptAssessment, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &kept.result.zh,
        Lang::En => &kept.result.en,
    }
}

/// `人力资源和社会保障：领取养老金 3,200.00 元`
fn told(hit: &QueryHit, words: &ApplicationWords) -> String {
    let QueryHit { source, field, value_fen, count, category } = hit;
    let lang = words.lang;
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    let what = category.map_or(field.name(lang), |category| category.name(lang));
    let money = value_fen.map(|fen| format!(" {}", yuan(lang, fen)));
    let things = count.map(|count| format!(" {count}"));
    format!("{}{colon}{what}{}", source.name(lang), money.or(things).unwrap_or_default())
}

#[derive(Properties, PartialEq)]
pub struct AssessedProps {
    pub id: ApplicationId,
    /// What the card above shows already.
    pub now: Option<AssessmentId>,
}

/// What was found before, also at the centre that the application came from (ONL-02). Nothing where there is nothing.
#[component]
pub fn Assessed(props: &AssessedProps) -> Html {
    let words = use_words::<ApplicationWords>();
    let api = use_api();
    let page = use_query((props.id, props.now), move |(id, _)| {
        let paging = Paging { limit: Some(SHOWN), ..Paging::default() };
        api.call(move |c| c.list_assessments(id, &paging))
    });
    let all = page.data.as_deref().map(|page| page.items.as_slice()).unwrap_or_default();
    let before: Vec<&PastAssessment> =
        all.iter().filter(|one| Some(one.assessment.id) != props.now).collect();
    if before.is_empty() && page.error.is_none() {
        return Html::default();
    }
    let line = |one: &PastAssessment| {
        let PastAssessment { application_id: _, organisation_id: _, organisation_name, assessment } = one;
        html! {
            <li>
                {assessment.result.outcome.name(words.lang)}
                <div class="soft">{moment(words.lang, assessment.at)}{" · "}{organisation_name}</div>
                <div class="soft">{why(assessment, words.lang)}</div>
            </li>
        }
    };
    html! {
        <Card title={words.assessed_before}>
            <FailureBanner failure={page.error.clone()} retry={page.reload.clone()} />
            <ul class="list">{for before.into_iter().map(line)}</ul>
        </Card>
    }
}
