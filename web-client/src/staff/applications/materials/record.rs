//! Writing down papers, data hits and explanations; papers are receipted (F5).

use std::rc::Rc;

use openapi::applications::{Action, MaterialsEntry};
use yew::prelude::*;

use super::{
    draft::{Absent, Draft, Hit, Paper},
    rows,
    words::MaterialWords,
};
use crate::{
    app::use_form,
    i18n::{Named, use_words},
    staff::{
        applications::moves::DialogProps,
        parts::{FormDialog, use_sending},
    },
    ui::Button,
};

#[component]
pub fn RecordMaterials(props: &DialogProps) -> Html {
    let words = use_words::<MaterialWords>();
    let id = props.application.id;
    let title = Action::RecordMaterials.name(words.lang);
    let form = use_form(|| Draft { papers: vec![Paper::default()], ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        Draft::read,
        move |c, said: Rc<MaterialsEntry>| c.record_materials(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let draft = form.draft();
    let papers = draft.papers.iter().enumerate().map(|(at, one)| rows::paper(&form, at, one, words));
    let hits = draft.hits.iter().enumerate().map(|(at, one)| rows::hit(&form, at, one, words));
    let absent = draft.absent.iter().enumerate().map(|(at, one)| rows::absent(&form, at, one, words));
    let add_paper = form.edit("received", |d: &mut Draft, ()| d.papers.push(Paper::default()));
    let add_hit = form.edit("received", |d: &mut Draft, ()| d.hits.push(Hit::default()));
    let add_absent = form.edit("received", |d: &mut Draft, ()| d.absent.push(Absent::default()));
    html! {
        <FormDialog {title} note={words.record} submit={title} {sending} wide={true}
            problems={form.summary(|path| label(path, words))} onclose={props.onclose.clone()}>
            {for papers}
            {for hits}
            {for absent}
            if let Some(error) = form.error("received") { <p class="problem">{error}</p> }
            <p class="hint">{words.proof_hint}</p>
            <p class="presets" id="received" tabindex="-1">
                <Button onclick={add_paper}>{words.paper_add}</Button>
                <Button onclick={add_hit}>{words.proof_add}</Button>
                <Button onclick={add_absent}>{words.absent_add}</Button>
            </p>
        </FormDialog>
    }
}

/// `纸质材料 2 份数`: the row of a path, and its field.
fn label(path: &str, words: &MaterialWords) -> String {
    let Some((row, field)) = path.rsplit_once('.') else { return words.rows.to_owned() };
    let at = row.split(['[', ']']).nth(1).and_then(|at| at.parse().ok()).unwrap_or(0_usize);
    let what = match row.split('[').next() {
        Some("proofs") => words.proof,
        Some("explanations") => words.absent,
        _ => words.paper,
    };
    let field = match field {
        "item" => words.what,
        "name" => words.name,
        "copies" => words.copies,
        "pages" => words.pages,
        "source" => words.source,
        "as_of" => words.as_of,
        _ => words.reason,
    };
    format!("{} {field}", words.row(what, at + 1))
}
