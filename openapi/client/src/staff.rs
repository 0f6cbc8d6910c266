//! The staff register, training, rewards and penalties.

use openapi::{Page, StaffId, TrainingId, staff::*, trainings::*};

use crate::{Asked, Client};

impl Client {
    /// The register, the newest entry first.
    pub fn list_staff(&self, filter: &StaffFilter) -> Asked<Page<Staff>> {
        self.find("/staff", filter)
    }

    /// The figures of T2 today.
    pub fn staff_figures(&self) -> Asked<StaffFigures> {
        self.get("/staff-figures")
    }

    /// One member of staff.
    pub fn get_staff(&self, id: StaffId) -> Asked<Staff> {
        self.get(&format!("/staff/{id}"))
    }

    /// Enter a member of staff.
    pub fn enter_staff(&self, new: &NewStaff) -> Asked<Staff> {
        self.post("/staff", new)
    }

    /// Change an entry, if nobody else did in between.
    pub fn change_staff(&self, id: StaffId, revision: i32, patch: &StaffPatch) -> Asked<Staff> {
        self.patch(&format!("/staff/{id}"), revision, patch)
    }

    /// Set how many posts an office has.
    pub fn set_establishment(&self, said: &Establishment) -> Asked<Establishment> {
        self.post("/establishments", said)
    }

    /// Rewards and penalties, the newest entry first.
    pub fn list_merits(&self, filter: &MeritFilter) -> Asked<Page<Merit>> {
        self.find("/merits", filter)
    }

    /// Record a reward or penalty.
    pub fn record_merit(&self, new: &NewMerit) -> Asked<Merit> {
        self.post("/merits", new)
    }

    /// Trainings, the newest first.
    pub fn list_trainings(&self, filter: &TrainingFilter) -> Asked<Page<Training>> {
        self.find("/trainings", filter)
    }

    /// Plan a training.
    pub fn plan_training(&self, new: &NewTraining) -> Asked<Training> {
        self.post("/trainings", new)
    }

    /// Record who attended.
    pub fn record_attendances(&self, id: TrainingId, said: &Attendances) -> Asked<Training> {
        self.post(&format!("/trainings/{id}/attendances"), said)
    }
}
