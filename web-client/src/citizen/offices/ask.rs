//! What is asked of the directory, and what it answers as far as this face reads it.

use client::{Answer, Result};
use openapi::Page;
use serde::Deserialize;

use crate::citizen::{
    answers::Organisation,
    small::{Answered, Sent, quoted},
};

/// Offices listed at most.
const MANY: u16 = 30;

/// What is asked.
pub enum Asked {
    Named(String),
    Address(String),
    /// Longitude and latitude as the browser writes them: code that writes numbers would be downloaded by everybody.
    Position(String, String),
}

/// What was found, however it was asked.
#[derive(PartialEq)]
pub struct Found {
    /// From where the distances are.
    pub from: Option<String>,
    pub rows: Vec<(Organisation, Option<Way>)>,
    /// Offices that are not listed.
    pub more: u32,
}

/// How far it is.
#[derive(Clone, Copy, PartialEq)]
pub struct Way {
    pub metres: u32,
    pub minutes: u16,
}

/// What to send; what somebody types as an address, and where they are, travels in a body.
pub fn request(asked: Asked) -> Sent {
    let nearest =
        |from: String| Sent::Post("/directory/nearest".to_owned(), format!(r#"{{{from},"limit":10}}"#));
    match asked {
        Asked::Named(q) => {
            let q = String::from(js_sys::encode_uri_component(&q));
            Sent::Get(format!("/directory?limit={MANY}&q={q}"))
        }
        Asked::Address(address) => nearest(format!(r#""address":{}"#, quoted(&address))),
        Asked::Position(longitude, latitude) => {
            nearest(format!(r#""position":{{"longitude":{longitude},"latitude":{latitude}}}"#))
        }
    }
}

/// What the answer says.
pub fn found((sent, body): Answered) -> Result<Found> {
    let answer = Answer { status: 200, body };
    match sent {
        Sent::Get(_) | Sent::Act(_) => answer.read().map(named),
        Sent::Post(..) => answer.read().map(near),
    }
}

fn named(Page { items, total, .. }: Page<Organisation>) -> Found {
    let more = total.saturating_sub(u32::try_from(items.len()).unwrap_or(u32::MAX));
    Found { from: None, rows: items.into_iter().map(|office| (office, None)).collect(), more }
}

fn near(Nearest { from, items }: Nearest) -> Found {
    let row = |Near { office, distance_m, minutes }| (office, Some(Way { metres: distance_m, minutes }));
    Found { from: from.and_then(|from| from.name), rows: items.into_iter().map(row).collect(), more: 0 }
}

/// Of a [`NearestAnswer`](openapi::directory::NearestAnswer).
#[derive(Deserialize)]
struct Nearest {
    from: Option<Place>,
    items: Vec<Near>,
}

#[derive(Deserialize)]
struct Place {
    name: Option<String>,
}

#[derive(Deserialize)]
struct Near {
    office: Organisation,
    distance_m: u32,
    minutes: u16,
}
