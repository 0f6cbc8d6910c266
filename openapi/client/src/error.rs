//! What can go wrong with a call.

use openapi::{Code, FieldProblem, Problem};

/// The answer of a call.
pub type Result<T> = std::result::Result<T, Error>;

/// Why there is no answer.
#[derive(Debug)]
pub enum Error {
    /// The service said no, and why.
    Problem(Box<Problem>),
    /// Something between here and the service said no.
    Status(u16),
    /// The service was not reached.
    Network(reqwest::Error),
    /// The answer was not understood.
    Unreadable(serde_json::Error),
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
            _ => None,
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Problem(problem) => write!(f, "{} ({})", problem.code, problem.status),
            Self::Status(status) => write!(f, "status {status}"),
            Self::Network(error) => write!(f, "not reached: {error}"),
            Self::Unreadable(error) => write!(f, "answer not understood: {error}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Network(error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Unreadable(error)
    }
}
