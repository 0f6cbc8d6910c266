//! What stands beside the applications: a liaison and an adviser of a village, the register of the centre, a training,
//! a meeting with its task, a pilot.

use chrono::{Days, NaiveDate};
use openapi::{
    advisers::NewAdviserPost,
    deadlines::Unit,
    helpers::{HelperKind, NewHelper},
    meetings::{MeetingKind, Minutes, NewMeeting, NewTask},
    people::Sex,
    pilots::{Indicator, NewPilot},
    staff::{Establishment, NewStaff, PostKind, StaffLicence},
    trainings::{NewTraining, TrainingKind},
};

use super::network::Network;
use crate::{advisers, auth::Context, helpers, meetings, pilots, practitioners, staff, trainings};

/// Somebody of the register: name, sex, birth, whether they are qualified in law.
const STAFF: [(&str, Sex, &str, bool); 3] = [
    ("李慧芳", Sex::Female, "1976-04-12", true),
    ("王志远", Sex::Male, "1984-09-30", true),
    ("郭晓梅", Sex::Female, "1991-01-25", false),
];

/// Writes them down as the director would.
pub async fn fill(director: &Context, network: &Network) -> anyhow::Result<()> {
    people(director, network).await?;
    villages(director, network).await?;
    work(director, network).await
}

async fn people(cx: &Context, network: &Network) -> anyhow::Result<()> {
    for (name, sex, born_on, qualified) in STAFF {
        let new = NewStaff {
            organisation_id: network.centre.into(),
            user_id: None,
            name: name.parse()?,
            sex,
            born_on: born_on.parse()?,
            post: PostKind::Public,
            qualified,
            licence: if qualified { StaffLicence::LegalAid } else { StaffLicence::None },
            law_degree: true,
            entered_on: day(2015)?,
        };
        staff::service::enter(cx, new).await?;
    }
    staff::figures::establish(cx, Establishment { organisation_id: network.centre.into(), posts: 6 }).await?;
    Ok(())
}

async fn villages(cx: &Context, network: &Network) -> anyhow::Result<()> {
    let helper = |kind, name: &str, phone: &str, village: Option<&str>| {
        anyhow::Ok(NewHelper {
            kind,
            organisation_id: network.centre.into(),
            village_code: village.map(str::parse).transpose()?,
            name: name.parse()?,
            phone: phone.parse()?,
            user_id: None,
            since: day(2024)?,
            note: None,
        })
    };
    let east = Some("140430901201");
    for new in [
        helper(HelperKind::Volunteer, "韩雪", "13900011003", None)?,
        helper(HelperKind::LawHelper, "冯有田", "13900011002", east)?,
        helper(HelperKind::Liaison, "刘桂香", "13900011001", east)?,
    ] {
        helpers::service::enter(cx, new).await?;
    }
    let roster = practitioners::service::pool(cx.db(), &cx.caller).await?;
    let chen = roster.iter().find(|one| one.name == "陈明");
    let post = NewAdviserPost {
        practitioner_id: chen.ok_or_else(|| anyhow::anyhow!("no adviser"))?.id.into(),
        village_code: "140430901201".parse()?,
        valid_from: cx.today(),
        valid_to: cx.today() + Days::new(300),
    };
    advisers::posts::appoint(cx, post).await?;
    Ok(())
}

async fn work(cx: &Context, network: &Network) -> anyhow::Result<()> {
    let (organisation_id, today) = (network.centre.into(), cx.today());
    let training = NewTraining {
        organisation_id,
        kind: TrainingKind::Course,
        title: "认罪认罚案件法律帮助实务".parse()?,
        starts_on: today - Days::new(20),
        ends_on: today - Days::new(19),
        hours: 16,
    };
    trainings::service::plan(cx, training).await?;
    let topics = vec!["通知辩护和法律帮助的衔接".parse()?, "值班律师工作站的值班安排".parse()?];
    let meeting = NewMeeting {
        organisation_id,
        kind: MeetingKind::CriminalJustice,
        planned_on: today - Days::new(7),
        topics: topics.clone(),
    };
    let meeting = meetings::service::plan(cx, meeting).await?;
    let minutes = Minutes {
        held_on: today - Days::new(7),
        attendees: vec!["市公安局".parse()?, "市检察院".parse()?, "市中级人民法院".parse()?],
        topics,
        resolutions: vec!["通知辩护函一律网上送达。".parse()?],
    };
    meetings::service::hold(cx, meeting.id.into(), minutes).await?;
    let task = NewTask {
        title: "开通公检法网上送达通道".parse()?,
        owner: "市法律援助中心".parse()?,
        count: 1,
        unit: Unit::Months,
    };
    meetings::tasks::give(cx, meeting.id.into(), task).await?;
    let pilot = NewPilot {
        organisation_id,
        name: "审查起诉阶段律师辩护全覆盖".parse()?,
        stage: None,
        starts_on: today,
        ends_on: today + Days::new(180),
        indicators: vec![Indicator { name: "审查起诉阶段辩护率（%）".parse()?, target: 90 }],
    };
    pilots::service::start(cx, pilot).await?;
    Ok(())
}

/// The first of January.
fn day(year: i32) -> anyhow::Result<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1).ok_or_else(|| anyhow::anyhow!("no such day"))
}
