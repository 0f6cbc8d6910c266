//! Masks (§15.3): what is shown to people who may not see the whole number. The full view is logged elsewhere.

/// `410902194906150010` as `4109**********0010`; shorter numbers show a quarter at each end.
pub fn resident_id(number: &str) -> String {
    let length = number.chars().count();
    let shown = (length / 4).min(4);
    starred(number, shown, shown)
}

/// `张三` as `张*`, `张小三` as `张*三`.
pub fn name(name: &str) -> String {
    match name.chars().count() {
        0 | 1 => starred(name, 0, 0),
        2 => starred(name, 1, 0),
        _ => starred(name, 1, 1),
    }
}

/// `13812341234` as `138****1234`; other phones show a third of their digits, the last ones.
pub fn phone(number: &str) -> String {
    match number.chars().count() {
        11 => starred(number, 3, 4),
        length => starred(number, 0, (length / 3).min(4)),
    }
}

/// A bank card as `**** **** **** 1234`, whatever its length, so that the length tells nothing.
pub fn bank(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let last: String = match digits.len() {
        16.. => digits[digits.len() - 4..].iter().collect(),
        _ => "****".to_owned(),
    };
    format!("**** **** **** {last}")
}

/// An address up to its county: `山西省长治市潞州区英雄中路1号` as `山西省长治市潞州区****`. What names no county that
/// could be told from a street is hidden as a whole.
pub fn address(address: &str) -> String {
    let mut shown = 0;
    for level in [&["省", "自治区"][..], &["自治州", "地区", "盟", "市"], &["县", "区", "旗", "市"]]
    {
        shown += level_end(&address[shown..], level);
    }
    format!("{}****", &address[..shown])
}

/// Where the first part ends that is called like one of these units; 0 when none is.
fn level_end(rest: &str, units: &[&str]) -> usize {
    // No name of a unit is longer, the unit itself included; a street or an estate usually is.
    const LONGEST: usize = 10;
    // A market and an estate are no city and no county.
    const STREETS: [&str; 6] = ["市场", "小区", "社区", "园区", "校区", "厂区"];
    let ends = units.iter().filter_map(|unit| rest.find(unit).map(|at| at + unit.len()));
    let Some(end) = ends.min() else { return 0 };
    let name = &rest[..end];
    let after = rest[end..].chars().next();
    let street = STREETS.iter().any(|street| {
        name.ends_with(street) || after.is_some_and(|next| format!("{name}{next}").ends_with(street))
    });
    let short = (2..=LONGEST).contains(&name.chars().count());
    // A digit before the unit is a house, not a county.
    let digits = name.chars().any(|c| c.is_ascii_digit());
    if short && !street && !digits { end } else { 0 }
}

/// The text with all but its first and last characters starred.
fn starred(text: &str, first: usize, last: usize) -> String {
    let length = text.chars().count();
    let shown = |at: usize| at < first || at + last >= length;
    text.chars().enumerate().map(|(at, c)| if shown(at) { c } else { '*' }).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_address_is_shown_up_to_its_county() {
        for (address, shown) in [
            ("山西省长治市潞州区英雄中路1号", "山西省长治市潞州区****"),
            ("山西省沁县定昌镇东街3号", "山西省沁县****"),
            ("山西省潞城市场院路2号", "山西省****"),
            ("内蒙古自治区锡林郭勒盟东乌珠穆沁旗乌里雅斯太镇", "内蒙古自治区锡林郭勒盟东乌珠穆沁旗****"),
            ("甘肃省临夏回族自治州东乡族自治县锁南镇", "甘肃省临夏回族自治州东乡族自治县****"),
            ("北京市朝阳区建国路8号", "北京市朝阳区****"),
            ("潞州区英雄中路小区3号", "潞州区****"),
            ("英雄中路小区3号", "****"),
            ("菜市场3号", "****"),
            ("英雄中路1号院南区", "****"),
            ("", "****"),
        ] {
            assert_eq!(super::address(address), shown, "{address}");
        }
    }
}
