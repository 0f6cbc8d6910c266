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
        PractitionerAction::Edit => html! { <edit::Change {entry} {action} {ondone} {onclose} /> },
        PractitionerAction::RecordCheck => {
            html! { <check::RecordCheck {entry} {action} {ondone} {onclose} /> }
        }
        PractitionerAction::RecordSanction => {
            html! { <sanction::Record {entry} {action} {ondone} {onclose} /> }
        }
        PractitionerAction::LiftSanction => html! { <sanction::Lift {entry} {action} {ondone} {onclose} /> },
        PractitionerAction::EnterPool => html! { <pool::Enter {entry} {action} {ondone} {onclose} /> },
        PractitionerAction::LeavePool => html! { <pool::Leave {entry} {action} {ondone} {onclose} /> },
        PractitionerAction::SetBankAccount => {
            html! { <account::SetAccount {entry} {action} {ondone} {onclose} /> }
        }
        PractitionerAction::RevealBankAccount => {
            html! { <account::Reveal {entry} {action} {ondone} {onclose} /> }
        }
        PractitionerAction::GiveConsent => html! { <profile::Publish {entry} {action} {ondone} {onclose} /> },
        PractitionerAction::RevokeConsent => {
            html! { <profile::Withdraw {entry} {action} {ondone} {onclose} /> }
        }
    }
}
