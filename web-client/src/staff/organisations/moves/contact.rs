//! Where people find the office, and when it is open.

use std::rc::Rc;

use openapi::{
    Code, FieldProblem,
    organisations::{Contact, OpenInterval, OrganisationPatch, Point},
};
use yew::prelude::*;

use super::{DialogProps, NetworkWords};
use crate::{
    app::{Check, use_form},
    i18n::use_words,
    staff::{
        organisations::hours,
        parts::{FormDialog, use_sending},
    },
    ui::TextField,
};

/// The path under which the server, and this page, name one day's hours.
const HOURS: &str = "contact.hours";

#[derive(Clone, PartialEq)]
struct Draft {
    address: String,
    floor: String,
    phones: String,
    week: [String; 7],
    note: String,
    /// Kept as it is: set by the import of maps, not by hand.
    point: Option<Point>,
}

impl From<&Contact> for Draft {
    fn from(contact: &Contact) -> Self {
        let Contact { address, floor_note, point, phones, hours, hours_note } = contact;
        let text = |line: &Option<openapi::Line>| line.as_deref().unwrap_or_default().to_owned();
        Self {
            address: text(address),
            floor: text(floor_note),
            phones: phones.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            week: hours::DAYS.map(|(day, ..)| hours::write(hours, day)),
            note: text(hours_note),
            point: *point,
        }
    }
}

#[component]
pub fn ChangeContact(props: &DialogProps) -> Html {
    let words = use_words::<NetworkWords>();
    let (id, revision) = (props.unit.id, props.unit.revision);
    let form = use_form(|| Draft::from(&props.unit.contact));
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, patch: Rc<OrganisationPatch>| c.change_organisation(id, revision, &patch),
        move |_| done.emit(words.saved.into()),
    );
    let label = |path: &str| match path {
        "contact.address" => words.address,
        "contact.floor_note" => words.floor,
        "contact.phones" => words.phones,
        "contact.hours_note" => words.hours_note,
        _ => words.hours,
    };
    let d = form.draft();
    let day = |(at, typed): (usize, &String)| {
        let path = format!("{HOURS}.{at}");
        html! {
            <TextField id={path.clone()} label={hours::name(words.lang, hours::DAYS[at])} value={typed.clone()}
                error={form.error(&path)} maxlength="80"
                onchange={form.edit_with(path, move |d: &mut Draft, v| d.week[at] = v)} />
        }
    };
    html! {
        <FormDialog title={words.contact} submit={words.save} {sending} wide={true} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <div class="fields">
                <TextField id="contact.address" label={words.address} value={d.address.clone()} optional={true}
                    maxlength="200" error={form.error("contact.address")}
                    onchange={form.edit("contact.address", |d: &mut Draft, v| d.address = v)} />
                <TextField id="contact.floor_note" label={words.floor} value={d.floor.clone()} optional={true}
                    maxlength="200" error={form.error("contact.floor_note")}
                    onchange={form.edit("contact.floor_note", |d: &mut Draft, v| d.floor = v)} />
                <TextField id="contact.phones" label={words.phones} hint={words.phones_hint} value={d.phones.clone()}
                    optional={true} error={form.error("contact.phones")}
                    onchange={form.edit("contact.phones", |d: &mut Draft, v| d.phones = v)} />
                <TextField id="contact.hours_note" label={words.hours_note} value={d.note.clone()} optional={true}
                    maxlength="200" error={form.error("contact.hours_note")}
                    onchange={form.edit("contact.hours_note", |d: &mut Draft, v| d.note = v)} />
            </div>
            <fieldset class="rowset">
                <legend>{words.hours}</legend>
                <p class="hint">{words.hours_hint}</p>
                <div class="fields">{for d.week.iter().enumerate().map(day)}</div>
            </fieldset>
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<OrganisationPatch, Vec<FieldProblem>> {
    let mut check = Check::default();
    let address = check.optional("contact.address", &draft.address);
    let floor_note = check.optional("contact.floor_note", &draft.floor);
    let hours_note = check.optional("contact.hours_note", &draft.note);
    let phones =
        draft.phones.split([',', '，', '、', ';', '；']).map(str::trim).filter(|one| !one.is_empty());
    let phones = phones.filter_map(|one| check.text("contact.phones", one)).collect();
    let hours = week(&draft.week, &mut check);
    let contact = Contact { address, floor_note, point: draft.point, phones, hours, hours_note };
    check.done(|| Some(OrganisationPatch { contact: Some(contact), ..OrganisationPatch::default() }))
}

fn week(typed: &[String; 7], check: &mut Check) -> Vec<OpenInterval> {
    let mut week = Vec::new();
    for (at, ((weekday, ..), typed)) in hours::DAYS.iter().zip(typed).enumerate() {
        match hours::read(typed, *weekday) {
            Some(intervals) => week.extend(intervals),
            None => check.add(&format!("{HOURS}.{at}"), Code::BadFormat),
        }
    }
    week
}
