//! For which villages whoever is signed in files as a helper (ORG-01, ORG-10): asked of the roster, and remembered for
//! where there is no network. The service looks again when the draft arrives there.

use std::rc::Rc;

use client::words;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::{
    app::{Failure, browser, use_api, use_query},
    citizen::device::VILLAGES,
};

/// Of [`OwnVillages`](openapi::applications::OwnVillages).
#[derive(Default, PartialEq, Serialize, Deserialize)]
pub struct Villages {
    pub items: Vec<Village>,
}

/// Of an [`OwnVillage`](openapi::applications::OwnVillage).
#[derive(PartialEq, Serialize, Deserialize)]
pub struct Village {
    /// The entry of the roster; it is compared and sent back.
    pub helper_id: String,
    pub village_name: Option<String>,
}

/// The villages, once they are `wanted`; none while they are not known.
#[hook]
pub fn use_villages(wanted: bool) -> Rc<Villages> {
    let api = use_api();
    let found = use_query(wanted, move |wanted| async move {
        match wanted {
            true => api.call(|c| c.get::<Villages>("/own-villages")).await,
            false => Ok(Villages::default()),
        }
    });
    use_effect_with(found.data.clone().filter(|_| wanted), |read| {
        if let Some(read) = read {
            let json = serde_json::to_string(&**read).ok().filter(|_| !read.items.is_empty());
            browser::keep(VILLAGES, json.as_deref());
        }
    });
    let away = found.error == Some(Failure::Offline);
    let remembered = || words::<Villages>(browser::kept(VILLAGES)?.as_bytes()).ok().map(Rc::new);
    found.data.or_else(|| remembered().filter(|_| away)).unwrap_or_default()
}
