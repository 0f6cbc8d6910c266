//! Consents (PIPL 13–16, 29, 31; SEC-01 to SEC-03): what a submission says yes to, and what can be taken back.

mod notice;

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    Code, FieldProblem,
    applications::Form,
    consents::{ConsentAction, ConsentKind},
};

use crate::{
    applications::complete,
    identifiers::age::{Counting, age},
    refusal::{Refusal, field},
};

pub use notice::{current, notice};

/// Below this age nobody consents alone (PIPL 31).
pub const OWN_CONSENT: i32 = 14;

/// The applicant's day of birth: the one said, or the one in the number.
pub fn born(form: &Form, today: NaiveDate) -> Option<NaiveDate> {
    complete::born(&form.applicant, today)
}

/// Is the applicant a child under 14 on this day?
pub fn is_child(form: &Form, today: NaiveDate) -> bool {
    born(form, today).is_some_and(|born| age(born, today, Counting::FromBirthday) < OWN_CONSENT)
}

/// What a complete form consents to when it is submitted, one record each (PIPL 29).
pub fn of_submission(form: &Form, today: NaiveDate) -> Vec<ConsentKind> {
    let declared = &form.declaration;
    [
        (ConsentKind::PrivacyNotice, declared.privacy_notice),
        (ConsentKind::AuthorityCheck, declared.consent_to_check),
        (ConsentKind::Guardian, is_child(form, today)),
    ]
    .into_iter()
    .filter_map(|(kind, given)| given.then_some(kind))
    .collect()
}

/// May the person take it back (PIPL 15)? What rests on statutory duty is no consent: that the notice was read
/// stays true.
pub fn withdraw(kind: ConsentKind, withdrawn_at: Option<DateTime<Utc>>) -> Result<(), Refusal> {
    let action = ConsentAction::Withdraw.code();
    match (kind, withdrawn_at) {
        (_, Some(_)) => Err(Refusal::NotNow { from: "withdrawn", action }),
        (ConsentKind::PrivacyNotice, None) => Err(Refusal::NotNow { from: kind.code(), action }),
        (_, None) => Ok(()),
    }
}

/// What the person may do with a consent now.
pub fn actions(kind: ConsentKind, withdrawn_at: Option<DateTime<Utc>>) -> Vec<ConsentAction> {
    withdraw(kind, withdrawn_at).map(|()| vec![ConsentAction::Withdraw]).unwrap_or_default()
}

/// A consent is given to the text in force, and by itself: that of a submission is written with it.
pub fn problems(kind: ConsentKind, version: &str, today: NaiveDate) -> Vec<FieldProblem> {
    let mut found = Vec::new();
    if matches!(kind, ConsentKind::Guardian) {
        found.push(field("kind", Code::NotInList));
    }
    if version != current(today).version {
        found.push(field("text_version", Code::Mismatch));
    }
    found
}

#[cfg(test)]
mod tests {
    use openapi::applications::{Agent, AgentKind, Person};

    use super::*;
    use crate::applications::agents::guardian;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn born(on: &str) -> Form {
        Form {
            applicant: Person { birth_date: Some(day(on).into()), ..Person::default() },
            ..Form::default()
        }
    }

    fn with(kind: AgentKind, form: Form) -> Form {
        let name = "林秀英".parse().expect("a name");
        Form {
            agent: Some(Agent { name, kind, relation: None, id_no: None, phone: None, reason: None }),
            ..form
        }
    }

    #[test]
    fn sec_03_a_child_under_fourteen_needs_its_guardian() {
        let today = day("2026-11-20");
        let child = born("2012-11-21");
        assert_eq!(guardian(&child, today).map(|p| p.path), Some("agent".to_owned()));
        let by_other = with(AgentKind::Mandated, child.clone());
        assert_eq!(guardian(&by_other, today).map(|p| p.path), Some("agent.kind".to_owned()));
        let by_mother = with(AgentKind::LegalRepresentative, child);
        assert_eq!(guardian(&by_mother, today), None);
        assert!(of_submission(&by_mother, today).contains(&ConsentKind::Guardian));
        assert_eq!(guardian(&born("2012-11-20"), today), None, "fourteen today");
    }

    #[test]
    fn sec_01_what_rests_on_duty_is_not_withdrawn() {
        assert_eq!(actions(ConsentKind::PrivacyNotice, None), []);
        assert_eq!(actions(ConsentKind::AuthorityCheck, None), [ConsentAction::Withdraw]);
        assert_eq!(actions(ConsentKind::AuthorityCheck, Some(DateTime::UNIX_EPOCH)), []);
    }
}
