//! Code tables of an application (§4.3, §5.2, §6.3, §13.3–13.17).

codes! {
    /// States of W-APP (§5.2).
    Status {
        Draft, Submitted, Precheck, PrecheckReturn, PrecheckReject, Received, NeedSupp, Accepted, Verifying, Opinion,
        DecidedGrant, DecidedRefuse, DeemedWithdrawn, Withdrawn, Redirected, Merged, Voided,
    }
}

codes! {
    /// Where an application came in (§4.3).
    Source {
        SelfOnline, SelfWindow, SelfPhoneBooked, Station, JusticeOffice, VillageAdviser, DutyLawyer, OrganForward,
        CustodyForward, MassOrg, Hotline, HomeVisit, OtherLaa,
    }
}

codes! {
    /// Matter types (§13.3).
    MatterType {
        Civil, Labour, Admin, StateComp, CriminalDef, CriminalRep, NonLit, AppealPetition, MedCompulsory,
    }
}

codes! {
    /// Aid forms (§13.4).
    AidForm {
        #[serde(rename = "20")] #[strum(serialize = "20")] Drafting,
        #[serde(rename = "31")] #[strum(serialize = "31")] CriminalDefence,
        #[serde(rename = "32")] #[strum(serialize = "32")] CriminalRepresentation,
        #[serde(rename = "41")] #[strum(serialize = "41")] CivilRepresentation,
        #[serde(rename = "42")] #[strum(serialize = "42")] AdministrativeRepresentation,
        #[serde(rename = "43")] #[strum(serialize = "43")] StateCompensation,
        #[serde(rename = "44")] #[strum(serialize = "44")] NonLitigation,
        #[serde(rename = "60")] #[strum(serialize = "60")] LabourArbitration,
        #[serde(rename = "90")] #[strum(serialize = "90")] Other,
    }
}

codes! {
    /// Matters of the law (§6.3): LAL 31, 33, and criminal by application.
    Scope { M01, M02, M03, M04, M05, M06, M07, M08, M09, M33, Cr1, Cr2, Cr3, Cr4, Cr5 }
}

codes! {
    /// Frequent causes of action (§13.5, quick list).
    Cause {
        ParentSupport, ChildSupport, SpousalSupport, Divorce, Custody, Inheritance, UnpaidWages, LabourRelation,
        WorkInjury, TrafficAccident, MedicalInjury, PersonalInjury, Land, PrivateLending, Neighbours,
        ProductLiability, DomesticViolence, Pollution, SocialInsurance, Pension, StateCompensation, Consumer,
        Criminal, Other,
    }
}

codes! {
    /// Procedural stage (§13.15).
    Stage {
        PreTrial, Filing, Investigation, Prosecution, FirstInstance, SecondInstance, DeathPenaltyReview, Retrial,
        Enforcement, Arbitration, Reconsideration, Mediation,
    }
}

codes! {
    /// Procedural position (§13.15).
    Position {
        Plaintiff, Defendant, ThirdParty, Petitioner, Respondent, PrivateProsecutor, Suspect, Accused, Victim,
        IncidentalPlaintiff, NearRelative, Other,
    }
}

codes! {
    /// How the means question is answered (§4.3 `hardship_mode`).
    MeansMode { DataQuery, Commitment, Certificate, Exempt, NoLimit }
}

codes! {
    /// No means limit (LAL 32) and exemption from the check (LAL 42).
    MeansGround { L1, L2, L3, L4, L5, E1, E2, E3, E9 }
}

codes! {
    /// Who the other side is.
    OpponentKind { Person, Organisation, Other }
}

codes! {
    /// Who applies for the applicant (LAL 40).
    AgentKind { LegalRepresentative, NearRelative, OtherByLaw, Mandated }
}

codes! {
    /// How documents are served (§4.3).
    DeliveryMode { Direct, Post, Electronic }
}

codes! {
    /// Statutory reasons of a refusal (§13.17).
    RefuseReason { R1, R2, R3, R9 }
}

codes! {
    /// Why an application ended without a decision (§13.17).
    WithdrawReason { W1, W2, W3, W4 }
}

codes! {
    /// One of the three conditions of §6.2, as the examiner answers it.
    Finding { Met, NotMet }
}

words! {
    /// What somebody may do with an application now.
    Action {
        Edit, Attach, Submit, Withdraw, Receive, ReturnPrecheck, RejectPrecheck, Redirect, AskSupplement, Supply, Accept,
        Verify, Assess, GiveOpinion, ReturnOpinion, Grant, Refuse, Merge, Void, Expire, Reveal,
        GrantFirst, AcceptFirst, Complete, ReviewGrant, UpholdGrant, Transfer, RecordMaterials, JoinPerson,
        MarkGreen,
    }
}

codes! {
    /// What stands out in an application. Each is a question to somebody, never a decision.
    IntakeFlag {
        /// Less than seven days to a statutory limit: shall aid be granted first? (§6.6)
        Emergency,
        /// An organ or a place of custody passed it on later than 24 hours after it had it (DL-01, LAL 39).
        ForwardedLate,
        /// The one who applies for a child is not its guardian, for a stated conflict (LAL 40).
        GuardianConflict,
    }
}
