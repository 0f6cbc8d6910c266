//! Materials of an application: the checklist as it stands, what is written down, the receipt F5, and the notice F6
//! that is made of what is missing.

use std::collections::HashSet;

use domain::{
    applications::{
        by_data,
        materials::{self, AtHand},
        workflow,
    },
    refusal::field,
};
use openapi::{
    AttachmentId, Code, Line,
    applications::{
        Action, Checklist, Material, MaterialItem, MaterialsEntry, MaterialsFile, Proof, Receipt,
    },
    attachments::Attachment,
    journal::Event,
    readings::ReadingSubject,
};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DatabaseTransaction, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

use super::{
    attach::with_merged,
    entity::{self, Model},
    papers, service,
};
use crate::{
    attachments,
    auth::Context,
    http::{Error, Result},
    journal,
    readings::{Seen, seen},
    vault::slots::APPLICATION_MATERIALS,
    verifications,
};

/// Receipts of one application at most.
const RECEIPTS: usize = 20;

/// The checklist as it stands.
pub async fn show(cx: &Context, id: Uuid) -> Result<Checklist> {
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    let kept = kept(cx.db(), cx, &row).await?;
    let found = from_checks(cx.db(), cx, &row).await?;
    let answer = checklist(cx.db(), cx, &row, proven(kept, found)).await?;
    seen(cx, Seen::whole(ReadingSubject::Application, id)).await?;
    Ok(answer)
}

/// Writes down papers, data hits and explanations; papers are receipted.
pub async fn enter(cx: &Context, id: Uuid, said: MaterialsEntry) -> Result<Checklist> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    workflow::next(&row.standing(), &row.actor(&cx.caller), Action::RecordMaterials)?;
    let before = kept(&tx, cx, &row).await?;
    let found = from_checks(&tx, cx, &row).await?;
    let problems = materials::problems(&proven(before.clone(), found.clone()), &said);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let after = added(cx, before, said)?;
    let row = put(&tx, cx, row, &after).await?;
    let row = Model { revision: row.revision + 1, updated_at: cx.now(), ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    let answer = checklist(&tx, cx, &row, proven(after, found)).await?;
    let entry = service::entry(&row, Event::MaterialsRecorded, None, json!({}));
    journal::record(&tx, cx, entry).await?;
    tx.commit().await?;
    Ok(answer)
}

/// The receipt of a reception or supplement (A4, A5, A8): the papers that are named, and the files that are new.
pub async fn receipted(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: Vec<Material>,
) -> Result<Model> {
    let mut file = kept(tx, cx, &row).await?;
    let said = MaterialsEntry { received: papers, ..MaterialsEntry::default() };
    let problems = materials::problems(&file, &said);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let known: HashSet<AttachmentId> =
        file.receipts.iter().flat_map(|receipt| receipt.files.iter().copied()).collect();
    let mut new = attachments::service::of_subject(tx, row.id).await?;
    new.retain(|file| !known.contains(&file.id));
    let files = new.iter().map(|file| file.id).collect();
    let items: Vec<Material> = said.received.into_iter().chain(new.into_iter().map(of_file)).collect();
    if items.is_empty() {
        return Ok(row);
    }
    file.receipts.push(Receipt { on: cx.today(), by: cx.caller.id(), items, files });
    if file.receipts.len() > RECEIPTS {
        return Err(Error::Invalid(vec![field("materials", Code::TooManyItems)]));
    }
    put(tx, cx, row, &file).await
}

fn of_file(file: Attachment) -> Material {
    let Attachment { kind, file_name, pages, .. } = file;
    Material {
        item: materials::of_file(kind),
        name: file_name,
        copies: 1,
        pages: pages.max(1),
        original: false,
    }
}

/// What the one notice lists: what is said, or everything that is missing (A7).
pub async fn to_supply(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    said: Vec<Line>,
) -> Result<Vec<Line>> {
    if !said.is_empty() {
        return Ok(said);
    }
    let kept = proven(kept(tx, cx, row).await?, from_checks(tx, cx, row).await?);
    let missing = checklist(tx, cx, row, kept).await?.missing;
    let nothing = || Error::Invalid(vec![field("items", Code::TooFew)]);
    if missing.is_empty() { Err(nothing()) } else { Ok(missing) }
}

/// What was written down of one application goes on in another: after what is there, nothing of it lost.
pub async fn go_with(db: &impl ConnectionTrait, cx: &Context, from: &Model, to: Model) -> Result<Model> {
    let (gone, mut stays) = (kept(db, cx, from).await?, kept(db, cx, &to).await?);
    let MaterialsFile { proofs, explanations, receipts } = gone;
    stays.proofs.extend(proofs);
    stays.explanations.extend(explanations);
    stays.receipts.extend(receipts);
    if stays == MaterialsFile::default() { Ok(to) } else { put(db, cx, to, &stays).await }
}

fn added(cx: &Context, file: MaterialsFile, said: MaterialsEntry) -> Result<MaterialsFile> {
    let MaterialsFile { mut proofs, mut explanations, mut receipts } = file;
    let MaterialsEntry { received, proofs: proven, explanations: explained } = said;
    let proves = |item: MaterialItem| proven.iter().any(|proof| proof.item == item);
    proofs.retain(|proof| !proves(proof.item));
    explanations.retain(|known| !explained.iter().any(|new| new.item == known.item));
    proofs.extend(proven);
    explanations.extend(explained);
    if !received.is_empty() {
        let (on, by) = (cx.today(), cx.caller.id());
        receipts.push(Receipt { on, by, items: received, files: Vec::new() });
    }
    if receipts.len() > RECEIPTS {
        return Err(Error::Invalid(vec![field("received", Code::TooManyItems)]));
    }
    Ok(MaterialsFile { proofs, explanations, receipts })
}

/// What the checks of the application prove by themselves (ELG-08): nobody has to write that down.
async fn from_checks(db: &impl ConnectionTrait, cx: &Context, row: &Model) -> Result<Vec<Proof>> {
    let on = row.submitted_on.unwrap_or_else(|| cx.today());
    let known = verifications::known(db, cx, row.organisation_id, with_merged(row), on).await?;
    let form = papers::form(db, cx, row).await?;
    Ok(by_data::proofs(&form, &known))
}

/// With what data prove, beside what was written down.
fn proven(file: MaterialsFile, found: Vec<Proof>) -> MaterialsFile {
    let mut proofs = file.proofs;
    let new = found.into_iter().filter(|proof| !proofs.iter().any(|known| known.item == proof.item));
    let new: Vec<Proof> = new.collect();
    proofs.extend(new);
    MaterialsFile { proofs, ..file }
}

async fn kept(db: &impl ConnectionTrait, cx: &Context, row: &Model) -> Result<MaterialsFile> {
    let place = APPLICATION_MATERIALS.of(row.id);
    Ok(cx.state.vault.open_maybe(db, &place, row.materials.as_ref()).await?.unwrap_or_default())
}

async fn put(db: &impl ConnectionTrait, cx: &Context, row: Model, file: &MaterialsFile) -> Result<Model> {
    let sealed = cx.state.vault.seal(db, &APPLICATION_MATERIALS.of(row.id), file).await?;
    Ok(Model { materials: Some(sealed), ..row })
}

async fn checklist(
    db: &impl ConnectionTrait,
    cx: &Context,
    row: &Model,
    kept: MaterialsFile,
) -> Result<Checklist> {
    let form = papers::form(db, cx, row).await?;
    let files = attachments::service::of_subject(db, row.id).await?;
    let kinds: Vec<_> = files.iter().map(|file| file.kind).collect();
    let at_hand = AtHand { source: row.source.0, form: &form, files: &kinds, kept: &kept };
    let items = materials::checklist(at_hand);
    let MaterialsFile { proofs, explanations, receipts } = kept;
    Ok(Checklist { missing: materials::missing(&items), items, proofs, explanations, receipts })
}
