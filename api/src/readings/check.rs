//! Do the readings hold? Chain after chain, a stretch at a time, while the service goes on (SEC-12).

use domain::refusal::field;
use openapi::{
    Code,
    readings::{ChainCheck, ChainPlace, ChainQuery, Ledger},
};
use sea_orm::{EntityTrait, QuerySelect};
use uuid::Uuid;

use super::{
    chain::stretch,
    entity::chain::{Entity, Model},
};
use crate::{
    auth::Context,
    http::{Error, Result},
    journal::{self, STRETCH, position},
};

/// Chains of one call at most: after many short runs of the service there are many short ones.
const CHAINS: u64 = 100;

/// Checks a stretch of the book that is asked for.
pub async fn check(cx: &Context, query: ChainQuery) -> Result<ChainCheck> {
    match query.ledger.unwrap_or(Ledger::Journal) {
        Ledger::Journal => journal::check(cx, query).await,
        Ledger::Readings => readings(cx, query).await,
    }
}

/// The readings of all organisations lie in the same chains; nothing is told of them but whether they hold.
async fn readings(cx: &Context, query: ChainQuery) -> Result<ChainCheck> {
    let ChainQuery { ledger: _, organisation_id: _, chain, after } = query;
    let first = match chain {
        Some(id) => Some(named(cx, id).await?),
        None => None,
    };
    let chains = Entity::since(first.as_ref()).limit(CHAINS + 1).all(cx.db()).await?;
    let mut chains = (0..CHAINS + 1).zip(chains).peekable();
    let mut answer = ChainCheck {
        ledger: Ledger::Readings,
        chain: None,
        checked: 0,
        up_to: 0,
        broken_at: None,
        complete: true,
        next: None,
    };
    // Only of the chain that is named anything was checked before.
    let mut after = i64::from(after.filter(|_| first.is_some()).unwrap_or_default());
    let mut left = STRETCH;
    while let Some((turn, chain)) = chains.next() {
        if turn == CHAINS || left <= 0 {
            return Ok(going_on(answer, chain.id, after));
        }
        let held = stretch(cx.db(), &chain, after, left).await?;
        let checked = (held.up_to - after).max(0);
        left -= checked;
        answer.chain = Some(chain.id);
        answer.checked = answer.checked.saturating_add(position(checked));
        answer.up_to = position(held.up_to);
        if held.broken {
            answer.broken_at = Some(position(held.up_to + 1));
            return Ok(match chains.peek() {
                Some((_, later)) => going_on(answer, later.id, 0),
                None => answer,
            });
        }
        if !held.complete {
            return Ok(going_on(answer, chain.id, held.up_to));
        }
        after = 0;
    }
    Ok(answer)
}

fn going_on(answer: ChainCheck, chain: Uuid, after: i64) -> ChainCheck {
    let next = ChainPlace { chain: Some(chain), after: position(after) };
    ChainCheck { complete: false, next: Some(next), ..answer }
}

async fn named(cx: &Context, id: Uuid) -> Result<Model> {
    let found = Entity::find_by_id(id).one(cx.db()).await?;
    found.ok_or_else(|| Error::Invalid(vec![field("chain", Code::NotInList)]))
}
