//! A list on its way in: what is said of it first, then the file, read no further than is allowed.

use actix_multipart::{Field, Multipart};
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use chrono::NaiveDate;
use domain::refusal::field as problem;
use futures::{StreamExt, future::LocalBoxFuture};
use openapi::{
    Code, OrganisationId, beneficiaries::Completeness, eligibility::DataSource, people::PersonCategory,
};

use crate::http::{
    Error, Result,
    form::{bytes, missing, name_of, said, text, unknown, unreadable},
};

/// The largest list that is taken, in bytes: 300 000 rows with every column.
pub const MAX_FILE: usize = 24 * 1024 * 1024;
/// Longer than a code or a day, in bytes.
const MAX_WORD: usize = 64;
/// A text of 200 letters, in bytes.
const MAX_TEXT: usize = 800;
const MAX_LETTERS: usize = 200;

/// What was sent.
#[derive(Debug)]
pub struct Upload {
    pub organisation_id: OrganisationId,
    pub source: DataSource,
    pub category: Option<PersonCategory>,
    pub legal_basis: String,
    pub agreement_no: String,
    pub as_of: NaiveDate,
    pub completeness: Completeness,
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

/// What was said before the file.
#[derive(Default)]
struct Said {
    organisation_id: Option<OrganisationId>,
    source: Option<DataSource>,
    category: Option<PersonCategory>,
    legal_basis: Option<String>,
    agreement_no: Option<String>,
    as_of: Option<NaiveDate>,
    completeness: Option<Completeness>,
}

async fn read(mut form: Multipart) -> Result<Upload> {
    let mut before = Said::default();
    while let Some(field) = form.next().await {
        let mut field = field.map_err(unreadable)?;
        let name = field.name().unwrap_or_default().to_owned();
        let word = MAX_WORD;
        match name.as_str() {
            "organisation_id" => before.organisation_id = Some(said(&mut field, &name, word).await?),
            "source" => before.source = Some(said(&mut field, &name, word).await?),
            "category" => before.category = Some(said(&mut field, &name, word).await?),
            "legal_basis" => before.legal_basis = Some(words(&mut field, &name).await?),
            "agreement_no" => before.agreement_no = Some(words(&mut field, &name).await?),
            "as_of" => before.as_of = Some(said(&mut field, &name, word).await?),
            "completeness" => before.completeness = Some(said(&mut field, &name, word).await?),
            "file" => {
                let file_name = name_of(&field);
                let bytes = bytes(&mut field, MAX_FILE).await?;
                drop(field);
                return match form.next().await {
                    None if bytes.is_empty() => Err(missing("file")),
                    None => before.with(file_name, bytes),
                    Some(Ok(_)) => Err(unknown()),
                    Some(Err(error)) => Err(unreadable(error)),
                };
            }
            _ => return Err(unknown()),
        }
    }
    Err(missing("file"))
}

/// A text that somebody typed: not empty, not too long, nothing in it that is no letter.
async fn words(field: &mut Field, name: &str) -> Result<String> {
    let text = text(field, MAX_TEXT).await?;
    let code = match &text {
        text if text.is_empty() => Code::Required,
        text if text.chars().count() > MAX_LETTERS => Code::TooLong,
        text if text.chars().any(char::is_control) => Code::ControlCharacter,
        _ => return Ok(text),
    };
    Err(Error::Invalid(vec![problem(name, code)]))
}

impl Said {
    fn with(self, file_name: String, bytes: Vec<u8>) -> Result<Upload> {
        let Self { organisation_id, source, category, legal_basis, agreement_no, as_of, completeness } = self;
        Ok(Upload {
            organisation_id: organisation_id.ok_or_else(|| missing("organisation_id"))?,
            source: source.ok_or_else(|| missing("source"))?,
            category,
            legal_basis: legal_basis.ok_or_else(|| missing("legal_basis"))?,
            agreement_no: agreement_no.ok_or_else(|| missing("agreement_no"))?,
            as_of: as_of.ok_or_else(|| missing("as_of"))?,
            completeness: completeness.ok_or_else(|| missing("completeness"))?,
            file_name,
            bytes,
        })
    }
}
