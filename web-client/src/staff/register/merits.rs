//! Rewards and penalties (STF-03), each on the document it stands on.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem, OrganisationId, Uuid,
    staff::{Merit, MeritFilter, MeritKind, MeritSubject, NewMerit},
    trainings::AttendeeKind,
};
use yew::prelude::*;

use super::{head::Head, words::RegisterWords};
use crate::{
    app::{Check, browser, drawn, use_form},
    i18n::{Named, choices, code_of, day_in_year, options, use_words},
    staff::parts::{
        AskProps, FilterBar, FormDialog, PersonField, Sheet, WorkplaceField, pick, use_doing, use_list,
        use_sending, use_workplace,
    },
    ui::{Button, ButtonKind, Column, DateField, Link, Radios, Select, Tag, TextField},
};

#[component]
pub fn MeritsPage() -> Html {
    let words = use_words::<RegisterWords>();
    let list = use_list(|c, filter: &MeritFilter| c.list_merits(filter));
    let doing = use_doing::<()>(list.found.reload.clone());
    let by_subject = list.link(|filter: &mut MeritFilter, id: Uuid| filter.subject_id = Some(id));
    let columns = [words.subject, words.kind, words.what, words.basis, words.on].map(Column::new).to_vec();
    let sheet = Sheet { title: words.merits, columns, none: words.no_merits, selected: None };
    html! {
        <>
            <Head lead={words.merits_lead}>
                <Button kind={ButtonKind::Primary} onclick={doing.open(())}>{words.record}</Button>
            </Head>
            <FilterBar clear={list.clear()}>
                {pick("list-kind", words.kind, list.now().kind, words.lang, list.link(|filter, kind| filter.kind = kind))}
            </FilterBar>
            {list.view(sheet, |one| row(one, &by_subject, words))}
            if doing.now.is_some() {
                {drawn::<Record>(AskProps { of: (), ondone: doing.ondone.clone(), onclose: doing.onclose.clone() })}
            }
        </>
    }
}

fn row(one: &Merit, by_subject: &Callback<Uuid, AttrValue>, words: &RegisterWords) -> Vec<Html> {
    let lang = words.lang;
    let name = one.subject_name.as_deref().unwrap_or(words.gone);
    vec![
        html! {
            <><Link href={by_subject.emit(one.subject_id)}>{name}</Link><small>{one.subject.name(lang)}</small></>
        },
        html! { <Tag>{one.kind.name(lang)}</Tag> },
        html! { {&*one.title} },
        html! { {&*one.basis} },
        html! { {day_in_year(lang, one.on)} },
    ]
}

#[derive(Clone, PartialEq)]
struct Draft {
    organisation: Option<OrganisationId>,
    subject: MeritSubject,
    person: Option<Uuid>,
    kind: Option<MeritKind>,
    title: String,
    basis: String,
    on: Option<NaiveDate>,
}

/// A reward or penalty is recorded.
#[component]
fn Record(props: &AskProps<()>) -> Html {
    let words = use_words::<RegisterWords>();
    let own = use_workplace();
    let form = use_form(|| Draft {
        organisation: own,
        subject: MeritSubject::Staff,
        person: None,
        kind: None,
        title: String::new(),
        basis: String::new(),
        on: Some(browser::today()),
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewMerit>| c.record_merit(&new),
        move |_| done.emit(words.recorded.into()),
    );
    let label = |path: &str| match path {
        "kind" => words.kind,
        "title" => words.what,
        "basis" => words.basis,
        "on" => words.on,
        "organisation_id" => words.office,
        _ => words.subject,
    };
    let d = form.draft();
    let onsubject = form.edit("subject_id", |d: &mut Draft, v: String| {
        d.subject = v.parse().unwrap_or(MeritSubject::Staff);
        d.person = None;
    });
    let list = match d.subject {
        MeritSubject::Practitioner => Some(AttendeeKind::Practitioner),
        MeritSubject::Staff => Some(AttendeeKind::Staff),
        MeritSubject::Organisation => None,
    };
    html! {
        <FormDialog title={words.record} submit={words.record} {sending} wide={true} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <Radios id="kind" label={words.kind} choices={choices::<MeritKind>(words.lang)} value={code_of(d.kind)}
                error={form.error("kind")}
                onchange={form.edit("kind", |d: &mut Draft, v: String| d.kind = v.parse().ok())} />
            <div class="fields">
                <WorkplaceField id="organisation_id" label={words.office} value={d.organisation}
                    error={form.error("organisation_id")}
                    onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
                <Select id="subject" label={words.subject} options={options::<MeritSubject>(words.lang)}
                    value={code_of(Some(d.subject))} onchange={onsubject} />
                if let Some(of) = list {
                    <PersonField id="subject_id" label={words.person} {of} value={d.person} error={form.error("subject_id")}
                        onchange={form.edit("subject_id", |d: &mut Draft, v| d.person = v)} />
                }
                <TextField id="title" label={words.what} hint={words.what_hint} value={d.title.clone()}
                    error={form.error("title")} maxlength="200"
                    onchange={form.edit("title", |d: &mut Draft, v| d.title = v)} />
                <TextField id="basis" label={words.basis} hint={words.basis_hint} value={d.basis.clone()}
                    error={form.error("basis")} maxlength="200"
                    onchange={form.edit("basis", |d: &mut Draft, v| d.basis = v)} />
                <DateField id="on" label={words.on} value={d.on} error={form.error("on")} max={browser::today()}
                    onchange={form.edit("on", |d: &mut Draft, v| d.on = v)} />
            </div>
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewMerit, Vec<FieldProblem>> {
    let mut check = Check::default();
    let kind = check.required("kind", draft.kind);
    let organisation_id = check.required("organisation_id", draft.organisation);
    // An office is rewarded as the one that is chosen above.
    let subject_id = match draft.subject {
        MeritSubject::Organisation => draft.organisation.map(Uuid::from),
        _ => check.required("subject_id", draft.person),
    };
    let title = check.text("title", &draft.title);
    let basis = check.text("basis", &draft.basis);
    let on = check.required("on", draft.on);
    check.done(|| {
        Some(NewMerit {
            organisation_id: organisation_id?,
            subject: draft.subject,
            subject_id: subject_id?,
            kind: kind?,
            title: title?,
            basis: basis?,
            on: on?,
        })
    })
}
