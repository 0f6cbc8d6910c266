//! Nothing is N+1: a list costs the same number of statements whatever is in it.

use api::organisations::entity;
use openapi::{
    applications::{ApplicationFilter, FormPatch, MeansGround, MeansMode, Reception},
    cases::CaseFilter,
    home_visits::{HomeVisitFilter, HomeVisitGround, NewHomeVisit},
    organisations::OrganisationFilter,
    verifications::{NewVerification, VerificationFilter},
};
use sea_orm::{EntityTrait, IntoActiveModel};
use tests::{Office, TestApp, given};

#[actix_web::test]
async fn a_list_costs_the_same_however_long_it_is() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let applications = ApplicationFilter::default();
    let cases = CaseFilter::default();
    let mut costs = Vec::new();
    for more in [1, 8] {
        for _ in 0..more {
            office.granted(office.submitted(&app).await).await;
        }
        costs.push([
            app.statements_of(office.clerk.list_applications(&applications)).await,
            app.statements_of(office.assigner.list_cases(&cases)).await,
            app.statements_of(office.clerk.my_work()).await,
        ]);
    }
    assert_eq!(office.assigner.list_cases(&cases).await.unwrap().total, 9);
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0].iter().all(|cost| (1..=6).contains(cost)), "{costs:?}");
}

#[actix_web::test]
async fn visits_and_checks_with_the_names_of_their_people_cost_the_same_for_one_and_for_a_page() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let (visits, checks) = (HomeVisitFilter::default(), VerificationFilter::default());
    let mut costs = Vec::new();
    for more in [1, 24] {
        for _ in 0..more {
            let id = office.submitted(&app).await;
            let wish =
                NewHomeVisit { ground: HomeVisitGround::Elderly, note: Some("在家".parse().unwrap()) };
            office.lin.request_home_visit(id, &wish).await.unwrap();
            office.clerk.receive_application(id, &Reception::default()).await.unwrap();
            let check = NewVerification {
                application_id: id,
                mode: MeansMode::Exempt,
                ground: Some(MeansGround::E3),
                basis: None,
                statute: None,
                sources: Vec::new(),
                whose: None,
                anew: false,
                commitment: None,
            };
            office.examiner.begin_verification(&check).await.unwrap();
        }
        costs.push([
            app.statements_of(office.clerk.list_home_visits(&visits)).await,
            app.statements_of(office.examiner.list_verifications(&checks)).await,
        ]);
    }
    let (visits, checks) =
        (office.clerk.list_home_visits(&visits).await, office.examiner.list_verifications(&checks).await);
    let (visits, checks) = (visits.unwrap().items, checks.unwrap().items);
    assert!(visits.iter().all(|visit| visit.applicant.as_deref() == Some("林*英")));
    assert!(checks.iter().all(|check| check.applicant.as_deref() == Some("林*英")));
    assert_eq!((visits.len(), checks.len()), (25, 25));
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0].iter().all(|cost| (1..=5).contains(cost)), "{costs:?}");
}

#[actix_web::test]
async fn one_application_costs_three_statements_staff_s_look_one_more_and_a_duplicate_another() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let Office { lin, clerk, examiner, director, .. } = &office;
    let id = office.submitted(&app).await;
    // Whoever comes first reads the centre's name for everybody; then there are row, files and timeline.
    // That staff looked is written down (SEC-12); who examines is told of duplicates.
    lin.get_application(id).await.unwrap();
    assert_eq!(app.statements_of(lin.get_application(id)).await, 3);
    assert_eq!(app.statements_of(clerk.get_application(id)).await, 5);
    assert_eq!(app.statements_of(examiner.get_application(id)).await, 5);

    office.granted(id).await;
    assert_eq!(app.statements_of(lin.get_application(id)).await, 3);
    for reader in [clerk, examiner, director] {
        assert_eq!(app.statements_of(reader.get_application(id)).await, 4);
    }
}

#[actix_web::test]
async fn one_case_costs_the_same_however_much_happened_before_it_was_one() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let mut costs = Vec::new();
    for savings in [0, 4] {
        let draft = office.lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
        let mut revision = draft.revision;
        for _ in 0..savings {
            let saved = office.lin.save_application(draft.id, revision, &FormPatch::default()).await.unwrap();
            revision = saved.revision;
        }
        office.lin.submit_application(draft.id).await.unwrap();
        let case = office.granted(draft.id).await;
        office.assigner.get_case(case).await.unwrap();
        costs.push(app.statements_of(office.assigner.get_case(case)).await);
    }
    assert_eq!(
        costs, [8; 2],
        "row, diary, files of both, hearings, messages, one timeline of both, and the look"
    );
}

#[actix_web::test]
async fn a_walk_through_the_pages_counts_once_and_no_further_than_the_cap() {
    let app = TestApp::start().await;
    let walk = |cursor| OrganisationFilter { limit: Some(2), cursor, ..OrganisationFilter::default() };
    let anyone = app.anyone();
    let first = anyone.list_organisations(&walk(None)).await.unwrap();
    assert_eq!(app.statements_of(anyone.list_organisations(&walk(None))).await, 2);
    let next = walk(first.next_cursor.clone());
    assert_eq!(app.statements_of(anyone.list_organisations(&next)).await, 1);
    let last = anyone.list_organisations(&next).await.unwrap();
    assert_eq!((first.total, last.total, last.total_is_capped), (4, 4, false));

    let cx = app.system();
    let known = entity::Entity::public().one(cx.db()).await.unwrap().unwrap();
    let many = (0..1_000).map(|_| entity::Model { id: cx.new_id(), ..known.clone() }.into_active_model());
    let tx = cx.begin().await.unwrap();
    entity::Entity::insert_many(many).exec_without_returning(&tx).await.unwrap();
    tx.commit().await.unwrap();
    let mut page = anyone.list_organisations(&walk(None)).await.unwrap();
    assert_eq!((page.total, page.total_is_capped), (1_000, true));
    page = anyone.list_organisations(&walk(page.next_cursor)).await.unwrap();
    assert_eq!(
        (page.total, page.total_is_capped),
        (1_000, true),
        "what was counted first is said on every page"
    );
}
