//! What can be done with helpers, terms and requests, each in a dialog of its own.

mod appoint;
mod ask;
mod change;
mod end;
mod enter;
mod offer;
mod replace;
mod work;

pub use appoint::Appoint;
pub use ask::AskAdviser;
pub use change::ChangeHelper;
pub use end::{DeclineRequest, EndHelper, EndPost};
pub use enter::EnterHelper;
pub use offer::OfferRequest;
pub use replace::ReplaceLiaison;
pub use work::RecordWork;
