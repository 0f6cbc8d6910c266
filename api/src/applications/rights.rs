//! What is carried out of a request about personal data (SEC-05): an applicant's data are corrected, drafts erased.

use domain::rights::{self, Fate, KEPT_BY, Submitted};
use openapi::{
    applications::{Form, Person, Status},
    journal::Event,
    rights::{Corrected, Correction, RightsOutcome},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    entity::{self, Column, Model},
    papers::{self, Papers},
    service,
};
use crate::{
    attachments,
    auth::{Caller, Context},
    cases, conflicts,
    db::{self, Text},
    http::{Error, Result},
    journal, recusals, tokens,
};

/// Applications looked at for one request at most.
const MOST: u64 = 100;

/// Whose applications a request is about.
#[derive(Debug, Clone, Copy)]
pub enum About {
    /// The one that it names.
    One(Uuid),
    /// All that a person has at the centre which answers.
    Person(Uuid),
}

/// Corrects what is said, in the form and wherever the centre finds the person by it; the case goes with it.
pub async fn correct(
    tx: &DatabaseTransaction,
    cx: &Context,
    id: Uuid,
    person: Option<Uuid>,
    correction: Correction,
) -> Result<Vec<Corrected>> {
    let row = entity::locked(tx, &cx.caller, id).await?;
    // One's own data, not somebody else's.
    if person.is_some() && row.applicant_id != person {
        return Err(Error::NotFound);
    }
    let mut papers = Papers::new(papers::form(tx, cx, &row).await?);
    let (form, corrected) = with(papers.form.clone(), correction);
    let row = papers.put_form(tx, cx, row, form).await?;
    let row = Model { revision: row.revision + 1, updated_at: cx.now(), ..row };
    row.clone().into_active_model().reset_all().update(tx).await?;
    let applicant = &papers.form.applicant;
    if row.number.is_some() {
        let (name, number) = (applicant.name.as_deref(), row.number.as_deref());
        tokens::forget(tx, row.id).await?;
        conflicts::forget(tx, row.id).await?;
        tokens::index(tx, cx, row.id, name, number, applicant.id_no.as_deref()).await?;
        conflicts::enter(tx, cx, row.id, &papers.form).await?;
    }
    recusals::people_of(tx, cx, row.id, &papers.form).await?;
    cases::correct(tx, cx, row.id, applicant).await?;
    let details = json!({ "corrected": corrected });
    journal::record(tx, cx, service::entry(&row, Event::PersonalDataCorrected, None, details)).await?;
    Ok(corrected)
}

fn with(form: Form, correction: Correction) -> (Form, Vec<Corrected>) {
    let Correction { application_id: _, name, phone, residence, household_register } = correction;
    let corrected = [
        (Corrected::Name, name.is_some()),
        (Corrected::Phone, phone.is_some()),
        (Corrected::Residence, residence.is_some()),
        (Corrected::HouseholdRegister, household_register.is_some()),
    ];
    let applicant = Person {
        name: name.or(form.applicant.name),
        phone: phone.or(form.applicant.phone),
        residence: residence.or(form.applicant.residence),
        household_register: household_register.or(form.applicant.household_register),
        ..form.applicant
    };
    let corrected = corrected.into_iter().filter_map(|(what, said)| said.then_some(what)).collect();
    (Form { applicant, ..form }, corrected)
}

/// Erases what may be erased of what the centre has, and counts what must be kept.
pub async fn erase(
    tx: &DatabaseTransaction,
    cx: &Context,
    centre: Uuid,
    about: About,
) -> Result<RightsOutcome> {
    let mut outcome = RightsOutcome::default();
    for row in db::locked(tx, of(centre, about)).all(tx).await? {
        match fate(&row) {
            Fate::Erased => {
                erased(tx, cx, row).await?;
                outcome.erased += 1;
            }
            Fate::Kept => outcome.kept += 1,
            Fate::Gone => {}
        }
    }
    Ok(told(outcome))
}

/// What of it must be kept; nothing is erased.
pub async fn kept(tx: &DatabaseTransaction, centre: Uuid, about: About) -> Result<RightsOutcome> {
    let rows = of(centre, about).all(tx).await?;
    let kept = rows.iter().filter(|row| fate(row) == Fate::Kept).count();
    Ok(told(RightsOutcome { kept: u32::try_from(kept).unwrap_or(u32::MAX), ..RightsOutcome::default() }))
}

fn told(outcome: RightsOutcome) -> RightsOutcome {
    let basis = (outcome.kept > 0).then(|| KEPT_BY.to_owned());
    RightsOutcome { basis, ..outcome }
}

/// A citizen's draft is nobody else's to see; it is erased all the same, unseen.
fn of(centre: Uuid, about: About) -> sea_orm::Select<entity::Entity> {
    let here = entity::visible_to(&Caller::System)
        .filter(Column::OrganisationId.eq(centre))
        .order_by_asc(Column::Id)
        .limit(MOST);
    match about {
        About::One(id) => here.filter(Column::Id.eq(id)),
        About::Person(person) => here.filter(Column::ApplicantId.eq(person)),
    }
}

fn fate(row: &Model) -> Fate {
    let submitted = if row.number.is_some() { Submitted::Once } else { Submitted::Never };
    rights::fate(row.status.0, submitted)
}

async fn erased(tx: &DatabaseTransaction, cx: &Context, row: Model) -> Result<()> {
    let row = Papers::new(Form::default()).put_form(tx, cx, row, Form::default()).await?;
    let row = Model { status: Text(Status::Voided), revision: row.revision + 1, updated_at: cx.now(), ..row };
    row.clone().into_active_model().reset_all().update(tx).await?;
    recusals::people_of(tx, cx, row.id, &Form::default()).await?;
    attachments::forget(tx, row.id).await?;
    journal::record(tx, cx, service::entry(&row, Event::PersonalDataErased, None, Value::Null)).await
}
