//! What is known, as the rules read it. It is written by hand: all of it is codes and numbers, and the code that writes
//! any type would be downloaded by every citizen.

use std::fmt::Display;

use chrono::{Datelike, NaiveDate};
use openapi::{Fen, applications::Cause};

use crate::citizen::say::Kind;

/// So many people live in one household at most.
const HOUSEHOLD: u32 = 50;

/// Members of an object of [`Facts`](openapi::eligibility::Facts).
#[derive(Clone, Default, PartialEq)]
pub struct Facts(String);

/// Facts about somebody at a place.
#[derive(Clone, PartialEq)]
pub struct Asked {
    pub region: String,
    pub facts: String,
}

impl Facts {
    fn put(mut self, name: &str, value: impl Display) -> Self {
        self.0.push_str(&format!(",\"{name}\":{value}"));
        self
    }

    /// A code or a day; nothing when it is not known.
    pub fn code(self, name: &str, code: &str) -> Self {
        if code.is_empty() { self } else { self.put(name, format_args!("\"{code}\"")) }
    }

    /// `true` or `false`; nothing when it is not known.
    pub fn truth(self, name: &str, said: &str) -> Self {
        if said.is_empty() { self } else { self.put(name, said) }
    }

    pub fn number(self, name: &str, number: Option<u32>) -> Self {
        number.map_or(self.clone(), |number| self.put(name, number))
    }

    pub fn money(self, name: &str, amount: Option<Fen>) -> Self {
        amount.map_or(self.clone(), |amount| self.put(name, amount.get()))
    }

    /// What it is about, where the choice says enough: else the rules know that it is not known. `claim` is what the
    /// person demands, where the choice leaves that open; `people` is who they are, and the claim may tell more of it.
    pub fn about(self, kind: Option<&Kind>, claim: &str, mut people: Vec<&str>) -> Self {
        let (matter, said) = kind.and_then(matter).unwrap_or_default();
        let claim = if said.is_empty() { claim } else { said };
        people.extend(implied(claim).filter(|who| !people.contains(who)));
        let people: Vec<String> = people.into_iter().map(|code| format!("\"{code}\"")).collect();
        self.code("matter", matter)
            .code("claim", claim)
            .put("categories", format_args!("[{}]", people.join(",")))
    }

    /// Full years, as a birthday that is today.
    pub fn age(self, years: Option<u32>, today: NaiveDate) -> Self {
        // Nobody who is older than that would be believed.
        let Some(born) = years.map(|years| today.year() - years.min(150) as i32) else { return self };
        let day = today.to_string();
        let day = if day.ends_with("02-29") { "02-28" } else { day.get(5..).unwrap_or_default() };
        self.code("birth_date", &format!("{born:04}-{day}"))
    }

    /// The household: how many live together, what they have a month together, and what of it is the person's own.
    pub fn household(self, people: Option<u32>, together: Option<Fen>, own: Option<Fen>) -> Self {
        let people = people.filter(|people| (1..=HOUSEHOLD).contains(people));
        let facts = self.number("members", people);
        let (Some(people), Some(together)) = (people, together) else { return facts };
        let together = together.get();
        match own.filter(|_| people > 1) {
            Some(own) => {
                let others = (together - own.get()).max(0);
                let rest = ",0".repeat(people as usize - 2);
                facts.put("incomes_fen", format_args!("[{},{others}{rest}]", own.get()))
            }
            // Parts of a fen are dropped, as the rules drop them.
            None => facts.put("income_pc_fen", together / i64::from(people)),
        }
    }

    pub fn at(&self, region: &str, today: NaiveDate) -> Asked {
        let facts = format!(r#"{{"region":"{region}","date":"{today}"{}}}"#, self.0);
        Asked { region: region.to_owned(), facts }
    }
}

/// What the rules call it, and what is demanded where the choice says that. Nothing where only a person can tell.
fn matter(kind: &Kind) -> Option<(&'static str, &'static str)> {
    Some(match kind.cause {
        Cause::UnpaidWages => ("M05", "LABOUR_PAY"),
        Cause::WorkInjury => ("M07", "WORK_INJURY"),
        Cause::ParentSupport => ("M04", "SUPPORT_BY_CHILDREN"),
        Cause::DomesticViolence => ("DIVORCE_DAMAGES_HOME_VIOLENCE", "HOME_VIOLENCE"),
        Cause::Divorce => ("DIVORCE", ""),
        Cause::Inheritance => ("INHERITANCE", ""),
        Cause::PersonalInjury => ("PERSONAL_INJURY", ""),
        Cause::PrivateLending => ("PRIVATE_LENDING", ""),
        Cause::Neighbours => ("NEIGHBOURS", ""),
        Cause::Consumer => ("CONSUMER", ""),
        _ => (kind.scope?.code(), ""),
    })
}

/// Who somebody is that demands this (LAL 32): nobody has to say the same thing twice.
fn implied(claim: &str) -> Option<&'static str> {
    match claim {
        "HOME_VIOLENCE" => Some("FAMILY_VIOLENCE_VICTIM"),
        "RESCUE_RIGHTS" => Some("RESCUER"),
        "HERO_HONOUR" => Some("MARTYR_FAMILY"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use openapi::{
        eligibility::{self, ClaimKind, MatterCode},
        people::PersonCategory,
    };

    use super::*;
    use crate::citizen::say::KINDS;

    fn read(asked: &Asked) -> eligibility::Facts {
        serde_json::from_str(&asked.facts).expect("facts of the contract")
    }

    #[test]
    fn what_is_written_is_read_by_the_rules() {
        let today: NaiveDate = "2026-11-22".parse().unwrap();
        let facts = Facts::default()
            .about(KINDS.first(), "OTHER", vec!["MIGRANT_WORKER"])
            .age(Some(76), today)
            .truth("own_right", "true")
            .number("homes", Some(1))
            .money("deposit_fen", Fen::new(5))
            .household(Some(3), Fen::new(390_001), None);
        let facts = read(&facts.at("410902", today));
        assert_eq!((facts.matter, facts.claim), (Some(MatterCode::M05), Some(ClaimKind::LabourPay)));
        assert_eq!(facts.categories, [PersonCategory::MigrantWorker]);
        assert_eq!(facts.birth_date, "1950-11-22".parse().ok());
        assert_eq!((facts.members, facts.income_pc_fen), (Some(3), Fen::new(130_000)));
        assert_eq!((facts.own_right, facts.homes, facts.deposit_fen), (Some(true), Some(1), Fen::new(5)));
    }

    #[test]
    fn ones_own_income_stands_first_among_those_of_the_household() {
        let today: NaiveDate = "2028-02-29".parse().unwrap();
        let facts =
            Facts::default().household(Some(3), Fen::new(390_000), Fen::new(160_000)).age(Some(1), today);
        let facts = read(&facts.at("410902", today));
        let incomes: Vec<i64> = facts.incomes_fen.unwrap().into_iter().map(Fen::get).collect();
        assert_eq!(incomes, [160_000, 230_000, 0]);
        assert_eq!(facts.birth_date, "2027-02-28".parse().ok(), "a birthday that every year has");
    }

    #[test]
    fn lal_32_who_speaks_of_violence_at_home_need_not_say_it_again() {
        let violence = KINDS.iter().find(|kind| kind.code == "violence");
        let facts = read(&Facts::default().about(violence, "", vec![]).at("410902", NaiveDate::MIN));
        assert_eq!(facts.categories, [PersonCategory::FamilyViolenceVictim]);
        let said = vec!["FAMILY_VIOLENCE_VICTIM"];
        let facts = read(&Facts::default().about(None, "HOME_VIOLENCE", said).at("410902", NaiveDate::MIN));
        assert_eq!((facts.matter, facts.categories.len()), (None, 1));
    }

    #[test]
    fn every_choice_is_known_to_the_rules_or_left_to_a_person() {
        for kind in KINDS {
            let Some((code, claim)) = matter(kind) else { continue };
            assert!(code.parse::<MatterCode>().is_ok(), "{code}");
            assert!(claim.is_empty() || claim.parse::<ClaimKind>().is_ok(), "{claim}");
        }
    }
}
