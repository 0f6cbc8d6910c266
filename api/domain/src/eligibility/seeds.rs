//! The packs that come with the software: the law, its predecessor, and those of the seed regions (GEN-04).
//! Values of local parameters are samples until an administrator has set them.

use std::sync::LazyLock;

use openapi::eligibility::Pack;

use super::rulebook::Rulebook;

const TEXTS: [&str; 9] = [
    include_str!("../../data/packs/LAL-2022.json"),
    include_str!("../../data/packs/REG-2003.json"),
    include_str!("../../data/packs/PY-2019.json"),
    include_str!("../../data/packs/DX-2010.json"),
    include_str!("../../data/packs/ZJ-2018.json"),
    include_str!("../../data/packs/LX-2021.json"),
    include_str!("../../data/packs/CZ-2013.json"),
    include_str!("../../data/packs/JS-2025.json"),
    include_str!("../../data/packs/BS-2018.json"),
];

/// The packs that come with the software. (A test reads every one of them, so that none is left out unread.)
pub fn seeded() -> &'static Rulebook {
    static SEEDED: LazyLock<Rulebook> = LazyLock::new(|| {
        Rulebook::new(TEXTS.iter().filter_map(|text| serde_json::from_str::<Pack>(text).ok()).collect())
    });
    &SEEDED
}

#[cfg(test)]
mod tests {
    use super::{super::check_pack, *};

    #[test]
    fn every_pack_is_read_and_acceptable() {
        for text in TEXTS {
            let pack: Pack = serde_json::from_str(text).expect("a pack");
            let check = check_pack(&pack, seeded());
            assert_eq!(check.problems, [], "{}", &*pack.pack);
        }
        assert_eq!(seeded().packs().len(), TEXTS.len());
    }
}
