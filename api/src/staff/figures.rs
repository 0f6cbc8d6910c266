//! How many posts an office has, and the figures of T2 with the share of the qualified (K12).

use chrono::Datelike;
use domain::staff::qualified_share;
use openapi::{
    journal::Event,
    people::Sex,
    staff::{Establishment, StaffFigures, StaffLicence},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait,
    sea_query::OnConflict,
};
use serde_json::json;

use super::{
    entity::{Column, establishment, visible_to},
    service::keeps,
};
use crate::{
    auth::Context,
    db::Text,
    http::Result,
    journal::{self, Entry, Visibility},
    reach, trainings,
};

/// Sets how many posts an office has.
pub async fn establish(cx: &Context, said: Establishment) -> Result<Establishment> {
    let tx = cx.begin().await?;
    let office = reach::office(&tx, cx, said.organisation_id.into(), keeps).await?;
    let row =
        establishment::Model { organisation_id: office.id, posts: said.posts.into(), updated_at: cx.now() };
    use establishment::Column as At;
    let again = OnConflict::column(At::OrganisationId).update_columns([At::Posts, At::UpdatedAt]).to_owned();
    establishment::Entity::insert(row.into_active_model())
        .on_conflict(again)
        .exec_without_returning(&tx)
        .await?;
    let entry = Entry {
        organisation_id: office.id,
        subject_kind: "organisation",
        subject_id: office.id,
        event: Event::EstablishmentSet,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "posts": said.posts }),
    };
    journal::record(&tx, cx, entry).await?;
    tx.commit().await?;
    Ok(said)
}

/// One row of the register, as far as the figures count it.
type Counted = (Text<Sex>, bool, bool, Text<StaffLicence>);

/// The figures of the offices whose staff the caller keeps, today: four queries.
pub async fn figures(cx: &Context) -> Result<StaffFigures> {
    let today = cx.today();
    let here = Condition::any().add(Column::LeftOn.is_null()).add(Column::LeftOn.gte(today));
    let rows: Vec<Counted> = visible_to(&cx.caller)
        .filter(Column::EnteredOn.lte(today))
        .filter(here)
        .select_only()
        .columns([Column::Sex, Column::LawDegree, Column::Qualified, Column::Licence])
        .into_tuple()
        .all(cx.db())
        .await?;
    let posts: Vec<i32> = establishment::visible_to(&cx.caller)
        .select_only()
        .column(establishment::Column::Posts)
        .into_tuple()
        .all(cx.db())
        .await?;
    let everybody = visible_to(&cx.caller).select_only().column(Column::Id).into_query();
    let count = |holds: &dyn Fn(&Counted) -> bool| {
        u32::try_from(rows.iter().filter(|row| holds(row)).count()).unwrap_or(u32::MAX)
    };
    let (staff, qualified) = (count(&|_| true), count(&|row| row.2));
    Ok(StaffFigures {
        posts: posts.into_iter().filter_map(|posts| u32::try_from(posts).ok()).sum(),
        staff,
        women: count(&|row| row.0.0 == Sex::Female),
        law_degree: count(&|row| row.1),
        qualified,
        legal_aid_lawyers: count(&|row| row.3.0 == StaffLicence::LegalAid),
        government_lawyers: count(&|row| row.3.0 == StaffLicence::Government),
        training_attendances: trainings::service::attendances(cx.db(), everybody, today.year()).await?,
        qualified_share: qualified_share(qualified, staff),
    })
}
