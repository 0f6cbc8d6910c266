//! Beginning a check: what it rests on is kept with it, its questions are put, and the answer leaves at once. The job
//! asks.

use domain::{
    permissions::Stance,
    refusal::{Refusal, field},
    verification as law,
};
use openapi::{
    Code, ConsentId, FieldProblem,
    applications::{MeansMode, Status},
    auth::Permission,
    consents::ConsentKind,
    eligibility::DataSource,
    journal::Event,
    verifications::*,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    entity::{self, Column, Model, question},
    hearing::entry,
    query,
};
use crate::{
    applications::{self, Applied},
    auth::{Caller, Context},
    beneficiaries, consents,
    db::{Doc, Text},
    http::{Error, Result, refused},
    journal,
    vault::Index,
};

/// Begins a check.
pub async fn start(cx: &Context, new: NewVerification) -> Result<Verification> {
    let application = Uuid::from(new.application_id);
    let applied = applications::applied(cx.db(), cx, application).await.map_err(|error| match error {
        Error::NotFound => Error::Invalid(vec![field("application_id", Code::NotInList)]),
        error => error,
    })?;
    if !cx.caller.actor(applied.seat, Stance::Staff).may(Permission::Verify) {
        return Err(Refusal::NotAllowed.into());
    }
    if !law::checkable(applied.status) {
        return Err(Refusal::NotNow { from: applied.status.code(), action: "verify" }.into());
    }
    let consent = consent(cx, application).await?;
    refused(law::problems(&new, &applied.form, consent.is_some(), cx.today()))?;
    let tx = cx.begin().await?;
    let row = row(cx, &new, &applied, consent)?;
    let row = match earlier(&tx, cx, &new, &applied, &row).await? {
        Some(earlier) => Model {
            status: Text(VerificationStatus::Result),
            result: earlier.result,
            reused_from: Some(earlier.reused_from.unwrap_or(earlier.id)),
            decided_by: earlier.decided_by,
            decided_on: earlier.decided_on,
            reusable_until: earlier.reusable_until,
            ..row
        },
        None => {
            put(&tx, cx, &new.sources, &row).await?;
            row
        }
    };
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, entry(&row, Event::VerificationAsked)).await?;
    let answer = query::whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// The applicant's authorisation, as long as it is not withdrawn (VER-01).
pub async fn consent(cx: &Context, application: Uuid) -> Result<Option<ConsentId>> {
    let given = consents::of_application(cx, application).await?.into_iter();
    let mut standing =
        given.filter(|consent| consent.kind == ConsentKind::AuthorityCheck && consent.withdrawn_at.is_none());
    Ok(standing.next().map(|consent| consent.id))
}

fn row(cx: &Context, new: &NewVerification, applied: &Applied, consent: Option<ConsentId>) -> Result<Model> {
    let number = applied.form.applicant.id_no.as_deref().map(str::to_uppercase);
    let (status, result) = match new.mode {
        MeansMode::DataQuery => (VerificationStatus::QuerySent, None),
        MeansMode::Commitment | MeansMode::Certificate => (VerificationStatus::Manual, None),
        MeansMode::NoLimit | MeansMode::Exempt => {
            (VerificationStatus::Result, Some(Text(VerificationResult::Exempt)))
        }
    };
    let draw = new.commitment.as_ref().map(|_| {
        let digest = Sha256::digest(format!("post-check:{}", applied.id));
        law::draw([digest[0], digest[1], digest[2], digest[3]], &cx.state.verification)
    });
    Ok(Model {
        id: cx.new_id(),
        organisation_id: applied.organisation_id,
        station_id: applied.station_id,
        application_id: applied.id,
        person: number.map(|number| cx.state.vault.blind(Index::VerifiedPerson, &number)),
        mode: Text(new.mode),
        ground: new.ground.map(Text),
        basis: new.basis.map(Text),
        statute: new.statute.map(Text),
        consent_id: consent.filter(|_| new.basis == Some(VerificationBasis::Consent)).map(Uuid::from),
        whose: Text(new.whose.unwrap_or_else(|| law::whose(&applied.form))),
        status: Text(status),
        result,
        reason: None,
        commitment: new.commitment.clone().map(Doc),
        draw: draw.map(Doc),
        suspect: false,
        attention: None,
        fraud_review_since: None,
        recheck_since: None,
        reused_from: None,
        asked_by: cx.caller_id()?,
        asked_at: cx.now(),
        decided_by: result.is_some().then(|| cx.caller_id()).transpose()?,
        decided_on: result.map(|_| cx.today()),
        reusable_until: None,
    })
}

/// A result of the same person that is still good here (VER-08). After the grant it is the doubt that counts.
async fn earlier(
    db: &impl ConnectionTrait,
    cx: &Context,
    new: &NewVerification,
    applied: &Applied,
    row: &Model,
) -> Result<Option<Model>> {
    let Some(person) = &row.person else { return Ok(None) };
    if new.mode != MeansMode::DataQuery || new.anew || applied.status == Status::DecidedGrant {
        return Ok(None);
    }
    let good = entity::visible_to(&Caller::System)
        .filter(Column::Person.eq(person))
        .filter(Column::OrganisationId.eq(applied.organisation_id))
        .filter(Column::ReusableUntil.gte(cx.today()))
        .filter(Column::Attention.is_null())
        .filter(Column::Suspect.eq(false));
    Ok(good.order_by_desc(Column::Id).limit(1).one(db).await?)
}

/// Puts the questions: to a source in every way in which it can be heard.
async fn put(tx: &DatabaseTransaction, cx: &Context, sources: &[DataSource], row: &Model) -> Result<()> {
    let mut rows = Vec::new();
    let mut unheard: Vec<FieldProblem> = Vec::new();
    for (at, source) in sources.iter().enumerate() {
        let listed = beneficiaries::names_people(tx, row.organisation_id, *source).await?;
        let ways = [(SourceWay::Http, cx.state.connectors.pulls(*source)), (SourceWay::List, listed)];
        let before = rows.len();
        for (way, _) in ways.into_iter().filter(|(_, there)| *there) {
            rows.push(question::Model {
                id: cx.new_id(),
                verification_id: row.id,
                source: Text(*source),
                way: Text(way),
                status: Text(QuestionStatus::Waiting),
                answer: None,
                fault: None,
                attempts: 0,
                next_attempt_at: Some(cx.now()),
                answered_at: None,
            });
        }
        if rows.len() == before {
            unheard.push(field(format!("sources[{at}]"), Code::NotInList));
        }
    }
    refused(unheard)?;
    if !rows.is_empty() {
        let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
        question::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}
