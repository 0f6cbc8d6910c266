//! The search index: exact tokens of people and numbers, the same on both engines.

use domain::search;
use pinyin::ToPinyin;
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait,
    sea_query::SelectStatement,
};
use uuid::Uuid;

use crate::http::Result;

mod entity {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "search_tokens")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_id: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Makes a record findable; replaces what it was findable by.
pub async fn index(
    tx: &DatabaseTransaction,
    subject: Uuid,
    name: Option<&str>,
    number: Option<&str>,
    id_no: Option<&str>,
) -> Result<()> {
    let initials = name.map(initials);
    let tokens = search::tokens(name, initials.as_deref(), number, id_no);
    entity::Entity::delete_many().filter(entity::Column::SubjectId.eq(subject)).exec(tx).await?;
    let rows =
        tokens.into_iter().map(|token| entity::Model { token, subject_id: subject }.into_active_model());
    entity::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// The records that a typed text finds, as a sub-query for `visible_to`.
#[expect(clippy::disallowed_methods, reason = "only ever used inside the scope of visible_to")]
pub fn subjects_with(typed: String) -> SelectStatement {
    entity::Entity::find()
        .select_only()
        .column(entity::Column::SubjectId)
        .filter(entity::Column::Token.eq(typed))
        .into_query()
}

/// The first letters of a name's syllables: `lxy` for 林秀英.
fn initials(name: &str) -> String {
    name.chars()
        .filter_map(|c| match c.to_pinyin() {
            Some(syllable) => syllable.plain().chars().next(),
            None => c.is_ascii_alphabetic().then_some(c.to_ascii_lowercase()),
        })
        .collect()
}
