//! The anti-join that every scope adds: what is hidden from a colleague is not there for them (ROLE-04).

use openapi::auth::Role;
use sea_orm::{ColumnTrait, Condition, QuerySelect, QueryTrait};

use super::entity::hidden;
use crate::auth::Caller;

/// Rows whose `subject` is not hidden from the caller. Only accounts of staff have relations to declare.
pub fn unhidden<C: ColumnTrait>(subject: C, caller: &Caller) -> Condition {
    let Caller::Staff { id, .. } = caller else { return Condition::all() };
    let hidden = hidden::Entity::from_user((*id).into()).select_only().column(hidden::Column::SubjectId);
    // A row without a subject is about nothing that could be hidden; SQL's NOT IN would drop it.
    Condition::any().add(subject.is_null()).add(subject.not_in_subquery(hidden.into_query()))
}

/// The same for lists of what happened, which an auditor reads whole: they say that something was done, not what.
pub fn untold<C: ColumnTrait>(subject: C, caller: &Caller) -> Condition {
    match caller {
        Caller::Staff { grants, .. } if grants.iter().any(|(role, _)| *role == Role::Auditor) => {
            Condition::all()
        }
        _ => unhidden(subject, caller),
    }
}
