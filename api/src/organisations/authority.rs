//! What may be applied for at an office (ORG-05), and its exceptions.

use domain::{
    organisations::{authority, workflow},
    refusal::field,
};
use openapi::{
    Code,
    auth::Permission,
    journal::Event,
    organisations::{
        Authority, AuthorityAnswer, AuthorityPatch, AuthorityQuestion, OrganisationAction, OrganisationType,
    },
};
use sea_orm::{ActiveModelTrait, ConnectionTrait, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

use super::{
    ancestry,
    entity::Model,
    moves::{entry, managed},
    service,
};
use crate::{
    auth::Context,
    db::Doc,
    http::{Error, IfMatch, Result},
    journal,
};

/// The matrix of an office, and the answer about one matter if one is asked about.
pub async fn of(cx: &Context, id: Uuid, question: AuthorityQuestion) -> Result<Authority> {
    let row = service::one(cx.db(), id).await?;
    let asked = match question {
        AuthorityQuestion { matter_type: None, means_mode: None } => None,
        question => Some(answer(cx.db(), &row, &question).await?),
    };
    Ok(whole(row, asked))
}

/// May this matter be applied for here? The centre above is named, for it decides.
pub async fn answer(
    db: &impl ConnectionTrait,
    row: &Model,
    question: &AuthorityQuestion,
) -> Result<AuthorityAnswer> {
    let group = authority::group(question.matter_type, question.means_mode);
    let centre = centre_above(db, row.id).await?.filter(|centre| centre.id != row.id);
    Ok(AuthorityAnswer {
        group,
        mode: authority::mode(row.kind.0, &row.authority.0, group),
        centre: centre.map(|centre| centre.reference()),
    })
}

/// The nearest centre at or above a unit.
pub async fn centre_above(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>> {
    let line = ancestry::of(db, id).await?;
    Ok(line.into_iter().rev().find(|row| row.kind.0 == OrganisationType::Centre))
}

/// Sets all exceptions of an office, if nobody else did in between.
pub async fn set(
    cx: &Context,
    id: Uuid,
    IfMatch(seen): IfMatch,
    AuthorityPatch { exceptions }: AuthorityPatch,
) -> Result<Authority> {
    let groups: Vec<_> = exceptions.iter().map(|exception| exception.group).collect();
    let twice = (0..groups.len()).find(|at| groups[..*at].contains(&groups[*at]));
    if let Some(at) = twice {
        return Err(Error::Invalid(vec![field(format!("exceptions[{at}].group"), Code::Duplicate)]));
    }
    let tx = cx.begin().await?;
    let row = managed(&tx, cx, Permission::ManageNetwork, id).await?;
    workflow::next(row.status.0, OrganisationAction::Edit)?;
    if row.revision != seen {
        return Err(Code::RevisionStale.into());
    }
    let details = json!({ "exceptions": exceptions });
    let row = Model { authority: Doc(exceptions), revision: row.revision + 1, ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, entry(&row, Event::AuthoritySet, None, details)).await?;
    tx.commit().await?;
    Ok(whole(row, None))
}

fn whole(row: Model, asked: Option<AuthorityAnswer>) -> Authority {
    Authority {
        organisation_id: row.id.into(),
        revision: row.revision,
        entries: authority::matrix(row.kind.0, &row.authority.0),
        asked,
    }
}
