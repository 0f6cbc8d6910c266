//! 100 000 applications of one centre and 1 000 of its twin: invented people, statuses spread, three journal
//! entries and the search tokens of each.

use anyhow::Result;
use api::{
    applications::entity::{Entity, Model},
    clock::Clock,
    db::{Doc, Text},
    organisations::{ancestry, entity as organisations},
    vault::{
        Index, Vault,
        slots::{APPLICATION_DECISION, APPLICATION_FORM, APPLICATION_OPINION},
    },
};
use chrono::{DateTime, Days, Utc};
use openapi::{
    applications::{
        Cause, Decision, Finding, Form, MeansMode, NewApplication, Opinion, OpinionBasis, Source, Status,
    },
    deadlines::DeadlineKind,
    journal::Event,
    organisations::OrganisationType,
};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, EntityTrait, IntoActiveModel, TransactionTrait,
    sea_query::{Alias, Expr, Query},
};
use tests::given;
use uuid::Uuid;

/// A centre and how many applications it has.
#[derive(Debug, Clone, Copy)]
pub struct Centre {
    number: u128,
    pub rows: u64,
    name: &'static str,
    short_name: &'static str,
}

pub const BIG: Centre =
    Centre { number: 1, rows: 100_000, name: "长治市法律援助中心", short_name: "长" };
pub const TWIN: Centre =
    Centre { number: 2, rows: 1_000, name: "沁县法律援助中心", short_name: "沁" };
/// Where pgbench writes, so that it does not lengthen the queues that are read.
pub const OTHER: Centre =
    Centre { number: 3, rows: 0, name: "屯留区法律援助中心", short_name: "屯" };

/// The queue that is listed: one application in ten.
pub const QUEUE: Status = Status::Accepted;

/// UUIDv7 of a day in December 2024; the last 48 bits count on.
const EPOCH: u128 = 0x0193_aaaa_bbbb_7000_8000_0000_0000_0000;
/// Ids of the clerks who ask.
pub const CLERKS: u128 = EPOCH | 0x0fff_0000_0000_0000;

/// Rows that are written with one statement; SQLite takes no more than 32 766 values.
const BATCH: u64 = 500;

#[rustfmt::skip]
const STATUSES: [Status; 20] = {
    use Status::*;
    [
        Draft, Submitted, Submitted, Received, Accepted, Accepted, NeedSupp, Verifying, Opinion, DecidedGrant,
        DecidedGrant, DecidedGrant, DecidedGrant, DecidedGrant, DecidedGrant, DecidedGrant, DecidedRefuse,
        DecidedRefuse, Withdrawn, Redirected,
    ]
};
const SURNAMES: [&str; 10] = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"];
const GIVEN: [&str; 12] =
    ["秀英", "桂兰", "建国", "志强", "玉梅", "海燕", "春生", "红霞", "德福", "小军", "丽娟", "永贵"];
const CAUSES: [Cause; 5] =
    [Cause::UnpaidWages, Cause::WorkInjury, Cause::Divorce, Cause::ParentSupport, Cause::TrafficAccident];

impl Centre {
    /// Its id.
    pub fn organisation(self) -> Uuid {
        Uuid::from_u128(EPOCH | (0x0f00 << 48) | self.number)
    }

    /// The id of one of its applications, in the order of their numbers.
    pub fn application(self, number: u64) -> Uuid {
        Uuid::from_u128(EPOCH | (self.number << 48) | u128::from(number))
    }
}

/// What somebody brings to the window; each person is another one.
pub fn claim(centre: Centre, number: u64) -> NewApplication {
    let mut new = given::wage_claim(centre.organisation().into());
    let form: &mut Form = &mut new.form;
    form.applicant.name = name(number).parse().ok();
    form.applicant.id_no = resident_id(number).parse().ok();
    form.applicant.phone = format!("138{:08}", number % 100_000_000).parse().ok();
    new
}

fn name(number: u64) -> String {
    let (surname, given) = (number as usize % SURNAMES.len(), number as usize / SURNAMES.len() % GIVEN.len());
    format!("{}{}", SURNAMES[surname], GIVEN[given])
}

/// A number with the right check digit (GB 11643), somewhere between 1950 and 1990.
fn resident_id(number: u64) -> String {
    const WEIGHTS: [u64; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let (year, month, day) = (1950 + number / 336_000 % 40, 1 + number / 28_000 % 12, 1 + number / 1000 % 28);
    let body = format!("140402{year}{month:02}{day:02}{:03}", number % 1000);
    let sum: u64 = body.bytes().zip(WEIGHTS).map(|(digit, weight)| u64::from(digit - b'0') * weight).sum();
    format!("{body}{}", ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][(sum % 11) as usize])
}

/// Fills an empty database.
pub async fn fill(db: &DatabaseConnection, vault: &Vault) -> Result<()> {
    for centre in [BIG, TWIN, OTHER] {
        let (row, id) = (office(centre).into_active_model(), centre.organisation());
        organisations::Entity::insert(row).exec_without_returning(db).await?;
        let own = ancestry::Model { ancestor_id: id, descendant_id: id }.into_active_model();
        ancestry::Entity::insert(own).exec_without_returning(db).await?;
        for from in (0..centre.rows).step_by(BATCH as usize) {
            let numbers = from..u64::min(from + BATCH, centre.rows);
            let mut rows = Vec::new();
            for number in numbers {
                rows.push(application(db, vault, centre, number).await?.into_active_model());
            }
            Entity::insert_many(rows).exec_without_returning(db).await?;
        }
    }
    for (position, event) in
        [Event::ApplicationCreated, Event::ApplicationSubmitted, Event::ApplicationReceived]
            .into_iter()
            .enumerate()
    {
        db.execute_unprepared(&history(position, event)).await?;
    }
    db.execute_unprepared(HEADS).await?;
    db.execute_unprepared(TOKENS).await?;
    blind_tokens(db, vault).await?;
    // What autovacuum does by itself within minutes: totals are then counted from the index alone. What was filled in is
    // on the disk before anything is measured.
    let tidy: &[&str] = match db.get_database_backend() {
        DbBackend::Postgres => &["VACUUM ANALYZE", "CHECKPOINT"],
        _ => &["ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)"],
    };
    for statement in tidy {
        db.execute_unprepared(statement).await?;
    }
    Ok(())
}

fn office(centre: Centre) -> organisations::Model {
    let phones = Doc(vec!["12348".to_owned()]);
    let kind = OrganisationType::Centre;
    let row =
        organisations::Model::new(centre.organisation(), kind, centre.name, centre.short_name, "140400");
    organisations::Model { phones, ..row }
}

async fn application(db: &DatabaseConnection, vault: &Vault, centre: Centre, number: u64) -> Result<Model> {
    let clock = Clock::default();
    let today = clock.today();
    let at: DateTime<Utc> = clock.now();
    let status = STATUSES[(number * 7 % 20) as usize];
    let submitted = status != Status::Draft;
    // A citizen's own draft is nobody else's to read.
    let online = submitted && number.is_multiple_of(3);
    let running = matches!(
        status,
        Status::Submitted
            | Status::Received
            | Status::Accepted
            | Status::NeedSupp
            | Status::Verifying
            | Status::Opinion
    );
    let due = today + Days::new(3 + number % 10);
    let kind = if status == Status::NeedSupp { DeadlineKind::Dl05 } else { DeadlineKind::Dl04 };
    let examined = status as u8 >= Status::Opinion as u8;
    let decided = matches!(status, Status::DecidedGrant | Status::DecidedRefuse);
    let NewApplication { form, .. } = claim(centre, number);
    let id = centre.application(number);
    let opinion = match examined {
        true => Some(vault.seal(db, &APPLICATION_OPINION.of(id), &opinion()).await?),
        false => None,
    };
    let decision = match decided {
        true => Some(vault.seal(db, &APPLICATION_DECISION.of(id), &decision(centre, number, status)).await?),
        false => None,
    };
    let id_no = form.applicant.id_no.as_deref().map(|id_no| vault.blind(Index::ApplicantNumber, id_no));
    Ok(Model {
        id,
        revision: 3,
        organisation_id: centre.organisation(),
        station_id: None,
        number: submitted.then(|| format!("（2025）{}援申字第{number:06}号", centre.short_name)),
        machine_key: submitted.then(|| format!("140400{number:010}")),
        status: Text(status),
        source: Text(if online { Source::SelfOnline } else { Source::SelfWindow }),
        applicant_id: online.then(|| Uuid::from_u128(CLERKS + u128::from(number))),
        created_by: Uuid::from_u128(CLERKS),
        helper_id: None,
        brought_by: None,
        received_by: submitted.then(|| Uuid::from_u128(CLERKS)),
        examined_by: examined.then(|| Uuid::from_u128(CLERKS + 1)),
        decided_by: decided.then(|| Uuid::from_u128(CLERKS + 2)),
        small_centre: false,
        applicant_name: form.applicant.name.as_deref().map(str::to_owned),
        id_no,
        cause: Some(Text(CAUSES[number as usize % CAUSES.len()])),
        claim_amount_fen: form.matter.claim_amount_fen.map(openapi::Fen::get),
        form: vault.seal(db, &APPLICATION_FORM.of(id), &form).await?,
        supplement: None,
        supplement_asked_on: None,
        supplement_due_on: None,
        supplied_on: None,
        opinion,
        assessment_id: None,
        rests_on: examined.then_some(Text(OpinionBasis::Hand)),
        findings: examined.then_some(Doc([Finding::Met; 3])),
        decision,
        objection_until: decided.then_some(due),
        deferral: None,
        deferral_state: None,
        deferred_on: None,
        deferred_until: None,
        person_id: None,
        born: None,
        green: None,
        green_local: None,
        weight: 0,
        materials: None,
        group_id: None,
        continues_in: None,
        earlier: false,
        case_id: None,
        due_kind: running.then_some(Text(kind)),
        due_on: running.then_some(due),
        due_soon_on: running.then_some(due - Days::new(1)),
        submitted_on: submitted.then_some(today),
        submitted_at: submitted.then_some(at),
        created_at: at,
        updated_at: at,
    })
}

fn decision(centre: Centre, number: u64, status: Status) -> Decision {
    let today = Clock::default().today();
    Decision {
        granted: status == Status::DecidedGrant,
        number: format!("（2025）{}援决字第{number:06}号", centre.short_name),
        on: today,
        reasons: Vec::new(),
        text: None,
        deviation: None,
        objection_until: today + Days::new(60),
        by_delegation_of: None,
    }
}

/// The tokens as the service keeps them. Many records share one, so each is made once.
async fn blind_tokens(db: &DatabaseConnection, vault: &Vault) -> Result<()> {
    // Its `min` is not that of numbers.
    use sea_orm::ExprTrait;
    let tx = db.begin().await?;
    let (tokens, token) = (Alias::new("search_tokens"), Alias::new("token"));
    let plain = Query::select().distinct().column(token.clone()).from(tokens.clone()).take();
    for row in tx.query_all(&plain).await? {
        let plain: String = row.try_get_by(0)?;
        let mut update = Query::update();
        update
            .table(tokens.clone())
            .value(token.clone(), vault.blind(Index::SearchToken, &plain))
            .and_where(Expr::col(token.clone()).eq(plain));
        tx.execute(&update).await?;
    }
    Ok(tx.commit().await?)
}

fn opinion() -> Opinion {
    Opinion { person: Finding::Met, means_mode: MeansMode::Exempt, ..given::favourable() }
}

/// One entry for each application. The hashes are none: this history is read, never verified.
fn history(position: usize, event: Event) -> String {
    format!(
        "INSERT INTO journal (organisation_id, seq, at, actor_id, actor_role, subject_kind, subject_id, event, note, \
         public, details, prev_hash, hash) \
         SELECT organisation_id, 3 * row_number() OVER (PARTITION BY organisation_id ORDER BY id) - {back}, created_at, \
         created_by, 'INTAKE', 'application', id, '{event}', NULL, TRUE, '{{}}', '{none}', '{none}' FROM applications",
        back = 2 - position,
        event = event.code(),
        none = "0".repeat(64),
    )
}

/// Also of the centre that has no history yet.
const HEADS: &str = "INSERT INTO journal_heads (organisation_id, seq, hash) \
    SELECT o.id, coalesce(max(j.seq), 0), '0' FROM organisations o LEFT JOIN journal j ON j.organisation_id = o.id \
    GROUP BY o.id";

/// As `api::tokens` makes them for names of three characters; four digits of the blind index stand for the last of
/// the number.
const TOKENS: &str = "INSERT INTO search_tokens (token, subject_id) \
    SELECT applicant_name, id FROM applications \
    UNION SELECT substr(applicant_name, 1, 2), id FROM applications \
    UNION SELECT substr(applicant_name, 2, 2), id FROM applications \
    UNION SELECT 'abc', id FROM applications \
    UNION SELECT 'ab', id FROM applications \
    UNION SELECT 'bc', id FROM applications \
    UNION SELECT substr(id_no, 1, 4), id FROM applications \
    UNION SELECT replace(replace(number, '（', ''), '）', ''), id FROM applications WHERE number IS NOT NULL \
    UNION SELECT substr(number, 12, 6), id FROM applications WHERE number IS NOT NULL";
