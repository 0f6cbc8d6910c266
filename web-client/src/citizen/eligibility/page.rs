//! The questions, four for everybody and the others where the answer depends on them, and what the rules say.

use yew::prelude::*;

use super::{
    engine::{Found, use_found},
    facts::{Asked, Facts},
    fields::{Fields, chosen},
    questions::{BEFORE_A_NO, NONE, OTHERS, PEOPLE, QUESTIONS, Question},
    verdict::{self, Kind},
    words::CheckWords,
};
use crate::{
    app::{address, browser, use_form},
    citizen::{
        Route, Shell,
        offices::use_centres,
        say::{KINDS, pick},
        small::{Typed, typing},
    },
    i18n::{fen_from_yuan, use_words},
    ui::{ButtonKind, ButtonLink, FailureBanner, HEADING, Link, Select, Typed as Value, use_page_title},
};

type Options = Vec<(AttrValue, AttrValue)>;

#[component]
pub fn Check() -> Html {
    let words = use_words::<CheckWords>();
    use_page_title(&words.title.into());
    let centres = use_centres();
    let form = use_form(Typed::default);
    let typed = form.draft();
    let found = use_found(asked(typed));
    // What was found for the answers before stays until there is something newer to read.
    let last = use_mut_ref(|| None);
    if let Some(data) = &found.data {
        *last.borrow_mut() = Some(data.clone());
    }
    let said = last.borrow().clone();
    let said = said.as_deref().and_then(Option::as_ref).filter(|found| !found.outcome.is_empty());
    let wanted = said.map(|found| wanted(found, typed)).unwrap_or_default();
    let places = centres.data.iter().flat_map(|page| &page.items);
    let places = places.map(|one| (one.region_code.clone().into(), one.name.clone().into()));
    let matters = KINDS.iter().map(|kind| (kind.code.into(), pick(words.lang, kind.said).into()));
    let fields = Fields { form: &form, lang: words.lang };
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.title}</h1>
            <p class="lead">{words.lead}</p>
            <FailureBanner failure={centres.error.clone()} retry={centres.reload.clone()} />
            <form {onsubmit} novalidate={true}>
                <Select id="region" label={words.place} hint={words.place_hint} value={fields.at("region")} options={places.collect::<Options>()}
                    onchange={typing(&form, "region")} />
                <Select id="matter" label={words.matter} value={fields.at("matter")} options={matters.collect::<Options>()}
                    onchange={typing(&form, "matter")} />
                {fields.people("people", words.people, PEOPLE)}
                {fields.number("members", words.members, Some(words.members_hint))}
                {fields.money("income", words.income, Some(words.income_hint))}
                if said.is_some_and(|found| found.kind() == Kind::No) || !typed.at("others").is_empty() {
                    {fields.people("others", words.others, OTHERS)}
                }
                {for wanted.iter().map(|question| fields.question(question))}
            </form>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            {said.map_or_else(|| verdict::open(words.waiting), |found| answer(found, typed, words))}
            <div class="stack">
                <ButtonLink href={address(&Route::Start)} kind={ButtonKind::Primary}>{words.apply}</ButtonLink>
                <Link href={address(&Route::BlankPaper)} class="way">{words.on_paper}</Link>
            </div>
        </Shell>
    }
}

/// The answer, unless it would be a no while something is open that could make it a yes.
fn answer(found: &Found, typed: &Typed, words: &CheckWords) -> Html {
    match found.kind() == Kind::No && !may_be_a_no(found, typed) {
        true => verdict::open(words.ask_more),
        false => verdict::view(found, words),
    }
}

fn may_be_a_no(found: &Found, typed: &Typed) -> bool {
    let said = |code: &str| match code {
        "medical" => fen_from_yuan(typed.at(code)).is_some(),
        _ => !typed.at(code).is_empty(),
    };
    let by_means = found.outcome == "hardship_not_met";
    said("people") && said("others") && (!by_means || BEFORE_A_NO.iter().all(|code| said(code)))
}

/// What is asked besides: what the rules miss, what could avert a no, and what was answered already.
fn wanted(found: &Found, typed: &Typed) -> Vec<&'static Question> {
    let before_a_no = found.outcome == "hardship_not_met";
    let asks = |question: &&Question| {
        let missing = found.missing.iter().any(|missing| missing == question.code);
        missing
            || !typed.at(question.code).is_empty()
            || (before_a_no && BEFORE_A_NO.contains(&question.code))
    };
    QUESTIONS.iter().filter(asks).collect()
}

/// The facts, once it is said where and about what.
fn asked(typed: &Typed) -> Option<Asked> {
    let (region, kind) = (typed.at("region"), typed.at("matter"));
    if region.is_empty() || kind.is_empty() {
        return None;
    }
    let money = |code: &str| fen_from_yuan(typed.at(code));
    let number = |code: &str| u32::read(typed.at(code));
    let kind = KINDS.iter().find(|one| one.code == kind);
    let people =
        chosen(typed, "people").chain(chosen(typed, "others")).filter(|code| *code != NONE).collect();
    let today = browser::today();
    let facts = Facts::default()
        .about(kind, typed.at("claim"), people)
        .age(number("birth_date"), today)
        .truth("own_right", typed.at("own_right"))
        .truth("no_fixed_income", typed.at("no_fixed_income"))
        .code("opponent", typed.at("opponent"))
        .code("area", typed.at("area"))
        .household(number("members"), money("income"), money("own_income"))
        .money("major_medical_fen", money("medical"))
        .money("deposit_fen", money("deposit"))
        .number("homes", number("homes"))
        .money("vehicle_value_fen", money("vehicle_value"))
        .number("group_size", number("group_size").filter(|size| *size > 0));
    Some(facts.at(region, today))
}
