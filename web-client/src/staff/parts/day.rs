//! One filter of a day in China; the address has the instants between which it lies.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use yew::prelude::*;

use crate::{
    app::use_go,
    i18n::{china_day, from_china},
    ui::DateField,
};

/// A year as somebody is still typing it names no day.
const EARLIEST: i32 = 2000;

/// When a day begins, and when the next one does.
pub type Span = [Option<DateTime<Utc>>; 2];

/// The filter `day`; `to` gives the address of the list with another day.
pub fn on_day(label: &'static str, from: Option<DateTime<Utc>>, to: Callback<Span, AttrValue>) -> Html {
    html! { <Day {label} shown={from.map(china_day)} {to} /> }
}

#[derive(Properties, PartialEq)]
struct DayProps {
    label: &'static str,
    shown: Option<NaiveDate>,
    to: Callback<Span, AttrValue>,
}

#[component]
fn Day(props: &DayProps) -> Html {
    let go = use_go();
    let DayProps { label, shown, to } = props;
    let onchange = {
        let (shown, to) = (*shown, to.clone());
        Callback::from(move |day: Option<NaiveDate>| {
            if day != shown && day.is_none_or(|day| day.year() > EARLIEST) {
                let next = day.and_then(|day| day.succ_opt());
                go.emit(to.emit([day, next].map(|day| day.map(begins))));
            }
        })
    };
    html! { <DateField id="day" label={*label} value={*shown} {onchange} /> }
}

fn begins(day: NaiveDate) -> DateTime<Utc> {
    from_china(day.and_time(NaiveTime::MIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_china() {
        let day = "2026-11-22".parse().expect("a day");
        assert_eq!(begins(day).to_rfc3339(), "2026-11-21T16:00:00+00:00");
        assert_eq!(china_day(begins(day)), day);
    }
}
