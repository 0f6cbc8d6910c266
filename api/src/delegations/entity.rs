//! Rows of instruments and of the decisions made under them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::organisations::delegations::Instrument;
use openapi::{
    auth::Permission,
    organisations::{Delegation, DelegationAction, DelegationScope},
};
use sea_orm::{Condition, QueryFilter, entity::prelude::*};

use crate::{
    auth::Caller,
    db::Doc,
    organisations::{ancestry::reach, service::References},
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "delegations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub station_id: Uuid,
    pub centre_id: Uuid,
    pub instrument_no: String,
    pub scope: Doc<DelegationScope>,
    pub valid_from: NaiveDate,
    pub valid_to: NaiveDate,
    pub sampling_percent: i32,
    pub sampling_min: i32,
    pub revoked_on: Option<NaiveDate>,
    pub revoke_reason: Option<String>,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Instruments of the stations that the caller looks after, inspects, or receives at.
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    visible(caller, &[Permission::Inspect, Permission::ManageNetwork])
}

/// Instruments whose register the caller reads: who only keeps the network reads no decisions (ROLE-02).
pub fn register_visible_to(caller: &Caller) -> Select<Entity> {
    visible(caller, &[Permission::Inspect])
}

/// Instruments of the stations whose network the caller keeps.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn kept_by(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(reach(Column::StationId, caller, Permission::ManageNetwork))
}

#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
fn visible(caller: &Caller, held: &[Permission]) -> Select<Entity> {
    let own = Column::StationId.is_in(caller.organisations(Permission::Receive));
    let scope = held.iter().fold(Condition::any().add(own), |scope, permission| {
        scope.add(reach(Column::StationId, caller, *permission))
    });
    Entity::find().filter(scope)
}

impl Model {
    /// What the law needs to know.
    pub fn instrument(&self) -> Instrument<'_> {
        let Self { scope, valid_from, valid_to, revoked_on, .. } = self;
        Instrument { scope: &scope.0, valid_from: *valid_from, valid_to: *valid_to, revoked_on: *revoked_on }
    }

    /// How many of a hundred are sampled, and how many of a month at least.
    pub fn sampling(&self) -> (u8, u8) {
        let number = |stored: i32| u8::try_from(stored).unwrap_or(u8::MAX);
        (number(self.sampling_percent), number(self.sampling_min))
    }

    /// As it is answered.
    pub fn answer(
        self,
        offices: &References,
        today: NaiveDate,
        actions: Vec<DelegationAction>,
    ) -> crate::http::Result<Delegation> {
        let in_force = self.instrument().in_force(today);
        let (sampling_percent, sampling_min) = self.sampling();
        let unreadable = |error: openapi::TextProblem| anyhow::anyhow!(error);
        Ok(Delegation {
            id: self.id.into(),
            station: offices.get(self.station_id)?,
            centre: offices.get(self.centre_id)?,
            instrument_no: self.instrument_no.parse().map_err(unreadable)?,
            scope: self.scope.0,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            sampling_percent,
            sampling_min,
            revoked_on: self.revoked_on,
            revoke_reason: self.revoke_reason.map(|text| text.parse()).transpose().map_err(unreadable)?,
            in_force,
            created_at: self.created_at,
            actions,
        })
    }
}

/// Decisions of stations.
pub mod decision {
    use chrono::{DateTime, NaiveDate, Utc};
    use openapi::{applications::MatterType, organisations::MatterGroup};
    use sea_orm::{QueryFilter, QueryOrder, QuerySelect, entity::prelude::*};

    use crate::{auth::Caller, db::Text, recusals::unhidden};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "delegated_decisions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub delegation_id: Uuid,
        pub station_id: Uuid,
        pub centre_id: Uuid,
        /// Nothing for a decision on paper.
        pub application_id: Option<Uuid>,
        pub application_number: String,
        pub matter_type: Text<MatterType>,
        pub matter_group: Text<MatterGroup>,
        /// `2026-11`.
        pub month: String,
        pub decided_on: NaiveDate,
        pub decided_by: Uuid,
        pub created_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(
        clippy::disallowed_methods,
        reason = "scoped to an instrument that the caller was already shown"
    )]
    impl Entity {
        /// The decisions of a month under one instrument, in their order.
        pub fn under(delegation: Uuid, month: &str, most: u64) -> Select<Self> {
            Self::find()
                .filter(Column::DelegationId.eq(delegation))
                .filter(Column::Month.eq(month))
                .order_by_asc(Column::Id)
                .limit(most)
        }

        /// Of these, what is hidden from the caller is left out (ROLE-04).
        pub fn shown_to(caller: &Caller, delegation: Uuid, month: &str, most: u64) -> Select<Self> {
            Self::under(delegation, month, most).filter(unhidden(Column::ApplicationId, caller))
        }
    }
}
