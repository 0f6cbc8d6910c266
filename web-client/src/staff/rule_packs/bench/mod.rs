//! The test bench: facts at the left, what this version makes of them at the right, as they are typed.

mod facts;
mod fields;
mod found;
mod words;

use std::rc::Rc;

use openapi::{
    FieldProblem, RulePackId,
    eligibility::{Facts, Pack},
    rule_packs::Trial,
};
use yew::prelude::*;

use super::live::use_live;
use crate::{
    app::{browser, use_form},
    i18n::use_words,
    ui::{Card, FailureBanner},
};
use facts::Said;
use fields::fields;
use found::found;
use words::BenchWords;

/// What is tried.
#[derive(Debug, Clone, PartialEq)]
pub enum Tried {
    /// A version as it is stored.
    Stored(RulePackId),
    /// The text that is being written; nothing while it can not be read.
    Text(Option<Rc<Pack>>),
}

/// What the service is asked.
#[derive(PartialEq)]
enum Asked {
    Stored(RulePackId, Facts),
    Text(Box<Trial>),
}

#[derive(Properties, PartialEq)]
pub struct BenchProps {
    pub of: Tried,
    /// Where the pack holds.
    pub region: String,
}

#[component]
pub fn Bench(props: &BenchProps) -> Html {
    let words = use_words::<BenchWords>();
    let form = use_form(|| Said::at(&props.region, browser::today()));
    let (facts, mut problems) = match form.draft().read() {
        Ok(facts) => (Some(facts), Vec::new()),
        Err(problems) => (None, problems),
    };
    let asked = facts.and_then(|facts| match &props.of {
        Tried::Stored(id) => Some(Asked::Stored(*id, facts)),
        Tried::Text(pack) => {
            let pack = Pack::clone(pack.as_deref()?);
            Some(Asked::Text(Box::new(Trial { pack, facts })))
        }
    });
    let (answer, failure) = use_live(asked.map(Rc::new), |c, asked: Rc<Asked>| match &*asked {
        Asked::Stored(id, facts) => c.try_rule_pack(*id, facts),
        Asked::Text(trial) => c.try_text(trial),
    });
    // What the service finds wrong with facts stands at their fields; with a text, at those of the editor.
    let at_fields = failure.as_ref().map(|failure| failure.fields()).unwrap_or_default();
    problems.extend(at_fields.iter().map(|problem| {
        let path = problem.path.strip_prefix("facts.").unwrap_or(&problem.path).to_owned();
        FieldProblem { path, ..problem.clone() }
    }));
    let elsewhere = failure.clone().filter(|failure| failure.fields().is_empty());
    html! {
        <>
            <p class="lead">{words.lead}</p>
            <div class="halves">
                <Card title={words.facts}>{fields(&form, &problems, words)}</Card>
                <div>
                    <FailureBanner failure={elsewhere} />
                    {match &answer {
                        Some(answer) => found(answer, words),
                        None => html! { <Card title={words.found}><p class="soft">{words.nothing_yet}</p></Card> },
                    }}
                </div>
            </div>
        </>
    }
}
