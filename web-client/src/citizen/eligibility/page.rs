//! The questions, four for everybody and the others where the answer depends on them, and what the rules say.

use openapi::{Code, Fen};
use yew::prelude::*;

use super::{
    engine::{Found, use_found},
    facts::{Asked, Facts},
    questions::{Ask, BEFORE_A_NO, NONE, PEOPLE, QUESTIONS, Question},
    verdict::{self, Kind},
    words::CheckWords,
};
use crate::{
    app::{Form, address, browser, use_form},
    citizen::{
        Route, Shell,
        offices::use_centres,
        say::{KINDS, Said, pick},
        small::{Typed, typing},
    },
    i18n::{Lang, at_field, fen_from_yuan, use_words},
    ui::{
        ButtonKind, ButtonLink, Checkboxes, Choice, FailureBanner, HEADING, Link, Radios, Select, TextField,
        Typed as Value, use_page_title,
    },
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
    let people =
        PEOPLE.iter().map(|(code, said)| Choice::new(*code, pick(words.lang, *said))).collect::<Vec<_>>();
    let fields = Fields { form: &form, lang: words.lang };
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let onpeople =
        form.edit("people", |typed: &mut Typed, codes: Vec<AttrValue>| typed.put("people", codes.join(",")));
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
                <Checkboxes id="people" label={words.people} values={chosen(typed).map(|code| code.to_owned().into()).collect::<Vec<AttrValue>>()}
                    choices={people} onchange={onpeople} />
                {fields.number("members", words.members, Some(words.members_hint))}
                {fields.money("income", words.income, Some(words.income_hint))}
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
    let by_means = found.outcome == "hardship_not_met";
    !typed.at("people").is_empty() && (!by_means || BEFORE_A_NO.iter().all(|code| !typed.at(code).is_empty()))
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

/// Who the person says to be.
fn chosen(typed: &Typed) -> impl Iterator<Item = &str> {
    typed.at("people").split(',').filter(|code| !code.is_empty())
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
    let people: Vec<&str> = chosen(typed).filter(|code| *code != NONE).collect();
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

/// The fields of this page: every answer is a text under its code.
struct Fields<'a> {
    form: &'a Form<Typed>,
    lang: Lang,
}

impl Fields<'_> {
    fn at(&self, code: &str) -> AttrValue {
        self.form.draft().at(code).to_owned().into()
    }

    fn question(&self, question: &Question) -> Html {
        let (label, hint) = (pick(self.lang, question.said), question.hint.map(|hint| pick(self.lang, hint)));
        match question.ask {
            Ask::Money => self.money(question.code, label, hint),
            Ask::Number => self.number(question.code, label, hint),
            Ask::Of(answers) => {
                let choice = |(code, said): &(&'static str, Said)| Choice::new(*code, pick(self.lang, *said));
                html! {
                    <Radios id={question.code} {label} hint={hint.map(AttrValue::from)} value={self.at(question.code)}
                        choices={answers.iter().map(choice).collect::<Vec<_>>()} onchange={typing(self.form, question.code)} />
                }
            }
        }
    }

    fn money(&self, code: &'static str, label: &'static str, hint: Option<&'static str>) -> Html {
        let unit = if self.lang == Lang::Zh { "元" } else { "yuan" };
        self.line(
            code,
            label,
            hint,
            "decimal",
            Some(unit),
            fen_from_yuan(self.form.draft().at(code)).is_some(),
        )
    }

    fn number(&self, code: &'static str, label: &'static str, hint: Option<&'static str>) -> Html {
        self.line(code, label, hint, "numeric", None, u32::read(self.form.draft().at(code)).is_some())
    }

    fn line(
        &self,
        code: &'static str,
        label: &'static str,
        hint: Option<&'static str>,
        inputmode: &'static str,
        unit: Option<&'static str>,
        read: bool,
    ) -> Html {
        let wrong = !read && !self.form.draft().at(code).is_empty();
        let error = wrong.then(|| AttrValue::from(at_field(self.lang, Code::BadFormat)));
        html! {
            <TextField id={code} {label} hint={hint.map(AttrValue::from)} value={self.at(code)} {error} {inputmode}
                maxlength={Fen::MAXLENGTH.map(AttrValue::from)} unit={unit.map(AttrValue::from)}
                onchange={typing(self.form, code)} />
        }
    }
}
