//! How many bytes a browser loads of each face the first time it is opened.

use std::path::Path;

use anyhow::{Context, Result};

/// Kilobytes (1000 bytes) of everything a face is made of, as brotli.
pub fn kilobytes(face: &str) -> Result<f64> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web-client/dist").join(face);
    let bytes = brotli(&folder)? + brotli(&folder.join("assets"))?;
    Ok(bytes as f64 / 1000.0)
}

fn brotli(folder: &Path) -> Result<u64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder).with_context(|| format!("{} is not built", folder.display()))? {
        let entry = entry?;
        if entry.path().extension().is_some_and(|ending| ending == "br") {
            bytes += entry.metadata()?.len();
        }
    }
    Ok(bytes)
}
