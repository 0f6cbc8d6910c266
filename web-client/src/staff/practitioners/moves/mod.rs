//! What can be done with an entry of the roster, each in a dialog of its own.

mod account;
mod check;
mod edit;
mod pool;
mod profile;
mod sanction;

use std::rc::Rc;

use openapi::practitioners::{Practitioner, PractitionerAction};
use yew::prelude::*;

use crate::app::drawn;

use super::words::RosterWords;

/// What the dialogs take.

#[derive(Properties, PartialEq)]
pub struct DialogProps {
    pub entry: Rc<Practitioner>,
    pub action: PractitionerAction,
    /// Done, with the news to tell.
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Move(props: &DialogProps) -> Html {
    let DialogProps { entry, action, ondone, onclose } = props;
    let (entry, action, ondone, onclose) = (entry.clone(), *action, ondone.clone(), onclose.clone());
    match action {
        PractitionerAction::Edit => drawn::<edit::Change>(DialogProps { entry, action, ondone, onclose }),
        PractitionerAction::RecordCheck => {
            drawn::<check::RecordCheck>(DialogProps { entry, action, ondone, onclose })
        }
        PractitionerAction::RecordSanction => {
            drawn::<sanction::Record>(DialogProps { entry, action, ondone, onclose })
        }
        PractitionerAction::LiftSanction => {
            drawn::<sanction::Lift>(DialogProps { entry, action, ondone, onclose })
        }
        PractitionerAction::EnterPool => drawn::<pool::Enter>(DialogProps { entry, action, ondone, onclose }),
        PractitionerAction::LeavePool => drawn::<pool::Leave>(DialogProps { entry, action, ondone, onclose }),
        PractitionerAction::SetBankAccount => {
            drawn::<account::SetAccount>(DialogProps { entry, action, ondone, onclose })
        }
        PractitionerAction::RevealBankAccount => {
            drawn::<account::Reveal>(DialogProps { entry, action, ondone, onclose })
        }
        PractitionerAction::GiveConsent => {
            drawn::<profile::Publish>(DialogProps { entry, action, ondone, onclose })
        }
        PractitionerAction::RevokeConsent => {
            drawn::<profile::Withdraw>(DialogProps { entry, action, ondone, onclose })
        }
    }
}
