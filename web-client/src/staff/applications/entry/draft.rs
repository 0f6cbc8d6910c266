//! The form as it is typed: texts stay texts until they are read into the words of the contract.

use std::ops::Deref;

use chrono::NaiveDate;
use openapi::{
    Fen, Personal,
    applications::*,
    identifiers::IdentifierKind,
    people::{IdType, PersonCategory, Sex},
};

use crate::app::browser;

#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub applicant: PersonDraft,
    pub agent: Option<AgentDraft>,
    pub matter: MatterDraft,
    pub opponents: Vec<OpponentDraft>,
    pub means: MeansDraft,
    pub delivery: Option<DeliveryMode>,
    pub delivery_address: String,
    pub safe_contact: String,
    pub needs: Vec<Need>,
    pub contact: ContactDraft,
    /// Who passed it on; kept as it came.
    pub forwarding: Option<Forwarding>,
    pub declaration: Declaration,
}

#[derive(Clone, PartialEq, Default)]
pub struct PersonDraft {
    pub name: String,
    pub id_type: Option<IdType>,
    pub id_no: String,
    pub id_unverified_reason: String,
    pub sex: Option<Sex>,
    pub birth_date: Option<NaiveDate>,
    /// The code; see `Ethnicity`.
    pub ethnicity: String,
    pub phone: String,
    pub household_register: String,
    pub residence: String,
    pub employer: String,
    pub occupation: String,
    pub categories: Vec<PersonCategory>,
}

impl PersonDraft {
    /// Takes a number as typed; a valid resident ID tells sex and birth date.
    pub fn take_id(&mut self, typed: String) {
        self.id_no = typed;
        if !matches!(self.id_type, None | Some(IdType::ResidentId)) {
            return;
        }
        let found =
            domain::identifiers::check(IdentifierKind::ResidentId, &self.id_no, browser::NEVER_TOO_LATE);
        if let (Some(number), Some(facts)) = (found.normalised, found.facts) {
            self.id_no = number;
            self.id_type = Some(IdType::ResidentId);
            self.sex = facts.sex;
            self.birth_date = facts.birth_date.map(Personal::into_inner);
        }
    }
}

#[derive(Clone, PartialEq, Default)]
pub struct AgentDraft {
    pub name: String,
    pub kind: Option<AgentKind>,
    pub relation: String,
    pub id_no: String,
    pub phone: String,
    pub reason: String,
}

#[derive(Clone, PartialEq, Default)]
pub struct MatterDraft {
    pub matter_type: Option<MatterType>,
    pub aid_form: Option<AidForm>,
    pub scope: Option<Scope>,
    pub cause: Option<Cause>,
    pub facts: String,
    pub claims: String,
    pub claim_amount: Option<Fen>,
    pub stage: Option<Stage>,
    pub position: Option<Position>,
    pub organ_name: String,
    pub organ_case_no: String,
    pub limitation_date: Option<NaiveDate>,
}

#[derive(Clone, PartialEq, Default)]
pub struct OpponentDraft {
    pub kind: Option<OpponentKind>,
    pub name: String,
    pub id_no: String,
    pub phone: String,
    pub address: String,
}

#[derive(Clone, PartialEq, Default)]
pub struct MeansDraft {
    pub mode: Option<MeansMode>,
    pub ground: Option<MeansGround>,
    pub members: Option<u32>,
    pub income: Option<Fen>,
    pub statement: String,
}

#[derive(Clone, PartialEq, Default)]
pub struct ContactDraft {
    pub no_messages: bool,
    pub no_calls: bool,
    pub no_letters: bool,
    pub phone: String,
    pub from_hour: Option<u32>,
    pub to_hour: Option<u32>,
}

/// What stands in a stored text, as it was typed.
fn text(stored: &Option<impl Deref<Target = str>>) -> String {
    stored.as_deref().map(str::to_owned).unwrap_or_default()
}

impl From<&Form> for Draft {
    fn from(form: &Form) -> Self {
        Self {
            applicant: (&form.applicant).into(),
            agent: form.agent.as_ref().map(Into::into),
            matter: (&form.matter).into(),
            opponents: form.opponents.iter().map(Into::into).collect(),
            means: MeansDraft {
                mode: form.means.mode,
                ground: form.means.ground,
                members: form.means.household_members.map(u32::from),
                income: form.means.monthly_income_fen,
                statement: text(&form.means.statement),
            },
            delivery: form.service.mode,
            delivery_address: text(&form.service.address),
            safe_contact: text(&form.service.safe_contact),
            needs: form.service.needs.clone(),
            contact: form.service.contact.as_ref().map(Into::into).unwrap_or_default(),
            forwarding: form.forwarding.clone(),
            declaration: form.declaration.clone(),
        }
    }
}

impl From<&Person> for PersonDraft {
    fn from(person: &Person) -> Self {
        Self {
            name: text(&person.name),
            id_type: person.id_type,
            id_no: text(&person.id_no),
            id_unverified_reason: text(&person.id_unverified_reason),
            sex: person.sex,
            birth_date: person.birth_date.map(Personal::into_inner),
            ethnicity: person.ethnicity.map(|e| e.code().to_owned()).unwrap_or_default(),
            phone: text(&person.phone),
            household_register: text(&person.household_register),
            residence: text(&person.residence),
            employer: text(&person.employer),
            occupation: text(&person.occupation),
            categories: person.categories.clone(),
        }
    }
}

impl From<&Agent> for AgentDraft {
    fn from(agent: &Agent) -> Self {
        Self {
            name: agent.name.to_string(),
            kind: Some(agent.kind),
            relation: text(&agent.relation),
            id_no: text(&agent.id_no),
            phone: text(&agent.phone),
            reason: text(&agent.reason),
        }
    }
}

impl From<&Matter> for MatterDraft {
    fn from(matter: &Matter) -> Self {
        Self {
            matter_type: matter.matter_type,
            aid_form: matter.aid_form,
            scope: matter.scope,
            cause: matter.cause,
            facts: text(&matter.facts),
            claims: text(&matter.claims),
            claim_amount: matter.claim_amount_fen,
            stage: matter.stage,
            position: matter.position,
            organ_name: text(&matter.organ_name),
            organ_case_no: text(&matter.organ_case_no),
            limitation_date: matter.limitation_date,
        }
    }
}

impl From<&Opponent> for OpponentDraft {
    fn from(opponent: &Opponent) -> Self {
        Self {
            kind: Some(opponent.kind),
            name: opponent.name.to_string(),
            id_no: text(&opponent.id_no),
            phone: text(&opponent.phone),
            address: text(&opponent.address),
        }
    }
}

impl From<&ContactRule> for ContactDraft {
    fn from(rule: &ContactRule) -> Self {
        let ContactRule { no_messages, no_calls, no_letters, phone, from_hour, to_hour } = rule;
        Self {
            no_messages: *no_messages,
            no_calls: *no_calls,
            no_letters: *no_letters,
            phone: text(phone),
            from_hour: from_hour.map(u32::from),
            to_hour: to_hour.map(u32::from),
        }
    }
}
