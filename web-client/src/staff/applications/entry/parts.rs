//! From what was typed to the form: each text read, and what can not be true told at its field.

use domain::applications::complete;
use openapi::{FieldProblem, applications::*, people::Ethnicity};

use super::draft::{AgentDraft, ContactDraft, Draft, MatterDraft, OpponentDraft, PersonDraft};
use crate::app::{Check, browser};

/// How complete the form has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// What is given must be possible.
    Draft,
    /// Everything that a submission needs.
    Submission,
    /// The same, as far as it is not the members' own: of a group, what all of them share.
    Shared,
}

impl Draft {
    pub fn read(&self, wanted: Wanted) -> Result<Form, Vec<FieldProblem>> {
        let mut check = Check::default();
        let applicant = person(&mut check, &self.applicant);
        let agent = self.agent.as_ref().map(|draft| agent(&mut check, draft));
        let matter = matter(&mut check, &self.matter);
        let opponents: Vec<Option<Opponent>> =
            self.opponents.iter().enumerate().map(|(at, draft)| opponent(&mut check, at, draft)).collect();
        let means = Means {
            mode: self.means.mode,
            ground: self.means.ground,
            household_members: self.means.members.map(|n| u16::try_from(n).unwrap_or(u16::MAX)),
            monthly_income_fen: self.means.income,
            statement: check.optional("means.statement", &self.means.statement),
        };
        let service = Service {
            mode: self.delivery,
            address: check.optional("service.address", &self.delivery_address),
            safe_contact: check.optional("service.safe_contact", &self.safe_contact),
            needs: self.needs.clone(),
            contact: contact(&mut check, &self.contact),
        };
        let (declaration, forwarding) = (self.declaration.clone(), self.forwarding.clone());
        let form = check.done(|| {
            let agent = match agent {
                Some(read) => Some(read?),
                None => None,
            };
            let opponents = opponents.into_iter().collect::<Option<Vec<_>>>()?;
            let helper = None;
            Some(Form {
                applicant,
                agent,
                matter,
                opponents,
                means,
                service,
                forwarding,
                helper,
                declaration,
            })
        })?;
        let mut found = match wanted {
            Wanted::Draft => complete::plausible(&form, browser::NEVER_TOO_LATE),
            Wanted::Submission => complete::problems(&form, browser::NEVER_TOO_LATE),
            Wanted::Shared => {
                let own = |path: &str| path.starts_with("applicant") || path == "matter.claim_amount_fen";
                let found = complete::problems(&form, browser::NEVER_TOO_LATE).into_iter();
                found.filter(|problem| !own(&problem.path)).collect()
            }
        };
        found.sort_by_key(|problem| place(&problem.path));
        if found.is_empty() { Ok(form) } else { Err(found) }
    }
}

/// Where a field stands on the page: its section, then the applicant's own fields in their order.
fn place(path: &str) -> (Option<usize>, Option<usize>) {
    const SECTIONS: [&str; 7] =
        ["applicant", "agent", "matter", "opponents", "means", "service", "declaration"];
    const FIRST: [&str; 10] =
        ["name", "phone", "id_type", "id_no", "residence", "matter_type", "cause", "facts", "claims", "mode"];
    let field = path.rsplit('.').next().unwrap_or(path);
    let section = SECTIONS.iter().position(|section| path.starts_with(section));
    (section, FIRST.iter().position(|first| *first == field))
}

fn person(check: &mut Check, draft: &PersonDraft) -> Person {
    Person {
        name: check.optional("applicant.name", &draft.name),
        id_type: draft.id_type,
        id_no: check.optional("applicant.id_no", &draft.id_no),
        id_unverified_reason: check.optional("applicant.id_unverified_reason", &draft.id_unverified_reason),
        sex: draft.sex,
        birth_date: draft.birth_date.map(Into::into),
        ethnicity: Ethnicity::new(&draft.ethnicity),
        phone: check.optional("applicant.phone", &draft.phone),
        household_register: check.optional("applicant.household_register", &draft.household_register),
        residence: check.optional("applicant.residence", &draft.residence),
        employer: check.optional("applicant.employer", &draft.employer),
        occupation: check.optional("applicant.occupation", &draft.occupation),
        categories: draft.categories.clone(),
    }
}

fn agent(check: &mut Check, draft: &AgentDraft) -> Option<Agent> {
    let name = check.text("agent.name", &draft.name);
    let kind = check.required("agent.kind", draft.kind);
    let relation = check.optional("agent.relation", &draft.relation);
    let id_no = check.optional("agent.id_no", &draft.id_no);
    let phone = check.optional("agent.phone", &draft.phone);
    let reason = check.optional("agent.reason", &draft.reason);
    Some(Agent { name: name?, kind: kind?, relation, id_no, phone, reason })
}

fn matter(check: &mut Check, draft: &MatterDraft) -> Matter {
    Matter {
        matter_type: draft.matter_type,
        aid_form: draft.aid_form,
        scope: draft.scope,
        cause: draft.cause,
        facts: check.optional("matter.facts", &draft.facts),
        claims: check.optional("matter.claims", &draft.claims),
        claim_amount_fen: draft.claim_amount,
        stage: draft.stage,
        position: draft.position,
        organ_name: check.optional("matter.organ_name", &draft.organ_name),
        organ_case_no: check.optional("matter.organ_case_no", &draft.organ_case_no),
        limitation_date: draft.limitation_date,
    }
}

fn opponent(check: &mut Check, at: usize, draft: &OpponentDraft) -> Option<Opponent> {
    let path = |field: &str| format!("opponents[{at}].{field}");
    let kind = check.required(&path("kind"), draft.kind);
    let name = check.text(&path("name"), &draft.name);
    let id_no = check.optional(&path("id_no"), &draft.id_no);
    let phone = check.optional(&path("phone"), &draft.phone);
    let address = check.optional(&path("address"), &draft.address);
    Some(Opponent { kind: kind?, name: name?, id_no, phone, address })
}

/// Nothing said means no restriction.
fn contact(check: &mut Check, draft: &ContactDraft) -> Option<ContactRule> {
    let hour = |hour: Option<u32>| hour.map(|hour| u8::try_from(hour).unwrap_or(u8::MAX));
    let ContactDraft { no_messages, no_calls, no_letters, ref phone, from_hour, to_hour } = *draft;
    let phone = check.optional("service.contact.phone", phone);
    let (from_hour, to_hour) = (hour(from_hour), hour(to_hour));
    let rule = ContactRule { no_messages, no_calls, no_letters, phone, from_hour, to_hour };
    (rule != ContactRule::default()).then_some(rule)
}

/// Every section, for saving over what was stored.
pub fn patch(form: &Form) -> FormPatch {
    let form = form.clone();
    FormPatch {
        applicant: Some(form.applicant),
        agent: Some(form.agent),
        matter: Some(form.matter),
        opponents: Some(form.opponents),
        means: Some(form.means),
        service: Some(form.service),
        forwarding: None,
        helper: None,
        declaration: Some(form.declaration),
    }
}
