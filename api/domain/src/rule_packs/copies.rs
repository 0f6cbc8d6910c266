//! What a draft begins with, and what stays as it was begun.

use openapi::{Code, FieldProblem, Short, eligibility::Pack};

use crate::{refusal::Refusal, refusal::field, regions};

/// What somebody copies a pack for.
#[derive(Debug, Clone)]
pub struct Copying {
    /// The region that the office looks after.
    pub region: Short,
    /// A pack of a name of its own, or the next version of the same.
    pub code: Option<Short>,
    pub version: u32,
}

/// The text of a new draft. Only an office in whose region a pack lies writes its next version; whoever needs another
/// one for a place of their own begins a pack of another name, with the values that hold there.
pub fn copied(pack: &Pack, copying: Copying) -> Result<Pack, Refusal> {
    let Copying { region, code, version } = copying;
    let Some(code) = code else {
        let own = regions::contains(&region, &pack.region);
        let next = Pack { version, ..pack.clone() };
        return if own { Ok(next) } else { Err(Refusal::NotAllowed) };
    };
    if !code.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == b'-') {
        return Err(Refusal::Incomplete(vec![field("code", Code::BadFormat)]));
    }
    let place = if regions::contains(&region, &pack.region) { pack.region.clone() } else { region };
    let mut params = pack.params.clone();
    for values in params.values_mut() {
        // What holds in the whole of the region copied from holds here only where this place lies in it.
        values.retain(|value| match value.region.as_deref() {
            Some(at) => regions::contains(&place, at),
            None => regions::contains(&pack.region, &place),
        });
    }
    Ok(Pack { pack: code, version, region: place, params, ..pack.clone() })
}

/// What an edit may not touch: a draft stays the version of the pack, at the place, that it was begun as.
pub fn misplaced(before: &Pack, after: &Pack) -> Vec<FieldProblem> {
    let kept = [
        ("pack", before.pack == after.pack),
        ("version", before.version == after.version),
        ("region", before.region == after.region),
    ];
    kept.into_iter().filter(|(_, same)| !same).map(|(path, _)| field(path, Code::Mismatch)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eligibility::seeded;

    fn pack(code: &str) -> &'static Pack {
        seeded().packs().iter().find(|pack| &*pack.pack == code).expect("a pack")
    }

    fn text(code: &str) -> Short {
        code.parse().expect("a text")
    }

    #[test]
    fn an_office_writes_the_next_version_of_packs_of_its_own_region_only() {
        let of = |region: &str| Copying { region: text(region), code: None, version: 3 };
        let next = copied(pack("ZJ-2018"), of("321100")).expect("its own city's");
        assert_eq!((next.version, &next.rules), (3, &pack("ZJ-2018").rules));
        assert_eq!(next.green, pack("ZJ-2018").green, "who goes first there is copied, too");
        assert_eq!(copied(pack("ZJ-2018"), of("321102")), Err(Refusal::NotAllowed), "a district of the city");
        assert_eq!(copied(pack("ZJ-2018"), of("410900")), Err(Refusal::NotAllowed), "another city");
        assert_eq!(copied(pack("LAL-2022"), of("321100")), Err(Refusal::NotAllowed), "the law is nobody's");
    }

    #[test]
    fn a_pack_of_another_name_begins_with_the_values_that_hold_at_its_place() {
        let copying = Copying { region: text("321102"), code: Some(text("JK-2026")), version: 1 };
        let own = copied(pack("ZJ-2018"), copying).expect("a pack of their own");
        assert_eq!((&*own.pack, &*own.region, own.version), ("JK-2026", "321102", 1));
        let places: Vec<&str> =
            own.params.values().flatten().filter_map(|value| value.region.as_deref()).collect();
        assert!(!places.is_empty() && places.iter().all(|at| at.starts_with("321102")), "{places:?}");
        let small = Copying { region: text("321102"), code: Some(text("jk")), version: 1 };
        assert!(matches!(copied(pack("ZJ-2018"), small), Err(Refusal::Incomplete(_))));
    }

    #[test]
    fn an_edit_leaves_name_version_and_place() {
        let before = pack("ZJ-2018");
        let after = Pack { region: text("321102"), version: 7, ..before.clone() };
        let paths: Vec<String> = misplaced(before, &after).into_iter().map(|problem| problem.path).collect();
        assert_eq!(paths, ["version", "region"]);
    }
}
