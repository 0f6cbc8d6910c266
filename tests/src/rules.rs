//! A bureau that keeps rules: a centre below it, and the four hands through which a version goes.

use std::sync::atomic::{AtomicU32, Ordering};

use client::Client;
use openapi::{
    ApplicationId, Fen, OrganisationId, RulePackId,
    applications::*,
    auth::Role,
    eligibility::Pack,
    organisations::OrganisationType,
    rule_packs::{
        EntryIntoForce, NewRulePack, RulePack, RulePackFilter, RulePackStatus, SignOff, SimulationRequest,
    },
};

use crate::{TestApp, given, network::unit};

/// A bureau, its centre, and its people.
pub struct Rulers {
    pub bureau: OrganisationId,
    pub centre: OrganisationId,
    /// Drafts and signs at the bureau.
    pub supervisor: Client,
    /// Signs at the bureau.
    pub leader: Client,
    /// Puts in force.
    pub admin: Client,
    /// Drafts at the centre, and decides there.
    pub director: Client,
    pub clerk: Client,
    pub examiner: Client,
    /// How many people came so far: each is somebody else.
    pub people: AtomicU32,
}

impl Rulers {
    /// A bureau of a region, with a centre in the same region below it.
    pub async fn of(app: &TestApp, name: &str, region: &str) -> Self {
        let named = |role: &str| format!("{role}{region}");
        let bureau = app.root(OrganisationType::Bureau, &format!("{name}司法局"), region).await;
        let supervisor = app.staff_at(bureau, &named("supervisor"), &[Role::BureauSupervisor]).await.0;
        let mut new = unit(bureau, OrganisationType::Centre, &format!("{name}法律援助中心"), region);
        // What stands in its numbers, and in no other centre's.
        new.naming.short_name = name.chars().take(2).collect::<String>().parse().expect("a short name");
        let centre = supervisor.create_organisation(&new).await.expect("a centre").id;
        Self {
            bureau,
            centre,
            supervisor,
            leader: app.staff_at(bureau, &named("leader"), &[Role::BureauLeader]).await.0,
            admin: app.staff_at(bureau, &named("admin"), &[Role::SysAdmin]).await.0,
            director: app.staff_at(centre, &named("director"), &[Role::CentreDirector]).await.0,
            clerk: app.staff_at(centre, &named("clerk"), &[Role::Intake]).await.0,
            examiner: app.staff_at(centre, &named("examiner"), &[Role::Examiner]).await.0,
            people: AtomicU32::new(0),
        }
    }

    /// The version of a pack that is in force.
    pub async fn in_force(&self, pack: &str) -> RulePackId {
        let filter = RulePackFilter {
            status: Some(RulePackStatus::InForce),
            pack: pack.parse().ok(),
            ..RulePackFilter::default()
        };
        self.supervisor.list_rule_packs(&filter).await.expect("a list").items[0].id
    }

    /// A draft of the next version, begun by the director of the centre.
    pub async fn draft(&self, pack: &str) -> RulePack {
        let from = self.in_force(pack).await;
        let new = NewRulePack { organisation_id: self.centre, from, code: None };
        self.director.draft_rule_pack(&new).await.expect("a draft")
    }

    /// The same with a text that was changed.
    pub async fn drafted(&self, pack: &str, change: impl FnOnce(&mut Pack)) -> RulePack {
        let draft = self.draft(pack).await;
        let mut text = draft.content.clone();
        change(&mut text);
        self.director.edit_rule_pack(draft.id, draft.revision, &text).await.expect("an edit")
    }

    /// Simulated, signed off and put in force from a day.
    pub async fn put_in_force(&self, id: RulePackId, from: chrono::NaiveDate) -> RulePack {
        let everybody = SimulationRequest::default();
        self.director.simulate_rule_pack(id, &everybody).await.expect("a simulation");
        self.leader.sign_off_rule_pack(id, &SignOff::default()).await.expect("a signature");
        self.admin.put_rule_pack_in_force(id, &EntryIntoForce { from }).await.expect("in force")
    }

    /// A claim for maintenance by three people with so much together, received and accepted.
    pub async fn examined(&self, together_fen: i64) -> ApplicationId {
        let mut form = given::wage_form();
        form.applicant.id_no = resident(self.people.fetch_add(1, Ordering::Relaxed)).parse().ok();
        form.applicant.categories = Vec::new();
        form.matter.matter_type = Some(MatterType::Civil);
        form.matter.scope = Some(Scope::M04);
        form.matter.cause = Some(Cause::ChildSupport);
        form.means = Means {
            mode: Some(MeansMode::Commitment),
            household_members: Some(3),
            monthly_income_fen: Fen::new(together_fen),
            ..Means::default()
        };
        let new = NewApplication { organisation_id: self.centre, source: None, form };
        let id = self.clerk.create_application(&new).await.expect("a draft").id;
        self.clerk.submit_application(id).await.expect("it is complete");
        self.clerk.receive_application(id, &Reception::default()).await.expect("received");
        self.examiner.accept_application(id).await.expect("accepted");
        id
    }

    /// The same, assessed by what the form says.
    pub async fn assessed(&self, together_fen: i64) -> (ApplicationId, KeptAssessment) {
        let id = self.examined(together_fen).await;
        let asked = NewAssessment::default();
        let answer = self.examiner.assess_application(id, &asked).await.expect("an assessment");
        (id, answer.assessment.expect("it is kept"))
    }
}

/// The number of somebody born on 3 March 1985 (GB 11643-1999).
fn resident(serial: u32) -> String {
    let body = format!("41090219850303{:03}", serial % 1_000);
    let sum: u32 = body
        .bytes()
        .rev()
        .zip(1..)
        .map(|(digit, power)| u32::from(digit - b'0') * (2u32.pow(power) % 11))
        .sum();
    let check = ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum as usize % 11];
    format!("{body}{check}")
}

/// Another value for every place, in place of the parameter that holds since 2024.
pub fn raised(pack: &mut Pack, param: &str, fen: i64) {
    for value in pack.params.get_mut(param).expect("the parameter") {
        if value.to.is_none() {
            value.value_fen = Fen::new(fen);
        }
    }
}
