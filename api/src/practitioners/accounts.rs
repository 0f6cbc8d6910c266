//! Whom of a firm somebody can put on the roster: accounts with a role there that stand on no roster yet.

use domain::refusal::field;
use openapi::{
    Code, Page,
    practitioners::{RosterAccount, RosterAccountFilter},
    readings::ReadingSubject,
    users::UserStatus,
};
use sea_orm::{QueryFilter, QuerySelect, QueryTrait, entity::prelude::*};

use super::{
    entity::{Column, Entity},
    entries::keeps,
};
use crate::{
    auth::{
        Context,
        entity::{grant, user},
    },
    db::Text,
    http::{Error, Result},
    paging,
    readings::{Seen, seen},
};

/// A page of the accounts of a firm whose roster the caller keeps, the newest first.
pub async fn list(cx: &Context, filter: RosterAccountFilter) -> Result<Page<RosterAccount>> {
    let firm = Uuid::from(filter.firm_id);
    if !keeps(cx.db(), cx, firm).await? {
        return Err(Error::Invalid(vec![field("firm_id", Code::NotInList)]));
    }
    let id = |row: &user::Model| row.id;
    let page = paging::by_id(cx.db(), free(firm), user::Column::Id, &filter.paging(), id).await?;
    seen(cx, Seen::list(ReadingSubject::User, page.items.iter().map(|row| row.id))).await?;
    paging::try_map(page, |row| {
        let name = row.name.unwrap_or_default().parse();
        let name = name.map_err(|error: openapi::TextProblem| anyhow::anyhow!(error))?;
        Ok(RosterAccount { id: row.id.into(), name })
    })
}

/// Staff accounts with a role at this firm, open and on no roster.
#[expect(clippy::disallowed_methods, reason = "scoped to a firm whose roster the caller keeps")]
fn free(firm: Uuid) -> Select<user::Entity> {
    let granted = grant::Entity::find()
        .select_only()
        .column(grant::Column::UserId)
        .filter(grant::Column::OrganisationId.eq(firm))
        .into_query();
    let entered = Entity::roster().select_only().column(Column::UserId).into_query();
    user::Entity::find()
        .filter(user::Column::Id.in_subquery(granted))
        .filter(user::Column::Id.not_in_subquery(entered))
        .filter(user::Column::Name.is_not_null())
        .filter(user::Column::Status.ne(Text(UserStatus::Deactivated)))
}
