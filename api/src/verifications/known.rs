//! What the checks of an application let its assessment and its checklist know: at most five queries, however many
//! there are.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::verification::{Checked, Known, known as law};
use openapi::verifications::VerificationBasis;
use sea_orm::{
    ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::SelectStatement,
};
use uuid::Uuid;

use super::{
    entity::{self, Column, Model, question},
    hearing,
};
use crate::{
    auth::{Caller, Context},
    consents,
    db::Text,
    http::Result,
};

/// The newest checks that are looked at, and their answers, at most.
const CHECKS: u64 = 10;
const ANSWERS: u64 = 400;

/// What is known of an application on its day. `applications` are its own id and those of the applications of the same
/// centre that go on in it.
pub async fn known(
    db: &impl ConnectionTrait,
    cx: &Context,
    organisation: Uuid,
    applications: SelectStatement,
    on: NaiveDate,
) -> Result<Known> {
    let checks = entity::visible_to(&Caller::System)
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::ApplicationId.in_subquery(applications))
        .filter(Column::RecheckSince.is_null())
        .order_by_desc(Column::Id)
        .limit(CHECKS)
        .all(db)
        .await?;
    if checks.is_empty() {
        return Ok(Known::default());
    }
    let checks = standing(db, checks).await?;
    let mut said = answers(db, cx, checks.iter().map(asked)).await?;
    let checks = checks.into_iter().map(|check| Checked {
        said: said.remove(&asked(&check)).unwrap_or_default(),
        result: check.result.map(|Text(result)| result),
        suspect: check.suspect,
    });
    Ok(law(&checks.collect::<Vec<_>>(), on))
}

/// The check whose questions were answered: another one where a result is used again (VER-08).
fn asked(check: &Model) -> Uuid {
    check.reused_from.unwrap_or(check.id)
}

/// Those that may still be used: the consent on which sources were asked was not withdrawn (PIPL 15), and the check that
/// is used again is not to be looked at again (BEN-03).
async fn standing(db: &impl ConnectionTrait, checks: Vec<Model>) -> Result<Vec<Model>> {
    let consents: Vec<Uuid> = checks.iter().filter_map(|check| check.consent_id).collect();
    let given = consents::standing(db, consents).await?;
    let reused: Vec<Uuid> = checks.iter().filter_map(|check| check.reused_from).collect();
    let good: HashSet<Uuid> = if reused.is_empty() {
        HashSet::new()
    } else {
        let select = entity::visible_to(&Caller::System).filter(Column::Id.is_in(reused));
        let good = select.filter(Column::RecheckSince.is_null()).select_only().column(Column::Id);
        good.into_tuple().all(db).await?.into_iter().collect()
    };
    let stands = |check: &Model| {
        let by_consent = check.basis == Some(Text(VerificationBasis::Consent));
        let consented = !by_consent || check.consent_id.is_some_and(|id| given.contains(&id));
        consented && check.reused_from.is_none_or(|id| good.contains(&id))
    };
    Ok(checks.into_iter().filter(stands).collect())
}

/// What was answered, by check.
async fn answers(
    db: &impl ConnectionTrait,
    cx: &Context,
    checks: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Vec<domain::verification::Said>>> {
    let rows =
        question::Entity::answered(checks).order_by_asc(question::Column::Id).limit(ANSWERS).all(db).await?;
    let mut said: HashMap<Uuid, Vec<_>> = HashMap::new();
    for opened in hearing::open(db, cx, rows).await? {
        said.entry(opened.row.verification_id).or_default().extend(hearing::said(&[opened]));
    }
    Ok(said)
}
