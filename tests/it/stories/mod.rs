//! The stories the product must be able to live through, as far as intake and eligibility reach: each told from its
//! beginning to its decision or its archive, and with the wrong people trying.

mod home;
mod refused;
mod workers;

use client::Client;
use openapi::{ApplicationId, applications::*};

/// Drafted and submitted by somebody.
async fn submitted(who: &Client, new: &NewApplication) -> ApplicationId {
    let id = who.create_application(new).await.unwrap().id;
    who.submit_application(id).await.unwrap();
    id
}

/// An opinion that finds every condition as the assessment found it.
fn opinion(means: Finding, mode: MeansMode, ground: Option<MeansGround>, reasons: &str) -> Opinion {
    Opinion {
        means,
        means_mode: mode,
        means_ground: ground,
        reasons: reasons.parse().unwrap(),
        ..tests::given::favourable()
    }
}
