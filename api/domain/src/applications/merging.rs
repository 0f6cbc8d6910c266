//! Merging a duplicate (A21, VAL-13): only into a live application of the same person for the same matter.

use openapi::{
    Code, FieldProblem,
    applications::{Cause, Form, Opponent, Status},
};

use super::workflow::LIVE;
use crate::{
    refusal::{Refusal, field},
    search,
};

/// Opponents of a form at most.
const MOST_OPPONENTS: usize = 20;

/// What the law needs to know of an application that is merged or merged into.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    pub status: Status,
    pub id_no: Option<&'a str>,
    pub cause: Option<Cause>,
}

/// Why the one can not be merged into the other; empty when it can. Two people without a number are not one.
pub fn problems(this: Side<'_>, into: Side<'_>) -> Vec<FieldProblem> {
    let live = LIVE.contains(&into.status);
    let same_person = this.id_no.is_some() && this.id_no == into.id_no;
    let same_matter = this.cause.is_some() && this.cause == into.cause;
    if live && same_person && same_matter { Vec::new() } else { vec![field("into", Code::Mismatch)] }
}

/// The form that stays, with the other parties that only the duplicate names: nobody is lost (A21).
pub fn joined(mut stays: Form, duplicate: &Form) -> Result<Form, Refusal> {
    let same = |one: &Opponent, two: &Opponent| match (&one.id_no, &two.id_no) {
        (Some(one), Some(two)) => one.eq_ignore_ascii_case(two),
        _ => search::normal(&one.name) == search::normal(&two.name),
    };
    for opponent in &duplicate.opponents {
        if !stays.opponents.iter().any(|known| same(known, opponent)) {
            stays.opponents.push(opponent.clone());
        }
    }
    if stays.opponents.len() > MOST_OPPONENTS {
        return Err(Refusal::Incomplete(vec![field("opponents", Code::TooManyItems)]));
    }
    Ok(stays)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a21_only_a_live_application_of_the_same_person_and_matter_takes_a_duplicate_in() {
        let lin = Side {
            status: Status::Received,
            id_no: Some("621102196203010025"),
            cause: Some(Cause::UnpaidWages),
        };
        assert_eq!(problems(lin, lin), []);
        for other in [
            Side { status: Status::Withdrawn, ..lin },
            Side { status: Status::Draft, ..lin },
            Side { id_no: Some("410902194906150010"), ..lin },
            Side { cause: Some(Cause::Divorce), ..lin },
        ] {
            assert_eq!(problems(lin, other).len(), 1, "{other:?}");
        }
        let unknown = Side { id_no: None, ..lin };
        assert_eq!(problems(unknown, unknown).len(), 1, "two people without a number are not one");
    }

    #[test]
    fn a21_who_only_the_duplicate_names_stands_in_the_form_that_stays() {
        let opponent = |name: &str, id_no: Option<&str>| Opponent {
            kind: openapi::applications::OpponentKind::Organisation,
            name: name.parse::<openapi::Line>().expect("a name").into(),
            id_no: id_no.map(|no| no.parse::<openapi::Short>().expect("a number").into()),
            phone: None,
            address: None,
        };
        let uscc = Some("91140400MA0BCDE23L");
        let stays = Form { opponents: vec![opponent("莱源建筑有限公司", uscc)], ..Form::default() };
        let twice = Form {
            opponents: vec![opponent("莱源 建筑有限公司", None), opponent("包工头老王", None)],
            ..Form::default()
        };
        let one = joined(stays, &twice).expect("they fit");
        let names: Vec<&str> = one.opponents.iter().map(|opponent| &*opponent.name).collect();
        assert_eq!(names, ["莱源建筑有限公司", "包工头老王"]);
    }
}
