//! A spreadsheet as an answer: made for one caller and kept nowhere.

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
        ContentBuilder, HeaderBuilder, KnownFormat, ObjectBuilder, RefOr, SchemaFormat,
        response::{Response, ResponseBuilder},
        schema::Type,
    },
};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// `200` with a spreadsheet.
#[derive(Debug)]
pub struct Sheet {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Responder for Sheet {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let disposition = ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(self.name)],
        };
        // Streamed, for what is streamed is not kept for a repetition: each file that leaves is recorded.
        let once =
            stream::once(std::future::ready(Ok::<_, std::convert::Infallible>(Bytes::from(self.bytes))));
        HttpResponse::Ok()
            .content_type(XLSX)
            .insert_header(disposition)
            .insert_header(("X-Content-Type-Options", "nosniff"))
            .insert_header(("Content-Security-Policy", "sandbox"))
            .streaming(once)
    }
}

impl IntoResponses for Sheet {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let bytes = ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)));
        let response = ResponseBuilder::new()
            .description("The spreadsheet.")
            .header("Content-Disposition", HeaderBuilder::new().build())
            .content(XLSX, ContentBuilder::new().schema(Some(bytes)).build());
        BTreeMap::from([("200".to_owned(), RefOr::T(response.build()))])
    }
}
