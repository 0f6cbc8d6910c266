//! The power to decide is handed to a colleague: whom, how long, why.

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use openapi::{
    FieldProblem, OrganisationId, UserId,
    mandates::{MandateCandidate, NewMandate},
};
use yew::prelude::*;

use super::words::MandateWords;
use crate::{
    app::{Check, browser, use_api, use_form, use_query},
    i18n::{listed, use_words},
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::{Banner, DateField, FailureBanner, Select, TextField, Tone},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    /// The centre and the colleague.
    to: Option<(OrganisationId, UserId)>,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    reason: String,
}

/// So long most absences last.
const WEEK: Days = Days::new(6);

#[component]
pub fn Give(props: &AskProps<()>) -> Html {
    let words = use_words::<MandateWords>();
    let api = use_api();
    let found = use_query((), move |()| api.call(|c| c.list_mandate_candidates()));
    let today = browser::today();
    let form =
        use_form(|| Draft { from: Some(today), until: today.checked_add_days(WEEK), ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewMandate>| c.give_mandate(&new),
        move |_| done.emit(words.given.into()),
    );
    let people = found.data.as_ref().map(|page| page.items.clone()).unwrap_or_default();
    let options: Vec<(AttrValue, AttrValue)> =
        people.iter().map(|one| (key(one.organisation_id, one.user_id), called(one, words).into())).collect();
    let onchange = form.edit_with("to", move |d: &mut Draft, typed: String| {
        let chosen = people.iter().find(|one| *key(one.organisation_id, one.user_id) == typed);
        d.to = chosen.map(|one| (one.organisation_id, one.user_id));
    });
    let label = |path: &str| match path {
        "valid_from" => words.valid_from,
        "valid_to" => words.valid_to,
        "reason" => words.reason,
        _ => words.candidate,
    };
    let nobody = found.data.as_ref().is_some_and(|page| page.items.is_empty());
    let d = form.draft();
    html! {
        <FormDialog title={words.give} note={words.give_lead} submit={words.give} {sending}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if nobody { <Banner tone={Tone::Yellow}><p>{words.no_candidates}</p></Banner> }
            <Select id="to" label={words.candidate} {options} error={form.error("to")} {onchange}
                value={d.to.map(|(at, id)| key(at, id)).unwrap_or_default()} />
            <DateField id="valid_from" label={words.valid_from} value={d.from} error={form.error("valid_from")}
                onchange={form.edit("valid_from", |d: &mut Draft, v| d.from = v)} />
            <DateField id="valid_to" label={words.valid_to} value={d.until} error={form.error("valid_to")}
                onchange={form.edit("valid_to", |d: &mut Draft, v| d.until = v)} />
            <TextField id="reason" label={words.reason} value={d.reason.clone()} error={form.error("reason")}
                maxlength="200" onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
        </FormDialog>
    }
}

fn key(at: OrganisationId, id: UserId) -> AttrValue {
    format!("{at}/{id}").into()
}

/// `王志远 · 审查员、档案员 · 长治市法律援助中心`.
fn called(one: &MandateCandidate, words: &MandateWords) -> String {
    format!("{} · {} · {}", one.user_name, listed(&one.roles, words.lang), one.organisation_name)
}

fn read(draft: &Draft) -> Result<NewMandate, Vec<FieldProblem>> {
    let mut check = Check::default();
    let to = check.required("to", draft.to);
    let from = check.required("valid_from", draft.from);
    let until = check.required("valid_to", draft.until);
    let reason = check.text("reason", &draft.reason);
    check.done(|| {
        let (organisation_id, to) = to?;
        Some(NewMandate { organisation_id, to, valid_from: from?, valid_to: until?, reason: reason? })
    })
}
