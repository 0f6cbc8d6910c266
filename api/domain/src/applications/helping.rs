//! A liaison or legally-literate villager files for somebody of the village (ORG-01, ORG-10, S0-20): who may, what they
//! must have done, and how the applicant comes into what is theirs. The village itself is not compared with where the
//! applicant lives: the competent centre lies where the matter happened (LAL 38), and the office sees both.

use openapi::{
    Code, FieldProblem,
    applications::{Form, OpponentKind},
    helpers::HelperKind,
    identifiers::IdentifierKind,
};

use super::contact;
use crate::{identifiers, refusal::field, search};

/// The field that names the entry of the roster.
const ENTRY: &str = "helper.helper_id";

/// Kinds of helpers who file for others: "may submit leads like LIAISON" (ORG-10).
pub const FILING: [HelperKind; 2] = [HelperKind::Liaison, HelperKind::LawHelper];

/// What is held against a form that somebody of the roster fills in.
#[derive(Debug, Clone, Copy)]
pub struct Post<'a> {
    pub name: &'a str,
    pub phone: &'a str,
}

/// Somebody says that they file as a helper, and is not in the roster as such today.
pub fn not_in_the_roster() -> FieldProblem {
    field(ENTRY, Code::NotInList)
}

/// What can not be true of an application that this helper fills in: the applicant is reached without them, for they
/// read nothing of it later; and the helper is not the other side.
pub fn plausible(form: &Form, post: Post<'_>) -> Vec<FieldProblem> {
    let rule = form.service.contact.as_ref().and_then(|rule| rule.phone.as_deref());
    let phones = [("applicant.phone", form.applicant.phone.as_deref()), ("service.contact.phone", rule)];
    let mut found: Vec<_> = phones
        .into_iter()
        .filter(|(_, phone)| phone.is_some_and(|phone| same(phone, post.phone)))
        .map(|(path, _)| field(path, Code::Duplicate))
        .collect();
    let against = |name: &str, phone: Option<&str>| match phone {
        Some(phone) => same(phone, post.phone),
        None => search::normal(name) == search::normal(post.name),
    };
    let mut people = form.opponents.iter().filter(|opponent| opponent.kind == OpponentKind::Person);
    if people.any(|opponent| against(&opponent.name, opponent.phone.as_deref())) {
        found.push(field(ENTRY, Code::Conflict));
    }
    found
}

/// What is declared is the applicant's to say: the helper has read it out to them (DOC-05).
pub fn read_out(form: &Form) -> Option<FieldProblem> {
    let silent = form.helper.is_some_and(|help| !help.read_out);
    silent.then(|| field("helper.read_out", Code::NotConfirmed))
}

/// Is this the phone of whom the application is about? Where another number is the safe one (SEC-19), that one alone.
pub fn reaches(form: &Form, phone: &str) -> bool {
    contact::phone(form).is_some_and(|known| same(known, phone))
}

/// The number of an application as somebody types it on a phone.
pub fn number(typed: &str) -> String {
    let plain = typed.chars().filter(|c| !c.is_whitespace());
    plain
        .map(|c| {
            if c == '(' {
                '（'
            } else if c == ')' {
                '）'
            } else {
                c
            }
        })
        .collect()
}

/// A phone as it is kept and compared.
pub fn plain_phone(phone: &str) -> String {
    identifiers::plain(IdentifierKind::Phone, phone)
}

fn same(one: &str, two: &str) -> bool {
    plain_phone(one) == plain_phone(two)
}

#[cfg(test)]
mod tests {
    use openapi::{
        HelperId, Uuid,
        applications::{ContactRule, Opponent, Person, Service, VillageHelp},
    };

    use super::*;

    const LIU: Post<'static> = Post { name: "刘桂香", phone: "13900004444" };

    fn reached_at(phone: &str) -> Form {
        Form { applicant: Person { phone: phone.parse().ok(), ..Person::default() }, ..Form::default() }
    }

    fn wrong(form: &Form) -> Vec<(String, Code)> {
        plausible(form, LIU).into_iter().map(|problem| (problem.path, problem.code)).collect()
    }

    #[test]
    fn org_01_the_applicant_is_reached_without_the_helper() {
        assert_eq!(wrong(&reached_at("13800001234")), []);
        let own = [("applicant.phone".to_owned(), Code::Duplicate)];
        assert_eq!(wrong(&reached_at("13900004444")), own);
        assert_eq!(wrong(&reached_at("+86 139-0000-4444")), own, "however it is written");
        let rule = ContactRule { phone: "13900004444".parse().ok(), ..ContactRule::default() };
        let safe = Form { service: Service { contact: Some(rule), ..Service::default() }, ..Form::default() };
        assert_eq!(wrong(&safe), [("service.contact.phone".to_owned(), Code::Duplicate)]);
    }

    #[test]
    fn org_01_a_helper_who_is_the_other_side_files_for_nobody() {
        let against = |name: &str, phone: Option<&str>| Form {
            opponents: vec![Opponent {
                kind: OpponentKind::Person,
                name: name.parse::<openapi::Line>().expect("a name").into(),
                id_no: None,
                phone: phone.map(|phone| phone.parse::<openapi::Short>().expect("a phone").into()),
                address: None,
            }],
            ..Form::default()
        };
        let conflict = [(ENTRY.to_owned(), Code::Conflict)];
        assert_eq!(wrong(&against("刘 桂香", None)), conflict);
        assert_eq!(wrong(&against("刘姐", Some("139 0000 4444"))), conflict);
        assert_eq!(wrong(&against("刘桂香", Some("13900009999"))), [], "another of the same name");
        assert_eq!(wrong(&against("王大力", None)), []);
    }

    #[test]
    fn doc_05_what_a_helper_wrote_was_read_out() {
        let by = |read_out| Form {
            helper: Some(VillageHelp { helper_id: HelperId(Uuid::nil()), read_out }),
            ..Form::default()
        };
        assert_eq!(read_out(&by(false)).map(|p| p.path), Some("helper.read_out".to_owned()));
        assert_eq!(read_out(&by(true)), None);
        assert_eq!(read_out(&Form::default()), None);
    }

    #[test]
    fn sec_19_an_application_is_picked_up_from_the_number_that_is_safe() {
        let form = reached_at("138 0000 1234");
        assert!(reaches(&form, "13800001234") && !reaches(&form, "13800009999"));
        let rule = ContactRule { phone: "13800005678".parse().ok(), ..ContactRule::default() };
        let safe = Form { service: Service { contact: Some(rule), ..Service::default() }, ..form };
        assert!(reaches(&safe, "13800005678") && !reaches(&safe, "13800001234"));
        assert_eq!(number(" (2026) 长援申字第0012号"), "（2026）长援申字第0012号");
    }
}
