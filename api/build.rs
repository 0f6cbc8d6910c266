//! The faces are embedded when they are built; the server builds without them too.

use std::{env, fs, io};

fn main() -> io::Result<()> {
    // A debug build reads the faces from disk and need not be made again when they are.
    let embedded = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    println!("cargo::rerun-if-changed=build.rs");
    for face in ["citizen", "staff"] {
        let dist = format!("../web-client/dist/{face}");
        fs::create_dir_all(&dist)?;
        if embedded {
            println!("cargo::rerun-if-changed={dist}");
        }
    }
    Ok(())
}
