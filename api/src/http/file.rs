//! A stored file as an answer: streamed, saved by the browser, never shown inside a page.

use std::collections::BTreeMap;

use actix_web::{
    HttpRequest, HttpResponse, Responder,
    body::{BoxBody, SizedStream},
    http::header::{Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue},
};
use bytes::Bytes;
use futures::stream::BoxStream;
use openapi::attachments::FileType;
use strum::VariantArray;
use utoipa::{
    IntoResponses,
    openapi::{
        ContentBuilder, HeaderBuilder, KnownFormat, ObjectBuilder, RefOr, SchemaFormat,
        response::{Response, ResponseBuilder},
        schema::Type,
    },
};

/// `200` with the bytes of a file.
pub struct File {
    pub name: String,
    pub file_type: FileType,
    /// Bytes.
    pub size: u64,
    pub content: BoxStream<'static, object_store::Result<Bytes>>,
}

impl Responder for File {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let named = ExtendedValue {
            charset: Charset::Ext("UTF-8".to_owned()),
            language_tag: None,
            value: self.name.into(),
        };
        let disposition = ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::FilenameExt(named)],
        };
        HttpResponse::Ok()
            .content_type(self.file_type.code())
            .insert_header(disposition)
            .insert_header(("X-Content-Type-Options", "nosniff"))
            .insert_header(("Content-Security-Policy", "sandbox"))
            .body(SizedStream::new(self.size, self.content))
    }
}

impl IntoResponses for File {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let mut response = ResponseBuilder::new()
            .description("The file.")
            .header("Content-Disposition", HeaderBuilder::new().build());
        for kind in FileType::VARIANTS {
            let bytes = ObjectBuilder::new()
                .schema_type(Type::String)
                .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)));
            response = response.content(kind.code(), ContentBuilder::new().schema(Some(bytes)).build());
        }
        BTreeMap::from([("200".to_owned(), RefOr::T(response.build()))])
    }
}
