//! A township without capacity asks for an adviser of another one.

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use openapi::{FieldProblem, OrganisationId, Paragraph, VillageCode, advisers::NewAdviserRequest};
use yew::prelude::*;

use super::super::words::VillageWords;
use crate::{
    app::{Check, browser, use_form},
    i18n::use_words,
    staff::parts::{AskProps, FormDialog, VillageField, WorkplaceField, use_sending, use_workplace},
    ui::{DateField, TextArea},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    organisation: Option<OrganisationId>,
    village: Option<VillageCode>,
    need: String,
    wanted_on: Option<NaiveDate>,
}

/// So long most needs can wait.
const WEEK: Days = Days::new(7);

#[component]
pub fn AskAdviser(props: &AskProps<()>) -> Html {
    let words = use_words::<VillageWords>();
    let own = use_workplace();
    let form = use_form(|| Draft {
        organisation: own,
        wanted_on: browser::today().checked_add_days(WEEK),
        ..Draft::default()
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewAdviserRequest>| c.ask_for_adviser(&new),
        move |_| done.emit(words.asked.into()),
    );
    let label = |path: &str| match path {
        "village_code" => words.village,
        "need" => words.need,
        "wanted_on" => words.wanted_on,
        _ => words.asked_by,
    };
    let d = form.draft();
    html! {
        <FormDialog title={words.ask} note={words.ask_lead} submit={words.ask} {sending} wide={true}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <div class="fields">
                <WorkplaceField id="organisation_id" label={words.asked_by} value={d.organisation}
                    error={form.error("organisation_id")}
                    onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
                <VillageField id="village_code" value={d.village.clone()} error={form.error("village_code")}
                    onchange={form.edit("village_code", |d: &mut Draft, v| d.village = v)} />
                <DateField id="wanted_on" label={words.wanted_on} value={d.wanted_on} error={form.error("wanted_on")}
                    onchange={form.edit("wanted_on", |d: &mut Draft, v| d.wanted_on = v)} />
            </div>
            <TextArea id="need" label={words.need} rows={3} value={d.need.clone()} error={form.error("need")}
                max={Paragraph::MAX} onchange={form.edit("need", |d: &mut Draft, v| d.need = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewAdviserRequest, Vec<FieldProblem>> {
    let mut check = Check::default();
    let organisation_id = check.required("organisation_id", draft.organisation);
    let village_code = check.required("village_code", draft.village.clone());
    let need = check.text("need", &draft.need);
    let wanted_on = check.required("wanted_on", draft.wanted_on);
    check.done(|| {
        Some(NewAdviserRequest {
            organisation_id: organisation_id?,
            village_code: village_code?,
            need: need?,
            wanted_on: wanted_on?,
        })
    })
}
