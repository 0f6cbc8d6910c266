//! What the units of the demonstration have to do with each other: referrals, an inspection, an agreement, an
//! instrument, organs on the map. Everything goes through the service itself; all persons are invented.

use chrono::Days;
use openapi::{
    agreements::{AgreementTerms, NewAgreement},
    applications::MatterType,
    helpers::{HelperKind, NewHelper},
    inspections::{Findings, InspectionResult, NewInspection},
    jurisdictions::{NewJurisdiction, OrganKind},
    organisations::{HostCategory, Level, NewDelegation},
    practitioners::{Pool, PoolTerm, PractitionerFilter},
    referrals::{NewReferral, ReferredPerson},
};
use uuid::Uuid;

use super::{desk::Desk, network::Network};
use crate::{
    agreements, auth::Context, delegations, helpers, inspections, jurisdictions, practitioners, referrals,
};

/// So long ago the station was inspected, and somebody sent on who was never signed for.
const DAYS_AGO: i64 = 6;

/// Writes the dealings, the oldest first.
pub async fn fill<'a>(
    desk: &impl Fn(i64) -> anyhow::Result<Desk<'a>>,
    network: &Network,
) -> anyhow::Result<()> {
    let (past, now) = (desk(DAYS_AGO)?, desk(0)?);
    inspected(&past.as_user("supervisor")?, network).await?;
    referred(&past.as_user("station")?, network, "周桂花", "13800007890", MatterType::Civil).await?;
    referred(&now.as_user("station")?, network, "赵德福", "13800008901", MatterType::Labour).await?;
    let supervisor = now.as_user("supervisor")?;
    agreed(&supervisor, network).await?;
    empowered(&supervisor, network).await?;
    mapped(&supervisor, network).await?;
    helped(&supervisor, network).await?;
    pooled(&now.as_system(), &now.as_user("director")?).await
}

async fn referred(
    cx: &Context,
    network: &Network,
    name: &str,
    phone: &str,
    matter: MatterType,
) -> anyhow::Result<()> {
    let address = Some("长治市潞州区演示街道演示社区".parse()?);
    let person =
        ReferredPerson { name: name.parse()?, id_no: None, phone: phone.parse()?, address, consent: true };
    let new = NewReferral {
        from_id: network.street.into(),
        to_id: network.centre.into(),
        reason: "到司法所求助，需要核查经济困难状况，转由中心受理。".parse()?,
        matter_type: Some(matter),
        person,
        working_days: None,
    };
    referrals::send(cx, new).await?;
    Ok(())
}

/// The signs were missing; they should have been put up by the day before yesterday.
async fn inspected(cx: &Context, network: &Network) -> anyhow::Result<()> {
    let new = NewInspection {
        organisation_id: network.street.into(),
        plan: "年度站点督查，第四季度第一批。".parse()?,
        planned_on: cx.today(),
        checklist: Vec::new(),
    };
    let made = inspections::create(cx, new).await?;
    let mut checklist = made.checklist;
    for line in &mut checklist {
        line.result = InspectionResult::Pass;
    }
    if let Some(last) = checklist.last_mut() {
        last.result = InspectionResult::Fail;
        last.note = Some("转办没有逐件登记。".parse()?);
    }
    let findings = Findings {
        checklist,
        findings: "接待室、无障碍设施和值班表齐全；转办台账不完整，须补登今年以来的全部转办。".parse()?,
        rectify_by: Some(cx.today() + Days::new(4)),
    };
    inspections::inspect(cx, Uuid::from(made.id), findings).await?;
    Ok(())
}

async fn agreed(cx: &Context, network: &Network) -> anyhow::Result<()> {
    let new = NewAgreement {
        organisation_id: network.centre.into(),
        party: "长治市总工会（演示）".parse()?,
        host: HostCategory::Union,
        signed_on: cx.today() - Days::new(300),
        valid_to: Some(cx.today() + Days::new(65)),
        terms: AgreementTerms {
            contact_name: "演示联系人".parse()?,
            contact_phone: "0355-2020202".parse()?,
            duties: "工会设职工法律援助接待点，每周三由中心派律师值班；欠薪案件由工会先行调解，调解不成的当天转中心。".parse()?,
            sharing_scope: "共享求助职工的姓名、电话和诉求，须经本人同意；不共享证件号码和家庭经济状况。".parse()?,
        },
    };
    agreements::create(cx, new).await?;
    Ok(())
}

async fn empowered(cx: &Context, network: &Network) -> anyhow::Result<()> {
    let new = NewDelegation {
        station_id: network.street.into(),
        instrument_no: "长援授〔2026〕1号".parse()?,
        scope: None,
        valid_from: cx.today() - Days::new(30),
        valid_to: cx.today() + Days::new(335),
        sampling_percent: None,
        sampling_min: None,
    };
    delegations::create(cx, new).await?;
    Ok(())
}

async fn mapped(cx: &Context, network: &Network) -> anyhow::Result<()> {
    for (organ_kind, level, name, code) in [
        (OrganKind::Court, Level::City, "长治市中级人民法院", "140400"),
        (OrganKind::Procuratorate, Level::City, "长治市人民检察院", "140400"),
        (OrganKind::PublicSecurity, Level::City, "长治市公安局", "140400"),
        (OrganKind::LabourArbitration, Level::City, "长治市劳动人事争议仲裁院", "140400"),
    ] {
        let (name, region_code) = (name.parse()?, code.parse()?);
        let new = NewJurisdiction { organ_kind, level, name, region_code, centre_id: network.centre.into() };
        jurisdictions::create(cx, new).await?;
    }
    Ok(())
}

/// One of the two villages has a liaison.
async fn helped(cx: &Context, network: &Network) -> anyhow::Result<()> {
    let new = NewHelper {
        kind: HelperKind::Liaison,
        organisation_id: network.station.into(),
        village_code: Some("140430901201".parse()?),
        name: "郝建设".parse()?,
        phone: "13800009012".parse()?,
        user_id: None,
        since: cx.today(),
        note: None,
    };
    helpers::enter(cx, new).await?;
    Ok(())
}

/// The lawyers of the demonstration defend, too.
async fn pooled(system: &Context, cx: &Context) -> anyhow::Result<()> {
    for entry in practitioners::list(system, PractitionerFilter::default()).await?.items {
        let term = PoolTerm { pool: Pool::Criminal, valid_from: cx.today(), valid_to: None };
        practitioners::record(cx, entry.id.into(), practitioners::Said::Entry(term)).await?;
    }
    Ok(())
}
