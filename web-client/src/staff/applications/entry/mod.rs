//! 登记: a clerk enters an application at the window, on the same form and by the same rules as online.

mod applicant;
mod draft;
mod fields;
mod form;
mod matter;
mod opponents;
mod page;
mod parts;
mod rest;
mod service;
mod words;

pub use applicant::SectionProps;
pub use draft::Draft;
pub use fields::Fields;
pub use form::{SharedForm, label};
pub use page::{EditPage, NewPage};
pub use parts::Wanted;
pub use words::FieldWords;
