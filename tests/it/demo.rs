//! The demonstration is what the README says it is.

use openapi::{
    applications::{ApplicationFilter, Status},
    auth::LoginRequest,
    organisations::{OrganisationFilter, OrganisationType},
};
use tests::{Database, TestApp};

#[actix_web::test]
async fn the_demonstration_shows_the_fourteen_centres_of_changzhi_and_work_on_every_desk() {
    let app = TestApp::bare(Database::create().await.unwrap()).await.unwrap();
    api::demo::fill(&app.state, &app.pools).await.unwrap();
    api::demo::fill(&app.state, &app.pools).await.unwrap();

    let centres =
        OrganisationFilter { kind: Some(OrganisationType::Centre), ..OrganisationFilter::default() };
    let listed = app.anyone().list_organisations(&centres).await.unwrap();
    assert_eq!(listed.total, 14, "ORG-04; filled once, however often it is asked");
    let qin = listed.items.iter().find(|office| &*office.name == "沁县法律援助中心").expect("沁县");
    assert_eq!(qin.address.as_deref(), Some("沁县育才街88号沁县司法局楼内"));
    assert_eq!(qin.phones, ["0355-7020148"]);
    assert_eq!(qin.region_code, "140430");

    let examiner = app.anyone();
    let login = LoginRequest { username: "examiner".parse().unwrap(), password: "Fayuan-2026".to_owned() };
    examiner.login(&login).await.unwrap();
    let all = examiner.list_applications(&ApplicationFilter::default()).await.unwrap().items;
    for status in
        [Status::Submitted, Status::Received, Status::NeedSupp, Status::Opinion, Status::DecidedRefuse]
    {
        assert!(all.iter().any(|application| application.status == status), "{status}");
    }
    let (rows, broken) = api::journal::verify(app.system().db()).await.unwrap();
    assert!(rows > 50 && broken.is_empty());
}
