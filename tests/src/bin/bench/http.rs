//! One keep-alive connection. It reads no more of an answer than a measurement needs, for the generator shares the
//! processors with what it measures.

use anyhow::{Context, Result, bail};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// A connection to the service.
pub struct Connection {
    stream: TcpStream,
    answer: Vec<u8>,
}

impl Connection {
    /// Connects to `127.0.0.1:port`.
    pub async fn open(port: u16) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, answer: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and answers the body; anything but success ends the measurement.
    pub async fn ask(&mut self, request: &[u8]) -> Result<&[u8]> {
        self.stream.write_all(request).await?;
        self.answer.clear();
        let (head, whole) = loop {
            if self.stream.read_buf(&mut self.answer).await? == 0 {
                bail!("the service hung up");
            }
            if let Some(head) = self.answer.windows(4).position(|end| end == b"\r\n\r\n") {
                break (head + 4, head + 4 + length(&self.answer[..head])?);
            }
        };
        while self.answer.len() < whole {
            if self.stream.read_buf(&mut self.answer).await? == 0 {
                bail!("the service hung up within an answer");
            }
        }
        if !self.answer.starts_with(b"HTTP/1.1 2") {
            bail!("not a success: {}", String::from_utf8_lossy(&self.answer));
        }
        Ok(&self.answer[head..whole])
    }
}

/// The length of the body that a head announces.
fn length(head: &[u8]) -> Result<usize> {
    let head = std::str::from_utf8(head)?;
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    let length = lines.find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    Ok(length.context("an answer without a length")?.1.trim().parse()?)
}

/// The bytes of a `GET`.
pub fn get(path: &str, token: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\r\n").into_bytes()
}

/// The bytes of a `POST` with a JSON body, or with none.
pub fn post(path: &str, token: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}
