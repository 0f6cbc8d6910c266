//! Anybody may ask whether aid is likely before giving any data, and gets reasons (ELG-01, ELG-02).

use domain::eligibility::Rulebook;
use openapi::{
    Code, Fen,
    eligibility::{Eligibility, Facts, MatterCode, PackFilter},
};
use tests::TestApp;

fn household() -> Facts {
    let mut facts = Facts::at("410902".parse().unwrap(), "2019-12-02".parse().unwrap());
    facts.matter = Some(MatterCode::M04);
    facts.members = Some(3);
    facts.incomes_fen = [240_000, 150_000, 0].into_iter().map(Fen::new).collect();
    facts
}

#[actix_web::test]
async fn elg_01_facts_in_and_reasons_out_without_signing_in() {
    let app = TestApp::start().await;
    let found = app.anyone().assess_eligibility(&household()).await.unwrap();
    assert_eq!(found.outcome, Eligibility::HardshipMet);
    assert_eq!(found.income_pc_fen, Fen::new(130_000));
    assert_eq!(found.path[0].rule, "PY-STD");
    assert!(found.zh.contains("人均月收入1300.00元"), "{}", found.zh);
}

#[actix_web::test]
async fn elg_01_the_same_engine_with_the_served_packs_answers_byte_for_byte_alike() {
    let app = TestApp::start().await;
    let anyone = app.anyone();
    let filter = PackFilter { region: "410902".parse().unwrap(), date: Some("2019-12-02".parse().unwrap()) };
    let packs = anyone.list_packs(&filter).await.unwrap().items;
    let names: Vec<&str> = packs.iter().map(|pack| &*pack.pack).collect();
    assert_eq!(names, ["REG-2003", "PY-2019"], "the law of 2021 is not in force yet");
    let here = domain::eligibility::assess(&Rulebook::new(packs), &household());
    let there = anyone.assess_eligibility(&household()).await.unwrap();
    assert_eq!(serde_json::to_string(&here).unwrap(), serde_json::to_string(&there).unwrap());
}

#[actix_web::test]
async fn what_can_not_be_true_is_told_at_its_field() {
    let app = TestApp::start().await;
    let mut facts = household();
    facts.members = Some(2);
    facts.birth_date = Some("2030-01-01".parse().unwrap());
    facts.organ_region = Some("41".parse().unwrap());
    let refused = app.anyone().assess_eligibility(&facts).await.unwrap_err();
    let mut told: Vec<(String, Code)> =
        refused.fields().iter().cloned().map(|field| (field.path, field.code)).collect();
    told.sort();
    assert_eq!(
        told,
        [
            ("birth_date".to_owned(), Code::InFuture),
            ("incomes_fen".to_owned(), Code::TooManyItems),
            ("organ_region".to_owned(), Code::UnknownRegion),
        ]
    );
}
