//! A file on its way in: `kind` first, then `file`, read no further than is allowed.

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::{FromRequest, HttpRequest, dev::Payload, error::PayloadError};
use domain::refusal::field as problem;
use futures::{StreamExt, future::LocalBoxFuture};
use openapi::{Code, attachments::AttachmentKind};

use crate::http::{Error, Result};

/// The largest file that is taken, in bytes.
pub const MAX_FILE: usize = 10 * 1024 * 1024;
/// Longer than every kind is.
const MAX_KIND: usize = 64;

/// What was sent.
#[derive(Debug)]
pub struct Upload {
    pub kind: AttachmentKind,
    /// The name as it was claimed.
    pub file_name: String,
    pub bytes: Vec<u8>,
}

impl FromRequest for Upload {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let form = Multipart::new(request.headers(), payload.take());
        Box::pin(read(form))
    }
}

async fn read(mut form: Multipart) -> Result<Upload> {
    let mut kind = field(&mut form, "kind").await?;
    let said = bytes(&mut kind, MAX_KIND).await?;
    drop(kind);
    let kind = std::str::from_utf8(&said).ok().and_then(|said| said.trim().parse().ok());
    let kind = kind.ok_or_else(|| Error::Invalid(vec![problem("kind", Code::NotInList)]))?;

    let mut file = field(&mut form, "file").await?;
    let claimed =
        file.content_disposition().and_then(|said| said.get_filename_ext().map(|name| name.to_string()));
    let plain = || file.content_disposition().and_then(|said| said.get_filename()).map(str::to_owned);
    let file_name = claimed.or_else(plain).unwrap_or_default();
    let bytes = bytes(&mut file, MAX_FILE).await?;
    drop(file);
    if bytes.is_empty() {
        return Err(Error::Invalid(vec![problem("file", Code::Required)]));
    }
    match form.next().await {
        None => Ok(Upload { kind, file_name, bytes }),
        Some(Ok(more)) => {
            let name = more.name().unwrap_or_default().to_owned();
            Err(Error::Invalid(vec![problem(name, Code::UnknownField)]))
        }
        Some(Err(error)) => Err(unreadable(error)),
    }
}

/// The next field, which must be the named one.
async fn field(form: &mut Multipart, name: &'static str) -> Result<Field> {
    match form.next().await {
        Some(Ok(field)) if field.name() == Some(name) => Ok(field),
        Some(Err(error)) => Err(unreadable(error)),
        _ => Err(Error::Invalid(vec![problem(name, Code::Required)])),
    }
}

async fn bytes(field: &mut Field, max: usize) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.next().await {
        let chunk = chunk.map_err(unreadable)?;
        if bytes.len() + chunk.len() > max {
            return Err(Code::TooLarge.into());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

fn unreadable(error: MultipartError) -> Error {
    use MultipartError::{ContentTypeIncompatible, ContentTypeMissing, ContentTypeParse, Payload};
    match error {
        ContentTypeMissing | ContentTypeParse | ContentTypeIncompatible => Code::UnsupportedType.into(),
        Payload(PayloadError::Overflow) => Code::TooLarge.into(),
        _ => Code::Malformed.into(),
    }
}
