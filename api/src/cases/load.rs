//! How much of a unit's work is not archived yet.

use openapi::cases::CaseStatus;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::entity::{Column, visible_to};
use crate::{auth::Caller, db::Text, http::Result};

/// Cases of a centre, or in the hands of a firm, that are not archived.
pub async fn open_at(db: &impl ConnectionTrait, organisation: Uuid) -> Result<u64> {
    let here =
        Condition::any().add(Column::OrganisationId.eq(organisation)).add(Column::FirmId.eq(organisation));
    let open = visible_to(&Caller::System).filter(here).filter(Column::Status.ne(Text(CaseStatus::Archived)));
    Ok(open.count(db).await?)
}
