//! Joint meetings, the leading group's board, pilots.

use openapi::{MeetingId, Page, PilotId, TaskId, meetings::*, pilots::*};

use crate::{Client, Result};

impl Client {
    /// Meetings, the newest entry first.
    pub async fn list_meetings(&self, filter: &MeetingFilter) -> Result<Page<Meeting>> {
        self.find("/meetings", filter).await
    }

    /// Put a meeting on the year's schedule.
    pub async fn plan_meeting(&self, new: &NewMeeting) -> Result<Meeting> {
        self.post("/meetings", new).await
    }

    /// Write down who attended a meeting, and what was resolved.
    pub async fn hold_meeting(&self, id: MeetingId, said: &Minutes) -> Result<Meeting> {
        self.post(&format!("/meetings/{id}/minutes"), said).await
    }

    /// A meeting that was held gives somebody a task.
    pub async fn give_task(&self, id: MeetingId, new: &NewTask) -> Result<Task> {
        self.post(&format!("/meetings/{id}/tasks"), new).await
    }

    /// The board, the newest task first.
    pub async fn list_tasks(&self, filter: &TaskFilter) -> Result<Page<Task>> {
        self.find("/tasks", filter).await
    }

    /// Move a task on the board.
    pub async fn move_task(&self, id: TaskId, said: &TaskMove) -> Result<Task> {
        self.post(&format!("/tasks/{id}/move"), said).await
    }

    /// Pilots, the newest entry first.
    pub async fn list_pilots(&self, filter: &PilotFilter) -> Result<Page<Pilot>> {
        self.find("/pilots", filter).await
    }

    /// Start a pilot.
    pub async fn start_pilot(&self, new: &NewPilot) -> Result<Pilot> {
        self.post("/pilots", new).await
    }

    /// Write down how a pilot went.
    pub async fn evaluate_pilot(&self, id: PilotId, said: &Evaluation) -> Result<Pilot> {
        self.post(&format!("/pilots/{id}/evaluation"), said).await
    }
}
