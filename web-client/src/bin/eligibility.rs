//! The rules of eligibility as a module of their own: facts in, what they lead to out, both as the contract writes
//! them. The same engine as the service's, so that both say the same to the byte.

use domain::eligibility::{Rulebook, assess as assessed, check_facts, seeded};
use openapi::{
    FieldProblem, Page,
    eligibility::{Facts, Pack},
};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// What is wrong with the facts, as a problem of the service lists it.
#[derive(Serialize)]
struct Refused {
    fields: Vec<FieldProblem>,
}

/// An `Assessment` of `Facts`, or `{"fields":[…]}` when they can not be true of anybody. The rules are those of the
/// service's page of packs; the packs that come with the software where the page is not at hand.
#[wasm_bindgen]
pub fn assess(facts: &str, packs: Option<String>) -> String {
    let Ok(facts) = serde_json::from_str::<Facts>(facts) else {
        return said(&Refused { fields: Vec::new() });
    };
    let fields = check_facts(&facts);
    if !fields.is_empty() {
        return said(&Refused { fields });
    }
    let served = packs.and_then(|packs| serde_json::from_str::<Page<Pack>>(&packs).ok());
    match served {
        Some(page) => said(&assessed(&Rulebook::new(page.items), &facts)),
        None => said(&assessed(seeded(), &facts)),
    }
}

fn said(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).unwrap_or_default()
}

fn main() {}
