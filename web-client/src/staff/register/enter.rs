//! Somebody is entered in the register, or an entry changed: one form, its first half fixed once it stands.

use std::rc::Rc;

use chrono::NaiveDate;
use client::Client;
use openapi::{
    FieldProblem, OrganisationId, StaffId,
    people::Sex,
    staff::{NewStaff, PostKind, Staff, StaffLicence, StaffPatch},
};
use yew::prelude::*;

use super::words::RegisterWords;
use crate::{
    app::{Check, Form, browser, use_form},
    i18n::{code_of, options, use_words},
    staff::parts::{AskProps, FormDialog, WorkplaceField, use_sending, use_workplace},
    ui::{Checkbox, DateField, Select, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    organisation: Option<OrganisationId>,
    name: String,
    sex: Option<Sex>,
    born_on: Option<NaiveDate>,
    post: Option<PostKind>,
    qualified: bool,
    licence: Option<StaffLicence>,
    law_degree: bool,
    entered_on: Option<NaiveDate>,
    left_on: Option<NaiveDate>,
}

impl From<&Staff> for Draft {
    fn from(one: &Staff) -> Self {
        Self {
            organisation: Some(one.organisation_id),
            name: one.name.to_string(),
            sex: Some(one.sex),
            born_on: Some(one.born_on),
            post: Some(one.post),
            qualified: one.qualified,
            licence: Some(one.licence),
            law_degree: one.law_degree,
            entered_on: Some(one.entered_on),
            left_on: one.left_on,
        }
    }
}

/// What is sent.
enum Said {
    New(NewStaff),
    /// Who, and since which revision.
    Change(StaffId, i32, StaffPatch),
}

#[component]
pub fn Enter(props: &AskProps<Option<Rc<Staff>>>) -> Html {
    let words = use_words::<RegisterWords>();
    let own = use_workplace();
    let known = props.of.as_ref().map(|one| (one.id, one.revision));
    let form = use_form(|| match props.of.as_deref() {
        Some(one) => Draft::from(one),
        None => Draft { organisation: own, ..Draft::default() },
    });
    let done = props.ondone.clone();
    let said = if known.is_some() { words.changed } else { words.entered };
    let sending = use_sending(
        &form,
        move |draft: &Draft| match known {
            Some((id, revision)) => change(draft).map(|patch| Said::Change(id, revision, patch)),
            None => enter(draft).map(Said::New),
        },
        move |c: Client, said: Rc<Said>| match &*said {
            Said::Change(id, revision, patch) => c.change_staff(*id, *revision, patch),
            Said::New(new) => c.enter_staff(new),
        },
        move |_| done.emit(said.into()),
    );
    let label = |path: &str| match path {
        "name" => words.name,
        "sex" => words.sex,
        "born_on" => words.born_on,
        "post" => words.post,
        "licence" => words.licence,
        "qualified" => words.qualified,
        "entered_on" => words.entered_on,
        "left_on" => words.left_on,
        _ => words.office,
    };
    let title = if known.is_some() { words.change } else { words.enter };
    html! {
        <FormDialog {title} submit={title} {sending} wide={true} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <div class="fields">
                <TextField id="name" label={words.name} value={form.draft().name.clone()} error={form.error("name")}
                    autocomplete="off" onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
                if known.is_none() { {once(&form, words)} }
                {always(&form, words)}
                if known.is_some() {
                    <DateField id="left_on" label={words.left_on} value={form.draft().left_on} optional={true}
                        error={form.error("left_on")} onchange={form.edit("left_on", |d: &mut Draft, v| d.left_on = v)} />
                }
            </div>
            <Checkbox id="qualified" label={words.qualified} value={form.draft().qualified}
                error={form.error("qualified")} onchange={form.edit("qualified", |d: &mut Draft, v| d.qualified = v)} />
            <Checkbox id="law_degree" label={words.law_degree} value={form.draft().law_degree}
                onchange={form.edit("law_degree", |d: &mut Draft, v| d.law_degree = v)} />
        </FormDialog>
    }
}

/// What does not change any more.
fn once(form: &Form<Draft>, words: &RegisterWords) -> Html {
    let d = form.draft();
    html! {
        <>
            <Select id="sex" label={words.sex} options={options::<Sex>(words.lang)} value={code_of(d.sex)}
                error={form.error("sex")} onchange={form.edit("sex", |d: &mut Draft, v: String| d.sex = v.parse().ok())} />
            <DateField id="born_on" label={words.born_on} value={d.born_on} error={form.error("born_on")}
                max={browser::today()} onchange={form.edit("born_on", |d: &mut Draft, v| d.born_on = v)} />
            <DateField id="entered_on" label={words.entered_on} value={d.entered_on} error={form.error("entered_on")}
                max={browser::today()} onchange={form.edit("entered_on", |d: &mut Draft, v| d.entered_on = v)} />
            <WorkplaceField id="organisation_id" label={words.office} value={d.organisation}
                error={form.error("organisation_id")}
                onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
        </>
    }
}

fn always(form: &Form<Draft>, words: &RegisterWords) -> Html {
    let d = form.draft();
    html! {
        <>
            <Select id="post" label={words.post} options={options::<PostKind>(words.lang)} value={code_of(d.post)}
                error={form.error("post")}
                onchange={form.edit("post", |d: &mut Draft, v: String| d.post = v.parse().ok())} />
            <Select id="licence" label={words.licence} options={options::<StaffLicence>(words.lang)}
                value={code_of(d.licence)} error={form.error("licence")}
                onchange={form.edit("licence", |d: &mut Draft, v: String| d.licence = v.parse().ok())} />
        </>
    }
}

fn enter(draft: &Draft) -> Result<NewStaff, Vec<FieldProblem>> {
    let mut check = Check::default();
    let name = check.text("name", &draft.name);
    let sex = check.required("sex", draft.sex);
    let born_on = check.required("born_on", draft.born_on);
    let post = check.required("post", draft.post);
    let licence = check.required("licence", draft.licence);
    let entered_on = check.required("entered_on", draft.entered_on);
    let organisation_id = check.required("organisation_id", draft.organisation);
    check.done(|| {
        Some(NewStaff {
            organisation_id: organisation_id?,
            user_id: None,
            name: name?,
            sex: sex?,
            born_on: born_on?,
            post: post?,
            qualified: draft.qualified,
            licence: licence?,
            law_degree: draft.law_degree,
            entered_on: entered_on?,
        })
    })
}

fn change(draft: &Draft) -> Result<StaffPatch, Vec<FieldProblem>> {
    let mut check = Check::default();
    let name = check.text("name", &draft.name);
    let post = check.required("post", draft.post);
    let licence = check.required("licence", draft.licence);
    check.done(|| {
        Some(StaffPatch {
            name: Some(name?),
            post: Some(post?),
            qualified: Some(draft.qualified),
            licence: Some(licence?),
            law_degree: Some(draft.law_degree),
            left_on: draft.left_on,
        })
    })
}
