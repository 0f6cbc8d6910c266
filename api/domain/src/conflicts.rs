//! Conflict of interest (ASG-06): who stands on which side of a matter, and how much weight a likeness has.

use openapi::{
    Code, FieldProblem,
    applications::{Agent, Form, Opponent, OpponentKind},
    conflicts::{ConflictBasis, ConflictOutcome, PartySide},
};

use crate::refusal::field;

/// From this score on a hit is declared or denied.
pub const NOTABLE: u8 = 60;

/// Somebody in a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Party<'a> {
    pub side: PartySide,
    pub name: &'a str,
    pub id_no: Option<&'a str>,
    /// A person; an employer or an authority is none, and its name is rarely another's.
    pub person: bool,
}

/// Everybody who stands in a form.
pub fn parties(form: &Form) -> Vec<Party<'_>> {
    let client = form.applicant.name.as_deref().map(|name| Party {
        side: PartySide::Client,
        name,
        id_no: form.applicant.id_no.as_deref(),
        person: true,
    });
    let agent = form.agent.as_ref().map(|Agent { name, id_no, .. }| Party {
        side: PartySide::Agent,
        name,
        id_no: id_no.as_deref(),
        person: true,
    });
    let opponents = form.opponents.iter().map(|Opponent { kind, name, id_no, .. }| Party {
        side: PartySide::Opponent,
        name,
        id_no: id_no.as_deref(),
        person: *kind == OpponentKind::Person,
    });
    client.into_iter().chain(agent).chain(opponents).collect()
}

/// How two parties of two matters are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likeness {
    pub here: PartySide,
    pub there: PartySide,
    /// Equal numbers, different ones, or one that is not known.
    pub number: Option<bool>,
    pub name: bool,
    pub person: bool,
}

/// How much weight a likeness has; nothing when it is no conflict: on the same side again is somebody who returns.
pub fn score(like: Likeness) -> Option<(u8, ConflictBasis)> {
    use PartySide::{Agent, Client, Opponent};
    let weight = match (like.here, like.there) {
        (Client, Opponent) | (Opponent, Client) => 100,
        (Agent, Opponent) | (Opponent, Agent) => 80,
        _ => return None,
    };
    match (like.number, like.name) {
        (Some(true), _) => Some((weight, ConflictBasis::Number)),
        // Another person of the same name.
        (Some(false), _) | (None, false) => None,
        (None, true) => Some((weight - if like.person { 40 } else { 20 }, ConflictBasis::Name)),
    }
}

/// A hit that is denied is denied for a reason.
pub fn problems(outcome: ConflictOutcome, note: Option<&str>, hits: usize) -> Vec<FieldProblem> {
    let silent = outcome == ConflictOutcome::Denied && hits > 0 && note.is_none();
    silent.then(|| field("note", Code::ReasonRequired)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(here: PartySide, there: PartySide, number: Option<bool>, name: bool) -> Likeness {
        Likeness { here, there, number, name, person: true }
    }

    #[test]
    fn asg_06_across_the_sides_a_number_weighs_most_and_a_name_alone_less() {
        use PartySide::{Agent, Client, Opponent};
        let number = |here, there| score(like(here, there, Some(true), true));
        assert_eq!(number(Client, Opponent), Some((100, ConflictBasis::Number)));
        assert_eq!(number(Opponent, Client), Some((100, ConflictBasis::Number)));
        assert_eq!(number(Opponent, Agent), Some((80, ConflictBasis::Number)));
        let named = like(Opponent, Client, None, true);
        assert_eq!(score(named), Some((60, ConflictBasis::Name)));
        assert_eq!(score(Likeness { person: false, ..named }), Some((80, ConflictBasis::Name)), "a company");
    }

    #[test]
    fn asg_06_a_person_who_returns_and_one_of_the_same_name_are_no_conflict() {
        use PartySide::{Client, Opponent};
        assert_eq!(score(like(Client, Client, Some(true), true)), None);
        assert_eq!(score(like(Opponent, Opponent, Some(true), true)), None);
        assert_eq!(score(like(Client, Opponent, Some(false), true)), None, "numbers decide");
        assert_eq!(score(like(Client, Opponent, None, false)), None);
    }

    #[test]
    fn asg_06_hits_are_not_denied_without_a_word() {
        use ConflictOutcome::{Declared, Denied};
        assert_eq!(problems(Denied, None, 1).len(), 1);
        assert_eq!(problems(Denied, Some("同名，已核对身份证"), 1), []);
        assert_eq!(problems(Denied, None, 0), []);
        assert_eq!(problems(Declared, None, 1), []);
    }
}
