//! The public directory (ORG-04) and the way to the nearest office (ORG-03).

use openapi::{
    Code,
    directory::*,
    organisations::{Contact, NewOrganisation, OrganisationPatch, OrganisationType, Point},
    regions::NewRegion,
};
use tests::{
    Database, TestApp,
    network::{Network, naming, unit, why},
};

/// A service without any office: each story opens its own.
async fn empty() -> TestApp {
    TestApp::bare(Database::create().await.unwrap()).await.unwrap()
}

fn at(longitude: f64, latitude: f64) -> Point {
    Point { longitude, latitude }
}

async fn place(net: &Network, code: &str, name: &str, urban: bool) {
    let valid_from = "2020-01-01".parse().unwrap();
    let new = NewRegion { code: code.parse().unwrap(), name: name.parse().unwrap(), urban, valid_from };
    net.supervisor.create_region(&new).await.unwrap();
}

/// A network on the map, with a station in the country of 沁县.
async fn mapped(app: &TestApp) -> Network {
    let net = app.network().await;
    place(&net, "140430901", "演示镇", false).await;
    place(&net, "140430901201", "河西村", false).await;
    let opened = async |parent, kind, name: &str, region: &str, point, phone: &str| {
        let contact =
            Contact { point: Some(point), phones: vec![phone.parse().unwrap()], ..Contact::default() };
        let new = NewOrganisation { contact, ..unit(parent, kind, name, region) };
        net.supervisor.create_organisation(&new).await.unwrap().id
    };
    let qin = opened(
        net.city,
        OrganisationType::Centre,
        "沁县法律援助中心",
        "140430",
        at(112.69, 36.75),
        "0355-7020148",
    )
    .await;
    opened(
        qin,
        OrganisationType::StationTownship,
        "演示镇司法所工作站",
        "140430901",
        at(112.60, 36.70),
        "0355-7020149",
    )
    .await;
    opened(net.bureau, OrganisationType::Firm, "漳源律师事务所", "140430", at(112.60, 36.70), "0355-7020150")
        .await;
    net
}

async fn found(app: &TestApp, q: &str) -> Vec<String> {
    let filter = DirectoryFilter { q: Some(q.to_owned()), ..DirectoryFilter::default() };
    let page = app.anyone().search_directory(&filter).await.unwrap();
    page.items.into_iter().map(|office| office.name.to_string()).collect()
}

#[actix_web::test]
async fn org_04_an_office_is_found_by_name_initials_place_and_phone_without_a_sign_in() {
    let app = empty().await;
    let net = mapped(&app).await;
    for typed in ["沁县法律", "qxflyzzx", "QXFLYZ", "7020148", "0355-7020148"] {
        assert_eq!(found(&app, typed).await, ["沁县法律援助中心"], "{typed}");
    }
    assert_eq!(found(&app, "演示").await, ["演示镇司法所工作站"], "by the name of its township, too");
    assert_eq!(found(&app, "沁县").await, ["沁县法律援助中心", "漳源律师事务所", "演示镇司法所工作站"]);
    assert_eq!(found(&app, "法律援助沁县").await, Vec::<String>::new());
    assert_eq!(found(&app, "沁").await, Vec::<String>::new(), "one character finds too much");
    assert_eq!(found(&app, "%县").await, Vec::<String>::new());

    let filter = DirectoryFilter {
        region: Some("140430".to_owned()),
        kind: Some(OrganisationType::StationTownship),
        ..DirectoryFilter::default()
    };
    let [station] = &app.anyone().search_directory(&filter).await.unwrap().items[..] else { panic!() };
    assert_eq!(station.place, ["长治市", "沁县", "演示镇"]);
    let unknown = DirectoryFilter { region: Some("沁县".to_owned()), ..DirectoryFilter::default() };
    let refused = app.anyone().search_directory(&unknown).await.unwrap_err();
    assert_eq!((refused.status(), refused.fields()[0].code), (Some(422), Code::UnknownRegion));

    // 长 and 单 are read in more ways than one.
    let contact = Contact { point: Some(at(113.11, 36.19)), ..Contact::default() };
    let long = unit(net.bureau, OrganisationType::Firm, "长单律师事务所", "140403");
    net.supervisor.create_organisation(&NewOrganisation { contact, ..long }).await.unwrap();
    for typed in ["cslssws", "zdlssws", "cdls"] {
        assert_eq!(found(&app, typed).await, ["长单律师事务所"], "{typed}");
    }

    // What is renamed or closed is found so at once.
    let record = net.supervisor.get_organisation_record(station.id).await.unwrap();
    let patch =
        OrganisationPatch { naming: Some(naming("清泉司法所", "140430901")), ..Default::default() };
    net.supervisor.change_organisation(station.id, record.revision, &patch).await.unwrap();
    assert_eq!(found(&app, "qqsfs").await, ["清泉司法所"]);
    assert_eq!(found(&app, "7020149").await, ["清泉司法所"]);
    net.supervisor.close_organisation(station.id, &why("撤销")).await.unwrap();
    assert_eq!(found(&app, "清泉").await, Vec::<String>::new());
}

#[actix_web::test]
async fn org_04_the_directory_is_read_page_by_page_in_its_order_at_a_fixed_cost() {
    let app = empty().await;
    let net = app.network().await;
    for number in 2..=40 {
        let region = format!("140403001{number:03}");
        let village =
            unit(net.station, OrganisationType::LiaisonVillage, &format!("东街{number}社区"), &region);
        net.supervisor.create_organisation(&village).await.unwrap();
    }
    let mut filter =
        DirectoryFilter { q: Some("东街".to_owned()), limit: Some(25), ..DirectoryFilter::default() };
    let first = app.anyone().search_directory(&filter).await.unwrap();
    assert_eq!((first.items.len(), first.total), (25, 41));
    assert_eq!(&*first.items[0].name, "东街司法所", "a station goes before its villages");
    filter.cursor = first.next_cursor.clone();
    let second = app.anyone().search_directory(&filter).await.unwrap();
    assert_eq!((second.items.len(), second.next_cursor), (16, None));
    let codes: Vec<_> =
        first.items.iter().chain(&second.items).map(|office| office.region_code.clone()).collect();
    assert!(codes.is_sorted());
    let whole = DirectoryFilter { limit: Some(100), cursor: None, ..filter };
    let cost = app.statements_of(app.anyone().search_directory(&whole)).await;
    assert!((1..=4).contains(&cost), "{cost}");
}

#[actix_web::test]
async fn org_03_the_nearest_office_of_a_position_and_how_long_the_way_takes() {
    let app = empty().await;
    mapped(&app).await;
    let question = NearestQuestion { position: Some(at(112.61, 36.70)), ..NearestQuestion::default() };
    let answer = app.anyone().find_nearest_offices(&question).await.unwrap();
    assert_eq!(answer.from.unwrap().sureness, Sureness::Given);
    let names: Vec<_> = answer.items.iter().map(|near| &*near.office.name).collect();
    assert_eq!(names, ["演示镇司法所工作站", "沁县法律援助中心"], "a firm takes in no applications");
    let [station, centre] = &answer.items[..] else { panic!() };
    // A hundredth of a degree of longitude there: 892 m, in the country 1.5 times as far, at 30 km/h.
    assert!((880..905).contains(&station.straight_m), "{station:?}");
    assert_eq!((station.minutes, station.within_circle), (3, true));
    assert!(centre.minutes > 20 && centre.straight_m > 8_000, "{centre:?}");

    let firms = NearestQuestion { kind: Some(OrganisationType::Firm), limit: Some(1), ..question };
    let answer = app.anyone().find_nearest_offices(&firms).await.unwrap();
    assert_eq!(&*answer.items[0].office.name, "漳源律师事务所");
    let abroad = NearestQuestion { position: Some(at(2.35, 48.86)), ..NearestQuestion::default() };
    let refused = app.anyone().find_nearest_offices(&abroad).await.unwrap_err();
    assert_eq!((refused.status(), refused.fields()[0].path.as_str()), (Some(422), "position.longitude"));
}

#[actix_web::test]
async fn org_03_an_address_is_found_by_the_smallest_place_in_it_and_it_is_said_how_sure_that_is() {
    let app = empty().await;
    mapped(&app).await;
    let asked = async |address: &str| {
        let question = NearestQuestion { address: address.parse().ok(), ..NearestQuestion::default() };
        let answer = app.anyone().find_nearest_offices(&question).await.unwrap();
        answer.from.map(|from| (from.sureness, from.region_code.unwrap_or_default()))
    };
    let township = Some((Sureness::Township, "140430901".to_owned()));
    assert_eq!(asked("山西省长治市沁县演示镇河西村3号").await, township, "no point is known in the village");
    assert_eq!(asked("沁县漳源律师事务所对面").await, Some((Sureness::Office, "140430".to_owned())));
    assert_eq!(asked("沁县某处").await, Some((Sureness::County, "140430".to_owned())));
    assert_eq!(asked("长治市英雄路").await, Some((Sureness::City, "140400".to_owned())));
    assert_eq!(asked("巴黎").await, None);
    let nothing = app.anyone().find_nearest_offices(&NearestQuestion::default()).await.unwrap_err();
    assert_eq!(nothing.status(), Some(422));
}

#[actix_web::test]
async fn org_04_the_directory_for_paper_stands_county_by_county_without_villages() {
    let app = empty().await;
    mapped(&app).await;
    let filter = PrintFilter { region: Some("140430".to_owned()) };
    let printed = app.anyone().print_directory(&filter).await.unwrap();
    let [qin] = &printed.groups[..] else { panic!("{printed:?}") };
    assert_eq!((qin.name.as_str(), qin.offices.len(), printed.cut), ("沁县", 3, false));
    let all = app.anyone().print_directory(&PrintFilter::default()).await.unwrap();
    let kinds: Vec<_> =
        all.groups.iter().flat_map(|group| &group.offices).map(|office| office.kind).collect();
    assert!(!kinds.contains(&OrganisationType::LiaisonVillage));
    assert_eq!(
        all.groups.iter().map(|group| &*group.region_code).collect::<Vec<_>>(),
        ["140400", "140403", "140430"]
    );
}
