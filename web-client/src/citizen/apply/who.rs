//! Question 1: for whom. Somebody else may apply for the person (LAL 40), and a helper for somebody of the village.

use openapi::applications::{Agent, AgentKind, Form, VillageHelp};
use yew::prelude::*;

use super::{
    fields::{Line, Page},
    villages::{Village, Villages},
};
use crate::{app::Check, ui::Choice};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Who {
    /// `self`, `agent`, or the entry of the roster under which a helper of the village files.
    whose: String,
    name: String,
    kind: String,
    relation: String,
    phone: String,
}

impl Who {
    pub fn of(form: &Form) -> Self {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        if let Some(help) = form.helper {
            return Self { whose: help.helper_id.to_string(), ..Self::default() };
        }
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

    /// A helper of the village, where one files.
    pub fn helper(&self, saved: &Form) -> Option<VillageHelp> {
        let helper_id = self.whose.parse().ok()?;
        Some(VillageHelp { helper_id, read_out: saved.helper.is_some_and(|help| help.read_out) })
    }

    pub fn patch(&self, saved: &Form, check: &mut Check) -> Option<Agent> {
        if self.whose != "agent" {
            // Whom an office has put beside a helper stays.
            return saved.agent.clone().filter(|_| self.helper(saved).is_some() && saved.helper.is_some());
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

pub fn view(page: &Page<'_>, villages: &Villages) -> Html {
    let (who, words) = (&page.draft().who, page.words);
    let of = |village: &Village| {
        let name = village.village_name.as_deref();
        let text = name.map_or_else(|| words.villager.to_owned(), |name| words.of_village(name));
        Choice::new(village.helper_id.clone(), text).hint(words.villager_hint)
    };
    let helps = !matches!(&*who.whose, "" | "self" | "agent");
    let mut whose = vec![
        Choice::new("self", words.myself),
        Choice::new("agent", words.somebody).hint(words.somebody_hint),
    ];
    whose.extend(villages.items.iter().map(of));
    // What was chosen stays a choice where the roster can not be asked.
    if helps && villages.items.iter().all(|village| village.helper_id != who.whose) {
        whose.push(Choice::new(who.whose.clone(), words.villager).hint(words.villager_hint));
    }
    let kinds = [
        (AgentKind::NearRelative, words.kind_relative),
        (AgentKind::LegalRepresentative, words.kind_guardian),
        (AgentKind::Mandated, words.kind_mandated),
        (AgentKind::OtherByLaw, words.kind_law),
    ];
    let kinds = kinds.into_iter().map(|(kind, text)| Choice::new(kind.code(), text)).collect();
    html! {
        <>
            {page.radios(if helps { "helper.helper_id" } else { "agent" }, &who.whose, whose, |d, v| d.who.whose = v)}
            if helps { <p class="lead">{words.villager_help}</p> }
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
