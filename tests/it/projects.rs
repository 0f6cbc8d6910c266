//! Projects with money of their own (W-PRJ): a case counts to one, at its price, while quota and money last.

use openapi::{CaseId, Code, Fen, Paging, applications::MatterType, auth::Role, journal::Event, projects::*};
use tests::{Office, TestApp};

fn fen(fen: i64) -> Fen {
    Fen::new(fen).unwrap()
}

fn lottery(app: &TestApp) -> NewProject {
    NewProject {
        organisation_id: app.centre,
        code: "彩金2026-140400".parse().unwrap(),
        name: "中央专项彩票公益金法律援助项目".parse().unwrap(),
        year: 2026,
        terms: ProjectTerms {
            budget_fen: fen(300_000),
            quota: 2,
            groups: vec![ProjectGroup::MigrantWorkers],
            prices: vec![ProjectPrice { matter_type: MatterType::Labour, price_fen: fen(200_000) }],
        },
    }
}

fn tag(case_id: CaseId) -> NewProjectCase {
    NewProjectCase { case_id, group: ProjectGroup::MigrantWorkers }
}

#[actix_web::test]
async fn w_prj_sub_09_a_case_counts_to_one_project_and_the_gauge_follows() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let first = office.granted(office.submitted(&app).await).await;
    let director = &office.director;
    let project = director.create_project(&lottery(&app)).await.unwrap();
    assert_eq!(director.create_project(&lottery(&app)).await.unwrap_err().fields()[0].code, Code::Duplicate);
    let early = director.tag_project_case(project.id, &tag(first)).await.unwrap_err();
    assert_eq!(early.status(), Some(409), "nothing counts before it is open");

    director.open_project(project.id).await.unwrap();
    let tagged = director.tag_project_case(project.id, &tag(first)).await.unwrap();
    assert_eq!(tagged.price_fen, fen(200_000));
    let again = director.tag_project_case(project.id, &tag(first)).await.unwrap_err();
    assert_eq!(again.fields()[0].code, Code::Duplicate, "one case, one fund");
    let gauge = director.get_project(project.id).await.unwrap();
    assert_eq!((gauge.cases, gauge.cases_left, gauge.left_fen, gauge.used_percent), (1, 1, fen(100_000), 66));

    let poor = director.change_project(
        project.id,
        gauge.revision,
        &ProjectTerms { budget_fen: fen(1), ..gauge.terms.clone() },
    );
    assert_eq!(poor.await.unwrap_err().fields()[0].path, "budget_fen", "what is spent is spent");
    let stale = director.change_project(project.id, gauge.revision - 1, &gauge.terms).await.unwrap_err();
    assert_eq!(stale.code(), Some(Code::RevisionStale));

    let timeline = director.get_case(first).await.unwrap().timeline;
    assert!(timeline.iter().any(|line| line.event == Event::ProjectCaseTagged));
    assert!(
        !office
            .lin
            .get_case(first)
            .await
            .unwrap()
            .timeline
            .iter()
            .any(|line| line.event == Event::ProjectCaseTagged),
        "who pays is the house's affair"
    );
    let listed = director.list_project_cases(project.id, &Paging::default()).await.unwrap();
    assert_eq!(listed.items, [tagged]);
    director.untag_project_case(first).await.unwrap();
    let empty = director.get_project(project.id).await.unwrap();
    assert_eq!((empty.cases, empty.left_fen), (0, fen(300_000)));
    assert_eq!(director.untag_project_case(first).await.unwrap_err().status(), Some(404));

    let closed = director.close_project(project.id).await.unwrap();
    assert!(closed.actions.is_empty());
    assert_eq!(director.tag_project_case(project.id, &tag(first)).await.unwrap_err().status(), Some(409));
}

#[actix_web::test]
async fn w_prj_who_does_not_keep_a_project_does_not_know_of_it_nor_tags_what_they_do_not_see() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let case = office.granted(office.submitted(&app).await).await;
    let project = office.director.create_project(&lottery(&app)).await.unwrap();
    office.director.open_project(project.id).await.unwrap();

    let (elsewhere, _) = app.staff_at(app.other_centre, "elsewhere", &[Role::CentreDirector]).await;
    assert_eq!(elsewhere.get_project(project.id).await.unwrap_err().status(), Some(404));
    let own = NewProject { organisation_id: app.other_centre, ..lottery(&app) };
    let own = elsewhere.create_project(&own).await.unwrap();
    elsewhere.open_project(own.id).await.unwrap();
    let unseen = elsewhere.tag_project_case(own.id, &tag(case)).await.unwrap_err();
    assert_eq!(unseen.fields()[0].code, Code::NotFound);
    assert_eq!(office.clerk.list_projects(&ProjectFilter::default()).await.unwrap_err().status(), Some(403));
}
