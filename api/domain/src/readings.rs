//! Who may look for which purpose, and how readers are named to the person they read about (SEC-01, SEC-12).

use openapi::{auth::Role, readings::Purpose};

/// The duty that a role serves when it looks at a record (PIPL 13(3), 34): the purpose that is told to the person.
pub fn purpose(role: Role) -> Purpose {
    match role {
        Role::Intake
        | Role::JusticeOffice
        | Role::StationStaff
        | Role::VillageAdviser
        | Role::HotlineAgent
        | Role::HotlineLead
        | Role::Consultant => Purpose::Intake,
        Role::Examiner => Purpose::Examination,
        Role::CentreDirector => Purpose::Decision,
        Role::Assigner => Purpose::Assignment,
        Role::Lawyer | Role::StaffLawyer | Role::GrassrootsWorker | Role::FirmAdmin | Role::DutyLawyer => {
            Purpose::Conduct
        }
        Role::CloseReviewer => Purpose::ClosingReview,
        Role::Archivist => Purpose::Archive,
        Role::BureauSupervisor | Role::BureauLeader | Role::QualityManager | Role::QualityExpert => {
            Purpose::Supervision
        }
        Role::Auditor => Purpose::Audit,
        Role::SysAdmin | Role::SecAdmin => Purpose::Accounts,
        _ => Purpose::Other,
    }
}

/// Surnames of two characters that are common enough to be known.
const COMPOUND: &[&str] = &[
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒",
    "夏侯", "轩辕", "端木", "独孤", "南宫", "西门", "呼延", "百里", "东郭", "澹台", "公冶", "宗政", "濮阳",
];

/// The surname of a Chinese name; the first character of any other.
pub fn surname(name: &str) -> String {
    match COMPOUND.iter().find(|surname| name.starts_with(**surname) && name.len() > surname.len()) {
        Some(surname) => (*surname).to_owned(),
        None => name.chars().take(1).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_05_a_reader_is_named_by_the_surname_alone() {
        assert_eq!(surname("陈国安"), "陈");
        assert_eq!(surname("欧阳明"), "欧阳");
        assert_eq!(surname("欧阳"), "欧");
        assert_eq!(surname(""), "");
    }

    #[test]
    fn sec_01_each_business_role_looks_for_a_purpose_of_its_own() {
        assert_eq!(purpose(Role::Examiner), Purpose::Examination);
        assert_eq!(purpose(Role::Archivist), Purpose::Archive);
        assert_eq!(purpose(Role::Applicant), Purpose::Other);
    }
}
