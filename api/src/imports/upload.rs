//! A form on its way in: what is said of the import first, then the file, read no further than is allowed.

use actix_multipart::{Field, Multipart};
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use domain::refusal::field as problem;
use futures::{StreamExt, future::LocalBoxFuture};
use openapi::{Code, FieldProblem, OrganisationId, imports::ImportMode};

use crate::{
    attachments::MAX_FILE,
    http::{
        Error, Result,
        form::{bytes, missing, name_of, said, text, unknown, unreadable},
    },
};

/// Longer than everything that is said beside the file.
const MAX_TEXT: usize = 64;

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
            "organisation_id" => organisation_id = Some(said(&mut field, "organisation_id", MAX_TEXT).await?),
            "mode" => mode = Some(said(&mut field, "mode", MAX_TEXT).await?),
            "area_code" => area_code = Some(area(&mut field).await?),
            "file" => {
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
    Err(missing("file"))
}

async fn area(field: &mut Field) -> Result<String> {
    let text = text(field, MAX_TEXT).await?;
    let fits =
        matches!(text.len(), 3 | 4) && text.starts_with('0') && text.bytes().all(|c| c.is_ascii_digit());
    let wrong: FieldProblem = problem("area_code", Code::BadFormat);
    if fits { Ok(text) } else { Err(Error::Invalid(vec![wrong])) }
}
