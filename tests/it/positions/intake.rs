//! Rows of what intake and the rules keep, in states that nothing moves on from.

use api::{
    db::Doc,
    vault::slots::{GROUP_FORM, OUTREACH_LETTER},
};
use domain::eligibility::seeded;
use openapi::eligibility::Pack;
use sea_orm::{DatabaseTransaction, Value};
use serde_json::json;
use tests::given;
use uuid::Uuid;

use super::{
    rows::{Columns, day, insert, now},
    table::Place,
    world::World,
};

/// A record and its kind.
type Found = (&'static str, Uuid);

impl World {
    /// One of each at a place.
    pub(super) async fn intake(
        &self,
        tx: &DatabaseTransaction,
        place: Place,
        at: Uuid,
        who: Uuid,
        of: &[Found],
    ) -> Vec<Found> {
        let id = |kind: &str| of.iter().find(|(named, _)| *named == kind).unwrap().1;
        let (application, case) = (id("applications"), id("cases"));
        let list = self.row(tx, "beneficiary_imports", beneficiary_import(at, who)).await;
        let told = self.app.state.data_dir.join(format!("files/beneficiaries/{list}.errors"));
        std::fs::create_dir_all(told.parent().unwrap()).unwrap();
        std::fs::write(told, "row,problem\n1,id_no\n").unwrap();
        let project_id = self.row(tx, "projects", project(at)).await;
        insert(tx, "project_cases", project_case(project_id, case)).await;
        let group_id = self.app.state.clock.new_id();
        let form =
            self.app.state.vault.seal(tx, &GROUP_FORM.of(group_id), &given::wage_form()).await.unwrap();
        insert(tx, "groups", group(group_id, at, who, form.into())).await;
        let outreach_id = self.app.state.clock.new_id();
        let letter = json!({ "person": null, "situation": "两家为宅基地起了争执。", "note": "已当面化解。" });
        let letter = self.app.state.vault.seal(tx, &OUTREACH_LETTER.of(outreach_id), &letter).await.unwrap();
        insert(tx, "outreaches", outreach(outreach_id, at, who, letter.into())).await;
        let text = &seeded().packs()[0];
        vec![
            ("beneficiary-imports", list),
            ("groups", group_id),
            ("home-visits", self.row(tx, "home_visits", home_visit(at, application)).await),
            ("outreaches", outreach_id),
            ("project-cases", case),
            ("projects", project_id),
            ("rule-packs", self.row(tx, "rule_packs", rule_pack(at, place as i32 + 1, text)).await),
            ("verifications", self.row(tx, "verifications", verification(at, application, who)).await),
        ]
    }
}

/// A list of beneficiaries that told of one bad row.
fn beneficiary_import(at: Uuid, who: Uuid) -> Columns {
    let figures =
        json!({ "created": 0, "updated": 0, "unchanged": 0, "removed": 0, "repeated": 0, "bad": 1 });
    vec![
        ("organisation_id", at.into()),
        ("source", "CIVIL_AFFAIRS".into()),
        ("legal_basis", "LAL 41".into()),
        ("agreement_no", "共享〔2026〕1号".into()),
        ("as_of", day("2026-01-01")),
        ("completeness", "ADDITIONS".into()),
        ("status", "DONE".into()),
        ("file_name", "list.csv".into()),
        ("encoding", "utf-8".into()),
        ("sha256", "0".repeat(64).into()),
        ("rows_done", 1.into()),
        ("figures", Doc(figures).into()),
        ("errors", 1.into()),
        ("attempts", 1.into()),
        ("created_by", who.into()),
        ("created_at", now()),
    ]
}

/// A visit that was called off.
fn home_visit(at: Uuid, application: Uuid) -> Columns {
    vec![
        ("revision", 1.into()),
        ("organisation_id", at.into()),
        ("application_id", application.into()),
        ("status", "CANCELLED".into()),
        ("ground", "ELDERLY".into()),
        ("requested_at", now()),
        ("due_on", day("2026-11-09")),
    ]
}

/// A check that came to its result.
fn verification(at: Uuid, application: Uuid, who: Uuid) -> Columns {
    vec![
        ("organisation_id", at.into()),
        ("application_id", application.into()),
        ("mode", "DATA_QUERY".into()),
        ("whose", "HOUSEHOLD".into()),
        ("status", "RESULT".into()),
        ("result", "MET".into()),
        ("suspect", false.into()),
        ("asked_by", who.into()),
        ("asked_at", now()),
        ("decided_by", who.into()),
        ("decided_on", day("2026-11-02")),
    ]
}

/// A project that is over.
fn project(at: Uuid) -> Columns {
    let terms = json!({
        "budget_fen": 1_000_000, "quota": 10, "groups": ["ELDERLY"],
        "prices": [{ "matter_type": "LABOUR", "price_fen": 100_000 }],
    });
    vec![
        ("revision", 1.into()),
        ("organisation_id", at.into()),
        ("code", "2026-1".into()),
        ("name", "老年人项目".into()),
        ("year", 2026.into()),
        ("status", "CLOSED".into()),
        ("terms", Doc(terms).into()),
        ("cases", 1.into()),
        ("spent_fen", 100_000_i64.into()),
        ("created_at", now()),
    ]
}

/// A case that counts to a project.
fn project_case(project: Uuid, case: Uuid) -> Columns {
    vec![
        ("case_id", case.into()),
        ("project_id", project.into()),
        ("target_group", "ELDERLY".into()),
        ("price_fen", 100_000_i64.into()),
        ("tagged_at", now()),
    ]
}

/// A draft that was given up, with the text of a pack that ships.
fn rule_pack(at: Uuid, version: i32, text: &Pack) -> Columns {
    vec![
        ("revision", 1.into()),
        ("organisation_id", at.into()),
        ("pack", "POSITIONS".into()),
        ("version", version.into()),
        ("region", "140403".into()),
        ("title", "试拟".into()),
        ("status", "WITHDRAWN".into()),
        ("source", "OFFICE".into()),
        ("content", Doc(text.clone()).into()),
        ("sha256", "0".repeat(64).into()),
        ("drafters", Doc(Vec::<Uuid>::new()).into()),
        ("created_at", now()),
        ("updated_at", now()),
    ]
}

/// A group without members; its form is sealed.
fn group(id: Uuid, at: Uuid, who: Uuid, form: Value) -> Columns {
    vec![
        ("id", id.into()),
        ("organisation_id", at.into()),
        ("title", "演示工地欠薪".into()),
        ("source", "SELF_WINDOW".into()),
        ("form", form),
        ("created_by", who.into()),
        ("created_at", now()),
    ]
}

/// An early intervention that is over; what was said is sealed.
fn outreach(id: Uuid, at: Uuid, who: Uuid, letter: Value) -> Columns {
    vec![
        ("id", id.into()),
        ("revision", 4.into()),
        ("unit_id", at.into()),
        ("centre_id", at.into()),
        ("status", "CONCLUDED".into()),
        ("origin", "ADVISER".into()),
        ("letter", letter),
        ("due_on", day("2026-11-05")),
        ("reported_by", who.into()),
        ("taken_by", who.into()),
        ("outcome", "RESOLVED".into()),
        ("created_at", now()),
        ("updated_at", now()),
    ]
}
