//! The rules, asked: those that hold for the place by the service's word, or those that came with this face.

use openapi::Fen;
use serde::Deserialize;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::facts::Asked;
use crate::{
    app::{Failure, Query, browser, part, use_api, use_query},
    citizen::small::{Sent, ask},
};

/// Of an [`Assessment`](openapi::eligibility::Assessment); of outcome, flags and what is missing the codes.
#[derive(Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Found {
    /// Nothing when the facts can not be true of anybody.
    pub outcome: String,
    pub flags: Vec<String>,
    pub income_pc_fen: Option<Fen>,
    pub threshold_fen: Option<Fen>,
    pub missing: Vec<String>,
    pub zh: String,
    pub en: String,
}

/// What the rules say about these facts; nothing about none.
#[hook]
pub fn use_found(asked: Option<Asked>) -> Query<Option<Found>> {
    let api = use_api();
    let region = asked.as_ref().map(|asked| asked.region.clone());
    let packs = use_query(region, move |region| {
        let api = api.clone();
        async move {
            let Some(region) = region else { return Ok(None) };
            let path = format!("/eligibility/packs?region={region}&date={}", browser::today());
            let packs = api.call(move |c| ask(&c, &Sent::Get(path.clone()))).await?;
            Ok(String::from_utf8(packs).ok())
        }
    });
    // Without a network the rules that came with this face are as good; they may only be older.
    let known = packs.data.is_some() || packs.error.is_some();
    let packs = packs.data.as_ref().and_then(|packs| (**packs).clone());
    let asked = asked.filter(|_| known).map(|asked| (asked.facts, packs));
    use_query(asked, |asked| async move {
        let Some((facts, packs)) = asked else { return Ok(None) };
        let given = [JsValue::from(facts), packs.map_or(JsValue::UNDEFINED, JsValue::from)];
        let said = part("eligibility", &given).await.and_then(|said| said.as_string());
        said.and_then(|said| serde_json::from_str(&said).ok()).map(Some).ok_or(Failure::Offline)
    })
}
