//! What several staff pages are made of, between the kit and the pages.

mod documents;
mod due;
mod filters;
mod form_dialog;
mod list;
mod menu;
mod note;
mod office;
mod reason;
mod record;
mod rows;
mod search;
mod sending;
mod timeline;
mod unit;
mod upload;
mod words;

pub use documents::Documents;
pub use due::{DueLight, DueRow};
pub use filters::{FilterBar, Pick};
pub use form_dialog::FormDialog;
pub use list::{Sheet, use_list};
pub use menu::{Actions, Todo};
pub use note::{Asking, use_saying};
pub use office::OfficeField;
pub use reason::{Note, Reason};
pub use record::{Open, Record, use_record};
pub use rows::{RowKeys, use_rows};
pub use search::{SearchBox, use_search_box};
pub use sending::{Sending, use_sending};
pub use timeline::{History, day_of};
pub use unit::UnitLink;
pub use words::PartWords;
