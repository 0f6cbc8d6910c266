//! A refresh token that was used is presented again: was its answer lost, or was it stolen (SEC-11)?

use chrono::{DateTime, TimeDelta, Utc};

/// So long after the use of a token its answer may still be asked for again. A line of a village loses an answer, the
/// browser waits some seconds and tries anew; a thief has to come in the same half minute, and is found out at the next
/// renewal all the same.
pub const GRACE: TimeDelta = TimeDelta::seconds(30);

/// May the token that was used then be answered once more? Only the one used last, within the grace: something was given
/// for it, and nothing of that was used. A token in whose place another one was used had nothing given for it.
pub fn answer_was_lost(used_at: DateTime<Utc>, given_were_used: &[bool], now: DateTime<Utc>) -> bool {
    let last = !given_were_used.is_empty() && given_were_used.iter().all(|used| !used);
    last && now - used_at <= GRACE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_11_only_the_token_used_last_is_answered_again_and_only_for_half_a_minute() {
        let then = DateTime::UNIX_EPOCH;
        let after = |seconds| then + TimeDelta::seconds(seconds);
        for given in [&[false][..], &[false, false]] {
            assert!(answer_was_lost(then, given, then) && answer_was_lost(then, given, after(30)));
            assert!(!answer_was_lost(then, given, after(31)), "the grace is over");
        }
        assert!(!answer_was_lost(then, &[true], after(1)), "somebody has the answer");
        assert!(!answer_was_lost(then, &[true, false], after(1)), "one of the two was used");
        assert!(!answer_was_lost(then, &[], after(1)), "another was used in its place");
    }
}
