//! Sessions as they stand: who is signed in where, what that gives them, and how it ends.

use openapi::{
    Page,
    auth::{Duty, Grant, Me, OpenSession, Permission, SecondFactorState},
    journal::Event,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    Caller, Context,
    entity::{
        grant,
        session::{self, Proof},
        user,
    },
    policy, small_centres, tokens,
};
use crate::{
    db,
    http::{Error, Result},
    journal::{self, Entry},
    mandates, organisations,
};

/// Sessions shown at most.
const SHOWN: u64 = 100;

/// Ends the session that a refresh token belongs to.
pub async fn close(cx: &Context, secret: &str) -> Result<()> {
    let tx = cx.begin().await?;
    if let Some(row) = session::Entity::find_by_hash(&tokens::fingerprint(secret)).one(&tx).await? {
        held(&tx, row.user_id).await?;
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
    let mut items: Vec<OpenSession> = Vec::new();
    for row in rows {
        let (id, current) = (row.family.into(), Some(&row.token_hash) == current.as_ref());
        // A session whose answer was lost has two tokens until one of them is used.
        if let Some(known) = items.iter_mut().find(|known| known.id == id) {
            known.current |= current;
            continue;
        }
        items.push(OpenSession {
            id,
            current,
            device: row.device,
            address: row.address,
            opened_at: row.opened_at.unwrap_or(row.created_at),
            renewed_at: row.created_at,
            expires_at: row.expires_at,
        });
    }
    Ok(Page::whole(items))
}

/// Ends one session of the caller.
pub async fn end_own(cx: &Context, family: Uuid) -> Result<()> {
    let user = cx.caller_id()?;
    let tx = cx.begin().await?;
    held(&tx, user).await?;
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

/// The account, locked until commit: whoever opens, renews or ends a session of it waits for the others.
pub async fn held(tx: &DatabaseTransaction, user: Uuid) -> Result<Option<user::Model>> {
    Ok(db::locked(tx, user::Entity::find_by_id(user)).one(tx).await?)
}

/// Ends one session, whatever is held of it.
pub async fn end_family(tx: &DatabaseTransaction, family: Uuid) -> Result<()> {
    session::Entity::delete_many().filter(session::Column::Family.eq(family)).exec(tx).await?;
    Ok(())
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
pub async fn caller(
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
