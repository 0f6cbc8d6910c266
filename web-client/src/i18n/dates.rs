//! Days and moments, always on the clock of China (UTC+8, no summer time).

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};

use super::Lang;

const WEEKDAYS_ZH: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];
const WEEKDAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
#[rustfmt::skip]
const MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const EIGHT_HOURS: i32 = 8 * 3600;

fn in_china(at: DateTime<Utc>) -> NaiveDateTime {
    FixedOffset::east_opt(EIGHT_HOURS).map_or(at.naive_utc(), |zone| at.with_timezone(&zone).naive_local())
}

/// The instant at which a clock in China shows this.
pub fn from_china(local: NaiveDateTime) -> DateTime<Utc> {
    local.and_utc() - TimeDelta::seconds(EIGHT_HOURS.into())
}

/// The day on the wall in China.
pub fn china_day(at: DateTime<Utc>) -> NaiveDate {
    in_china(at).date()
}

/// `11月20日 星期五`, `Fri 20 Nov`.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    let week = day.weekday().num_days_from_monday() as usize;
    match lang {
        Lang::Zh => format!("{} 星期{}", short_day(lang, day), WEEKDAYS_ZH[week]),
        Lang::En => format!("{} {}", WEEKDAYS_EN[week], short_day(lang, day)),
    }
}

/// `2026年11月20日`, `20 Nov 2026`: for days far away, births and documents.
pub fn day_in_year(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        Lang::En => format!("{} {}", short_day(lang, day), day.year()),
    }
}

/// `11月20日 16:10`, `20 Nov 16:10`.
pub fn moment(lang: Lang, at: DateTime<Utc>) -> String {
    format!("{} {}", short_day(lang, china_day(at)), clock_time(at))
}

/// `16:10`.
pub fn clock_time(at: DateTime<Utc>) -> String {
    let at = in_china(at);
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// `11月20日`, `20 Nov`.
pub fn short_day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{:02}月{:02}日", day.month(), day.day()),
        Lang::En => format!("{} {}", day.day(), MONTHS_EN[day.month0() as usize]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_as_people_write_it() {
        let friday = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        assert_eq!(day(Lang::Zh, friday), "11月20日 星期五");
        assert_eq!(day(Lang::En, friday), "Fri 20 Nov");
    }

    #[test]
    fn an_evening_in_utc_is_the_next_day_in_china() {
        let at = "2026-11-20T16:30:00Z".parse().unwrap();
        assert_eq!(moment(Lang::Zh, at), "11月21日 00:30");
    }
}
