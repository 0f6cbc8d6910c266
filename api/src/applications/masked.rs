//! A form as it is shown to whoever has no need of the whole (§15.3): names, numbers, phones, addresses.

use std::{ops::Deref, str::FromStr};

use domain::identifiers::mask;
use openapi::{
    applications::{Agent, Form, KeptAssessment, Opponent, OpponentKind, Person},
    eligibility::Facts,
};

/// The form, masked. When it is safe to call (SEC-19) is told to everybody who might call.
pub fn form(mut form: Form) -> Form {
    let Person { name, id_no, phone, household_register, residence, .. } = &mut form.applicant;
    hide(name, mask::name);
    hide(id_no, mask::resident_id);
    hide(phone, mask::phone);
    hide(household_register, mask::address);
    hide(residence, mask::address);
    if let Some(Agent { name, kind: _, relation: _, id_no, phone, reason: _ }) = &mut form.agent {
        cover(name, mask::name);
        hide(id_no, mask::resident_id);
        hide(phone, mask::phone);
    }
    for Opponent { kind, name, id_no, phone, address } in &mut form.opponents {
        // An employer or an authority is no person.
        if *kind == OpponentKind::Person {
            cover(name, mask::name);
            hide(address, mask::address);
        }
        hide(id_no, mask::resident_id);
        hide(phone, mask::phone);
    }
    if let Some(forwarding) = &mut form.forwarding {
        hide(&mut forwarding.contact, mask::name);
    }
    if let Some(rule) = &mut form.service.contact {
        hide(&mut rule.phone, mask::phone);
    }
    hide(&mut form.service.address, mask::address);
    form
}

/// An assessment as it is shown with a masked form: a day of birth that only the masked number tells stays there.
pub fn assessment(kept: KeptAssessment, form: &Form) -> KeptAssessment {
    let said = form.applicant.birth_date.is_some();
    let facts = Facts { birth_date: kept.facts.birth_date.filter(|_| said), ..kept.facts };
    KeptAssessment { facts, ..kept }
}

fn hide<T: Deref<Target = str> + FromStr>(text: &mut Option<T>, with: fn(&str) -> String) {
    *text = text.take().and_then(|plain| with(&plain).parse().ok());
}

/// A mask is never longer than what it covers, so it is always a text of the same kind.
fn cover<T: Deref<Target = str> + FromStr>(text: &mut T, with: fn(&str) -> String) {
    if let Ok(masked) = with(text).parse() {
        *text = masked;
    }
}
