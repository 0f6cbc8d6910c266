//! Sessions: a short access token and a rotating refresh token whose second use ends the whole family.

use openapi::{
    Code,
    auth::{Grant, Me, Session},
    journal::Event,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter,
};
use uuid::Uuid;

use super::{
    Caller, Context,
    entity::{grant, session, user},
    tokens,
};
use crate::{
    db,
    http::{Error, Result},
    journal::{self, Entry},
    organisations,
};

/// A new session and the secret for its cookie.
pub struct Opened {
    pub session: Session,
    pub refresh: String,
}

/// Opens a session for an account that has proved who it is.
pub async fn open(tx: &DatabaseTransaction, cx: &Context, user: user::Model) -> Result<Opened> {
    let family = cx.new_id();
    rotate(tx, cx, user, family).await
}

/// Exchanges a refresh token for the next one. A token that was used before is stolen: the family ends.
pub async fn refresh(cx: &Context, secret: &str) -> Result<Opened> {
    let tx = cx.begin().await?;
    let by_hash = session::Entity::find_by_hash(&tokens::fingerprint(secret));
    let row = db::locked(&tx, by_hash).one(&tx).await?.ok_or(Error::Problem(Code::Unauthenticated))?;
    if row.used_at.is_some() {
        end(&tx, row.family).await?;
        journal::record(&tx, cx, Entry::about_account(row.user_id, Event::TokenReused)).await?;
        tx.commit().await?;
        return Err(Code::Unauthenticated.into());
    }
    if row.expires_at <= cx.now() {
        return Err(Code::TokenExpired.into());
    }
    let (user_id, family) = (row.user_id, row.family);
    let mut row = row.into_active_model();
    row.used_at = Set(Some(cx.now()));
    row.update(&tx).await?;
    let user =
        user::Entity::find_by_id(user_id).one(&tx).await?.ok_or(Error::Problem(Code::Unauthenticated))?;
    let opened = rotate(&tx, cx, user, family).await?;
    tx.commit().await?;
    Ok(opened)
}

/// Ends the session that a refresh token belongs to.
pub async fn close(cx: &Context, secret: &str) -> Result<()> {
    let tx = cx.begin().await?;
    if let Some(row) = session::Entity::find_by_hash(&tokens::fingerprint(secret)).one(&tx).await? {
        end(&tx, row.family).await?;
        journal::record(&tx, cx, Entry::about_account(row.user_id, Event::SignedOut)).await?;
    }
    Ok(tx.commit().await?)
}

async fn end(tx: &DatabaseTransaction, family: Uuid) -> Result<()> {
    session::Entity::delete_many().filter(session::Column::Family.eq(family)).exec(tx).await?;
    Ok(())
}

async fn rotate(tx: &DatabaseTransaction, cx: &Context, user: user::Model, family: Uuid) -> Result<Opened> {
    let refresh = tokens::random_secret()?;
    let now = cx.now();
    session::ActiveModel {
        id: Set(cx.new_id()),
        user_id: Set(user.id),
        family: Set(family),
        token_hash: Set(tokens::fingerprint(&refresh)),
        used_at: Set(None),
        expires_at: Set(now + tokens::REFRESH),
        created_at: Set(now),
    }
    .insert(tx)
    .await?;

    let grants = grants_of(tx, user.id).await?;
    let caller = match user.phone {
        Some(_) => Caller::Citizen { id: user.id.into() },
        None => Caller::Staff {
            id: user.id.into(),
            grants: grants.iter().map(|grant| (grant.role, grant.organisation_id.into())).collect(),
        },
    };
    let permissions = caller.permissions();
    let session = Session {
        access_token: cx.state.keys.issue(caller, now)?,
        expires_in: u32::try_from(tokens::ACCESS.num_seconds()).unwrap_or_default(),
        me: Me {
            id: user.id.into(),
            name: user.name.and_then(|name| name.parse().ok()),
            grants,
            permissions,
        },
    };
    Ok(Opened { session, refresh })
}

/// The roles of an account with the names of their organisations.
pub async fn grants_of(db: &impl ConnectionTrait, user: Uuid) -> Result<Vec<Grant>> {
    let rows = grant::Entity::of_user(user).all(db).await?;
    let names = organisations::service::names(db, rows.iter().map(|row| row.organisation_id)).await?;
    Ok(rows
        .iter()
        .filter_map(|row| {
            Some(Grant {
                role: row.role()?,
                organisation_id: row.organisation_id.into(),
                organisation_name: names.get(&row.organisation_id).cloned().unwrap_or_default(),
            })
        })
        .collect())
}
