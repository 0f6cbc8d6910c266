//! What stands in a cell: days, degrees, phones, types, as people write them.

use chrono::NaiveDate;
use openapi::{
    identifiers::IdentifierKind, imports::RowFlaw, organisations::OrganisationType,
    practitioners::PractitionerKind,
};

use crate::identifiers;

/// Types of units as they are called; a name that ends so is of that type.
#[rustfmt::skip]
const TYPES: &[(&str, OrganisationType)] = {
    use OrganisationType::*;
    &[
        ("司法局", Bureau), ("司法厅", Bureau),
        ("法律援助中心", Centre), ("法援中心", Centre),
        ("司法所工作站", StationTownship), ("司法所", StationTownship), ("乡镇工作站", StationTownship),
        ("法院工作站", StationCourt), ("看守所工作站", StationDetention), ("检察院工作站", StationProcuratorate),
        ("派出所值班点", StationPolice), ("监狱工作站", StationPrison), ("部队工作站", StationMilitary),
        ("仲裁院工作站", StationArbitration), ("群团工作站", StationMass), ("部门工作站", StationGov),
        ("高校工作站", StationUniversity), ("律所受理点", IntakeFirm), ("受理点", IntakeFirm),
        ("公共法律服务分中心", SubCentre), ("分中心", SubCentre), ("部门联络站", LiaisonDept), ("联络站", LiaisonDept),
        ("村居联络点", LiaisonVillage), ("联络点", LiaisonVillage), ("热线", Hotline),
        ("律师事务所", Firm), ("律所", Firm), ("法律服务所", GrassrootsOffice),
    ]
};

/// Kinds of practitioners as they are called.
#[rustfmt::skip]
const KINDS: &[(&str, PractitionerKind)] = {
    use PractitionerKind::*;
    &[
        ("律师", Lawyer), ("社会律师", Lawyer), ("专职律师", Lawyer), ("兼职律师", Lawyer),
        ("法律援助律师", StaffLawyer), ("机构律师", StaffLawyer), ("公职律师", GovernmentLawyer),
        ("基层法律服务工作者", GrassrootsWorker), ("志愿者", Volunteer), ("法律援助志愿者", Volunteer),
    ]
};

/// A type by its code or its Chinese name.
pub fn organisation_type(text: &str) -> Option<OrganisationType> {
    let named = TYPES.iter().find(|(name, _)| *name == text).map(|(_, kind)| *kind);
    named.or_else(|| text.to_uppercase().parse().ok())
}

/// The type that a name ends with; of two the longer ending.
pub fn type_of_name(name: &str) -> Option<(OrganisationType, &'static str)> {
    let fitting = TYPES.iter().filter(|(ending, _)| name.ends_with(ending));
    fitting.max_by_key(|(ending, _)| ending.len()).map(|(ending, kind)| (*kind, *ending))
}

/// A kind of practitioner by its code or its Chinese name.
pub fn practitioner_kind(text: &str) -> Option<PractitionerKind> {
    let named = KINDS.iter().find(|(name, _)| *name == text).map(|(_, kind)| *kind);
    named.or_else(|| text.to_uppercase().parse().ok())
}

/// Town or country.
pub fn urban(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "城" | "城镇" | "城区" | "urban" | "是" | "true" | "1" => Some(true),
        "乡" | "乡村" | "村" | "rural" | "否" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// A day in one of the ways in which days are written.
pub fn day(text: &str) -> Option<NaiveDate> {
    let text = text.split([' ', 'T']).next().unwrap_or_default();
    let text = text.replace(['/', '.', '年', '月'], "-").replace('日', "");
    ["%Y-%m-%d", "%Y%m%d"].iter().find_map(|format| NaiveDate::parse_from_str(&text, format).ok())
}

/// Several phones in one cell; seven or eight digits get the area code in front.
pub fn phones(cell: &str, area_code: Option<&str>, today: NaiveDate) -> Result<Vec<String>, RowFlaw> {
    let mut phones = Vec::new();
    for written in
        cell.split([';', '；', '、', ',', '，', '/', '\n']).map(str::trim).filter(|part| !part.is_empty())
    {
        let local = matches!(written.len(), 7 | 8) && written.bytes().all(|c| c.is_ascii_digit());
        let phone = match area_code.filter(|_| local) {
            Some(area) => format!("{area}-{written}"),
            None => written.to_owned(),
        };
        if !identifiers::check(IdentifierKind::Phone, &phone, today).valid {
            return Err(RowFlaw::BadFormat);
        }
        if !phones.contains(&phone) {
            phones.push(phone);
        }
    }
    Ok(phones)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for text in ["2015-03-01", "2015/3/1", "2015.3.1", "20150301", "2015年3月1日", "2015-03-01 00:00:00"]
        {
            assert_eq!(day(text), Some(on("2015-03-01")), "{text}");
        }
        assert_eq!(day("2015-02-30"), None);
        assert_eq!(day("明天"), None);
    }

    #[test]
    fn org_04_local_phones_get_the_area_code_and_others_stay() {
        let today = on("2026-11-20");
        let read = phones("12348;2036409；15713559148", Some("0355"), today);
        assert_eq!(read, Ok(["12348", "0355-2036409", "15713559148"].map(str::to_owned).to_vec()));
        assert_eq!(phones("110x", Some("0355"), today), Err(RowFlaw::BadFormat));
    }

    #[test]
    fn a_type_is_told_by_its_name_or_by_the_end_of_the_unit_s() {
        assert_eq!(organisation_type("司法所工作站"), Some(OrganisationType::StationTownship));
        assert_eq!(organisation_type("centre"), Some(OrganisationType::Centre));
        assert_eq!(type_of_name("襄垣县法律援助中心").map(|(kind, _)| kind), Some(OrganisationType::Centre));
        assert_eq!(type_of_name("漳河律师事务所").map(|(kind, _)| kind), Some(OrganisationType::Firm));
        assert_eq!(type_of_name("某某"), None);
        assert_eq!(practitioner_kind("公职律师"), Some(PractitionerKind::GovernmentLawyer));
        assert_eq!((urban("城镇"), urban("乡"), urban("?")), (Some(true), Some(false), None));
    }
}
