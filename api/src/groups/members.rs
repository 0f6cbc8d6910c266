//! The members of a group: entered from a sheet, moved together.

use domain::{
    applications::{complete, workflow},
    groups::{self, MOST, Member},
    refusal::{Refusal, field},
};
use openapi::{
    Code,
    applications::{Action, Form, Status},
    groups::MembersEntered,
    journal::Event,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, SimpleExpr},
};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self as group, Model as Group},
    sheet,
};
use crate::{
    applications::{
        self, Origin, Said,
        entity::{self, Column, Model},
    },
    auth::{Caller, Context},
    db::Text,
    http::{Error, Result},
    imports, journal, recusals,
    vault::slots::APPLICATION_FORM,
};

/// Reads a sheet and enters everybody on it, or tells what is wrong and enters nobody.
pub async fn entered(
    tx: &DatabaseTransaction,
    cx: &Context,
    group: &Group,
    shared: &Form,
    bytes: Vec<u8>,
) -> Result<MembersEntered> {
    let today = cx.today();
    let read = tokio::task::spawn_blocking(move || sheet::read(&bytes, today)).await;
    let members = match read.map_err(anyhow::Error::new)?.map_err(imports::unreadable)? {
        Ok(members) => members,
        Err(flaws) => return Ok(MembersEntered { entered: 0, flaws }),
    };
    let known = of(tx, group.id).await?;
    if known.len() + members.len() > MOST {
        return Err(Error::Invalid(vec![field("file", Code::TooManyItems)]));
    }
    let forms: Vec<Form> = members.iter().map(|member: &Member| groups::form(shared, member)).collect();
    for form in &forms {
        let impossible = complete::plausible(form, today);
        if !impossible.is_empty() {
            return Err(Error::Invalid(impossible));
        }
    }
    let count = forms.len();
    for form in forms {
        enter(tx, cx, group, form).await?;
    }
    Ok(MembersEntered { entered: u16::try_from(count).unwrap_or(u16::MAX), flaws: Vec::new() })
}

/// A draft like any other, and one of the group.
async fn enter(tx: &DatabaseTransaction, cx: &Context, group: &Group, form: Form) -> Result<()> {
    let id = cx.new_id();
    let origin = Origin {
        organisation_id: group.organisation_id,
        station_id: group.station_id,
        source: group.source.0,
        applicant_id: None,
        created_by: cx.caller_id()?,
    };
    let sealed = cx.state.vault.seal(tx, &APPLICATION_FORM.of(id), &form).await?;
    let row = Model { group_id: Some(group.id), ..Model::draft(id, origin, sealed, cx.now()) };
    let row = applications::with_form(tx, cx, row, form.clone()).await?;
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    recusals::people_of_new(tx, cx, id, &form).await?;
    let details = json!({ "source": group.source.0, "group": group.id });
    let created = applications::entry(&row, Event::ApplicationCreated, None, details);
    journal::record(tx, cx, created).await
}

/// Groups of which somebody stands there.
pub fn stand_at(status: Status) -> SimpleExpr {
    let member = entity::visible_to(&Caller::System)
        .filter(Expr::col((entity::Entity, Column::GroupId)).equals((group::Entity, group::Column::Id)))
        .filter(Column::Status.eq(Text(status)))
        .select_only()
        .column(Column::Id);
    Expr::exists(member.into_query())
}

/// The members, in the order in which they were entered: whoever may act for the centre acts for all of them.
pub async fn of(db: &impl ConnectionTrait, group: Uuid) -> Result<Vec<Model>> {
    let most = u64::try_from(MOST).unwrap_or(u64::MAX);
    let all = entity::visible_to(&Caller::System).filter(Column::GroupId.eq(group));
    Ok(all.order_by_asc(Column::Id).limit(most).all(db).await?)
}

/// Moves everybody who stands where this can be done, in one act; answers how many. Who is elsewhere stays there, and
/// what may not be done to one of them is done to nobody.
pub async fn moved(tx: &DatabaseTransaction, cx: &Context, group: Uuid, said: Said) -> Result<usize> {
    let mut count = 0;
    for row in of(tx, group).await? {
        let row = entity::locked(tx, &cx.caller, row.id).await?;
        let actor = row.actor(&cx.caller);
        match workflow::next(&row.standing(), &actor, said.action()) {
            Err(Refusal::NotNow { .. }) => continue,
            Err(refused) => return Err(refused.into()),
            Ok(status) => {
                if workflow::eased(row.status.0, &actor, said.action()).is_some() {
                    return Err(Refusal::NotAllowed.into());
                }
                applications::step(tx, cx, row, status, said.clone()).await?;
                count += 1;
            }
        }
    }
    if count == 0 {
        let from = Status::Draft.code();
        return Err(Refusal::NotNow { from, action: said.action().code() }.into());
    }
    Ok(count)
}

/// What the caller can do with somebody of them now.
pub fn actions(cx: &Context, rows: &[Model]) -> Vec<Action> {
    const TOGETHER: [Action; 6] =
        [Action::Submit, Action::Receive, Action::Accept, Action::GiveOpinion, Action::Grant, Action::Refuse];
    let can = |action: &Action| {
        let may = |row: &Model| workflow::next(&row.standing(), &row.actor(&cx.caller), *action).is_ok();
        rows.iter().any(may)
    };
    TOGETHER.into_iter().filter(can).collect()
}
