//! Signing in: staff by password with lockout, citizens by phone and one-time code.

use chrono::TimeDelta;
use domain::identifiers;
use openapi::{
    Code,
    auth::{CitizenLogin, CodeRequest, CodeSent, LoginRequest, Me},
    identifiers::IdentifierKind,
    journal::Event,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel,
    sea_query::OnConflict,
};

use super::{
    Context,
    entity::{code, user},
    passwords,
    sessions::{self, Opened},
    tokens,
};
use crate::{
    db,
    http::{Error, Result},
    journal::{self, Entry},
};

/// Wrong passwords before the account is locked, and for how long (SEC-10).
const MAX_FAILURES: i32 = 5;
const LOCKED: TimeDelta = TimeDelta::minutes(30);
/// A one-time code: how long it is good for, how soon another may be asked for, how many guesses it takes.
const CODE_LIFE: TimeDelta = TimeDelta::minutes(5);
const CODE_GAP: TimeDelta = TimeDelta::seconds(60);
const CODE_TRIES: i32 = 5;

/// Signs staff in. The hash is checked outside the transaction, for it takes its time by design.
pub async fn login(cx: &Context, LoginRequest { username, password }: LoginRequest) -> Result<Opened> {
    let found = user::Entity::by_username(&username).one(cx.db()).await?;
    if found.as_ref().and_then(|user| user.locked_until).is_some_and(|until| until > cx.now()) {
        return Err(Code::LockedOut.into());
    }
    let stored = found.as_ref().and_then(|user| user.password_hash.clone());
    let right = passwords::matches(password, stored, cx.state.hashing.clone()).await?;
    let found = found.ok_or(Error::Problem(Code::WrongCredentials))?;

    let tx = cx.begin().await?;
    let user = db::locked(&tx, user::Entity::find_by_id(found.id)).one(&tx).await?.ok_or(Error::NotFound)?;
    if !right {
        let answer = failed(&tx, cx, user).await?;
        tx.commit().await?;
        return Err(answer);
    }
    let mut row = user.clone().into_active_model();
    row.failures = Set(0);
    row.locked_until = Set(None);
    row.update(&tx).await?;
    journal::record(&tx, cx, Entry::about_account(user.id, Event::SignedIn)).await?;
    let opened = sessions::open(&tx, cx, user).await?;
    tx.commit().await?;
    Ok(opened)
}

async fn failed(tx: &DatabaseTransaction, cx: &Context, user: user::Model) -> Result<Error> {
    let (id, failures) = (user.id, user.failures + 1);
    let locked = failures >= MAX_FAILURES;
    let mut row = user.into_active_model();
    row.failures = Set(if locked { 0 } else { failures });
    row.locked_until = Set(locked.then(|| cx.now() + LOCKED));
    row.update(tx).await?;
    let event = if locked { Event::LockedOut } else { Event::SignInFailed };
    journal::record(tx, cx, Entry::about_account(id, event)).await?;
    Ok(Error::Problem(if locked { Code::LockedOut } else { Code::WrongCredentials }))
}

/// Sends a one-time code, whether or not the phone is known.
pub async fn send_code(cx: &Context, request: CodeRequest) -> Result<CodeSent> {
    let phone = mobile(cx, &request.phone)?;
    let now = cx.now();
    let tx = cx.begin().await?;
    let last = db::locked(&tx, code::Entity::find_by_id(phone.clone())).one(&tx).await?;
    if let Some(last) = last
        && now < last.created_at + CODE_GAP
    {
        let wait = (last.created_at + CODE_GAP - now).num_seconds() + 1;
        return Err(Error::TooMany(u32::try_from(wait).unwrap_or(60)));
    }
    let secret = six_digits()?;
    let row = code::ActiveModel {
        phone: Set(phone.clone()),
        code_hash: Set(tokens::fingerprint(&format!("{phone}:{secret}"))),
        tries: Set(0),
        created_at: Set(now),
        expires_at: Set(now + CODE_LIFE),
    };
    let replace = OnConflict::column(code::Column::Phone)
        .update_columns([
            code::Column::CodeHash,
            code::Column::Tries,
            code::Column::CreatedAt,
            code::Column::ExpiresAt,
        ])
        .to_owned();
    code::Entity::insert(row).on_conflict(replace).exec_without_returning(&tx).await?;
    tx.commit().await?;
    // A code is of no use later, so it is sent now rather than through the outbox.
    let text = format!("验证码 {secret}，5 分钟内有效。法律援助不收费，请勿告诉他人。");
    cx.state.sms.send(now, &phone, &text).await.map_err(|_| Code::Unavailable)?;
    Ok(CodeSent { expires_in: seconds(CODE_LIFE), retry_in: seconds(CODE_GAP) })
}

/// Signs a citizen in; the first time opens the account.
pub async fn citizen(cx: &Context, request: CitizenLogin) -> Result<Opened> {
    let phone = mobile(cx, &request.phone)?;
    let tx = cx.begin().await?;
    let sent = db::locked(&tx, code::Entity::find_by_id(phone.clone())).one(&tx).await?;
    let sent = sent.filter(|sent| sent.expires_at > cx.now() && sent.tries < CODE_TRIES);
    let sent = sent.ok_or(Error::Problem(Code::WrongCode))?;
    if sent.code_hash != tokens::fingerprint(&format!("{phone}:{}", &*request.code)) {
        let tries = sent.tries + 1;
        let mut row = sent.into_active_model();
        row.tries = Set(tries);
        row.update(&tx).await?;
        tx.commit().await?;
        return Err(Code::WrongCode.into());
    }
    code::Entity::delete_by_id(phone.clone()).exec(&tx).await?;
    let user = match user::Entity::by_phone(&phone).one(&tx).await? {
        Some(user) => user,
        None => {
            let row = user::Model {
                id: cx.new_id(),
                username: None,
                phone: Some(phone),
                name: None,
                password_hash: None,
                failures: 0,
                locked_until: None,
                created_at: cx.now(),
            };
            row.into_active_model().insert(&tx).await?
        }
    };
    let opened = sessions::open(&tx, cx, user).await?;
    tx.commit().await?;
    Ok(opened)
}

/// The signed-in person as of now.
pub async fn me(cx: &Context) -> Result<Me> {
    let id = cx.caller_id()?;
    let user =
        user::Entity::find_by_id(id).one(cx.db()).await?.ok_or(Error::Problem(Code::Unauthenticated))?;
    let grants = sessions::grants_of(cx.db(), id).await?;
    let name = user.name.and_then(|name| name.parse().ok());
    Ok(Me { id: id.into(), name, grants, permissions: cx.caller.permissions() })
}

fn mobile(cx: &Context, phone: &str) -> Result<String> {
    let check = identifiers::check(IdentifierKind::Mobile, phone, cx.today());
    let valid = check.valid.then_some(check.normalised).flatten();
    valid.ok_or_else(|| Error::Invalid(vec![domain::refusal::field("phone", Code::BadFormat)]))
}

fn six_digits() -> Result<String> {
    let number = getrandom::u64().map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    Ok(format!("{:06}", number % 1_000_000))
}

fn seconds(span: TimeDelta) -> u32 {
    u32::try_from(span.num_seconds()).unwrap_or_default()
}
