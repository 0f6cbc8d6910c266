//! A sheet of members on its way in: a form with one file, read no further than is allowed.

use actix_multipart::Multipart;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use futures::{StreamExt, future::LocalBoxFuture};

use crate::http::{
    Error, Result,
    form::{bytes, missing, unknown, unreadable},
};

/// A sheet of five hundred people is far smaller.
const MAX_SHEET: usize = 2 * 1024 * 1024;

/// What was sent.
#[derive(Debug)]
pub struct Upload(pub Vec<u8>);

impl FromRequest for Upload {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let form = Multipart::new(request.headers(), payload.take());
        Box::pin(read(form))
    }
}

async fn read(mut form: Multipart) -> Result<Upload> {
    let mut file = match form.next().await {
        Some(field) => field.map_err(unreadable)?,
        None => return Err(missing("file")),
    };
    if file.name() != Some("file") {
        return Err(unknown());
    }
    let sheet = bytes(&mut file, MAX_SHEET).await?;
    drop(file);
    match form.next().await {
        None if sheet.is_empty() => Err(missing("file")),
        None => Ok(Upload(sheet)),
        Some(Ok(_)) => Err(unknown()),
        Some(Err(error)) => Err(unreadable(error)),
    }
}
