//! Joint meetings and the leading group (JNT-01, LEAD-01), the tasks they give, and pilots (PLT-01).

mod head;
mod hold;
mod list;
mod pilot_moves;
mod pilots;
mod plan;
mod task_moves;
mod tasks;
mod words;

pub use list::MeetingsPage;
pub use pilots::PilotsPage;
pub use tasks::TasksPage;
