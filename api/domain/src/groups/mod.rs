//! Members of a group as a sheet tells them (§4.3): each row checked as a form would be, and what all share put around.

pub mod site;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use openapi::{
    Fen, Line, Name, Short, TextProblem,
    applications::{Form, Matter, Person},
    groups::MemberColumn,
    identifiers::{IdentifierKind, Severity},
    imports::RowFlaw,
    people::IdType,
};

use crate::identifiers;

/// Members of a group at most.
pub const MOST: usize = 500;

/// What the columns are called.
#[rustfmt::skip]
const TITLES: &[(MemberColumn, &[&str])] = &[
    (MemberColumn::Name,      &["姓名", "name"]),
    (MemberColumn::IdNo,      &["身份证号", "身份证号码", "证件号码", "id_no"]),
    (MemberColumn::Phone,     &["电话", "手机", "手机号码", "联系电话", "phone"]),
    (MemberColumn::Residence, &["住所", "住址", "地址", "residence"]),
    (MemberColumn::Amount,    &["金额", "金额（元）", "金额(元)", "标的额", "amount"]),
];

/// The column of a title, however it is spaced.
pub fn column(title: &str) -> Option<MemberColumn> {
    let title: String =
        title.chars().filter(|c| !c.is_whitespace() && *c != '*').collect::<String>().to_lowercase();
    TITLES.iter().find(|(_, titles)| titles.contains(&&*title)).map(|(column, _)| *column)
}

/// Is this a row of titles? Name and number must be there.
pub fn are_titles(columns: &[MemberColumn]) -> bool {
    columns.contains(&MemberColumn::Name) && columns.contains(&MemberColumn::IdNo)
}

/// Somebody of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    pub name: Name,
    pub id_no: Short,
    pub phone: Short,
    pub residence: Line,
    pub amount: Option<Fen>,
}

/// Cells by their columns: trimmed, none of them empty.
pub type Cells = BTreeMap<MemberColumn, String>;

/// What a row says, or everything that is wrong with it.
pub fn member(cells: &Cells, today: NaiveDate) -> Result<Member, Vec<(MemberColumn, RowFlaw)>> {
    use MemberColumn::*;
    let mut flaws = Vec::new();
    let mut text = |column: MemberColumn| match cells.get(&column) {
        Some(text) => Some(text.as_str()),
        None => {
            flaws.push((column, RowFlaw::Required));
            None
        }
    };
    let (name, id_no, phone, residence) = (text(Name), text(IdNo), text(Phone), text(Residence));
    let name = name.and_then(|said| read::<openapi::Name>(Name, said, &mut flaws));
    let residence = residence.and_then(|said| read::<Line>(Residence, said, &mut flaws));
    let id_no = id_no.and_then(|said| number(IdNo, IdentifierKind::ResidentId, said, today, &mut flaws));
    let phone = phone.and_then(|said| number(Phone, IdentifierKind::Phone, said, today, &mut flaws));
    let amount = match cells.get(&Amount).map(|said| yuan(said)) {
        Some(None) => {
            flaws.push((Amount, RowFlaw::BadFormat));
            None
        }
        Some(amount) => amount,
        None => None,
    };
    match (name, id_no, phone, residence) {
        (Some(name), Some(id_no), Some(phone), Some(residence)) if flaws.is_empty() => {
            Ok(Member { name, id_no, phone, residence, amount })
        }
        _ => Err(flaws),
    }
}

fn read<T: std::str::FromStr<Err = TextProblem>>(
    column: MemberColumn,
    said: &str,
    flaws: &mut Vec<(MemberColumn, RowFlaw)>,
) -> Option<T> {
    let flaw = match said.parse() {
        Ok(text) => return Some(text),
        Err(TextProblem::Empty) => RowFlaw::Required,
        Err(TextProblem::Control(_)) => RowFlaw::ControlCharacter,
        Err(TextProblem::TooLong(_)) => RowFlaw::TooLong,
    };
    flaws.push((column, flaw));
    None
}

fn number(
    column: MemberColumn,
    kind: IdentifierKind,
    said: &str,
    today: NaiveDate,
    flaws: &mut Vec<(MemberColumn, RowFlaw)>,
) -> Option<Short> {
    let said = said.replace(' ', "").to_uppercase();
    let check = identifiers::check(kind, &said, today);
    if check.problems.iter().any(|problem| problem.severity == Severity::Error) {
        flaws.push((column, RowFlaw::BadFormat));
        return None;
    }
    read(column, &said, flaws)
}

/// Yuan with at most two decimals, as people write them: `13500`, `13,500.50`.
fn yuan(said: &str) -> Option<Fen> {
    let plain: String = said.chars().filter(|c| !matches!(c, ',' | '，' | '元' | ' ')).collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    if part.len() > 2 || whole.is_empty() || !whole.bytes().chain(part.bytes()).all(|c| c.is_ascii_digit()) {
        return None;
    }
    let cents: i64 = format!("{part:0<2}").parse().ok()?;
    let fen = whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)?;
    Fen::new(fen)
}

/// The form of one member: what all share, and what is theirs alone.
pub fn form(shared: &Form, member: &Member) -> Form {
    let Member { name, id_no, phone, residence, amount } = member;
    Form {
        applicant: Person {
            name: Some(name.clone().into()),
            id_type: Some(IdType::ResidentId),
            id_no: Some(id_no.clone().into()),
            phone: Some(phone.clone().into()),
            residence: Some(residence.clone().into()),
            ..shared.applicant.clone()
        },
        matter: Matter {
            claim_amount_fen: amount.or(shared.matter.claim_amount_fen),
            ..shared.matter.clone()
        },
        ..shared.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[(MemberColumn, &str)]) -> Result<Member, Vec<(MemberColumn, RowFlaw)>> {
        let cells = cells.iter().map(|(column, text)| (*column, (*text).to_owned())).collect();
        member(&cells, "2026-11-02".parse().expect("a day"))
    }

    #[test]
    fn a_row_is_checked_as_a_form_would_be_and_everything_wrong_is_told_at_once() {
        use MemberColumn::*;
        let good = [
            (Name, "林秀英"),
            (IdNo, "621102196203010025"),
            (Phone, "138 0000 1234"),
            (Residence, "长治市潞州区"),
            (Amount, "13,500.5"),
        ];
        let member = row(&good).expect("a member");
        assert_eq!((member.amount, &*member.phone), (Fen::new(1_350_050), "13800001234"));
        let bad = row(&[(Name, "林秀英"), (IdNo, "621102196203010026"), (Phone, "12345"), (Amount, "-5")]);
        let flaws = bad.expect_err("it is wrong");
        assert_eq!(
            flaws,
            [
                (Residence, RowFlaw::Required),
                (IdNo, RowFlaw::BadFormat),
                (Phone, RowFlaw::BadFormat),
                (Amount, RowFlaw::BadFormat)
            ]
        );
    }

    #[test]
    fn titles_are_known_however_they_are_spaced() {
        assert_eq!(column(" 身份证 号码*"), Some(MemberColumn::IdNo));
        assert_eq!(column("备注"), None);
        assert!(are_titles(&[MemberColumn::IdNo, MemberColumn::Name]));
        assert!(!are_titles(&[MemberColumn::Name]));
    }
}
