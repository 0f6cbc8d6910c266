//! The second factor: time-based codes with one step of skew, each taken once, and ten recovery codes (SEC-10).

use chrono::{DateTime, Utc};
use openapi::{
    Code,
    auth::{Enrolment, FactorRemoval, NewEnrolment, RecoveryCodes, SecondFactor, SignInOutcome},
    journal::Event,
};
use qrcode::{QrCode, render::svg};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use totp_rs::{Builder, Secret, Totp};
use uuid::Uuid;

use super::{
    Context, Origin, credentials,
    entity::{recovery_code, user},
    sign_in, tokens,
};
use crate::{
    http::{Error, Result},
    journal::{self, Entry},
    vault::slots,
};

/// Whose name stands above the codes in the authenticator.
const ISSUER: &str = "法援通";
/// Recovery codes that are given out, and the characters of each.
const RECOVERY_CODES: usize = 10;
const RECOVERY_LENGTH: usize = 10;
/// The width of the QR code in pixels, at least.
const QR_WIDTH: u32 = 220;

/// Begins the enrolment with a new secret; one that counts already stays until it is removed.
pub async fn enrol(cx: &Context, said: NewEnrolment, origin: Origin) -> Result<Enrolment> {
    let user = credentials::proved(cx, said.password, &origin).await?;
    let tx = cx.begin().await?;
    let user = sign_in::locked(&tx, user.id).await?;
    if user.totp_confirmed_at.is_some() {
        return Err(Code::Duplicate.into());
    }
    let mut bytes = [0_u8; 20];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    let username = user.username.clone().unwrap_or_default();
    let totp = totp(Secret::new_stack(bytes), &username)?;
    let (secret, uri) = (totp.secret().to_base32(), totp.to_url().map_err(unfit)?);

    let place = slots::USER_TOTP.of(user.id);
    let mut row = user.into_active_model();
    row.totp_secret = Set(Some(cx.state.vault.seal(&tx, &place, &secret).await?));
    row.totp_last_step = Set(None);
    row.update(&tx).await?;
    tx.commit().await?;

    let code = QrCode::new(uri.as_bytes()).map_err(anyhow::Error::new)?;
    let qr_svg = code.render::<svg::Color>().min_dimensions(QR_WIDTH, QR_WIDTH).build();
    Ok(Enrolment { secret, uri, qr_svg })
}

/// The first right code makes the factor count; the recovery codes are shown this once.
pub async fn confirm(cx: &Context, said: SecondFactor) -> Result<RecoveryCodes> {
    let tx = cx.begin().await?;
    let user = sign_in::locked(&tx, cx.caller_id()?).await?;
    if user.totp_confirmed_at.is_some() {
        return Err(Code::Duplicate.into());
    }
    let step = matched(&tx, cx, &user, &said.code).await?.ok_or(Error::Problem(Code::WrongCode))?;
    let id = user.id;
    let mut row = user.into_active_model();
    row.totp_confirmed_at = Set(Some(cx.now()));
    row.totp_last_step = Set(Some(step));
    row.update(&tx).await?;
    let codes = recovery_codes(&tx, id).await?;
    journal::record(&tx, cx, Entry::about_account(id, Event::SecondFactorOn)).await?;
    tx.commit().await?;
    Ok(codes)
}

/// Removes the factor of the caller, who proves both the password and the factor.
pub async fn remove(
    cx: &Context,
    FactorRemoval { password, code }: FactorRemoval,
    origin: Origin,
) -> Result<()> {
    let user = credentials::proved(cx, password, &origin).await?;
    let tx = cx.begin().await?;
    let user = sign_in::locked(&tx, user.id).await?;
    if !accept(&tx, cx, &user, &code).await? {
        let answer = sign_in::failed(&tx, cx, user, SignInOutcome::WrongCode, &origin).await?;
        tx.commit().await?;
        return Err(answer);
    }
    let user = sign_in::locked(&tx, user.id).await?;
    off(&tx, cx, user).await?;
    Ok(tx.commit().await?)
}

/// Takes the factor off an account, with its recovery codes.
pub async fn off(tx: &DatabaseTransaction, cx: &Context, user: user::Model) -> Result<()> {
    let id = user.id;
    let mut row = user.into_active_model();
    row.totp_secret = Set(None);
    row.totp_confirmed_at = Set(None);
    row.totp_last_step = Set(None);
    row.update(tx).await?;
    recovery_code::Entity::delete_many().filter(recovery_code::Column::UserId.eq(id)).exec(tx).await?;
    journal::record(tx, cx, Entry::about_account(id, Event::SecondFactorOff)).await
}

/// Is this the code of now, of the step before or after, and not one that was taken already? Or a recovery code,
/// which is used up by this.
pub async fn accept(tx: &DatabaseTransaction, cx: &Context, user: &user::Model, typed: &str) -> Result<bool> {
    if user.totp_confirmed_at.is_none() {
        return Ok(false);
    }
    if let Some(step) = matched(tx, cx, user, typed).await? {
        if user.totp_last_step.is_some_and(|last| step <= last) {
            return Ok(false);
        }
        let mut row = user.clone().into_active_model();
        row.totp_last_step = Set(Some(step));
        row.update(tx).await?;
        return Ok(true);
    }
    let hash = tokens::fingerprint(&tokens::typed(typed));
    let used = recovery_code::Entity::delete_by_id((user.id, hash)).exec(tx).await?;
    Ok(used.rows_affected == 1)
}

/// The step whose code this is.
async fn matched(
    tx: &DatabaseTransaction,
    cx: &Context,
    user: &user::Model,
    typed: &str,
) -> Result<Option<i64>> {
    let Some(sealed) = &user.totp_secret else { return Ok(None) };
    let secret = cx.state.vault.open(tx, &slots::USER_TOTP.of(user.id), sealed).await?;
    let secret = Secret::try_from_base32(secret).map_err(|_| anyhow::anyhow!("a secret of another kind"))?;
    let username = user.username.clone().unwrap_or_default();
    Ok(step_of(&totp(secret, &username)?, typed, cx.now()))
}

fn step_of(totp: &Totp, typed: &str, now: DateTime<Utc>) -> Option<i64> {
    let seconds = u64::try_from(now.timestamp()).ok()?;
    totp.check(typed, seconds).and_then(|step| i64::try_from(step).ok())
}

fn totp(secret: Secret, username: &str) -> Result<Totp> {
    let built = Builder::new()
        .with_secret(secret)
        .with_issuer(Some(ISSUER))
        .with_account_name(username)
        .build()
        .map_err(unfit)?;
    Ok(built)
}

fn unfit(_: totp_rs::TotpError) -> anyhow::Error {
    anyhow::anyhow!("no second factor can be made for this account")
}

async fn recovery_codes(tx: &DatabaseTransaction, user_id: Uuid) -> Result<RecoveryCodes> {
    recovery_code::Entity::delete_many().filter(recovery_code::Column::UserId.eq(user_id)).exec(tx).await?;
    let codes = (0..RECOVERY_CODES).map(|_| tokens::code(RECOVERY_LENGTH)).collect::<Result<Vec<_>>>()?;
    let rows = codes.iter().map(|code| {
        recovery_code::Model { user_id, code_hash: tokens::fingerprint(code) }.into_active_model()
    });
    recovery_code::Entity::insert_many(rows).exec_without_returning(tx).await?;
    let shown = |code: String| format!("{}-{}", &code[..RECOVERY_LENGTH / 2], &code[RECOVERY_LENGTH / 2..]);
    Ok(RecoveryCodes { codes: codes.into_iter().map(shown).collect() })
}
