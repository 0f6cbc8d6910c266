//! ClamAV itself, with a set of signatures of one: the test file of the European Institute for Computer Antivirus
//! Research, wherever it stands in a file.

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use api::attachments::Scanner;
use tempfile::TempDir;

/// The harmless text that every scanner takes for malware; in two pieces, lest one takes this file for it.
pub const EICAR: [&str; 2] = [r"X5O!P%@AP[4\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"];
/// How long it may take to begin.
const PATIENCE: Duration = Duration::from_secs(30);

/// The daemon, on a socket of its own.
pub struct ClamAv {
    folder: TempDir,
    running: Option<Child>,
}

impl ClamAv {
    /// A scanner that has not begun yet.
    pub fn away() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let signatures = folder.path().join("signatures");
        std::fs::create_dir(&signatures).expect("a folder");
        let body: String = EICAR.concat().bytes().map(|byte| format!("{byte:02x}")).collect();
        std::fs::write(signatures.join("test.ndb"), format!("Eicar-Test:0:*:{body}\n")).expect("a signature");
        let settings = [
            format!("LocalSocket {}", folder.path().join("clamd.sock").display()),
            format!("DatabaseDirectory {}", signatures.display()),
            format!("TemporaryDirectory {}", folder.path().display()),
            "Foreground yes".to_owned(),
        ];
        std::fs::write(folder.path().join("clamd.conf"), settings.join("\n")).expect("settings");
        Self { folder, running: None }
    }

    /// Where it listens, as the house is set up with it.
    pub fn scanner(&self) -> Scanner {
        format!("unix:{}", self.socket().display()).parse().expect("a socket")
    }

    fn socket(&self) -> std::path::PathBuf {
        self.folder.path().join("clamd.sock")
    }

    /// Begins, and listens when this returns.
    pub fn begin(&mut self) {
        let settings = self.folder.path().join("clamd.conf");
        let daemon = Path::new("/usr/sbin/clamd");
        assert!(daemon.exists(), "ClamAV is not installed; run: make setup");
        let mut child = Command::new(daemon)
            .arg(format!("--config-file={}", settings.display()))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("clamd");
        let until = Instant::now() + PATIENCE;
        while std::os::unix::net::UnixStream::connect(self.socket()).is_err() {
            assert!(child.try_wait().expect("its state").is_none(), "clamd ended at once");
            assert!(Instant::now() < until, "clamd does not listen");
            std::thread::yield_now();
        }
        self.running = Some(child);
    }
}

impl Drop for ClamAv {
    fn drop(&mut self) {
        if let Some(mut child) = self.running.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
