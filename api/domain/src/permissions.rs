//! The permission matrix (§2.2) as one table: deny by default.

use openapi::{
    UserId,
    auth::{Permission, Role},
};

/// What each role may knock at. Visibility and the state of a record narrow it further.
#[rustfmt::skip]
const MATRIX: &[(Role, &[Permission])] = {
    use {Permission::*, Role::*};
    &[
        (Role::Applicant,    &[Apply, ReadApplications, ReadCases]),
        (Role::Intake,       &[Apply, ReadApplications, Receive, Reveal]),
        (Role::Examiner,     &[ReadApplications, Receive, Examine, ReadCases, Reveal]),
        (CentreDirector,     &[ReadApplications, Decide, ReadCases, Reveal]),
        (Assigner,           &[ReadApplications, ReadCases, Permission::Assign]),
        (Lawyer,             &[ReadCases, AnswerAssignment, Conduct]),
        (StaffLawyer,        &[ReadCases, AnswerAssignment, Conduct]),
        (GrassrootsWorker,   &[ReadCases, AnswerAssignment, Conduct]),
        (FirmAdmin,          &[ReadCases, AnswerAssignment]),
        (CloseReviewer,      &[ReadCases, Permission::CloseReview]),
        (Archivist,          &[ReadCases, Permission::Archive]),
        (BureauSupervisor,   &[ReadApplications, ReadCases]),
        (SysAdmin,           &[ManageUsers]),
        (Auditor,            &[ReadAudit]),
    ]
};

/// May this role knock at an operation that asks for this permission?
pub fn allows(role: Role, permission: Permission) -> bool {
    match permission {
        Permission::Anyone | Permission::SignedIn => true,
        _ => MATRIX.iter().any(|(r, permissions)| *r == role && permissions.contains(&permission)),
    }
}

/// Every permission of a set of roles, in the order of the words.
pub fn of(roles: &[Role]) -> Vec<Permission> {
    use strum::VariantArray;
    Permission::VARIANTS.iter().copied().filter(|p| roles.iter().any(|r| allows(*r, *p))).collect()
}

/// Who moves a record: what they may do at its organisation, and how they stand to it.
#[derive(Debug, Clone)]
pub struct Actor {
    pub id: UserId,
    /// Permissions held at the record's organisation; a citizen's are those of `APPLICANT`.
    pub permissions: Vec<Permission>,
    /// How the actor stands to the record itself.
    pub stance: Stance,
}

/// How a person stands to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// The applicant or recipient.
    Own,
    /// The handler of the case.
    Handler,
    /// The administrator of the handler's firm.
    Firm,
    /// Staff of the organisation.
    Staff,
}

impl Actor {
    /// Does the actor hold this permission at the record's organisation?
    pub fn may(&self, permission: Permission) -> bool {
        self.permissions.contains(&permission)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn role_02_administrators_hold_no_business_permission() {
        for role in [Role::SysAdmin, Role::SecAdmin, Role::Auditor] {
            for permission in of(&[role]) {
                assert!(
                    matches!(
                        permission,
                        Permission::Anyone
                            | Permission::SignedIn
                            | Permission::ManageUsers
                            | Permission::ReadAudit
                    ),
                    "{role} holds {permission}"
                );
            }
        }
    }

    #[test]
    fn sod_01_no_single_role_both_examines_and_decides() {
        for role in Role::VARIANTS {
            assert!(!(allows(*role, Permission::Examine) && allows(*role, Permission::Decide)), "{role}");
        }
    }
}
