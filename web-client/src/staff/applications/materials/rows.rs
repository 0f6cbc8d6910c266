//! The rows of the dialog: one for each paper, data hit and explanation.

use openapi::{applications::MaterialItem, eligibility::DataSource};
use yew::prelude::*;

use super::{
    draft::{Absent, Draft, Hit, Paper},
    words::MaterialWords,
};
use crate::{
    app::{Form, browser},
    i18n::{code_of, options},
    ui::{Button, Checkbox, DateField, NumberField, Select, TextField},
};

/// Where a row stands, and what it is called.
struct Place {
    list: &'static str,
    at: usize,
    legend: String,
}

impl Place {
    fn path(&self, field: &str) -> AttrValue {
        format!("{}[{}].{field}", self.list, self.at).into()
    }
}

pub fn paper(form: &Form<Draft>, at: usize, one: &Paper, words: &MaterialWords) -> Html {
    let place = Place { list: "received", at, legend: words.row(words.paper, at + 1) };
    let (name, copies, pages) = (place.path("name"), place.path("copies"), place.path("pages"));
    let original = place.path("original");
    let onitem = form.edit_with(place.path("item"), move |d: &mut Draft, v: String| {
        d.papers[at].take(v.parse().ok());
    });
    let remove = form.edit_with("received", move |d: &mut Draft, ()| _ = d.papers.remove(at));
    let fields = html! {
        <>
            {item(form, &place, one.item, onitem, words)}
            <TextField id={name.clone()} label={words.name} value={one.name.clone()} error={form.error(&name)}
                autocomplete="off" onchange={form.edit_with(name, move |d: &mut Draft, v| d.papers[at].name = v)} />
            <NumberField id={copies.clone()} label={words.copies} unit={words.unit} value={one.copies}
                error={form.error(&copies)}
                onchange={form.edit_with(copies, move |d: &mut Draft, v| d.papers[at].copies = v)} />
            <NumberField id={pages.clone()} label={words.pages} unit={words.page_unit} value={one.pages}
                error={form.error(&pages)}
                onchange={form.edit_with(pages, move |d: &mut Draft, v| d.papers[at].pages = v)} />
            <Checkbox id={original.clone()} label={words.is_original} value={one.original}
                onchange={form.edit_with(original, move |d: &mut Draft, v| d.papers[at].original = v)} />
        </>
    };
    row(place, remove, fields, words)
}

pub fn hit(form: &Form<Draft>, at: usize, one: &Hit, words: &MaterialWords) -> Html {
    let place = Place { list: "proofs", at, legend: words.row(words.proof, at + 1) };
    let (source, as_of) = (place.path("source"), place.path("as_of"));
    let onitem = form.edit_with(place.path("item"), move |d: &mut Draft, v: String| {
        d.hits[at].item = v.parse().ok();
    });
    let onsource = form.edit_with(source.clone(), move |d: &mut Draft, v: String| {
        d.hits[at].source = v.parse().ok();
    });
    let remove = form.edit_with("proofs", move |d: &mut Draft, ()| _ = d.hits.remove(at));
    let fields = html! {
        <>
            {item(form, &place, one.item, onitem, words)}
            <Select id={source.clone()} label={words.source} options={options::<DataSource>(words.lang)}
                value={code_of(one.source)} error={form.error(&source)} onchange={onsource} />
            <DateField id={as_of.clone()} label={words.as_of} value={one.as_of} max={browser::today()}
                error={form.error(&as_of)}
                onchange={form.edit_with(as_of, move |d: &mut Draft, v| d.hits[at].as_of = v)} />
        </>
    };
    row(place, remove, fields, words)
}

pub fn absent(form: &Form<Draft>, at: usize, one: &Absent, words: &MaterialWords) -> Html {
    let place = Place { list: "explanations", at, legend: words.row(words.absent, at + 1) };
    let reason = place.path("reason");
    let onitem = form.edit_with(place.path("item"), move |d: &mut Draft, v: String| {
        d.absent[at].item = v.parse().ok();
    });
    let remove = form.edit_with("explanations", move |d: &mut Draft, ()| _ = d.absent.remove(at));
    let fields = html! {
        <>
            {item(form, &place, one.item, onitem, words)}
            <TextField id={reason.clone()} label={words.reason} value={one.reason.clone()} error={form.error(&reason)}
                autocomplete="off"
                onchange={form.edit_with(reason, move |d: &mut Draft, v| d.absent[at].reason = v)} />
        </>
    };
    row(place, remove, fields, words)
}

fn item(
    form: &Form<Draft>,
    place: &Place,
    value: Option<MaterialItem>,
    onchange: Callback<String>,
    words: &MaterialWords,
) -> Html {
    let id = place.path("item");
    html! {
        <Select id={id.clone()} label={words.what} options={options::<MaterialItem>(words.lang)} value={code_of(value)}
            error={form.error(&id)} {onchange} />
    }
}

fn row(place: Place, onclick: Callback<()>, fields: Html, words: &MaterialWords) -> Html {
    let aria_label = format!("{} {}", words.remove, place.legend);
    html! {
        <fieldset class="rowset">
            <legend>{place.legend}</legend>
            <div class="fields">{fields}</div>
            <Button {onclick} {aria_label}>{words.remove}</Button>
        </fieldset>
    }
}
