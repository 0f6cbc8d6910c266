//! Invitations: a code, good once and for seven days, with which the owner of an account sets the password.

use chrono::TimeDelta;
use domain::{deadlines::china_day, identifiers, refusal::field, users};
use openapi::{
    Code, Short,
    auth::Permission,
    identifiers::IdentifierKind,
    journal::Event,
    outbox::Notice,
    users::{Invitation, NewInvitation, UserAction, UserStatus},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    entity,
    service::{self, Ready, whole},
};
use crate::{
    auth::{
        Context,
        entity::{grant, invitation, user},
        oidc, reaches, sessions, tokens,
    },
    db::Text,
    http::{Error, Result},
    journal::{self, Entry},
    outbox,
};

/// How long a code is good for, and its characters: 80 random bits.
const LIFE: TimeDelta = TimeDelta::days(7);
const LENGTH: usize = 16;

/// Opens an account that waits for its owner.
pub async fn invite(cx: &Context, new: NewInvitation) -> Result<Invitation> {
    let NewInvitation { username, name, organisation_id, roles, phone, subject } = new;
    let organisation = Uuid::from(organisation_id);
    let mut problems = users::problems(&username, &roles);
    let phone = phone.map(|phone| mobile(cx, &phone)).transpose().unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let tx = cx.begin().await?;
    if !reaches(&tx, &cx.caller, Permission::ManageUsers, organisation).await? {
        problems.push(field("organisation_id", Code::NotInList));
    }
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let row = user::Model {
        username: Some(username.to_lowercase()),
        name: Some(name.into_string()),
        status: Text(UserStatus::Invited),
        ..user::Model::new(cx.new_id(), cx.now())
    };
    let id = row.id;
    let grants = roles.into_iter().map(|role| grant::Model::lasting(id, organisation, role)).collect();
    service::enter(&tx, cx, Ready { row: row.clone(), grants }).await?;
    if let Some(subject) = subject {
        let key = oidc::links::provider(cx)?.key(&subject);
        oidc::links::link(&tx, cx, id, &key, None).await?;
    }
    let invitation = issue(&tx, cx, row, organisation, phone).await?;
    tx.commit().await?;
    Ok(invitation)
}

/// Takes the password off an account and gives its owner a code to set another; every session ends.
pub async fn reset(cx: &Context, id: Uuid) -> Result<Invitation> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, Permission::ManageUsers, id).await?;
    users::next(row.status.0, UserAction::ResetPassword)?;
    let mut changed = row.into_active_model();
    changed.password_hash = Set(None);
    changed.failures = Set(0);
    changed.locked_until = Set(None);
    let row = changed.update(&tx).await?;
    sessions::end_all(&tx, cx, id, None).await?;
    let invitation = issue(&tx, cx, row, Uuid::nil(), None).await?;
    journal::record(&tx, cx, Entry::about_account(id, Event::PasswordReset)).await?;
    tx.commit().await?;
    Ok(invitation)
}

/// A new code; one that was given out before is good no more.
async fn issue(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: user::Model,
    organisation_id: Uuid,
    phone: Option<String>,
) -> Result<Invitation> {
    let code = tokens::code(LENGTH)?;
    let expires_at = cx.now() + LIFE;
    let invitation = invitation::Model {
        user_id: row.id,
        code_hash: tokens::fingerprint(&code),
        created_by: cx.caller_id()?,
        created_at: cx.now(),
        expires_at,
    };
    let again = OnConflict::column(invitation::Column::UserId)
        .update_columns([
            invitation::Column::CodeHash,
            invitation::Column::CreatedBy,
            invitation::Column::CreatedAt,
            invitation::Column::ExpiresAt,
        ])
        .to_owned();
    invitation::Entity::insert(invitation.into_active_model())
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    if let Some(phone) = phone {
        let day = china_day(expires_at).format("%-m月%-d日").to_string();
        let payload = outbox::Payload {
            phone,
            number: Some(code.clone()),
            day: Some(day),
            ..outbox::Payload::default()
        };
        let message = outbox::Message { organisation_id, notice: Notice::Invited, payload };
        outbox::post(tx, cx, message).await?;
    }
    journal::record(tx, cx, Entry::about_account(row.id, Event::Invited)).await?;
    Ok(Invitation { user: whole(tx, row).await?, code, expires_at })
}

fn mobile(cx: &Context, phone: &Short) -> std::result::Result<String, openapi::FieldProblem> {
    let check = identifiers::check(IdentifierKind::Mobile, phone, cx.today());
    let valid = check.valid.then_some(check.normalised).flatten();
    valid.ok_or_else(|| field("phone", Code::BadFormat))
}
