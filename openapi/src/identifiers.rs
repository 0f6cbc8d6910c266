//! Words of the identifier checks (`VAL-*`): what is checked, what can be wrong, what a number tells.
//! Sentences for people are made by the browser from these codes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{Personal, people::Sex};

words! {
    /// The kinds of number that can be checked.
    IdentifierKind {
        /// 居民身份证 (VAL-01).
        ResidentId,
        /// 港澳台居民居住证 (VAL-02).
        HkmtResidencePermit,
        /// 外国人永久居留身份证 (VAL-03).
        ForeignResidenceCard,
        /// 护照 (VAL-03).
        Passport,
        /// 港澳居民来往内地通行证 (VAL-03).
        HkmPass,
        /// 台湾居民来往大陆通行证 (VAL-03).
        TaiwanPass,
        /// 统一社会信用代码 (VAL-04).
        Uscc,
        /// 律师执业证号 (VAL-05).
        LawyerLicence,
        /// 案号 (VAL-06).
        CourtCaseNumber,
        /// 手机号码 (VAL-07).
        Mobile,
        /// 固定电话 (VAL-07).
        Landline,
        /// Any of mobile, landline, 12348 (VAL-07).
        Phone,
        /// 邮政编码 (VAL-08).
        Postcode,
        /// 银行卡号 (VAL-08).
        BankCard,
        /// 残疾人证号 (VAL-08).
        DisabilityCertificate,
    }
}

words! {
    /// What is wrong with a number.
    Flaw {
        /// Nothing was typed.
        Blank,
        /// Not the number of characters this kind has.
        WrongLength,
        /// A character that this kind never has.
        BadCharacter,
        /// Not built like this kind.
        BadFormat,
        /// The check character does not fit the rest.
        BadCheckDigit,
        /// An old 15-digit resident ID; only an import of old records takes it.
        LegacyNumber,
        /// The first two digits are no province.
        UnknownProvince,
        /// The county is unknown, or was abolished or renumbered.
        RegionNotCurrent,
        /// No such day, or before 1900.
        BadBirthDate,
        /// Born after today.
        BirthInFuture,
        /// The organisation code inside does not fit its own check character (GB 11714).
        BadOrganisationCode,
        /// The form says another day of birth.
        BirthMismatch,
        /// The form says another sex.
        SexMismatch,
    }
}

codes! {
    /// Whether a flaw refuses the number or only asks staff to look.
    Severity {
        /// The number is refused.
        Error,
        /// The number is taken, and staff look at it.
        Warning,
    }
}

/// A number to be checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct IdentifierCheckRequest {
    /// What the number is said to be.
    pub kind: IdentifierKind,
    /// The number as typed; full-width characters, spaces and lower case are taken.
    #[validate(length(max = 100))]
    #[schema(max_length = 100, example = "410902194906150010")]
    pub value: String,
}

/// One thing wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IdentifierProblem {
    /// What is wrong.
    pub code: Flaw,
    /// How much it matters.
    pub severity: Severity,
}

/// What a number tells about its holder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IdentifierFacts {
    /// The holder's sex, where the number tells it.
    pub sex: Option<Sex>,
    /// The holder's day of birth, where the number tells it.
    pub birth_date: Option<Personal<NaiveDate>>,
    /// Six digits (GB/T 2260).
    pub region_code: Option<String>,
}

/// The outcome of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IdentifierCheck {
    /// True when no problem is an error.
    pub valid: bool,
    /// The number as it is kept; null when it is not valid.
    pub normalised: Option<String>,
    /// Everything found, errors and warnings.
    pub problems: Vec<IdentifierProblem>,
    /// Null when it is not valid, or this kind tells nothing.
    pub facts: Option<IdentifierFacts>,
}
