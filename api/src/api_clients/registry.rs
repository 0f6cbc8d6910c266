//! Who may call now, in memory: so that a program is stopped at once and letting it in costs no query. Read anew after
//! every change in this process, and every two seconds for those of others.

use std::{
    collections::HashMap,
    net::IpAddr,
    num::NonZeroU32,
    sync::{Arc, PoisonError, RwLock},
};

use actix_web::{HttpMessage, HttpRequest};
use chrono::{DateTime, NaiveDate, Utc};
use domain::api_clients as law;
use ipnet::IpNet;
use openapi::{Code, api_clients::ApiScope};
use uuid::Uuid;

use super::{
    entity::{self, secret},
    meter::{Called, Meter},
};
use crate::{
    auth::{Caller, Context},
    http::{
        Result,
        limits::{Book, book, peer},
    },
    state::State,
};

/// A program as it stands now.
struct Standing {
    scopes: Vec<ApiScope>,
    networks: Vec<IpNet>,
    valid_from: NaiveDate,
    valid_to: NaiveDate,
    secrets: Vec<(Uuid, Option<DateTime<Utc>>)>,
    per_minute: NonZeroU32,
    book: Arc<Book>,
}

/// The programs that may call, and what they called.
#[derive(Default)]
pub struct Registry {
    standings: RwLock<HashMap<Uuid, Arc<Standing>>>,
    /// One reads at a time, so that what was read later stands.
    reading: tokio::sync::Mutex<()>,
    pub(super) meter: Meter,
}

impl Registry {
    fn standing(&self, id: Uuid) -> Option<Arc<Standing>> {
        self.standings.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    /// The book in which a program's requests are counted against its limit.
    pub fn book(&self, id: Uuid) -> Option<Arc<Book>> {
        self.standing(id).map(|standing| standing.book.clone())
    }

    /// Does this process know that a secret works? Another may have made it a second ago.
    pub(super) fn knows(&self, id: Uuid, secret: Uuid) -> bool {
        self.standing(id).is_some_and(|standing| standing.secrets.iter().any(|(known, _)| *known == secret))
    }

    /// A program was changed: it stays outside until it was read anew.
    pub(super) async fn changed(&self, cx: &Context, id: Uuid) {
        self.standings.write().unwrap_or_else(PoisonError::into_inner).remove(&id);
        if let Err(error) = self.reload(cx).await {
            tracing::warn!(%error, "programs were not read anew");
        }
    }

    /// Reads everybody who may call.
    pub async fn reload(&self, cx: &Context) -> Result<()> {
        let _reading = self.reading.lock().await;
        let rows = entity::in_force(cx.today()).all(cx.db()).await?;
        let mut secrets: HashMap<Uuid, Vec<_>> = HashMap::new();
        if !rows.is_empty() {
            let live = secret::live(rows.iter().map(|row| row.id), cx.now()).all(cx.db()).await?;
            for secret::Model { id, client_id, ends_at, hash: _, created_at: _ } in live {
                secrets.entry(client_id).or_default().push((id, ends_at));
            }
        }
        let known = rows.into_iter().map(|row| {
            let (id, secrets) = (row.id, secrets.remove(&row.id).unwrap_or_default());
            (id, Arc::new(Standing::of(row, secrets, self.standing(id))))
        });
        let known = known.collect();
        *self.standings.write().unwrap_or_else(PoisonError::into_inner) = known;
        Ok(())
    }
}

impl Standing {
    /// A limit that did not change goes on counting where it was.
    fn of(
        row: entity::Model,
        secrets: Vec<(Uuid, Option<DateTime<Utc>>)>,
        before: Option<Arc<Standing>>,
    ) -> Self {
        let per_minute = u32::try_from(row.requests_per_minute).ok().and_then(NonZeroU32::new);
        let per_minute = per_minute.unwrap_or(NonZeroU32::MIN);
        let kept = before.filter(|before| before.per_minute == per_minute).map(|before| before.book.clone());
        Self {
            scopes: row.scopes.0,
            networks: row.networks.0.iter().filter_map(|text| law::network(text)).collect(),
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            secrets,
            per_minute,
            book: kept.unwrap_or_else(|| Arc::new(book(per_minute))),
        }
    }

    fn lets_in(&self, secret: Uuid, now: DateTime<Utc>, today: NaiveDate) -> bool {
        let live = |(id, ends_at): &(Uuid, Option<DateTime<Utc>>)| {
            *id == secret && ends_at.is_none_or(|ends_at| now < ends_at)
        };
        self.valid_from <= today && today <= self.valid_to && self.secrets.iter().any(live)
    }
}

/// Lets a program in whose token is ours: it still may call, with a secret that still works, from where it may.
pub fn admitted(request: &HttpRequest, state: &State, caller: Caller) -> Result<Caller> {
    let Caller::Client { id, organisation, secret, mut scopes } = caller else { return Ok(caller) };
    let address = peer(request, &state.limits.proxies);
    request.extensions_mut().insert(Called { client: id.into(), address });
    let standing = state.api_clients.standing(id.into()).ok_or(Code::Unauthenticated)?;
    if !standing.lets_in(secret, state.clock.now(), state.clock.today()) {
        return Err(Code::Unauthenticated.into());
    }
    if !within(&standing.networks, address) {
        return Err(Code::AddressRefused.into());
    }
    // What was taken from the program since is taken from its tokens, too.
    scopes.retain(|scope| standing.scopes.contains(scope));
    Ok(Caller::Client { id, organisation, secret, scopes })
}

/// Does one of these networks hold this address?
pub(super) fn within(networks: &[IpNet], address: IpAddr) -> bool {
    networks.iter().any(|network| network.contains(&address))
}
