//! Loading a year's notice: its number and day, the days off, the weekend days that are worked.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::deadlines::{HolidayTable, NewHolidayTable};
use yew::prelude::*;

use super::{
    draft::{Draft, Moved, Off, read},
    words::HolidayWords,
};
use crate::{
    app::{Form, browser, use_form},
    i18n::use_words,
    staff::parts::{FormDialog, use_sending},
    ui::{Button, DateField, FieldGroup, NumberField, TextField},
};

#[derive(Properties, PartialEq)]
pub struct LoadProps {
    pub draft: Draft,
    pub ondone: Callback<HolidayTable>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Load(props: &LoadProps) -> Html {
    let words = use_words::<HolidayWords>();
    let form = use_form(|| props.draft.clone());
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, table: Rc<NewHolidayTable>| c.load_holiday_table(&table),
        move |table| done.emit(table),
    );
    let (add_off, add_moved) = (
        form.edit("off", |d: &mut Draft, ()| d.off.push(Off::default())),
        form.edit("moved", |d: &mut Draft, ()| d.moved.push(Moved::default())),
    );
    html! {
        <FormDialog title={words.load} note={words.load_lead} submit={words.send} {sending} wide={true}
            problems={form.summary(|path| label(form.draft(), words, path))} onclose={props.onclose.clone()}>
            <div class="fields">{source(&form, words)}</div>
            <FieldGroup id="off" label={words.off} hint={words.off_hint} error={form.error("off")}>
                {for form.draft().off.iter().enumerate().map(|(at, one)| off(&form, at, one, words))}
                <Button onclick={add_off}>{words.add_off}</Button>
            </FieldGroup>
            <FieldGroup id="moved" label={words.moved} hint={words.moved_hint} error={form.error("moved")}>
                {for form.draft().moved.iter().enumerate().map(|(at, one)| moved(&form, at, one, words))}
                <Button onclick={add_moved}>{words.add_moved}</Button>
            </FieldGroup>
        </FormDialog>
    }
}

/// What a field is called in the summary of problems: many have one name, so the festival stands before it.
fn label(draft: &Draft, words: &HolidayWords, path: &str) -> String {
    let (row, field) = path.rsplit_once('.').unwrap_or(("", path));
    let at = row.split(['[', ']']).nth(1).and_then(|at| at.parse::<usize>().ok());
    let festival = at.and_then(|at| match row.starts_with("off") {
        true => draft.off.get(at).map(|off| off.name.as_str()),
        false => draft.moved.get(at).map(|moved| moved.name.as_str()),
    });
    let name = match field {
        "year" => words.year,
        "notice" => words.notice,
        "published_on" => words.published_on,
        "name" => words.festival,
        "from" => words.from,
        "to" => words.to,
        "on" => words.on,
        _ => words.off,
    };
    festival
        .filter(|_| field != "name")
        .map_or_else(|| name.to_owned(), |festival| format!("{festival} {name}"))
}

fn source(form: &Form<Draft>, words: &HolidayWords) -> Html {
    let d = form.draft();
    html! {
        <>
            <NumberField id="year" label={words.year} value={d.year} error={form.error("year")}
                onchange={form.edit("year", |d: &mut Draft, v| d.year = v)} />
            <TextField id="notice" label={words.notice} hint={words.notice_hint} value={d.notice.clone()}
                error={form.error("notice")} autocomplete="off"
                onchange={form.edit("notice", |d: &mut Draft, v| d.notice = v)} />
            <DateField id="published_on" label={words.published_on} value={d.published_on} max={browser::today()}
                error={form.error("published_on")}
                onchange={form.edit("published_on", |d: &mut Draft, v| d.published_on = v)} />
        </>
    }
}

fn off(form: &Form<Draft>, at: usize, one: &Off, words: &HolidayWords) -> Html {
    let path = |name: &str| format!("off[{at}].{name}");
    let (name, from, to) = (path("name"), path("from"), path("to"));
    let onremove = form.edit_with("off", move |d: &mut Draft, ()| _ = d.off.remove(at));
    let onfrom =
        form.edit_with(from.clone(), move |d: &mut Draft, day: Option<NaiveDate>| d.off[at].from = day);
    html! {
        <fieldset class="rowset">
            <legend>{words.row(words.off, at + 1)}</legend>
            <div class="fields">
                <TextField id={name.clone()} label={words.festival} value={one.name.clone()} error={form.error(&name)}
                    autocomplete="off" onchange={form.edit_with(name, move |d: &mut Draft, v| d.off[at].name = v)} />
                <DateField id={from.clone()} label={words.from} value={one.from} error={form.error(&from)}
                    onchange={onfrom} />
                <DateField id={to.clone()} label={words.to} value={one.to} error={form.error(&to)}
                    onchange={form.edit_with(to, move |d: &mut Draft, v| d.off[at].to = v)} />
            </div>
            {remove(onremove, &words.row(words.off, at + 1), words)}
        </fieldset>
    }
}

fn moved(form: &Form<Draft>, at: usize, one: &Moved, words: &HolidayWords) -> Html {
    let path = |name: &str| format!("moved[{at}].{name}");
    let (name, on) = (path("name"), path("on"));
    let onremove = form.edit_with("moved", move |d: &mut Draft, ()| _ = d.moved.remove(at));
    html! {
        <fieldset class="rowset">
            <legend>{words.row(words.moved, at + 1)}</legend>
            <div class="fields">
                <TextField id={name.clone()} label={words.festival} value={one.name.clone()} error={form.error(&name)}
                    autocomplete="off" onchange={form.edit_with(name, move |d: &mut Draft, v| d.moved[at].name = v)} />
                <DateField id={on.clone()} label={words.on} value={one.on} error={form.error(&on)}
                    onchange={form.edit_with(on, move |d: &mut Draft, v| d.moved[at].on = v)} />
            </div>
            {remove(onremove, &words.row(words.moved, at + 1), words)}
        </fieldset>
    }
}

fn remove(onclick: Callback<()>, what: &str, words: &HolidayWords) -> Html {
    html! { <Button {onclick} aria_label={format!("{} {what}", words.remove)}>{words.remove}</Button> }
}
