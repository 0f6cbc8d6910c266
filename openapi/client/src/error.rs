//! What can go wrong with a call.

use openapi::{Code, FieldProblem, Problem};

/// The answer of a call.
pub type Result<T> = std::result::Result<T, Error>;

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Error {
    /// The service said no, and why.
    Problem(Box<Problem>),
    /// Something between here and the service said no.
    Status(u16),
    /// The service was not reached.
    Network,
    /// The answer was not understood: this client is older or newer than the service.
    Unreadable(String),
}

impl Error {
    /// The service's code, when it gave one.
    pub fn code(&self) -> Option<Code> {
        match self {
            Self::Problem(problem) => Some(problem.code),
            _ => None,
        }
    }

    /// The fields that are not acceptable.
    pub fn fields(&self) -> &[FieldProblem] {
        match self {
            Self::Problem(problem) => &problem.fields,
            _ => &[],
        }
    }

    /// The HTTP status, when there was an answer.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Problem(problem) => Some(problem.status),
            Self::Status(status) => Some(*status),
            Self::Network | Self::Unreadable(_) => None,
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Problem(problem) => write!(f, "{} ({})", problem.code, problem.status),
            Self::Status(status) => write!(f, "status {status}"),
            Self::Network => write!(f, "not reached"),
            Self::Unreadable(error) => write!(f, "answer not understood: {error}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}
