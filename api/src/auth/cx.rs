//! `Cx<P>`: a request whose caller holds permission `P`, and the only way to the database.

use std::{marker::PhantomData, ops::Deref, sync::Arc};

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, http::header, web::Data};
use chrono::{DateTime, NaiveDate, Utc};
use futures::future::{Ready, ready};
use openapi::{Code, api_clients::ApiScope, auth::Permission};
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::{Caller, may::Permit};
use crate::{
    api_clients,
    db::{Db, Reader},
    http::{Error, Result},
    state::State,
};

/// A request in the hands of a service: who asks, what time it is, where the rows are.
#[derive(Debug, Clone)]
pub struct Context {
    pub caller: Caller,
    pub state: Arc<State>,
    permission: Permission,
    db: Db,
}

impl Context {
    /// The service itself at work: jobs and commands.
    pub fn system(state: Arc<State>, db: Db) -> Self {
        Self { caller: Caller::System, state, permission: Permission::Anyone, db }
    }

    /// The service in the hands of an account, for what is not asked over HTTP.
    pub(crate) fn acting(state: Arc<State>, db: Db, caller: Caller) -> Self {
        Self { caller, state, permission: Permission::SignedIn, db }
    }

    /// Begins the one transaction of a use case.
    pub async fn begin(&self) -> Result<DatabaseTransaction> {
        self.db.begin().await
    }

    /// For reading only.
    pub fn db(&self) -> &Reader {
        self.db.reader()
    }

    /// This instant.
    pub fn now(&self) -> DateTime<Utc> {
        self.state.clock.now()
    }

    /// This day in China.
    pub fn today(&self) -> NaiveDate {
        self.state.clock.today()
    }

    /// A new id.
    pub fn new_id(&self) -> Uuid {
        self.state.clock.new_id()
    }

    /// The permission under which the caller knocked.
    pub fn permission(&self) -> Permission {
        self.permission
    }

    /// The account of the caller; operations that need one ask for a permission only accounts hold.
    pub fn caller_id(&self) -> Result<Uuid> {
        self.caller.id().map(Uuid::from).ok_or(Error::Problem(Code::Unauthenticated))
    }
}

/// A context whose caller holds `P`.
#[derive(Debug)]
pub struct Cx<P> {
    context: Context,
    permit: PhantomData<P>,
}

impl<P> Deref for Cx<P> {
    type Target = Context;
    fn deref(&self) -> &Context {
        &self.context
    }
}

impl<P: Permit> FromRequest for Cx<P> {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(knock(request, P::PERMISSION).map(|context| Self { context, permit: PhantomData }))
    }
}

fn knock(request: &HttpRequest, permission: Permission) -> Result<Context> {
    let state =
        request.app_data::<Data<State>>().cloned().ok_or_else(|| anyhow::anyhow!("no state"))?.into_inner();
    let db = request.app_data::<Data<Db>>().ok_or_else(|| anyhow::anyhow!("no database"))?.as_ref().clone();
    let caller = caller(request, &state)?;
    match &caller {
        Caller::Client { .. } if permission == Permission::Anyone => {}
        Caller::Client { scopes, .. } if !opened(request, scopes, permission) => {
            return Err(Code::OutOfScope.into());
        }
        Caller::Client { .. } => {}
        Caller::Nobody if !caller.may(permission) => return Err(Code::Unauthenticated.into()),
        _ if !caller.may(permission) => return Err(Code::Forbidden.into()),
        _ => {}
    }
    Ok(Context { caller, state, permission, db })
}

/// Does a scope of a program open this very operation?
fn opened(request: &HttpRequest, scopes: &[ApiScope], permission: Permission) -> bool {
    let pattern = request.match_pattern().unwrap_or_default();
    let path = pattern.strip_prefix("/api/v1").unwrap_or_default();
    domain::api_clients::opens(scopes, request.method().as_str(), path, permission)
}

/// Who was found to hold the token of a request, for all who ask while it is answered.
struct Found(Caller);

/// Who holds the access token of a request; nobody when there is none. A program is let in as it stands now, not as
/// it stood when it got its token.
pub fn caller(request: &HttpRequest, state: &State) -> Result<Caller> {
    if let Some(Found(caller)) = request.extensions().get() {
        return Ok(caller.clone());
    }
    let caller = holder(request, state)?;
    request.extensions_mut().insert(Found(caller.clone()));
    Ok(caller)
}

fn holder(request: &HttpRequest, state: &State) -> Result<Caller> {
    let Some(token) = bearer(request)? else { return Ok(Caller::Nobody) };
    let caller = state.keys.read(token, state.clock.now())?;
    match caller {
        Caller::Client { .. } => api_clients::admitted(request, state, caller),
        _ => Ok(caller),
    }
}

/// The access token; a header that is not one is no sign-in, rather than a public request.
fn bearer(request: &HttpRequest) -> Result<Option<&str>> {
    let Some(value) = request.headers().get(header::AUTHORIZATION) else { return Ok(None) };
    // Where programs ask for a token, the header carries their own name and secret (RFC 6749, 2.3.1).
    if request.path() == api_clients::TOKEN {
        return Ok(None);
    }
    let token = value.to_str().ok().and_then(|value| value.strip_prefix("Bearer "));
    token.map(Some).ok_or(Error::Problem(Code::Unauthenticated))
}
