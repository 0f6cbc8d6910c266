//! Rows as they stand in the tables, for slices whose records need no story to be there.

use api::db::Doc;
use domain::organisations::delegations::default_scope;
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, Value,
    sea_query::{Expr, Query},
};
use serde_json::json;
use uuid::Uuid;

/// Values by column.
pub type Columns = Vec<(&'static str, Value)>;

/// Writes one row.
pub async fn insert(tx: &DatabaseTransaction, table: &'static str, columns: Columns) {
    let (names, values): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
    let values = values.into_iter().map(Expr::value);
    let row = Query::insert().into_table(table).columns(names).values_panic(values).to_owned();
    tx.execute(&row).await.unwrap();
}

pub fn day(text: &str) -> Value {
    text.parse::<chrono::NaiveDate>().unwrap().into()
}

/// When everything was entered.
pub fn now() -> Value {
    "2026-11-02T01:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap().into()
}

/// A line of the map of organs.
pub fn jurisdiction(at: Uuid, number: Uuid) -> Columns {
    vec![
        ("revision", 1.into()),
        ("organ_kind", "COURT".into()),
        ("level", "COUNTY".into()),
        ("name", format!("演示法院 {number}").into()),
        ("region_code", "140403".into()),
        ("centre_id", at.into()),
        ("created_at", now()),
    ]
}

/// Rows of which nothing is sealed: kind, table, columns.
pub fn plain(
    at: Uuid,
    who: Uuid,
    practitioner: Uuid,
    village: &str,
) -> Vec<(&'static str, &'static str, Columns)> {
    let terms = json!({
        "contact_name": "王芳", "contact_phone": "0355-2000000", "duties": "转介。", "sharing_scope": "姓名。",
    });
    let figures = json!({ "created": 0, "updated": 0, "unchanged": 0, "bad": 0 });
    let (from, to) = (|| day("2026-01-01"), || day("2026-12-31"));
    let common = |more: Columns| -> Columns {
        let base = [("organisation_id", Value::from(at)), ("created_at", now())];
        base.into_iter().chain(more).collect()
    };
    let revised = |more: Columns| -> Columns {
        std::iter::once(("revision", Value::from(1))).chain(common(more)).collect()
    };
    vec![
        (
            "agreements",
            "agreements",
            revised(vec![
                ("host", "UNION".into()),
                ("party", "总工会".into()),
                ("signed_on", from()),
                ("ended_on", from()),
                ("end_reason", "到期。".into()),
                ("terms", Doc(terms).into()),
            ]),
        ),
        (
            "inspections",
            "inspections",
            revised(vec![
                ("status", "CANCELLED".into()),
                ("plan", "例行检查。".into()),
                ("planned_on", from()),
                ("checklist", Doc(json!([])).into()),
                ("rounds", 0.into()),
            ]),
        ),
        (
            "delegations",
            "delegations",
            vec![
                ("revision", 1.into()),
                ("station_id", at.into()),
                ("centre_id", at.into()),
                ("instrument_no", "授〔2026〕1号".into()),
                ("scope", Doc(default_scope()).into()),
                ("valid_from", from()),
                ("valid_to", to()),
                ("sampling_percent", 10.into()),
                ("sampling_min", 1.into()),
                ("revoked_on", from()),
                ("revoke_reason", "撤回。".into()),
                ("created_at", now()),
            ],
        ),
        ("jurisdictions", "jurisdictions", jurisdiction(at, at)),
        (
            "imports",
            "imports",
            common(vec![
                ("mode", "DRY_RUN".into()),
                ("status", "DONE".into()),
                ("file_name", "network.csv".into()),
                ("encoding", "utf-8".into()),
                ("sha256", "0".repeat(64).into()),
                ("sheets", Doc(json!([])).into()),
                ("rows_total", 0.into()),
                ("rows_done", 0.into()),
                ("figures", Doc(figures).into()),
                ("problems", Doc(json!([])).into()),
                ("problem_count", 0.into()),
                ("attempts", 1.into()),
                ("created_by", who.into()),
            ]),
        ),
        (
            "meetings",
            "meetings",
            revised(vec![
                ("kind", "PARTNERS".into()),
                ("planned_on", from()),
                ("topics", Doc(json!(["议题"])).into()),
            ]),
        ),
        (
            "tasks",
            "tasks",
            revised(vec![
                ("meeting_id", at.into()),
                ("title", "任务".into()),
                ("owner", "办公室".into()),
                ("given_on", from()),
                ("due_on", to()),
                ("status", "DONE".into()),
            ]),
        ),
        (
            "pilots",
            "pilots",
            revised(vec![
                ("name", "试点".into()),
                ("starts_on", from()),
                ("ends_on", to()),
                ("indicators", Doc(json!([])).into()),
            ]),
        ),
        (
            "mandates",
            "mandates",
            common(vec![
                ("from_id", who.into()),
                ("to_id", who.into()),
                ("valid_from", from()),
                ("valid_to", to()),
                ("reason", "出差。".into()),
                ("revoked_at", now()),
            ]),
        ),
        (
            "trainings",
            "trainings",
            common(vec![
                ("kind", "COURSE".into()),
                ("title", "培训".into()),
                ("starts_on", from()),
                ("ends_on", from()),
                ("hours", 4.into()),
            ]),
        ),
        (
            "merits",
            "merits",
            common(vec![
                ("subject", "ORGANISATION".into()),
                ("subject_id", at.into()),
                ("kind", "REWARD".into()),
                ("title", "先进集体".into()),
                ("basis", "长司〔2026〕9号".into()),
                ("awarded_on", from()),
            ]),
        ),
        (
            "staff",
            "staff_members",
            revised(vec![
                ("name", "王志远".into()),
                ("sex", "1".into()),
                ("born_on", day("1985-04-12")),
                ("post", "PUBLIC".into()),
                ("qualified", false.into()),
                ("licence", "NONE".into()),
                ("law_degree", true.into()),
                ("entered_on", day("2010-07-01")),
            ]),
        ),
        (
            "helpers",
            "helpers",
            revised(vec![
                ("kind", "VOLUNTEER".into()),
                ("name", "刘桂香".into()),
                ("phone", "13900004444".into()),
                ("since", from()),
                ("until", day("2026-02-01")),
                ("ended_reason", "外出务工。".into()),
            ]),
        ),
        (
            "api-clients",
            "api_clients",
            revised(vec![
                ("status", "ENDED".into()),
                ("name", "工会系统".into()),
                ("contact_name", "王芳".into()),
                ("contact_reach", "0355-2000000".into()),
                ("scopes", Doc(json!(["cases.read"])).into()),
                ("networks", Doc(json!([])).into()),
                ("valid_from", from()),
                ("valid_to", to()),
                ("requests_per_minute", 60.into()),
            ]),
        ),
        (
            "recusals",
            "recusals",
            vec![
                ("organisation_id", at.into()),
                ("user_id", who.into()),
                ("ground", "OTHER".into()),
                ("declared_by", who.into()),
                ("declared_at", now()),
                ("ended_at", now()),
            ],
        ),
        (
            "adviser-posts",
            "adviser_posts",
            vec![
                ("practitioner_id", practitioner.into()),
                ("village_code", village.into()),
                ("valid_from", from()),
                ("valid_to", to()),
                ("created_at", now()),
            ],
        ),
        (
            "adviser-requests",
            "adviser_requests",
            revised(vec![
                ("village_code", village.into()),
                ("status", "DONE".into()),
                ("need", "调解土地流转纠纷。".into()),
                ("wanted_on", from()),
                ("offers", Doc(json!([])).into()),
                ("created_by", who.into()),
            ]),
        ),
    ]
}
