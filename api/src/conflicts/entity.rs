//! Rows of the parties of each application, blinded, and of declarations.

use chrono::{DateTime, Utc};
use domain::{conflicts::parties, search};
use openapi::{
    applications::Form,
    conflicts::{ConflictOutcome, PartySide},
};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, entity::prelude::*,
};

use crate::{
    auth::Context,
    db::{Sealed, Text},
    http,
    vault::Index,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "conflict_declarations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    /// The application or case.
    pub subject_id: Uuid,
    pub firm_id: Option<Uuid>,
    pub outcome: Text<ConflictOutcome>,
    pub hits: i32,
    pub top_score: i32,
    pub note: Option<Sealed<String>>,
    pub declared_by: Uuid,
    pub declared_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "scoped to one record that the caller was already shown")]
impl Entity {
    /// What was declared about a record, newest first.
    pub fn about(subject: Uuid) -> Select<Self> {
        use sea_orm::QueryOrder;
        Self::find().filter(Column::SubjectId.eq(subject)).order_by_desc(Column::Id)
    }
}

/// The parties of applications that were submitted.
pub mod party {
    use openapi::conflicts::PartySide;
    use sea_orm::{Condition, entity::prelude::*};

    use crate::db::Text;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "application_parties")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub application_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub side: Text<PartySide>,
        /// Blind index of the folded name.
        pub name_key: String,
        /// Blind index of the ID number or unified social credit code.
        pub id_key: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "the conflict check looks beyond what the caller sees")]
    impl Entity {
        /// Parties elsewhere that have one of these numbers or names.
        pub fn alike(here: Uuid, names: Vec<String>, numbers: Vec<String>) -> Select<Self> {
            use sea_orm::QueryFilter;
            let alike = Condition::any().add(Column::NameKey.is_in(names)).add(Column::IdKey.is_in(numbers));
            Self::find().filter(Column::ApplicationId.ne(here)).filter(alike)
        }
    }
}

/// A party as it is looked up: who it is only blinded.
pub struct Keyed {
    pub side: PartySide,
    pub name: String,
    pub person: bool,
    pub name_key: String,
    pub id_key: Option<String>,
}

/// The parties of a form, blinded.
pub fn keyed(cx: &Context, form: &Form) -> Vec<Keyed> {
    let vault = &cx.state.vault;
    let keyed = parties(form).into_iter().map(|party| Keyed {
        side: party.side,
        name: party.name.to_owned(),
        person: party.person,
        name_key: vault.blind(Index::PartyName, &search::normal(party.name)),
        id_key: party.id_no.map(|number| vault.blind(Index::PartyKey, &number.trim().to_uppercase())),
    });
    keyed.collect()
}

/// Takes away who stood on which side of an application.
pub async fn forget(tx: &DatabaseTransaction, application_id: Uuid) -> http::Result<()> {
    party::Entity::delete_many().filter(party::Column::ApplicationId.eq(application_id)).exec(tx).await?;
    Ok(())
}

/// Writes down who stands on which side of an application.
pub async fn enter(
    tx: &DatabaseTransaction,
    cx: &Context,
    application_id: Uuid,
    form: &Form,
) -> http::Result<()> {
    let rows: Vec<_> = (0..)
        .zip(keyed(cx, form))
        .map(|(position, Keyed { side, name_key, id_key, .. })| {
            party::Model { application_id, position, side: Text(side), name_key, id_key }.into_active_model()
        })
        .collect();
    if !rows.is_empty() {
        party::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}
