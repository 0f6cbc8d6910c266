//! What pgbench is given: the statements of the service, without a service.

use anyhow::Result;

use super::seed::{self, BIG, OTHER, QUEUE};

/// A piece of work.
#[derive(Debug, Clone, Copy)]
pub enum Script {
    /// One row by its key, all columns.
    Row,
    /// Everything that the service reads to "get one": row, files, timeline, and duplicates until it is decided.
    Whole,
    /// 26 of a queue, the columns of the list, and the capped total: a first page.
    Page,
    /// 26 of a queue from half-way, without a total.
    DeepPage,
    /// Row, number, tokens, outbox and journal in one transaction.
    CreateSubmitted,
    /// The same in the two transactions of the two requests: the draft, then its submission.
    CreateThenSubmit,
}

impl Script {
    /// The script in pgbench's language.
    pub fn text(self) -> Result<String> {
        let known = format!("\\set n random(0, {})\n", BIG.rows - 1);
        let fresh = "\\set n random(0, 281474976710655)\n";
        let script = match self {
            Self::Row => format!("{known}{ROW}"),
            Self::Whole => format!("{known}{ROW}{REST}"),
            Self::Page => format!("{PAGE}{LAST_26}{TOTAL}"),
            Self::DeepPage => format!("{PAGE} AND id < '{{half}}'{LAST_26}"),
            Self::CreateSubmitted => {
                let row = insert("'SUBMITTED'", "'（2026）屯援申字第' || cast(:last as bigint) || '号'")?;
                format!("{fresh}BEGIN;\n{NUMBER}{row}{PEOPLE}{PARTIES}{TOKENS}{OUTBOX}{JOURNAL}COMMIT;\n")
            }
            Self::CreateThenSubmit => {
                let draft = insert("'DRAFT'", "NULL")?;
                format!(
                    "{fresh}BEGIN;\n{draft}{PEOPLE}{JOURNAL}COMMIT;\n\
                     BEGIN;\n{LOCK}{PARTIES}{NUMBER}{TOKENS}{UPDATE}{OUTBOX}{JOURNAL}COMMIT;\n"
                )
            }
        };
        // The ids of the seed and of what is written, each a prefix and 48 bits.
        let id = |first: uuid::Uuid| {
            format!(
                "cast('{}' || lpad(to_hex(cast(:n as bigint)), 12, '0') as uuid)",
                &first.to_string()[..24]
            )
        };
        Ok(script
            .replace("{known}", &id(BIG.application(0)))
            .replace("{fresh}", &id(OTHER.application(0)))
            .replace("{half}", &BIG.application(BIG.rows / 2).to_string())
            .replace("{centre}", &BIG.organisation().to_string())
            .replace("{other}", &OTHER.organisation().to_string())
            .replace("{queue}", QUEUE.code()))
    }
}

/// A new row with a whole form.
fn insert(status: &str, number: &str) -> Result<String> {
    let form = seed::claim(OTHER, 1).form;
    // A colon before a letter would be a variable of pgbench's.
    let form = serde_json::to_string_pretty(&form)?.replace('\n', " ");
    Ok(format!(
        "INSERT INTO applications (id, revision, organisation_id, number, machine_key, status, source, applicant_id, \
         created_by, received_by, examined_by, decided_by, applicant_name, id_no, cause, claim_amount_fen, form, \
         supplement, opinion, decision, case_id, due_kind, due_on, due_soon_on, submitted_on, submitted_at, \
         created_at, updated_at) VALUES ({{fresh}}, 1, '{{other}}', {number}, NULL, {status}, 'SELF_WINDOW', NULL, \
         '{{other}}', NULL, NULL, NULL, '林秀英', cast(cast(:n as bigint) as text), 'UNPAID_WAGES', 1350000, '{form}', \
         NULL, NULL, NULL, NULL, 'DL-04', current_date, current_date, current_date, now(), now(), now());\n"
    ))
}

const ROW: &str = "SELECT * FROM applications WHERE id = {known} AND organisation_id = '{centre}' \
    AND NOT (status = 'DRAFT' AND source = 'SELF_ONLINE');\n";

const REST: &str = "SELECT * FROM attachments WHERE subject_id = {known} ORDER BY id LIMIT 200;\n\
    SELECT seq, at, actor_id, actor_role, event, note FROM journal WHERE subject_id = {known} ORDER BY seq LIMIT 500;\n\
    \\if :n * 7 % 20 >= 1 and :n * 7 % 20 <= 8\n\
    SELECT id FROM applications WHERE organisation_id = '{centre}' AND NOT (status = 'DRAFT' AND source = 'SELF_ONLINE') \
    AND id_no = cast(cast(:n as bigint) as text) AND cause = 'UNPAID_WAGES' AND id <> {known} AND due_on IS NOT NULL \
    LIMIT 10;\n\
    \\endif\n";

const PAGE: &str = "SELECT id, organisation_id, number, status, source, applicant_name, cause, claim_amount_fen, \
    received_by, examined_by, opinion, due_kind, due_on, due_soon_on, submitted_at FROM applications \
    WHERE organisation_id = '{centre}' AND status = '{queue}' AND NOT (status = 'DRAFT' AND source = 'SELF_ONLINE')";

const LAST_26: &str = " ORDER BY id DESC LIMIT 26;\n";

const TOTAL: &str = "SELECT count(*) FROM (SELECT id FROM applications WHERE organisation_id = '{centre}' \
    AND status = '{queue}' AND NOT (status = 'DRAFT' AND source = 'SELF_ONLINE') LIMIT 1001) AS capped;\n";

const LOCK: &str = "SELECT * FROM applications WHERE id = {fresh} FOR UPDATE;\n";

/// Who must not see it, and whom it is about (ROLE-04).
const PEOPLE: &str = "SELECT DISTINCT user_id FROM recusals WHERE ended_at IS NULL \
    AND person = cast(cast(:n as bigint) as text);\n\
    INSERT INTO record_people (person, record_id) VALUES (cast(cast(:n as bigint) as text), {fresh});\n";

/// Both sides for the check of conflicts, who it is at this centre, what was consented to.
const PARTIES: &str = "INSERT INTO application_parties (application_id, position, side, name_key, id_key) \
    VALUES ({fresh}, 0, 'CLIENT', cast(cast(:n as bigint) as text), cast(cast(:n as bigint) as text)), \
    ({fresh}, 1, 'OPPONENT', cast(cast(:n as bigint) as text), NULL);\n\
    SELECT person_id FROM applications WHERE id_no = cast(cast(:n as bigint) as text) \
    AND organisation_id = '{other}' AND person_id IS NOT NULL LIMIT 1;\n\
    INSERT INTO consents (id, person_id, application_id, kind, text_version, channel, given_by, given_at, withdrawn_at) \
    VALUES (gen_random_uuid(), NULL, {fresh}, 'PRIVACY_NOTICE', '1', 'WINDOW', '{other}', now(), NULL), \
    (gen_random_uuid(), NULL, {fresh}, 'AUTHORITY_CHECK', '1', 'WINDOW', '{other}', now(), NULL);\n";

const NUMBER: &str = "INSERT INTO number_series (organisation_id, series, year, last) \
    VALUES ('{other}', 'A', 2026, 1) ON CONFLICT (organisation_id, series, year) \
    DO UPDATE SET last = number_series.last + 1 RETURNING last \\gset\n";

const TOKENS: &str = "INSERT INTO search_tokens (token, subject_id) VALUES ('林秀', {fresh}), ('林秀英', {fresh}), \
    ('秀英', {fresh}), ('lx', {fresh}), ('lxy', {fresh}), ('xy', {fresh}), ('0025', {fresh}), \
    (cast(:last as bigint) || '', {fresh}), ('2026屯援申字第' || cast(:last as bigint) || '号', {fresh});\n";

const UPDATE: &str = "UPDATE applications SET revision = 2, status = 'SUBMITTED', \
    number = '（2026）屯援申字第' || cast(:last as bigint) || '号', machine_key = cast(cast(:n as bigint) as text), \
    due_kind = 'DL-04', due_on = current_date, due_soon_on = current_date, submitted_on = current_date, \
    submitted_at = now(), updated_at = now() WHERE id = {fresh};\n";

const OUTBOX: &str = "SELECT * FROM contact_rules WHERE subject_id = {fresh};\n\
    INSERT INTO outbox (id, organisation_id, notice, payload, status, attempts, next_attempt_at, \
    last_error, created_at, delivered_at) VALUES ({fresh}, '{other}', 'SUBMITTED', '{\"phone\": \"13800001234\"}', \
    'DELIVERED', 0, now(), NULL, now(), NULL);\n";

const JOURNAL: &str = "SELECT seq, hash FROM journal_heads WHERE organisation_id = '{other}' FOR UPDATE \\gset\n\
    UPDATE journal_heads SET seq = cast(:seq as bigint) + 1, hash = md5(cast(:hash as text)) \
    WHERE organisation_id = '{other}';\n\
    INSERT INTO journal (organisation_id, seq, at, actor_id, actor_role, subject_kind, subject_id, event, note, public, \
    details, prev_hash, hash) VALUES ('{other}', cast(:seq as bigint) + 1, now(), '{other}', 'INTAKE', 'application', \
    {fresh}, 'application_submitted', NULL, TRUE, '{\"to\": \"SUBMITTED\"}', cast(:hash as text), \
    md5(cast(:hash as text)));\n";
