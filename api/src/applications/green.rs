//! The green channel (绿色通道) as the office is told of it: not the applicant, to whom the law's limit is promised.

use chrono::NaiveDate;
use domain::{applications::clock, running::Running};
use openapi::applications::{GreenGround, Status};

use crate::{auth::Context, db::Text};

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
