//! Every column that holds sealed values. A rotation goes through this list, so a column that is not in it does not
//! exist: a value can only be sealed for a slot.

use std::fmt::Display;

/// What stood in a column before it was sealed, for databases that are older than the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// It was born sealed.
    Nothing,
    /// A JSON document.
    Document,
    /// A text.
    Text,
}

/// How the rows of a table are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKey {
    /// By a UUID in this column.
    Id(&'static str),
    /// By two texts.
    Texts(&'static str, &'static str),
}

/// A column of sealed values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub table: &'static str,
    pub column: &'static str,
    pub key: RowKey,
    pub before: Before,
}

impl Slot {
    /// The slot of one row: what is sealed for it opens nowhere else.
    pub fn of(self, row: impl Display) -> Place {
        Place(format!("{}.{}/{row}", self.table, self.column))
    }

    const fn new(table: &'static str, column: &'static str, before: Before) -> Self {
        Self { table, column, key: RowKey::Id("id"), before }
    }
}

/// Where one value stands; part of what is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(pub(super) String);

pub const APPLICATION_FORM: Slot = Slot::new("applications", "form", Before::Document);
pub const APPLICATION_SUPPLEMENT: Slot = Slot::new("applications", "supplement", Before::Document);
pub const APPLICATION_OPINION: Slot = Slot::new("applications", "opinion", Before::Document);
pub const APPLICATION_DECISION: Slot = Slot::new("applications", "decision", Before::Document);
/// What was put off, where aid came before the papers (LAL 44).
pub const APPLICATION_DEFERRAL: Slot = Slot::new("applications", "deferral", Before::Nothing);
/// Data hits, explanations and receipts: they name categories (PIPL 28).
pub const APPLICATION_MATERIALS: Slot = Slot::new("applications", "materials", Before::Nothing);
pub const CASE_OPPONENTS: Slot = Slot::new("cases", "opponents", Before::Document);
pub const CASE_RECIPIENT_PHONE: Slot = Slot::new("cases", "recipient_phone", Before::Text);
pub const OUTBOX_PAYLOAD: Slot = Slot::new("outbox", "payload", Before::Document);
/// Whom a referral is about, and what about them.
pub const REFERRAL_LETTER: Slot = Slot::new("referrals", "letter", Before::Nothing);
pub const KEPT_ANSWER: Slot = Slot {
    table: "idempotency_keys",
    column: "body",
    key: RowKey::Texts("caller", "key"),
    before: Before::Text,
};
/// Bank account of a practitioner (S2).
pub const PRACTITIONER_BANK: Slot = Slot::new("practitioners", "bank_account", Before::Nothing);
/// Secret of the second factor of an account.
pub const USER_TOTP: Slot = Slot::new("users", "totp_secret", Before::Nothing);
/// What somebody asks about their own data (SEC-05).
pub const RIGHTS_FORM: Slot = Slot::new("rights_requests", "form", Before::Nothing);
/// What was answered.
pub const RIGHTS_ANSWER: Slot = Slot::new("rights_requests", "answer", Before::Nothing);
/// How somebody who is visited is found.
pub const HOME_VISIT_NOTE: Slot = Slot::new("home_visits", "note", Before::Nothing);
/// What was done at somebody's home.
pub const HOME_VISIT_REPORT: Slot = Slot::new("home_visits", "report", Before::Nothing);
/// Whom an early intervention is about, what threatens, and how it ended (GRN-03).
pub const OUTREACH_LETTER: Slot = Slot::new("outreaches", "letter", Before::Nothing);
/// Facts of an assessment, and what was found (ELG-01).
pub const ASSESSMENT_FACTS: Slot = Slot::new("assessments", "facts", Before::Nothing);
pub const ASSESSMENT_RESULT: Slot = Slot::new("assessments", "result", Before::Nothing);
/// What was noted of a relation (ROLE-04).
pub const RECUSAL_NOTE: Slot = Slot::new("recusals", "note", Before::Nothing);

/// Another number at which somebody may be reached safely (SEC-19).
pub const CONTACT_PHONE: Slot =
    Slot { table: "contact_rules", column: "phone", key: RowKey::Id("subject_id"), before: Before::Nothing };
/// What the members of a group share.
pub const GROUP_FORM: Slot = Slot::new("groups", "form", Before::Nothing);
/// What was asked and answered on the site of a group.
pub const SITE_RECORD: Slot = Slot::new("site_records", "said", Before::Nothing);
/// Why a conflict of interest was denied or declared (ASG-06).
pub const CONFLICT_NOTE: Slot = Slot::new("conflict_declarations", "note", Before::Nothing);
/// What a source said of somebody's means.
pub const VERIFICATION_ANSWER: Slot = Slot::new("verification_questions", "answer", Before::Nothing);
/// Why a check came to its result.
pub const VERIFICATION_REASON: Slot = Slot::new("verifications", "reason", Before::Nothing);

/// All of them.
pub const ALL: &[Slot] = &[
    APPLICATION_FORM,
    APPLICATION_SUPPLEMENT,
    APPLICATION_OPINION,
    APPLICATION_DECISION,
    APPLICATION_DEFERRAL,
    APPLICATION_MATERIALS,
    CASE_OPPONENTS,
    CASE_RECIPIENT_PHONE,
    OUTBOX_PAYLOAD,
    REFERRAL_LETTER,
    KEPT_ANSWER,
    RIGHTS_FORM,
    RIGHTS_ANSWER,
    HOME_VISIT_NOTE,
    HOME_VISIT_REPORT,
    OUTREACH_LETTER,
    RECUSAL_NOTE,
    ASSESSMENT_FACTS,
    ASSESSMENT_RESULT,
    CONFLICT_NOTE,
    GROUP_FORM,
    SITE_RECORD,
    CONTACT_PHONE,
    PRACTITIONER_BANK,
    USER_TOTP,
    VERIFICATION_ANSWER,
    VERIFICATION_REASON,
];
