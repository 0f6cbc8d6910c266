//! Forms with a file, field by field: read no further than is allowed, and nothing that was typed is repeated.

use actix_multipart::{Field, MultipartError};
use actix_web::error::PayloadError;
use domain::refusal::field as problem;
use futures::StreamExt;
use openapi::Code;

use super::{Error, Result};

/// Letters of a file's name that are kept.
const MAX_NAME: usize = 100;

/// A field of text, no longer than this many bytes.
pub async fn text(field: &mut Field, max: usize) -> Result<String> {
    let bytes = bytes(field, max).await?;
    String::from_utf8(bytes).map(|text| text.trim().to_owned()).map_err(|_| Code::Malformed.into())
}

/// A field that holds one of its type's values.
pub async fn said<T: std::str::FromStr>(field: &mut Field, name: &str, max: usize) -> Result<T> {
    let text = text(field, max).await?;
    text.parse().map_err(|_| Error::Invalid(vec![problem(name, Code::NotInList)]))
}

/// The bytes of a field, no more of them than this.
pub async fn bytes(field: &mut Field, max: usize) -> Result<Vec<u8>> {
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

/// The name of a file as it was claimed, without what does not belong into a name.
pub fn name_of(field: &Field) -> String {
    let said = field.content_disposition();
    let claimed = said.and_then(|said| said.get_filename_ext().map(ToString::to_string));
    let plain = || said.and_then(|said| said.get_filename()).map(str::to_owned);
    let name = claimed.or_else(plain).unwrap_or_default();
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(MAX_NAME).collect()
}

/// A field that must be there is not.
pub fn missing(path: &str) -> Error {
    Error::Invalid(vec![problem(path, Code::Required)])
}

/// A field that nobody knows; what it is called was typed by somebody and is not repeated.
pub fn unknown() -> Error {
    Error::Invalid(vec![problem("form", Code::UnknownField)])
}

/// A form that can not be taken apart.
pub fn unreadable(error: MultipartError) -> Error {
    use MultipartError::{ContentTypeIncompatible, ContentTypeMissing, ContentTypeParse, Payload};
    match error {
        ContentTypeMissing | ContentTypeParse | ContentTypeIncompatible => Code::UnsupportedType.into(),
        Payload(PayloadError::Overflow) => Code::TooLarge.into(),
        _ => Code::Malformed.into(),
    }
}
