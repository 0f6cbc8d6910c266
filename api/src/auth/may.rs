//! Permissions as types: an endpoint that names none does not compile, for `P` has no default.

use openapi::auth::Permission;

/// What an operation asks of its caller.
pub trait Permit: 'static {
    /// The word that stands in the document's `security`.
    const PERMISSION: Permission;
}

macro_rules! permits {
    ($($name:ident),* $(,)?) => {$(
        #[doc = concat!("Asks for [`Permission::", stringify!($name), "`].")]
        #[derive(Debug)]
        pub struct $name;

        impl Permit for $name {
            const PERMISSION: Permission = Permission::$name;
        }
    )*};
}

permits! {
    Anyone, SignedIn, Apply, ReadApplications, Receive, Examine, Decide, ReadCases, Assign, AnswerAssignment, Conduct,
    CloseReview, Archive, ManageUsers, ReadAudit, Reveal, ManageNetwork, Inspect, Refer, ManagePractitioners, KeepStaff,
    Convene, KeepProjects, ManageSecurity, AnswerRights, Delegate, ReadRules, ManageRules, SignRules, ApplyRules,
    KeepBeneficiaries, Verify, ReadVerifications,
}
