//! What days do to entries, and who is told when one on which a case rests holds no more (BEN-03, LAL 48(4)).

use std::collections::BTreeMap;

use openapi::{
    beneficiaries::{BeneficiaryStatus, QueryStanding},
    journal::Event,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    entries::{Column, Entity, query},
    write,
};
use crate::{
    applications,
    auth::Context,
    cases,
    db::{self, Text},
    http::Result,
    journal::{self, Entry, Visibility},
    verifications,
};

/// Entries moved with one statement, and questions told of in one transaction.
const STEP: u64 = 500;

/// Entries begin and end with their days; whoever rests on one that ended is told.
pub async fn keep_up(cx: &Context) -> Result<()> {
    let begun = Entity::in_state(BeneficiaryStatus::Imported).filter(Column::ValidFrom.lte(cx.today()));
    while moved(cx, begun.clone(), BeneficiaryStatus::Active).await? {}
    let over = Entity::in_state(BeneficiaryStatus::Active).filter(Column::ValidTo.lt(cx.today()));
    while moved(cx, over.clone(), BeneficiaryStatus::Expired).await? {}
    while told(cx).await? {}
    Ok(())
}

/// Moves a step of entries; false when there were none.
async fn moved(cx: &Context, due: Select<Entity>, to: BeneficiaryStatus) -> Result<bool> {
    let some = due.order_by_asc(Column::Id).select_only().column(Column::Id).limit(STEP);
    if some.clone().into_tuple::<Uuid>().one(cx.db()).await?.is_none() {
        return Ok(false);
    }
    let tx = cx.begin().await?;
    let ids: Vec<Uuid> = some.into_tuple().all(&tx).await?;
    write::put(&tx, &ids, to).await?;
    if to == BeneficiaryStatus::Expired {
        write::lapse(&tx, Entity::in_state(to).filter(Column::Id.is_in(ids))).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Tells of a step of questions whose answers hold no more; false when there were none.
async fn told(cx: &Context) -> Result<bool> {
    let lapsed = query::Entity::in_state(QueryStanding::Lapsed).order_by_asc(query::Column::Id).limit(STEP);
    if lapsed.clone().one(cx.db()).await?.is_none() {
        return Ok(false);
    }
    let tx = cx.begin().await?;
    let rows = db::claimed(&tx, lapsed).all(&tx).await?;
    // Others may be telling them already.
    if rows.is_empty() {
        return Ok(false);
    }
    let mut of_application: BTreeMap<Uuid, Vec<query::Model>> = BTreeMap::new();
    for row in rows {
        of_application.entry(row.application_id).or_default().push(row);
    }
    for (application, rows) in of_application {
        tell(&tx, cx, application, &rows).await?;
        let told = query::ActiveModel { status: Set(Text(QueryStanding::Told)), ..Default::default() };
        let these = Condition::all().add(query::Column::Id.is_in(rows.iter().map(|row| row.id)));
        query::Entity::update_many().set(told).filter(these).exec(&tx).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// One line for one record, however many entries ended at once: on the case in conduct, or on the application that is
/// still to be decided. What is closed is left alone.
async fn tell(
    tx: &DatabaseTransaction,
    cx: &Context,
    application: Uuid,
    rows: &[query::Model],
) -> Result<()> {
    let (subject_kind, subject_id) = match cases::under_way(tx, application).await? {
        Some(case) => ("case", case),
        None if applications::under_way(tx, application).await? => ("application", application),
        None => return Ok(()),
    };
    verifications::recheck(tx, cx, application).await?;
    let Some(first) = rows.first() else { return Ok(()) };
    let entry = Entry {
        organisation_id: first.organisation_id,
        subject_kind,
        subject_id,
        event: Event::RecheckDue,
        note: None,
        visibility: Visibility::Internal,
        details: json!({
            "application": application,
            "sources": rows.iter().map(|row| row.source.0).collect::<Vec<_>>(),
        }),
    };
    journal::record(tx, cx, entry).await
}
