//! A list as an answer that any spreadsheet opens: CSV in UTF-8, with the mark by which spreadsheets know that.

use std::collections::BTreeMap;

use actix_web::{
    HttpRequest, HttpResponse, Responder,
    body::BoxBody,
    http::header::{ContentDisposition, DispositionParam, DispositionType},
};
use bytes::Bytes;
use futures::stream;
use utoipa::{
    IntoResponses,
    openapi::{
        ContentBuilder, HeaderBuilder, ObjectBuilder, RefOr,
        response::{Response, ResponseBuilder},
        schema::Type,
    },
};

const CSV: &str = "text/csv";

/// `200` with a list.
#[derive(Debug)]
pub struct Csv {
    pub name: String,
    pub bytes: Bytes,
}

impl Responder for Csv {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let disposition = ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(self.name)],
        };
        let once = stream::once(std::future::ready(Ok::<_, std::convert::Infallible>(self.bytes)));
        HttpResponse::Ok()
            .content_type(CSV)
            .insert_header(disposition)
            .insert_header(("X-Content-Type-Options", "nosniff"))
            .streaming(once)
    }
}

impl IntoResponses for Csv {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let text = ObjectBuilder::new().schema_type(Type::String);
        let response = ResponseBuilder::new()
            .description("The list.")
            .header("Content-Disposition", HeaderBuilder::new().build())
            .content(CSV, ContentBuilder::new().schema(Some(text)).build());
        BTreeMap::from([("200".to_owned(), RefOr::T(response.build()))])
    }
}
