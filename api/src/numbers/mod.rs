//! Gap-free numbers: the row of a series stays locked until the transaction that took the number ends (NUM-01).

use domain::numbers::{Series, format};
use sea_orm::{
    DatabaseTransaction, EntityTrait, IntoActiveModel,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use uuid::Uuid;

use crate::http::Result;

mod entity {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "number_series")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub series: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub year: i32,
        pub last: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The next number of a series: the number itself and its sequence. Locks the series: call it late.
pub async fn next(
    tx: &DatabaseTransaction,
    organisation_id: Uuid,
    short_name: &str,
    series: Series,
    year: i32,
) -> Result<(String, i64)> {
    let first = entity::Model { organisation_id, series: series.mark().to_owned(), year, last: 1 };
    // One statement starts the series or takes its next number; on conflict the row is locked until commit.
    let take =
        OnConflict::columns([entity::Column::OrganisationId, entity::Column::Series, entity::Column::Year])
            .value(entity::Column::Last, Expr::col((entity::Entity, entity::Column::Last)).add(1))
            .to_owned();
    let taken =
        entity::Entity::insert(first.into_active_model()).on_conflict(take).exec_with_returning(tx).await?;
    Ok((format(year, short_name, series, taken.last), taken.last))
}
