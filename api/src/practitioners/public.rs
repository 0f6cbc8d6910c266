//! The roster as the public reads it: who consented, and of them what the consent covers (ASG-11, PIPL 14).

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::practitioners::runs;
use openapi::{
    Page,
    practitioners::{PublicField, PublicPractitioner, PublicPractitionerFilter},
};
use sea_orm::{ColumnTrait, Condition, QueryFilter};
use uuid::Uuid;

use super::entity::{Column, Entity, Model, Record};
use crate::{auth::Context, db::Text, http::Result, organisations, paging};

/// A page of those who consented, hold a valid licence and have not left.
pub async fn list(cx: &Context, filter: PublicPractitionerFilter) -> Result<Page<PublicPractitioner>> {
    let today = cx.today();
    let mut select = Entity::roster()
        .filter(Column::ConsentedAt.is_not_null())
        .filter(Column::LicenceValidTo.gte(today))
        .filter(Condition::any().add(Column::LeftOn.is_null()).add(Column::LeftOn.gte(today)));
    if let Some(kind) = filter.kind {
        select = select.filter(Column::Kind.eq(Text(kind)));
    }
    if let Some(firm) = filter.firm_id {
        select = select.filter(Column::FirmId.eq(firm.0));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let firms = organisations::service::names(cx.db(), page.items.iter().map(|row| row.firm_id)).await?;
    Ok(paging::map(page, |row| shown(row, &firms, today)))
}

fn shown(row: Model, firms: &HashMap<Uuid, String>, today: NaiveDate) -> PublicPractitioner {
    let Record { covers, specialties, languages, pools, introduction, .. } = row.record.0;
    let covered = |field| covers.contains(&field);
    let years = row.first_licensed_on.and_then(|first| today.years_since(first));
    let pools = pools.iter().filter(|term| runs(term, today)).map(|term| term.pool).collect();
    PublicPractitioner {
        id: row.id.into(),
        name: row.name,
        kind: row.kind.0,
        firm_id: row.firm_id.into(),
        firm_name: firms.get(&row.firm_id).cloned().unwrap_or_default(),
        phone: covered(PublicField::Phone).then_some(row.phone),
        licence_no: covered(PublicField::LicenceNo).then_some(row.licence_no),
        years: years.filter(|_| covered(PublicField::Years)).and_then(|years| u16::try_from(years).ok()),
        specialties: covered(PublicField::Specialties).then_some(specialties),
        languages: covered(PublicField::Languages).then_some(languages),
        pools: covered(PublicField::Pools).then_some(pools),
        introduction: introduction.filter(|_| covered(PublicField::Introduction)).map(Into::into),
    }
}
