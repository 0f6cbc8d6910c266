//! Somebody is entered; a second liaison of a village is told why not, and what to do.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem, OrganisationId, VillageCode,
    helpers::{HelperKind, NewHelper, VillageGap},
};
use yew::prelude::*;

use super::super::words::VillageWords;
use crate::{
    app::{Check, browser, use_form},
    i18n::{choices, code_of, use_words},
    staff::parts::{AskProps, FormDialog, VillageField, WorkplaceField, use_sending, use_workplace},
    ui::{Banner, DateField, Radios, TextField, Tone},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    kind: Option<HelperKind>,
    organisation: Option<OrganisationId>,
    village: Option<VillageCode>,
    name: String,
    phone: String,
    since: Option<NaiveDate>,
    note: String,
}

/// Begun from a village without a liaison, that village and the kind are said already.
#[component]
pub fn EnterHelper(props: &AskProps<Option<VillageGap>>) -> Html {
    let words = use_words::<VillageWords>();
    let own = use_workplace();
    let gap = props.of.clone();
    let form = use_form(|| Draft {
        kind: gap.as_ref().map(|_| HelperKind::Liaison),
        organisation: own,
        village: gap.as_ref().map(|gap| gap.code.clone()),
        since: Some(browser::today()),
        ..Draft::default()
    });
    let done = props.ondone.clone();
    let mut sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewHelper>| c.enter_helper(&new),
        move |_| done.emit(words.entered.into()),
    );
    // The one refusal that a sentence about duplicates would not explain.
    let second = sending.failure.take_if(|failure| failure.code() == Code::Duplicate).is_some();
    let label = |path: &str| match path {
        "kind" => words.kind,
        "village_code" => words.village,
        "name" => words.person,
        "phone" => words.phone,
        "since" => words.since,
        "note" => words.note,
        _ => words.office,
    };
    let d = form.draft();
    let title = if props.of.is_some() { words.enter_liaison } else { words.enter };
    html! {
        <FormDialog {title} note={words.enter_lead} submit={title} {sending} wide={true}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            if second { <Banner tone={Tone::Orange} alert={true}><p>{words.second}</p></Banner> }
            if let Some(gap) = &props.of {
                <p class="lead"><b>{&gap.name}</b>{" "}<span class="num">{gap.code.to_string()}</span></p>
            } else {
                <Radios id="kind" label={words.kind} choices={choices::<HelperKind>(words.lang)} value={code_of(d.kind)}
                    error={form.error("kind")}
                    onchange={form.edit("kind", |d: &mut Draft, v: String| d.kind = v.parse().ok())} />
            }
            <div class="fields">
                if props.of.is_none() {
                    <VillageField id="village_code" value={d.village.clone()} error={form.error("village_code")}
                        optional={d.kind == Some(HelperKind::Volunteer)}
                        onchange={form.edit("village_code", |d: &mut Draft, v| d.village = v)} />
                }
                <TextField id="name" label={words.person} value={d.name.clone()} error={form.error("name")}
                    autocomplete="off" onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
                <TextField id="phone" label={words.phone} value={d.phone.clone()} error={form.error("phone")} kind="tel"
                    autocomplete="off" onchange={form.edit("phone", |d: &mut Draft, v| d.phone = v)} />
                <DateField id="since" label={words.since} value={d.since} error={form.error("since")}
                    max={browser::today()} onchange={form.edit("since", |d: &mut Draft, v| d.since = v)} />
                <WorkplaceField id="organisation_id" label={words.office} value={d.organisation}
                    error={form.error("organisation_id")}
                    onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
                <TextField id="note" label={words.note} value={d.note.clone()} error={form.error("note")} optional={true}
                    onchange={form.edit("note", |d: &mut Draft, v| d.note = v)} />
            </div>
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewHelper, Vec<FieldProblem>> {
    let mut check = Check::default();
    let kind = check.required("kind", draft.kind);
    if draft.village.is_none() && draft.kind.is_some_and(|kind| kind != HelperKind::Volunteer) {
        check.add("village_code", Code::Required);
    }
    let name = check.text("name", &draft.name);
    let phone = check.text("phone", &draft.phone);
    let since = check.required("since", draft.since);
    let organisation_id = check.required("organisation_id", draft.organisation);
    let note = check.optional("note", &draft.note);
    check.done(|| {
        Some(NewHelper {
            kind: kind?,
            organisation_id: organisation_id?,
            village_code: draft.village.clone(),
            name: name?,
            phone: phone?,
            user_id: None,
            since: since?,
            note,
        })
    })
}
