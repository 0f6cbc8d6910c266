//! Messages between the handler and the centre; the recipient reads those that are for them.

use domain::permissions::Stance;
use openapi::cases::{Message, NewMessage};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::{auth::Context, http::Result};

/// Messages shown of a case at most, the newest.
const MAX_MESSAGES: u64 = 500;

mod entity {
    use chrono::{DateTime, Utc};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "messages")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub case_id: Uuid,
        pub from_id: Uuid,
        pub from_name: String,
        pub text: String,
        pub to_recipient: bool,
        pub at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "scoped to one case that the caller was already shown")]
    impl Entity {
        /// The messages of one case.
        pub fn of(case: Uuid) -> Select<Self> {
            use sea_orm::QueryFilter;
            Self::find().filter(Column::CaseId.eq(case))
        }
    }
}

use entity::{Column, Entity, Model};

/// Writes a message under a name.
pub async fn write(
    tx: &DatabaseTransaction,
    cx: &Context,
    case_id: Uuid,
    from_name: String,
    new: NewMessage,
) -> Result<()> {
    let NewMessage { text, to_recipient } = new;
    let row = Model {
        id: cx.new_id(),
        case_id,
        from_id: cx.caller_id()?,
        from_name,
        text: text.into(),
        to_recipient,
        at: cx.now(),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

/// The messages that one who stands so to the case may read, the oldest first.
pub async fn of_case(db: &impl ConnectionTrait, case_id: Uuid, stance: Stance) -> Result<Vec<Message>> {
    let mut select = Entity::of(case_id);
    if stance == Stance::Own {
        select = select.filter(Column::ToRecipient.eq(true));
    }
    let newest = select.order_by_desc(Column::At).order_by_desc(Column::Id).limit(MAX_MESSAGES);
    let rows = newest.all(db).await?;
    let oldest_first = rows.into_iter().rev();
    oldest_first.map(|row| Message::try_from(row).map_err(|error| anyhow::anyhow!(error).into())).collect()
}

impl TryFrom<Model> for Message {
    type Error = openapi::TextProblem;

    fn try_from(row: Model) -> std::result::Result<Self, Self::Error> {
        let Model { id, case_id: _, from_id, from_name, text, to_recipient, at } = row;
        Ok(Self {
            id: id.into(),
            from: from_name,
            from_id: from_id.into(),
            text: text.parse()?,
            to_recipient,
            at,
        })
    }
}
