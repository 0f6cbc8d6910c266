//! What an answer carries out: a correction, or a deletion as far as the law lets it (PIPL 46, 47).

use domain::{refusal::field, rights};
use openapi::{
    Code,
    rights::{Correction, RightKind, RightsOutcome},
};
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::entity::Model;
use crate::{
    applications,
    auth::Context,
    http::{Error, Result, refused as problems_refused},
};

/// Carries out what is granted.
pub async fn answered(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    correction: Option<Correction>,
) -> Result<Option<RightsOutcome>> {
    match (row.kind.0, correction) {
        (kind, Some(correction)) => corrected(tx, cx, row, kind, correction).await.map(Some),
        (RightKind::Delete, None) => {
            let Some(about) = row.about() else { return Ok(None) };
            let outcome = applications::erase(tx, cx, row.organisation_id, about).await?;
            rights::deletable(&outcome)?;
            Ok(Some(outcome))
        }
        (RightKind::Access | RightKind::Correct | RightKind::Explain, None) => Ok(None),
    }
}

/// A refused deletion names the articles by which the records are kept.
pub async fn refused(tx: &DatabaseTransaction, row: &Model) -> Result<Option<RightsOutcome>> {
    match (row.kind.0, row.about()) {
        (RightKind::Delete, Some(about)) => {
            applications::kept(tx, row.organisation_id, about).await.map(Some)
        }
        _ => Ok(None),
    }
}

async fn corrected(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    kind: RightKind,
    correction: Correction,
) -> Result<RightsOutcome> {
    let named = row.application_id.map(Into::into);
    problems_refused(rights::correction_problems(kind, named, &correction, cx.today()))?;
    let unknown = || Error::Invalid(vec![field("correction.application_id", Code::NotInList)]);
    let id = correction.application_id.or(named).map(Uuid::from).ok_or_else(unknown)?;
    let found = applications::correct(tx, cx, id, row.person_id, correction).await;
    let corrected = found.map_err(|error| match error {
        Error::NotFound => unknown(),
        other => other,
    })?;
    Ok(RightsOutcome { corrected, ..RightsOutcome::default() })
}
