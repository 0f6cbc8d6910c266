//! The people of the offices (STF-01…03): the register with its figures, training, rewards and penalties.

mod enter;
mod establishment;
mod head;
mod list;
mod merits;
mod training_moves;
mod trainings;
mod words;

pub use list::RegisterPage;
pub use merits::MeritsPage;
pub use trainings::TrainingsPage;
