//! Relations that hide a matter from a colleague (回避; ROLE-04, ASG-06).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::{Name, OrganisationId, Paging, Paragraph, PractitionerId, RecusalId, Sensitive, Short, UserId};

codes! {
    /// How somebody stands to a person or a matter (ASG-06).
    RecusalGround {
        /// 近亲属
        Relative,
        /// A former client, or the opponent of one.
        FormerClient,
        /// Was judge, prosecutor, arbitrator or mediator of the matter.
        FormerOfficial,
        /// Has an interest in the outcome.
        Interest,
        /// Any other relation that may affect a fair conduct.
        Other,
    }
}

codes! {
    /// What the relation is to.
    RecusalTarget { Person, Record }
}

words! {
    /// What somebody may do with a recusal now.
    RecusalAction { End }
}

/// A relation: one's own, or recorded for a colleague. It is either to a person or to a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewRecusal {
    /// Whose relation it is; the caller's own when neither account nor practitioner is said.
    #[serde(default)]
    pub user_id: Option<UserId>,
    #[serde(default)]
    pub practitioner_id: Option<PractitionerId>,
    pub ground: RecusalGround,
    /// The person's ID number or unified social credit code. It is kept as a blind index only.
    #[serde(default)]
    #[schema(example = "410902194906150010")]
    pub id_no: Option<Sensitive<Short>>,
    /// The application or case.
    #[serde(default)]
    pub record_id: Option<Uuid>,
    #[serde(default)]
    pub note: Option<Paragraph>,
}

/// A relation as it was recorded. It never tells which or how many records it hides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Recusal {
    pub id: RecusalId,
    pub user_id: UserId,
    pub user_name: Option<Name>,
    pub organisation_id: OrganisationId,
    pub ground: RecusalGround,
    pub target: RecusalTarget,
    pub note: Option<Paragraph>,
    pub declared_by: UserId,
    pub declared_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
    pub actions: Vec<RecusalAction>,
}

/// Filters of the list; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct RecusalFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl RecusalFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
