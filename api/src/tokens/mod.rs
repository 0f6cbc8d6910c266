//! The search index: exact tokens of people and numbers, the same on both engines, blinded: nobody reads a name or a
//! digit out of it.

use domain::search;
use pinyin::ToPinyin;
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{OnConflict, SelectStatement},
};
use uuid::Uuid;

use crate::{auth::Context, http::Result, vault::Index};

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
    cx: &Context,
    subject: Uuid,
    name: Option<&str>,
    number: Option<&str>,
    id_no: Option<&str>,
) -> Result<()> {
    let initials = name.map(initials);
    let tokens = search::tokens(name, initials.as_deref(), number, id_no);
    entity::Entity::delete_many().filter(entity::Column::SubjectId.eq(subject)).exec(tx).await?;
    enter(tx, cx, subject, tokens).await
}

/// Makes a record findable by one more number.
pub async fn add_number(tx: &DatabaseTransaction, cx: &Context, subject: Uuid, number: &str) -> Result<()> {
    enter(tx, cx, subject, search::tokens(None, None, Some(number), None)).await
}

async fn enter(tx: &DatabaseTransaction, cx: &Context, subject: Uuid, tokens: Vec<String>) -> Result<()> {
    let rows = tokens.into_iter().map(|token| {
        let token = cx.state.vault.blind(Index::SearchToken, &token);
        entity::Model { token, subject_id: subject }.into_active_model()
    });
    let unless_there =
        OnConflict::columns([entity::Column::Token, entity::Column::SubjectId]).do_nothing().to_owned();
    entity::Entity::insert_many(rows)
        .on_conflict(unless_there)
        .try_insert()
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The records that a typed text finds, as a sub-query for `visible_to`.
#[expect(clippy::disallowed_methods, reason = "only ever used inside the scope of visible_to")]
pub fn subjects_with(cx: &Context, typed: &str) -> SelectStatement {
    entity::Entity::find()
        .select_only()
        .column(entity::Column::SubjectId)
        .filter(entity::Column::Token.eq(cx.state.vault.blind(Index::SearchToken, typed)))
        .into_query()
}

/// The first letters of a name's syllables: `lxy` for 林秀英.
pub fn initials(name: &str) -> String {
    name.chars()
        .filter_map(|c| match c.to_pinyin() {
            Some(syllable) => syllable.plain().chars().next(),
            None => c.is_ascii_alphabetic().then_some(c.to_ascii_lowercase()),
        })
        .collect()
}
