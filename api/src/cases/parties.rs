//! Who stands on which side of a case, and which firm acts for its client: the conflict check (ASG-06).

use std::collections::HashSet;

use chrono::{Months, NaiveDate};
use domain::practitioners::CONFLICT_MONTHS;
use openapi::applications::{Form, Opponent};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter, QuerySelect,
};
use uuid::Uuid;

use crate::{auth::Context, http::Result, vault::Index};

/// The sides, seen from the firm that acts in the case.
const CLIENT: &str = "CLIENT";
const OPPONENT: &str = "OPPONENT";

mod entity {
    use chrono::NaiveDate;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_parties")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub side: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub name: String,
        /// Blind index of the ID number or unified social credit code.
        pub id_no: Option<String>,
        /// The firm that acts for the client, once it accepted.
        pub firm_id: Option<Uuid>,
        /// Until when it acted; nothing while it does.
        pub until: Option<NaiveDate>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "the conflict check looks beyond what the assigner sees")]
    impl Entity {
        /// Every party of every case.
        pub fn everywhere() -> Select<Self> {
            Self::find()
        }
    }
}

use entity::{Column, Entity, Model};

/// Writes down who stands on which side of a case that is opened.
pub async fn write(tx: &DatabaseTransaction, cx: &Context, case_id: Uuid, form: &Form) -> Result<()> {
    let party = |side: &str, position: usize, name: String, id_no: Option<&str>| Model {
        case_id,
        side: side.to_owned(),
        position: i32::try_from(position).unwrap_or(i32::MAX),
        name,
        id_no: id_no.map(|number| cx.state.vault.blind(Index::PartyNumber, &number.to_uppercase())),
        firm_id: None,
        until: None,
    };
    let client = form.applicant.name.as_deref().unwrap_or_default().to_owned();
    let mut rows = vec![party(CLIENT, 0, client, form.applicant.id_no.as_deref())];
    rows.extend(form.opponents.iter().enumerate().map(|(at, opponent)| {
        let Opponent { kind: _, name, id_no, phone: _, address: _ } = opponent;
        party(OPPONENT, at, name.to_string(), id_no.as_deref())
    }));
    Entity::insert_many(rows.into_iter().map(IntoActiveModel::into_active_model))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The client is called otherwise.
pub async fn rename_client(tx: &DatabaseTransaction, case_id: Uuid, name: &str) -> Result<()> {
    let called = entity::ActiveModel { name: Set(name.to_owned()), ..Default::default() };
    let client = Entity::update_many().set(called).filter(Column::CaseId.eq(case_id));
    client.filter(Column::Side.eq(CLIENT)).exec(tx).await?;
    Ok(())
}

/// From now on this firm acts for the client.
pub async fn taken(tx: &DatabaseTransaction, case_id: Uuid, firm_id: Option<Uuid>) -> Result<()> {
    let acts = entity::ActiveModel { firm_id: Set(firm_id), ..Default::default() };
    Entity::update_many().set(acts).filter(Column::CaseId.eq(case_id)).exec(tx).await?;
    Ok(())
}

/// The firm no longer acts.
pub async fn ended(tx: &DatabaseTransaction, case_id: Uuid, on: NaiveDate) -> Result<()> {
    let ended = entity::ActiveModel { until: Set(Some(on)), ..Default::default() };
    Entity::update_many().set(ended).filter(Column::CaseId.eq(case_id)).exec(tx).await?;
    Ok(())
}

/// Firms that act, or acted within two years, for somebody on the other side of this case or against its client.
pub async fn conflicting_firms(
    db: &impl ConnectionTrait,
    case_id: Uuid,
    today: NaiveDate,
) -> Result<HashSet<Uuid>> {
    let ours = Entity::everywhere().filter(Column::CaseId.eq(case_id)).all(db).await?;
    if ours.is_empty() {
        return Ok(HashSet::new());
    }
    let across = ours.iter().fold(Condition::any(), |any, party| any.add(across_from(party)));
    let recent = today.checked_sub_months(Months::new(CONFLICT_MONTHS)).unwrap_or(today);
    let firms: Vec<Uuid> = Entity::everywhere()
        .filter(Column::CaseId.ne(case_id))
        .filter(Column::FirmId.is_not_null())
        .filter(Condition::any().add(Column::Until.is_null()).add(Column::Until.gte(recent)))
        .filter(across)
        .select_only()
        .column(Column::FirmId)
        .distinct()
        .into_tuple()
        .all(db)
        .await?;
    Ok(firms.into_iter().collect())
}

/// The same person on the other side of another case. Numbers decide; a name alone does where one has no number.
fn across_from(party: &Model) -> Condition {
    let named = Condition::all().add(Column::Name.eq(&party.name));
    let same = match &party.id_no {
        Some(number) => Condition::any().add(Column::IdNo.eq(number)).add(named.add(Column::IdNo.is_null())),
        None => named,
    };
    let other = if party.side == CLIENT { OPPONENT } else { CLIENT };
    Condition::all().add(Column::Side.eq(other)).add(same)
}
