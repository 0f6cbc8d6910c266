//! What is still to be supplied, one item a line, and in how many days: a notice, what is put off.

use openapi::{
    ApplicationId, Code, Line,
    applications::{Application, Checklist},
};
use yew::prelude::*;

use super::MoveWords;
use crate::{
    app::{Check, Form, Query, use_api, use_query},
    i18n::short_day,
    ui::{Button, NumberField, TextArea},
};

/// So many items at most.
const MOST: usize = 30;

/// The items and days while they are typed.
#[derive(Clone, PartialEq, Default)]
pub struct Owed {
    pub items: String,
    pub days: Option<u32>,
}

/// Whether items must be named, or the server may list what its checklist misses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Items {
    Named,
    Listed,
}

impl Owed {
    /// The items and the days, or what is wrong with them.
    pub fn read(&self, check: &mut Check, wanted: Items) -> (Option<Vec<Line>>, Option<u16>) {
        let lines = self.items.lines().filter(|line| !line.trim().is_empty());
        let items: Option<Vec<Line>> = lines.map(|line| check.text("items", line)).collect();
        match items.as_ref().map(Vec::len) {
            Some(0) if wanted == Items::Named => check.add("items", Code::Required),
            Some(count) if count > MOST => check.add("items", Code::TooManyItems),
            _ => {}
        }
        (items, self.days.map(|days| u16::try_from(days).unwrap_or(u16::MAX)))
    }

    fn add(&mut self, text: &str) {
        if !self.items.is_empty() && !self.items.ends_with('\n') {
            self.items.push('\n');
        }
        self.items.push_str(text);
    }
}

/// What the two fields ask in a dialog.
pub struct Asked {
    /// What is asked for most, to be clicked.
    pub presets: Vec<AttrValue>,
    pub presets_label: &'static str,
    pub items: &'static str,
    pub items_hint: Option<AttrValue>,
    pub days_hint: &'static str,
}

/// The fields of a draft that holds an [`Owed`] somewhere.
pub fn fields<D: Clone + PartialEq + 'static>(
    form: &Form<D>,
    owed: fn(&mut D) -> &mut Owed,
    now: &Owed,
    asked: Asked,
    words: &MoveWords,
) -> Html {
    let preset = |text: &AttrValue| {
        let added = text.clone();
        let onclick = form.edit_with("items", move |d: &mut D, ()| owed(d).add(&added));
        html! { <li><Button {onclick} disabled={now.items.contains(&**text)}>{"+ "}{text}</Button></li> }
    };
    html! {
        <>
            <TextArea id="items" label={asked.items} hint={asked.items_hint} value={now.items.clone()}
                error={form.error("items")} onchange={form.edit_with("items", move |d: &mut D, v| owed(d).items = v)} />
            if !asked.presets.is_empty() {
                <p class="hint" id="presets">{asked.presets_label}</p>
                <ul class="presets" aria-labelledby="presets">{for asked.presets.iter().map(preset)}</ul>
            }
            <NumberField id="days" label={words.days} unit={words.day_unit} hint={asked.days_hint} optional={true}
                value={now.days} error={form.error("days")}
                onchange={form.edit_with("days", move |d: &mut D, v| owed(d).days = v)} />
        </>
    }
}

/// The checklist, for what it misses.
#[hook]
pub fn use_checklist(id: ApplicationId) -> Query<Checklist> {
    let api = use_api();
    use_query(id, move |id| api.call(move |c| c.materials(id)))
}

/// What is missing of it, to be clicked.
pub fn missing(found: &Query<Checklist>) -> Vec<AttrValue> {
    let lines = found.data.iter().flat_map(|list| list.missing.iter());
    lines.map(|line| line.to_string().into()).collect()
}

/// Done, and by when the rest is due.
pub fn news(words: &MoveWords, title: &str, application: &Application) -> AttrValue {
    match &application.deferral {
        Some(owed) => words.done_until(title, &short_day(words.lang, owed.due_on)).into(),
        None => words.done(title).into(),
    }
}
