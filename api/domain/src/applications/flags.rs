//! What stands out in an application: questions that the system puts to people (§6.6, DL-01, LAL 40).

use chrono::{NaiveDate, TimeDelta};
use openapi::applications::{Form, Forwarding, IntakeFlag};

use super::{agents, deferrals};

/// 24 hours from the organ to the centre (DL-01, LAL 39).
const FORWARDED_WITHIN: TimeDelta = TimeDelta::hours(24);

/// Everything that stands out, the most pressing first.
pub fn of(form: &Form, today: NaiveDate) -> Vec<IntakeFlag> {
    let late = form.forwarding.as_ref().is_some_and(forwarded_late);
    let emergency = deferrals::suggested(form.matter.limitation_date, today).is_some();
    let flags = [
        (emergency, IntakeFlag::Emergency),
        (late, IntakeFlag::ForwardedLate),
        (agents::stands_in(form), IntakeFlag::GuardianConflict),
    ];
    flags.into_iter().filter_map(|(raised, flag)| raised.then_some(flag)).collect()
}

/// Hours run in real time, to the minute (TIM-03).
fn forwarded_late(said: &Forwarding) -> bool {
    said.received_at.zip(said.forwarded_at).is_some_and(|(had, sent)| sent - had > FORWARDED_WITHIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dl_01_twenty_four_hours_and_a_minute_are_late() {
        let sent = |forwarded: &str| Form {
            forwarding: Some(Forwarding {
                unit: "长治市看守所".parse().expect("a unit"),
                contact: None,
                letter_no: None,
                asked_at: None,
                received_at: Some("2026-11-01T09:00:00Z".parse().expect("a time")),
                forwarded_at: Some(forwarded.parse().expect("a time")),
            }),
            ..Form::default()
        };
        let today = "2026-11-02".parse().expect("a day");
        assert_eq!(of(&sent("2026-11-02T09:00:00Z"), today), []);
        assert_eq!(of(&sent("2026-11-02T09:01:00Z"), today), [IntakeFlag::ForwardedLate]);
    }
}
