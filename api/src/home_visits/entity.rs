//! Rows of home visits, and who sees them: whoever sees the application.

use chrono::{DateTime, NaiveDate, Utc};
use domain::home_visits::{self as law, Part};
use openapi::{
    Paragraph,
    auth::Permission,
    home_visits::{HomeVisitGround, HomeVisitReport, HomeVisitStatus},
};
use sea_orm::{DatabaseTransaction, QueryFilter, entity::prelude::*};

use crate::{
    applications,
    auth::Caller,
    db::{self, Sealed, Text},
    http::{self, Error},
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "home_visits")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    pub application_id: Uuid,
    pub status: Text<HomeVisitStatus>,
    pub ground: Text<HomeVisitGround>,
    pub note: Option<Sealed<Paragraph>>,
    pub requested_at: DateTime<Utc>,
    pub due_on: NaiveDate,
    pub scheduled_at: Option<DateTime<Utc>>,
    pub first_visitor: Option<Uuid>,
    pub second_visitor: Option<Uuid>,
    pub report: Option<Sealed<HomeVisitReport>>,
    /// Where it stands in the calendar.
    pub place: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The visits of the applications that the caller sees.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(Column::ApplicationId.in_subquery(applications::visible_ids(caller)))
}

/// One visible row, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

/// Every visit of one application that the caller was already shown.
#[expect(clippy::disallowed_methods, reason = "scoped to one record that the caller was already shown")]
pub fn of(application: Uuid) -> Select<Entity> {
    Entity::find().filter(Column::ApplicationId.eq(application))
}

impl Model {
    /// The row at its place in the calendar, which changes with its state and its time.
    pub fn placed(self) -> Self {
        Self { place: law::place(self.status.0, self.scheduled_at, self.due_on), ..self }
    }

    /// Who goes, as far as it is known.
    pub fn visitors(&self) -> impl Iterator<Item = Uuid> {
        [self.first_visitor, self.second_visitor].into_iter().flatten()
    }

    /// What the caller is to this visit.
    pub fn parts(&self, caller: &Caller) -> Vec<Part> {
        let at = |permission| caller.organisations(permission).contains(&self.organisation_id);
        let me = caller.id().map(Uuid::from);
        let visitor = self.visitors().any(|visitor| Some(visitor) == me);
        [
            (Part::Person, matches!(caller, Caller::Citizen { .. })),
            (Part::Centre, at(Permission::Receive)),
            (Part::Visitor, visitor),
        ]
        .into_iter()
        .filter_map(|(part, is)| is.then_some(part))
        .collect()
    }
}
