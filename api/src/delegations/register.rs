//! The register of what stations decided, and the sample that the centre looks at again (SOD-12).

use domain::{
    organisations::delegations::{Proposal, Urgency, may_decide_at_station, sample},
    refusal::field,
};
use openapi::{
    Code,
    applications::{Granting, MatterType},
    auth::Permission,
    journal::Event,
    organisations::{
        DelegatedDecision, MatterGroup, NewDelegatedDecision, Register, RegisterFilter, StationGrant,
    },
};
use sea_orm::{DatabaseTransaction, EntityTrait, IntoActiveModel, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{
        Model as Delegation,
        decision::{self, Model},
    },
    service,
};
use crate::{
    applications::{self, Granted},
    auth::Context,
    db::Text,
    http::{Error, Result},
    journal,
};

/// Decisions of a month at most.
const MOST: u64 = 1_000;

/// Somebody of the station decides under the instrument, if the law lets them, and it is written down.
pub async fn decide(cx: &Context, id: Uuid, new: NewDelegatedDecision) -> Result<DelegatedDecision> {
    let NewDelegatedDecision { application_number, matter_type, group, decision, emergency } = new;
    let tx = cx.begin().await?;
    let delegation = own(&tx, cx, id).await?;
    let urgency = if emergency { Urgency::Emergency } else { Urgency::Ordinary };
    let proposal = Proposal { matter: matter_type, group, decision, urgency };
    may_decide_at_station(&delegation.instrument(), proposal, cx.today())?;
    let made = Made { application: None, number: application_number.into(), matter: matter_type, group };
    enter(tx, cx, delegation, made).await
}

/// Somebody of the station grants an application that came in there: the application moves, and the register says so,
/// in one transaction.
pub async fn grant(cx: &Context, id: Uuid, said: StationGrant) -> Result<DelegatedDecision> {
    let StationGrant { application_id, remark } = said;
    let tx = cx.begin().await?;
    let delegation = own(&tx, cx, id).await?;
    let application = Uuid::from(application_id);
    let law = |proposal| may_decide_at_station(&delegation.instrument(), proposal, cx.today());
    let at = (delegation.station_id, application);
    let Granted { number, matter, group } =
        applications::grant_at_station(&tx, cx, at, Granting { remark }, law).await.map_err(|error| {
            match error {
                // The instrument was found; what it is to be used for was not.
                Error::NotFound => Error::Invalid(vec![field("application_id", Code::NotFound)]),
                other => other,
            }
        })?;
    let made = Made { application: Some(application), number, matter, group };
    enter(tx, cx, delegation, made).await
}

/// An instrument of a station at which the caller receives.
async fn own(tx: &DatabaseTransaction, cx: &Context, id: Uuid) -> Result<Delegation> {
    let delegation = service::with_register(tx, cx, id).await?;
    match cx.caller.organisations(Permission::Receive).contains(&delegation.station_id) {
        true => Ok(delegation),
        false => Err(Code::Forbidden.into()),
    }
}

/// A decision that was made.
struct Made {
    application: Option<Uuid>,
    number: String,
    matter: MatterType,
    group: MatterGroup,
}

async fn enter(
    tx: DatabaseTransaction,
    cx: &Context,
    delegation: Delegation,
    made: Made,
) -> Result<DelegatedDecision> {
    let Made { application, number, matter, group } = made;
    let row = Model {
        id: cx.new_id(),
        delegation_id: delegation.id,
        station_id: delegation.station_id,
        centre_id: delegation.centre_id,
        application_id: application,
        application_number: number,
        matter_type: Text(matter),
        matter_group: Text(group),
        month: cx.today().format("%Y-%m").to_string(),
        decided_on: cx.today(),
        decided_by: cx.caller_id()?,
        created_at: cx.now(),
    };
    decision::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let details = json!({ "decision": row.id, "station": row.station_id, "group": group });
    journal::record(&tx, cx, service::entry(&delegation, Event::StationDecided, None, details)).await?;
    tx.commit().await?;
    let month = of_month(cx, delegation.id, RegisterFilter { month: row.month.clone() }).await?;
    let made = month.items.into_iter().find(|made| Uuid::from(made.id) == row.id);
    Ok(made.ok_or_else(|| anyhow::anyhow!("a month has more than {MOST} decisions"))?)
}

/// A month of the register. The sample grows with the month; it is settled when the month is over.
pub async fn of_month(cx: &Context, id: Uuid, RegisterFilter { month }: RegisterFilter) -> Result<Register> {
    if chrono::NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").is_err() {
        return Err(Error::Invalid(vec![field("month", Code::BadFormat)]));
    }
    let delegation = service::with_register(cx.db(), cx, id).await?;
    // The sample is that of all decisions, whoever asks; shown is what is not hidden from them.
    let under = decision::Entity::under(delegation.id, &month, MOST);
    let all: Vec<Uuid> = under.select_only().column(decision::Column::Id).into_tuple().all(cx.db()).await?;
    let (percent, min) = delegation.sampling();
    let drawn = sample(&all, percent, min);
    let shown = decision::Entity::shown_to(&cx.caller, delegation.id, &month, MOST);
    let rows = shown.all(cx.db()).await?;
    let sampled: Vec<Uuid> = rows.iter().map(|row| row.id).filter(|id| drawn.contains(id)).collect();
    let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
    let (decided, drawn) = (count(rows.len()), count(sampled.len()));
    let items = rows.into_iter().map(|row| answer(row, &sampled)).collect::<Result<_>>()?;
    Ok(Register { delegation_id: id.into(), month, decided, sampled: drawn, items })
}

fn answer(row: Model, sampled: &[Uuid]) -> Result<DelegatedDecision> {
    let Model {
        id,
        delegation_id,
        station_id: _,
        centre_id: _,
        application_id,
        application_number,
        matter_type,
        matter_group,
        month: _,
        decided_on,
        decided_by: _,
        created_at: _,
    } = row;
    Ok(DelegatedDecision {
        id: id.into(),
        delegation_id: delegation_id.into(),
        application_id: application_id.map(Into::into),
        application_number: application_number
            .parse()
            .map_err(|error: openapi::TextProblem| anyhow::anyhow!(error))?,
        matter_type: matter_type.0,
        group: matter_group.0,
        decided_on,
        sampled: sampled.contains(&id),
    })
}
