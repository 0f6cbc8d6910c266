//! The demonstration's accounts: four take an application from the phone to the archive, the others look on.

use chrono::{Datelike, NaiveDate};
use openapi::{
    auth::Role,
    practitioners::{AnnualCheck, CheckResult, NewPractitioner, PractitionerKind, Specialty},
};
use uuid::Uuid;

use super::network::Network;
use crate::{auth::Context, practitioners, users};

/// One password for all: whoever runs a demonstration shall not have to look it up.
pub const PASSWORD: &str = "Fayuan-2026";

/// Where an account works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Centre,
    Bureau,
    Street,
    Firm(usize),
}

/// An account of the demonstration.
#[derive(Debug, Clone, Copy)]
pub struct Account {
    username: &'static str,
    name: &'static str,
    at: At,
    roles: &'static [Role],
    does: &'static str,
}

impl std::fmt::Display for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:<10} {PASSWORD}   {} {}", self.username, self.name, self.does)
    }
}

const fn account(
    username: &'static str,
    name: &'static str,
    at: At,
    roles: &'static [Role],
    does: &'static str,
) -> Account {
    Account { username, name, at, roles, does }
}

/// All accounts. No role of one hand holds what §2.3 separates.
pub const ACCOUNTS: [Account; 11] = [
    account("clerk", "郭晓梅", At::Centre, &[Role::Intake], "receives (受理员)"),
    account(
        "examiner",
        "王志远",
        At::Centre,
        &[Role::Examiner, Role::CloseReviewer, Role::Archivist],
        "examines, reviews closings, archives (审查员、结案审核员、档案员)",
    ),
    account(
        "director",
        "李慧芳",
        At::Centre,
        &[Role::CentreDirector, Role::Assigner],
        "decides, assigns (中心主任、指派员)",
    ),
    account("lawyer", "陈明", At::Firm(0), &[Role::Lawyer], "handles cases (承办律师)"),
    account("lawyer2", "赵文静", At::Firm(1), &[Role::Lawyer], "handles cases (承办律师)"),
    account("firm", "周国强", At::Firm(0), &[Role::FirmAdmin], "answers for the firm (律所管理员)"),
    account(
        "admin",
        "系统管理员",
        At::Centre,
        &[Role::SysAdmin],
        "invites people and gives roles (系统管理员)",
    ),
    account(
        "security",
        "安全管理员",
        At::Bureau,
        &[Role::SecAdmin],
        "sees and ends sessions, frees lost second factors (安全管理员)",
    ),
    account(
        "station",
        "任晓东",
        At::Street,
        &[Role::JusticeOffice],
        "receives at a township station, sends on (司法所)",
    ),
    account(
        "supervisor",
        "孙丽萍",
        At::Bureau,
        &[Role::BureauSupervisor],
        "sees all centres of the region, keeps the network (司法局)",
    ),
    account("auditor", "审计员", At::Bureau, &[Role::Auditor], "sees deliveries and the journal (审计员)"),
];

/// Writes the accounts; answers their ids by user name.
pub async fn fill(
    cx: &Context,
    network: &Network,
) -> anyhow::Result<Vec<(&'static str, Vec<(Role, Uuid)>, Uuid)>> {
    let tx = cx.begin().await?;
    let mut made = Vec::new();
    for account in ACCOUNTS {
        let organisation = match account.at {
            At::Centre => network.centre,
            At::Bureau => network.bureau,
            At::Street => network.street,
            At::Firm(number) => network.firms[number],
        };
        let new = users::service::FirstAccount {
            username: account.username.parse()?,
            name: account.name.parse()?,
            organisation_id: organisation.into(),
            roles: account.roles.to_vec(),
            password: PASSWORD.to_owned(),
        };
        let user = users::service::create(&tx, cx, new).await?;
        if let At::Firm(number) = account.at
            && account.roles.contains(&Role::Lawyer)
        {
            let serial = 100_001 + number;
            let practitioner = NewPractitioner {
                user_id: user.id,
                firm_id: organisation.into(),
                name: account.name.parse()?,
                phone: format!("1390355000{number}").parse()?,
                kind: PractitionerKind::Lawyer,
                // Characters 2–5 are the city, 6–9 the year, then full-time, sex and serial (VAL-05).
                licence_no: format!("11404201511{serial}").parse()?,
                first_licensed_on: NaiveDate::from_ymd_opt(2015, 3, 1),
                licence_valid_to: cx.today() + chrono::Days::new(365),
                criminal_years: 5,
                minors_qualified: number == 1,
                specialties: vec![
                    Specialty::Labour,
                    if number == 0 { Specialty::Criminal } else { Specialty::Family },
                ],
                languages: Vec::new(),
                max_open_cases: None,
                annual_checks: vec![AnnualCheck {
                    year: u16::try_from(cx.today().year() - 1)?,
                    result: CheckResult::Competent,
                }],
                introduction: None,
            };
            practitioners::service::create(&tx, cx, practitioner).await?;
        }
        let grants = account.roles.iter().map(|role| (*role, organisation)).collect();
        made.push((account.username, grants, user.id.into()));
    }
    tx.commit().await?;
    Ok(made)
}
