//! Whose application it is, for lists of what hangs on applications.

use std::collections::HashMap;

use domain::identifiers::mask;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::entity::{Column, visible_to};
use crate::{
    auth::{Caller, Context},
    http::Result,
};

/// The applicants of applications that the caller was already shown, as lists name them: to staff masked (§15.3). One
/// query, whatever their number.
pub async fn applicants(cx: &Context, ids: impl IntoIterator<Item = Uuid>) -> Result<HashMap<Uuid, String>> {
    let mut ids: Vec<Uuid> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(Uuid, Option<String>)> = visible_to(&Caller::System)
        .filter(Column::Id.is_in(ids))
        .select_only()
        .columns([Column::Id, Column::ApplicantName])
        .into_tuple()
        .all(cx.db())
        .await?;
    let own = matches!(cx.caller, Caller::Citizen { .. });
    let shown = |name: String| if own { name } else { mask::name(&name) };
    Ok(rows.into_iter().filter_map(|(id, name)| Some((id, shown(name?)))).collect())
}
