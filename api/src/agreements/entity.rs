//! Rows of agreements, and who sees them.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    agreements::{AgreementAction, AgreementStatus, AgreementTerms, HostAgreement},
    auth::Permission,
    organisations::{HostCategory, OrganisationRef},
};
use sea_orm::{DatabaseTransaction, QueryFilter, entity::prelude::*};

use crate::{
    auth::Caller,
    db::{self, Doc, Text},
    http::{self, Error},
    organisations::ancestry::reach,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "agreements")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    pub host: Text<HostCategory>,
    pub party: String,
    pub signed_on: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub end_reason: Option<String>,
    pub terms: Doc<AgreementTerms>,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Agreements of the offices that the caller looks after.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(reach(Column::OrganisationId, caller, Permission::ManageNetwork))
}

/// One visible row, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

impl Model {
    /// Is it in force on this day?
    pub fn status(&self, on: NaiveDate) -> AgreementStatus {
        match (self.ended_on, self.valid_to) {
            (Some(_), _) => AgreementStatus::Ended,
            (None, Some(to)) if to < on => AgreementStatus::Expired,
            _ => AgreementStatus::InForce,
        }
    }

    /// What may be done with it: until it was ended it may be prolonged, even when it has expired.
    pub fn actions(&self) -> Vec<AgreementAction> {
        match self.ended_on {
            Some(_) => Vec::new(),
            None => vec![AgreementAction::Edit, AgreementAction::End],
        }
    }

    /// As it is answered.
    pub fn answer(
        self,
        organisation: OrganisationRef,
        today: NaiveDate,
    ) -> Result<HostAgreement, openapi::TextProblem> {
        let (status, actions) = (self.status(today), self.actions());
        let Self {
            id,
            revision,
            organisation_id: _,
            host,
            party,
            signed_on,
            valid_to,
            ended_on,
            end_reason,
            terms,
            created_at,
        } = self;
        Ok(HostAgreement {
            id: id.into(),
            revision,
            organisation,
            party: party.parse()?,
            host: host.0,
            status,
            signed_on,
            valid_to,
            ended_on,
            end_reason: end_reason.map(|text| text.parse()).transpose()?,
            terms: terms.0,
            created_at,
            actions,
        })
    }
}
