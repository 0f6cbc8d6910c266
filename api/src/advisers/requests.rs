//! Requests of townships without capacity: asked, offered to advisers of other townships, answered, worked off.
//! Each move reads, lets the law decide, writes row and journal, commits.

use std::collections::HashMap;

use domain::{
    advisers::{Side, actions, crosses, next, work_problems},
    deadlines::china_day,
    permissions,
    refusal::field,
    region::covers,
};
use openapi::{
    Code, Page, VillageCode,
    advisers::{
        AdviserOffer, AdviserRequest, AdviserRequestAction, AdviserRequestFilter, AdviserRequestStatus,
        AdviserWork, NewAdviserRequest, OfferAdviser,
    },
    applications::Reasoned,
    auth::Permission,
    journal::Event,
    readings::ReadingSubject,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Column, Model, Offer, post, visible_to},
    posts::kept,
};
use crate::{
    auth::Context,
    db::{self, Doc, Text},
    http::{Error, Result, refused},
    journal::{self, Entry, Visibility},
    organisations, paging, practitioners, reach,
    readings::{Seen, seen},
    regions,
};

/// What is said with a move.
pub enum Said {
    Offer(OfferAdviser),
    Acceptance,
    Decline(Reasoned),
    Work(AdviserWork),
}

impl Said {
    fn action(&self) -> AdviserRequestAction {
        match self {
            Self::Offer(_) => AdviserRequestAction::Offer,
            Self::Acceptance => AdviserRequestAction::Accept,
            Self::Decline(_) => AdviserRequestAction::Decline,
            Self::Work(_) => AdviserRequestAction::RecordWork,
        }
    }
}

/// A page of requests, the newest first.
pub async fn list(cx: &Context, filter: AdviserRequestFilter) -> Result<Page<AdviserRequest>> {
    let mut select = visible_to(&cx.caller);
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let known = Known::about(cx.db(), cx, &page.items).await?;
    seen(cx, Seen::list(ReadingSubject::AdviserRequest, page.items.iter().map(|row| row.id))).await?;
    paging::try_map(page, |row| known.answer(row))
}

/// One request.
pub async fn one(cx: &Context, id: Uuid) -> Result<AdviserRequest> {
    let row = visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    let request = whole(cx.db(), cx, row.ok_or(Error::NotFound)?).await?;
    seen(cx, Seen::whole(ReadingSubject::AdviserRequest, id)).await?;
    Ok(request)
}

/// A township asks.
pub async fn ask(cx: &Context, new: NewAdviserRequest) -> Result<AdviserRequest> {
    let tx = cx.begin().await?;
    let NewAdviserRequest { organisation_id, village_code, need, wanted_on } = new;
    let refers = |role| permissions::allows(role, Permission::Refer);
    let office = reach::office(&tx, cx, organisation_id.into(), refers).await?;
    if !covers(&office.region_code, &village_code) {
        return Err(Error::Invalid(vec![field("village_code", Code::NotInList)]));
    }
    if wanted_on < cx.today() {
        return Err(Error::Invalid(vec![field("wanted_on", Code::OutOfRange)]));
    }
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: office.id,
        village_code: village_code.into(),
        status: Text(AdviserRequestStatus::Open),
        need: need.into(),
        wanted_on,
        practitioner_id: None,
        offers: Doc(Vec::new()),
        work: None,
        created_by: cx.caller_id()?,
        created_at: cx.now(),
    };
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::AdviserAsked, None)).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Makes one move.
pub async fn act(cx: &Context, id: Uuid, said: Said) -> Result<AdviserRequest> {
    let tx = cx.begin().await?;
    let row = db::locked(&tx, visible_to(&cx.caller).filter(Column::Id.eq(id))).one(&tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    let sides = Standing::of(&tx, cx).await?.sides(&row);
    let status = next(row.status.0, said.action(), &sides)?;
    let (row, event, note) = apply(&tx, cx, row, said).await?;
    let row = Model { revision: row.revision + 1, status: Text(status), ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, about(&row, event, note)).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

async fn apply(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    said: Said,
) -> Result<(Model, Event, Option<String>)> {
    let mut offers = row.offers.0.clone();
    Ok(match said {
        Said::Offer(OfferAdviser { practitioner_id }) => {
            let person = practitioners::service::seen(tx, &cx.caller, &[practitioner_id.into()]).await?;
            let terms = match person.first() {
                Some(person) => terms_on(tx, person.id, row.wanted_on).await?,
                None => Vec::new(),
            };
            let townships: Vec<&str> = terms.iter().map(VillageCode::township).collect();
            let asking: VillageCode = row.village_code.parse().map_err(anyhow::Error::new)?;
            refused(crosses(&townships, asking.township()).into_iter().collect())?;
            let offer = Offer {
                practitioner_id: practitioner_id.into(),
                offered_at: cx.now(),
                accepted_at: None,
                declined_reason: None,
            };
            offers.push(offer);
            let practitioner_id = Some(practitioner_id.into());
            (Model { practitioner_id, offers: Doc(offers), ..row }, Event::AdviserOffered, None)
        }
        Said::Acceptance => {
            if let Some(offer) = offers.last_mut() {
                offer.accepted_at = Some(cx.now());
            }
            (Model { offers: Doc(offers), ..row }, Event::AdviserAccepted, None)
        }
        Said::Decline(Reasoned { reason }) => {
            if let Some(offer) = offers.last_mut() {
                offer.declined_reason = Some(reason.to_string());
            }
            let row = Model { practitioner_id: None, offers: Doc(offers), ..row };
            (row, Event::AdviserDeclined, Some(reason.into()))
        }
        Said::Work(work) => {
            let accepted_on = offers.last().and_then(|offer| offer.accepted_at).map_or(cx.today(), china_day);
            let terms = post::Entity::of(row.practitioner_id.unwrap_or_default()).all(tx).await?;
            let terms: Vec<_> = terms.into_iter().map(|term| (term.valid_from, term.valid_to)).collect();
            refused(work_problems(&work, accepted_on, &terms, cx.today()))?;
            (Model { work: Some(Doc(work)), ..row }, Event::AdviserWorked, None)
        }
    })
}

/// The villages that somebody advises on a day.
async fn terms_on(
    db: &impl ConnectionTrait,
    practitioner: Uuid,
    day: chrono::NaiveDate,
) -> Result<Vec<VillageCode>> {
    let running = post::Entity::of(practitioner)
        .filter(post::Column::ValidFrom.lte(day))
        .filter(post::Column::ValidTo.gte(day));
    let villages = running.all(db).await?.into_iter().map(|term| term.village_code.parse());
    Ok(villages.collect::<std::result::Result<_, _>>().map_err(anyhow::Error::new)?)
}

/// How the caller stands to requests: the regions they keep, and who they are on the roster.
struct Standing {
    regions: Vec<String>,
    own: Option<Uuid>,
}

impl Standing {
    async fn of(db: &impl ConnectionTrait, cx: &Context) -> Result<Self> {
        let own = match cx.caller.id() {
            Some(id) => practitioners::service::of_user(db, id.into()).await?.map(|row| row.id),
            None => None,
        };
        Ok(Self { regions: kept(db, cx).await?, own })
    }

    fn sides(&self, row: &Model) -> Vec<Side> {
        let keeper = self.regions.iter().any(|region| covers(region, &row.village_code));
        let adviser = self.own.is_some() && self.own == row.practitioner_id;
        let sides = [(Side::Keeper, keeper), (Side::Adviser, adviser), (Side::Other, true)];
        sides.into_iter().filter_map(|(side, holds)| holds.then_some(side)).collect()
    }
}

/// What stands elsewhere about some requests.
struct Known {
    offices: HashMap<Uuid, String>,
    people: HashMap<Uuid, practitioners::entity::Model>,
    villages: HashMap<String, String>,
    standing: Standing,
}

impl Known {
    async fn about(db: &impl ConnectionTrait, cx: &Context, rows: &[Model]) -> Result<Self> {
        let asked = rows.iter().flat_map(|row| row.offers.0.iter().map(|offer| offer.practitioner_id));
        Ok(Self {
            offices: organisations::service::names(db, rows.iter().map(|row| row.organisation_id)).await?,
            people: practitioners::service::by_ids(db, asked).await?,
            villages: regions::service::names(db, rows.iter().map(|row| row.village_code.clone())).await?,
            standing: Standing::of(db, cx).await?,
        })
    }

    fn answer(&self, row: Model) -> Result<AdviserRequest> {
        let actions = actions(row.status.0, &self.standing.sides(&row));
        let Model {
            id,
            revision,
            organisation_id,
            village_code,
            status,
            need,
            wanted_on,
            practitioner_id: _,
            offers,
            work,
            created_by: _,
            created_at,
        } = row;
        Ok(AdviserRequest {
            id: id.into(),
            revision,
            organisation_id: organisation_id.into(),
            organisation_name: self.offices.get(&organisation_id).cloned().unwrap_or_default(),
            village_name: self.villages.get(&village_code).cloned(),
            village_code: village_code.parse().map_err(anyhow::Error::new)?,
            status: status.0,
            need: need.parse().map_err(anyhow::Error::new)?,
            wanted_on,
            offers: offers.0.into_iter().map(|offer| self.offer(offer)).collect(),
            work: work.map(|doc| doc.0),
            created_at,
            actions,
        })
    }

    fn offer(&self, offer: Offer) -> AdviserOffer {
        let Offer { practitioner_id, offered_at, accepted_at, declined_reason } = offer;
        let name = self.people.get(&practitioner_id).map(|person| person.name.clone());
        AdviserOffer {
            practitioner_id: practitioner_id.into(),
            practitioner_name: name.unwrap_or_default(),
            offered_at,
            accepted_at,
            declined_reason: declined_reason.and_then(|text| text.parse().ok()),
        }
    }
}

async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<AdviserRequest> {
    Known::about(db, cx, std::slice::from_ref(&row)).await?.answer(row)
}

fn about(row: &Model, event: Event, note: Option<String>) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "adviser_request",
        subject_id: row.id,
        event,
        note,
        visibility: Visibility::Internal,
        details: json!({ "status": row.status.0, "village": row.village_code, "practitioner": row.practitioner_id }),
    }
}
