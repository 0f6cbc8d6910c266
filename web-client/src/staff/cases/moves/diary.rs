//! 办案记录: one entry (§13.8).

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem,
    cases::{CaseAction, ContactMode, DiaryKind, NewDiaryEntry},
};
use yew::prelude::*;

use super::{CaseMoveWords, DialogProps};
use crate::{
    app::{Check, browser, use_form},
    i18n::{Named, code_of, options, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Checkbox, DateField, Select, TextArea, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    kind: Option<DiaryKind>,
    on: Option<NaiveDate>,
    mode: Option<ContactMode>,
    content: String,
    place: String,
    informed: bool,
}

#[component]
pub fn WriteDiary(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::WriteDiary.name(words.lang);
    let form = use_form(|| Draft {
        on: Some(browser::today()),
        mode: Some(ContactMode::Direct),
        ..Draft::default()
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<NewDiaryEntry>| c.write_diary(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "kind" => words.diary_kind,
        "on" => words.diary_on,
        "mode" => words.diary_mode,
        "place" => words.diary_place,
        _ => words.diary_content,
    };
    let d = form.draft();
    html! {
        <FormDialog {title} submit={title} {sending} problems={form.summary(label)} onclose={props.onclose.clone()}>
            <Select id="kind" label={words.diary_kind} options={options::<DiaryKind>(words.lang)}
                value={code_of(d.kind)} error={form.error("kind")}
                onchange={form.edit("kind", |d: &mut Draft, v: String| d.kind = v.parse().ok())} />
            <DateField id="on" label={words.diary_on} value={d.on} max={browser::today()} error={form.error("on")}
                onchange={form.edit("on", |d: &mut Draft, v| d.on = v)} />
            <Select id="mode" label={words.diary_mode} options={options::<ContactMode>(words.lang)}
                value={code_of(d.mode)} error={form.error("mode")}
                onchange={form.edit("mode", |d: &mut Draft, v: String| d.mode = v.parse().ok())} />
            <TextArea id="content" label={words.diary_content} value={d.content.clone()} error={form.error("content")}
                onchange={form.edit("content", |d: &mut Draft, v| d.content = v)} />
            <TextField id="place" label={words.diary_place} optional={true} value={d.place.clone()}
                error={form.error("place")} onchange={form.edit("place", |d: &mut Draft, v| d.place = v)} />
            <Checkbox id="informed_recipient" label={words.diary_informed} value={d.informed}
                onchange={form.edit("informed_recipient", |d: &mut Draft, v| d.informed = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewDiaryEntry, Vec<FieldProblem>> {
    let mut check = Check::default();
    let kind = check.required("kind", draft.kind);
    let on = check.required("on", draft.on);
    let mode = check.required("mode", draft.mode);
    let content = check.text("content", &draft.content);
    let place = check.optional("place", &draft.place);
    let informed_recipient = draft.informed;
    check.done(|| {
        Some(NewDiaryEntry {
            kind: kind?,
            on: on?,
            mode: mode?,
            content: content?,
            place,
            informed_recipient,
        })
    })
}
