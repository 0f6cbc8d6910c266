//! What only a demonstration or a test has: the messages that would have been sent, and a clock that moves.

use actix_web::{HttpResponse, get, web};

use crate::{
    http::{Error, Result},
    state::State,
};

/// The newest messages of the development gateway; not found with a real one.
#[get("/dev/messages")]
async fn messages(state: web::Data<State>) -> Result<HttpResponse> {
    let sent = state.sms.remembered().ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok().json(sent))
}

/// The operations of a demonstration.
pub fn routes(config: &mut web::ServiceConfig) {
    config.service(messages);
    #[cfg(feature = "test-control")]
    config.service(control::clock).service(control::work).service(control::panic);
}

#[cfg(feature = "test-control")]
mod control {
    use actix_web::{HttpResponse, post, web};
    use chrono::TimeDelta;
    use serde::Deserialize;

    use crate::{auth::Context, db::Db, http::Result, state::State};

    #[derive(Deserialize)]
    struct Advance {
        advance_seconds: i64,
    }

    /// Moves the clock.
    #[post("/test-control/clock")]
    pub async fn clock(state: web::Data<State>, by: web::Json<Advance>) -> HttpResponse {
        state.clock.advance(TimeDelta::seconds(by.advance_seconds));
        HttpResponse::NoContent().finish()
    }

    /// Works off everything that is due now.
    #[post("/test-control/jobs")]
    pub async fn work(state: web::Data<State>, db: web::Data<Db>) -> Result<HttpResponse> {
        crate::jobs::run(&Context::system(state.into_inner(), db.as_ref().clone())).await?;
        Ok(HttpResponse::NoContent().finish())
    }

    /// Panics with what was sent in its hands, so that a story sees what a panic tells of it.
    #[post("/test-control/panic")]
    pub async fn panic(held: web::Bytes) -> HttpResponse {
        assert!(held.is_empty(), "it was asked for");
        HttpResponse::NoContent().finish()
    }
}
