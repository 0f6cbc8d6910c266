//! What a check asks people to look at: deceit after the grant (VER-05), and what holds no more (BEN-03).

use openapi::{
    journal::Event,
    verifications::{Attention, VerificationResult},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Column, Model},
    hearing::entry,
};
use crate::{
    auth::Context,
    cases,
    db::Text,
    http::Result,
    journal::{self, Entry},
};

/// Opens the review of a grant that may rest on deceit, once; the line stands with the case while it is in conduct.
pub async fn review(tx: &DatabaseTransaction, cx: &Context, row: Model) -> Result<Model> {
    if row.fraud_review_since.is_some() {
        return Ok(row);
    }
    let row =
        Model { fraud_review_since: Some(cx.today()), attention: Some(Text(Attention::FraudReview)), ..row };
    let line = entry(&row, Event::FraudReviewOpened);
    let line = match cases::under_way(tx, row.application_id).await? {
        Some(case) => Entry { subject_kind: "case", subject_id: case, ..line },
        None => line,
    };
    journal::record(tx, cx, Entry { details: json!({ "verification": row.id }), ..line }).await?;
    Ok(row)
}

/// What the results of an application rest on holds no more: they are to be looked at again, and are not used again.
pub async fn recheck(tx: &DatabaseTransaction, cx: &Context, application: Uuid) -> Result<()> {
    let due = entity::ActiveModel {
        recheck_since: Set(Some(cx.today())),
        attention: Set(Some(Text(Attention::Recheck))),
        reusable_until: Set(None),
        ..Default::default()
    };
    entity::Entity::update_many()
        .set(due)
        .filter(Column::ApplicationId.eq(application))
        .filter(Column::Result.eq(Text(VerificationResult::Met)))
        .filter(Column::FraudReviewSince.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Another check of the same application came to a result: what asked for one is answered.
pub async fn answered(tx: &DatabaseTransaction, row: &Model) -> Result<()> {
    let done = entity::ActiveModel { attention: Set(None), ..Default::default() };
    let asked = [Attention::Recheck, Attention::PostCheck].map(Text);
    entity::Entity::update_many()
        .set(done)
        .filter(Column::ApplicationId.eq(row.application_id))
        .filter(Column::Id.ne(row.id))
        .filter(Column::Attention.is_in(asked))
        .exec(tx)
        .await?;
    Ok(())
}
