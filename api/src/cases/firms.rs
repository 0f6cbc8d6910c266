//! An offer to a firm, and whom the firm's administrator names (W-ASG §5.6). Whom the hard filters bar is not named
//! either.

use domain::{practitioners::refusal, refusal::field};
use openapi::{Code, organisations::OrganisationType};
use sea_orm::{ColumnTrait, DatabaseTransaction, QueryFilter};
use uuid::Uuid;

use super::{candidates, entity::Model, moves, offers};
use crate::{
    auth::Context,
    http::{Error, Result},
    organisations::entity as offices,
    practitioners::{self, scope},
};

/// WAIT → OFFERED: to a firm of the assigner's region, which does not act for the other side (ASG-06).
pub async fn offered(tx: &DatabaseTransaction, cx: &Context, row: Model, firm: Uuid) -> Result<Model> {
    let firm = offices::Entity::public()
        .filter(offices::Column::Id.eq(firm))
        .filter(offices::Column::Id.in_subquery(scope::in_region(&scope::offices(&cx.caller))))
        .one(tx)
        .await?
        .filter(|firm| matches!(firm.kind.0, OrganisationType::Firm | OrganisationType::GrassrootsOffice))
        .ok_or_else(|| Error::Invalid(vec![field("firm_id", Code::NotInList)]))?;
    if candidates::acts_for_other_side(tx, cx, &row, firm.id).await? {
        return Err(Code::Conflict.into());
    }
    Ok(Model {
        number: Some(moves::number(tx, cx, &row).await?),
        practitioner_id: None,
        handler_id: None,
        firm_id: Some(firm.id),
        assigned_by: Some(cx.caller_id()?),
        assigned_on: Some(cx.today()),
        ..row
    })
}

/// OFFERED → NAMED: one of the firm's own people.
pub async fn named(tx: &DatabaseTransaction, cx: &Context, row: Model, practitioner: Uuid) -> Result<Model> {
    let person = practitioners::service::locked(tx, &cx.caller, practitioner).await?;
    let person = person
        .filter(|person| Some(person.firm_id) == row.firm_id)
        .ok_or_else(|| Error::Invalid(vec![field("practitioner_id", Code::NotInList)]))?;
    // The case that is in hand already does not weigh twice on whom it was offered to.
    if row.practitioner_id != Some(person.id) {
        if let Some(bar) = candidates::bars_of(tx, cx, &row, &person).await?.into_iter().next() {
            return Err(refusal(bar).into());
        }
        offers::made(tx, cx, row.id, person.id).await?;
    }
    let row = Model { practitioner_id: Some(person.id), handler_id: Some(person.user_id), ..row };
    practitioners::service::assigned(tx, person, cx.today()).await?;
    Ok(row)
}
