//! Cases of minors (ASG-04, 未成年人保护法 104): they are handled by who knows the minds of minors.

use chrono::NaiveDate;
use openapi::{applications::Form, people::PersonCategory};

use crate::{
    applications::complete::born,
    identifiers::age::{Counting, is_minor},
};

/// Whose case it is, as far as it decides who may handle it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recipient {
    Adult,
    Minor,
}

/// Whose case comes of an application that was submitted on this day? The day of birth decides (VAL-09); where nobody
/// told it, the category that the applicant is of. When an offence was committed is not known to the form.
pub fn recipient(form: &Form, applied_on: NaiveDate) -> Recipient {
    let minor = match born(&form.applicant, applied_on) {
        Some(born) => is_minor(born, applied_on, Counting::FromBirthday),
        None => form.applicant.categories.contains(&PersonCategory::Minor),
    };
    if minor { Recipient::Minor } else { Recipient::Adult }
}

#[cfg(test)]
mod tests {
    use openapi::applications::Person;

    use super::*;

    fn of(applicant: Person) -> Recipient {
        let applied_on = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day");
        recipient(&Form { applicant, ..Form::default() }, applied_on)
    }

    fn numbered(id_no: &str) -> Person {
        Person { id_no: id_no.parse().ok(), ..Person::default() }
    }

    #[test]
    fn asg_04_the_number_tells_who_is_a_minor_and_a_birth_date_where_there_is_none() {
        assert_eq!(of(numbered("370285201105300050")), Recipient::Minor);
        assert_eq!(of(numbered("621102196203010025")), Recipient::Adult);
        let born = |on: &str| Person { birth_date: on.parse().ok(), ..Person::default() };
        assert_eq!(of(born("2008-11-03")), Recipient::Minor, "eighteen tomorrow");
        assert_eq!(of(born("2008-11-02")), Recipient::Adult, "eighteen today");
    }

    #[test]
    fn asg_04_where_nobody_told_the_day_of_birth_the_category_decides() {
        let category = |category| Person { categories: vec![category], ..Person::default() };
        assert_eq!(of(category(PersonCategory::Minor)), Recipient::Minor);
        assert_eq!(of(category(PersonCategory::Farmer)), Recipient::Adult);
        let grown = Person { categories: vec![PersonCategory::Minor], ..numbered("621102196203010025") };
        assert_eq!(of(grown), Recipient::Adult, "the number is nearer to the truth");
    }
}
