//! Which centre is competent, and what the office does where the person stands.

use domain::{
    jurisdictions::{self as law, Facts, Relation, Seat},
    refusal::field,
    regions,
};
use openapi::{
    Code,
    jurisdictions::{JurisdictionAnswer, JurisdictionQuestion, JurisdictionRule},
    organisations::{OrganisationStatus, OrganisationType},
};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::entity::{self, Column};
use crate::{
    auth::Context,
    db::Text,
    http::{Error, Result},
    organisations::{
        ancestry, authority,
        entity::{Column as Office, Entity as Offices, Model as Unit},
    },
};

/// Answers with as much as is known.
pub async fn which(cx: &Context, question: JurisdictionQuestion) -> Result<JurisdictionAnswer> {
    let today = |path, code: &Option<String>| {
        let normal = code.as_deref().map(|code| regions::normal(code.trim(), cx.today()));
        normal.transpose().map_err(|flaw| Error::Invalid(vec![field(path, flaw)]))
    };
    let organ_region = today("organ_region", &question.organ_region)?;
    let cause_region = today("cause_region", &question.cause_region)?;
    let facts = Facts {
        matter: question.matter_type,
        stage: question.stage,
        organ: question.organ_kind,
        organ_region: organ_region.as_deref(),
        organ_level: question.organ_level,
        cause_region: cause_region.as_deref(),
    };
    let (centre, rule) = competent(cx.db(), &facts, question.organ_name.as_deref()).await?;
    let relation = match (&centre, question.at) {
        (None, _) => None,
        (Some(_), None) => Some(Relation::Own),
        (Some(centre), Some(at)) => Some(related(cx.db(), centre, at.into()).await?),
    };
    let (outcome, rule) = law::outcome(rule, relation);
    let (zh, en) = law::reason(outcome, rule);
    Ok(JurisdictionAnswer {
        outcome,
        centre: centre.map(|centre| centre.reference()),
        rule,
        reason_zh: zh.to_owned(),
        reason_en: en.to_owned(),
    })
}

/// The competent centre: that of the map, else that of the region (ELG-J1 to ELG-J3).
async fn competent(
    db: &impl ConnectionTrait,
    facts: &Facts<'_>,
    organ: Option<&str>,
) -> Result<(Option<Unit>, JurisdictionRule)> {
    let seat = law::seat(facts);
    if seat == Seat::Ministry {
        return Ok((None, JurisdictionRule::Ministry));
    }
    if let Some(name) = organ.map(str::trim).filter(|name| !name.is_empty()) {
        let mut named = entity::public().filter(Column::Name.eq(name));
        if let Some(kind) = facts.organ {
            named = named.filter(Column::OrganKind.eq(Text(kind)));
        }
        if let Some(line) = named.order_by_asc(Column::Id).one(db).await? {
            let centre = centres().filter(Office::Id.eq(line.centre_id)).one(db).await?;
            return Ok((centre, JurisdictionRule::Map));
        }
    }
    let Seat::Region { code, rule } = seat else { return Ok((None, JurisdictionRule::PresumedOrgan)) };
    let there = centres().filter(Office::RegionCode.eq(code)).order_by_asc(Office::Id);
    Ok((there.one(db).await?, rule))
}

/// Centres at work.
fn centres() -> sea_orm::Select<Offices> {
    Offices::public()
        .filter(Office::Kind.eq(Text(OrganisationType::Centre)))
        .filter(Office::Status.eq(Text(OrganisationStatus::Active)))
}

/// How the office where the person stands is related to the competent centre (ELG-J5).
async fn related(db: &impl ConnectionTrait, centre: &Unit, at: Uuid) -> Result<Relation> {
    let own = authority::centre_above(db, at).await?;
    if own.is_some_and(|own| own.id == centre.id) {
        return Ok(Relation::Own);
    }
    let here = Offices::public().filter(Office::Id.eq(at)).one(db).await?;
    let here = here.ok_or_else(|| Error::Invalid(vec![field("at", Code::NotInList)]))?;
    // The centre itself, or a centre of the city above it, may have opened every office to every matter.
    let opened = ancestry::of(db, centre.id).await?.into_iter().any(|above| {
        above.kind.0 == OrganisationType::Centre
            && above.accept_any
            && regions::contains(&above.region_code, &here.region_code)
    });
    Ok(if opened { Relation::AnyOffice } else { Relation::Other })
}
