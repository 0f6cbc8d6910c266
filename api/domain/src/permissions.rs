//! The permission matrix (§2.2) as one table: deny by default.

use openapi::{
    UserId,
    auth::{Permission, Role},
};

/// What each role may knock at: the columns of §2.2 and the heirs of §2.4, as far as there is a word for an
/// object. Visibility and the state of a record narrow it further. A role that is not named may knock at nothing.
#[rustfmt::skip]
const MATRIX: &[(Role, &[Permission])] = {
    use {Permission::*, Role::*};
    &[
        (Role::Applicant,    &[Apply, ReadApplications, ReadCases]),
        (Role::Intake,       &[Apply, ReadApplications, Receive, Reveal, Refer, AnswerRights]),
        (Role::Examiner,     &[ReadApplications, Receive, Examine, ReadCases, Reveal, Verify, ReadVerifications]),
        (CentreDirector,     &[ReadApplications, Decide, ReadCases, Reveal, Inspect, ManagePractitioners, KeepStaff,
                               Convene, AnswerRights, Permission::Delegate, KeepProjects, ReadRules, ManageRules,
                               KeepBeneficiaries, ReadVerifications]),
        (Assigner,           &[ReadApplications, ReadCases, Permission::Assign, ManagePractitioners]),
        (Lawyer,             &[ReadCases, AnswerAssignment, Conduct]),
        (StaffLawyer,        &[ReadCases, AnswerAssignment, Conduct]),
        (GrassrootsWorker,   &[ReadCases, AnswerAssignment, Conduct]),
        (FirmAdmin,          &[ReadCases, AnswerAssignment, ManagePractitioners]),
        (DutyLawyer,         &[Apply]),
        (CloseReviewer,      &[ReadCases, Permission::CloseReview]),
        (Archivist,          &[ReadCases, Permission::Archive]),
        (JusticeOffice,      &[Apply, ReadApplications, Receive, Refer, Verify, ReadVerifications]),
        (VillageAdviser,     &[Apply, ReadApplications, Receive, Refer]),
        (StationStaff,       &[Apply, ReadApplications, Refer]),
        (Liaison,            &[Refer]),
        (HotlineAgent,       &[Apply, Refer]),
        (HotlineLead,        &[Apply, Refer]),
        (Consultant,         &[Apply, Refer]),
        (ExtCustody,         &[Apply]),
        (ExtPartner,         &[Refer]),
        (QualityManager,     &[ReadCases]),
        (BureauSupervisor,   &[ReadApplications, ReadCases, ReadAudit, ManageNetwork, Inspect, ManagePractitioners,
                               KeepStaff, Convene, KeepProjects, ReadRules, ManageRules, SignRules,
                               KeepBeneficiaries, ReadVerifications]),
        (BureauLeader,       &[ReadApplications, ReadCases, Convene, ReadRules, SignRules]),
        (SysAdmin,           &[ManageUsers, ManageNetwork, ReadRules, ApplyRules]),
        (SecAdmin,           &[ManageSecurity]),
        (Auditor,            &[ReadAudit]),
    ]
};

/// Roles that look after a region: they see their organisation and all below it (ROLE-03).
const SUPERVISORY: [Role; 4] =
    [Role::BureauSupervisor, Role::BureauLeader, Role::QualityManager, Role::StatClerk];

/// The three administrators of 等保 2.0 (三员分立), who hold no business role (ROLE-02).
pub const ADMINISTRATORS: [Role; 3] = [Role::SysAdmin, Role::SecAdmin, Role::Auditor];

/// Does this role reach what lies below its organisation? The supervisory ones do (ROLE-03); the three
/// administrators too, who sit at the bureau and see no business there: accounts, sessions, logs.
pub fn supervises(role: Role) -> bool {
    SUPERVISORY.contains(&role) || ADMINISTRATORS.contains(&role)
}

/// Is this a role of the offices that receive for a centre? Held at a station, it sees what came in there.
pub fn receives_for_a_centre(role: Role) -> bool {
    matches!(role, Role::JusticeOffice | Role::VillageAdviser | Role::StationStaff)
}

/// Fewer people than this are a small centre (SOD-01).
const SMALL: u64 = 3;

/// Is a centre with so many people too small to tell examiner and approver apart?
pub fn is_small(people: u64) -> bool {
    people < SMALL
}

/// What a role may do besides under the rule for small centres, where the house has it on (SOD-01): their director
/// examines, and then somebody at the bureau above approves.
pub fn eased(role: Role) -> Option<Permission> {
    match role {
        Role::CentreDirector => Some(Permission::Examine),
        Role::BureauSupervisor | Role::BureauLeader => Some(Permission::Decide),
        _ => None,
    }
}

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
    /// Who handed them the power to decide, when they hold it by delegation alone (ROLE-05).
    pub delegated_by: Option<UserId>,
    /// Permissions held at the record's organisation by the rule for small centres alone (SOD-01).
    pub eased: Vec<Permission>,
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

    /// Does the actor hold it by the rule for small centres, and not otherwise?
    pub fn eased(&self, permission: Permission) -> bool {
        self.eased.contains(&permission) && !self.may(permission)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn role_02_administrators_hold_no_business_permission() {
        for role in ADMINISTRATORS {
            for permission in of(&[role]) {
                assert!(
                    matches!(
                        permission,
                        Permission::Anyone
                            | Permission::SignedIn
                            | Permission::ManageUsers
                            | Permission::ReadAudit
                            | Permission::ManageNetwork
                            | Permission::ManageSecurity
                            | Permission::ReadRules
                            | Permission::ApplyRules
                    ),
                    "{role} holds {permission}"
                );
            }
        }
    }

    #[test]
    fn role_03_centre_roles_see_only_their_centre() {
        for role in [Role::CentreDirector, Role::Intake, Role::Examiner, Role::Assigner, Role::JusticeOffice]
        {
            assert!(!supervises(role), "{role}");
        }
        assert!(supervises(Role::BureauSupervisor) && supervises(Role::StatClerk));
    }

    #[test]
    fn a_role_that_stands_in_no_row_may_knock_at_nothing() {
        for role in [Role::ExtData, Role::ExtCourt, Role::Finance, Role::Volunteer, Role::Publicity] {
            assert_eq!(of(&[role]), [Permission::Anyone, Permission::SignedIn], "{role}");
        }
    }

    #[test]
    fn sod_01_no_single_role_both_examines_and_decides() {
        for role in Role::VARIANTS {
            assert!(!(allows(*role, Permission::Examine) && allows(*role, Permission::Decide)), "{role}");
        }
    }
}
