//! The visits beside an application, and asking for one.

use std::rc::Rc;

use domain::home_visits::is_open;
use openapi::{
    ApplicationId, FieldProblem,
    applications::{Application, Need, Status},
    auth::Permission,
    home_visits::{HomeVisit, HomeVisitFilter, HomeVisitGround, NewHomeVisit},
};
use yew::prelude::*;

use super::{
    list::{agreed, light, page_of},
    words::VisitWords,
};
use crate::{
    app::{Check, drawn, use_api, use_form, use_query, use_session},
    i18n::{Named, choices, code_of, use_words},
    staff::parts::{AskProps, FormDialog, use_doing, use_sending},
    ui::{Button, ButtonKind, Card, FailureBanner, Link, Radios, TextArea},
};

/// Visits told beside an application; all stand in the calendar.
const SHOWN: u16 = 10;

/// The card for the page of an application.
pub fn beside(application: &Rc<Application>) -> Html {
    drawn::<HomeVisitCard>(HomeVisitCardProps { application: application.clone() })
}

#[derive(Properties, PartialEq)]
struct HomeVisitCardProps {
    application: Rc<Application>,
}

#[component]
fn HomeVisitCard(props: &HomeVisitCardProps) -> Html {
    let words = use_words::<VisitWords>();
    let (api, session) = (use_api(), use_session());
    let application = &props.application;
    let found = use_query(application.id, move |id: ApplicationId| {
        let filter =
            HomeVisitFilter { application_id: Some(id), limit: Some(SHOWN), ..HomeVisitFilter::default() };
        api.call(move |c| c.list_home_visits(&filter))
    });
    let doing = use_doing::<()>(found.reload.clone());
    let visits = found.data.as_deref().map(|page| page.items.as_slice()).unwrap_or_default();
    let may = session.me().is_some_and(|me| me.permissions.contains(&Permission::Apply));
    let goes_on = application.status == Status::Draft || domain::verification::checkable(application.status);
    // One at a time.
    let asks = may && goes_on && found.data.is_some() && !visits.iter().any(|visit| is_open(visit.status));
    if visits.is_empty() && !asks && found.error.is_none() {
        return Html::default();
    }
    let needs = visits.is_empty() && application.form.service.needs.contains(&Need::HomeVisit);
    let side = html! {
        if asks { <Button kind={ButtonKind::Quiet} onclick={doing.open(())}>{words.request}</Button> }
    };
    html! {
        <Card title={words.title} {side}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if needs { <p>{words.card_needs}</p> }
            else if visits.is_empty() { <p class="soft">{words.none}</p> }
            if !visits.is_empty() { <ul class="list">{for visits.iter().map(|visit| line(visit, words))}</ul> }
            if doing.now.is_some() {
                {drawn::<Request>(AskProps { of: application.id, ondone: doing.ondone.clone(), onclose: doing.onclose.clone() })}
            }
        </Card>
    }
}

fn line(visit: &HomeVisit, words: &VisitWords) -> Html {
    html! {
        <li>
            <Link href={page_of(visit)}>{visit.status.name(words.lang)}{" · "}{agreed(visit, words)}</Link>
            {" "}{light(visit, words)}
        </li>
    }
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    ground: Option<HomeVisitGround>,
    note: String,
}

/// Somebody asks that the centre comes.
#[component]
fn Request(props: &AskProps<ApplicationId>) -> Html {
    let words = use_words::<VisitWords>();
    let (id, done) = (props.of, props.ondone.clone());
    let form = use_form(Draft::default);
    let sending = use_sending(
        &form,
        read,
        move |c, new: Rc<NewHomeVisit>| c.request_home_visit(id, &new),
        move |_| done.emit(words.done(words.request).into()),
    );
    let label = |path: &str| if path == "note" { words.note } else { words.ground };
    let d = form.draft();
    html! {
        <FormDialog title={words.request} note={words.request_lead} submit={words.request} {sending}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <Radios id="ground" label={words.ground} choices={choices::<HomeVisitGround>(words.lang)}
                value={code_of(d.ground)} error={form.error("ground")}
                onchange={form.edit("ground", |d: &mut Draft, v: String| d.ground = v.parse().ok())} />
            <TextArea id="note" label={words.note} hint={words.note_hint} rows={3} optional={true}
                value={d.note.clone()} error={form.error("note")}
                onchange={form.edit("note", |d: &mut Draft, v| d.note = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewHomeVisit, Vec<FieldProblem>> {
    let mut check = Check::default();
    let ground = check.required("ground", draft.ground);
    let note = check.optional("note", &draft.note);
    check.done(|| Some(NewHomeVisit { ground: ground?, note }))
}
