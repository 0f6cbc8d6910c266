//! The second factor: time-based codes (RFC 6238) and ten recovery codes (SEC-10).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::Short;

/// Begins the enrolment; the password shows that it is the person and not a screen left open.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewEnrolment {
    #[schema(max_length = 200, format = Password)]
    pub password: String,
}

/// What the authenticator needs. Shown once; the factor counts after its first code was right.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
pub struct Enrolment {
    /// The shared secret in base 32, to be typed where nothing can be scanned.
    pub secret: String,
    /// `otpauth://totp/…`.
    pub uri: String,
    /// The same as a QR code, an SVG document.
    pub qr_svg: String,
}

/// Ten codes for the day the phone is lost; each is good once. Shown once.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
pub struct RecoveryCodes {
    pub codes: Vec<String>,
}

/// Removes the second factor, to set up another one.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct FactorRemoval {
    #[schema(max_length = 200, format = Password)]
    pub password: String,
    /// Six digits of the authenticator, or a recovery code.
    pub code: Short,
}
