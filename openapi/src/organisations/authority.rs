//! Which matters may be applied for at which office (ORG-05).

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::OrganisationRef;
use crate::{
    Line, OrganisationId,
    applications::{MatterType, MeansMode},
};

codes! {
    /// Matters as far as the place of application depends on them (ORG-05).
    MatterGroup {
        /// No means limit (LAL 32, 不受经济困难条件限制).
        NoMeansTest,
        /// The check of means is dispensed with (LAL 42, 免予核查).
        Exempt,
        /// The means are examined.
        MeansTested,
        /// Criminal matters, whatever the means.
        Criminal,
    }
}

codes! {
    /// What an office may do with an application.
    AuthorityMode {
        /// It may be applied for here (直接申请).
        Direct,
        /// It is received here and forwarded to the centre (接收转交).
        Forward,
        /// Not taken here; the person is shown where (指引).
        Guide,
    }
}

/// One line of an office's matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AuthorityEntry {
    pub group: MatterGroup,
    pub mode: AuthorityMode,
    /// What its type would do by itself.
    pub default: AuthorityMode,
    /// On what an exception rests; absent where the default holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Line>,
}

/// An exception from what the office's type may do by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AuthorityException {
    pub group: MatterGroup,
    pub mode: AuthorityMode,
    /// The document that says so.
    pub basis: Line,
}

/// An office's exceptions, all of them: a group that is not named follows the type again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AuthorityPatch {
    #[schema(max_items = 4)]
    #[validate(length(max = 4))]
    pub exceptions: Vec<AuthorityException>,
}

/// What may be applied for at an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Authority {
    pub organisation_id: OrganisationId,
    pub revision: i32,
    /// One line for each group.
    pub entries: Vec<AuthorityEntry>,
    /// The answer about the matter that was asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<AuthorityAnswer>,
}

/// May this matter be applied for here?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AuthorityAnswer {
    pub group: MatterGroup,
    pub mode: AuthorityMode,
    /// The centre above that decides, unless the office is one.
    pub centre: Option<OrganisationRef>,
}

/// The matter that is asked about; none when only the matrix is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct AuthorityQuestion {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matter_type: Option<MatterType>,
    /// How the means question is answered; examined when not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub means_mode: Option<MeansMode>,
}
