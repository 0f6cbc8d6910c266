//! A grant by the station at which an application came in (SOD-12): the same move as the director's, with the same
//! number, in the centre's name. Whether the station may is the instrument's to say.

use domain::{
    applications::workflow,
    organisations::{
        authority,
        delegations::{Proposal, Urgency},
    },
    refusal::Refusal,
};
use openapi::{
    applications::{Action, Granting, MatterType},
    auth::Permission,
    organisations::{MatterGroup, StationDecision},
};
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::{
    entity,
    moves::{apply, moved},
    papers,
    said::Said,
};
use crate::{
    auth::Context,
    http::{Error, Result},
};

/// What a station granted.
pub struct Granted {
    pub number: String,
    pub matter: MatterType,
    pub group: MatterGroup,
}

/// Grants an application that came in at this station, if `law` lets the station decide such a one. The group is what
/// the examiner found about the means, not what the applicant said.
pub async fn grant_at_station(
    tx: &DatabaseTransaction,
    cx: &Context,
    (station, id): (Uuid, Uuid),
    granting: Granting,
    law: impl FnOnce(Proposal) -> std::result::Result<(), Refusal>,
) -> Result<Granted> {
    let row = entity::locked(tx, &cx.caller, id).await?;
    if row.station_id != Some(station) {
        return Err(Error::NotFound);
    }
    // The instrument lends the station the director's power for this one move; all else of the move's law holds.
    let mut actor = row.actor(&cx.caller);
    actor.permissions.push(Permission::Decide);
    let status = workflow::next(&row.standing(), &actor, Action::Grant)?;
    let mut papers = papers::open(tx, cx, &row).await?;
    let not_now = Refusal::NotNow { from: row.status.0.code(), action: Action::Grant.code() };
    let (Some(matter), Some(opinion)) = (papers.form.matter.matter_type, &papers.opinion) else {
        return Err(not_now.into());
    };
    let group = authority::group(Some(matter), Some(opinion.means_mode));
    law(Proposal { matter, group, decision: StationDecision::Grant, urgency: Urgency::Ordinary })?;
    let number = row.number.clone().ok_or(not_now)?;

    let (row, event, note) = apply(tx, cx, row, &mut papers, Said::Grant(granting)).await?;
    moved(tx, cx, row, status, event, note).await?;
    Ok(Granted { number, matter, group })
}
