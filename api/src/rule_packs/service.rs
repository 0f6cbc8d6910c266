//! Reading versions, and trying facts against them: nothing is kept of a trial.

use domain::{
    eligibility::{assess, check_facts, check_pack},
    refusal::field,
    rule_packs::{difference, pointers, unbounded},
};
use openapi::{
    Code, FieldProblem, Page,
    eligibility::{Assessment, Facts, Pack},
    rule_packs::{PackCheck, PackDifference, RulePack, RulePackFilter, RulePackSummary, Trial},
};
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::{
    answers::{Line, whole},
    entity::{self, Column},
};
use crate::{
    auth::Context,
    db::Text,
    http::{Error, Result, refused},
    paging,
};

/// A page of versions, the newest first.
pub async fn list(cx: &Context, filter: RulePackFilter) -> Result<Page<RulePackSummary>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    if let Some(pack) = &filter.pack {
        select = select.filter(Column::Pack.eq(&**pack));
    }
    if let Some(region) = &filter.region {
        select = select.filter(Column::Region.eq(&**region));
    }
    let page =
        paging::lines_by_id(cx.db(), select, Column::Id, &filter.paging(), |line: &Line| line.id).await?;
    Ok(paging::map(page, Into::into))
}

/// One version, whole.
pub async fn one(cx: &Context, id: Uuid) -> Result<RulePack> {
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    whole(cx.db(), cx, row).await
}

/// What is wrong with a text, and what somebody should look at.
pub fn check(cx: &Context, pack: &Pack) -> PackCheck {
    let check = check_pack(pack, &cx.state.rules.now().without(&pack.pack));
    PackCheck { problems: pointers(check.problems), warnings: pointers(check.warnings) }
}

/// Assesses facts with a text in place of the version in force, as if it held on every day; of a text that is not
/// acceptable it says why.
pub fn try_text(cx: &Context, trial: Trial) -> Result<Assessment> {
    let Trial { pack, facts } = trial;
    let within = |whole: &str, problems: Vec<FieldProblem>| -> Vec<FieldProblem> {
        let told = |one: FieldProblem| FieldProblem { path: format!("{whole}{}", one.path), ..one };
        problems.into_iter().map(told).collect()
    };
    let book = cx.state.rules.now().without(&pack.pack);
    refused(within("pack", pointers(check_pack(&pack, &book).problems)))?;
    refused(within("facts.", check_facts(&facts)))?;
    Ok(assess(&book.with(unbounded(pack)), &facts))
}

/// Assesses facts with this version in place of the one in force, as if it held on every day.
pub async fn try_out(cx: &Context, id: Uuid, facts: Facts) -> Result<Assessment> {
    refused(check_facts(&facts))?;
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    Ok(assess(&cx.state.rules.now().with(unbounded(row.content.0)), &facts))
}

/// What differs from an earlier version, or from a version of another pack.
pub async fn compare(cx: &Context, id: Uuid, from: Uuid) -> Result<PackDifference> {
    let to = entity::one(cx.db(), &cx.caller, id).await?;
    let from = match entity::one(cx.db(), &cx.caller, from).await {
        Err(Error::NotFound) => return Err(Error::Invalid(vec![field("from", Code::NotInList)])),
        found => found?,
    };
    Ok(difference(&from.content.0, &to.content.0))
}
