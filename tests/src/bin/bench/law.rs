//! How fast the law itself is, on one core and without anything around it.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use anyhow::Result;
use domain::eligibility::{assess, seeded};
use openapi::eligibility::Facts;

use super::load::HOUSEHOLD;

/// Assessments a second (ELG-01) of the household that is asked over HTTP, with every sentence of the answer.
pub fn assessments(seconds: u64) -> Result<f64> {
    let facts: Facts = serde_json::from_str(HOUSEHOLD)?;
    let (begun, mut done) = (Instant::now(), 0_u64);
    while begun.elapsed() < Duration::from_secs(seconds) {
        for _ in 0..1_000 {
            black_box(assess(seeded(), black_box(&facts)));
        }
        done += 1_000;
    }
    Ok(done as f64 / begun.elapsed().as_secs_f64())
}
