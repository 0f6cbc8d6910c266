//! Signing in as a citizen: by phone and one-time code.

use chrono::TimeDelta;
use domain::identifiers;
use openapi::{
    Code,
    auth::{CitizenLogin, CodeRequest, CodeSent},
    identifiers::IdentifierKind,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel, sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    Caller, Context, Origin,
    entity::{code, session::Proof, user},
    renewal::{self, Opened},
    tokens,
};
use crate::{
    db,
    http::{Error, Result},
};

/// A one-time code: how long it is good for, how soon another may be asked for, how many guesses it takes.
const CODE_LIFE: TimeDelta = TimeDelta::minutes(5);
const CODE_GAP: TimeDelta = TimeDelta::seconds(60);
const CODE_TRIES: i32 = 5;

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
pub async fn sign_in(cx: &Context, request: CitizenLogin, origin: Origin) -> Result<Opened> {
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
            let row = user::Model { phone: Some(phone), ..user::Model::new(cx.new_id(), cx.now()) };
            row.into_active_model().insert(&tx).await?
        }
    };
    let opened = renewal::open(&tx, cx, user, Proof::Own, origin).await?;
    tx.commit().await?;
    Ok(opened)
}

/// The phone from which the caller signed in; nothing for whoever did so otherwise.
pub async fn phone_of(db: &impl ConnectionTrait, caller: &Caller) -> Result<Option<String>> {
    let Caller::Citizen { id } = caller else { return Ok(None) };
    let account = user::Entity::find_by_id(Uuid::from(*id)).one(db).await?;
    Ok(account.and_then(|account| account.phone))
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
