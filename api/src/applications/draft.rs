//! A new row, before anything stands in it.

use chrono::{DateTime, Utc};
use openapi::applications::{Form, Source, Status};
use uuid::Uuid;

use super::entity::Model;
use crate::db::{Sealed, Text};

/// Where a new application lies and how it came in.
#[derive(Debug, Clone, Copy)]
pub struct Origin {
    pub organisation_id: Uuid,
    pub station_id: Option<Uuid>,
    pub source: Source,
    pub applicant_id: Option<Uuid>,
    pub created_by: Uuid,
}

impl Model {
    /// A draft in which nothing stands yet; its form is put in next.
    pub fn draft(id: Uuid, origin: Origin, form: Sealed<Form>, now: DateTime<Utc>) -> Self {
        let Origin { organisation_id, station_id, source, applicant_id, created_by } = origin;
        Self {
            id,
            revision: 1,
            organisation_id,
            station_id,
            number: None,
            machine_key: None,
            status: Text(Status::Draft),
            source: Text(source),
            applicant_id,
            created_by,
            helper_id: None,
            brought_by: None,
            received_by: None,
            examined_by: None,
            decided_by: None,
            small_centre: false,
            applicant_name: None,
            id_no: None,
            cause: None,
            claim_amount_fen: None,
            form,
            supplement: None,
            supplement_asked_on: None,
            supplement_due_on: None,
            supplied_on: None,
            opinion: None,
            assessment_id: None,
            rests_on: None,
            findings: None,
            decision: None,
            objection_until: None,
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
            due_kind: None,
            due_on: None,
            due_soon_on: None,
            submitted_on: None,
            submitted_at: None,
            created_at: now,
            updated_at: now,
        }
    }
}
