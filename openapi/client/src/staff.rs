//! The staff register, training, rewards and penalties.

use openapi::{Page, StaffId, TrainingId, staff::*, trainings::*};

use crate::{Client, Result};

impl Client {
    /// The register, the newest entry first.
    pub async fn list_staff(&self, filter: &StaffFilter) -> Result<Page<Staff>> {
        self.find("/staff", filter).await
    }

    /// The figures of T2 today.
    pub async fn staff_figures(&self) -> Result<StaffFigures> {
        self.get("/staff-figures").await
    }

    /// One member of staff.
    pub async fn get_staff(&self, id: StaffId) -> Result<Staff> {
        self.get(&format!("/staff/{id}")).await
    }

    /// Enter a member of staff.
    pub async fn enter_staff(&self, new: &NewStaff) -> Result<Staff> {
        self.post("/staff", new).await
    }

    /// Change an entry, if nobody else did in between.
    pub async fn change_staff(&self, id: StaffId, revision: i32, patch: &StaffPatch) -> Result<Staff> {
        self.patch(&format!("/staff/{id}"), revision, patch).await
    }

    /// Set how many posts an office has.
    pub async fn set_establishment(&self, said: &Establishment) -> Result<Establishment> {
        self.post("/establishments", said).await
    }

    /// Rewards and penalties, the newest entry first.
    pub async fn list_merits(&self, filter: &MeritFilter) -> Result<Page<Merit>> {
        self.find("/merits", filter).await
    }

    /// Record a reward or penalty.
    pub async fn record_merit(&self, new: &NewMerit) -> Result<Merit> {
        self.post("/merits", new).await
    }

    /// Trainings, the newest first.
    pub async fn list_trainings(&self, filter: &TrainingFilter) -> Result<Page<Training>> {
        self.find("/trainings", filter).await
    }

    /// Plan a training.
    pub async fn plan_training(&self, new: &NewTraining) -> Result<Training> {
        self.post("/trainings", new).await
    }

    /// Record who attended.
    pub async fn record_attendances(&self, id: TrainingId, said: &Attendances) -> Result<Training> {
        self.post(&format!("/trainings/{id}/attendances"), said).await
    }
}
