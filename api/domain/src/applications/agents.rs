//! Who may apply for somebody (LAL 40): never the other side, and for a small child its guardian.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    applications::{Agent, AgentKind, Form, Opponent, OpponentKind},
};

use crate::{consents, refusal::field, search};

/// What can not be true of an agent, whatever else is still open.
pub fn plausible(form: &Form) -> Vec<FieldProblem> {
    let Some(agent) = &form.agent else { return Vec::new() };
    let mut found = Vec::new();
    if form.opponents.iter().any(|opponent| is_opponent(agent, opponent)) {
        found.push(field("agent", Code::Conflict));
    }
    if agent.id_no.is_some() && agent.id_no == form.applicant.id_no {
        found.push(field("agent.id_no", Code::Mismatch));
    }
    found
}

/// Is this the same person? Numbers decide; a name alone does where one of the two has no number.
fn is_opponent(agent: &Agent, opponent: &Opponent) -> bool {
    if opponent.kind != OpponentKind::Person {
        return false;
    }
    match (&agent.id_no, &opponent.id_no) {
        (Some(one), Some(two)) => one.eq_ignore_ascii_case(two),
        _ => search::normal(&agent.name) == search::normal(&opponent.name),
    }
}

/// A child's application is its guardian's to make. Where the guardian is on the other side or otherwise in conflict,
/// another lawful representative or a near relative may, and says why (LAL 40, ELG-11).
pub fn guardian(form: &Form, today: NaiveDate) -> Option<FieldProblem> {
    if !consents::is_child(form, today) {
        return None;
    }
    match &form.agent {
        None => Some(field("agent", Code::Required)),
        Some(agent) => match agent.kind {
            AgentKind::LegalRepresentative => None,
            AgentKind::NearRelative | AgentKind::OtherByLaw if agent.reason.is_some() => None,
            AgentKind::NearRelative | AgentKind::OtherByLaw => Some(field("agent.reason", Code::Required)),
            AgentKind::Mandated => Some(field("agent.kind", Code::Mismatch)),
        },
    }
}

/// Does somebody stand in for a guardian who is in conflict with the child?
pub fn stands_in(form: &Form) -> bool {
    form.agent.as_ref().is_some_and(|agent| {
        agent.reason.is_some() && matches!(agent.kind, AgentKind::NearRelative | AgentKind::OtherByLaw)
    })
}

#[cfg(test)]
mod tests {
    use openapi::{Line, Name, Short, applications::Person};

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn agent(kind: AgentKind, name: &str, id_no: Option<&str>, reason: Option<&str>) -> Agent {
        Agent {
            name: name.parse::<Name>().expect("a name").into(),
            kind,
            relation: None,
            id_no: id_no.map(|no| no.parse::<Short>().expect("a number").into()),
            phone: None,
            reason: reason.map(|reason| reason.parse().expect("a reason")),
        }
    }

    fn against(name: &str, id_no: Option<&str>, agent: Agent) -> Form {
        let opponent = Opponent {
            kind: OpponentKind::Person,
            name: name.parse::<Line>().expect("a name").into(),
            id_no: id_no.map(|no| no.parse::<Short>().expect("a number").into()),
            phone: None,
            address: None,
        };
        Form { agent: Some(agent), opponents: vec![opponent], ..Form::default() }
    }

    #[test]
    fn lal_40_a_guardian_who_is_the_other_side_can_not_be_the_agent() {
        let father = |id_no| agent(AgentKind::LegalRepresentative, "王大力", id_no, None);
        let (one, two) = (Some("410902194906150010"), Some("140403198808080030"));
        let codes = |form: Form| plausible(&form).into_iter().map(|problem| problem.code).collect::<Vec<_>>();
        assert_eq!(codes(against("王大力", one, father(one))), [Code::Conflict]);
        assert_eq!(
            codes(against("王 大力", None, father(one))),
            [Code::Conflict],
            "by name where a number is open"
        );
        assert_eq!(codes(against("王大力", two, father(one))), [], "another of the same name");
        assert_eq!(codes(against("李四", one, father(None))), []);
    }

    #[test]
    fn elg_11_somebody_else_by_law_stands_in_for_a_guardian_in_conflict_and_says_why() {
        let today = day("2026-11-02");
        let child = |agent| Form {
            applicant: Person { birth_date: Some(day("2020-05-01").into()), ..Person::default() },
            agent,
            ..Form::default()
        };
        let said = |kind, reason| guardian(&child(Some(agent(kind, "林奶奶", None, reason))), today);
        assert_eq!(said(AgentKind::LegalRepresentative, None), None);
        assert_eq!(said(AgentKind::NearRelative, Some("父亲是对方当事人")), None);
        assert_eq!(said(AgentKind::NearRelative, None).map(|p| p.path), Some("agent.reason".to_owned()));
        assert_eq!(said(AgentKind::Mandated, None).map(|p| p.path), Some("agent.kind".to_owned()));
        assert_eq!(guardian(&child(None), today).map(|p| p.path), Some("agent".to_owned()));
    }
}
