//! Signing in: by password, by one-time code, and the passwords themselves.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{Personal, Short};

/// Staff and practitioners sign in by user name and password. An account with a second factor is answered
/// `second_factor_required` and a cookie for `/auth/second-factor`.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct LoginRequest {
    pub username: Short,
    #[schema(max_length = 200, format = Password)]
    pub password: String,
}

/// Ask for a one-time code by SMS. The answer is the same whether or not the phone is known.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CodeRequest {
    #[schema(example = "13800001234")]
    pub phone: Personal<Short>,
}

/// The code was sent; it is valid for this long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CodeSent {
    /// Seconds until the code expires.
    pub expires_in: u32,
    /// Seconds until another may be asked for.
    pub retry_in: u32,
}

/// Citizens sign in by phone and one-time code.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CitizenLogin {
    #[schema(example = "13800001234")]
    pub phone: Personal<Short>,
    #[schema(example = "493021")]
    pub code: Short,
}

/// The second step of signing in: six digits of the authenticator, or a recovery code.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SecondFactor {
    #[schema(example = "493021")]
    pub code: Short,
}

/// Changes one's own password; all other sessions end.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    #[schema(max_length = 200, format = Password)]
    pub current: String,
    /// At least 10 characters of three kinds, not common, none of the last five (SEC-10).
    #[schema(min_length = 10, max_length = 200, format = Password)]
    pub new: String,
}

/// Sets the password of an account that was invited or whose password was reset.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Activation {
    /// The code of the invitation, good once.
    pub code: Short,
    /// At least 10 characters of three kinds, not common, none of the last five (SEC-10).
    #[schema(min_length = 10, max_length = 200, format = Password)]
    pub password: String,
}

/// The account is ready to sign in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Activated {
    pub username: Short,
}
