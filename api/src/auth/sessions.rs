//! Sessions: a short access token and a rotating refresh token whose second use ends the whole family.

use chrono::{DateTime, TimeDelta, Utc};
use openapi::{
    Code, Page,
    auth::{Duty, Grant, Me, OpenSession, Permission, SecondFactorState, Session},
    journal::Event,
    users::UserStatus,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    Caller, Context, Origin,
    entity::{
        grant,
        session::{self, Proof},
        user,
    },
    policy, small_centres, tokens,
};
use crate::{
    db::{self, Text},
    http::{Error, Result},
    journal::{self, Entry},
    mandates, organisations,
};

/// How long a session of staff lives without being renewed (SEC-11: idle log-out), and how long a citizen's.
pub const STAFF_IDLE: TimeDelta = TimeDelta::minutes(30);
const CITIZEN_IDLE: TimeDelta = TimeDelta::hours(12);
/// How long any session lives, however busy it is.
pub const LONGEST: TimeDelta = TimeDelta::hours(12);
/// Sessions shown at most.
const SHOWN: u64 = 100;

/// A new session and the secret for its cookie.
pub struct Opened {
    pub session: Session,
    pub refresh: String,
    /// How long the cookie is good for.
    pub age: TimeDelta,
}

/// What stays the same however often a session is renewed.
struct Family {
    id: Uuid,
    opened_at: DateTime<Utc>,
    origin: Origin,
    proof: Proof,
}

/// Opens a session for an account that has proved who it is.
pub async fn open(
    tx: &DatabaseTransaction,
    cx: &Context,
    user: user::Model,
    proof: Proof,
    origin: Origin,
) -> Result<Opened> {
    let family = Family { id: cx.new_id(), opened_at: cx.now(), origin, proof };
    rotate(tx, cx, user, family).await
}

/// Exchanges a refresh token for the next one. A token that was used before is stolen: the family ends.
pub async fn refresh(cx: &Context, secret: &str) -> Result<Opened> {
    let tx = cx.begin().await?;
    let by_hash = session::Entity::find_by_hash(&tokens::fingerprint(secret));
    let row = db::locked(&tx, by_hash).one(&tx).await?.ok_or(Error::Problem(Code::Unauthenticated))?;
    if row.used_at.is_some() {
        end_family(&tx, row.family).await?;
        journal::record(&tx, cx, Entry::about_account(row.user_id, Event::TokenReused)).await?;
        tx.commit().await?;
        return Err(Code::Unauthenticated.into());
    }
    if row.expires_at <= cx.now() {
        return Err(Code::TokenExpired.into());
    }
    let user = user::Entity::find_by_id(row.user_id).one(&tx).await?;
    let user = user.filter(|user| user.status.0 == UserStatus::Active);
    let user = user.ok_or(Error::Problem(Code::Unauthenticated))?;
    let family = Family {
        id: row.family,
        opened_at: row.opened_at.unwrap_or(row.created_at),
        origin: Origin { device: row.device.clone(), address: row.address.clone() },
        proof: row.proof.0,
    };
    let mut row = row.into_active_model();
    row.used_at = Set(Some(cx.now()));
    row.update(&tx).await?;
    let opened = rotate(&tx, cx, user, family).await?;
    tx.commit().await?;
    Ok(opened)
}

/// Ends the session that a refresh token belongs to.
pub async fn close(cx: &Context, secret: &str) -> Result<()> {
    let tx = cx.begin().await?;
    if let Some(row) = session::Entity::find_by_hash(&tokens::fingerprint(secret)).one(&tx).await? {
        end_family(&tx, row.family).await?;
        journal::record(&tx, cx, Entry::about_account(row.user_id, Event::SignedOut)).await?;
    }
    Ok(tx.commit().await?)
}

/// How the session of this refresh token was opened; without one, by what is ours.
pub async fn proof(cx: &Context, current: Option<&str>) -> Result<Proof> {
    let Some(secret) = current else { return Ok(Proof::Own) };
    let row = session::Entity::find_by_hash(&tokens::fingerprint(secret)).one(cx.db()).await?;
    Ok(row.map_or(Proof::Own, |row| row.proof.0))
}

/// The sessions of an account that are open, the newest first; the one of this refresh token is marked.
pub async fn list(cx: &Context, user: Uuid, current: Option<String>) -> Result<Page<OpenSession>> {
    let current = current.map(|secret| tokens::fingerprint(&secret));
    let rows = session::Entity::open_of(user, cx.now())
        .order_by_desc(session::Column::Id)
        .limit(SHOWN)
        .all(cx.db())
        .await?;
    let items: Vec<_> = rows
        .into_iter()
        .map(|row| OpenSession {
            id: row.family.into(),
            current: Some(&row.token_hash) == current.as_ref(),
            device: row.device,
            address: row.address,
            opened_at: row.opened_at.unwrap_or(row.created_at),
            renewed_at: row.created_at,
            expires_at: row.expires_at,
        })
        .collect();
    Ok(Page::whole(items))
}

/// Ends one session of the caller.
pub async fn end_own(cx: &Context, family: Uuid) -> Result<()> {
    let user = cx.caller_id()?;
    let tx = cx.begin().await?;
    if !end_one(&tx, cx, user, family, None).await? {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}

/// Ends one session of an account; answers whether it was there.
pub async fn end_one(
    tx: &DatabaseTransaction,
    cx: &Context,
    user: Uuid,
    family: Uuid,
    note: Option<String>,
) -> Result<bool> {
    let theirs = session::Entity::delete_many()
        .filter(session::Column::Family.eq(family))
        .filter(session::Column::UserId.eq(user));
    if theirs.exec(tx).await?.rows_affected == 0 {
        return Ok(false);
    }
    let details = json!({ "session": family });
    let entry = Entry { note, details, ..Entry::about_account(user, Event::SessionEnded) };
    journal::record(tx, cx, entry).await?;
    Ok(true)
}

/// Ends the sessions of an account, but for the one that is kept; answers how many rows went.
pub async fn end_all(tx: &DatabaseTransaction, cx: &Context, user: Uuid, keep: Option<&str>) -> Result<()> {
    let kept = match keep {
        Some(secret) => session::Entity::find_by_hash(&tokens::fingerprint(secret)).one(tx).await?,
        None => None,
    };
    let mut gone = session::Entity::delete_many().filter(session::Column::UserId.eq(user));
    if let Some(kept) = kept {
        gone = gone.filter(session::Column::Family.ne(kept.family));
    }
    let rows = gone.exec(tx).await?.rows_affected;
    let entry =
        Entry { details: json!({ "rows": rows }), ..Entry::about_account(user, Event::SessionsEnded) };
    journal::record(tx, cx, entry).await
}

async fn end_family(tx: &DatabaseTransaction, family: Uuid) -> Result<()> {
    session::Entity::delete_many().filter(session::Column::Family.eq(family)).exec(tx).await?;
    Ok(())
}

async fn rotate(tx: &DatabaseTransaction, cx: &Context, user: user::Model, family: Family) -> Result<Opened> {
    let refresh = tokens::random_secret()?;
    let now = cx.now();
    let Family { id, opened_at, origin: Origin { device, address }, proof } = family;
    let idle = if user.phone.is_some() { CITIZEN_IDLE } else { STAFF_IDLE };
    let expires_at = (now + idle).min(opened_at + LONGEST);
    session::ActiveModel {
        id: Set(cx.new_id()),
        user_id: Set(user.id),
        family: Set(id),
        token_hash: Set(tokens::fingerprint(&refresh)),
        used_at: Set(None),
        expires_at: Set(expires_at),
        created_at: Set(now),
        opened_at: Set(Some(opened_at)),
        device: Set(device),
        address: Set(address),
        proof: Set(Text(proof)),
    }
    .insert(tx)
    .await?;

    let grants = grants_of(tx, cx, user.id).await?;
    let duties = duties(cx, &user, proof);
    let caller = caller(tx, cx, &user, &grants, &duties).await?;
    let permissions = caller.permissions();
    let session = Session {
        access_token: cx.state.keys.issue(caller, now)?,
        expires_in: u32::try_from(tokens::ACCESS.num_seconds()).unwrap_or_default(),
        me: person(cx, user, grants, permissions, proof),
    };
    Ok(Opened { session, refresh, age: expires_at - now })
}

/// The person as they are told who they are.
pub fn person(
    cx: &Context,
    user: user::Model,
    grants: Vec<Grant>,
    permissions: Vec<Permission>,
    proof: Proof,
) -> Me {
    let duties = duties(cx, &user, proof);
    let second_factor = match (user.totp_confirmed_at.is_some(), proof) {
        (true, _) => SecondFactorState::On,
        (false, Proof::ProviderTwice) => SecondFactorState::AtProvider,
        (false, _) => SecondFactorState::Off,
    };
    Me {
        id: user.id.into(),
        name: user.name.and_then(|name| name.parse().ok()),
        grants,
        permissions,
        duties,
        second_factor,
    }
}

/// The account as a caller: while it owes something its roles give nothing.
async fn caller(
    tx: &DatabaseTransaction,
    cx: &Context,
    user: &user::Model,
    grants: &[Grant],
    duties: &[Duty],
) -> Result<Caller> {
    let id = user.id.into();
    if user.phone.is_some() {
        return Ok(Caller::Citizen { id });
    }
    if !duties.is_empty() {
        return Ok(Caller::staff(id, Vec::new()));
    }
    let eased = small_centres::eased(tx, cx, grants).await?;
    let grants = grants.iter().map(|grant| (grant.role, grant.organisation_id.into())).collect();
    let mandates = mandates::in_force(tx, user.id, cx.today()).await?;
    Ok(Caller::Staff { id, grants, mandates, eased })
}

/// What an account owes before its roles give anything. Whom the provider signed in used no password of ours, and owes
/// no second factor where the provider saw one.
pub fn duties(cx: &Context, user: &user::Model, proof: Proof) -> Vec<Duty> {
    let policy = &cx.state.policy;
    let since = user.password_changed_at.unwrap_or(user.created_at);
    let old = proof == Proof::Own && policy.password_age.is_some_and(|age| since + age <= cx.now());
    let proved = user.totp_confirmed_at.is_some() || proof == Proof::ProviderTwice;
    let bare = policy.second_factor == policy::SecondFactor::Required && !proved;
    let staff = user.phone.is_none();
    [(Duty::ChangePassword, old), (Duty::EnrolSecondFactor, bare)]
        .into_iter()
        .filter_map(|(duty, owed)| (staff && owed).then_some(duty))
        .collect()
}

/// The roles of an account that are in force today, with the names of their organisations.
pub async fn grants_of(db: &impl ConnectionTrait, cx: &Context, user: Uuid) -> Result<Vec<Grant>> {
    let today = cx.today();
    let rows = grant::Entity::of_user(user).all(db).await?;
    let rows: Vec<_> = rows.into_iter().filter(|row| row.validity().covers(today)).collect();
    let names = organisations::service::names(db, rows.iter().map(|row| row.organisation_id)).await?;
    Ok(rows
        .iter()
        .filter_map(|row| {
            let name = names.get(&row.organisation_id).cloned().unwrap_or_default();
            row.answer(name)
        })
        .collect())
}
