//! Rows of applications, who sees them, and how they become words.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::{
        clock::{Owed, Stop},
        merging::Side,
        workflow::Standing,
    },
    permissions::{self, Actor, Stance},
    running::Running,
};
use openapi::{
    applications::{
        Cause, Decision, Deferral, DeferralState, Finding, Form, GreenGround, MaterialsFile, Opinion,
        OpinionBasis, Source, Status, SupplementNotice,
    },
    auth::Permission,
    deadlines::DeadlineKind,
    eligibility::LocalGround,
};
use sea_orm::{
    Condition, DatabaseTransaction, QueryFilter,
    entity::prelude::*,
    sea_query::{ExprTrait, SimpleExpr},
};

use crate::{
    auth::{Caller, within, within_as},
    db::{self, Doc, Sealed, Text},
    http::{self, Error},
    recusals::unhidden,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "applications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    /// The station at which it came in; the decision is the centre's all the same (LAL 12, 43).
    pub station_id: Option<Uuid>,
    pub number: Option<String>,
    pub machine_key: Option<String>,
    pub status: Text<Status>,
    pub source: Text<Source>,
    pub applicant_id: Option<Uuid>,
    pub created_by: Uuid,
    /// The entry of the roster under which somebody of the village brought it (ORG-01, ORG-10).
    pub helper_id: Option<Uuid>,
    /// The account of whoever did: theirs to write until it is handed over, and to be told that it was.
    pub brought_by: Option<Uuid>,
    pub received_by: Option<Uuid>,
    pub examined_by: Option<Uuid>,
    pub decided_by: Option<Uuid>,
    /// Did the director of a small centre give the opinion (SOD-01)?
    pub small_centre: bool,
    pub applicant_name: Option<String>,
    /// Blind index of the ID number.
    pub id_no: Option<String>,
    pub cause: Option<Text<Cause>>,
    pub claim_amount_fen: Option<i64>,
    pub form: Sealed<Form>,
    pub supplement: Option<Sealed<SupplementNotice>>,
    pub supplement_asked_on: Option<NaiveDate>,
    pub supplement_due_on: Option<NaiveDate>,
    pub supplied_on: Option<NaiveDate>,
    pub opinion: Option<Sealed<Opinion>>,
    /// The newest assessment (ELG-01).
    pub assessment_id: Option<Uuid>,
    /// On what the opinion rests (ELG-02).
    pub rests_on: Option<Text<OpinionBasis>>,
    /// Person, scope and means, as the opinion answers them.
    pub findings: Option<Doc<[Finding; 3]>>,
    pub decision: Option<Sealed<Decision>>,
    pub objection_until: Option<NaiveDate>,
    /// What was put off (LAL 44), and what the law and the clock read of it.
    pub deferral: Option<Sealed<Deferral>>,
    pub deferral_state: Option<Text<DeferralState>>,
    pub deferred_on: Option<NaiveDate>,
    pub deferred_until: Option<NaiveDate>,
    /// Who it is: the same for every matter of one person at one centre.
    pub person_id: Option<Uuid>,
    /// Blind index of the applicant's birthday.
    pub born: Option<String>,
    /// Why it goes first (绿色通道).
    pub green: Option<Text<GreenGround>>,
    /// The region's own ground, as it was when it was found.
    pub green_local: Option<Doc<LocalGround>>,
    /// What the matter weighs among those due on the same day (§6.3).
    pub weight: i32,
    /// Data hits, explanations and receipts of its materials.
    pub materials: Option<Sealed<MaterialsFile>>,
    /// The group of which it is one (群体).
    pub group_id: Option<Uuid>,
    /// Where it goes on, after a merger or a transfer.
    pub continues_in: Option<Uuid>,
    /// Is there an application that goes on in this one?
    pub earlier: bool,
    pub case_id: Option<Uuid>,
    pub due_kind: Option<Text<DeadlineKind>>,
    pub due_on: Option<NaiveDate>,
    pub due_soon_on: Option<NaiveDate>,
    pub submitted_on: Option<NaiveDate>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What a caller sees: nobody nothing, a citizen their own, staff those of their centres. A citizen's draft is nobody else's.
fn scope(caller: &Caller) -> Condition {
    match caller {
        Caller::Nobody => Condition::all().add(Column::Id.is_null()),
        Caller::System => Condition::all(),
        Caller::Citizen { id } => own(Uuid::from(*id)),
        Caller::Staff { .. } => Condition::all()
            .add(within_reach(caller))
            .add(draft_of_a_citizen().not())
            .add(unhidden(Column::Id, caller)),
        // A program that may only file goes on with what it filed itself (§2.4: own referrals, no more).
        Caller::Client { id, .. } => {
            let filed = Condition::all()
                .add(within(Column::OrganisationId, caller, Permission::Apply))
                .add(Column::CreatedBy.eq(Uuid::from(*id)));
            let seen = Condition::any()
                .add(within(Column::OrganisationId, caller, Permission::ReadApplications))
                .add(filed);
            Condition::all().add(seen).add(draft_of_a_citizen().not())
        }
    }
}

/// One's own, and what a helper of the village still writes for somebody; once that is handed over they see nothing of it
/// (§2.1).
fn own(me: Uuid) -> Condition {
    let writing = Column::BroughtBy.eq(me).and(Column::Status.eq(Text(Status::Draft)));
    Condition::any().add(Column::ApplicantId.eq(me)).add(writing)
}

fn draft_of_a_citizen() -> SimpleExpr {
    Column::Status.eq(Text(Status::Draft)).and(Column::Source.eq(Text(Source::SelfOnline)))
}

/// Those of one's centres, and those that came in at one's station. The second is asked only where there is one: the
/// lists of a centre are read along a single index.
fn within_reach(caller: &Caller) -> Condition {
    let reads = |role| permissions::allows(role, Permission::ReadApplications);
    let at_a_station = |role| reads(role) && permissions::receives_for_a_centre(role);
    let of_centres = within(Column::OrganisationId, caller, Permission::ReadApplications);
    let Caller::Staff { grants, .. } = caller else { return of_centres };
    match grants.iter().any(|(role, _)| at_a_station(*role)) {
        true => Condition::any().add(of_centres).add(within_as(Column::StationId, caller, at_a_station)),
        false => of_centres,
    }
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

/// The application of a case that the caller was already shown.
pub async fn of_case(db: &impl ConnectionTrait, application: Uuid) -> http::Result<Model> {
    one(db, &Caller::System, application).await
}

/// One visible row, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

impl Model {
    /// What the law needs to know.
    pub fn standing(&self) -> Standing {
        Standing {
            status: self.status.0,
            source: self.source.0,
            received_by: self.received_by.map(Into::into),
            examined_by: self.examined_by.map(Into::into),
            small_centre: self.small_centre,
            decided_by: self.decided_by.map(Into::into),
            noticed: self.supplement_asked_on.is_some(),
            deferral: self.deferral_state.map(|Text(state)| state),
            findings: self.findings.as_ref().map(|findings| findings.0),
        }
    }

    /// What merging needs to know.
    pub fn side(&self) -> Side<'_> {
        Side { status: self.status.0, id_no: self.id_no.as_deref(), cause: self.cause.map(|cause| cause.0) }
    }

    /// The caller as the law sees them.
    pub fn actor(&self, caller: &Caller) -> Actor {
        caller.actor(caller.seat(self.organisation_id, self.station_id), self.stance(caller))
    }

    /// How the caller stands to this application.
    pub fn stance(&self, caller: &Caller) -> Stance {
        if matches!(caller, Caller::Citizen { .. }) { Stance::Own } else { Stance::Staff }
    }

    /// The interval in which the centre's clock stood still.
    pub fn stop(&self) -> Option<Stop> {
        let (from, due) = self.supplement_asked_on.zip(self.supplement_due_on)?;
        Some(Stop { from, to: self.supplied_on, due })
    }

    /// What was put off, until it is in.
    pub fn owed(&self) -> Option<Owed> {
        let Text(state) = self.deferral_state?;
        let (since, due) = self.deferred_on.zip(self.deferred_until)?;
        (state != DeferralState::Completed).then_some(Owed { since, due })
    }

    /// What is due on it.
    pub fn running(&self) -> Option<Running> {
        let (Text(kind), on) = self.due_kind.zip(self.due_on)?;
        Some(Running { kind, on, soon: self.due_soon_on.unwrap_or(on) })
    }
}
