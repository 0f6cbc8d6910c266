//! How many bytes a browser loads of each face the first time it is opened.

use std::path::Path;

use anyhow::{Context, Result};

/// Kilobytes (1000 bytes) of a face's first page and of everything that it names, as brotli. What is loaded later, when
/// it is asked for, is named by none of it.
pub fn kilobytes(face: &str) -> Result<f64> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web-client/dist").join(face);
    let page = folder.join("index.html");
    let text = std::fs::read_to_string(&page).with_context(|| format!("{} is not built", page.display()))?;
    let mut bytes = small(&page)?;
    for entry in std::fs::read_dir(folder.join("assets"))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if text.contains(&format!("/{name}\"")) {
            bytes += small(&path)?;
        }
    }
    Ok(bytes as f64 / 1000.0)
}

fn small(path: &Path) -> Result<u64> {
    Ok(std::fs::metadata(format!("{}.br", path.display()))?.len())
}
