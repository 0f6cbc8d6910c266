//! The way of an application in six stages.

use openapi::{
    applications::{Application, Status},
    journal::Event,
};

use super::ApplicationWords;
use crate::{
    i18n::{Named, short_day},
    staff::parts::day_of,
    ui::{Stage, StageState},
};

/// The stage that runs now; none when it has ended before its end.
fn now(status: Status) -> Option<usize> {
    use Status::*;
    match status {
        Draft | PrecheckReturn => Some(0),
        Submitted | Precheck => Some(1),
        Received | NeedSupp => Some(2),
        Accepted | Verifying => Some(3),
        Opinion => Some(4),
        DecidedGrant => Some(5),
        DecidedRefuse | PrecheckReject | DeemedWithdrawn | Withdrawn | Redirected | Merged | Voided => None,
    }
}

pub fn stages(application: &Application, words: &ApplicationWords) -> Vec<Stage> {
    let rows: [(&str, &[Event]); 6] = [
        (words.step_apply, &[Event::ApplicationSubmitted]),
        (words.step_receive, &[Event::ApplicationReceived, Event::PrecheckRejected]),
        (words.step_materials, &[Event::ApplicationAccepted, Event::SupplementSupplied]),
        (words.step_examine, &[Event::OpinionGiven]),
        (words.step_decide, &[Event::Granted, Event::Refused]),
        (words.step_assign, &[]),
    ];
    let now = now(application.status);
    let stage = |(at, (name, events)): (usize, (&'static str, &[Event]))| {
        let day = day_of(&application.timeline, events).map(|day| short_day(words.lang, day));
        let state = match now {
            Some(here) if at < here => StageState::Done,
            Some(here) if at == here => StageState::Now,
            Some(_) => StageState::Ahead,
            None if day.is_some() => StageState::Done,
            None => StageState::Ahead,
        };
        let note = match state {
            StageState::Now => application.status.name(words.lang).to_owned(),
            StageState::Done => day.unwrap_or_default(),
            StageState::Ahead => String::new(),
        };
        Stage { name: name.into(), note: note.into(), state }
    };
    rows.into_iter().enumerate().map(stage).collect()
}
