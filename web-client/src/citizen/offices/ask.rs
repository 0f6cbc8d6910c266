//! What is asked of the directory, and what it answers as far as this face reads it.

use client::Client;
use serde::{Deserialize, Serialize};

use crate::{
    app::{Api, Failure},
    citizen::answers::Organisation,
};

/// Offices listed at most.
const MANY: u16 = 30;

/// What is asked.
#[derive(Clone)]
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

/// Asks; what somebody types as an address, and where they are, travels in a body.
pub async fn ask(api: Api, asked: Asked) -> Result<Found, Failure> {
    let body = match asked {
        Asked::Named(q) => {
            let named = Named { q, limit: MANY };
            return api.call(|c| find(c, named.clone())).await.map(Found::from);
        }
        Asked::Address(address) => {
            format!(r#"{{"address":{},"limit":10}}"#, serde_json::Value::String(address))
        }
        Asked::Position(longitude, latitude) => {
            format!(r#"{{"position":{{"longitude":{longitude},"latitude":{latitude}}},"limit":10}}"#)
        }
    };
    api.call(|c| nearest(c, body.clone())).await.map(Found::from)
}

async fn find(client: Client, named: Named) -> client::Result<Listed> {
    client.find("/directory", &named).await
}

async fn nearest(client: Client, body: String) -> client::Result<Nearest> {
    let mut request = client.request("POST", "/directory/nearest");
    request.headers.push(("Content-Type", "application/json".to_owned()));
    request.body = Some(body.into_bytes());
    client.send(request).await?.read()
}

#[derive(Clone, Serialize)]
struct Named {
    q: String,
    limit: u16,
}

/// Of a page of the directory.
#[derive(Deserialize)]
struct Listed {
    items: Vec<Organisation>,
    total: u32,
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

impl From<Listed> for Found {
    fn from(Listed { items, total }: Listed) -> Self {
        let more = total.saturating_sub(u32::try_from(items.len()).unwrap_or(u32::MAX));
        Self { from: None, rows: items.into_iter().map(|office| (office, None)).collect(), more }
    }
}

impl From<Nearest> for Found {
    fn from(Nearest { from, items }: Nearest) -> Self {
        let row = |Near { office, distance_m, minutes }| (office, Some(Way { metres: distance_m, minutes }));
        Self { from: from.and_then(|from| from.name), rows: items.into_iter().map(row).collect(), more: 0 }
    }
}
