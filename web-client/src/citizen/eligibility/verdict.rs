//! What the rules found, in plain words, with their own sentence behind it. It is an estimate: people decide (ELG-02).

use openapi::Fen;
use yew::prelude::*;

use super::{engine::Found, words::CheckWords};
use crate::{
    i18n::{Lang, yuan_plain},
    ui::{Banner, Tone},
};

/// How far the answer is one.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// Aid is likely.
    Yes,
    /// Aid is not likely.
    No,
    /// It depends on what is missing.
    Open,
    /// Only a person can tell.
    Person,
}

impl Found {
    pub fn kind(&self) -> Kind {
        let missing = |code: &str| self.missing.iter().any(|missing| missing == code);
        match self.outcome.as_str() {
            "exempt" | "no_means_limit" | "notified" | "hardship_met" | "emergency_first" => Kind::Yes,
            "hardship_not_met" | "out_of_scope" => Kind::No,
            "needs_supplement" if !missing("matter") => Kind::Open,
            _ => Kind::Person,
        }
    }
}

/// The whole answer.
pub fn view(found: &Found, words: &CheckWords) -> Html {
    let of_income = |said: fn(&CheckWords, &str, &str) -> String| {
        let plain = |amount: Option<Fen>| amount.map(yuan_plain);
        Some(said(words, &plain(found.income_pc_fen)?, &plain(found.threshold_fen)?))
    };
    let (tone, title, lines) = match (found.kind(), found.outcome.as_str()) {
        (Kind::Yes, "hardship_met") => (Tone::Green, words.fits, vec![of_income(CheckWords::within)]),
        (Kind::Yes, "emergency_first") => (Tone::Green, words.urgent, vec![]),
        (Kind::Yes, _) => (Tone::Green, words.fits, vec![Some(words.free.to_owned())]),
        (Kind::No, "out_of_scope") => {
            (Tone::Yellow, words.outside, vec![Some(words.outside_help.to_owned())])
        }
        (Kind::No, _) => {
            let project = found.flags.iter().any(|flag| flag == "project_eligible");
            let lines = vec![
                of_income(CheckWords::beyond),
                Some(words.above_help.to_owned()),
                project.then(|| words.project.to_owned()),
            ];
            (Tone::Yellow, words.above, lines)
        }
        (Kind::Open, _) => return open(words.ask_more),
        (Kind::Person, _) => (Tone::Yellow, words.person, vec![Some(words.person_help.to_owned())]),
    };
    let why = if words.lang == Lang::Zh { &found.zh } else { &found.en };
    html! {
        <Banner {tone} {title} live={true}>
            {for lines.into_iter().flatten().map(|line| html! { <p>{line}</p> })}
            <details><summary>{words.why}</summary><p>{why.clone()}</p></details>
            <p>{words.only}</p>
        </Banner>
    }
}

/// There is no answer yet.
pub fn open(sentence: &'static str) -> Html {
    html! { <Banner live={true}><p>{sentence}</p></Banner> }
}

#[cfg(test)]
mod tests {
    use openapi::eligibility::Eligibility;

    use super::*;

    #[test]
    fn elg_02_only_two_outcomes_are_a_no_and_none_is_forgotten() {
        for outcome in <Eligibility as strum::VariantArray>::VARIANTS {
            let code = serde_json::to_value(outcome).expect("a word");
            let outcome_code = code.as_str().unwrap_or_default().to_owned();
            let found = Found { outcome: outcome_code, ..Found::default() };
            let no = matches!(outcome, Eligibility::HardshipNotMet | Eligibility::OutOfScope);
            assert_eq!(found.kind() == Kind::No, no, "{code}");
        }
    }

    #[test]
    fn elg_01_a_matter_that_nobody_can_name_is_left_to_a_person() {
        let open = |missing: &str| Found {
            outcome: "needs_supplement".to_owned(),
            missing: vec![missing.to_owned()],
            ..Found::default()
        };
        assert!(open("matter").kind() == Kind::Person);
        assert!(open("income").kind() == Kind::Open);
    }
}
