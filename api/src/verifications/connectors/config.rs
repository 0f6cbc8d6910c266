//! The file that names the sources which are asked over the network. Everything that is wrong with it is told at once;
//! what is secret stands in files of its own and is never told.

use std::{collections::BTreeMap, fs, path::Path, time::Duration};

use openapi::eligibility::DataSource;
use reqwest::{Certificate, Client, Identity, Url, redirect};
use serde::Deserialize;
use serde_json::Value;
use zeroize::Zeroizing;

use super::{Connectors, http::Pull, token::Tokens};
use crate::{cli::trustworthy, startup};

/// Seconds a source may take.
const TIMEOUT: std::ops::RangeInclusive<u64> = 1..=60;

const FIELDS: &str = "its fields are not source, url, timeout_seconds, ca, and mutual_tls (certificate, key) or oauth \
    (token_url, client_id, client_secret_file, scope)";

/// How one source is asked, as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    source: DataSource,
    url: String,
    #[serde(default = "ten")]
    timeout_seconds: u64,
    mutual_tls: Option<MutualTls>,
    oauth: Option<OAuth>,
    /// Whose certificates alone are believed; those of the public otherwise.
    ca: Option<String>,
}

fn ten() -> u64 {
    10
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MutualTls {
    /// Files in PEM.
    certificate: String,
    key: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OAuth {
    token_url: String,
    client_id: String,
    /// A file with the secret alone.
    client_secret_file: String,
    scope: Option<String>,
}

/// Reads the file; the paths in it count from its folder.
pub fn read(path: &Path) -> Result<Connectors, Vec<String>> {
    let text = fs::read_to_string(path).map_err(|error| vec![format!("it can not be read: {error}")])?;
    let file: Value = serde_json::from_str(&text).map_err(|error| vec![format!("it is no JSON: {error}")])?;
    let Some(entries) = file["sources"].as_array() else {
        return Err(vec!["it has no list of sources".to_owned()]);
    };
    let folder = path.parent().unwrap_or(Path::new("."));
    let (mut pulls, mut mistakes) = (BTreeMap::new(), Vec::new());
    for (at, entry) in entries.iter().enumerate() {
        match serde_json::from_value::<Entry>(entry.clone()) {
            // What stands there may be a secret in the wrong place: the place is told, and what was expected.
            Err(_) => mistakes.push(format!("sources[{at}]: {FIELDS}")),
            Ok(entry) => {
                let source = entry.source;
                let mut wrong = |what: String| mistakes.push(format!("sources[{at}] {source}: {what}"));
                let pull = pull(folder, entry, &mut wrong);
                let twice = pull.is_some_and(|pull| pulls.insert(source, pull).is_some());
                if twice {
                    wrong("it stands in the file twice".to_owned());
                }
            }
        }
    }
    if mistakes.is_empty() {
        Ok(Connectors { pulls: pulls.into(), ..Connectors::default() })
    } else {
        Err(mistakes)
    }
}

fn pull(folder: &Path, entry: Entry, wrong: &mut impl FnMut(String)) -> Option<Pull> {
    let Entry { source: _, url, timeout_seconds, mutual_tls, oauth, ca } = entry;
    let url = address("url", &url, wrong);
    if !TIMEOUT.contains(&timeout_seconds) {
        wrong("timeout_seconds must be between 1 and 60".to_owned());
    }
    let timeout = Duration::from_secs(timeout_seconds);
    startup::choose_tls();
    let mut builder = Client::builder().timeout(timeout).redirect(redirect::Policy::none());
    if let Some(trusted) = ca.and_then(|ca| trusted(folder, &ca, wrong)) {
        builder = builder.tls_certs_only(trusted);
    }
    let oauth = match (mutual_tls, oauth) {
        (Some(certificate), None) => {
            if let Some(identity) = identity(folder, &certificate, wrong) {
                builder = builder.identity(identity);
            }
            None
        }
        (None, Some(oauth)) => Some(oauth),
        _ => {
            wrong("it must have either mutual_tls or oauth".to_owned());
            None
        }
    };
    let client = builder.build().map_err(|_| wrong("its certificate and key do not fit".to_owned())).ok()?;
    let tokens = match oauth {
        Some(oauth) => Some(credentials(folder, oauth, &client, wrong)?),
        None => None,
    };
    Some(Pull { client, url: url?, timeout, tokens })
}

fn credentials(
    folder: &Path,
    oauth: OAuth,
    client: &Client,
    wrong: &mut impl FnMut(String),
) -> Option<Tokens> {
    let OAuth { token_url, client_id, client_secret_file, scope } = oauth;
    let url = address("oauth.token_url", &token_url, wrong);
    let secret = file(folder, "oauth.client_secret_file", &client_secret_file, wrong)?;
    let secret = String::from_utf8(secret.to_vec()).map(|text| Zeroizing::new(text.trim().to_owned()));
    let Some(secret) = secret.ok().filter(|secret| !secret.is_empty()) else {
        wrong("oauth.client_secret_file holds no secret".to_owned());
        return None;
    };
    let client = client.clone();
    Some(Tokens { client, url: url?, client_id, client_secret: secret, scope, current: None.into() })
}

fn trusted(folder: &Path, ca: &str, wrong: &mut impl FnMut(String)) -> Option<Vec<Certificate>> {
    let pem = file(folder, "ca", ca, wrong)?;
    match Certificate::from_pem_bundle(&pem) {
        Ok(certificates) if !certificates.is_empty() => Some(certificates),
        _ => {
            wrong("ca holds no certificate in PEM".to_owned());
            None
        }
    }
}

fn identity(folder: &Path, named: &MutualTls, wrong: &mut impl FnMut(String)) -> Option<Identity> {
    let MutualTls { certificate, key } = named;
    let certificate = file(folder, "mutual_tls.certificate", certificate, wrong);
    let key = file(folder, "mutual_tls.key", key, wrong);
    let both = Zeroizing::new([&certificate?[..], b"\n", &key?[..]].concat());
    let fits = Identity::from_pem(&both);
    fits.map_err(|_| wrong("mutual_tls holds no certificate with its key in PEM".to_owned())).ok()
}

fn address(name: &str, text: &str, wrong: &mut impl FnMut(String)) -> Option<Url> {
    if !trustworthy(text) {
        wrong(format!("{name} must be an https:// address"));
        return None;
    }
    Url::parse(text).ok()
}

fn file(folder: &Path, name: &str, path: &str, wrong: &mut impl FnMut(String)) -> Option<Zeroizing<Vec<u8>>> {
    let read = fs::read(folder.join(path)).map(Zeroizing::new);
    read.map_err(|error| wrong(format!("{name} can not be read: {error}"))).ok()
}
