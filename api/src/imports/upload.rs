//! A form on its way in: what is said of the import first, then the file, read no further than is allowed.

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::{FromRequest, HttpRequest, dev::Payload, error::PayloadError};
use domain::refusal::field as problem;
use futures::{StreamExt, future::LocalBoxFuture};
use openapi::{Code, FieldProblem, OrganisationId, imports::ImportMode};

use crate::{
    attachments::MAX_FILE,
    http::{Error, Result},
};

/// Longer than everything that is said beside the file.
const MAX_TEXT: usize = 64;
const MAX_NAME: usize = 100;

/// What was sent.
#[derive(Debug)]
pub struct Upload {
    pub organisation_id: OrganisationId,
    pub mode: ImportMode,
    pub area_code: Option<String>,
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
    let (mut organisation_id, mut mode, mut area_code) = (None, None, None);
    while let Some(field) = form.next().await {
        let mut field = field.map_err(unreadable)?;
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "organisation_id" => organisation_id = Some(said(&mut field, "organisation_id").await?),
            "mode" => mode = Some(said(&mut field, "mode").await?),
            "area_code" => area_code = Some(area(&mut field).await?),
            "file" => {
                let missing = |path| Error::Invalid(vec![problem(path, Code::Required)]);
                let organisation_id = organisation_id.ok_or_else(|| missing("organisation_id"))?;
                let mode = mode.ok_or_else(|| missing("mode"))?;
                let file_name = name_of(&field);
                let bytes = bytes(&mut field, MAX_FILE).await?;
                drop(field);
                return match form.next().await {
                    None if bytes.is_empty() => Err(missing("file")),
                    None => Ok(Upload { organisation_id, mode, area_code, file_name, bytes }),
                    Some(Ok(_)) => Err(unknown()),
                    Some(Err(error)) => Err(unreadable(error)),
                };
            }
            _ => return Err(unknown()),
        }
    }
    Err(Error::Invalid(vec![problem("file", Code::Required)]))
}

/// A field that nobody knows; what it is called was typed by somebody and is not repeated.
fn unknown() -> Error {
    Error::Invalid(vec![problem("form", Code::UnknownField)])
}

async fn text(field: &mut Field) -> Result<String> {
    let bytes = bytes(field, MAX_TEXT).await?;
    String::from_utf8(bytes).map(|text| text.trim().to_owned()).map_err(|_| Code::Malformed.into())
}

async fn said<T: std::str::FromStr>(field: &mut Field, name: &str) -> Result<T> {
    let text = text(field).await?;
    text.parse().map_err(|_| Error::Invalid(vec![problem(name, Code::NotInList)]))
}

async fn area(field: &mut Field) -> Result<String> {
    let text = text(field).await?;
    let fits =
        matches!(text.len(), 3 | 4) && text.starts_with('0') && text.bytes().all(|c| c.is_ascii_digit());
    let wrong: FieldProblem = problem("area_code", Code::BadFormat);
    if fits { Ok(text) } else { Err(Error::Invalid(vec![wrong])) }
}

/// The name as it was claimed, without what does not belong into a name.
fn name_of(field: &Field) -> String {
    let said = field.content_disposition();
    let claimed = said.and_then(|said| said.get_filename_ext().map(ToString::to_string));
    let plain = || said.and_then(|said| said.get_filename()).map(str::to_owned);
    let name = claimed.or_else(plain).unwrap_or_default();
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(MAX_NAME).collect()
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
