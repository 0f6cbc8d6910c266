//! Nothing is N+1: a list costs the same number of statements whatever is in it.

use openapi::{
    applications::{ApplicationFilter, Granting, Reception},
    auth::Role,
    cases::CaseFilter,
};
use tests::{TestApp, given};

#[actix_web::test]
async fn a_list_costs_the_same_however_long_it_is() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let examiner = app.staff("examiner", &[Role::Examiner]).await;
    let director = app.staff("director", &[Role::CentreDirector]).await;
    let assigner = app.staff("assigner", &[Role::Assigner]).await;
    let applications = ApplicationFilter::default();
    let cases = CaseFilter::default();
    let mut costs = Vec::new();
    for more in [1, 8] {
        for _ in 0..more {
            let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
            lin.submit_application(draft.id).await.unwrap();
            clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
            examiner.accept_application(draft.id).await.unwrap();
            examiner.give_opinion(draft.id, &given::favourable()).await.unwrap();
            director.grant_application(draft.id, &Granting::default()).await.unwrap();
        }
        costs.push([
            app.statements_of(clerk.list_applications(&applications)).await,
            app.statements_of(assigner.list_cases(&cases)).await,
            app.statements_of(clerk.my_work()).await,
        ]);
    }
    assert_eq!(assigner.list_cases(&cases).await.unwrap().total, 9);
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0].iter().all(|cost| (1..=6).contains(cost)), "{costs:?}");
}
