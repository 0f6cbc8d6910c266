//! How a person may be reached (SEC-19).

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use openapi::{
    Code, FieldProblem,
    applications::{ContactRule, Form},
    identifiers::IdentifierKind,
    outbox::Notice,
};

use crate::{identifiers, refusal::field};

/// China keeps one time all year: UTC+8.
const CHINA: TimeDelta = TimeDelta::hours(8);

/// What is wrong with a rule.
pub fn problems(rule: &ContactRule, today: NaiveDate) -> Vec<FieldProblem> {
    let mut found = Vec::new();
    if let Some(phone) = &rule.phone
        && !identifiers::check(IdentifierKind::Phone, phone, today).valid
    {
        found.push(field("service.contact.phone", Code::BadFormat));
    }
    if rule.from_hour.zip(rule.to_hour).is_some_and(|(from, to)| from >= to) {
        found.push(field("service.contact.to_hour", Code::OutOfRange));
    }
    found
}

/// Is this message for the person, whose rule it must obey? The others go to practitioners and staff.
pub fn to_person(notice: Notice) -> bool {
    !matches!(notice, Notice::Offered | Notice::Invited | Notice::OneTimeCode)
}

/// The first instant, now or later, at which a message may arrive within these hours of the day.
pub fn earliest(now: DateTime<Utc>, from_hour: Option<u8>, to_hour: Option<u8>) -> DateTime<Utc> {
    let local = (now + CHINA).naive_utc();
    let at = |day: NaiveDate, hour: u8| day.and_time(NaiveTime::MIN) + TimeDelta::hours(hour.into());
    let (from, to) = (from_hour.unwrap_or(0), to_hour.unwrap_or(24));
    let today = local.date();
    if local < at(today, from) {
        at(today, from).and_utc() - CHINA
    } else if local < at(today, to) {
        now
    } else {
        at(today + Days::new(1), from).and_utc() - CHINA
    }
}

/// The number at which the person may be reached, if at all.
pub fn phone(form: &Form) -> Option<&str> {
    let rule = form.service.contact.as_ref().and_then(|rule| rule.phone.as_deref());
    rule.or(form.applicant.phone.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a time")
    }

    #[test]
    fn sec_19_a_message_waits_for_its_hours() {
        // 01:30 UTC is 09:30 in China.
        let morning = at("2026-11-02T01:30:00Z");
        assert_eq!(earliest(morning, None, None), morning);
        assert_eq!(earliest(morning, Some(9), Some(17)), morning);
        assert_eq!(earliest(morning, Some(14), Some(17)), at("2026-11-02T06:00:00Z"), "this afternoon");
        assert_eq!(earliest(morning, Some(6), Some(9)), at("2026-11-02T22:00:00Z"), "tomorrow at six");
    }

    #[test]
    fn sec_19_hours_that_end_before_they_begin_are_no_hours() {
        let rule = ContactRule { from_hour: Some(18), to_hour: Some(9), ..ContactRule::default() };
        let found = problems(&rule, "2026-11-02".parse().expect("a day"));
        assert_eq!(found[0].path, "service.contact.to_hour");
    }
}
