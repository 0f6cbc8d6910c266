//! The program itself.

use std::path::PathBuf;

/// The binary that stands beside this one; `make test` builds it first.
pub fn binary() -> PathBuf {
    let here = std::env::current_exe().expect("this binary");
    let folder = here.parent().and_then(|deps| deps.parent()).expect("the target folder");
    let path = std::env::var_os("FAYUAN_BIN").map_or_else(|| folder.join("fayuan"), PathBuf::from);
    assert!(path.exists(), "{} is not built: cargo build -p api", path.display());
    path
}
