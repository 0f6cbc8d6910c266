//! The search index: exact tokens of people and numbers, the same on both engines, blinded: nobody reads a name or a
//! digit out of it.

use domain::search;
use pinyin::ToPinyinMulti;
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

/// Takes away what a record was findable by.
pub async fn forget(tx: &DatabaseTransaction, subject: Uuid) -> Result<()> {
    entity::Entity::delete_many().filter(entity::Column::SubjectId.eq(subject)).exec(tx).await?;
    Ok(())
}

/// Makes a record findable.
pub async fn index(
    tx: &DatabaseTransaction,
    cx: &Context,
    subject: Uuid,
    name: Option<&str>,
    number: Option<&str>,
    id_no: Option<&str>,
) -> Result<()> {
    let initials = name.map(initials).unwrap_or_default();
    let tokens = search::tokens(name, &initials, number, id_no);
    enter(tx, cx, subject, tokens).await
}

/// Makes a record findable by one more number.
pub async fn add_number(tx: &DatabaseTransaction, cx: &Context, subject: Uuid, number: &str) -> Result<()> {
    enter(tx, cx, subject, search::tokens(None, &[], Some(number), None)).await
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

/// How many ways to read a name are kept.
const READINGS: usize = 8;

/// The first letters of a name's syllables, once for each way to read it: `zzs` and `czs` for 长治市. A name with more
/// ways than are kept is found by the first readings of its later characters alone.
pub fn initials(name: &str) -> Vec<String> {
    let mut readings = vec![String::new()];
    for letters in name.chars().map(letters) {
        let ways = if readings.len() * letters.len() <= READINGS { letters.len() } else { 1 };
        let longer =
            |letter: &char| readings.iter().map(|read| format!("{read}{letter}")).collect::<Vec<_>>();
        let next: Vec<String> = letters.iter().take(ways).flat_map(longer).collect();
        readings = if next.is_empty() { readings } else { next };
    }
    readings
}

/// The letters with which the readings of a character begin, the commonest first; nothing for what is not read.
fn letters(c: char) -> Vec<char> {
    let Some(read) = c.to_pinyin_multi() else {
        return c.is_ascii_alphabetic().then_some(c.to_ascii_lowercase()).into_iter().collect();
    };
    let mut letters = Vec::new();
    for letter in read.into_iter().filter_map(|syllable| syllable.plain().chars().next()) {
        if !letters.contains(&letter) {
            letters.push(letter);
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn org_04_a_name_is_found_by_every_way_to_read_it() {
        assert_eq!(initials("林秀英"), ["lxy"]);
        let changzhi = initials("长治市");
        assert!(changzhi.contains(&"czs".to_owned()) && changzhi.contains(&"zzs".to_owned()), "{changzhi:?}");
        assert!(initials("单立人").contains(&"slr".to_owned()));
        assert_eq!(initials("刘 A"), ["la"]);
        assert_eq!(initials(""), [""]);
        assert!(initials(&"长".repeat(60)).len() <= super::READINGS);
    }
}
