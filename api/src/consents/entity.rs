//! Rows of consents. A row is changed once at most: when the consent is withdrawn.

use chrono::{DateTime, Utc};
use domain::consents;
use openapi::consents::{Consent, ConsentChannel, ConsentKind};
use sea_orm::{Condition, QueryFilter, entity::prelude::*};

use crate::{auth::Caller, db::Text};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "consents")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose consent it is; nothing for somebody without an account.
    pub person_id: Option<Uuid>,
    pub application_id: Option<Uuid>,
    pub kind: Text<ConsentKind>,
    pub text_version: String,
    pub channel: Text<ConsentChannel>,
    /// Who entered it.
    pub given_by: Uuid,
    pub given_at: DateTime<Utc>,
    pub withdrawn_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A person's own consents; nobody else lists them.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(match caller {
        Caller::System => Condition::all(),
        Caller::Citizen { id } => Condition::all().add(Column::PersonId.eq(Uuid::from(*id))),
        Caller::Nobody | Caller::Staff { .. } | Caller::Client { .. } => {
            Condition::all().add(Column::Id.is_null())
        }
    })
}

#[expect(clippy::disallowed_methods, reason = "scoped to one record that the caller was already shown")]
impl Entity {
    /// The consents to one application.
    pub fn to_application(application: Uuid) -> Select<Self> {
        Self::find().filter(Column::ApplicationId.eq(application))
    }
}

impl From<Model> for Consent {
    fn from(row: Model) -> Self {
        let Model {
            id,
            person_id: _,
            application_id,
            kind,
            text_version,
            channel,
            given_by: _,
            given_at,
            withdrawn_at,
        } = row;
        Self {
            id: id.into(),
            kind: kind.0,
            application_id: application_id.map(Into::into),
            text_version,
            channel: channel.0,
            given_at,
            withdrawn_at,
            actions: consents::actions(kind.0, withdrawn_at),
        }
    }
}
