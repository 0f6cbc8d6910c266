//! Relations that hide a matter (ROLE-04): what can be recorded, by whom, and who ends it.

use openapi::{
    Code, FieldProblem,
    auth::Permission,
    recusals::{NewRecusal, RecusalAction, RecusalTarget},
};

use crate::{
    permissions::Actor,
    refusal::{Refusal, field},
};

/// Who may record a relation for a colleague, and end one: who assigns, who decides, who answers for security.
pub const RECORDERS: [Permission; 3] = [Permission::Assign, Permission::Decide, Permission::ManageSecurity];

/// Either a person or a record, of one colleague.
pub fn problems(new: &NewRecusal) -> Vec<FieldProblem> {
    let mut found = Vec::new();
    match (&new.id_no, new.record_id) {
        (None, None) => found.push(field("id_no", Code::Required)),
        (Some(_), Some(_)) => found.push(field("record_id", Code::Mismatch)),
        _ => {}
    }
    if new.user_id.is_some() && new.practitioner_id.is_some() {
        found.push(field("practitioner_id", Code::Mismatch));
    }
    found
}

/// What a relation is to.
pub fn target(new: &NewRecusal) -> RecusalTarget {
    if new.record_id.is_some() { RecusalTarget::Record } else { RecusalTarget::Person }
}

/// What the law needs to know of a relation to end it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It hides something from this account.
    Holds {
        from: openapi::UserId,
    },
    Ended,
}

/// May this actor end it? Never the one from whom it hides: whoever could would look, and hide it again.
pub fn end(standing: Standing, actor: &Actor) -> Result<(), Refusal> {
    let Standing::Holds { from } = standing else {
        return Err(Refusal::NotNow { from: "ended", action: RecusalAction::End.code() });
    };
    if from == actor.id || !RECORDERS.iter().any(|permission| actor.may(*permission)) {
        return Err(Refusal::NotAllowed);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use openapi::{UserId, Uuid, auth::Role, recusals::RecusalGround};

    use super::*;
    use crate::permissions::{self, Stance};

    fn actor(id: u128, role: Role) -> Actor {
        Actor {
            id: UserId(Uuid::from_u128(id)),
            permissions: permissions::of(&[role]),
            stance: Stance::Staff,
            delegated_by: None,
            eased: Vec::new(),
        }
    }

    #[test]
    fn role_04_the_related_do_not_end_their_own_relation() {
        let holds = Standing::Holds { from: UserId(Uuid::from_u128(1)) };
        assert_eq!(end(holds, &actor(1, Role::CentreDirector)), Err(Refusal::NotAllowed));
        assert_eq!(end(holds, &actor(2, Role::CentreDirector)), Ok(()));
        assert_eq!(end(holds, &actor(2, Role::Lawyer)), Err(Refusal::NotAllowed));
        assert!(end(Standing::Ended, &actor(2, Role::CentreDirector)).is_err());
    }

    #[test]
    fn asg_06_a_relation_is_to_a_person_or_to_a_record() {
        let none = NewRecusal {
            user_id: None,
            practitioner_id: None,
            ground: RecusalGround::Relative,
            id_no: None,
            record_id: None,
            note: None,
        };
        assert_eq!(problems(&none).len(), 1);
        let record = NewRecusal { record_id: Some(Uuid::from_u128(3)), ..none };
        assert_eq!(problems(&record), []);
        assert_eq!(target(&record), RecusalTarget::Record);
        let both = NewRecusal { id_no: Some("410902194906150010".parse().expect("a number")), ..record };
        assert_eq!(problems(&both).len(), 1);
    }
}
