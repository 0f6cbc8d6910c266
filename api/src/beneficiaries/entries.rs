//! Rows of people in lists, as blind indices, and of the questions that were asked about them. Nobody lists either:
//! both belong to the service.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{beneficiaries::BeneficiaryStatus, eligibility::DataSource, people::PersonCategory};
use sea_orm::{QueryFilter, entity::prelude::*};

use crate::db::Text;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "beneficiaries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub source: Text<DataSource>,
    pub category: Text<PersonCategory>,
    /// Blind index of the number.
    pub person: String,
    /// Blind index of number and name together: two people of one name have two.
    pub name: String,
    pub status: Text<BeneficiaryStatus>,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
    /// Of the newest list that names the person.
    pub as_of: NaiveDate,
    pub import_id: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "asked for one source of one organisation")]
impl Entity {
    /// What a source told these organisations.
    pub fn told(organisations: impl IntoIterator<Item = Uuid>, source: DataSource) -> Select<Self> {
        Self::find()
            .filter(Column::OrganisationId.is_in(organisations))
            .filter(Column::Source.eq(Text(source)))
    }

    /// Entries in a state, for what time does to them.
    pub fn in_state(status: BeneficiaryStatus) -> Select<Self> {
        Self::find().filter(Column::Status.eq(Text(status)))
    }
}

pub mod query {
    //! Questions: for which application, and whom they found.

    use openapi::beneficiaries::QueryStanding;

    use super::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "beneficiary_queries")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub application_id: Uuid,
        pub organisation_id: Uuid,
        pub source: Text<DataSource>,
        pub beneficiary_id: Option<Uuid>,
        pub status: Text<QueryStanding>,
        pub asked_by: Uuid,
        pub asked_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "for what time does to them")]
    impl Entity {
        /// Questions in a state.
        pub fn in_state(status: QueryStanding) -> Select<Self> {
            Self::find().filter(Column::Status.eq(Text(status)))
        }
    }
}
