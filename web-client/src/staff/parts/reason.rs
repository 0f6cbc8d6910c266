//! A reason from a table, with a note: what is asked of whoever turns something down or takes it back.

use openapi::{FieldProblem, Paragraph};
use yew::prelude::*;

use crate::{
    app::{Check, Form},
    i18n::{Lang, Named, choices, code_of},
    ui::{Radios, TextArea},
};

/// The answer while it is given.
#[derive(Clone, PartialEq)]
pub struct Reason<C: Named> {
    reason: Option<C>,
    note: String,
}

impl<C: Named> Default for Reason<C> {
    fn default() -> Self {
        Self { reason: None, note: String::new() }
    }
}

/// Whether the note may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    Optional,
    Wanted,
}

impl<C: Named> Reason<C> {
    /// The request that `make` makes of reason and note, or what is wrong with them.
    pub fn read<R>(
        &self,
        note: Note,
        make: fn(C, Option<Paragraph>) -> Option<R>,
    ) -> Result<R, Vec<FieldProblem>> {
        let mut check = Check::default();
        let reason = check.required("reason", self.reason);
        let said = match note {
            Note::Optional => check.optional("note", &self.note),
            Note::Wanted => check.text("note", &self.note),
        };
        check.finish(|| make(reason?, said))
    }

    /// The two fields, by their labels.
    pub fn fields(
        form: &Form<Self>,
        lang: Lang,
        (reason, note): (&'static str, &'static str),
        wanted: Note,
    ) -> Html {
        let now = form.draft();
        html! {
            <>
                <Radios id="reason" label={reason} choices={choices::<C>(lang)} value={code_of(now.reason)}
                    error={form.error("reason")}
                    onchange={form.edit("reason", |d: &mut Self, v: String| d.reason = v.parse().ok())} />
                <TextArea id="note" label={note} rows={3} optional={wanted == Note::Optional} value={now.note.clone()}
                    error={form.error("note")} onchange={form.edit("note", |d: &mut Self, v| d.note = v)} />
            </>
        }
    }
}
