//! The master deadline table (§0.2): every limit with its unit, its source, and whether a bureau may set it.
//! A legal change is one line here. Sources are the ids of the source table (§0.1).

use openapi::deadlines::{DeadlineKind, Unit};

/// Who sets a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The law; nobody may change it.
    Law,
    /// A default, which a bureau may set otherwise.
    Default,
}

/// Which of a deadline's limits is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// The limit itself.
    Plain,
    /// Added once, with the head's approval and a written notice.
    Extension,
    /// The custody place arranges a requested meeting.
    CustodyPlace,
    /// Counted back from the event: see [`super::latest_before`].
    Before,
    /// Against a judgment.
    Judgment,
    /// Against a ruling.
    Ruling,
    /// Reconsideration or arbitration is asked for.
    FirstRemedy,
    /// The lawsuit.
    Lawsuit,
    /// The lawsuit when reconsideration came first.
    LawsuitAfterReconsideration,
    /// The longer time for the audit of business acts.
    BusinessAudit,
}

/// One limit: `count` of `unit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Which of the deadline's limits this is.
    pub usage: Use,
    /// How many units.
    pub count: u16,
    /// What `count` counts.
    pub unit: Unit,
    /// Whether a bureau may set another count.
    pub setting: Setting,
}

/// One row of the table. `terms` is empty when the end is no count (DL-31: see [`super::month_end`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// Its id.
    pub kind: DeadlineKind,
    /// Its limits; the usual one first.
    pub terms: &'static [Term],
    /// Articles, by the ids of the source table.
    pub basis: &'static str,
}

/// The row of a kind of deadline. The rows stand in the order of the kinds.
pub fn deadline(kind: DeadlineKind) -> &'static Deadline {
    &DEADLINES[kind as usize]
}

impl Deadline {
    /// The limit for a use, where this deadline has one.
    pub fn term(&self, usage: Use) -> Option<&'static Term> {
        self.terms.iter().find(|term| term.usage == usage)
    }
}

const fn term(usage: Use, count: u16, unit: Unit, setting: Setting) -> Term {
    Term { usage, count, unit, setting }
}

macro_rules! rows {
    ($($kind:ident: $([$usage:ident $count:literal $unit:ident $setting:ident])* $basis:literal;)*) => {
        /// Every row of the master deadline table, in the order of its ids.
        pub static DEADLINES: &[Deadline] = &[$(Deadline {
            kind: DeadlineKind::$kind,
            terms: &[$(term(Use::$usage, $count, Unit::$unit, Setting::$setting)),*],
            basis: $basis,
        }),*];
    };
}

rows! {
    Dl01: [Plain 24 Hours Law]                  "LAL 39, PROC 12";
    Dl02: [Plain 3 Days Law]                    "LAL 36";
    Dl03: [Plain 3 Days Law]                    "LAL 36, PROC 24";
    Dl04: [Plain 7 Days Law]                    "LAL 43, PROC 17";
    Dl05: [Plain 5 Days Default]                "LAL 43";
    Dl06: [Plain 3 Days Law]                    "LAL 43, PROC 24";
    Dl07: [Plain 15 Days Default]               "PROC 16";
    Dl08: [Plain 10 Days Default]               "LAL 44, PROC 21";
    Dl09: [Plain 5 Days Law]                    "PROC 27";
    Dl10: [Plain 3 WorkingDays Default]         "LOCAL";
    Dl11: [Plain 5 Days Default] [CustodyPlace 48 Hours Law] "CPL 39";
    Dl12: [Plain 15 Days Default]               "PROC 22";
    Dl13: [Plain 5 Days Law]                    "LAL 49, PROC 23";
    Dl14: [Plain 5 Days Law]                    "PROC 37";
    Dl15: [Plain 3 Days Law]                    "PROC 39";
    Dl16: [Plain 30 Days Law]                   "PROC 40";
    Dl17: [Plain 30 Days Law]                   "PROC 41";
    Dl18: [Plain 30 Days Default]               "LAL 52, PROC 41";
    Dl19: [Plain 5 WorkingDays Law]             "COMPL2025";
    Dl20: [Plain 60 Days Law] [Extension 30 Days Law] "COMPL2025";
    Dl21: [Plain 5 WorkingDays Law]             "COMPL2025";
    Dl22: [Plain 36 Months Law]                 "COMPL2025";
    Dl23: [Before 3 WorkingDays Law]            "DUTY2020 19";
    Dl24: [Plain 2 WorkingDays Law]             "DUTY2020 19";
    Dl25: [Plain 7 WorkingDays Default]         "LOCAL";
    Dl26: [Plain 3 WorkingDays Default]         "LOCAL";
    Dl27: [Plain 0 Days Law]                    "REG2003 25";
    Dl28: [Plain 3 WorkingDays Default]         "LOCAL";
    Dl29: [Plain 1 WorkingDays Default]         "LOCAL";
    Dl30: [Plain 1 WorkingDays Default]         "LOCAL";
    Dl31:                                       "LOCAL";
    Dl32: [Plain 1 Days Default]                "LOCAL";
    Dl33: [Plain 3 Days Law]                    "CPL 97";
    Dl34: [Judgment 10 Days Law] [Ruling 5 Days Law] "CPL 230";
    Dl35: [Judgment 15 Days Law] [Ruling 10 Days Law] "民诉法 171, 行诉法 85";
    Dl36: [FirstRemedy 60 Days Law] [Lawsuit 6 Months Law]
          [LawsuitAfterReconsideration 15 Days Law] "行政复议法 20, 行诉法 45, 行诉法 46";
    Dl37: [FirstRemedy 12 Months Law] [Lawsuit 15 Days Law] "劳动争议调解仲裁法 27, 50";
    Dl38: [Plain 36 Months Law]                 "民法典 188";
    Dl39: [Plain 12 Months Law]                 "工伤保险条例 17";
    Dl40: [Plain 24 Months Law]                 "民诉法 250";
    Dl41: [Plain 36 Months Law]                 "PIPL 56";
    Dl42: [Plain 6 Months Law] [BusinessAudit 36 Months Default] "CSL 21";
    Dl43: [Plain 15 WorkingDays Default]        "PIPL 50";
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn every_deadline_of_the_table_has_its_row_and_its_id() {
        let kinds: Vec<_> = DEADLINES.iter().map(|row| row.kind).collect();
        assert_eq!(kinds, DeadlineKind::VARIANTS);
        for (n, kind) in kinds.iter().enumerate() {
            assert_eq!(kind.code(), format!("DL-{:02}", n + 1));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
        assert_eq!(deadline(DeadlineKind::Dl04).term(Use::Plain).unwrap().count, 7);
        assert_eq!(deadline(DeadlineKind::Dl34).term(Use::Plain), None);
    }
}
