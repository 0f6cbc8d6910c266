//! Rules: read as sentences, opened one by one to be edited, moved up and down.

use openapi::eligibility::{RuleKind, Suggestion};
use yew::prelude::*;

use super::{
    at::{At, Part, Place},
    change::Change,
    conditions::Conditions,
    draft::{EFFECTS, RuleDraft},
    fields::Fields,
    tree::condition,
};
use crate::{
    app::Check,
    i18n::{Named, choices, options},
    staff::rule_packs::sentence::sentence,
    ui::{Card, Choice},
};

/// All rules.
pub fn rules(fields: &Fields<'_>) -> Html {
    let words = fields.words;
    let rules = fields.form.draft().rules.iter().enumerate();
    html! {
        <Card title={words.rules}>
            if let Some(problem) = fields.told.error("/rules") { <p class="problem" id="/rules" tabindex="-1">{problem}</p> }
            {for rules.map(|(at, one)| rule(fields, at, one))}
            {fields.button(Change::AddRule, words.add_rule, "")}
        </Card>
    }
}

fn rule(fields: &Fields<'_>, at: usize, rule: &RuleDraft) -> Html {
    let words = fields.words;
    let pointer = format!("/rules/{at}");
    let named = if rule.id.is_empty() { words.rule(at + 1) } else { rule.id.clone() };
    // What is wrong stands at its field, so that the field is shown.
    let open = rule.open || fields.told.within(&pointer);
    let (toggle, last) = (!open, at + 1 == fields.form.draft().rules.len());
    let kind = rule.kind.parse::<RuleKind>().map(|kind| kind.name(words.lang)).unwrap_or_default();
    html! {
        <fieldset class="party" id={pointer.clone()} tabindex="-1">
            <legend>{&named}</legend>
            if let Some(warning) = fields.told.warning(&pointer) { <p class="hint">{warning}</p> }
            if open { {opened(fields, at, rule)} } else { <p class="lead">{kind}{" · "}{folded(rule, words.lang)}</p> }
            <div class="buttons">
                if !open || rule.open {
                    {fields.button(Change::Open(at, toggle), if open { words.fold } else { words.edit }, &named)}
                }
                if at > 0 { {fields.button(Change::Up(at), words.up, &named)} }
                if !last { {fields.button(Change::Down(at), words.down, &named)} }
                {fields.button(Change::RemoveRule(at), words.remove, &named)}
            </div>
        </fieldset>
    }
}

/// The condition as a sentence; one that can not be read is shown with its fields.
fn folded(rule: &RuleDraft, lang: crate::i18n::Lang) -> String {
    let mut check = Check::default();
    let read = Conditions { names: &[], check: &mut check }.test(&rule.when, "");
    read.map(|when| sentence(lang, &when)).unwrap_or_default()
}

fn opened(fields: &Fields<'_>, rule: usize, draft: &RuleDraft) -> Html {
    let words = fields.words;
    let at = |part| At::Rule(rule, part);
    let root = |given| Place { rule, given, way: Vec::new() };
    let said = [words.green, words.accept_first, words.skip_scope, words.decisive];
    let effects = EFFECTS.iter().zip(said).map(|(code, said)| Choice::new(*code, said)).collect();
    html! {
        <>
            <div class="fields">
                {fields.text(at(Part::Id), words.id, &draft.id, "")}
                {fields.pick(at(Part::Kind), words.kind, &draft.kind, options::<RuleKind>(words.lang))}
                {fields.text(at(Part::Basis), words.rule_basis, &draft.basis, words.rule_basis_hint)}
            </div>
            if let Some(given) = &draft.given {
                {condition(fields, root(true), given, words.given)}
                <p>{fields.button(Change::RemoveGiven(rule), words.remove_given, "")}</p>
            } else {
                <p>{fields.button(Change::AddGiven(rule), words.add_given, "")}</p>
            }
            {condition(fields, root(false), &draft.when, words.when)}
            {fields.many(at(Part::Effects), words.effects, &draft.effects, effects)}
            {fields.many(at(Part::Suggest), words.suggest, &draft.suggest, choices::<Suggestion>(words.lang))}
            {fields.prose(at(Part::Zh), words.zh, &draft.zh, words.sentence_hint)}
            {fields.prose(at(Part::En), words.en, &draft.en, "")}
        </>
    }
}
