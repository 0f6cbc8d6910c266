//! Who brings a draft, and what is left of it for them when it is handed over.

use domain::applications::helping::{Post as Facts, not_in_the_roster, plausible};
use openapi::{
    FieldProblem,
    applications::{Application, BroughtBy, Form, Source, Status},
};
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use uuid::Uuid;

use super::super::entity::Model;
use crate::{
    auth::{self, Caller, Context},
    db::Text,
    helpers::posts::{self, Post},
    http::{Error, Result, refused},
    organisations::authority,
};

/// The row of a draft as its form has it: the person's own, or brought by a helper of the village.
pub async fn brought(tx: &DatabaseTransaction, cx: &Context, row: Model, form: &Form) -> Result<Model> {
    let claimed = form.helper.map(|help| Uuid::from(help.helper_id));
    let (Caller::Citizen { id }, Status::Draft) = (&cx.caller, row.status.0) else {
        // Nobody else becomes a helper by saying so; what was handed over stays brought by who brought it.
        let known = claimed.is_none() || claimed == row.helper_id;
        refused(if known { Vec::new() } else { vec![not_in_the_roster()] })?;
        return Ok(row);
    };
    let me = Uuid::from(*id);
    let Some(claimed) = claimed else {
        return Ok(Model {
            applicant_id: Some(me),
            station_id: None,
            helper_id: None,
            brought_by: None,
            ..row
        });
    };
    let post = post(tx, cx, claimed).await?;
    let post = post.ok_or_else(|| Error::Invalid(vec![not_in_the_roster()]))?;
    refused(plausible(form, facts(&post)))?;
    Ok(Model {
        applicant_id: None,
        station_id: station(tx, &post, row.organisation_id).await?,
        helper_id: Some(post.id),
        brought_by: Some(me),
        ..row
    })
}

/// What stands in the way of handing over: who has left the roster since then hands over nothing.
pub async fn still(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    form: &Form,
) -> Result<Vec<FieldProblem>> {
    let Some(claimed) = row.helper_id.filter(|_| row.status.0 == Status::Draft) else {
        return Ok(Vec::new());
    };
    let post = post(tx, cx, claimed).await?;
    Ok(post.map_or_else(|| vec![not_in_the_roster()], |post| plausible(form, facts(&post))))
}

/// The way in of what is handed over: the network's own point in the village, where it is looked at before it is received
/// (A3). Until then it is a draft that somebody writes online, as others are, which nobody else reads.
pub fn came_in(row: Model) -> Model {
    let source = if row.helper_id.is_some() { Text(Source::Station) } else { row.source };
    Model { source, ..row }
}

/// The entry of the caller's own phone that is claimed, if it holds today.
async fn post(tx: &DatabaseTransaction, cx: &Context, claimed: Uuid) -> Result<Option<Post>> {
    let Some(phone) = auth::phone_of(tx, &cx.caller).await? else { return Ok(None) };
    let held = posts::of_phone(tx, &phone, cx.today()).await?;
    Ok(held.into_iter().find(|post| post.id == claimed))
}

fn facts(post: &Post) -> Facts<'_> {
    Facts { name: &post.name, phone: &post.phone }
}

/// The office that keeps the helper, where it takes in for the centre that is asked: another centre's offices have
/// nothing to read there.
async fn station(tx: &DatabaseTransaction, post: &Post, centre: Uuid) -> Result<Option<Uuid>> {
    let at = post.organisation_id;
    let above = authority::centre_above(tx, at).await?;
    Ok(above.filter(|above| above.id == centre && at != centre).map(|_| at))
}

/// Who of the village brought it.
pub async fn who(db: &impl ConnectionTrait, row: &Model) -> Result<Option<BroughtBy>> {
    match row.helper_id {
        Some(id) => posts::who(db, id).await,
        None => Ok(None),
    }
}

/// Has the caller just handed it over?
pub fn is_handed_over(cx: &Context, row: &Model) -> bool {
    let brought = row.brought_by.is_some() && row.brought_by == cx.caller.id().map(Uuid::from);
    brought && row.status.0 != Status::Draft
}

/// What the helper is told of handing over: the number, the day, the office.
pub fn receipt(whole: Application) -> Application {
    Application {
        form: Form::default(),
        brought_by: None,
        due: None,
        green: None,
        fast: None,
        flags: Vec::new(),
        attachments: Vec::new(),
        timeline: Vec::new(),
        actions: Vec::new(),
        ..whole
    }
}
