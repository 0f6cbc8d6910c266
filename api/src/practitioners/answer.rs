//! Entries as they are answered: with the firm's name, the cases in hand and the hours of training, at a fixed
//! number of queries.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use domain::practitioners::{actions, licence, standing_bars, suspended_to};
use openapi::practitioners::{Practitioner, ProfileConsent};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::{
    entity::{Model, Record},
    scope,
};
use crate::{auth::Context, cases, http::Result, organisations, trainings};

/// What stands elsewhere about some entries.
pub struct Known {
    firms: HashMap<Uuid, String>,
    in_hand: HashMap<Uuid, u16>,
    hours: HashMap<Uuid, u16>,
    today: NaiveDate,
}

impl Known {
    /// About these entries: three queries.
    pub async fn about(db: &impl ConnectionTrait, cx: &Context, rows: &[Model]) -> Result<Self> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        Ok(Self {
            firms: organisations::service::names(db, rows.iter().map(|row| row.firm_id)).await?,
            in_hand: cases::in_hand(db, &ids).await?,
            hours: trainings::service::hours(db, &ids, cx.today().year()).await?,
            today: cx.today(),
        })
    }

    /// One of them as it is answered.
    pub fn answer(&self, cx: &Context, row: Model) -> Result<Practitioner> {
        let of = |known: &HashMap<Uuid, u16>| known.get(&row.id).copied().unwrap_or_default();
        let (open_cases, training_hours) = (of(&self.in_hand), of(&self.hours));
        let actions = actions(&scope::stances(cx, &row), &cx.caller.permissions());
        let barred = standing_bars(&row.fitness(open_cases), self.today);
        let Model {
            id,
            revision,
            user_id: _,
            firm_id,
            name,
            phone,
            kind,
            licence_no,
            first_licensed_on,
            licence_valid_to,
            criminal_years,
            minors_qualified,
            max_open_cases,
            last_assigned_on,
            left_on,
            record,
            bank_account: _,
            consented_at,
        } = row;
        let Record {
            mut annual_checks,
            mut sanctions,
            mut pools,
            specialties,
            languages,
            introduction,
            bank_account,
            covers,
        } = record.0;
        annual_checks.sort_by_key(|check| std::cmp::Reverse(check.year));
        sanctions.sort_by_key(|sanction| std::cmp::Reverse(sanction.from));
        pools.sort_by_key(|term| std::cmp::Reverse(term.valid_from));
        let (licence_category, licence_problems) = licence(kind.0, &licence_no);
        Ok(Practitioner {
            id: id.into(),
            revision,
            name: name.parse().map_err(anyhow::Error::new)?,
            kind: kind.0,
            firm_id: firm_id.into(),
            firm_name: self.firms.get(&firm_id).cloned().unwrap_or_default(),
            licence_no: licence_no.parse().map_err(anyhow::Error::new)?,
            licence_category,
            licence_problems,
            first_licensed_on,
            licence_valid_to,
            suspended_to: suspended_to(&sanctions, self.today),
            phone: phone.parse().map_err(anyhow::Error::new)?,
            criminal_years: u16::try_from(criminal_years).unwrap_or_default(),
            minors_qualified,
            specialties,
            languages,
            max_open_cases: u16::try_from(max_open_cases).unwrap_or_default(),
            open_cases,
            training_hours,
            annual_checks,
            sanctions,
            pools,
            introduction,
            bank_account,
            consent: consented_at.map(|at| ProfileConsent { at, covers }),
            last_assigned_on,
            left_on,
            barred,
            actions,
        })
    }
}

/// One entry as it is answered.
pub async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<Practitioner> {
    let known = Known::about(db, cx, std::slice::from_ref(&row)).await?;
    known.answer(cx, row)
}
