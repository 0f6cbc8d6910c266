//! Answers that document themselves: the type in the signature is the answer in the document.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, Responder, body::BoxBody, http::header};
use openapi::{
    applications::Application, archives::ArchiveFile, attachments::Attachment, cases::Case,
    deadlines::HolidayTable,
};
use serde::Serialize;
use utoipa::{
    IntoResponses, ToSchema,
    openapi::{
        ContentBuilder, HeaderBuilder, Ref, RefOr,
        response::{Response, ResponseBuilder},
    },
};

use super::extract::Json;

type Responses = BTreeMap<String, RefOr<Response>>;

fn described<T: ToSchema>(description: &str) -> ResponseBuilder {
    let schema = Ref::from_schema_name(schema_name::<T>());
    ResponseBuilder::new()
        .description(description)
        .content("application/json", ContentBuilder::new().schema(Some(schema)).build())
}

/// The name under which the document keeps a schema: generic ones are composed, as `Page_User`.
fn schema_name<T: ToSchema>() -> String {
    let inner = std::any::type_name::<T>().split_once('<').map(|(_, inner)| inner.trim_end_matches('>'));
    match inner.and_then(|inner| inner.rsplit("::").next()) {
        Some(inner) => format!("{}_{inner}", T::name()),
        None => T::name().into_owned(),
    }
}

fn one(status: &str, response: ResponseBuilder) -> Responses {
    BTreeMap::from([(status.to_owned(), RefOr::T(response.build()))])
}

impl<T: Serialize> Responder for Json<T> {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok().json(self.0)
    }
}

impl<T: ToSchema> IntoResponses for Json<T> {
    fn responses() -> Responses {
        one("200", described::<T>("Done."))
    }
}

/// A record with a revision, for `ETag` and `If-Match`.
pub trait Revisioned {
    /// Changes with every change of the record.
    fn revision(&self) -> i32;
}

impl Revisioned for Application {
    fn revision(&self) -> i32 {
        self.revision
    }
}

impl Revisioned for Case {
    fn revision(&self) -> i32 {
        self.revision
    }
}

/// `200` with the record and its revision as `ETag`.
#[derive(Debug)]
pub struct Tagged<T>(pub T);

impl<T: Serialize + Revisioned> Responder for Tagged<T> {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok().insert_header((header::ETAG, format!("\"{}\"", self.0.revision()))).json(self.0)
    }
}

impl<T: ToSchema> IntoResponses for Tagged<T> {
    fn responses() -> Responses {
        one("200", described::<T>("The record as it now is.").header("ETag", HeaderBuilder::new().build()))
    }
}

/// A record that has an address of its own.
pub trait Located {
    /// Its path below `/api/v1`.
    fn path(&self) -> String;
}

impl Located for Application {
    fn path(&self) -> String {
        format!("/applications/{}", self.id)
    }
}

impl Located for Attachment {
    fn path(&self) -> String {
        format!("/attachments/{}", self.id)
    }
}

impl Located for openapi::users::User {
    fn path(&self) -> String {
        format!("/users/{}", self.id)
    }
}

impl Located for HolidayTable {
    fn path(&self) -> String {
        format!("/holiday-tables?year={}", self.year)
    }
}

impl Located for openapi::rights::RightsRequest {
    fn path(&self) -> String {
        format!("/rights-requests/{}", self.id)
    }
}

impl Located for openapi::consents::Consent {
    /// One's own consents are read as a list.
    fn path(&self) -> String {
        "/consents".to_owned()
    }
}

impl Located for ArchiveFile {
    fn path(&self) -> String {
        format!("/cases/{}/archive-file", self.case_id)
    }
}

/// `201` with the new record and its address.
#[derive(Debug)]
pub struct Created<T>(pub T);

impl<T: Serialize + Located> Responder for Created<T> {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Created()
            .insert_header((header::LOCATION, format!("/api/v1{}", self.0.path())))
            .json(self.0)
    }
}

impl<T: ToSchema> IntoResponses for Created<T> {
    fn responses() -> Responses {
        one("201", described::<T>("Created.").header("Location", HeaderBuilder::new().build()))
    }
}

/// `204`: done, nothing to show.
#[derive(Debug)]
pub struct NoContent;

impl Responder for NoContent {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::NoContent().finish()
    }
}

impl IntoResponses for NoContent {
    fn responses() -> Responses {
        one("204", ResponseBuilder::new().description("Done; nothing to show."))
    }
}
