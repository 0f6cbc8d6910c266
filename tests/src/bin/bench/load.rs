//! 32 connections that ask as fast as they are answered.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::{
    http::{self, Connection},
    seed::{self, Centre},
    service::Service,
};

/// Connections at a time, here and in pgbench.
pub const CONNECTIONS: usize = 32;

/// EX-2 of the worked examples (§6.7).
pub const HOUSEHOLD: &str =
    r#"{"region":"410902","date":"2024-03-06","matter":"M04","members":3,"incomes_fen":[240000,150000,0]}"#;

const MOBILE: &str = r#"{"kind":"mobile","value":"13900001111"}"#;

/// What is asked over and over.
#[derive(Clone)]
pub enum Operation {
    /// Words in plain text without a look at anything, for scale.
    Alive,
    /// The least that is asked and answered in JSON, by the same callers and under the same limits: is this a number of a
    /// mobile telephone?
    Empty,
    /// The facts of a household assessed (ELG-01); nothing is read from the database.
    Assess,
    /// One application, whole, somewhere among so many.
    GetOne { rows: u64 },
    /// 25 of a queue of a centre, from a path and query.
    List(Centre, String),
    /// A draft is created and submitted: two requests, counted as one.
    CreateAndSubmit,
}

/// How it went.
#[derive(Debug, Clone, Copy)]
pub struct Measured {
    pub per_second: f64,
    /// Milliseconds.
    pub p50: f64,
    pub p99: f64,
}

/// Asks for so many seconds, after a second that is not counted. The requests come from as many callers as there
/// are tokens, so that nobody is faster than one caller may be (the limits stay on).
pub async fn measure(service: &Service, operation: &Operation, seconds: u64) -> Result<Measured> {
    let centre = if let Operation::List(centre, _) = operation { *centre } else { seed::BIG };
    let tokens = service.tokens(centre.organisation())?;
    let begin = Instant::now() + Duration::from_secs(1);
    let end = begin + Duration::from_secs(seconds);
    let mut connections = Vec::new();
    for number in 0..CONNECTIONS {
        let connection = Connection::open(service.port).await?;
        let asker =
            Asker { connection, operation: operation.clone(), tokens: tokens.clone(), turn: number as u64 };
        connections.push(tokio::spawn(asker.until(begin, end)));
    }
    let mut times = Vec::new();
    for connection in connections {
        times.extend(connection.await??);
    }
    anyhow::ensure!(!times.is_empty(), "nothing was answered in time");
    times.sort_unstable();
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize].as_secs_f64() * 1000.0;
    Ok(Measured { per_second: times.len() as f64 / seconds as f64, p50: at(0.5), p99: at(0.99) })
}

struct Asker {
    connection: Connection,
    operation: Operation,
    tokens: std::sync::Arc<[String]>,
    turn: u64,
}

impl Asker {
    async fn until(mut self, begin: Instant, end: Instant) -> Result<Vec<Duration>> {
        let mut times = Vec::new();
        loop {
            let asked = Instant::now();
            if asked >= end {
                return Ok(times);
            }
            self.ask().await?;
            self.turn += CONNECTIONS as u64;
            if asked >= begin {
                times.push(asked.elapsed());
            }
        }
    }

    async fn ask(&mut self) -> Result<()> {
        let token = &self.tokens[self.turn as usize % self.tokens.len()];
        match &self.operation {
            Operation::Alive => {
                self.connection.ask(&http::get("/healthz", token)).await?;
            }
            Operation::Empty => {
                self.connection.ask(&http::post("/api/v1/identifiers/checks", token, MOBILE)).await?;
            }
            Operation::Assess => {
                self.connection.ask(&http::post("/api/v1/eligibility/assessments", token, HOUSEHOLD)).await?;
            }
            Operation::GetOne { rows } => {
                // Scattered, yet the same in every run.
                let number = self.turn.wrapping_mul(2_654_435_761) % rows;
                let path = format!("/api/v1/applications/{}", seed::BIG.application(number));
                self.connection.ask(&http::get(&path, token)).await?;
            }
            Operation::List(_, path) => {
                self.connection.ask(&http::get(path, token)).await?;
            }
            Operation::CreateAndSubmit => {
                let body = serde_json::to_string(&seed::claim(seed::BIG, self.turn))?;
                let draft = self.connection.ask(&http::post("/api/v1/applications", token, &body)).await?;
                // An application begins `{"id":"…`.
                let id = uuid::Uuid::try_parse_ascii(draft.get(7..43).context("no id")?)?;
                let path = format!("/api/v1/applications/{id}/submission");
                self.connection.ask(&http::post(&path, token, "")).await?;
            }
        }
        Ok(())
    }
}
