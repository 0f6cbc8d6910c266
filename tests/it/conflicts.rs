//! Conflict of interest at intake and at assignment (ASG-06).

use openapi::{
    Code, OrganisationId,
    applications::*,
    auth::Role,
    cases::Offer,
    conflicts::*,
    recusals::{NewRecusal, RecusalGround},
};
use tests::{Office, TestApp, given};

const LIN: &str = "621102196203010025";
const WANG: &str = "410902194906150010";

/// 林秀英 against 王大力, or the other way round.
fn claim(at: OrganisationId, applicant: (&str, &str), opponent: (&str, Option<&str>)) -> NewApplication {
    let mut new = given::wage_claim(at);
    new.form.applicant.name = Some(applicant.0.parse().unwrap());
    new.form.applicant.id_no = Some(applicant.1.parse().unwrap());
    new.form.opponents = vec![Opponent {
        kind: OpponentKind::Person,
        name: opponent.0.parse().unwrap(),
        id_no: opponent.1.map(|no| no.parse().unwrap()),
        phone: None,
        address: None,
    }];
    new
}

async fn submitted(who: &client::Client, new: &NewApplication) -> openapi::ApplicationId {
    let id = who.create_application(new).await.unwrap().id;
    who.submit_application(id).await.unwrap();
    id
}

fn said(outcome: ConflictOutcome, note: Option<&str>) -> NewConflictDeclaration {
    NewConflictDeclaration { outcome, firm_id: None, note: note.map(|note| note.parse().unwrap()) }
}

#[actix_web::test]
async fn asg_06_who_is_the_other_side_elsewhere_is_found_by_number_and_by_name() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let first = submitted(&office.clerk, &claim(app.centre, ("林秀英", LIN), ("王大力", Some(WANG)))).await;
    assert!(
        office.clerk.application_conflicts(first).await.unwrap().hits.is_empty(),
        "nobody else is there yet"
    );

    let number = submitted(&office.clerk, &claim(app.centre, ("王大力", WANG), ("莱源公司", None))).await;
    let check = office.clerk.application_conflicts(number).await.unwrap();
    let hit = &check.hits[0];
    assert_eq!((hit.score, hit.basis), (100, ConflictBasis::Number));
    assert_eq!((hit.here, hit.there), (PartySide::Client, PartySide::Opponent));
    assert_eq!(hit.application_id, Some(first));
    assert_eq!(hit.name.as_deref(), Some("王*力"), "masked");
    assert!(check.open);

    let named = claim(app.centre, ("王建国", "140403198808080030"), (" 林 秀英", None));
    let named = submitted(&office.clerk, &named).await;
    let check = office.clerk.application_conflicts(named).await.unwrap();
    assert_eq!((check.hits[0].score, check.hits[0].basis), (60, ConflictBasis::Name));
    // Another person of the same name is nobody's conflict.
    let other = claim(app.centre, ("王建国", "140403198808080030"), ("王大力", Some("32110219481231004X")));
    let other = submitted(&office.clerk, &other).await;
    let hits = office.clerk.application_conflicts(other).await.unwrap().hits;
    assert!(hits.iter().all(|hit| hit.application_id != Some(number)), "{hits:?}");
}

#[actix_web::test]
async fn asg_06_a_hit_is_declared_or_denied_with_a_reason_and_that_is_kept() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    submitted(&office.clerk, &claim(app.centre, ("林秀英", LIN), ("王大力", Some(WANG)))).await;
    let id = submitted(&office.clerk, &claim(app.centre, ("王大力", WANG), ("莱源公司", None))).await;
    let silent = said(ConflictOutcome::Denied, None);
    let refused = office.clerk.declare_application_conflict(id, &silent).await.unwrap_err();
    assert_eq!((refused.fields()[0].path.as_str(), refused.fields()[0].code), ("note", Code::ReasonRequired));
    let denied = said(ConflictOutcome::Denied, Some("两案无关，双方均已知情。"));
    let check = office.clerk.declare_application_conflict(id, &denied).await.unwrap();
    assert!(!check.open, "somebody answered for it");
    let kept = &check.declarations[0];
    assert_eq!((kept.outcome, kept.hits, kept.top_score), (ConflictOutcome::Denied, 1, 100));
    assert_eq!(kept.note.as_deref(), Some("两案无关，双方均已知情。"));
    let again = office.clerk.declare_application_conflict(id, &said(ConflictOutcome::Declared, None)).await;
    assert_eq!(again.unwrap().declarations.len(), 2, "none is overwritten");
}

#[actix_web::test]
async fn asg_06_at_assignment_the_clients_and_opponents_of_the_firm_are_looked_at() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let (lawyer, practitioner) = app.lawyer(app.firms[0], "lawyer").await;
    let theirs = submitted(&office.clerk, &claim(app.centre, ("王大力", WANG), ("莱源公司", None))).await;
    let case = office.granted(theirs).await;
    let offer = Offer { practitioner_id: practitioner, remark: None };
    office.assigner.offer_case(case, &offer).await.unwrap();
    lawyer.accept_offer(case).await.unwrap();

    let ours = submitted(&office.clerk, &claim(app.centre, ("林秀英", LIN), ("王大力", Some(WANG)))).await;
    let ours = office.granted(ours).await;
    let of = |firm: OrganisationId| ConflictFilter { firm_id: Some(firm) };
    let check = office.assigner.case_conflicts(ours, &of(app.firms[0])).await.unwrap();
    assert_eq!(check.hits[0].firm_name.as_deref(), Some("漳河律师事务所"));
    assert_eq!(check.hits[0].case_id, Some(case));
    assert!(office.assigner.case_conflicts(ours, &of(app.firms[1])).await.unwrap().hits.is_empty());
    let everywhere = office.assigner.case_conflicts(ours, &ConflictFilter::default()).await.unwrap();
    assert_eq!(everywhere.hits.len(), 1);
    let declared =
        NewConflictDeclaration { firm_id: Some(app.firms[0]), ..said(ConflictOutcome::Declared, None) };
    let kept = office.assigner.declare_case_conflict(ours, &declared).await.unwrap();
    assert_eq!(kept.declarations[0].firm_id, Some(app.firms[0]));
}

#[actix_web::test]
async fn role_04_another_centres_matter_is_only_known_to_be_there_and_a_hidden_one_is_not() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let there = app.staff_at(app.other_centre, "there", &[Role::Intake]).await.0;
    submitted(&there, &claim(app.other_centre, ("林秀英", LIN), ("王大力", Some(WANG)))).await;
    let id = submitted(&clerk, &claim(app.centre, ("王大力", WANG), ("莱源公司", None))).await;
    let hit = clerk.application_conflicts(id).await.unwrap().hits.remove(0);
    assert_eq!((hit.score, hit.application_id, hit.number), (100, None, None));

    let related = NewRecusal {
        user_id: None,
        practitioner_id: None,
        ground: RecusalGround::Relative,
        id_no: Some(LIN.parse().unwrap()),
        record_id: None,
        note: None,
    };
    clerk.declare_recusal(&related).await.unwrap();
    let hits = clerk.application_conflicts(id).await.unwrap().hits;
    assert!(hits.is_empty(), "what is hidden from somebody is not there for them: {hits:?}");
    let colleague = app.staff("colleague", &[Role::Intake]).await;
    assert_eq!(colleague.application_conflicts(id).await.unwrap().hits.len(), 1);
}

#[actix_web::test]
async fn a_check_costs_the_same_however_much_is_found() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let id = submitted(&clerk, &claim(app.centre, ("王大力", WANG), ("莱源公司", None))).await;
    let mut costs = Vec::new();
    for more in [1, 6] {
        for _ in 0..more {
            submitted(&clerk, &claim(app.centre, ("林秀英", LIN), ("王大力", Some(WANG)))).await;
        }
        clerk.application_conflicts(id).await.unwrap();
        costs.push(app.statements_of(clerk.application_conflicts(id)).await);
    }
    assert_eq!(costs[0], costs[1]);
    assert_eq!(clerk.application_conflicts(id).await.unwrap().hits.len(), 7);
}
