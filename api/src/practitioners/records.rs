//! What is recorded of a practitioner over time: assessments, sanctions, pools, consent. Each reads, lets the law
//! decide, writes entry and journal, commits.

use domain::{
    practitioners::{check_problem, lifted, runs, sanction_problems, term_problems},
    refusal::field,
};
use openapi::{
    Code,
    journal::Event,
    practitioners::{
        AnnualCheck, LeavePool, LiftSanction, NewProfileConsent, NewSanction, PoolTerm, Practitioner,
        PractitionerAction, Sanction,
    },
};
use uuid::Uuid;

use super::{
    answer::whole,
    entity::{Model, Record},
    entries::saved,
    scope,
};
use crate::{
    auth::Context,
    db::Doc,
    http::{Error, Result, refused},
};

/// Assessments, sanctions and terms on one record at most: more is a typing error, or a program gone wild.
const MOST: usize = 100;

/// What is said for the record.
pub enum Said {
    Check(AnnualCheck),
    Sanction(NewSanction),
    Lifting(LiftSanction),
    Entry(PoolTerm),
    Exit(LeavePool),
    Consent(NewProfileConsent),
    Revocation,
}

impl Said {
    fn action(&self) -> PractitionerAction {
        match self {
            Self::Check(_) => PractitionerAction::RecordCheck,
            Self::Sanction(_) => PractitionerAction::RecordSanction,
            Self::Lifting(_) => PractitionerAction::LiftSanction,
            Self::Entry(_) => PractitionerAction::EnterPool,
            Self::Exit(_) => PractitionerAction::LeavePool,
            Self::Consent(_) => PractitionerAction::GiveConsent,
            Self::Revocation => PractitionerAction::RevokeConsent,
        }
    }
}

/// Records one thing.
pub async fn record(cx: &Context, id: Uuid, said: Said) -> Result<Practitioner> {
    let tx = cx.begin().await?;
    let row = scope::locked(&tx, &cx.caller, id).await?;
    scope::allowed(cx, &row, said.action())?;
    let (row, event, note) = apply(cx, row, said)?;
    saved(&tx, cx, &row, event, note).await?;
    let answer = whole(&tx, cx, Model { revision: row.revision + 1, ..row }).await?;
    tx.commit().await?;
    Ok(answer)
}

fn apply(cx: &Context, row: Model, said: Said) -> Result<(Model, Event, Option<String>)> {
    let mut record = row.record.0.clone();
    let (event, note) = match said {
        Said::Check(checked) => {
            refused(check_problem("year", &checked, cx.today()).into_iter().collect())?;
            record.annual_checks.retain(|other| other.year != checked.year);
            record.annual_checks.push(checked);
            (Event::CheckRecorded, None)
        }
        Said::Sanction(new) => {
            refused(sanction_problems(&new))?;
            let NewSanction { kind, from, to, basis } = new;
            let note = basis.to_string();
            let id = cx.new_id().into();
            record.sanctions.push(Sanction { id, kind, from, to, basis, lifted_on: None });
            (Event::SanctionRecorded, Some(note))
        }
        Said::Lifting(said) => {
            let on_record = record.sanctions.iter_mut().find(|sanction| sanction.id == said.sanction_id);
            let on_record = on_record.ok_or_else(|| not_listed("sanction_id"))?;
            *on_record = lifted(on_record, &said).map_err(Error::Invalid)?;
            (Event::SanctionLifted, Some(said.basis.into_string()))
        }
        Said::Entry(term) => {
            scope::allowed_pool(cx, term.pool)?;
            refused(term_problems(&term, row.kind.0, &record.pools))?;
            record.pools.push(term);
            (Event::PoolEntered, None)
        }
        Said::Exit(said) => {
            let LeavePool { pool, on, reason } = said;
            scope::allowed_pool(cx, pool)?;
            let term = record.pools.iter_mut().find(|term| term.pool == pool && runs(term, on));
            term.ok_or_else(|| not_listed("pool"))?.valid_to = Some(on);
            (Event::PoolLeft, Some(reason.into_string()))
        }
        Said::Consent(NewProfileConsent { mut covers }) => {
            covers.sort_unstable();
            covers.dedup();
            record.covers = covers;
            let row = Model { consented_at: Some(cx.now()), record: Doc(record), ..row };
            return Ok((row, Event::ProfilePublished, None));
        }
        Said::Revocation => {
            record.covers = Vec::new();
            let row = Model { consented_at: None, record: Doc(record), ..row };
            return Ok((row, Event::ProfileWithdrawn, None));
        }
    };
    bounded(&record)?;
    Ok((Model { record: Doc(record), ..row }, event, note))
}

fn not_listed(path: &str) -> Error {
    Error::Invalid(vec![field(path, Code::NotInList)])
}

fn bounded(record: &Record) -> Result<()> {
    let longest = record.annual_checks.len().max(record.sanctions.len()).max(record.pools.len());
    if longest > MOST { Err(Code::TooManyItems.into()) } else { Ok(()) }
}
