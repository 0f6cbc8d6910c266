//! Is it alive, and can it do its work?

use actix_web::{HttpResponse, get, web};
use sea_orm::{ConnectionTrait, Statement};

use crate::{db::Db, http::Result};

/// The process is alive.
#[get("/healthz")]
async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok")
}

/// The database answers too.
#[get("/readyz")]
async fn readyz(db: web::Data<Db>) -> Result<HttpResponse> {
    let reader = db.reader();
    reader.query_one_raw(Statement::from_string(reader.get_database_backend(), "SELECT 1")).await?;
    Ok(HttpResponse::Ok().content_type("text/plain").body("ready"))
}

/// What a supervisor asks.
pub fn routes(config: &mut web::ServiceConfig) {
    config.service(healthz).service(readyz);
}
