//! What offices agree with partners (ORG-08) and what inspectors find at stations (ORG-07).

use chrono::Days;
use openapi::{Code, agreements::*, auth::Role, inspections::*, organisations::HostCategory};
use tests::TestApp;

fn terms(duties: &str) -> AgreementTerms {
    AgreementTerms {
        contact_name: "周敏".parse().unwrap(),
        contact_phone: "0355-2036409".parse().unwrap(),
        duties: duties.parse().unwrap(),
        sharing_scope: "只共享转办单上的姓名和电话，不共享案情。".parse().unwrap(),
    }
}

#[actix_web::test]
async fn org_08_an_agreement_is_made_prolonged_and_ended() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let new = NewAgreement {
        organisation_id: net.county,
        party: "潞州区残疾人联合会".parse().unwrap(),
        host: HostCategory::DisabledFederation,
        signed_on: app.today(),
        valid_to: Some(app.today() + Days::new(10)),
        terms: terms("残联转介，中心上门。"),
    };
    let early = NewAgreement { signed_on: app.today() + Days::new(1), ..new.clone() };
    let refused = net.supervisor.create_agreement(&early).await.unwrap_err();
    assert_eq!((refused.fields()[0].path.as_str(), refused.fields()[0].code), ("signed_on", Code::InFuture));
    let backwards = NewAgreement { valid_to: Some(app.today() - Days::new(1)), ..new.clone() };
    let refused = net.supervisor.create_agreement(&backwards).await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "valid_to");

    let made = net.supervisor.create_agreement(&new).await.unwrap();
    assert_eq!((made.status, made.organisation.id), (AgreementStatus::InForce, net.county));
    app.days_pass(11).await;
    let supervisor = app.sign_in("supervisor").await;
    let soon = AgreementFilter { valid_to: Some(app.today()), ..Default::default() };
    let expired = supervisor.list_agreements(&soon).await.unwrap().items;
    assert_eq!(expired.iter().map(|line| line.status).collect::<Vec<_>>(), [AgreementStatus::Expired]);

    let longer =
        AgreementPatch { valid_to: Some(app.today() + Days::new(365)), terms: Some(terms("续签。")) };
    let prolonged = supervisor.change_agreement(made.id, made.revision, &longer).await.unwrap();
    assert_eq!((prolonged.status, prolonged.revision), (AgreementStatus::InForce, 2));
    let stale = supervisor.change_agreement(made.id, made.revision, &longer).await.unwrap_err();
    assert_eq!(stale.status(), Some(412));
    let ending = AgreementEnding { reason: "机构改革，职责划转。".parse().unwrap() };
    let ended = supervisor.end_agreement(made.id, &ending).await.unwrap();
    assert_eq!((ended.status, ended.ended_on), (AgreementStatus::Ended, Some(app.today())));
    assert!(ended.actions.is_empty());
    assert_eq!(supervisor.end_agreement(made.id, &ending).await.unwrap_err().code(), Some(Code::NotNow));

    let (keeper, _) = app.staff_at(app.centre, "keeper", &[Role::SysAdmin]).await;
    assert_eq!(keeper.list_agreements(&AgreementFilter::default()).await.unwrap().total, 0);
    assert_eq!(keeper.get_agreement(made.id).await.unwrap_err().status(), Some(404));
}

fn found(asked: &Inspection, result: InspectionResult, rectify_by: Option<chrono::NaiveDate>) -> Findings {
    let checklist = asked.checklist.iter().map(|line| CheckLine { result, ..line.clone() }).collect();
    Findings { checklist, findings: "值班表没有公示。".parse().unwrap(), rectify_by }
}

#[actix_web::test]
async fn org_07_what_an_inspection_finds_is_put_right_or_overdue_and_looked_at_again() {
    use InspectionResult::{Fail, Pass};
    let app = TestApp::start().await;
    let net = app.network().await;
    let (director, _) = app.staff_at(net.county, "director", &[Role::CentreDirector]).await;
    let new = NewInspection {
        organisation_id: net.station,
        plan: "2026年第四季度站点督查".parse().unwrap(),
        planned_on: app.today(),
        checklist: Vec::new(),
    };
    let other = NewInspection { organisation_id: net.city, ..new.clone() };
    let refused = director.plan_inspection(&other).await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "organisation_id", "not above one's own centre");

    let planned = director.plan_inspection(&new).await.unwrap();
    let items: Vec<_> = planned.checklist.iter().map(|line| line.item).collect();
    assert_eq!(items, [CheckItem::Rooms, CheckItem::Facilities, CheckItem::DutyRoster, CheckItem::Ledgers]);
    assert_eq!(planned.actions, [InspectionAction::Inspect, InspectionAction::Cancel]);
    let no_day = director.inspect(planned.id, &found(&planned, Fail, None)).await.unwrap_err();
    assert_eq!((no_day.status(), no_day.fields()[0].path.as_str()), (Some(422), "rectify_by"));

    let by = app.today() + Days::new(7);
    let open = director.inspect(planned.id, &found(&planned, Fail, Some(by))).await.unwrap();
    assert_eq!((open.status, open.rectify_by, open.overdue), (InspectionStatus::Rectifying, Some(by), false));
    let overdue = InspectionFilter { overdue: Some(true), ..Default::default() };
    app.days_pass(7).await;
    let director = app.sign_in("director").await;
    assert_eq!(director.list_inspections(&overdue).await.unwrap().total, 0, "the last day counts");
    app.days_pass(1).await;
    let supervisor = app.sign_in("supervisor").await;
    let late = supervisor.list_inspections(&overdue).await.unwrap().items;
    assert_eq!(late.iter().map(|line| (line.id, line.overdue)).collect::<Vec<_>>(), [(planned.id, true)]);

    let more = Some(app.today() + Days::new(3));
    let again = supervisor.recheck_inspection(planned.id, &found(&planned, Fail, more)).await.unwrap();
    assert_eq!((again.rounds, again.overdue, again.rectify_by), (1, false, more));
    let passed = supervisor.recheck_inspection(planned.id, &found(&planned, Pass, None)).await.unwrap();
    assert_eq!((passed.status, passed.rounds), (InspectionStatus::Passed, 2));
    assert!(passed.actions.is_empty());
    let over = supervisor.recheck_inspection(planned.id, &found(&planned, Pass, None)).await.unwrap_err();
    assert_eq!(over.code(), Some(Code::NotNow));
    assert_eq!(supervisor.list_inspections(&overdue).await.unwrap().total, 0);

    let stranger = app.staff("stranger", &[Role::CentreDirector]).await;
    assert_eq!(stranger.get_inspection(planned.id).await.unwrap_err().status(), Some(404));
}
