//! Settings of the check of means: who is asked, and what the house has settled.

use std::path::PathBuf;

use clap::Args;
use domain::verification::Terms;

use crate::verifications::{Connectors, connectors};

/// How the means of applicants are checked.
#[derive(Debug, Clone, Args)]
pub struct Verification {
    /// JSON file that names the data sources that are asked over the network; docs/verification.md describes it.
    #[arg(long, env = "FAYUAN_DATA_SOURCES")]
    pub data_sources: Option<PathBuf>,
    /// Days after which an answer of a source is flagged as old.
    #[arg(long, env = "FAYUAN_VERIFICATION_STALE_DAYS", default_value_t = 90)]
    pub verification_stale_days: u16,
    /// Of a hundred commitments so many are drawn to be checked afterwards.
    #[arg(long, env = "FAYUAN_POST_CHECK_PERCENT", default_value_t = 20)]
    pub post_check_percent: u8,
    /// Months for which the result of a check may be used again for the same person; 0 is never.
    #[arg(long, env = "FAYUAN_VERIFICATION_REUSE_MONTHS", default_value_t = 6)]
    pub verification_reuse_months: u8,
}

impl Default for Verification {
    fn default() -> Self {
        let Terms { stale_days, post_check_percent, reuse_months } = Terms::default();
        Self {
            data_sources: None,
            verification_stale_days: stale_days,
            post_check_percent,
            verification_reuse_months: reuse_months,
        }
    }
}

/// Settings that were found to be in order.
#[derive(Debug, Clone, Default)]
pub struct Checks {
    pub connectors: Connectors,
    pub terms: Terms,
}

impl Verification {
    /// What is set; every mistake goes to the list.
    pub fn check(&self, mistakes: &mut Vec<String>) -> Checks {
        let mut connectors = Connectors::default();
        match self.data_sources.as_deref().map(connectors::read) {
            None => {}
            Some(Ok(read)) => connectors = read,
            Some(Err(wrong)) => {
                mistakes.extend(wrong.into_iter().map(|wrong| format!("FAYUAN_DATA_SOURCES: {wrong}")));
            }
        }
        if self.verification_stale_days == 0 {
            mistakes.push("FAYUAN_VERIFICATION_STALE_DAYS must be at least 1".to_owned());
        }
        if self.post_check_percent > 100 {
            mistakes.push("FAYUAN_POST_CHECK_PERCENT must be between 0 and 100".to_owned());
        }
        if self.verification_reuse_months > 24 {
            mistakes.push("FAYUAN_VERIFICATION_REUSE_MONTHS must be between 0 and 24".to_owned());
        }
        let terms = Terms {
            stale_days: self.verification_stale_days,
            post_check_percent: self.post_check_percent,
            reuse_months: self.verification_reuse_months,
        };
        Checks { connectors, terms }
    }
}
