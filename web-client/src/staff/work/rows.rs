//! One line of the work list: an application or a case, said the same way.

use openapi::{
    applications::{ApplicationSummary, Status},
    cases::{CaseStatus, CaseSummary},
    deadlines::Light,
    work::{Due, Work},
};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::words::WorkWords;
use crate::{
    app::address,
    i18n::{Named, yuan},
    staff::{
        Route, applications, cases,
        parts::{DueLight, RowKeys},
    },
    ui::{ButtonKind, ButtonLink, Link},
};

/// Which lines are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    #[default]
    All,
    Late,
    Applications,
    Supplement,
    Cases,
}

/// What there is to know of a line.
#[derive(Clone, PartialEq)]
pub struct Row {
    due: Option<Due>,
    fast: Option<Due>,
    /// Waits to be assigned by the green channel: before whatever is not late.
    first: bool,
    who: String,
    what: String,
    number: String,
    status: &'static str,
    from: String,
    pub keys: RowKeys,
    act: Option<&'static str>,
    is_case: bool,
    waits: bool,
}

impl Row {
    fn application(item: &ApplicationSummary, words: &WorkWords) -> Self {
        let lang = words.lang;
        let act = applications::first_move(&item.actions);
        let amount = item.claim_amount_fen.filter(|amount| amount.get() > 0).map(|amount| yuan(lang, amount));
        let what = [item.cause.map(|cause| cause.name(lang).to_owned()), amount];
        Self {
            due: item.due.clone(),
            fast: item.fast.clone(),
            first: false,
            who: item.applicant.clone().unwrap_or_default(),
            what: what.into_iter().flatten().collect::<Vec<_>>().join(" "),
            number: item.number.clone().unwrap_or_default(),
            status: item.status.name(lang),
            from: item.source.name(lang).to_owned(),
            keys: RowKeys {
                open: address(&Route::Application { id: item.id }),
                act: act.map(|action| applications::doing(item.id, action)),
            },
            act: act.map(|action| action.name(lang)),
            is_case: false,
            waits: item.status == Status::NeedSupp,
        }
    }

    fn case(item: &CaseSummary, words: &WorkWords) -> Self {
        let lang = words.lang;
        let act = cases::first_move(&item.actions);
        Self {
            due: item.due.clone(),
            fast: None,
            first: item.green && item.status == CaseStatus::Wait,
            who: item.recipient.clone(),
            what: item.cause.map(|cause| cause.name(lang).to_owned()).unwrap_or_default(),
            number: item.number.clone().unwrap_or_default(),
            status: item.status.name(lang),
            from: item.handler.clone().unwrap_or_else(|| words.nobody.to_owned()),
            keys: RowKeys {
                open: address(&Route::Case { id: item.id }),
                act: act.map(|action| cases::doing(item.id, action)),
            },
            act: act.map(|action| action.name(lang)),
            is_case: true,
            waits: false,
        }
    }

    fn is_late(&self) -> bool {
        self.due.as_ref().is_some_and(|due| due.light == Light::Red)
    }

    /// The late first, then by day, that of the green channel where it comes before; what has no limit or a stopped
    /// clock last.
    fn urgency(&self) -> (bool, Option<i32>) {
        let running = self.due.iter().chain(&self.fast).filter(|due| due.light != Light::Paused);
        let left =
            running.map(|due| due.days_left).min().map(|left| if self.first { left.min(0) } else { left });
        (left.is_none(), left)
    }

    pub fn is_in(&self, view: View) -> bool {
        match view {
            View::All => true,
            View::Late => self.is_late(),
            View::Applications => !self.is_case,
            View::Supplement => self.waits,
            View::Cases => self.is_case,
        }
    }

    /// The cells, in the order of the columns. What is late is the primary thing to do.
    pub fn cells(&self) -> Vec<Html> {
        let kind = if self.is_late() { ButtonKind::Primary } else { ButtonKind::Plain };
        vec![
            html! { <DueLight due={self.due.clone()} fast={self.fast.clone()} /> },
            html! { <><Link href={self.keys.open.clone()}>{&self.who}</Link><small>{&self.what}</small></> },
            html! { <span class="num">{&self.number}</span> },
            html! { {self.status} },
            html! { {&self.from} },
            html! {
                if let (Some(label), Some(href)) = (self.act, self.keys.act.clone()) {
                    <ButtonLink {kind} {href} aria_label={format!("{label} {}", self.who)}>{label}</ButtonLink>
                }
            },
        ]
    }
}

/// Everything that waits, the most urgent first.
pub fn rows(work: &Work, words: &WorkWords) -> Vec<Row> {
    let applications = work.applications.iter().map(|item| Row::application(item, words));
    let cases = work.cases.iter().map(|item| Row::case(item, words));
    let mut all: Vec<Row> = applications.chain(cases).collect();
    all.sort_by_key(Row::urgency);
    all
}
