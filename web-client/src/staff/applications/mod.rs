//! Applications: the list, one application, its moves, the entry at the window.

mod aside;
mod assessed;
mod contact;
mod deferral;
mod entry;
mod form_view;
mod list;
mod materials;
mod moves;
mod next;
mod page;
mod returning;
mod stages;
mod words;

pub use entry::{
    Draft as EntryDraft, EditPage, FieldWords, Fields, NewPage, SectionProps, SharedForm, Wanted,
    label as entry_label,
};
pub use list::ListPage;
pub use moves::{
    MoveWords, OpinionDraft, RefusalDraft, opinion_fields, opinion_label, read_refusal, refusal_fields,
    refusal_label,
};
pub use next::first_move;
pub use page::{ApplicationPage, doing};
pub use words::ApplicationWords;
