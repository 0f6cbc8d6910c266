//! Rule packs: versions, drafts, simulation, sign-off.

use openapi::{
    Page, RulePackId,
    eligibility::{Assessment, Facts, Pack},
    rule_packs::*,
};

use crate::{Client, Result};

impl Client {
    /// Versions of rule packs, the newest first.
    pub async fn list_rule_packs(&self, filter: &RulePackFilter) -> Result<Page<RulePackSummary>> {
        self.find("/rule-packs", filter).await
    }

    /// One version, whole.
    pub async fn get_rule_pack(&self, id: RulePackId) -> Result<RulePack> {
        self.get(&format!("/rule-packs/{id}")).await
    }

    /// Begin a draft with the text of a version.
    pub async fn draft_rule_pack(&self, new: &NewRulePack) -> Result<RulePack> {
        self.post("/rule-packs", new).await
    }

    /// Replace the text of a draft, if nobody else did since this revision.
    pub async fn edit_rule_pack(&self, id: RulePackId, revision: i32, text: &Pack) -> Result<RulePack> {
        self.patch(&format!("/rule-packs/{id}"), revision, text).await
    }

    /// Look a text over without storing it.
    pub async fn check_rule_pack(&self, text: &Pack) -> Result<PackCheck> {
        self.post("/rule-packs/checks", text).await
    }

    /// Assess facts with this version in place of the one in force.
    pub async fn try_rule_pack(&self, id: RulePackId, facts: &Facts) -> Result<Assessment> {
        self.post(&format!("/rule-packs/{id}/trials"), facts).await
    }

    /// What differs from another version.
    pub async fn compare_rule_packs(&self, id: RulePackId, from: RulePackId) -> Result<PackDifference> {
        self.find(&format!("/rule-packs/{id}/difference"), &DifferenceFilter { from }).await
    }

    /// Run last year's applications against the draft.
    pub async fn simulate_rule_pack(&self, id: RulePackId, request: &SimulationRequest) -> Result<RulePack> {
        self.post(&format!("/rule-packs/{id}/simulation"), request).await
    }

    /// Sign off exactly the text that was simulated.
    pub async fn sign_off_rule_pack(&self, id: RulePackId, said: &SignOff) -> Result<RulePack> {
        self.post(&format!("/rule-packs/{id}/sign-off"), said).await
    }

    /// Put in force from a day on.
    pub async fn put_rule_pack_in_force(&self, id: RulePackId, said: &EntryIntoForce) -> Result<RulePack> {
        self.post(&format!("/rule-packs/{id}/entry-into-force"), said).await
    }

    /// Give a version up before it is in force.
    pub async fn withdraw_rule_pack(&self, id: RulePackId, said: &RulePackWithdrawal) -> Result<RulePack> {
        self.post(&format!("/rule-packs/{id}/withdrawal"), said).await
    }

    /// How often opinions departed from what the engine found.
    pub async fn count_overrides(&self, filter: &OverrideFilter) -> Result<OverrideFigures> {
        self.find("/eligibility/overrides", filter).await
    }
}
