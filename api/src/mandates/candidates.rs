//! To whom a director may hand the power to decide: colleagues of the centre who fulfil what the law asks.

use domain::mandates as law;
use openapi::{Page, UserId, auth::Permission, mandates::MandateCandidate, readings::ReadingSubject};
use uuid::Uuid;

use crate::{
    auth::Context,
    http::Result,
    organisations,
    readings::{Seen, seen},
    users::{self, Colleague},
};

/// Colleagues named at most.
const NAMED: usize = 100;

/// Colleagues of the caller's centres who may decide in the caller's name as of today.
pub async fn list(cx: &Context) -> Result<Page<MandateCandidate>> {
    let me = UserId(cx.caller_id()?);
    let centres = cx.caller.organisations(Permission::Delegate);
    let names = organisations::service::names(cx.db(), centres.iter().copied()).await?;
    let colleagues = users::colleagues_at(cx.db(), &centres, cx.today()).await?;
    let fit = |person: &Colleague| law::fit(me, person.id.into(), &person.roles);
    let mut items: Vec<MandateCandidate> = colleagues
        .into_iter()
        .filter(fit)
        .map(|Colleague { id, name, organisation, roles }| MandateCandidate {
            user_id: id.into(),
            user_name: name,
            organisation_id: organisation.into(),
            organisation_name: names.get(&organisation).cloned().unwrap_or_default(),
            roles,
        })
        .collect();
    items.sort_by_key(|one| (Uuid::from(one.organisation_id), Uuid::from(one.user_id)));
    let total = u32::try_from(items.len()).unwrap_or(u32::MAX);
    items.truncate(NAMED);
    seen(cx, Seen::list(ReadingSubject::User, items.iter().map(|one| one.user_id.into()))).await?;
    Ok(Page { items, next_cursor: None, total, total_is_capped: false })
}
