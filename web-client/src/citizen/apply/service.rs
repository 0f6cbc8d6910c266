//! Question 9: how the decision reaches the person, and what makes a call safe (SEC-19).

use openapi::applications::{DeliveryMode, Service};
use yew::prelude::*;

use super::fields::{Line, Page};
use crate::{app::Check, ui::Choice};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reach {
    mode: String,
    address: String,
    safe: String,
    /// What staff wrote down beside it stays.
    kept: Service,
}

impl Reach {
    pub fn of(service: &Service) -> Self {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self {
            mode: text(service.mode.map(DeliveryMode::code)),
            address: text(service.address.as_deref()),
            safe: text(service.safe_contact.as_deref()),
            kept: service.clone(),
        }
    }

    pub fn each(&mut self, cell: &mut dyn FnMut(&mut String)) {
        let Self { mode, address, safe, kept: _ } = self;
        [mode, address, safe].into_iter().for_each(cell);
    }

    pub fn patch(&self, check: &mut Check) -> Service {
        let mode = check.required("service.mode", self.mode.parse::<DeliveryMode>().ok());
        let address = match mode {
            Some(DeliveryMode::Post) => check.text("service.address", &self.address),
            _ => None,
        };
        let safe_contact = check.optional("service.safe_contact", &self.safe);
        Service { mode, address, safe_contact, ..self.kept.clone() }
    }
}

pub fn view(page: &Page<'_>) -> Html {
    let (reach, words) = (&page.draft().service, page.words);
    let modes = vec![
        Choice::new(DeliveryMode::Electronic.code(), words.by_message),
        Choice::new(DeliveryMode::Post.code(), words.by_post),
        Choice::new(DeliveryMode::Direct.code(), words.by_hand),
    ];
    html! {
        <>
            {page.radios("service.mode", &reach.mode, modes, |d, v| d.service.mode = v)}
            if reach.mode == DeliveryMode::Post.code() {
                {page.text(Line::new("service.address", &reach.address).hint(words.address_hint)
                    .fills("street-address"), |d, v| d.service.address = v)}
            }
            {page.text(Line::new("service.safe_contact", &reach.safe).hint(words.safe_hint).optional(),
                |d, v| d.service.safe = v)}
        </>
    }
}
