//! A typed notice, right and wrong: invented, for that of 2027 is not published.

use super::*;

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn off(name: &str, from: &str, to: &str) -> Off {
    Off { name: name.to_owned(), from: day(from), to: day(to) }
}

fn notice() -> Draft {
    Draft {
        year: Some(2027),
        notice: "国办发明电〔2026〕1号".to_owned(),
        published_on: day("2026-11-05"),
        off: vec![
            off("元旦", "2027-01-01", "2027-01-03"),
            off("劳动节", "2027-05-01", "2027-05-05"),
            off("国庆节", "2027-10-01", "2027-10-07"),
        ],
        moved: vec![Moved { name: "国庆节".to_owned(), on: day("2027-10-09") }, Moved::default()],
    }
}

fn refused(draft: &Draft) -> Vec<(String, Code)> {
    read(draft).unwrap_err().into_iter().map(|problem| (problem.path, problem.code)).collect()
}

#[test]
fn tim_07_what_is_typed_becomes_the_table_and_comes_back_for_a_correction() {
    let table = read(&notice()).unwrap();
    assert_eq!((table.year, table.days.len()), (2027, 16), "an empty row says nothing");
    let NewHolidayTable { year, notice: taken_from, published_on, days } = table;
    let loaded = HolidayTable { year, notice: Some(taken_from), published_on, days, loaded_at: None };
    let Draft { moved, .. } = notice();
    assert_eq!(Draft::of(&loaded), Draft { moved: moved[..1].to_vec(), ..notice() });
}

#[test]
fn tim_07_a_problem_stands_where_the_day_was_typed() {
    let with = |change: fn(&mut Draft)| {
        let mut draft = notice();
        change(&mut draft);
        refused(&draft)
    };
    let one = |path: &str, code| vec![(path.to_owned(), code)];
    assert_eq!(with(|d| d.moved[0].on = day("2027-10-08")), one("moved[0].on", Code::Mismatch), "a Friday");
    assert_eq!(
        with(|d| d.off[1].to = day("2027-04-30")),
        one("off[1].to", Code::OutOfRange),
        "before it began"
    );
    assert_eq!(
        with(|d| d.off[1].to = day("2028-05-05")),
        one("off[1].to", Code::OutOfRange),
        "a year too long"
    );
    assert_eq!(with(|d| d.off.push(off("春节", "2028-02-05", "2028-02-06"))).len(), 2, "of another year");
    assert_eq!(with(|d| d.moved[1] = d.moved[0].clone()), one("moved[1].on", Code::Duplicate));
    assert_eq!(with(|d| drop(d.off.remove(2))), one("off", Code::Incomplete), "without National Day");
    assert_eq!(with(|d| d.published_on = None), one("published_on", Code::Required));
    assert_eq!(with(|d| d.published_on = day("2024-11-05")), one("published_on", Code::OutOfRange));
    assert_eq!(with(|d| d.year = Some(1999)), one("year", Code::OutOfRange));
    assert_eq!(
        refused(&Draft::new(2027)).len(),
        2 + 2 * FESTIVALS.len(),
        "the festivals wait for their days"
    );
}
