//! The HTTP service put together: every slice's routes under `/api/v1`, the document, health, the faces.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use actix_web::{
    App, HttpServer,
    dev::Server,
    guard,
    middleware::from_fn,
    web::{self, Data},
};
use utoipa_actix_web::{AppExt, scope, service_config::ServiceConfig};

use crate::{
    advisers, agreements, api_clients, applications, archives, attachments, auth, beneficiaries, cases,
    closings, conflicts, consents, coverage, db::Pools, deadlines, delegations, development, directory,
    document, eligibility, groups, health, helpers, home_visits, http, identifiers, imports, inspections,
    jurisdictions, mandates, meetings, organisations, outbox, outreaches, pilots, practitioners, projects,
    readings, recusals, referrals, regions, rights, rule_packs, staff, state::State, trainings, users,
    verifications, work,
};

/// How long a connection on which nothing is asked stays open: longer than clients keep theirs in hand, so that none asks
/// on one that is just being closed.
pub const KEPT_OPEN: Duration = Duration::from_secs(120);

/// The operations of all slices. A request is compared with one route after the other, which costs more than a small
/// operation itself, so each part of the house is a room of its own, and only the routes of its room are tried.
pub fn routes(config: &mut ServiceConfig) {
    let rules = &["deadlines", "eligibility", "holiday-tables", "holiday-years", "identifiers", "rule-packs"];
    room(config, rules, |room| {
        eligibility::routes(room);
        identifiers::routes(room);
        deadlines::routes(room);
        rule_packs::routes(room);
    });
    room(config, &["applications", "attachments", "audit", "cases", "home-visits"], |room| {
        applications::handlers::routes(room);
        cases::handlers::routes(room);
        applications::intake::routes(room);
        attachments::handlers::routes(room);
        closings::handlers::routes(room);
        archives::handlers::routes(room);
        conflicts::routes(room);
        readings::routes(room);
        home_visits::routes(room);
    });
    room(config, &["api-clients", "auth"], |room| {
        auth::handlers::routes(room);
        api_clients::handlers::routes(room);
    });
    room(config, &["circles", "coverage", "directory", "organisations", "regions"], |room| {
        organisations::handlers::routes(room);
        regions::handlers::routes(room);
        directory::handlers::routes(room);
        coverage::handlers::routes(room);
    });
    imports::handlers::routes(config);
    agreements::handlers::routes(config);
    inspections::handlers::routes(config);
    delegations::handlers::routes(config);
    jurisdictions::handlers::routes(config);
    referrals::handlers::routes(config);
    outreaches::routes(config);
    practitioners::handlers::routes(config);
    advisers::handlers::routes(config);
    helpers::handlers::routes(config);
    staff::handlers::routes(config);
    trainings::handlers::routes(config);
    meetings::handlers::routes(config);
    pilots::handlers::routes(config);
    projects::routes(config);
    users::handlers::routes(config);
    mandates::handlers::routes(config);
    outbox::handlers::routes(config);
    beneficiaries::routes(config);
    verifications::routes(config);
    work::routes(config);
    applications::helping_routes(config);
    rights::routes(config);
    consents::routes(config);
    recusals::routes(config);
    groups::routes(config);
}

/// The operations whose paths begin with one of these words; nothing else that begins so is found elsewhere.
fn room(config: &mut ServiceConfig, first: &'static [&'static str], routes: fn(&mut ServiceConfig)) {
    let here = guard::fn_guard(move |asked| {
        let path = asked.head().uri.path().strip_prefix("/api/v1/");
        path.and_then(|path| path.split('/').next()).is_some_and(|word| first.contains(&word))
    });
    config.service(scope::scope("").guard(here).configure(routes));
}

/// Binds and starts the service.
pub fn start(
    listener: std::net::TcpListener,
    state: Arc<State>,
    pools: Pools,
    workers: usize,
) -> std::io::Result<Server> {
    state.readings.open(pools.worker(0), state.clock.new_id(), state.clock.now());
    let next = Arc::new(AtomicUsize::new(0));
    let limiter = Data::new(http::limits::Limiter::new(&state.limits));
    let server = HttpServer::new(move || {
        let db = pools.worker(next.fetch_add(1, Ordering::Relaxed));
        App::new()
            .into_utoipa_app()
            .app_data(Data::from(state.clone()))
            .app_data(Data::new(db))
            .app_data(limiter.clone())
            .service(scope::scope("/api/v1").configure(routes))
            .into_app()
            .configure(health::routes)
            .configure(document::routes)
            .configure(development::routes)
            .default_service(web::to(http::unrouted))
            // The last stands outermost.
            .wrap(from_fn(http::idempotency::with_idempotency))
            .wrap(from_fn(http::limits::with_limits))
            .wrap(from_fn(http::with_security_headers))
            .wrap(from_fn(http::with_request_id))
    })
    .workers(workers)
    .keep_alive(KEPT_OPEN)
    .shutdown_timeout(10)
    .listen(listener)?;
    Ok(server.run())
}
