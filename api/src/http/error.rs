//! One error for the whole service, one problem answer for every caller (RFC 9457).

use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use domain::refusal::Refusal;
use openapi::{
    Code, FieldProblem, Problem,
    auth::{TokenError, TokenProblem},
};
use sea_orm::{DbErr, SqlErr};

use super::request_id::REQUEST_ID;

/// What a handler or service answers.
pub type Result<T> = std::result::Result<T, Error>;

/// Refuses what has problems.
pub fn refused(problems: Vec<FieldProblem>) -> Result<()> {
    if problems.is_empty() { Ok(()) } else { Err(Error::Invalid(problems)) }
}

/// Everything that can go wrong with a request.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not visible to this caller, or not there at all.
    #[error("not found")]
    NotFound,
    /// A problem with a code; the status follows from it.
    #[error("{0}")]
    Problem(Code),
    /// Fields that are not acceptable.
    #[error("invalid request")]
    Invalid(Vec<FieldProblem>),
    /// The law says no.
    #[error("refused")]
    Refused(Refusal),
    /// Too fast; try again after this many seconds.
    #[error("too many requests")]
    TooMany(u32),
    /// The database did not do it.
    #[error("database: {0}")]
    Db(#[from] DbErr),
    /// Something that should not happen.
    #[error("internal: {0:#}")]
    Internal(#[from] anyhow::Error),
    /// A program gets no token; said in the words of OAuth 2.0, too.
    #[error("no token: {1}")]
    Token(Code, TokenError),
}

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        Self::Problem(code)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Error {
    /// The closed code that machines read.
    pub fn code(&self) -> Code {
        match self {
            Self::NotFound => Code::NotFound,
            Self::Problem(code) | Self::Token(code, _) => *code,
            Self::Invalid(_) | Self::Refused(Refusal::Incomplete(_)) => Code::Invalid,
            Self::Refused(Refusal::NotNow { .. }) => Code::NotNow,
            Self::Refused(Refusal::NotAllowed) => Code::Forbidden,
            Self::Refused(Refusal::SamePerson { .. }) => Code::SamePerson,
            Self::Refused(Refusal::Guard(code)) => *code,
            Self::Refused(Refusal::InUse(_)) => Code::InUse,
            Self::TooMany(_) => Code::TooMany,
            Self::Db(error) if away(error) => Code::Unavailable,
            Self::Db(error) => match error.sql_err() {
                Some(SqlErr::UniqueConstraintViolation(_)) => Code::Duplicate,
                _ => Code::Internal,
            },
            Self::Internal(_) => Code::Internal,
        }
    }

    /// The word that OAuth libraries look for (RFC 6749, 5.2).
    fn word(&self) -> Option<TokenError> {
        match self {
            Self::Token(_, word) => Some(*word),
            _ => None,
        }
    }

    fn fields(&self) -> Vec<FieldProblem> {
        match self {
            Self::Invalid(fields) | Self::Refused(Refusal::Incomplete(fields) | Refusal::InUse(fields)) => {
                fields.clone()
            }
            _ => Vec::new(),
        }
    }

    /// For developers: the state and rule that said no; never what was sent.
    fn detail(&self) -> Option<String> {
        match self {
            Self::Refused(Refusal::NotNow { from, action }) => {
                Some(format!("{action} is not possible in {from}"))
            }
            Self::Refused(Refusal::SamePerson { rule }) => Some((*rule).to_owned()),
            _ => None,
        }
    }
}

/// Is the database out of reach, rather than unwilling?
fn away(error: &DbErr) -> bool {
    use sea_orm::{RuntimeErr, sqlx};
    match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error)) => {
            match &**error {
                sqlx::Error::Io(_)
                | sqlx::Error::PoolTimedOut
                | sqlx::Error::PoolClosed
                | sqlx::Error::Protocol(_) => true,
                // 57P01…03: the server is shutting down or starting up.
                sqlx::Error::Database(error) => error.code().is_some_and(|code| code.starts_with("57P")),
                _ => false,
            }
        }
        _ => false,
    }
}

/// The status that belongs to a code (api.md, status codes).
fn status(code: Code) -> StatusCode {
    use Code::*;
    match code {
        Malformed => StatusCode::BAD_REQUEST,
        Unauthenticated | TokenExpired | WrongCredentials | WrongCode | SecondFactorRequired
        | ProviderMismatch => StatusCode::UNAUTHORIZED,
        Forbidden | SamePerson | Dormant | AddressRefused | OutOfScope | NotLinked => StatusCode::FORBIDDEN,
        NotFound => StatusCode::NOT_FOUND,
        MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        UnsupportedType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        RevisionRequired => StatusCode::PRECONDITION_REQUIRED,
        RevisionStale => StatusCode::PRECONDITION_FAILED,
        TooMany | LockedOut => StatusCode::TOO_MANY_REQUESTS,
        Unavailable | ProviderAway => StatusCode::SERVICE_UNAVAILABLE,
        Internal => StatusCode::INTERNAL_SERVER_ERROR,
        NotNow | ClockStopped | OneNoticeOnly | ConditionsUnanswered | NotEligible | Conflict
        | OverCapacity | LimitReached | Duplicate | Frozen | DeadlinePassed | LastAdministrator | InUse
        | Cycle | NotScanned | Quarantined | NotHeard => StatusCode::CONFLICT,
        Invalid | IdempotencyMismatch | ReasonRequired | Incomplete | Required | UnknownField | WrongType
        | TooLong | ControlCharacter | OutOfRange | BadFormat | BadCheckDigit | InFuture | Mismatch
        | FoundOtherwise | NotConfirmed | NotInList | TooFew | TooManyItems | Reused | TooCommon
        | WrongLength | BadCharacter | LegacyNumber | UnknownRegion | BadBirthDate => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::Token(_, TokenError::InvalidScope) => StatusCode::BAD_REQUEST,
            _ => status(self.code()),
        }
    }

    fn error_response(&self) -> HttpResponse {
        let (code, status) = (self.code(), self.status_code());
        if status.is_server_error() {
            tracing::error!(code = code.code(), error = %self);
        }
        let mut answer = HttpResponse::build(status);
        match self {
            Self::TooMany(seconds) => answer.insert_header(("Retry-After", seconds.to_string())),
            _ if code == Code::LockedOut => answer.insert_header(("Retry-After", "1800")),
            _ if matches!(code, Code::Unavailable | Code::ProviderAway) => {
                answer.insert_header(("Retry-After", "5"))
            }
            _ => &mut answer,
        };
        if status == StatusCode::UNAUTHORIZED {
            let how = if self.word().is_some() { "Basic" } else { "Bearer" };
            answer.insert_header(("WWW-Authenticate", how));
        }
        let problem = Problem {
            kind: format!("about:blank#{code}"),
            title: code.to_string().replace('_', " "),
            status: status.as_u16(),
            code,
            detail: self.detail(),
            request_id: REQUEST_ID.try_with(Clone::clone).unwrap_or_default(),
            fields: self.fields(),
        };
        answer.content_type("application/problem+json");
        match self.word() {
            Some(word) => answer.json(TokenProblem::of(problem, word)),
            None => answer.json(problem),
        }
    }
}

/// Problem answers are documented for each operation by what it takes and needs: see `openapi_document`.
impl utoipa::IntoResponses for Error {
    fn responses()
    -> std::collections::BTreeMap<String, utoipa::openapi::RefOr<utoipa::openapi::response::Response>> {
        std::collections::BTreeMap::new()
    }
}
