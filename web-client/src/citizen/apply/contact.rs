//! Question 3: phone and address.

use openapi::applications::Person;
use yew::prelude::*;

use super::fields::{Line, Page};
use crate::app::Check;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contact {
    phone: String,
    residence: String,
    register: String,
}

impl Contact {
    pub fn of(person: &Person) -> Self {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self {
            phone: text(person.phone.as_deref()),
            residence: text(person.residence.as_deref()),
            register: text(person.household_register.as_deref()),
        }
    }

    pub fn each(&mut self, cell: &mut dyn FnMut(&mut String)) {
        let Self { phone, residence, register } = self;
        [phone, residence, register].into_iter().for_each(cell);
    }

    pub fn patch(&self, saved: &Person, check: &mut Check) -> Person {
        Person {
            phone: check.text("applicant.phone", &self.phone.replace(' ', "")),
            residence: check.text("applicant.residence", &self.residence),
            household_register: check.optional("applicant.household_register", &self.register),
            ..saved.clone()
        }
    }
}

pub fn view(page: &Page<'_>) -> Html {
    let (contact, words) = (&page.draft().contact, page.words);
    html! {
        <>
            {page.text(Line::new("applicant.phone", &contact.phone).hint(words.phone_hint).phone(), |d, v| d.contact.phone = v)}
            {page.text(Line::new("applicant.residence", &contact.residence).hint(words.address_hint)
                .fills("street-address"), |d, v| d.contact.residence = v)}
            {page.text(Line::new("applicant.household_register", &contact.register).hint(words.register_hint)
                .optional(), |d, v| d.contact.register = v)}
        </>
    }
}
