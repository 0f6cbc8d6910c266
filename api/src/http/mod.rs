//! HTTP, once for all slices: requests in, answers and problems out.

mod csv;
mod error;
mod extract;
mod faces;
mod file;
pub mod form;
mod headers;
pub mod idempotency;
pub mod limits;
mod request_id;
mod respond;
mod sheet;
mod unrouted;

pub use csv::Csv;
pub use error::{Error, Result, refused};
pub use extract::{IfMatch, Json, Path, Query};
pub use file::File;
pub use headers::with_security_headers;
pub use idempotency::Remembered;
pub use request_id::{REQUEST_ID, with_request_id};
pub use respond::{Created, Located, NoContent, Revisioned, Tagged};
pub use sheet::Sheet;
pub use unrouted::unrouted;

/// What is not there.
pub async fn not_found() -> Result<actix_web::HttpResponse> {
    Err(Error::NotFound)
}
