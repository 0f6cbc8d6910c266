//! Privacy by construction: classes in the types, sealed at rest, masked by default (SEC-13, SEC-18, §4, §15.3).

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use api::{
    cli::Sealing,
    clock::Clock,
    db::Pools,
    document::document,
    startup,
    vault::{Algorithm, Secret, slots},
};
use openapi::{ApplicationId, applications::*, auth::Role};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use serde_json::Value;
use tests::{Database, TestApp, given};

/// What is marked and must never be found in the database.
const APPLICANT_NO: &str = "621102196203010025";
const AGENT_NO: &str = "410902194906150010";
const OPPONENT_NO: &str = "91140400MA0BCDE23L";
const PHONE: &str = "13977778888";
const FACTS: &str = "做饭三个月分文未付";
const REASONS: &str = "家庭人均收入低于标准";

/// 林秀英, applied for by a relative, with everything marked.
fn marked(app: &TestApp) -> NewApplication {
    let mut new = given::wage_claim(app.centre);
    new.form.applicant.phone = Some(PHONE.parse().unwrap());
    new.form.matter.facts = Some(format!("{FACTS}。").parse().unwrap());
    new.form.service.address = Some("山西省长治市潞州区英雄中路1号".parse().unwrap());
    new.form.agent = Some(Agent {
        name: "林小红".parse().unwrap(),
        kind: AgentKind::NearRelative,
        relation: Some("侄女".parse().unwrap()),
        id_no: Some(AGENT_NO.parse().unwrap()),
        phone: Some(PHONE.parse().unwrap()),
        reason: None,
    });
    new
}

async fn connection(database: &Database) -> DatabaseConnection {
    sea_orm::Database::connect(&database.url).await.unwrap()
}

async fn texts(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let rows = db.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get_by::<String, _>(0).unwrap()).collect()
}

/// Everything there is, as whoever steals the database finds it.
pub async fn stolen(database: &Database) -> Vec<u8> {
    let db = connection(database).await;
    if db.get_database_backend() == DbBackend::Sqlite {
        db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
        let files = std::fs::read_dir(database.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        return files.filter(|path| path.is_file()).flat_map(|path| std::fs::read(path).unwrap()).collect();
    }
    let tables =
        texts(&db, "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'")
            .await;
    assert!(tables.len() > 10, "{tables:?}");
    let mut all = String::new();
    for table in tables {
        for row in texts(&db, &format!("SELECT t::text FROM \"{table}\" t")).await {
            all.push_str(&row);
        }
    }
    all.into_bytes()
}

pub fn contains(haystack: &[u8], needle: &str) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle.as_bytes())
}

/// Marked, submitted and granted: everything that holds personal data has been written.
async fn granted(app: &TestApp) -> ApplicationId {
    let lin = app.citizen("13800001234").await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let examiner = app.staff("examiner", &[Role::Examiner]).await;
    let director = app.staff("director", &[Role::CentreDirector]).await;
    let created = reqwest::Client::builder()
        .build()
        .unwrap()
        .post(format!("{}/api/v1/applications", app.base))
        .bearer_auth(lin.token().unwrap())
        .header("Idempotency-Key", "once")
        .json(&marked(app))
        .send()
        .await
        .unwrap();
    assert_eq!(created.status().as_u16(), 201);
    let id = created.json::<Application>().await.unwrap().id;
    lin.submit_application(id).await.unwrap();
    clerk.receive_application(id, &Reception::default()).await.unwrap();
    let items = vec!["工资欠条".parse().unwrap()];
    examiner.ask_supplement(id, &SupplementRequest { items, days: None }).await.unwrap();
    let explanation = Some(format!("欠条上写着{PHONE}").parse().unwrap());
    lin.supply_supplement(id, &Supplement { explanation }).await.unwrap();
    let opinion = Opinion { reasons: format!("{REASONS}。").parse().unwrap(), ..given::favourable() };
    examiner.give_opinion(id, &opinion).await.unwrap();
    let remark = Some(format!("{REASONS}，同意。").parse().unwrap());
    director.grant_application(id, &Granting { remark }).await.unwrap();
    id
}

#[actix_web::test]
async fn sec_13_whoever_steals_the_database_finds_no_number_no_phone_and_no_story_in_it() {
    let app = TestApp::start().await;
    granted(&app).await;
    let found = stolen(&app.database).await;
    assert!(contains(&found, "林秀英"), "names are ordinary data and stand there to be sorted by");
    for mark in [APPLICANT_NO, AGENT_NO, OPPONENT_NO, PHONE, FACTS, REASONS] {
        assert!(!contains(&found, mark), "{mark} stands in the database");
        assert!(!contains(&found, &mark.to_lowercase()), "{mark} stands in the database");
    }
    let db = connection(&app.database).await;
    let tokens = texts(&db, "SELECT token FROM search_tokens").await;
    assert!(tokens.iter().all(|token| token.len() == 32), "no digit and no name is a token: {tokens:?}");
}

#[actix_web::test]
async fn sec_13_every_sealed_value_stands_in_a_column_that_a_rotation_knows() {
    let app = TestApp::start().await;
    granted(&app).await;
    let db = connection(&app.database).await;
    for slot in slots::ALL {
        let plain = format!(
            "SELECT {column} FROM {table} WHERE {column} IS NOT NULL AND {column} NOT LIKE 'k%.%'",
            column = slot.column,
            table = slot.table
        );
        assert_eq!(texts(&db, &plain).await, Vec::<String>::new(), "{}.{}", slot.table, slot.column);
    }
    for slot in
        [slots::APPLICATION_FORM, slots::APPLICATION_OPINION, slots::CASE_OPPONENTS, slots::KEPT_ANSWER]
    {
        let sealed = format!("SELECT {} FROM {} WHERE {} LIKE 'k1.%'", slot.column, slot.table, slot.column);
        assert!(!texts(&db, &sealed).await.is_empty(), "{}.{}", slot.table, slot.column);
    }
}

#[actix_web::test]
async fn sec_13_a_value_opens_in_its_own_row_only_and_lists_open_none() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let mut ids = Vec::new();
    for _ in 0..2 {
        let draft = lin.create_application(&marked(&app)).await.unwrap();
        ids.push(lin.submit_application(draft.id).await.unwrap().id);
    }
    let db = connection(&app.database).await;
    let moved = "UPDATE applications SET form = (SELECT form FROM applications WHERE number LIKE '%0001号') \
        WHERE number LIKE '%0002号'";
    db.execute_unprepared(moved).await.unwrap();

    assert!(lin.get_application(ids[0]).await.is_ok());
    // A fault is no part of the contract, so nobody holds it against that.
    let asked = format!("http://{}/api/v1/applications/{}", app.listens, ids[1]);
    let fault = reqwest::Client::builder()
        .build()
        .unwrap()
        .get(asked)
        .bearer_auth(lin.token().unwrap())
        .send()
        .await
        .unwrap();
    assert_eq!(fault.status().as_u16(), 500, "it is not its own");
    assert!(!contains(&fault.bytes().await.unwrap(), APPLICANT_NO));
    let list = lin.list_applications(&ApplicationFilter::default()).await.unwrap();
    assert_eq!(list.items.len(), 2, "a list reads lines, no forms");
}

#[actix_web::test]
async fn sec_13_a_rotation_goes_on_where_it_was_killed_and_the_service_never_stops() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let mut drafts = Vec::new();
    for _ in 0..6 {
        drafts.push(lin.create_application(&marked(&app)).await.unwrap());
    }
    let keys = |words: &[&str]| {
        let mut command = Command::new(tests::binary());
        command
            .arg("keys")
            .args(words)
            .env("FAYUAN_DATA_DIR", app.database.folder.path())
            .env("FAYUAN_DATABASE_URL", &app.database.url)
            .stdout(Stdio::piped());
        command
    };
    let status = || String::from_utf8(keys(&["status"]).output().unwrap().stdout).unwrap();

    // Killed after the first value.
    let mut first = keys(&["rotate", "--batch", "1"]).spawn().unwrap();
    let told = BufReader::new(first.stdout.take().unwrap());
    let line = told.lines().map(Result::unwrap).find(|line| line.contains("sealed anew")).unwrap();
    first.kill().unwrap();
    first.wait().unwrap();
    assert!(line.starts_with("applications.form: 1 "), "{line}");
    let between = status();
    assert_eq!(between.lines().filter(|line| line.contains("in use")).count(), 2, "{between}");

    // The service was never restarted: it reads what is sealed with either key, and writes.
    for draft in &drafts {
        assert_eq!(lin.get_application(draft.id).await.unwrap().form, draft.form);
    }
    let matter = FormPatch { matter: Some(draft_matter()), ..FormPatch::default() };
    lin.save_application(drafts[0].id, drafts[0].revision, &matter).await.unwrap();

    // Taken up again, while the service writes.
    let writing = async {
        let mut revision = drafts[1].revision;
        for _ in 0..10 {
            revision = lin.save_application(drafts[1].id, revision, &matter).await.unwrap().revision;
        }
    };
    let second = keys(&["rotate", "--batch", "1"]).spawn().unwrap();
    writing.await;
    let second = actix_web::rt::task::spawn_blocking(|| second.wait_with_output().unwrap()).await.unwrap();
    assert!(second.status.success());
    let told = String::from_utf8(second.stdout).unwrap();
    assert!(told.starts_with("everything is sealed with k2"), "no third key: {told}");
    let after = status();
    let lines: Vec<&str> = after.lines().collect();
    assert!(lines[0].starts_with("k1 ") && lines[0].ends_with(" 0 values"), "{after}");
    assert!(lines[0].contains("retired") && lines[1].contains("in use"), "{after}");

    let created = lin.create_application(&marked(&app)).await.unwrap();
    assert_eq!(lin.get_application(created.id).await.unwrap().form, created.form);
    let db = connection(&app.database).await;
    let older = texts(&db, "SELECT form FROM applications WHERE form NOT LIKE 'k2.%'").await;
    assert!(older.is_empty(), "the service seals with the new key");
    for draft in &drafts[2..] {
        assert_eq!(lin.get_application(draft.id).await.unwrap().form, draft.form);
    }
}

fn draft_matter() -> Matter {
    Matter { cause: Some(Cause::WorkInjury), ..given::wage_form().matter }
}

#[actix_web::test]
async fn sec_13_what_is_older_than_the_vault_is_sealed_before_the_service_starts() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let draft = lin.create_application(&marked(&app)).await.unwrap();
    let other = lin.create_application(&marked(&app)).await.unwrap();
    for id in [draft.id, other.id] {
        lin.submit_application(id).await.unwrap();
    }

    // As an earlier version left it, and half of it done already.
    let db = connection(&app.database).await;
    let form = serde_json::to_string(&draft.form).unwrap();
    for sql in [
        format!(
            "UPDATE applications SET form = '{form}', id_no = '{APPLICANT_NO}' WHERE number LIKE '%0001号'"
        ),
        "DELETE FROM search_tokens".to_owned(),
        "INSERT INTO search_tokens (token, subject_id) SELECT '0025', id FROM applications".to_owned(),
        "DELETE FROM sealed_columns".to_owned(),
    ] {
        db.execute_unprepared(&sql).await.unwrap();
    }
    assert!(contains(&stolen(&app.database).await, APPLICANT_NO));

    let folder = app.database.folder.path();
    startup::vault(folder, &Sealing::default(), &app.pools, &Clock::default()).await.unwrap();
    let forms = texts(&db, "SELECT form FROM applications WHERE form NOT LIKE 'k1.%'").await;
    assert_eq!(
        (forms.len(), texts(&db, "SELECT token FROM search_tokens WHERE token = '0025'").await.len()),
        (0, 0)
    );
    assert!(!contains(&stolen(&app.database).await, APPLICANT_NO), "nor is it left where it stood");
    assert_eq!(lin.get_application(draft.id).await.unwrap().form, draft.form);
    assert_eq!(clerk.get_application(draft.id).await.unwrap().duplicates, [other.id], "found by the number");
    let filter = ApplicationFilter { q: Some("0025".to_owned()), ..ApplicationFilter::default() };
    assert_eq!(clerk.list_applications(&filter).await.unwrap().items.len(), 2);
}

#[actix_web::test]
async fn sec_13_sm4_seals_where_it_is_chosen_and_another_master_key_opens_nothing() {
    let database = Database::create().await.unwrap();
    let pools = Pools::open(&database.url, 1).await.unwrap();
    startup::migrate(&pools).await.unwrap();
    let chosen = Sealing { algorithm: Algorithm::Sm4Gcm, ..Sealing::default() };
    startup::vault(database.folder.path(), &chosen, &pools, &Clock::default()).await.unwrap();

    let app = TestApp::on(database).await.unwrap();
    let db = connection(&app.database).await;
    assert_eq!(texts(&db, "SELECT algorithm FROM data_keys WHERE id = 1").await, ["SM4_GCM"]);
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&marked(&app)).await.unwrap();
    assert_eq!(lin.get_application(draft.id).await.unwrap().form, draft.form);
    assert!(!contains(&stolen(&app.database).await, APPLICANT_NO));

    let another = Sealing { master_key: Some(Secret::new(vec![7; 32]).unwrap()), ..Sealing::default() };
    let refused = startup::vault(app.database.folder.path(), &another, &app.pools, &Clock::default()).await;
    assert!(format!("{:#}", refused.unwrap_err()).contains("the master key does not fit this database"));
}

#[actix_web::test]
async fn sec_13_a_form_is_masked_for_staff_shown_for_a_reason_and_open_to_who_writes_it() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let mut new = marked(&app);
    new.form.applicant.residence = Some("山西省沁县定昌镇东街3号".parse().unwrap());
    let draft = lin.create_application(&new).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();

    let seen = clerk.get_application(draft.id).await.unwrap().form;
    assert_eq!(seen.applicant.name.as_deref(), Some("林*英"));
    assert_eq!(seen.applicant.id_no.as_deref(), Some("6211**********0025"));
    assert_eq!(seen.applicant.phone.as_deref(), Some("139****8888"));
    assert_eq!(seen.applicant.residence.as_deref(), Some("山西省沁县****"));
    assert_eq!(seen.service.address.as_deref(), Some("山西省长治市潞州区****"));
    let agent = seen.agent.unwrap();
    assert_eq!((&*agent.name, agent.phone.as_deref()), ("林*红", Some("139****8888")));
    assert_eq!(&*seen.opponents[0].name, "莱源建筑有限公司", "an employer is no person");

    let shown = clerk.reveal_identity(draft.id, &given::because("上门送达")).await.unwrap();
    assert_eq!(shown.name.as_deref(), Some("林秀英"));
    assert_eq!(shown.residence.as_deref(), Some("山西省沁县定昌镇东街3号"));
    assert_eq!(shown.service.address.as_deref(), Some("山西省长治市潞州区英雄中路1号"));
    assert_eq!(shown.opponents, new.form.opponents);
    let again = clerk.get_application(draft.id).await.unwrap();
    assert_eq!(again.form.applicant.name.as_deref(), Some("林*英"), "shown once");
    assert!(again.timeline.iter().any(|entry| entry.note.as_deref() == Some("上门送达")));

    let own = clerk.create_application(&marked(&app)).await.unwrap();
    assert_eq!(own.form.applicant.name.as_deref(), Some("林秀英"), "who may edit sees what they edit");
}

#[test]
fn every_field_that_is_named_like_a_person_has_a_class() {
    let document = serde_json::to_value(document()).unwrap();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let mut unclassed = BTreeSet::new();
    for (schema, body) in schemas {
        for (field, property) in body["properties"].as_object().into_iter().flatten() {
            if personal(field) && !classed(&document, property) {
                unclassed.insert(format!("{schema}.{field}"));
            }
        }
    }
    for known in [OF_NO_PERSON, AT_WORK].concat() {
        unclassed.remove(known);
    }
    assert!(
        unclassed.is_empty(),
        "give these a class (openapi::Personal, openapi::Sensitive): {unclassed:#?}"
    );
}

fn personal(field: &str) -> bool {
    ["id_no", "residence", "household_register", "safe_contact"].contains(&field)
        || ["name", "phone", "address"]
            .iter()
            .any(|word| field == *word || field.ends_with(&format!("_{word}")))
        || field.starts_with("birth")
}

fn classed(document: &Value, property: &Value) -> bool {
    let alternatives = property["oneOf"].as_array().into_iter().flatten();
    std::iter::once(property).chain(alternatives).any(|schema| {
        let named = schema["$ref"].as_str().and_then(|path| document.pointer(path.trim_start_matches('#')));
        schema["x-class"].is_string() || named.is_some_and(|schema| schema["x-class"].is_string())
    })
}

/// No personal data: organisations, regions, files, days; the facts of an assessment, which name nobody.
#[rustfmt::skip]
const OF_NO_PERSON: &[&str] = &[
    "AdviserRequest.organisation_name", "ApiClient.last_address", "ApiClient.organisation_name", "ApiClientTerms.name",
    "Application.organisation_name", "Attachment.file_name", "BeneficiaryImport.file_name", "CalendarDay.name",
    "AdviserPost.village_name", "AdviserRequest.village_name", "Facts.birth_date", "Helper.village_name",
    "BroughtBy.village_name", "HandedOver.organisation_name", "OwnVillage.village_name",
    "PastAssessment.organisation_name",
    "ConflictHit.firm_name", "Group.organisation_name", "Material.name",
    "MandateCandidate.organisation_name",
    "Case.organ_name", "Case.organisation_name", "Contact.address", "CountyCoverage.name",
    "DirectoryEntry.address", "DirectoryEntry.name", "Grant.organisation_name", "Helper.organisation_name",
    "Import.file_name", "Indicator.name", "SignInProvider.name", "Jurisdiction.name", "Located.name", "JurisdictionPatch.name", "Matter.organ_name", "Meeting.organisation_name",
    "Naming.name", "Naming.short_name", "NewJurisdiction.name", "NewPilot.name", "NewRegion.name", "Office.name",
    "OrganisationRef.name", "Pilot.name", "Pilot.organisation_name", "NewProject.name", "Project.name", "PrintedGroup.name", "Practitioner.firm_name", "Redirection.to_name",
    "Redirection.to_phone", "Region.name", "Renaming.name", "RightsRequest.organisation_name", "RolledDay.name",
    "RulePack.organisation_name", "Staff.organisation_name", "TooFar.name", "Training.organisation_name", "Uncovered.name", "VillageGap.name",
];

/// People who work in legal aid, by whom applicants shall know them (LAL 36, 55).
#[rustfmt::skip]
const AT_WORK: &[&str] = &[
    "HomeVisitor.name",
    "ApiClientTerms.contact_name",
    "MandateCandidate.user_name", "Merit.subject_name",
    "AdviserOffer.practitioner_name", "AdviserPost.practitioner_name", "AgreementTerms.contact_name",
    "AgreementTerms.contact_phone", "BroughtBy.name", "BroughtBy.phone", "Handler.name", "Handler.phone", "Helper.name", "Helper.phone", "HelperPatch.name",
    "HelperPatch.phone", "Mandate.from_name", "Mandate.to_name", "Me.name", "NewHelper.name", "NewHelper.phone",
    "NewInvitation.name", "NewInvitation.phone", "NewPractitioner.name", "NewPractitioner.phone", "NewStaff.name",
    "Practitioner.name", "Practitioner.phone", "PractitionerPatch.name", "PractitionerPatch.phone",
    "Recusal.user_name", "Replacement.name", "Replacement.phone", "Staff.name", "StaffPatch.name", "User.name",
];
