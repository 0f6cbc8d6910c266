//! Practitioners as an import reads them, and many entered at once. Each new one gets an account that nobody can
//! sign in to before it is invited (ROLE-01). Whoever calls answers for firms and phones.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::practitioners::MAX_OPEN_CASES;
use openapi::{auth::Role, practitioners::PractitionerKind, users::UserStatus};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use uuid::Uuid;

use super::entity::{Column, Entity, Model, Record};
use crate::{
    auth::{
        Context,
        entity::{grant, user},
    },
    db::{Doc, Text},
    http::Result,
};

/// Rows written with one statement.
const STEP: usize = 300;

/// An entry as an import knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub id: Uuid,
    pub firm_id: Uuid,
    pub name: String,
    pub phone: String,
    pub kind: PractitionerKind,
    pub licence_no: String,
    pub first_licensed_on: Option<NaiveDate>,
    pub licence_valid_to: NaiveDate,
    pub criminal_years: i32,
}

impl From<Model> for Known {
    fn from(row: Model) -> Self {
        let Model {
            id,
            firm_id,
            name,
            phone,
            kind,
            licence_no,
            first_licensed_on,
            licence_valid_to,
            criminal_years,
            ..
        } = row;
        Self {
            id,
            firm_id,
            name,
            phone,
            kind: kind.0,
            licence_no,
            first_licensed_on,
            licence_valid_to,
            criminal_years,
        }
    }
}

/// The entries with these licences, by licence: whoever is on the roster is not entered twice.
pub async fn with_licences(db: &impl ConnectionTrait, licences: &[String]) -> Result<HashMap<String, Known>> {
    let mut known = HashMap::new();
    for licences in licences.chunks(5_000) {
        let rows = Entity::roster().filter(Column::LicenceNo.is_in(licences)).all(db).await?;
        known.extend(rows.into_iter().map(|row| (row.licence_no.clone(), row.into())));
    }
    Ok(known)
}

/// Enters many practitioners, and changes those that are known.
pub async fn write(
    tx: &DatabaseTransaction,
    cx: &Context,
    new: Vec<Known>,
    changed: Vec<Known>,
) -> Result<()> {
    let rows: Vec<(user::Model, grant::Model, Model)> =
        new.into_iter().map(|entry| rows_of(cx, entry)).collect();
    for rows in rows.chunks(STEP) {
        let users = rows.iter().map(|(user, ..)| user.clone().into_active_model());
        user::Entity::insert_many(users).exec_without_returning(tx).await?;
        let grants = rows.iter().map(|(_, grant, _)| grant.clone().into_active_model());
        grant::Entity::insert_many(grants).exec_without_returning(tx).await?;
        let entries = rows.iter().map(|(.., row)| row.clone().into_active_model());
        Entity::insert_many(entries).exec_without_returning(tx).await?;
    }
    for entry in changed {
        let Some(row) = Entity::find_by_id(entry.id).one(tx).await? else { continue };
        let Known {
            id: _,
            firm_id,
            name,
            phone,
            kind,
            licence_no,
            first_licensed_on,
            licence_valid_to,
            criminal_years,
        } = entry;
        let row = Model {
            revision: row.revision + 1,
            firm_id,
            name,
            phone,
            kind: Text(kind),
            licence_no,
            first_licensed_on,
            licence_valid_to,
            criminal_years,
            ..row
        };
        row.into_active_model().reset_all().update(tx).await?;
    }
    Ok(())
}

fn rows_of(cx: &Context, entry: Known) -> (user::Model, grant::Model, Model) {
    let Known {
        id,
        firm_id,
        name,
        phone,
        kind,
        licence_no,
        first_licensed_on,
        licence_valid_to,
        criminal_years,
    } = entry;
    let user = user::Model {
        username: Some(licence_no.to_lowercase()),
        name: Some(name.clone()),
        status: Text(UserStatus::Invited),
        ..user::Model::new(cx.new_id(), cx.now())
    };
    let grant = grant::Model::lasting(user.id, firm_id, role(kind));
    let row = Model {
        id,
        revision: 1,
        user_id: user.id,
        firm_id,
        name,
        phone,
        kind: Text(kind),
        licence_no,
        first_licensed_on,
        licence_valid_to,
        criminal_years,
        minors_qualified: false,
        max_open_cases: MAX_OPEN_CASES.into(),
        last_assigned_on: None,
        left_on: None,
        record: Doc(Record::default()),
        bank_account: None,
        consented_at: None,
    };
    (user, grant, row)
}

/// As what somebody of this kind signs in.
fn role(kind: PractitionerKind) -> Role {
    match kind {
        PractitionerKind::Lawyer | PractitionerKind::GovernmentLawyer => Role::Lawyer,
        PractitionerKind::StaffLawyer => Role::StaffLawyer,
        PractitionerKind::GrassrootsWorker => Role::GrassrootsWorker,
        PractitionerKind::Volunteer => Role::Volunteer,
    }
}
