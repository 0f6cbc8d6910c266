//! RFC 9457 problem answers with a closed set of codes; the browser owns the sentences.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

words! {
    /// Why a request was not carried out, or what is wrong with one of its fields.
    Code {
        // ── the request as a whole
        Malformed, Invalid, Unauthenticated, TokenExpired, WrongCredentials, LockedOut, WrongCode, Forbidden,
        NotFound, TooLarge, UnsupportedType, RevisionRequired, RevisionStale, IdempotencyMismatch, TooMany,
        Unavailable, Internal, MethodNotAllowed,
        // ── not now: what the law says of this move in this state
        NotNow, ClockStopped, SamePerson, OneNoticeOnly, ConditionsUnanswered, NotHeard, ReasonRequired, Incomplete,
        NotEligible, Conflict, OverCapacity, LimitReached, Duplicate, Frozen, DeadlinePassed, InUse, Cycle,
        // ── files: not looked at by the scanner yet, or held back by it (SEC-16)
        NotScanned, Quarantined,
        // ── accounts (SEC-10, ROLE-02)
        SecondFactorRequired, Dormant, LastAdministrator, Reused, TooCommon,
        // ── programs: from where they call, and what they were let do (RFC 6749)
        AddressRefused, OutOfScope,
        // ── the identity provider: away, its answer is not one to this sign-in, its person has no account here
        ProviderAway, ProviderMismatch, NotLinked,
        // ── fields
        Required, UnknownField, WrongType, TooLong, ControlCharacter, OutOfRange, BadFormat, BadCheckDigit, InFuture,
        Mismatch, FoundOtherwise, NotConfirmed, NotInList, TooFew, TooManyItems,
        // ── numbers of persons and organisations: what is wrong with one, as far as it is known
        WrongLength, BadCharacter, LegacyNumber, UnknownRegion, BadBirthDate,
    }
}

/// One field that is not acceptable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FieldProblem {
    /// Where, as a dotted path: `applicant.id_no`, `opponents[0].name`; inside a rule pack, which is a document and no
    /// form, as a JSON pointer (RFC 6901): `/rules/0/when`.
    pub path: String,
    pub code: Code,
    /// For developers; never shows what was typed.
    pub message: String,
}

/// The answer to every request that was not carried out (RFC 9457, `application/problem+json`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// `about:blank#<code>`: a stable name, not an address to visit.
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    pub code: Code,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Quote it to the help desk; it finds the log line.
    pub request_id: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
}
