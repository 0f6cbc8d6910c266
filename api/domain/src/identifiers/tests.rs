//! The fixtures of §14, all synthetic, and the edges of every check.

use chrono::NaiveDate;
use openapi::{
    Code, Fen,
    identifiers::{Flaw, IdentifierCheck, IdentifierKind, Severity},
    people::Sex,
};
use proptest::prelude::*;

use super::{ResidentId, age::Counting, *};

const RESIDENTS: [&str; 6] = [
    "410902194906150010",
    "621102196203010025",
    "140403198808080030",
    "32110219481231004X",
    "370285201105300050",
    "410928199001011231",
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2024-09-30")
}

fn checked(kind: IdentifierKind, value: &str) -> IdentifierCheck {
    check(kind, value, today())
}

fn valid(kind: IdentifierKind, value: &str) -> bool {
    checked(kind, value).valid
}

/// The flaws found, and whether they refuse the number.
fn flaws(kind: IdentifierKind, value: &str) -> Vec<(Flaw, Severity)> {
    checked(kind, value).problems.into_iter().map(|problem| (problem.code, problem.severity)).collect()
}

fn error(flaw: Flaw) -> Vec<(Flaw, Severity)> {
    vec![(flaw, Severity::Error)]
}

fn warning(flaw: Flaw) -> Vec<(Flaw, Severity)> {
    vec![(flaw, Severity::Warning)]
}

/// A number with the check character that belongs to it.
fn with_check(body: &str) -> String {
    format!("{body}{}", super::resident::check_character(body).unwrap())
}

#[test]
fn val_01_the_fixtures_are_valid_without_a_word() {
    for number in RESIDENTS {
        assert_eq!(flaws(IdentifierKind::ResidentId, number), [], "{number}");
        assert_eq!(checked(IdentifierKind::ResidentId, number).normalised.as_deref(), Some(number));
    }
}

#[test]
fn val_01_a_number_tells_region_birth_and_sex() {
    let facts = |number| checked(IdentifierKind::ResidentId, number).facts.unwrap();
    let man = facts("410902194906150010");
    assert_eq!(man.sex, Some(Sex::Male));
    assert_eq!(man.birth_date, Some(day("1949-06-15").into()));
    assert_eq!(man.region_code.as_deref(), Some("410902"));
    assert_eq!(facts("621102196203010025").sex, Some(Sex::Female));
    assert_eq!(facts("32110219481231004X").sex, Some(Sex::Female));
    assert_eq!(facts("140403198808080030").sex, Some(Sex::Male));
}

#[test]
fn val_01_another_last_character_is_never_valid() {
    for number in RESIDENTS {
        for last in "0123456789X".chars().filter(|last| !number.ends_with(*last)) {
            let other = format!("{}{last}", &number[..17]);
            assert_eq!(flaws(IdentifierKind::ResidentId, &other), error(Flaw::BadCheckDigit), "{other}");
        }
    }
}

#[test]
fn val_01_lower_case_full_width_and_spaces_are_taken() {
    for typed in
        [" 321102 19481231 004x", "３２１１０２１９４８１２３１００４Ｘ", "321102\u{3000}19481231004ｘ"]
    {
        let check = checked(IdentifierKind::ResidentId, typed);
        assert_eq!(check.normalised.as_deref(), Some("32110219481231004X"));
    }
}

#[test]
fn val_01_each_flaw_has_its_code() {
    let flaws = |value: &str| flaws(IdentifierKind::ResidentId, value);
    assert_eq!(flaws("  "), error(Flaw::Blank));
    assert_eq!(flaws("41090219490615001"), error(Flaw::WrongLength));
    assert_eq!(flaws("4109021949061500100"), error(Flaw::WrongLength));
    assert_eq!(flaws("41090219490615X010"), error(Flaw::BadCharacter));
    assert_eq!(flaws("四一〇九〇二一九四九〇六一五〇〇一〇"), error(Flaw::BadCharacter));
    assert_eq!(flaws(&with_check("41090219490231001")), error(Flaw::BadBirthDate));
    assert_eq!(flaws(&with_check("41090218991231001")), error(Flaw::BadBirthDate));
    assert_eq!(flaws(&with_check("41090220241001001")), error(Flaw::BirthInFuture));
    assert_eq!(flaws(&with_check("41090220240930001")), []);
    assert_eq!(flaws(&with_check("99090219490615001")), error(Flaw::UnknownProvince));
    assert_eq!(flaws("410902490615001"), error(Flaw::LegacyNumber));
}

#[test]
fn val_01_an_abolished_county_only_warns() {
    let old = with_check("14040219880808003");
    assert_eq!(flaws(IdentifierKind::ResidentId, &old), warning(Flaw::RegionNotCurrent));
    assert!(checked(IdentifierKind::ResidentId, &old).facts.is_some());
    assert_eq!(flaws(IdentifierKind::ResidentId, &with_check("51010119880808003")), []);
}

#[test]
fn val_01_fifteen_digits_are_converted_for_an_import() {
    let (number, read) = ResidentId::from_legacy("410902490615001", today()).unwrap();
    assert_eq!(number, "410902194906150010");
    assert_eq!((read.birth_date, read.sex), (day("1949-06-15"), Sex::Male));
    assert_eq!(ResidentId::from_legacy("41090249061500", today()), Err(Flaw::WrongLength));
    assert_eq!(ResidentId::from_legacy("41090249061500X", today()), Err(Flaw::BadCharacter));
    assert_eq!(ResidentId::from_legacy("410902491315001", today()), Err(Flaw::BadBirthDate));
}

#[test]
fn val_01_a_form_that_says_otherwise_is_a_warning() {
    let read = ResidentId::parse("410902194906150010", today()).unwrap();
    let found = read.contradictions(Some(day("1949-06-16")), Some(Sex::Female));
    let found: Vec<_> = found.iter().map(|problem| (problem.code, problem.severity)).collect();
    assert_eq!(found, [(Flaw::BirthMismatch, Severity::Warning), (Flaw::SexMismatch, Severity::Warning)]);
    assert_eq!(read.contradictions(Some(day("1949-06-15")), Some(Sex::Unstated)), []);
    assert_eq!(read.contradictions(None, None), []);
}

#[test]
fn val_02_residence_permits_have_their_own_regions() {
    let kind = IdentifierKind::HkmtResidencePermit;
    assert_eq!(flaws(kind, "810000198503030015"), []);
    assert_eq!(checked(kind, "810000198503030015").facts.unwrap().birth_date, Some(day("1985-03-03").into()));
    assert!(valid(kind, &with_check("83000019850303001")));
    assert_eq!(flaws(kind, "810000198503030016"), error(Flaw::BadCheckDigit));
    assert_eq!(flaws(kind, "410902194906150010"), error(Flaw::UnknownProvince));
}

#[test]
fn val_03_foreigners_cards_and_passes() {
    let card = IdentifierKind::ForeignResidenceCard;
    let number = with_check("91184019850303001");
    assert_eq!(flaws(card, &number), []);
    assert_eq!(checked(card, &number).facts.unwrap().birth_date, Some(day("1985-03-03").into()));
    let other = format!("{}{}", &number[..17], if number.ends_with('1') { '2' } else { '1' });
    assert_eq!(flaws(card, &other), warning(Flaw::BadCheckDigit));
    assert_eq!(flaws(card, "810000198503030015"), error(Flaw::BadFormat));
    assert!(valid(card, "usa310185030300"));
    assert!(!valid(card, "31USA0185030300"));

    assert!(valid(IdentifierKind::Passport, "e12345678"));
    assert!(!valid(IdentifierKind::Passport, "E123"));
    assert!(!valid(IdentifierKind::Passport, "E1234567890123456789"));
    assert!(valid(IdentifierKind::HkmPass, "H12345678"));
    assert!(valid(IdentifierKind::HkmPass, "m1234567890"));
    assert!(!valid(IdentifierKind::HkmPass, "H1234567"));
    assert!(!valid(IdentifierKind::HkmPass, "A12345678"));
    assert!(valid(IdentifierKind::TaiwanPass, "12345678"));
    assert!(!valid(IdentifierKind::TaiwanPass, "123456789"));
}

#[test]
fn val_04_the_fixtures_of_the_credit_code_are_valid() {
    for code in ["31410000MA0AAAA1XY", "123211004687000105", "91140400MA0BCDE23L"] {
        assert_eq!(flaws(IdentifierKind::Uscc, code), [], "{code}");
        let others = "0123456789ABCDEFGHJKLMNPQRTUWXY".chars().filter(|last| !code.ends_with(*last));
        for last in others {
            let other = format!("{}{last}", &code[..17]);
            assert_eq!(flaws(IdentifierKind::Uscc, &other), error(Flaw::BadCheckDigit));
        }
    }
}

#[test]
fn val_04_each_flaw_of_a_credit_code_has_its_code() {
    let flaws = |value: &str| flaws(IdentifierKind::Uscc, value);
    assert_eq!(flaws("31410000MA0AAAA1X"), error(Flaw::WrongLength));
    assert_eq!(flaws("31410000MA0AAAA1IY"), error(Flaw::BadCharacter));
    assert_eq!(flaws("律1410000MA0AAAA1XY"), error(Flaw::BadCharacter));
    // The example of the python-stdnum documentation: both checks fit.
    assert_eq!(flaws("91110000600037341L"), []);
    // The outer check fits, the one of the organisation code inside does not.
    assert_eq!(flaws("31410000MA0AAAA118"), warning(Flaw::BadOrganisationCode));
}

#[test]
fn val_05_a_lawyers_licence_only_warns() {
    assert_eq!(flaws(IdentifierKind::LawyerLicence, "14109202410123456"), []);
    assert_eq!(flaws(IdentifierKind::LawyerLicence, "14109202481123456"), []);
    for odd in ["24109202410123456", "14109202400123456", "14109202412123456", "1410920241012345", "法援0001"]
    {
        assert_eq!(flaws(IdentifierKind::LawyerLicence, odd), warning(Flaw::BadFormat), "{odd}");
        assert!(valid(IdentifierKind::LawyerLicence, odd));
    }
}

#[test]
fn val_06_a_court_number_is_recognised() {
    for number in [
        "（2024）豫0902民初123号",
        "(2024)豫0902民初123号",
        "（２０２４） 豫0902 民初 123 号",
        "（2021）最高法民申1号",
        "（1998）濮中刑终字第12号",
        "（2023）苏11财保5号之一",
        "（2023）苏1102执恢77号之12",
        "（2020）甘1102强清1号",
    ] {
        assert_eq!(flaws(IdentifierKind::CourtCaseNumber, number), [], "{number}");
    }
    let kept = checked(IdentifierKind::CourtCaseNumber, "(2024)豫0902民初123号").normalised;
    assert_eq!(kept.as_deref(), Some("（2024）豫0902民初123号"));
}

#[test]
fn val_06_other_numbers_are_accepted_with_a_warning() {
    for number in [
        "2024豫0902民初123号",
        "（1824）豫0902民初123号",
        "（24）豫0902民初123号",
        "（2024）民初123号",
        "（2024）豫0902初123号",
        "（2024）豫0902民初号",
        "（2024）豫0902民初123",
        "（2024）豫0902民一二三四五六七123号",
        "（2024）豫0902民初123号之",
        "（2024）豫-0902民初123号",
        "濮检刑诉〔2024〕12号",
    ] {
        assert_eq!(flaws(IdentifierKind::CourtCaseNumber, number), warning(Flaw::BadFormat), "{number}");
    }
}

#[test]
fn val_07_phones() {
    for number in
        ["13812341234", "138 1234 1234", "138-1234-1234", "+8613812341234", "１３８１２３４１２３４"]
    {
        assert_eq!(checked(IdentifierKind::Mobile, number).normalised.as_deref(), Some("13812341234"));
        assert!(valid(IdentifierKind::Phone, number));
    }
    for number in ["12812341234", "1381234123", "138123412345", "1381234123a", "12348"] {
        assert_eq!(flaws(IdentifierKind::Mobile, number), error(Flaw::BadFormat), "{number}");
    }
    for number in
        ["0393-4412345", "03934412345", "010-62345678", "01062345678", "4412345", "0393-4412345-801"]
    {
        assert!(valid(IdentifierKind::Landline, number), "{number}");
        assert!(valid(IdentifierKind::Phone, number), "{number}");
    }
    for number in
        ["0393-1412345", "0393-441234", "03-4412345", "0393-44123456-", "0393-4412345-1234567", "441234"]
    {
        assert!(!valid(IdentifierKind::Phone, number), "{number}");
    }
    assert!(valid(IdentifierKind::Phone, "12348"));
}

#[test]
fn val_08_post_codes_bank_cards_and_disability_certificates() {
    assert!(valid(IdentifierKind::Postcode, "457000"));
    assert!(!valid(IdentifierKind::Postcode, "45700"));
    assert!(valid(IdentifierKind::BankCard, "4111 1111 1111 1111"));
    assert_eq!(flaws(IdentifierKind::BankCard, "4111111111111112"), error(Flaw::BadCheckDigit));
    assert_eq!(flaws(IdentifierKind::BankCard, "411111111111111"), error(Flaw::WrongLength));
    assert_eq!(flaws(IdentifierKind::BankCard, "4111x11111111111"), error(Flaw::BadCharacter));

    let kind = IdentifierKind::DisabilityCertificate;
    assert!(valid(kind, "41090219490615001014"));
    assert!(valid(kind, "32110219481231004x71"));
    assert_eq!(
        checked(kind, "41090219490615001014").facts.unwrap().birth_date,
        Some(day("1949-06-15").into())
    );
    assert_eq!(flaws(kind, "41090219490615001084"), error(Flaw::BadFormat));
    assert_eq!(flaws(kind, "41090219490615001015"), error(Flaw::BadFormat));
    assert_eq!(flaws(kind, "41090219490615001114"), error(Flaw::BadCheckDigit));
    assert_eq!(flaws(kind, "410902194906150010"), error(Flaw::WrongLength));
    assert_eq!(flaws(kind, "4109021949061500残证"), error(Flaw::WrongLength));
    assert_eq!(flaws(kind, "41090219490615001残14"), error(Flaw::BadCharacter));
}

#[test]
fn val_09_ages_are_full_years_from_the_birthday_or_the_day_after() {
    let age = |birth, on, counting| age::age(day(birth), day(on), counting);
    assert_eq!(age("2006-09-30", "2024-09-29", Counting::FromBirthday), 17);
    assert_eq!(age("2006-09-30", "2024-09-30", Counting::FromBirthday), 18);
    assert_eq!(age("2006-09-30", "2024-09-30", Counting::FromDayAfter), 17);
    assert_eq!(age("2006-09-30", "2024-10-01", Counting::FromDayAfter), 18);
    assert_eq!(age("2004-02-29", "2022-02-28", Counting::FromBirthday), 18);
    assert_eq!(age("2004-02-29", "2022-02-28", Counting::FromDayAfter), 17);
    assert_eq!(age("2004-02-29", "2022-03-01", Counting::FromDayAfter), 18);
    assert_eq!(age("2024-10-01", "2024-09-30", Counting::FromBirthday), 0);
    assert!(age::is_minor(day("2006-09-30"), day("2024-09-30"), Counting::FromDayAfter));
    assert!(!age::is_minor(day("2006-09-30"), day("2024-09-30"), Counting::FromBirthday));
}

#[test]
fn val_10_facts_have_happened_and_steps_come_in_order() {
    assert!(dates::in_future("closed_on", day("2024-10-01"), today()).is_some());
    assert!(dates::in_future("closed_on", today(), today()).is_none());
    let steps = [
        ("applied_on", Some(day("2024-09-10"))),
        ("decided_on", Some(day("2024-09-10"))),
        ("assigned_on", None),
        ("closed_on", Some(day("2024-09-09"))),
    ];
    let problems = dates::out_of_order(&steps);
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].path.as_str(), problems[0].code), ("closed_on", Code::Mismatch));
}

#[test]
fn val_11_names_have_one_dot_and_single_spaces() {
    assert_eq!(names::normalised(" 买买提•吐尔逊 "), "买买提·吐尔逊");
    assert_eq!(names::normalised("John\u{3000} Smith"), "John Smith");
    assert_eq!(names::normalised("𠮷田"), "𠮷田");
}

#[test]
fn val_12_ten_thousands_are_rounded_half_up() {
    let shown = |fen| amount::in_wan_yuan(Fen::new(fen).unwrap());
    assert_eq!(shown(16_355_000), "16.36");
    assert_eq!(shown(16_354_999), "16.35");
    assert_eq!(shown(0), "0.00");
    assert_eq!(shown(5_000), "0.01");
    assert_eq!(shown(Fen::MAX), "10000000.00");
}

#[test]
fn masks_show_what_the_specification_shows() {
    assert_eq!(mask::resident_id("410902194906150010"), "4109**********0010");
    assert_eq!(mask::resident_id("E12345678"), "E1*****78");
    assert_eq!(mask::resident_id("123"), "***");
    assert_eq!(mask::name("张三"), "张*");
    assert_eq!(mask::name("张小三"), "张*三");
    assert_eq!(mask::name("欧阳小三"), "欧**三");
    assert_eq!(mask::name("张"), "*");
    assert_eq!(mask::name(""), "");
    assert_eq!(mask::phone("13812341234"), "138****1234");
    assert_eq!(mask::phone("4412345"), "*****45");
    assert_eq!(mask::bank("6222021234561234"), "**** **** **** 1234");
    assert_eq!(mask::bank("6222 0212 3456 789 1234"), "**** **** **** 1234");
    assert_eq!(mask::bank("1234"), "**** **** **** ****");
}

fn any_resident() -> impl Strategy<Value = String> {
    let birth = (0i64..45_000)
        .prop_map(|days| (day("1900-01-01") + chrono::TimeDelta::days(days)).format("%Y%m%d").to_string());
    (0usize..RESIDENTS.len(), birth, 0u32..1000).prop_map(|(region, birth, serial)| {
        with_check(&format!("{}{birth}{serial:03}", &RESIDENTS[region][..6]))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn val_01_one_wrong_digit_or_two_exchanged_are_always_found(number in any_resident()) {
        prop_assert!(valid(IdentifierKind::ResidentId, &number));
        let digits: Vec<char> = number.chars().collect();
        for at in 0..18 {
            for digit in "0123456789X".chars().filter(|digit| *digit != digits[at]) {
                let mut other = digits.clone();
                other[at] = digit;
                prop_assert!(!valid(IdentifierKind::ResidentId, &other.iter().collect::<String>()));
            }
            if at < 17 && digits[at] != digits[at + 1] {
                let mut other = digits.clone();
                other.swap(at, at + 1);
                prop_assert!(!valid(IdentifierKind::ResidentId, &other.iter().collect::<String>()));
            }
        }
    }

    #[test]
    fn no_text_of_any_kind_breaks_a_check_or_a_mask(text in "\\PC{0,24}", kind in 0usize..15) {
        use strum::VariantArray;
        let kind = IdentifierKind::VARIANTS[kind];
        let once = checked(kind, &text);
        if let Some(kept) = once.normalised {
            // Normalising twice changes nothing.
            prop_assert_eq!(checked(kind, &kept).normalised, Some(kept));
        }
        for masked in [mask::resident_id(&text), mask::name(&text), mask::phone(&text)] {
            prop_assert_eq!(masked.chars().count(), text.chars().count());
        }
    }
}
