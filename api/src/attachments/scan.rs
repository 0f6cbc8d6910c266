//! Malware: where the house has ClamAV, it looks at every attached file before anybody opens it (SEC-16). What it
//! finds stays in quarantine, as a proof; while it is away, files wait for it.

use std::{path::PathBuf, str::FromStr, time::Duration};

use anyhow::Context as _;
use clamav_client::{
    PONG,
    tokio::{Socket, Tcp, ping, scan_buffer},
};
use object_store::ObjectStoreExt;
use openapi::{Code, attachments::Scan, journal::Event};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr};
use tokio::time::timeout;
use uuid::Uuid;

use super::{
    entity::{Column, Entity, Model},
    service::{entry, key},
};
use crate::{applications, auth::Context, db::Text, http::Result, journal};

/// Rows read at a time.
const BATCH: u64 = 50;
/// How long the scanner may take over one file.
const PATIENCE: Duration = Duration::from_secs(60);
/// Bytes sent at a time.
const CHUNK: usize = 64 * 1024;

/// Where ClamAV listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanner {
    Unix(PathBuf),
    /// Address and port.
    Tcp(String),
}

impl FromStr for Scanner {
    type Err = &'static str;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        match text.split_once(':') {
            Some(("unix", path)) if path.starts_with('/') => Ok(Self::Unix(path.into())),
            Some(("tcp", address)) if address.rsplit_once(':').is_some_and(|(_, port)| is_port(port)) => {
                Ok(Self::Tcp(address.to_owned()))
            }
            _ => Err("must be unix:/path/of/clamd.sock or tcp:address:port"),
        }
    }
}

fn is_port(text: &str) -> bool {
    text.parse::<u16>().is_ok_and(|port| port > 0)
}

impl Scanner {
    async fn answers(&self) -> bool {
        let asked = async {
            match self {
                Self::Unix(path) => ping(Socket { socket_path: path }).await,
                Self::Tcp(address) => ping(Tcp { host_address: address.as_str() }).await,
            }
        };
        matches!(timeout(PATIENCE, asked).await, Ok(Ok(said)) if said == PONG)
    }

    async fn look_at(&self, bytes: &[u8]) -> anyhow::Result<Verdict> {
        let asked = async {
            match self {
                Self::Unix(path) => scan_buffer(bytes, Socket { socket_path: path }, Some(CHUNK)).await,
                Self::Tcp(address) => {
                    scan_buffer(bytes, Tcp { host_address: address.as_str() }, Some(CHUNK)).await
                }
            }
        };
        let said = timeout(PATIENCE, asked).await.context("the scanner takes too long")?;
        verdict(&said.context("the scanner is away")?).context("the scanner could not tell")
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Clean,
    /// The name of what was found.
    Found(String),
}

/// What `stream: OK` or `stream: Name FOUND` means; nothing for what is neither.
fn verdict(said: &[u8]) -> Option<Verdict> {
    let said = std::str::from_utf8(said).ok()?.trim_end_matches(['\0', '\n']).strip_prefix("stream: ")?;
    match said.strip_suffix(" FOUND") {
        Some(name) => Some(Verdict::Found(name.to_owned())),
        None => (said == "OK").then_some(Verdict::Clean),
    }
}

/// May a file be opened that was found to be so?
pub fn cleared(scan: Scan, watched: bool) -> Result<()> {
    match scan {
        Scan::Infected => Err(Code::Quarantined.into()),
        Scan::Unscanned if watched => Err(Code::NotScanned.into()),
        Scan::Unscanned | Scan::Clean => Ok(()),
    }
}

/// Has the files looked at that wait for it, the oldest first. One that can not be looked at keeps none of the others.
pub async fn look_through(cx: &Context) -> Result<()> {
    let Some(scanner) = &cx.state.scanner else { return Ok(()) };
    let mut after = Uuid::nil();
    loop {
        let rows = Entity::unscanned().filter(Column::Id.gt(after)).limit(BATCH).all(cx.db()).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.id;
        if !scanner.answers().await {
            tracing::warn!("the scanner is away; files wait for it");
            return Ok(());
        }
        for row in rows {
            let id = row.id;
            if let Err(error) = look(cx, scanner, row).await {
                tracing::warn!(attachment = %id, %error, "a file waits for the scanner");
            }
        }
    }
}

async fn look(cx: &Context, scanner: &Scanner, row: Model) -> Result<()> {
    let file = cx.state.files.get(&key(row.id)).await.map_err(anyhow::Error::new)?;
    let bytes = file.bytes().await.map_err(anyhow::Error::new)?;
    match scanner.look_at(&bytes).await? {
        Verdict::Clean => conclude(cx, row, Scan::Clean, None).await,
        Verdict::Found(name) => conclude(cx, row, Scan::Infected, Some(name)).await,
    }
}

/// Writes down what was found; whoever comes second, when two processes looked, has nothing to add.
async fn conclude(cx: &Context, row: Model, scan: Scan, found: Option<String>) -> Result<()> {
    let tx = cx.begin().await?;
    let written = Entity::update_many()
        .col_expr(Column::Scan, Expr::value(Text(scan)))
        .filter(Column::Id.eq(row.id))
        .filter(Column::Scan.eq(Text(Scan::Unscanned)))
        .exec(&tx)
        .await?;
    if let (1, Some(found)) = (written.rows_affected, found) {
        tracing::warn!(attachment = %row.id, found, "a file was put in quarantine");
        let subject =
            if applications::sees(&tx, &cx.caller, row.subject_id).await? { "application" } else { "case" };
        journal::record(&tx, cx, entry(&row, subject, Event::AttachmentQuarantined)).await?;
    }
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_answer_is_a_verdict() {
        assert_eq!(verdict(b"stream: OK\0"), Some(Verdict::Clean));
        assert_eq!(verdict(b"stream: Eicar.OK FOUND\0"), Some(Verdict::Found("Eicar.OK".to_owned())));
        for unclear in [&b""[..], b"stream: OK", b"INSTREAM size limit exceeded. ERROR\0", b"stream: OKAY\0"]
        {
            let clear = unclear == b"stream: OK";
            assert_eq!(verdict(unclear).is_some(), clear, "{unclear:?}");
        }
    }

    #[test]
    fn a_scanner_has_a_socket_or_an_address_with_a_port() {
        assert_eq!("unix:/run/clamd.sock".parse(), Ok(Scanner::Unix("/run/clamd.sock".into())));
        assert_eq!("tcp:127.0.0.1:3310".parse(), Ok(Scanner::Tcp("127.0.0.1:3310".to_owned())));
        for wrong in ["", "clamd", "unix:clamd.sock", "tcp:3310", "tcp:host:", "tcp:host:0", "http://host:1"]
        {
            assert!(wrong.parse::<Scanner>().is_err(), "{wrong}");
        }
    }
}
