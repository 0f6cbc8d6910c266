//! What a whole import is about.

use chrono::NaiveDate;

use crate::regions;

/// What the whole import is about.
#[derive(Debug, Clone)]
pub struct Scope {
    /// The region of the unit under which everything stands.
    pub region: String,
    pub area_code: Option<String>,
    pub today: NaiveDate,
}

impl Scope {
    /// The region that a name begins with, today's or an old one, within the scope: `屯留县法律援助中心` stands in 屯留区.
    pub fn region_of(&self, name: &str) -> Option<String> {
        let ends: Vec<usize> =
            name.char_indices().map(|(at, _)| at).chain([name.len()]).skip(2).take(8).collect();
        ends.into_iter().rev().find_map(|end| {
            let named = regions::named(&name[..end]).into_iter();
            let mut today = named.filter_map(|region| regions::current(region, self.today));
            today
                .find(|region| regions::contains(&self.region, &region.code))
                .map(|region| region.code.clone())
        })
    }
}
