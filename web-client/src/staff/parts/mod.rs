//! What several staff pages are made of, between the kit and the pages.

mod documents;
mod due;
mod filters;
mod form_dialog;
mod menu;
mod rows;
mod sending;
mod timeline;
mod upload;
mod words;

pub use documents::{Documents, Holder};
pub use due::{DueLight, DueRow};
pub use filters::{FilterBar, Pick};
pub use form_dialog::FormDialog;
pub use menu::{Actions, Todo};
pub use rows::{RowKeys, use_rows};
pub use sending::{Sending, use_sending};
pub use timeline::{History, day_of};
pub use words::PartWords;
