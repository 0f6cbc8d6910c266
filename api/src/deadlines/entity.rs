//! Rows of holiday tables: one a year, the same for everybody.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{Line, deadlines::CalendarDay};
use sea_orm::{QueryOrder, entity::prelude::*};

use crate::{db::Doc, http};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "holiday_tables")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub year: i32,
    pub id: Uuid,
    pub notice: String,
    /// The day the notice bears.
    pub published_on: Option<NaiveDate>,
    pub days: Doc<Vec<CalendarDay>>,
    pub loaded_by: Uuid,
    pub loaded_at: DateTime<Utc>,
    /// When what is due had been computed again; nothing until then.
    pub settled_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The number of the notice.
    pub fn source(&self) -> http::Result<Line> {
        Ok(self.notice.parse().map_err(anyhow::Error::new)?)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a calendar holds no personal data and is the same for everybody"
)]
impl Entity {
    /// All tables, the earliest year first, for a later notice has the last word on New Year's bridge days.
    pub fn in_order() -> Select<Self> {
        Self::find().order_by_asc(Column::Year)
    }
}
