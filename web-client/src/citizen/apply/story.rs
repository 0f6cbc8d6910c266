//! Question 5: what happened, what the person wants, and how much money it is about.

use openapi::{
    Fen, Paragraph, Prose,
    applications::{Matter, Stage},
};
use yew::prelude::*;

use super::{
    super::say,
    fields::{Line, Page},
};
use crate::{
    app::Check,
    i18n::{fen_from_yuan, yuan_plain},
};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Story {
    facts: String,
    claims: String,
    amount: Option<Fen>,
    /// A code of [`Stage`], or nothing.
    stage: String,
}

impl Story {
    pub fn of(matter: &Matter) -> Self {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self {
            facts: text(matter.facts.as_deref()),
            claims: text(matter.claims.as_deref()),
            amount: matter.claim_amount_fen,
            stage: text(matter.stage.map(Stage::code)),
        }
    }

    pub fn each(&mut self, cell: &mut dyn FnMut(&mut String)) {
        let mut amount = self.amount.map(yuan_plain).unwrap_or_default();
        [&mut self.facts, &mut self.claims, &mut self.stage, &mut amount].into_iter().for_each(cell);
        self.amount = fen_from_yuan(&amount);
    }

    pub fn patch(&self, saved: &Matter, check: &mut Check) -> Matter {
        Matter {
            facts: check.text("matter.facts", &self.facts),
            claims: check.text("matter.claims", &self.claims),
            claim_amount_fen: self.amount,
            stage: self.stage.parse().ok(),
            ..saved.clone()
        }
    }
}

pub fn view(page: &Page<'_>) -> Html {
    let (story, words) = (&page.draft().story, page.words);
    let stages = say::stages(page.saved.matter.matter_type).iter();
    let stages = stages.map(|s| (s.code().into(), say::stage(page.lang, *s).into())).collect();
    html! {
        <>
            {page.area(Line::new("matter.facts", &story.facts).hint(words.facts_hint), Prose::MAX,
                |d, v| d.story.facts = v)}
            {page.area(Line::new("matter.claims", &story.claims).hint(words.claims_hint).rows(2), Paragraph::MAX,
                |d, v| d.story.claims = v)}
            {page.select("matter.stage", &story.stage, stages, |d, v| d.story.stage = v)}
            {page.money("matter.claim_amount_fen", story.amount, words.amount_hint, true, |d, v| d.story.amount = v)}
        </>
    }
}
