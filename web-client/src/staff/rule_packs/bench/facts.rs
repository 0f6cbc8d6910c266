//! What is typed of somebody, and the facts that it says.

use chrono::NaiveDate;
use openapi::{Code, Fen, FieldProblem, eligibility::Facts};

use crate::{app::Check, ui::Typed};

/// The answer to a question that is answered by yes or no.
pub const YES: &str = "yes";

/// One text a field, as it stands there; what was never typed is empty.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Said(Vec<(&'static str, String)>);

impl Said {
    /// Nothing known but the place and the day.
    pub fn at(region: &str, today: NaiveDate) -> Self {
        // The whole country is no place where somebody applies.
        let region = if region == "000000" { "" } else { region };
        Self(vec![("region", region.to_owned()), ("date", today.to_string())])
    }

    /// What stands in a field.
    pub fn get(&self, path: &str) -> &str {
        self.0.iter().find(|(at, _)| *at == path).map(|(_, text)| text.as_str()).unwrap_or_default()
    }

    /// Puts what is typed in its field.
    pub fn put(&mut self, path: &'static str, typed: String) {
        self.0.retain(|(at, _)| *at != path);
        self.0.push((path, typed));
    }

    /// The facts, or every field that can not be read.
    pub fn read(&self) -> Result<Facts, Vec<FieldProblem>> {
        let mut check = Check::default();
        let region = check.text("region", self.get("region"));
        let date = check.required("date", self.get("date").parse().ok());
        let members = self.maybe("members", small, &mut check);
        let own = self.maybe("own", Fen::read, &mut check);
        let others = self.maybe("others", Fen::read, &mut check);
        let categories = self.get("categories").split(',').filter_map(|code| code.parse().ok()).collect();
        let matter = self.maybe("matter", code, &mut check);
        let claim = self.maybe("claim", code, &mut check);
        let opponent = self.maybe("opponent", code, &mut check);
        let area = self.maybe("area", code, &mut check);
        let own_right = self.maybe("own_right", truth, &mut check);
        let no_fixed_income = self.maybe("no_fixed_income", truth, &mut check);
        let birth_date = self.maybe("birth_date", NaiveDate::read, &mut check);
        let limitation_date = self.maybe("limitation_date", NaiveDate::read, &mut check);
        let major_medical_fen = self.maybe("major_medical_fen", Fen::read, &mut check);
        let deposit_fen = self.maybe("deposit_fen", Fen::read, &mut check);
        let vehicle_value_fen = self.maybe("vehicle_value_fen", Fen::read, &mut check);
        let homes = self.maybe("homes", small, &mut check);
        let group_size = self.maybe("group_size", u32::read, &mut check);
        check.done(|| {
            Some(Facts {
                matter,
                claim,
                categories,
                birth_date,
                own_right,
                no_fixed_income,
                opponent,
                members,
                incomes_fen: own.map(|own| incomes(own, others, members)),
                major_medical_fen,
                area,
                deposit_fen,
                homes,
                vehicle_value_fen,
                limitation_date,
                group_size,
                ..Facts::at(region?, date?)
            })
        })
    }

    /// What may be left empty.
    fn maybe<T>(&self, path: &'static str, read: impl Fn(&str) -> Option<T>, check: &mut Check) -> Option<T> {
        let typed = self.get(path);
        let read = read(typed);
        if read.is_none() && !typed.is_empty() {
            check.add(path, Code::BadFormat);
        }
        read
    }
}

fn code<C: std::str::FromStr>(typed: &str) -> Option<C> {
    typed.parse().ok()
}

fn truth(typed: &str) -> Option<bool> {
    (!typed.is_empty()).then_some(typed == YES)
}

fn small(typed: &str) -> Option<u16> {
    u16::try_from(u32::read(typed)?).ok()
}

/// The applicant's own comes first; what the others have together stands with the second of them.
fn incomes(own: Fen, others: Option<Fen>, members: Option<u16>) -> Vec<Fen> {
    let mut incomes = vec![own];
    incomes.extend(others);
    incomes.resize(usize::from(members.unwrap_or(0).min(50)).max(incomes.len()), Fen::default());
    incomes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_becomes_facts_and_what_can_not_be_read_is_told() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
        let mut said = Said::at("140400", day);
        assert_eq!(said.read(), Ok(Facts::at("140400".parse().unwrap(), day)));
        for (path, typed) in [("members", "3"), ("own", "1200"), ("others", "30.5"), ("own_right", YES)] {
            said.put(path, typed.to_owned());
        }
        said.put("categories", "ELDERLY,DIBAO".to_owned());
        let facts = said.read().unwrap();
        assert_eq!(
            facts.incomes_fen,
            Some([120_000, 3_050, 0].into_iter().map(|fen| Fen::new(fen).unwrap()).collect())
        );
        assert_eq!((facts.own_right, facts.no_fixed_income, facts.categories.len()), (Some(true), None, 2));
        said.put("members", "三".to_owned());
        said.put("date", String::new());
        let paths: Vec<String> = said.read().unwrap_err().into_iter().map(|problem| problem.path).collect();
        assert_eq!(paths, ["date", "members"]);
    }
}
