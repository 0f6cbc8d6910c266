//! Settings: what is given is checked as a whole, and every mistake is told at once. Secrets are never shown.

use std::{net::SocketAddr, num::NonZeroU32, path::PathBuf};

use chrono::TimeDelta;
use clap::Args;
use zeroize::Zeroizing;

use super::{Checks, Provider, Verification};
use crate::{
    attachments::Scanner,
    auth::{
        oidc,
        policy::{Policy, SecondFactor, SmallCentres},
    },
    http::limits::Limits,
    vault::{Algorithm, Secret},
};

/// Where the data are.
#[derive(Debug, Clone, Args)]
pub struct Data {
    /// Folder for the SQLite file, attachments and keys.
    #[arg(long, env = "FAYUAN_DATA_DIR", default_value = "fayuan-data")]
    pub data_dir: PathBuf,
    /// `postgres://…` or `sqlite://…`; a SQLite file in the data folder when not given.
    #[arg(long, env = "FAYUAN_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// File with the master key, 64 hexadecimal digits, where it shall not stand in the data folder.
    #[arg(long, env = "FAYUAN_MASTER_KEY_FILE")]
    pub master_key_file: Option<PathBuf>,
    /// What new data keys seal with; the keys there are go on until they are rotated.
    #[arg(long, env = "FAYUAN_CIPHER", value_enum, default_value_t)]
    pub cipher: Algorithm,
}

/// How personal data are sealed.
#[derive(Debug, Clone, Default)]
pub struct Sealing {
    /// Nothing when it stands in the data folder.
    pub master_key: Option<Secret>,
    pub algorithm: Algorithm,
}

/// How to serve.
#[derive(Debug, Clone, Args)]
pub struct Serve {
    #[command(flatten)]
    pub data: Data,
    /// Address and port.
    #[arg(long, env = "FAYUAN_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,
    /// Threads that answer requests; as many as there are processors when not given.
    #[arg(long, env = "FAYUAN_WORKERS")]
    pub workers: Option<usize>,
    /// Where text messages go: an `http(s)://` address that takes JSON `{phone, text}`, `development` (they are
    /// only shown on /dev/messages, to everybody), or `none`.
    #[arg(long, env = "FAYUAN_SMS_GATEWAY", default_value = "none", hide_env_values = true)]
    pub sms_gateway: String,
    /// Where ClamAV listens, so that every attached file is looked at before it can be opened: `unix:` and the path of
    /// its socket, or `tcp:` and address and port.
    #[arg(long, env = "FAYUAN_CLAMAV")]
    pub clamav: Option<String>,
    /// Requests a caller, or an address when nobody is signed in, may make in a minute; 0 is no limit.
    #[arg(long, env = "FAYUAN_REQUESTS_PER_MINUTE", default_value_t = 1200)]
    pub requests_per_minute: u32,
    /// Attempts to sign in that an address may make in a minute; 0 is no limit.
    #[arg(long, env = "FAYUAN_SIGN_INS_PER_MINUTE", default_value_t = 60)]
    pub sign_ins_per_minute: u32,
    /// Addresses of balancers whose `X-Forwarded-For` is believed, separated by commas.
    #[arg(long, env = "FAYUAN_PROXIES", value_delimiter = ',')]
    pub proxies: Vec<std::net::IpAddr>,
    /// Staff must have a second factor: who has none can only set one up.
    #[arg(long, env = "FAYUAN_REQUIRE_SECOND_FACTOR")]
    pub require_second_factor: bool,
    /// Days after which a password must be changed; 0 is never.
    #[arg(long, env = "FAYUAN_PASSWORD_MAX_AGE_DAYS", default_value_t = 180)]
    pub password_max_age_days: u16,
    /// Days without a sign-in after which an account is put to rest; 0 is never.
    #[arg(long, env = "FAYUAN_DORMANT_AFTER_DAYS", default_value_t = 90)]
    pub dormant_after_days: u16,
    /// In a centre with fewer than three people the director may examine, and then the bureau above approves.
    #[arg(long, env = "FAYUAN_SOD_SMALL_CENTRE")]
    pub sod_small_centre: bool,
    #[command(flatten)]
    pub provider: Provider,
    #[command(flatten)]
    pub verification: Verification,
    /// Fill an empty database with demonstration data, and use the development gateway. Not for real data.
    #[arg(long, env = "FAYUAN_DEMO")]
    pub demo: bool,
}

/// Settings that were found to be in order.
#[derive(Debug, Clone)]
pub struct Settings {
    pub data_dir: PathBuf,
    pub database_url: String,
    pub listen: SocketAddr,
    pub workers: usize,
    pub sms: Sms,
    pub sealing: Sealing,
    pub limits: Limits,
    pub policy: Policy,
    pub provider: Option<oidc::Settings>,
    pub scanner: Option<Scanner>,
    pub verification: Checks,
}

/// The kind of gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sms {
    None,
    Development,
    Http(String),
}

impl Data {
    /// The database's address.
    pub fn url(&self) -> Result<String, String> {
        match &self.database_url {
            None => Ok(format!("sqlite://{}", self.data_dir.join("fayuan.db").display())),
            Some(url)
                if ["postgres://", "postgresql://", "sqlite:"].iter().any(|kind| url.starts_with(kind)) =>
            {
                Ok(url.clone())
            }
            Some(_) => Err("FAYUAN_DATABASE_URL must start with postgres:// or sqlite:".to_owned()),
        }
    }
}

impl Data {
    /// How personal data are sealed.
    pub fn sealing(&self) -> Result<Sealing, String> {
        let mistake = |error: anyhow::Error| format!("FAYUAN_MASTER_KEY_FILE can not be used: {error}");
        let read = |file: &PathBuf| {
            let text = Zeroizing::new(std::fs::read_to_string(file)?);
            Secret::read(&text)
        };
        let master_key = self.master_key_file.as_ref().map(read).transpose().map_err(mistake)?;
        Ok(Sealing { master_key, algorithm: self.cipher })
    }
}

impl Serve {
    /// What is asked of accounts.
    fn policy(&self) -> Policy {
        let days = |days: u16| (days > 0).then(|| TimeDelta::days(days.into()));
        Policy {
            second_factor: if self.require_second_factor {
                SecondFactor::Required
            } else {
                SecondFactor::Optional
            },
            password_age: days(self.password_max_age_days),
            dormant_after: days(self.dormant_after_days),
            small_centres: if self.sod_small_centre { SmallCentres::Eased } else { SmallCentres::Strict },
        }
    }

    /// Checks everything; the error lists every mistake, one a line.
    pub fn check(&self) -> anyhow::Result<Settings> {
        let mut mistakes = Vec::new();
        let url = self.data.url().unwrap_or_else(|mistake| {
            mistakes.push(mistake);
            String::new()
        });
        let sealing = self.data.sealing().unwrap_or_else(|mistake| {
            mistakes.push(mistake);
            Sealing::default()
        });
        let listen = self.listen.parse().unwrap_or_else(|_| {
            mistakes.push("FAYUAN_LISTEN must be an address with a port, such as 127.0.0.1:8080".to_owned());
            SocketAddr::from(([127, 0, 0, 1], 0))
        });
        if self.workers.is_some_and(|workers| !(1..=256).contains(&workers)) {
            mistakes.push("FAYUAN_WORKERS must be between 1 and 256".to_owned());
        }
        if let Err(error) = std::fs::create_dir_all(&self.data.data_dir) {
            mistakes.push(format!("FAYUAN_DATA_DIR can not be used: {error}"));
        }
        let sms = match self.sms_gateway.as_str() {
            "none" if self.demo => Sms::Development,
            "none" => Sms::None,
            "development" => Sms::Development,
            url if url.starts_with("http://") || url.starts_with("https://") => Sms::Http(url.to_owned()),
            _ => {
                mistakes
                    .push("FAYUAN_SMS_GATEWAY must be none, development or an http(s):// address".to_owned());
                Sms::None
            }
        };
        let scanner = self.clamav.as_deref().and_then(|clamav| {
            clamav.parse().map_err(|mistake| mistakes.push(format!("FAYUAN_CLAMAV {mistake}"))).ok()
        });
        let provider = self.provider.check(&mut mistakes);
        let verification = self.verification.check(&mut mistakes);
        anyhow::ensure!(mistakes.is_empty(), "the settings are not in order:\n  {}", mistakes.join("\n  "));
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        Ok(Settings {
            data_dir: self.data.data_dir.clone(),
            database_url: url,
            listen,
            workers: self.workers.unwrap_or(processors),
            sms,
            sealing,
            policy: self.policy(),
            provider,
            scanner,
            verification,
            limits: Limits {
                requests_per_minute: NonZeroU32::new(self.requests_per_minute),
                sign_ins_per_minute: NonZeroU32::new(self.sign_ins_per_minute),
                proxies: self.proxies.clone(),
            },
        })
    }
}
