//! Rule packs: versions, drafts, simulation, sign-off.

use openapi::{
    Page, RulePackId,
    eligibility::{Assessment, Facts, Pack},
    rule_packs::*,
};

use crate::{Asked, Client};

impl Client {
    /// Versions of rule packs, the newest first.
    pub fn list_rule_packs(&self, filter: &RulePackFilter) -> Asked<Page<RulePackSummary>> {
        self.find("/rule-packs", filter)
    }

    /// One version, whole.
    pub fn get_rule_pack(&self, id: RulePackId) -> Asked<RulePack> {
        self.get(&format!("/rule-packs/{id}"))
    }

    /// Begin a draft with the text of a version.
    pub fn draft_rule_pack(&self, new: &NewRulePack) -> Asked<RulePack> {
        self.post("/rule-packs", new)
    }

    /// Replace the text of a draft, if nobody else did since this revision.
    pub fn edit_rule_pack(&self, id: RulePackId, revision: i32, text: &Pack) -> Asked<RulePack> {
        self.patch(&format!("/rule-packs/{id}"), revision, text)
    }

    /// Look a text over without storing it.
    pub fn check_rule_pack(&self, text: &Pack) -> Asked<PackCheck> {
        self.post("/rule-packs/checks", text)
    }

    /// Assess facts with this version in place of the one in force.
    pub fn try_rule_pack(&self, id: RulePackId, facts: &Facts) -> Asked<Assessment> {
        self.post(&format!("/rule-packs/{id}/trials"), facts)
    }

    /// Assess facts with a text that is stored nowhere yet.
    pub fn try_text(&self, trial: &Trial) -> Asked<Assessment> {
        self.post("/rule-packs/trials", trial)
    }

    /// What differs from another version.
    pub fn compare_rule_packs(&self, id: RulePackId, from: RulePackId) -> Asked<PackDifference> {
        self.find(&format!("/rule-packs/{id}/difference"), &DifferenceFilter { from })
    }

    /// Run last year's applications against the draft.
    pub fn simulate_rule_pack(&self, id: RulePackId, request: &SimulationRequest) -> Asked<RulePack> {
        self.post(&format!("/rule-packs/{id}/simulation"), request)
    }

    /// Sign off exactly the text that was simulated.
    pub fn sign_off_rule_pack(&self, id: RulePackId, said: &SignOff) -> Asked<RulePack> {
        self.post(&format!("/rule-packs/{id}/sign-off"), said)
    }

    /// Put in force from a day on.
    pub fn put_rule_pack_in_force(&self, id: RulePackId, said: &EntryIntoForce) -> Asked<RulePack> {
        self.post(&format!("/rule-packs/{id}/entry-into-force"), said)
    }

    /// Give a version up before it is in force.
    pub fn withdraw_rule_pack(&self, id: RulePackId, said: &RulePackWithdrawal) -> Asked<RulePack> {
        self.post(&format!("/rule-packs/{id}/withdrawal"), said)
    }

    /// How often opinions departed from what the engine found.
    pub fn count_overrides(&self, filter: &OverrideFilter) -> Asked<OverrideFigures> {
        self.find("/eligibility/overrides", filter)
    }
}
