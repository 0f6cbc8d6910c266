//! Question 1: for whom. Somebody else may apply for the person (LAL 40).

use openapi::applications::{Agent, AgentKind, Form};
use yew::prelude::*;

use super::fields::{Line, Page};
use crate::{app::Check, ui::Choice};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Who {
    /// `self` or `agent`.
    whose: String,
    name: String,
    kind: String,
    relation: String,
    phone: String,
}

impl Who {
    pub fn of(form: &Form) -> Self {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        match &form.agent {
            None => Self { whose: "self".to_owned(), ..Self::default() },
            Some(agent) => Self {
                whose: "agent".to_owned(),
                name: agent.name.to_string(),
                kind: agent.kind.to_string(),
                relation: text(agent.relation.as_deref()),
                phone: text(agent.phone.as_deref()),
            },
        }
    }

    pub fn each(&mut self, cell: &mut dyn FnMut(&mut String)) {
        let Self { whose, name, kind, relation, phone } = self;
        [whose, name, kind, relation, phone].into_iter().for_each(cell);
    }

    pub fn patch(&self, saved: &Form, check: &mut Check) -> Option<Agent> {
        if self.whose != "agent" {
            return None;
        }
        let name = check.text("agent.name", &self.name);
        let kind = check.required("agent.kind", self.kind.parse::<AgentKind>().ok());
        let relation = check.optional("agent.relation", &self.relation);
        let phone = check.text("agent.phone", &self.phone.replace(' ', ""));
        let id_no = saved.agent.as_ref().and_then(|agent| agent.id_no.clone());
        let reason = saved.agent.as_ref().and_then(|agent| agent.reason.clone());
        Some(Agent { name: name?, kind: kind?, relation, id_no, phone, reason })
    }
}

pub fn view(page: &Page<'_>) -> Html {
    let (who, words) = (&page.draft().who, page.words);
    let whose = vec![
        Choice::new("self", words.myself),
        Choice::new("agent", words.somebody).hint(words.somebody_hint),
    ];
    let kinds = [
        (AgentKind::NearRelative, words.kind_relative),
        (AgentKind::LegalRepresentative, words.kind_guardian),
        (AgentKind::Mandated, words.kind_mandated),
        (AgentKind::OtherByLaw, words.kind_law),
    ];
    let kinds = kinds.into_iter().map(|(kind, text)| Choice::new(kind.code(), text)).collect();
    html! {
        <>
            {page.radios("agent", &who.whose, whose, |d, v| d.who.whose = v)}
            if who.whose == "agent" {
                {page.text(Line::new("agent.name", &who.name).fills("name"), |d, v| d.who.name = v)}
                {page.radios("agent.kind", &who.kind, kinds, |d, v| d.who.kind = v)}
                {page.text(Line::new("agent.relation", &who.relation).hint(words.relation_hint).optional(),
                    |d, v| d.who.relation = v)}
                {page.text(Line::new("agent.phone", &who.phone).phone(),
                    |d, v| d.who.phone = v)}
            }
        </>
    }
}
