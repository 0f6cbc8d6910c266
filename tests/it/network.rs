//! The tree (§3.1, ORG-01): four levels, the law of places, moves, closing, regions with their successors.

use client::Client;
use openapi::{
    Code, FieldProblem, OrganisationId,
    auth::Role,
    organisations::*,
    regions::{NewRegion, RegionFilter, RegionQuestion, RegionSuccession},
};
use tests::{
    TestApp, given,
    network::{naming, unit, why},
};

fn told(error: &client::Error) -> Vec<(&str, Code)> {
    error.fields().iter().map(|field: &FieldProblem| (field.path.as_str(), field.code)).collect()
}

async fn below(client: &Client, parent: OrganisationId) -> Vec<(String, u32)> {
    let filter = TreeFilter { parent_id: Some(parent), ..TreeFilter::default() };
    let page = client.list_organisation_tree(&filter).await.unwrap();
    page.items.into_iter().map(|node| (node.name, node.children)).collect()
}

#[actix_web::test]
async fn org_01_four_levels_stand_below_each_other_and_are_read_level_by_level() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let anyone = app.anyone();

    assert_eq!(below(&anyone, net.bureau).await, [("长治市中心".to_owned(), 1)]);
    assert_eq!(below(&anyone, net.county).await, [("东街司法所".to_owned(), 1)]);
    assert_eq!(below(&anyone, net.village).await, []);

    let record = net.supervisor.get_organisation_record(net.village).await.unwrap();
    assert_eq!(record.level, Level::Village);
    let above: Vec<_> = record.above.iter().map(|unit| unit.name.as_str()).collect();
    assert_eq!(above, ["长治市司法局", "长治市中心", "潞州区中心", "东街司法所"]);
    assert_eq!(record.actions[..2], [OrganisationAction::Edit, OrganisationAction::AddUnit]);

    let office = anyone.get_organisation(net.village).await.unwrap();
    assert_eq!(office.parent.map(|parent| parent.id), Some(net.station));
    let filter = OrganisationFilter { kind: Some(OrganisationType::LiaisonVillage), ..Default::default() };
    assert_eq!(anyone.list_organisations(&filter).await.unwrap().total, 1);
}

#[actix_web::test]
async fn every_type_of_the_network_is_opened_at_its_place_with_its_host() {
    use OrganisationType::*;
    let app = TestApp::start().await;
    let net = app.network().await;
    for (parent, kind, name, region, host) in [
        (net.city, StationCourt, "市中院工作站", "140400", HostCategory::Court),
        (net.county, StationDetention, "看守所工作站", "140403", HostCategory::Detention),
        (net.county, StationProcuratorate, "区检察院工作站", "140403", HostCategory::Procuratorate),
        (net.station, StationPolice, "东街派出所值班点", "140403001", HostCategory::PublicSecurity),
        (net.city, StationPrison, "强制隔离戒毒所工作站", "140400", HostCategory::Rehabilitation),
        (net.city, StationMilitary, "部队工作站", "140400", HostCategory::Military),
        (net.city, StationArbitration, "仲裁院工作站", "140400", HostCategory::LabourArbitration),
        (net.county, StationMass, "工会工作站", "140403", HostCategory::Union),
        (net.county, StationGov, "交警大队工作站", "140403", HostCategory::TrafficPolice),
        (net.city, StationUniversity, "长治学院工作站", "140400", HostCategory::University),
        (net.county, IntakeFirm, "漳河律所受理点", "140403", HostCategory::LawFirm),
        (net.city, SubCentre, "公共法律服务分中心", "140400", HostCategory::LawFirm),
        (net.county, LiaisonDept, "民政局联络站", "140403", HostCategory::CivilAffairs),
        (net.city, Hotline, "12348热线", "140400", HostCategory::Other),
        (net.bureau, Firm, "漳河律师事务所", "140400", HostCategory::LawFirm),
        (net.bureau, GrassrootsOffice, "东街法律服务所", "140403001", HostCategory::Other),
    ] {
        let mut new = unit(parent, kind, name, region);
        new.naming.host = Some(host);
        new.contact.floor_note = Some("临街一楼".parse().unwrap());
        new.premises.facilities = vec![Facility::StreetFloor, Facility::Ramp];
        let opened = net.supervisor.create_organisation(&new).await.unwrap();
        let office = app.anyone().get_organisation(opened.id).await.unwrap();
        assert_eq!((office.kind, office.host), (kind, Some(host)));
        assert_eq!((office.contact, office.premises), (new.contact, new.premises), "{kind}");
    }
}

#[actix_web::test]
async fn a_level_of_many_units_is_read_page_by_page_at_a_fixed_cost() {
    let app = TestApp::start().await;
    let net = app.network().await;
    for number in 2..=30 {
        let region = format!("140403001{number:03}");
        let village = unit(net.station, OrganisationType::LiaisonVillage, &format!("{number} 社区"), &region);
        net.supervisor.create_organisation(&village).await.unwrap();
    }
    let mut filter = TreeFilter { parent_id: Some(net.station), limit: Some(25), cursor: None };
    let first = net.supervisor.list_organisation_tree(&filter).await.unwrap();
    assert_eq!((first.items.len(), first.total), (25, 30));
    filter.cursor = first.next_cursor;
    let second = net.supervisor.list_organisation_tree(&filter).await.unwrap();
    assert_eq!((second.items.len(), second.next_cursor), (5, None));
    let whole = TreeFilter { limit: Some(100), cursor: None, ..filter };
    let cost = app.statements_of(app.anyone().list_organisation_tree(&whole)).await;
    assert!((1..=3).contains(&cost), "{cost}");
}

#[actix_web::test]
async fn a_unit_stands_only_where_the_law_of_the_network_puts_it() {
    use OrganisationType::*;
    let app = TestApp::start().await;
    let net = app.network().await;
    for (parent, kind, name, region, path, code) in [
        (net.village, Centre, "甲", "140403", "parent_id", Code::Mismatch),
        (net.bureau, LiaisonVillage, "甲", "140403001202", "parent_id", Code::Mismatch),
        (net.county, StationTownship, "甲", "140404001", "naming.region_code", Code::Mismatch),
        (net.county, StationTownship, "甲", "140403", "naming.region_code", Code::OutOfRange),
        (net.county, StationTownship, "甲", "14040300", "naming.region_code", Code::WrongLength),
        (net.county, StationTownship, "甲", "1404030x1", "naming.region_code", Code::BadCharacter),
        (net.city, Centre, "甲", "140499", "naming.region_code", Code::UnknownRegion),
        (net.county, StationTownship, "东街司法所", "140403002", "naming.name", Code::Duplicate),
        (OrganisationId(openapi::Uuid::from_u128(7)), Centre, "甲", "140403", "parent_id", Code::NotInList),
    ] {
        let refused =
            net.supervisor.create_organisation(&unit(parent, kind, name, region)).await.unwrap_err();
        assert_eq!((refused.status(), told(&refused)), (Some(422), vec![(path, code)]), "{kind} {region}");
    }
    // The same name elsewhere is another unit.
    net.supervisor.create_organisation(&unit(net.city, Centre, "东街司法所", "140404")).await.unwrap();

    let outside = NewOrganisation {
        contact: Contact {
            point: Some(Point { longitude: 2.35, latitude: 48.86 }),
            hours: [(510, 720), (700, 1080)]
                .map(|(from_minute, to_minute)| OpenInterval { weekday: 1, from_minute, to_minute })
                .to_vec(),
            ..Contact::default()
        },
        ..unit(net.city, Centre, "乙", "140405")
    };
    let refused = net.supervisor.create_organisation(&outside).await.unwrap_err();
    assert_eq!(
        told(&refused),
        [("contact.point.longitude", Code::OutOfRange), ("contact.hours[1]", Code::Duplicate)]
    );
}

#[actix_web::test]
async fn a_unit_moves_with_everything_below_it_and_never_below_itself() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (keeper, _) = app.staff_at(net.county, "keeper", &[Role::SysAdmin]).await;
    keeper.get_organisation_record(net.village).await.unwrap();

    for (unit, parent, code) in [
        (net.city, net.county, Code::Cycle),
        (net.county, net.county, Code::Cycle),
        (net.county, net.village, Code::Cycle),
    ] {
        let refused =
            net.supervisor.place_organisation(unit, &Placement { parent_id: parent }).await.unwrap_err();
        assert_eq!(refused.code(), Some(code));
    }
    let other = unit(net.city, OrganisationType::Centre, "平顺县中心", "140425");
    let other = net.supervisor.create_organisation(&other).await.unwrap();
    let wrong = net.supervisor.place_organisation(other.id, &Placement { parent_id: net.village }).await;
    assert_eq!(told(&wrong.unwrap_err()), [("parent_id", Code::Mismatch)], "a centre under a village");
    let abroad = net.supervisor.place_organisation(net.station, &Placement { parent_id: other.id }).await;
    assert_eq!(told(&abroad.unwrap_err()), [("naming.region_code", Code::Mismatch)]);

    let moved =
        net.supervisor.place_organisation(net.station, &Placement { parent_id: net.city }).await.unwrap();
    assert_eq!(moved.above.last().map(|unit| unit.id), Some(net.city));
    let village = net.supervisor.get_organisation_record(net.village).await.unwrap();
    let above: Vec<_> = village.above.iter().map(|unit| unit.id).collect();
    assert_eq!(above, [net.bureau, net.city, net.station]);
    let gone = keeper.get_organisation_record(net.village).await.unwrap_err();
    assert_eq!(gone.code(), Some(Code::Forbidden), "it no longer stands below the keeper's unit");
    assert_eq!(below(&keeper, net.county).await, []);
}

#[actix_web::test]
async fn nobody_changes_what_lies_outside_their_part_of_the_tree_or_over_somebody_elses_change() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (keeper, _) = app.staff_at(net.county, "keeper", &[Role::SysAdmin]).await;
    let patch = OrganisationPatch {
        naming: Some(naming("城区法律援助中心", "140403")),
        ..Default::default()
    };
    let refused = keeper.change_organisation(net.city, 1, &patch).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::Forbidden));

    let changed = keeper.change_organisation(net.county, 1, &patch).await.unwrap();
    assert_eq!((changed.revision, &*changed.naming.name), (2, "城区法律援助中心"));
    let stale = keeper.change_organisation(net.county, 1, &patch).await.unwrap_err();
    assert_eq!(stale.status(), Some(412));

    let premises = Premises {
        services: vec![ServiceKind::Application],
        zones: vec![Zone::Waiting, Zone::Reception, Zone::PrivateTalk],
        windows: vec![WindowType::LegalConsult, WindowType::LegalAid],
        rights_centres: vec![RightsCentre::Worker, RightsCentre::Elderly],
        ..Premises::default()
    };
    let honour = Honour {
        title: "先进集体".parse().unwrap(),
        giver: "司法部".parse().unwrap(),
        on: "2026-01-05".parse().unwrap(),
    };
    let patch = OrganisationPatch {
        premises: Some(premises.clone()),
        honours: Some(vec![honour.clone()]),
        ..Default::default()
    };
    keeper.change_organisation(net.county, 2, &patch).await.unwrap();
    let office = app.anyone().get_organisation(net.county).await.unwrap();
    assert_eq!((office.premises, office.honours), (premises, vec![honour]));
    assert_eq!(&*office.name, "城区法律援助中心", "what was not said stays");
    // A centre whose townships lie in it does not go elsewhere without them.
    let away = OrganisationPatch { naming: Some(naming("甲", "140404")), ..Default::default() };
    let refused = keeper.change_organisation(net.county, 3, &away).await.unwrap_err();
    assert_eq!(told(&refused), [("naming.region_code", Code::Mismatch)]);
}

#[actix_web::test]
async fn a_unit_with_open_work_is_not_closed_and_says_what_hangs_on_it() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let lin = app.citizen("13800001234").await;
    lin.create_application(&given::wage_claim(net.county)).await.unwrap();
    app.staff_at(net.county, "clerk", &[Role::Intake]).await;

    let refused = net.supervisor.close_organisation(net.county, &why("合并")).await.unwrap_err();
    assert_eq!((refused.status(), refused.code()), (Some(409), Some(Code::InUse)));
    let counts: Vec<_> =
        refused.fields().iter().map(|field| (field.path.as_str(), field.message.as_str())).collect();
    assert_eq!(counts, [("applications", "1"), ("people", "1"), ("units", "1")]);

    let closed = net.supervisor.close_organisation(net.village, &why("并村")).await.unwrap();
    assert_eq!((closed.status, closed.closed_on), (OrganisationStatus::Closed, Some(app.today())));
    assert_eq!(closed.actions, [OrganisationAction::Reopen]);
    let villages = OrganisationFilter { kind: Some(OrganisationType::LiaisonVillage), ..Default::default() };
    assert_eq!(app.anyone().list_organisations(&villages).await.unwrap().total, 0);
    let patch = OrganisationPatch { accept_any: Some(true), ..Default::default() };
    let refused = net.supervisor.change_organisation(net.village, closed.revision, &patch).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NotNow));

    net.supervisor.close_organisation(net.station, &why("并镇")).await.unwrap();
    let orphan = net.supervisor.reopen_organisation(net.village, &why("恢复")).await.unwrap_err();
    assert_eq!(orphan.code(), Some(Code::NotNow), "not below a closed unit");
    net.supervisor.reopen_organisation(net.station, &why("恢复")).await.unwrap();
    let again = net.supervisor.reopen_organisation(net.village, &why("恢复")).await.unwrap();
    assert_eq!((again.status, again.closed_on), (OrganisationStatus::Active, None));
}

#[actix_web::test]
async fn section_13_19_old_counties_lead_to_those_of_today() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let anyone = app.anyone();
    for (name, code, today) in [
        ("城区", "140402", "潞州区"),
        ("郊区", "140411", "潞州区"),
        ("长治县", "140421", "上党区"),
        ("屯留县", "140424", "屯留区"),
        ("潞城市", "140481", "潞城区"),
    ] {
        let by_name = RegionQuestion { name: Some(name.to_owned()), ..Default::default() };
        let by_code = RegionQuestion { code: Some(code.to_owned()), ..Default::default() };
        for question in [by_name, by_code] {
            let [answer] = &anyone.resolve_region(&question).await.unwrap().items[..] else {
                panic!("{name}")
            };
            assert_eq!(answer.asked.code, code);
            assert_eq!(answer.path, ["山西省", "长治市", today]);
        }
        let then = RegionQuestion {
            code: Some(code.to_owned()),
            on: Some("2013-06-01".parse().unwrap()),
            ..Default::default()
        };
        let answer = anyone.resolve_region(&then).await.unwrap().items.remove(0);
        assert_eq!(answer.current.map(|region| region.name).as_deref(), Some(name), "in 2013 it was itself");
    }
    // A list from before keeps its unit: the code becomes that of today.
    let old = unit(net.city, OrganisationType::Centre, "屯留县法律援助中心", "140424");
    let created = net.supervisor.create_organisation(&old).await.unwrap();
    assert_eq!(&*created.naming.region_code, "140405");
}

#[actix_web::test]
async fn org_01_townships_and_villages_are_entered_and_replaced() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let new = |code: &str, name: &str| NewRegion {
        code: code.parse().unwrap(),
        name: name.parse().unwrap(),
        urban: true,
        valid_from: "2020-01-01".parse().unwrap(),
    };
    let orphan = net.supervisor.create_region(&new("140403008201", "村")).await.unwrap_err();
    assert_eq!(told(&orphan), [("code", Code::UnknownRegion)]);
    for (code, name) in [("140403008", "故县街道"), ("140403105", "黄碾镇"), ("140403008201", "八一社区")]
    {
        net.supervisor.create_region(&new(code, name)).await.unwrap();
    }
    let twice = net.supervisor.create_region(&new("140403008", "故县街道")).await.unwrap_err();
    assert_eq!(told(&twice), [("code", Code::Duplicate)]);

    let said = RegionSuccession {
        code: "140403008".parse().unwrap(),
        valid_to: "2021-04-30".parse().unwrap(),
        successor: Some("140403105".parse().unwrap()),
    };
    net.supervisor.end_region(&said).await.unwrap();
    let under = RegionFilter { under: Some("140403".to_owned()), ..Default::default() };
    let now: Vec<_> = app
        .anyone()
        .list_regions(&under)
        .await
        .unwrap()
        .items
        .into_iter()
        .map(|region| region.name)
        .collect();
    assert_eq!(now, ["黄碾镇"]);
    let then = RegionFilter { on: Some("2021-01-01".parse().unwrap()), ..under };
    assert_eq!(app.anyone().list_regions(&then).await.unwrap().total, 2);
    let asked = RegionQuestion { code: Some("140403008".to_owned()), ..Default::default() };
    let answer = app.anyone().resolve_region(&asked).await.unwrap().items.remove(0);
    assert_eq!(answer.path, ["山西省", "长治市", "潞州区", "黄碾镇"]);
    let provinces = app.anyone().list_regions(&RegionFilter { limit: Some(100), ..Default::default() }).await;
    assert_eq!(provinces.unwrap().items.len(), 34);
}
