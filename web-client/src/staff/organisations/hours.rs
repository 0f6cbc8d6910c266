//! Opening hours of the week, as people write them: `8:30-12:00, 14:30-18:00`.

use openapi::organisations::OpenInterval;

use crate::i18n::Lang;

/// Monday first.
pub const DAYS: [(u8, &str, &str); 7] = [
    (1, "星期一", "Monday"),
    (2, "星期二", "Tuesday"),
    (3, "星期三", "Wednesday"),
    (4, "星期四", "Thursday"),
    (5, "星期五", "Friday"),
    (6, "星期六", "Saturday"),
    (7, "星期日", "Sunday"),
];

/// What a day of the week is called.
pub fn name(lang: Lang, (_, zh, en): (u8, &'static str, &'static str)) -> &'static str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// The intervals of one day on a line.
pub fn write(hours: &[OpenInterval], day: u8) -> String {
    let clock = |minute: u16| format!("{}:{:02}", minute / 60, minute % 60);
    let spans = hours.iter().filter(|one| one.weekday == day);
    let spans = spans.map(|one| format!("{}-{}", clock(one.from_minute), clock(one.to_minute)));
    spans.collect::<Vec<_>>().join(", ")
}

/// The intervals that a line means; nothing when it is no list of times.
pub fn read(typed: &str, weekday: u8) -> Option<Vec<OpenInterval>> {
    let spans = typed.split([',', '，', '；', ';', '、']).map(str::trim).filter(|span| !span.is_empty());
    let interval = |span: &str| {
        let (from, to) = span.split_once(['-', '–', '—', '~', '至'])?;
        let (from_minute, to_minute) = (minute(from)?, minute(to)?);
        (from_minute < to_minute).then_some(OpenInterval { weekday, from_minute, to_minute })
    };
    spans.map(interval).collect()
}

fn minute(typed: &str) -> Option<u16> {
    let (hour, minute) = typed.trim().split_once([':', '：'])?;
    let (hour, minute): (u16, u16) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
    hour.checked_mul(60)?.checked_add(minute).filter(|all| minute < 60 && *all <= 1440)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_they_hang_at_the_door() {
        let read = read("8:30–12:00，14：30-18:00", 1).unwrap();
        assert_eq!(write(&read, 1), "8:30-12:00, 14:30-18:00");
        assert_eq!(write(&read, 2), "");
    }

    #[test]
    fn what_is_no_time_of_day_is_not_guessed() {
        assert_eq!(read("上午", 1), None);
        assert_eq!(read("12:00-8:30", 1), None);
        assert_eq!(read("8:30-25:00", 1), None);
        assert_eq!(read("2000:00-3000:00", 1), None);
        assert_eq!(read(" ", 1), Some(vec![]));
    }
}
