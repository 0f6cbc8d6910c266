//! Joint meetings, the leading group's board, pilots.

use openapi::{MeetingId, Page, PilotId, TaskId, meetings::*, pilots::*};

use crate::{Asked, Client};

impl Client {
    /// Meetings, the newest entry first.
    pub fn list_meetings(&self, filter: &MeetingFilter) -> Asked<Page<Meeting>> {
        self.find("/meetings", filter)
    }

    /// Put a meeting on the year's schedule.
    pub fn plan_meeting(&self, new: &NewMeeting) -> Asked<Meeting> {
        self.post("/meetings", new)
    }

    /// Write down who attended a meeting, and what was resolved.
    pub fn hold_meeting(&self, id: MeetingId, said: &Minutes) -> Asked<Meeting> {
        self.post(&format!("/meetings/{id}/minutes"), said)
    }

    /// A meeting that was held gives somebody a task.
    pub fn give_task(&self, id: MeetingId, new: &NewTask) -> Asked<Task> {
        self.post(&format!("/meetings/{id}/tasks"), new)
    }

    /// The board, the newest task first.
    pub fn list_tasks(&self, filter: &TaskFilter) -> Asked<Page<Task>> {
        self.find("/tasks", filter)
    }

    /// Move a task on the board.
    pub fn move_task(&self, id: TaskId, said: &TaskMove) -> Asked<Task> {
        self.post(&format!("/tasks/{id}/move"), said)
    }

    /// Pilots, the newest entry first.
    pub fn list_pilots(&self, filter: &PilotFilter) -> Asked<Page<Pilot>> {
        self.find("/pilots", filter)
    }

    /// Start a pilot.
    pub fn start_pilot(&self, new: &NewPilot) -> Asked<Pilot> {
        self.post("/pilots", new)
    }

    /// Write down how a pilot went.
    pub fn evaluate_pilot(&self, id: PilotId, said: &Evaluation) -> Asked<Pilot> {
        self.post(&format!("/pilots/{id}/evaluation"), said)
    }
}
