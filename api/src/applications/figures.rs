//! Applications counted and numbered for those who look after the rules: nobody is named.

use std::collections::HashMap;

use openapi::{
    applications::{OpinionBasis, Status},
    rule_packs::{OverrideFigures, OverrideFilter},
};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::entity::{Column, visible_to};
use crate::{
    auth::{Caller, Context},
    db::Text,
    http::Result,
};

/// Ids asked for with one statement.
const STEP: usize = 500;

/// What became of an application, by its number.
#[derive(Debug, Clone)]
pub struct Decided {
    pub number: Option<String>,
    pub status: Status,
}

/// Numbers and states of these applications, as far as the caller sees them.
pub async fn decided(
    db: &impl ConnectionTrait,
    caller: &Caller,
    ids: Vec<Uuid>,
) -> Result<HashMap<Uuid, Decided>> {
    let mut found = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(STEP) {
        let rows: Vec<(Uuid, Option<String>, Text<Status>)> = visible_to(caller)
            .filter(Column::Id.is_in(ids.iter().copied()))
            .select_only()
            .columns([Column::Id, Column::Number, Column::Status])
            .into_tuple()
            .all(db)
            .await?;
        found.extend(rows.into_iter().map(|(id, number, status)| (id, Decided { number, status: status.0 })));
    }
    Ok(found)
}

/// On what the opinions of the caller's offices rest, between two days of submission (ELG-02).
pub async fn overrides(cx: &Context, OverrideFilter { from, to }: OverrideFilter) -> Result<OverrideFigures> {
    let rows: Vec<(Text<OpinionBasis>, i64)> = visible_to(&cx.caller)
        .filter(Column::SubmittedOn.between(from, to))
        .filter(Column::RestsOn.is_not_null())
        .select_only()
        .column(Column::RestsOn)
        .column_as(Column::Id.count(), "opinions")
        .group_by(Column::RestsOn)
        .into_tuple()
        .all(cx.db())
        .await?;
    let count = |basis| {
        let of_it = rows.iter().find(|(Text(found), _)| *found == basis);
        of_it.map_or(0, |(_, opinions)| u32::try_from(*opinions).unwrap_or(u32::MAX))
    };
    Ok(OverrideFigures {
        from,
        to,
        assessed: count(OpinionBasis::Assessment),
        deviating: count(OpinionBasis::Deviation),
        by_hand: count(OpinionBasis::Hand),
    })
}
