//! Coverage of the network (ORG-02) and the circles within which people reach an office (ORG-03).

use client::Client;
use openapi::{
    OrganisationId,
    auth::Role,
    coverage::*,
    helpers::{HelperKind, NewHelper},
    organisations::{Contact, NewOrganisation, OrganisationType, Point},
    regions::NewRegion,
};
use tests::{
    TestApp,
    network::{Network, unit},
};

/// Two townships of 潞州区: in one a station and two villages, of which one is far away; in the other nothing.
async fn covered(app: &TestApp) -> Network {
    let net = app.network().await;
    for (code, name, urban) in [
        ("140403001", "东街街道", true),
        ("140403001201", "东街社区", true),
        ("140403001202", "远山村", false),
        ("140403002", "空镇", false),
    ] {
        let valid_from = "2020-01-01".parse().unwrap();
        let new = NewRegion { code: code.parse().unwrap(), name: name.parse().unwrap(), urban, valid_from };
        net.supervisor.create_region(&new).await.unwrap();
    }
    let parents = [
        (net.county, OrganisationType::StationTownship, "站", "140403001", 36.20),
        (net.station, OrganisationType::LiaisonVillage, "东", "140403001201", 36.21),
        (net.station, OrganisationType::LiaisonVillage, "远", "140403001202", 36.47),
    ];
    for (parent, kind, name, region, latitude) in parents {
        let contact = Contact { point: Some(Point { longitude: 113.1, latitude }), ..Contact::default() };
        let new = NewOrganisation { contact, ..unit(parent, kind, name, region) };
        net.supervisor.create_organisation(&new).await.unwrap();
    }
    net
}

async fn liaison(client: &Client, at: OrganisationId, village: &str) {
    let new = NewHelper {
        kind: HelperKind::Liaison,
        organisation_id: at,
        village_code: village.parse().ok(),
        name: "李永平".parse().unwrap(),
        phone: "13900002222".parse().unwrap(),
        user_id: None,
        since: "2026-01-01".parse().unwrap(),
        note: None,
    };
    client.enter_helper(&new).await.unwrap();
}

fn of(region: &str) -> CoverageFilter {
    CoverageFilter { region: Some(region.to_owned()) }
}

#[actix_web::test]
async fn org_02_townships_without_a_station_and_villages_without_a_liaison_are_seen_at_a_fixed_cost() {
    let app = TestApp::start().await;
    let net = covered(&app).await;
    liaison(&net.supervisor, net.county, "140403001201").await;
    let told = net.supervisor.get_coverage(&of("140403")).await.unwrap();
    assert_eq!(
        told.whole,
        CoverageFigures {
            townships: 2,
            townships_with_station: 1,
            villages: 2,
            villages_with_liaison: 1,
            villages_located: 2,
            villages_within_circle: 1,
        }
    );
    let names = |places: &[Uncovered]| places.iter().map(|place| place.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&told.townships_without_station), ["空镇"]);
    assert_eq!(names(&told.villages_without_liaison), ["远山村"]);
    let [far] = &told.villages_too_far[..] else { panic!("{:?}", told.villages_too_far) };
    assert_eq!((far.name.as_str(), far.target_minutes, far.minutes.unwrap() > 60), ("远山村", 60, true));
    let [county] = &told.counties[..] else { panic!("{:?}", told.counties) };
    assert_eq!(
        (county.name.as_str(), county.centre, county.figures),
        ("潞州区", Some(net.county), told.whole)
    );

    let whole_city = net.supervisor.get_coverage(&CoverageFilter::default()).await.unwrap();
    assert_eq!(whole_city.whole, told.whole);
    let cost = app.statements_of(net.supervisor.get_coverage(&of("140403"))).await;
    assert!((1..=6).contains(&cost), "{cost}");
}

#[actix_web::test]
async fn org_02_the_map_is_drawn_from_points_that_say_whether_they_are_covered() {
    let app = TestApp::start().await;
    let net = covered(&app).await;
    liaison(&net.supervisor, net.county, "140403001201").await;
    let map = net.supervisor.get_coverage_map(&of("140403")).await.unwrap();
    let told: Vec<_> = map.points.iter().map(|point| (point.kind, point.lat, point.covered)).collect();
    assert_eq!(
        told,
        [
            (OrganisationType::StationTownship, 36.20, true),
            (OrganisationType::LiaisonVillage, 36.21, true),
            (OrganisationType::LiaisonVillage, 36.47, false),
        ]
    );
    assert!(!map.cut);
}

#[actix_web::test]
async fn org_03_a_region_has_the_circle_that_was_promised_and_another_may_be_set() {
    let app = TestApp::start().await;
    let net = covered(&app).await;
    let circle = async |region: &str| {
        app.anyone().get_circle(&CircleQuestion { region: region.to_owned() }).await.unwrap()
    };
    let minutes = |circle: &Circle| (circle.target.urban_minutes, circle.target.rural_minutes);
    assert_eq!(minutes(&circle("621121").await), (30, 60), "定西");
    assert_eq!(minutes(&circle("321181").await), (15, 30), "镇江");

    let wide = CircleTarget { rural_minutes: 120, ..circle("140403").await.target };
    let new = |region: &str| NewCircle { region_code: region.parse().unwrap(), target: wide };
    net.supervisor.set_circle(&new("140403")).await.unwrap();
    net.supervisor.set_circle(&new("140403")).await.unwrap();
    let now = circle("140403001202").await;
    assert_eq!((now.set_for.as_deref(), minutes(&now)), (Some("140403"), (30, 120)));
    let told = net.supervisor.get_coverage(&of("140403")).await.unwrap();
    assert_eq!(told.villages_too_far, [], "two hours are enough for everybody");

    assert_eq!(
        net.supervisor.set_circle(&new("621100")).await.unwrap_err().status(),
        Some(403),
        "not theirs"
    );
}

#[actix_web::test]
async fn org_02_who_looks_after_one_county_does_not_see_another() {
    let app = TestApp::start().await;
    let net = covered(&app).await;
    let (director, _) = app.staff_at(net.county, "director", &[Role::CentreDirector]).await;
    assert_eq!(director.get_coverage(&CoverageFilter::default()).await.unwrap().whole.townships, 2);
    assert_eq!(director.get_coverage(&of("140430")).await.unwrap_err().status(), Some(403));
    assert_eq!(director.get_coverage(&of("140400")).await.unwrap_err().status(), Some(403));
    assert_eq!(director.get_coverage(&of("天上")).await.unwrap_err().status(), Some(422));
}
