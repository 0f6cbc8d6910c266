//! Where a case comes from: what happened to its application, for who may read that.

use openapi::{auth::Permission, cases::Case, journal::TimelineEntry};
use yew::prelude::*;

use crate::app::{use_api, use_query, use_session};

/// What happened to the case and, before it, to its application.
#[hook]
pub fn use_origin(case: Option<&Case>) -> Vec<TimelineEntry> {
    let (api, session) = (use_api(), use_session());
    let reads = session.me().is_some_and(|me| me.permissions.contains(&Permission::ReadApplications));
    let wanted = case.map(|case| case.application_id).filter(|_| reads);
    let before = use_query(wanted, move |wanted| {
        let api = api.clone();
        async move {
            let Some(id) = wanted else { return Ok(Vec::new()) };
            Ok(api.call(|c| async move { c.get_application(id).await }).await?.timeline)
        }
    });
    // Without it the page still tells what happened since the grant.
    let before = before.data.as_deref().cloned().unwrap_or_default();
    before.into_iter().chain(case.iter().flat_map(|case| case.timeline.clone())).collect()
}
