//! How the person of a record may be reached without danger (SEC-19): kept beside the record, and obeyed by the outbox
//! for every message about it, whoever posts it.

mod entity {
    use sea_orm::entity::prelude::*;

    use crate::db::Sealed;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "contact_rules")]
    pub struct Model {
        /// The application or case.
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_id: Uuid,
        /// May messages be sent at all?
        pub messages: bool,
        /// Another number than the applicant's.
        pub phone: Option<Sealed<String>>,
        pub from_hour: Option<i64>,
        pub to_hour: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "asked by the outbox alone, for the record of a message")]
    impl Entity {
        /// The rule of a record.
        pub fn of(subject: Uuid) -> Select<Self> {
            use sea_orm::QueryFilter;
            Self::find().filter(Column::SubjectId.eq(subject))
        }
    }
}

use chrono::{DateTime, Utc};
use domain::applications::contact;
use openapi::applications::{ContactRule, Form};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use self::entity::{Column, Entity, Model};
use crate::{auth::Context, http::Result, vault::slots::CONTACT_PHONE};

/// What a rule says of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// Nothing is sent.
    Withhold,
    /// It is sent, at the earliest then, and to this number if it is another.
    Send { at: DateTime<Utc>, phone: Option<String> },
}

/// Takes the rule of a record away.
pub async fn forget(tx: &DatabaseTransaction, subject: Uuid) -> Result<()> {
    Entity::delete_many().filter(Column::SubjectId.eq(subject)).exec(tx).await?;
    Ok(())
}

/// Keeps the rule of a record as its form says it.
pub async fn keep(tx: &DatabaseTransaction, cx: &Context, subject: Uuid, form: &Form) -> Result<()> {
    let Some(rule) = &form.service.contact else { return Ok(()) };
    let ContactRule { no_messages, no_calls: _, no_letters: _, phone, from_hour, to_hour } = rule;
    let phone = match phone {
        Some(phone) => Some(cx.state.vault.seal(tx, &CONTACT_PHONE.of(subject), &phone.to_string()).await?),
        None => None,
    };
    let row = Model {
        subject_id: subject,
        messages: !no_messages,
        phone,
        from_hour: from_hour.map(i64::from),
        to_hour: to_hour.map(i64::from),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

/// What the rule of a record says of a message that is posted now.
pub async fn says(db: &impl ConnectionTrait, cx: &Context, subject: Uuid) -> Result<Says> {
    let Some(rule) = Entity::of(subject).one(db).await? else {
        return Ok(Says::Send { at: cx.now(), phone: None });
    };
    if !rule.messages {
        return Ok(Says::Withhold);
    }
    let hour = |hour: Option<i64>| hour.and_then(|hour| u8::try_from(hour).ok());
    let at = contact::earliest(cx.now(), hour(rule.from_hour), hour(rule.to_hour));
    let phone = cx.state.vault.open_maybe(db, &CONTACT_PHONE.of(subject), rule.phone.as_ref()).await?;
    Ok(Says::Send { at, phone })
}
