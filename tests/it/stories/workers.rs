//! Workers who were not paid: nine at a site nearby (story 1), sixty-four far away (story 3).

use openapi::{
    Fen,
    applications::*,
    archives::{Binding, Retention},
    attachments::AttachmentKind,
    auth::Role,
    cases::{Agreement, CaseStatus, DiaryKind, Offer},
    closings::{ClosingPass, ClosingReport},
    eligibility::{Eligibility, Flag},
    groups::{GroupFigure, NewGroup},
};
use tests::{Office, Rulers, TestApp, given};

use crate::groups::{entered, sheet};

/// What the workers of a site share: the boss, the months, the claim.
fn site(at: openapi::OrganisationId, source: Option<Source>, title: &str) -> NewGroup {
    let mut form = given::wage_form();
    form.applicant = Person { categories: form.applicant.categories, ..Person::default() };
    NewGroup { organisation_id: at, source, title: title.parse().unwrap(), form }
}

#[actix_web::test]
async fn story_1_nine_unpaid_workers_are_granted_the_same_day_and_get_their_wages() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let adviser = app.staff("adviser", &[Role::VillageAdviser]).await;
    let (first, first_id) = app.lawyer(app.firms[0], "first").await;
    let (second, second_id) = app.lawyer(app.firms[1], "second").await;

    // Day 0: at the site, on a phone.
    let new = site(app.centre, Some(Source::VillageAdviser), "工地九人欠薪");
    let group = adviser.create_group(&new).await.unwrap().id;
    let met = adviser.record_on_site(group, &given::on_site(app.today())).await.unwrap();
    assert_eq!((met.site_records[0].said.heads, met.site_records[0].said.evidence.len()), (9, 2));
    assert_eq!(entered(&app, &adviser, group, &sheet(9)).await.entered, 9);
    let of_them = ApplicationFilter { group_id: Some(group), ..ApplicationFilter::default() };
    let nine: Vec<_> =
        adviser.list_applications(&of_them).await.unwrap().items.iter().map(|line| line.id).collect();
    let kind = AttachmentKind::MatterEvidence;
    for id in &nine {
        adviser.add_application_attachment(*id, kind, "欠条.png", &given::photo()).await.unwrap();
    }
    adviser.submit_group(group).await.unwrap();
    let wrong = office.director.grant_group(group, &Granting::default()).await.unwrap_err();
    assert_eq!(wrong.status(), Some(409), "nobody has examined it");
    office.clerk.receive_group(group, &Reception::default()).await.unwrap();
    office.examiner.accept_group(group).await.unwrap();
    for id in &nine {
        let asked = NewAssessment { group_size: Some(9), ..NewAssessment::default() };
        let found = office.examiner.assess_application(*id, &asked).await.unwrap();
        let kept = found.assessment.unwrap();
        assert_eq!((kept.result.outcome, &*kept.result.path[0].rule), (Eligibility::Exempt, "LAL42-E3"));
        assert_eq!((kept.result.flags, found.green), (vec![Flag::Green], Some(GreenGround::Gc2)));
    }
    office.examiner.give_group_opinion(group, &given::favourable()).await.unwrap();
    let granted = office.director.grant_group(group, &Granting::default()).await.unwrap();
    assert_eq!(granted.figures, [GroupFigure { status: Status::DecidedGrant, members: 9 }]);
    let twice = office.director.grant_group(group, &Granting::default()).await.unwrap_err();
    assert_eq!(twice.status(), Some(409), "the same act twice is one");

    let mut cases = Vec::new();
    let mut numbers = Vec::new();
    for (n, id) in nine.iter().enumerate() {
        let decided = office.director.get_application(*id).await.unwrap();
        let decision = decided.decision.unwrap();
        assert_eq!(decision.on, app.today(), "the same day");
        numbers.push(decision.number);
        let case = decided.case_id.unwrap();
        let (lawyer, practitioner_id) = [(&first, first_id), (&second, second_id)][n % 2];
        office.assigner.offer_case(case, &Offer { practitioner_id, remark: None }).await.unwrap();
        lawyer.accept_offer(case).await.unwrap();
        cases.push((case, n % 2 == 0));
    }
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 9, "a decision number each");

    // Day 1: property preservation is filed, and everybody concerned can follow it.
    app.days_pass(1).await;
    let (first, second) = (app.sign_in("first").await, app.sign_in("second").await);
    for (case, is_first) in &cases {
        let lawyer = if *is_first { &first } else { &second };
        lawyer.sign_agreement(*case, &Agreement { signed_on: app.today() }).await.unwrap();
        lawyer.write_diary(*case, &given::diary(DiaryKind::Preserved, app.today(), true)).await.unwrap();
        lawyer.write_diary(*case, &given::diary(DiaryKind::Met, app.today(), true)).await.unwrap();
    }
    let diary = app.sign_in("director").await.get_case(cases[0].0).await.unwrap().diary;
    assert!(diary.iter().any(|entry| entry.kind == DiaryKind::Preserved));
    assert_eq!(second.get_case(cases[0].0).await.unwrap_err().status(), Some(404), "another lawyer's");

    // Six weeks later: 163,500.00 yuan, per person.
    app.days_pass(42).await;
    let (first, second) = (app.sign_in("first").await, app.sign_in("second").await);
    let reviewer = app.staff("reviewer", &[Role::CloseReviewer]).await;
    let archivist = app.staff("archivist", &[Role::Archivist]).await;
    let mut recovered = 0;
    for (n, (case, is_first)) in cases.iter().enumerate() {
        let lawyer = if *is_first { &first } else { &second };
        let result = given::diary(DiaryKind::ReceivedResult, app.today(), true);
        lawyer.write_diary(*case, &result).await.unwrap();
        let judgment = AttachmentKind::Judgment;
        lawyer.add_case_attachment(*case, judgment, "调解书.png", &given::photo()).await.unwrap();
        let fen = if n == 0 { 1_816_672 } else { 1_816_666 };
        let report = ClosingReport { recovered_fen: Fen::new(fen).unwrap(), ..given::closing(app.today()) };
        lawyer.submit_closing(*case, &report).await.unwrap();
        let pass = ClosingPass { opinion: "材料齐全，按时提交。".parse().unwrap() };
        let passed = reviewer.pass_closing(*case, &pass).await.unwrap();
        recovered += passed.closing.unwrap().report.recovered_fen.get();
        let bound = Binding { retention: Retention::Ordinary, remark: None };
        archivist.archive_case(*case, &bound).await.unwrap();
        assert_eq!(archivist.get_case(*case).await.unwrap().status, CaseStatus::Archived);
    }
    assert_eq!(recovered, 16_350_000);
}

#[actix_web::test]
async fn story_3_sixty_four_workers_far_away_are_one_group_with_an_amount_each() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let group = house.clerk.create_group(&site(house.centre, None, "阳泉工地六十四人")).await.unwrap().id;
    // The second row names nobody and the ninth has a phone too short: nothing is entered until both are mended.
    let whole = sheet(64);
    let flawed = whole.replacen("工人001", "", 1).replacen("13800000008", "1380000", 1);
    let told = entered(&app, &house.clerk, group, &flawed).await;
    assert_eq!((told.entered, told.flaws.iter().map(|flaw| flaw.row).collect::<Vec<_>>()), (0, vec![3, 10]));
    assert_eq!(entered(&app, &house.clerk, group, &whole).await.entered, 64);
    house.clerk.submit_group(group).await.unwrap();
    house.clerk.receive_group(group, &Reception::default()).await.unwrap();

    let of_them =
        ApplicationFilter { group_id: Some(group), limit: Some(100), ..ApplicationFilter::default() };
    let members = house.clerk.list_applications(&of_them).await.unwrap().items;
    let asked = NewAssessment {
        work_region: "140300".parse().ok(),
        group_size: Some(64),
        ..NewAssessment::default()
    };
    let one = house.examiner.assess_application(members[0].id, &asked).await.unwrap().assessment.unwrap();
    // EX-1: exempt, and the city is told to work together with the place where the work was done.
    assert_eq!((one.result.outcome, &*one.result.path[0].rule), (Eligibility::Exempt, "LAL42-E3"));
    assert!(one.result.zh.contains("异地协作"), "{}", one.result.zh);

    house.examiner.accept_group(group).await.unwrap();
    house.examiner.give_group_opinion(group, &given::favourable()).await.unwrap();
    let granted = house.director.grant_group(group, &Granting::default()).await.unwrap();
    assert_eq!(granted.figures, [GroupFigure { status: Status::DecidedGrant, members: 64 }]);
    let amounts = members.iter().map(|member| house.clerk.get_application(member.id));
    let amounts = futures::future::join_all(amounts).await;
    let fen = |member: &Application| member.form.matter.claim_amount_fen.unwrap().get();
    let mut amounts: Vec<_> = amounts.iter().map(|member| fen(member.as_ref().unwrap())).collect();
    amounts.dedup();
    assert_eq!(amounts.len(), 64, "nobody's amount is another's");
}
