//! Merging a duplicate (A21, VAL-13): only into a live application of the same person for the same matter.

use openapi::{
    Code, FieldProblem,
    applications::{Cause, Status},
};

use super::workflow::LIVE;
use crate::refusal::field;

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
}
