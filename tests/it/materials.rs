//! The checklist of materials, the receipt F5 and the one notice F6 (Appendix D, ELG-08, MAT-01, MAT-02).

use openapi::{Code, applications::*, attachments::AttachmentKind, eligibility::DataSource};
use tests::{Office, TestApp, given};

fn states(list: &Checklist) -> Vec<(MaterialItem, MaterialState)> {
    list.items.iter().map(|line| (line.item, line.state)).collect()
}

fn paper(item: MaterialItem, name: &str, copies: u16, pages: u16) -> Material {
    Material { item, name: name.parse().unwrap(), copies, pages, original: false }
}

#[actix_web::test]
async fn f5_the_receipt_names_every_paper_with_its_copies_and_pages() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let id = office.lin.create_application(&given::wage_claim(app.centre)).await.unwrap().id;
    office
        .lin
        .add_application_attachment(id, AttachmentKind::Identity, "id.png", &given::photo())
        .await
        .unwrap();
    office.lin.submit_application(id).await.unwrap();
    let materials = vec![paper(MaterialItem::Matter, "工资欠条", 2, 3)];
    office.clerk.receive_application(id, &Reception { materials, ..Reception::default() }).await.unwrap();

    let list = office.lin.materials(id).await.unwrap();
    let receipt = &list.receipts[0];
    assert_eq!(receipt.on, app.today());
    let told: Vec<_> = receipt.items.iter().map(|m| (&*m.name, m.copies, m.pages)).collect();
    assert_eq!(told, [("工资欠条", 2, 3), ("id.png", 1, 1)]);
    assert!(states(&list).contains(&(MaterialItem::Identity, MaterialState::Provided)));
    assert!(states(&list).contains(&(MaterialItem::Matter, MaterialState::Provided)));
    assert!(states(&list).contains(&(MaterialItem::Ground, MaterialState::Missing)));
}

#[actix_web::test]
async fn a7_the_one_notice_lists_everything_that_is_missing_and_nothing_that_data_prove() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let id = office.submitted(&app).await;
    office.clerk.receive_application(id, &Reception::default()).await.unwrap();
    let proof = Proof { item: MaterialItem::Ground, source: DataSource::HrSocial, as_of: app.today() };
    let entry = MaterialsEntry { proofs: vec![proof], ..MaterialsEntry::default() };
    let list = office.clerk.record_materials(id, &entry).await.unwrap();
    assert!(states(&list).contains(&(MaterialItem::Ground, MaterialState::Proven)), "MAT-01");
    let certificate = MaterialsEntry {
        received: vec![paper(MaterialItem::Ground, "务工证明", 1, 1)],
        ..MaterialsEntry::default()
    };
    let both = office.clerk.record_materials(id, &certificate).await.unwrap_err();
    assert_eq!(
        (both.fields()[0].path.as_str(), both.fields()[0].code),
        ("received[0].item", Code::Duplicate)
    );

    let nothing_named = SupplementRequest { items: Vec::new(), days: None };
    let asked = office.examiner.ask_supplement(id, &nothing_named).await.unwrap();
    let items: Vec<String> = asked.supplement.unwrap().items.into_iter().map(String::from).collect();
    assert_eq!(items.len(), 2, "{items:?}");
    assert!(items[0].starts_with("身份证明") && items[1].starts_with("劳动关系"), "{items:?}");
}

#[actix_web::test]
async fn mat_02_a_complete_list_asks_for_nothing_and_a_second_receipt_is_given_for_what_comes_later() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let id = office.submitted(&app).await;
    office.clerk.receive_application(id, &Reception::default()).await.unwrap();
    let reason = "工地没有签合同，只有口头约定".parse().unwrap();
    let entry = MaterialsEntry {
        received: vec![paper(MaterialItem::Identity, "身份证复印件", 1, 2)],
        explanations: vec![Explanation { item: MaterialItem::Matter, reason }],
        ..MaterialsEntry::default()
    };
    office.clerk.record_materials(id, &entry).await.unwrap();
    let request = SupplementRequest { items: Vec::new(), days: Some(5) };
    let asked = office.examiner.ask_supplement(id, &request).await.unwrap();
    assert_eq!(asked.supplement.unwrap().items.len(), 1, "the ground's proof alone");

    app.days_pass(1).await;
    let lin = app.citizen_again("13800001234").await;
    lin.add_application_attachment(id, AttachmentKind::Means, "work.png", &given::photo()).await.unwrap();
    lin.supply_supplement(id, &Supplement::default()).await.unwrap();
    let list = lin.materials(id).await.unwrap();
    assert_eq!(list.receipts.len(), 2);
    assert_eq!(&*list.receipts[1].items[0].name, "work.png", "F5 again (A8)");
    assert!(list.missing.is_empty(), "{:?}", list.missing);
}

#[actix_web::test]
async fn who_does_not_see_an_application_does_not_see_its_list_and_the_applicant_writes_none() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let id = office.submitted(&app).await;
    let stranger = app.citizen("13800009999").await;
    assert_eq!(stranger.materials(id).await.unwrap_err().status(), Some(404));
    let own = office.lin.record_materials(id, &MaterialsEntry::default()).await.unwrap_err();
    assert_eq!(own.status(), Some(403));
}
