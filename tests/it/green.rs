//! The green channel by the lists of a region (§13.14 GC1, local extras; §6.4): rule packs carry them, the service finds
//! and offers what holds there on the day, and nothing else.

use openapi::{
    ApplicationId, Code,
    applications::*,
    cases::{Agreement, CaseFilter, CaseReminder, DiaryKind, Offer},
    eligibility::{GreenChannel, LocalGround, MatterCode, MatterWeight, Pack, SpecialGroups},
    journal::Event,
    people::PersonCategory,
};
use tests::{Office, Rulers, TestApp, given};

use crate::verifications::problem;

/// Orphans are the special groups, and street sweepers a ground of the city's own.
fn listed(pack: &mut Pack) {
    pack.green = Some(GreenChannel {
        gc1: Some(SpecialGroups {
            basis: "省条例第十四条".parse().unwrap(),
            categories: vec![PersonCategory::Orphan],
        }),
        extras: vec![LocalGround {
            code: "ZJ-1".parse().unwrap(),
            zh: "环卫工人".parse().unwrap(),
            en: "Street sweepers".parse().unwrap(),
            basis: "市司法局2026年工作要点".parse().unwrap(),
        }],
        weights: Vec::new(),
    });
}

async fn submitted(house: &Rulers, id_no: &str, categories: &[PersonCategory]) -> ApplicationId {
    let mut form = given::wage_form();
    form.applicant.id_no = id_no.parse().ok();
    form.applicant.categories = categories.to_vec();
    let new = NewApplication { organisation_id: house.centre, source: None, form };
    let id = house.clerk.create_application(&new).await.unwrap().id;
    house.clerk.submit_application(id).await.unwrap();
    id
}

fn mark(ground: Option<GreenGround>, local: Option<&str>) -> GreenMark {
    GreenMark {
        ground,
        local: local.map(|code| code.parse().unwrap()),
        reason: "核对过工作证。".parse().unwrap(),
    }
}

#[actix_web::test]
async fn gc1_who_goes_first_is_what_the_rule_pack_of_the_region_lists_on_that_day() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "镇江市", "321100").await;
    let before = submitted(&house, "410902194906150010", &[PersonCategory::Orphan]).await;
    assert_eq!(house.clerk.get_application(before).await.unwrap().green, None, "nobody is listed yet");
    let draft = house.drafted("ZJ-2018", listed).await;
    let difference =
        house.leader.compare_rule_packs(draft.id, house.in_force("ZJ-2018").await).await.unwrap();
    let (was, now) = difference.green.map(|change| (change.before, change.after)).unwrap();
    assert_eq!(
        was.and_then(|green| green.gc1).map(|gc1| gc1.categories),
        Some(Vec::new()),
        "the article alone"
    );
    assert_eq!(now, draft.content.green);
    house.put_in_force(draft.id, app.today()).await;

    let orphan = submitted(&house, "621102196203010025", &[PersonCategory::Orphan]).await;
    assert_eq!(house.clerk.get_application(orphan).await.unwrap().green, Some(GreenGround::Gc1));
    let plain = submitted(&house, "62110219750412002X", &[]).await;
    assert_eq!(house.clerk.get_application(plain).await.unwrap().green, None);

    // The office finds the ground of the region's own; it is kept by its names.
    let seen = house.clerk.get_application(plain).await.unwrap();
    assert!(seen.actions.contains(&Action::MarkGreen));
    let marked = house.clerk.mark_green(plain, &mark(Some(GreenGround::Local), Some("ZJ-1"))).await.unwrap();
    assert_eq!(marked.green, Some(GreenGround::Local));
    let local = marked.green_local.clone().unwrap();
    assert_eq!((&*local.zh, &*local.en), ("环卫工人", "Street sweepers"));
    assert!(marked.fast.is_some(), "DL-29: its target runs");
    let line = marked.timeline.iter().find(|line| line.event == Event::GreenMarked).unwrap();
    assert_eq!(line.note.as_deref(), Some("核对过工作证。"));
    let first = ApplicationFilter { green: Some(true), ..ApplicationFilter::default() };
    assert_eq!(house.clerk.list_applications(&first).await.unwrap().items.len(), 2);

    for (wrong, path, code) in [
        (mark(Some(GreenGround::Local), None), "local", Code::Required),
        (mark(Some(GreenGround::Local), Some("ZJ-9")), "local", Code::NotInList),
        (mark(Some(GreenGround::Gc2), Some("ZJ-1")), "local", Code::Mismatch),
        (mark(Some(GreenGround::Gc5), None), "ground", Code::NotInList),
    ] {
        assert_eq!(problem(house.clerk.mark_green(plain, &wrong).await), (path.to_owned(), code));
    }
    // An application of before: its day is today, too, and the office may find what was not listed then.
    let found = house.clerk.mark_green(before, &mark(Some(GreenGround::Gc1), None)).await.unwrap();
    assert_eq!((found.green, found.green_local), (Some(GreenGround::Gc1), None));
    let out = house.clerk.mark_green(plain, &mark(None, None)).await.unwrap();
    assert_eq!((out.green, out.green_local), (None, None));
    let refused = house.director.mark_green(plain, &mark(None, None)).await.unwrap_err();
    assert_eq!(refused.status(), Some(403), "who receives marks");
}

#[actix_web::test]
async fn gc1_is_offered_nowhere_else_and_does_not_go_along_to_a_centre_that_does_not_have_it() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "镇江市", "321100").await;
    let office = Office::open(&app).await;
    let here = office.submitted(&app).await;
    for (ground, path) in [(GreenGround::Gc1, "ground"), (GreenGround::Local, "local")] {
        let local = (ground == GreenGround::Local).then_some("ZJ-1");
        let refused = problem(office.clerk.mark_green(here, &mark(Some(ground), local)).await);
        assert_eq!(refused, (path.to_owned(), Code::NotInList), "no pack of 长治 has it");
    }
    let own = office.lin.mark_green(here, &mark(Some(GreenGround::Gc2), None)).await.unwrap_err();
    assert_eq!(own.status(), Some(403));

    // The article of the province is on record at Zhenjiang, so that its office may name it.
    let there = submitted(&house, "410902194906150010", &[]).await;
    let marked = house.clerk.mark_green(there, &mark(Some(GreenGround::Gc1), None)).await.unwrap();
    assert_eq!(marked.green, Some(GreenGround::Gc1));
    let said =
        Transfer { to: app.centre, reason: "仲裁机构在长治。".parse().unwrap(), consented: true };
    let next = house.clerk.transfer_application(there, &said).await.unwrap().continues_in.unwrap();
    assert_eq!(office.clerk.get_application(next).await.unwrap().green, None);
}

/// A wage claim about this cause, of somebody with this number, and who of them is a migrant worker goes first.
fn about(at: openapi::OrganisationId, cause: Cause, id_no: &str) -> NewApplication {
    let mut form = given::wage_form();
    form.applicant.id_no = id_no.parse().ok();
    form.matter.cause = Some(cause);
    NewApplication { organisation_id: at, source: None, form }
}

#[actix_web::test]
async fn w_green_a_case_is_assigned_first_and_the_court_is_asked_until_the_diary_tells() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let mut cases = Vec::new();
    for (cause, id_no) in
        [(Cause::LabourRelation, "62110219750412002X"), (Cause::UnpaidWages, "621102196203010025")]
    {
        let draft = office.lin.create_application(&about(app.centre, cause, id_no)).await.unwrap();
        office.lin.submit_application(draft.id).await.unwrap();
        cases.push(office.granted(draft.id).await);
    }
    let (usual, green) = (cases[0], cases[1]);
    let waiting = office.assigner.my_work().await.unwrap().cases;
    let order: Vec<_> = waiting.iter().map(|case| (case.id, case.green)).collect();
    assert_eq!(order, [(green, true), (usual, false)], "due on the same day");
    let alone = CaseFilter { green: Some(true), ..CaseFilter::default() };
    let alone = office.assigner.list_cases(&alone).await.unwrap().items;
    assert_eq!(alone.iter().map(|case| case.id).collect::<Vec<_>>(), [green]);

    use CaseReminder::{FeeRelief, Preservation};
    let (lawyer, practitioner_id) = app.lawyer(app.firms[0], "chen").await;
    office.assigner.offer_case(green, &Offer { practitioner_id, remark: None }).await.unwrap();
    lawyer.accept_offer(green).await.unwrap();
    lawyer.sign_agreement(green, &Agreement { signed_on: app.today() }).await.unwrap();
    assert_eq!(lawyer.get_case(green).await.unwrap().reminders, [Preservation, FeeRelief]);
    assert_eq!(office.director.get_case(usual).await.unwrap().reminders, []);
    lawyer.write_diary(green, &given::diary(DiaryKind::Preserved, app.today(), true)).await.unwrap();
    assert_eq!(lawyer.get_case(green).await.unwrap().reminders, [FeeRelief]);
    let own = office.lin.get_case(green).await.unwrap();
    assert_eq!((own.green, own.reminders), (false, vec![]), "the office's own business");
    let order: Vec<_> = office.director.my_work().await.unwrap().cases.iter().map(|case| case.id).collect();
    assert_eq!(order[0], usual, "assigned, it waits like the others");
}

#[actix_web::test]
async fn w_green_of_one_day_the_matter_goes_first_that_weighs_most_in_the_region() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "长治市", "140400").await;
    let weight = |matter, weight| MatterWeight { matter, weight };
    let draft = house.draft("CZ-2013").await;
    for beyond in [0, 6] {
        let mut text = draft.content.clone();
        let weights = vec![weight(MatterCode::LandTransfer, beyond)];
        text.green = Some(GreenChannel { weights, ..GreenChannel::default() });
        let refused = house.director.edit_rule_pack(draft.id, draft.revision, &text).await.unwrap_err();
        assert_eq!(refused.fields()[0].code, Code::OutOfRange, "{beyond}");
    }
    let mut text = draft.content.clone();
    let weights = vec![weight(MatterCode::LandTransfer, 2), weight(MatterCode::Inheritance, 5)];
    text.green = Some(GreenChannel { weights, ..GreenChannel::default() });
    let weighed = house.director.edit_rule_pack(draft.id, draft.revision, &text).await.unwrap();
    house.put_in_force(weighed.id, app.today()).await;
    let mut made = Vec::new();
    for (cause, id_no) in [
        (Cause::Consumer, "410902194906150010"),
        (Cause::Land, "621102196203010025"),
        (Cause::Inheritance, "62110219750412002X"),
    ] {
        let mut new = about(house.centre, cause, id_no);
        new.form.matter.scope = None;
        new.form.applicant.categories = Vec::new();
        let id = house.clerk.create_application(&new).await.unwrap().id;
        house.clerk.submit_application(id).await.unwrap();
        made.push(id);
    }
    let order: Vec<_> =
        house.clerk.my_work().await.unwrap().applications.iter().map(|application| application.id).collect();
    assert_eq!(order, [made[2], made[1], made[0]]);
}
