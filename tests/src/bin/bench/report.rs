//! The figures as a table for people and as JSON for machines.

use std::path::PathBuf;

use anyhow::Result;
use serde_json::{Value, json};

use super::load::Measured;

/// What is wanted of a figure.
#[derive(Debug, Clone, Copy)]
pub enum Wanted {
    AtLeast(f64),
    AtMost(f64),
    /// Nothing: it is there for scale.
    Scale,
}

/// Everything that was measured, in order.
#[derive(Debug, Default)]
pub struct Report {
    rates: Vec<(String, f64, Option<Measured>)>,
    targets: Vec<(String, f64, Wanted)>,
}

impl Report {
    /// A rate of the service.
    pub fn served(&mut self, name: &str, measured: Measured) {
        self.rates.push((name.to_owned(), measured.per_second, Some(measured)));
    }

    /// A rate of pgbench.
    pub fn plain(&mut self, name: &str, per_second: f64) {
        self.rates.push((name.to_owned(), per_second, None));
    }

    /// A figure and what is wanted of it.
    pub fn target(&mut self, name: &str, figure: f64, wanted: Wanted) {
        self.targets.push((name.to_owned(), figure, wanted));
    }

    /// The tables.
    pub fn tables(&self) -> String {
        let mut lines =
            vec!["| work | per second | p50 ms | p99 ms |".to_owned(), "|---|---:|---:|---:|".to_owned()];
        lines.extend(self.rates.iter().map(|(name, rate, measured)| match measured {
            Some(Measured { p50, p99, .. }) => format!("| {name} | {rate:.0} | {p50:.2} | {p99:.2} |"),
            None => format!("| {name} | {rate:.0} | | |"),
        }));
        lines.extend([
            String::new(),
            "| figure | measured | wanted | |".to_owned(),
            "|---|---:|---:|---|".to_owned(),
        ]);
        lines.extend(self.targets.iter().map(|(name, figure, wanted)| {
            let verdict = match wanted.met(*figure) {
                Some(true) => "met",
                Some(false) => "missed",
                None => "",
            };
            format!("| {name} | {figure:.2} | {} | {verdict} |", wanted.words())
        }));
        lines.join("\n")
    }

    /// Writes `bench.json` beside what was built; answers where.
    pub fn write(&self) -> Result<PathBuf> {
        let folder = std::env::var_os("CARGO_TARGET_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
        let path = folder.join("bench.json");
        std::fs::write(&path, serde_json::to_string_pretty(&self.json())?)?;
        Ok(path)
    }

    fn json(&self) -> Value {
        let rate = |(name, rate, measured): &(String, f64, Option<Measured>)| {
            json!({
                "work": name, "per_second": rate, "p50_ms": measured.map(|m| m.p50), "p99_ms": measured.map(|m| m.p99),
            })
        };
        let target = |(name, figure, wanted): &(String, f64, Wanted)| json!({ "figure": name, "measured": figure, "wanted": wanted.words(), "met": wanted.met(*figure) });
        json!({
            "rates": self.rates.iter().map(rate).collect::<Vec<_>>(),
            "targets": self.targets.iter().map(target).collect::<Vec<_>>(),
        })
    }
}

impl Wanted {
    fn met(self, figure: f64) -> Option<bool> {
        match self {
            Self::AtLeast(least) => Some(figure >= least),
            Self::AtMost(most) => Some(figure <= most),
            Self::Scale => None,
        }
    }

    fn words(self) -> String {
        match self {
            Self::AtLeast(least) => format!("≥ {least}"),
            Self::AtMost(most) => format!("≤ {most}"),
            Self::Scale => String::new(),
        }
    }
}
