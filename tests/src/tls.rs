//! A data source that lets in only who shows a certificate of its own authority: mutual TLS, with an authority made for
//! the story.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use rcgen::{
    BasicConstraints, CertificateParams, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
};
use rustls::{
    RootCertStore, ServerConfig,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
    server::WebPkiClientVerifier,
};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};

use crate::source::agreed;

/// An authority that signs certificates.
pub struct Authority {
    pem: String,
    issuer: Issuer<'static, KeyPair>,
}

/// A certificate and its key, in PEM and as rustls reads them.
struct Pair {
    certificate: rcgen::Certificate,
    key: KeyPair,
}

impl Authority {
    /// A new one, that nobody trusts yet.
    pub fn found() -> Self {
        let mut params = CertificateParams::new(Vec::new()).expect("parameters");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::DigitalSignature];
        let key = KeyPair::generate().expect("a key");
        let pem = params.self_signed(&key).expect("a certificate").pem();
        Self { pem, issuer: Issuer::new(params, key) }
    }

    fn signs(&self, names: &[&str], usage: ExtendedKeyUsagePurpose) -> Pair {
        let names = names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut params = CertificateParams::new(names).expect("parameters");
        params.extended_key_usages = vec![usage];
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.issuer).expect("a certificate");
        Pair { certificate, key }
    }

    /// How a source at this port stands in the house's file: with a certificate that this authority signed, and
    /// trusting that of `trusted` alone.
    pub fn entry(&self, folder: &Path, source: &str, port: u16, trusted: &Self) -> Value {
        let Pair { certificate, key } = self.signs(&["fayuan"], ExtendedKeyUsagePurpose::ClientAuth);
        let put = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("a file");
        put("client.pem", &certificate.pem());
        put("client.key", &key.serialize_pem());
        put("ca.pem", &trusted.pem);
        json!({
            "source": source, "url": format!("https://127.0.0.1:{port}/check"), "timeout_seconds": 5, "ca": "ca.pem",
            "mutual_tls": { "certificate": "client.pem", "key": "client.key" },
        })
    }
}

/// A source behind mutual TLS that finds everybody, with this value.
pub struct TlsSource {
    pub port: u16,
    asked: Arc<Mutex<Vec<Value>>>,
    serving: tokio::task::JoinHandle<()>,
}

impl TlsSource {
    /// Opens it: it lets in whom this authority signed for.
    pub async fn open(authority: &Authority, value: Value) -> Self {
        let Pair { certificate, key } = authority.signs(&["127.0.0.1"], ExtendedKeyUsagePurpose::ServerAuth);
        let mut roots = RootCertStore::empty();
        let ca = rcgen_ca(&authority.pem);
        roots.add(ca).expect("an authority");
        let verifier = WebPkiClientVerifier::builder(Arc::new(roots)).build().expect("a verifier");
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = ServerConfig::builder()
            .with_client_cert_verifier(verifier)
            .with_single_cert(vec![certificate.der().clone()], key)
            .expect("a certificate");
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let asked: Arc<Mutex<Vec<Value>>> = Arc::default();
        let heard = asked.clone();
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // Who shows no certificate, or another, is not let in.
                let Ok(stream) = acceptor.accept(stream).await else { continue };
                if let Some(question) = answer(stream, &value).await {
                    heard.lock().unwrap_or_else(PoisonError::into_inner).push(question);
                }
            }
        });
        Self { port, asked, serving }
    }

    /// Everything it was asked.
    pub fn asked(&self) -> Vec<Value> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for TlsSource {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn rcgen_ca(pem: &str) -> rustls::pki_types::CertificateDer<'static> {
    use rustls::pki_types::pem::PemObject;
    rustls::pki_types::CertificateDer::from_pem_slice(pem.as_bytes()).expect("a certificate")
}

/// One request of HTTP/1.1, answered as agreed.
async fn answer(mut stream: TlsStream<TcpStream>, value: &Value) -> Option<Value> {
    let mut read = Vec::new();
    let question: Value = loop {
        let mut piece = [0; 4096];
        let count = stream.read(&mut piece).await.ok().filter(|count| *count > 0)?;
        read.extend_from_slice(&piece[..count]);
        let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        if let Ok(question) = serde_json::from_slice(&read[end + 4..]) {
            break question;
        }
    };
    let body = agreed(&question, true, value, "2026-11-01").to_string();
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all((head + &body).as_bytes()).await.ok()?;
    stream.shutdown().await.ok()?;
    Some(question)
}
