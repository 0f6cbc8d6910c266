//! Opening and renewing sessions: a short access token and a rotating refresh token. A refresh token that is used a
//! second time ends the whole family, but for a moment in which its answer may have been lost (docs/adr/0014).

use chrono::{DateTime, TimeDelta, Utc};
use domain::sessions as law;
use openapi::{Code, auth::Session, journal::Event, users::UserStatus};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, DatabaseTransaction, EntityTrait, QueryFilter,
};
use uuid::Uuid;

use super::{
    Context, Origin,
    entity::{
        session::{self, Column, Proof},
        user,
    },
    sessions::{caller, duties, end_family, grants_of, held, person},
    tokens,
};
use crate::{
    db::Text,
    http::{Error, Result},
    journal::{self, Entry},
};

/// How long a session of staff lives without being renewed (SEC-11: idle log-out), and how long a citizen's.
pub const STAFF_IDLE: TimeDelta = TimeDelta::minutes(30);
const CITIZEN_IDLE: TimeDelta = TimeDelta::hours(12);
/// How long any session lives, however busy it is.
pub const LONGEST: TimeDelta = TimeDelta::hours(12);

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
    issue(tx, cx, user, family, None).await
}

/// Exchanges a refresh token for the next one.
pub async fn refresh(cx: &Context, secret: &str) -> Result<Opened> {
    let tx = cx.begin().await?;
    let unknown = || Error::Problem(Code::Unauthenticated);
    let hash = tokens::fingerprint(secret);
    let known = session::Entity::find_by_hash(&hash).one(&tx).await?.ok_or_else(unknown)?;
    // Two that renew at once come one after the other, and the second reads what the first has written.
    let user = held(&tx, known.user_id).await?;
    let row = session::Entity::find_by_hash(&hash).one(&tx).await?.ok_or_else(unknown)?;
    if let Some(used_at) = row.used_at {
        let given = session::Entity::given_for(&row).all(&tx).await?;
        let used: Vec<bool> = given.iter().map(|next| next.used_at.is_some()).collect();
        if !law::answer_was_lost(used_at, &used, cx.now()) {
            end_family(&tx, row.family).await?;
            journal::record(&tx, cx, Entry::about_account(row.user_id, Event::TokenReused)).await?;
            tx.commit().await?;
            return Err(Code::Unauthenticated.into());
        }
    }
    if row.expires_at <= cx.now() {
        return Err(Code::TokenExpired.into());
    }
    let user = user.filter(|user| user.status.0 == UserStatus::Active).ok_or_else(unknown)?;
    let family = Family {
        id: row.family,
        opened_at: row.opened_at.unwrap_or(row.created_at),
        origin: Origin { device: row.device.clone(), address: row.address.clone() },
        proof: row.proof.0,
    };
    let id = row.id;
    use_up(&tx, cx, row).await?;
    let opened = issue(&tx, cx, user, family, Some(id)).await?;
    tx.commit().await?;
    Ok(opened)
}

/// A token is used, and with it every other that was given in its place. The time of the first use stays: a token that is
/// presented again and again gets no longer for it.
async fn use_up(tx: &DatabaseTransaction, cx: &Context, row: session::Model) -> Result<()> {
    if row.used_at.is_some() {
        return Ok(());
    }
    let these = match row.follows {
        Some(follows) => Condition::all().add(Column::Family.eq(row.family)).add(Column::Follows.eq(follows)),
        None => Condition::all().add(Column::Id.eq(row.id)),
    };
    let used = session::ActiveModel { used_at: Set(Some(cx.now())), ..Default::default() };
    session::Entity::update_many().set(used).filter(these).exec(tx).await?;
    Ok(())
}

/// The next token of a family, and what it opens.
async fn issue(
    tx: &DatabaseTransaction,
    cx: &Context,
    user: user::Model,
    family: Family,
    follows: Option<Uuid>,
) -> Result<Opened> {
    let refresh = tokens::random_secret()?;
    let now = cx.now();
    let Family { id, opened_at, origin: Origin { device, address }, proof } = family;
    let idle = if user.phone.is_some() { CITIZEN_IDLE } else { STAFF_IDLE };
    let expires_at = (now + idle).min(opened_at + LONGEST);
    session::ActiveModel {
        id: Set(cx.new_id()),
        user_id: Set(user.id),
        family: Set(id),
        follows: Set(follows),
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
