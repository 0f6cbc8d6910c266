//! Parts of a face that are loaded when they are asked for: modules that its page knows by name (see `boot.js`).

use js_sys::{Array, Function, Promise, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What the part of this name makes of what it is given; nothing when it can not be loaded, as without a network.
pub async fn part(name: &str, given: &[JsValue]) -> Option<JsValue> {
    let door: Function = Reflect::get(&global(), &"part".into()).ok()?.dyn_into().ok()?;
    let all: Array = [JsValue::from(name)].iter().chain(given).collect();
    let promise: Promise = door.apply(&JsValue::NULL, &all).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
