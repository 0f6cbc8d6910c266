//! The green channel (绿色通道): found with the submission or by the office, and told to the office and not to the
//! applicant, to whom the law's limit is promised.

use chrono::NaiveDate;
use domain::{
    applications::{
        clock,
        green::{self as law, Here},
    },
    running::Running,
};
use openapi::{
    applications::{Form, GreenGround, GreenMark, Status},
    journal::Event,
};
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::{entity::Model, moves::Applied};
use crate::{
    auth::Context,
    db::{Doc, Text},
    http::{Error, Result},
    organisations::{self, entity::Model as Unit},
};

/// By when it wants the application decided (DL-29); nothing for its own applicant.
pub fn fast(
    cx: &Context,
    own: bool,
    status: Status,
    submitted_on: Option<NaiveDate>,
    green: Option<Text<GreenGround>>,
) -> Option<Running> {
    let green = green.map(|Text(ground)| ground).filter(|_| !own);
    clock::fast(&cx.state.calendar.now(), status, submitted_on, green)
}

/// What holds at a centre on a day.
pub fn here(cx: &Context, centre: &Unit, on: NaiveDate) -> Here {
    Here::of(&cx.state.rules.now(), &centre.region_code, on)
}

/// What the form itself tells at its submission: the ground, and what its matter weighs there.
pub fn found(cx: &Context, centre: &Unit, row: Model, form: &Form) -> Model {
    let today = cx.today();
    let here = here(cx, centre, row.submitted_on.unwrap_or(today));
    let green = law::ground(form, &here, today).map(Text);
    Model { green, green_local: None, weight: law::weight(form, &here).into(), ..row }
}

/// What the office has found, as far as it holds there on the day of the application.
pub async fn marked(db: &impl ConnectionTrait, cx: &Context, row: Model, said: GreenMark) -> Result<Applied> {
    let centre = organisations::service::centre(db, row.organisation_id).await?;
    let here = here(cx, &centre, row.submitted_on.unwrap_or_else(|| cx.today()));
    let (ground, local) = law::marked(&said, &here).map_err(Error::Invalid)?.unzip();
    let row = Model { green: ground.map(Text), green_local: local.flatten().map(Doc), ..row };
    Ok((row, Event::GreenMarked, Some(said.reason.into())))
}

/// What the journal keeps of it beside the reason.
pub fn told(row: &Model) -> serde_json::Value {
    let code = row.green_local.as_ref().map(|Doc(local)| &local.code);
    json!({ "ground": row.green.map(|Text(ground)| ground), "local": code })
}
