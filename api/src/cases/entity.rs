//! Rows of cases, who sees them, and what the law needs to know of them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    cases::{clock::Days, workflow::Standing},
    permissions::{self, Actor, Stance},
    running::Running,
};
use openapi::{
    applications::{Cause, MatterType, Stage},
    auth::{Permission, Role},
    cases::CaseStatus,
    closings::Closing,
    deadlines::DeadlineKind,
};
use sea_orm::{Condition, DatabaseTransaction, QueryFilter, entity::prelude::*};

use crate::{
    auth::{Caller, within, within_as},
    db::{self, Doc, Sealed, Text},
    http::{self, Error},
    recusals::unhidden,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "cases")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    pub application_id: Uuid,
    pub application_number: Option<String>,
    pub number: Option<String>,
    pub status: Text<CaseStatus>,
    pub recipient_id: Option<Uuid>,
    pub recipient_name: String,
    pub recipient_phone: Option<Sealed<String>>,
    pub opponents: Sealed<Vec<String>>,
    pub matter_type: Option<Text<MatterType>>,
    pub cause: Option<Text<Cause>>,
    pub stage: Option<Text<Stage>>,
    pub organ_name: Option<String>,
    pub organ_case_no: Option<String>,
    pub claim_amount_fen: Option<i64>,
    /// It came by the green channel (W-GREEN).
    pub green: bool,
    /// The day the application was submitted.
    pub applied_on: Option<NaiveDate>,
    /// Was the recipient a minor on that day (ASG-04)?
    pub minor: bool,
    pub granted_by: Uuid,
    pub granted_on: NaiveDate,
    pub practitioner_id: Option<Uuid>,
    pub handler_id: Option<Uuid>,
    pub firm_id: Option<Uuid>,
    pub assigned_by: Option<Uuid>,
    pub assigned_on: Option<NaiveDate>,
    pub accepted_on: Option<NaiveDate>,
    pub agreement_signed_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    pub closing: Option<Doc<Closing>>,
    pub due_kind: Option<Text<DeadlineKind>>,
    pub due_on: Option<NaiveDate>,
    pub due_soon_on: Option<NaiveDate>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What a caller sees: a recipient their own, a handler theirs, a firm's administrator the firm's, staff those
/// of their centres.
fn scope(caller: &Caller) -> Condition {
    match caller {
        Caller::Nobody => Condition::all().add(Column::Id.is_null()),
        Caller::System => Condition::all(),
        Caller::Citizen { id } => Condition::all().add(Column::RecipientId.eq(Uuid::from(*id))),
        Caller::Staff { id, .. } => {
            let theirs = Condition::any()
                .add(Column::HandlerId.eq(Uuid::from(*id)))
                .add(within_as(Column::OrganisationId, caller, |role| oversees(role, Permission::ReadCases)))
                .add(within_as(Column::FirmId, caller, |role| oversees(role, Permission::AnswerAssignment)));
            Condition::all().add(theirs).add(unhidden(Column::Id, caller))
        }
        Caller::Client { .. } => within(Column::OrganisationId, caller, Permission::ReadCases),
    }
}

/// Does a role that conducts no cases itself bring this permission? A lawyer sees their own cases, not those of
/// the colleagues at the firm or centre (§2.2).
fn oversees(role: Role, permission: Permission) -> bool {
    permissions::allows(role, permission) && !permissions::allows(role, Permission::Conduct)
}

/// Does the caller answer for this firm?
fn answers_for(caller: &Caller, firm: Uuid) -> bool {
    let Caller::Staff { grants, .. } = caller else { return false };
    grants.iter().any(|(role, at)| *at == firm && oversees(*role, Permission::AnswerAssignment))
}

/// Every row the caller may see.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(scope(caller))
}

/// One visible row.
pub async fn one(db: &impl ConnectionTrait, caller: &Caller, id: Uuid) -> http::Result<Model> {
    visible_to(caller).filter(Column::Id.eq(id)).one(db).await?.ok_or(Error::NotFound)
}

/// One visible row, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

impl Model {
    /// What the law needs to know.
    pub fn standing(&self) -> Standing {
        Standing { status: self.status.0, handler: self.handler_id.map(Into::into) }
    }

    /// How the caller stands to this case; the handler's stance goes before all others.
    pub fn stance(&self, caller: &Caller) -> Stance {
        let id = caller.id().map(Uuid::from);
        match caller {
            Caller::Citizen { .. } => Stance::Own,
            _ if id.is_some() && id == self.handler_id => Stance::Handler,
            _ if self.firm_id.is_some_and(|firm| answers_for(caller, firm)) => Stance::Firm,
            _ => Stance::Staff,
        }
    }

    /// The caller as the law sees them.
    pub fn actor(&self, caller: &Caller) -> Actor {
        caller.actor(self.organisation_id, self.stance(caller))
    }

    /// The practitioner, as far as one who stands so to the case is told: the recipient once the offer is accepted.
    pub fn handler_known_to(&self, stance: Stance) -> Option<Uuid> {
        self.practitioner_id.filter(|_| stance != Stance::Own || self.accepted_on.is_some())
    }

    /// The days from which its limits count.
    pub fn days(&self) -> Days {
        Days {
            granted: self.granted_on,
            accepted: self.accepted_on,
            closed: self.closed_on,
            closing_submitted: self.closing.as_ref().map(|closing| closing.0.submitted_on),
        }
    }

    /// What is due on it.
    pub fn running(&self) -> Option<Running> {
        let (kind, on) = self.due_kind.zip(self.due_on)?;
        Some(Running { kind: kind.0, on, soon: self.due_soon_on.unwrap_or(on) })
    }
}
