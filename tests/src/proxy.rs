//! A way to the database that can be cut and mended.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    sync::Notify,
};

/// Passes connections on to a server, until it is cut.
#[derive(Clone)]
pub struct Proxy {
    open: Arc<AtomicBool>,
    cut: Arc<Notify>,
}

impl Proxy {
    /// A proxy before the server of this URL, and the URL that leads through it.
    pub async fn before(url: &str) -> (Self, String) {
        let (_, rest) = url.split_once('@').expect("a user");
        let (server, _) = rest.split_once('/').expect("a database");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let through = format!("127.0.0.1:{}", listener.local_addr().expect("an address").port());
        let proxy = Self { open: Arc::new(AtomicBool::new(true)), cut: Arc::default() };
        tokio::spawn(proxy.clone().pass(listener, server.to_owned()));
        (proxy, url.replace(server, &through))
    }

    /// Breaks every connection, and every new one.
    pub fn cut(&self) {
        self.open.store(false, Ordering::SeqCst);
        self.cut.notify_waiters();
    }

    /// Lets connections through again.
    pub fn mend(&self) {
        self.open.store(true, Ordering::SeqCst);
    }

    async fn pass(self, listener: TcpListener, server: String) {
        while let Ok((mut near, _)) = listener.accept().await {
            if !self.open.load(Ordering::SeqCst) {
                continue;
            }
            let (cut, server) = (self.cut.clone(), server.clone());
            tokio::spawn(async move {
                let Ok(mut far) = TcpStream::connect(server).await else { return };
                tokio::select! {
                    _ = copy_bidirectional(&mut near, &mut far) => {}
                    () = cut.notified() => {}
                }
            });
        }
    }
}
