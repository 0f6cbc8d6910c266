//! What can be done with a unit, each in a dialog of its own.

mod contact;
mod create;
mod honours;
mod naming;
mod place;
mod premises;
mod status;

use std::rc::Rc;

use openapi::organisations::{OrganisationAction, OrganisationRecord};
use yew::prelude::*;

use crate::app::drawn;

use super::words::NetworkWords;

/// One thing that can be done: an action of the server, changing told apart by section.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    Naming,
    Contact,
    Premises,
    Honours,
    AddUnit,
    Place,
    Close,
    Reopen,
}

impl Task {
    /// The task behind a button at the head of the page; sections are changed where they stand.
    pub fn of(action: OrganisationAction) -> Option<Self> {
        match action {
            OrganisationAction::Edit => None,
            OrganisationAction::AddUnit => Some(Self::AddUnit),
            OrganisationAction::Move => Some(Self::Place),
            OrganisationAction::Close => Some(Self::Close),
            OrganisationAction::Reopen => Some(Self::Reopen),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct MoveProps {
    pub unit: Rc<OrganisationRecord>,
    pub task: Task,
    /// Done, with the news to tell.
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

/// What the dialogs take.
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    pub unit: Rc<OrganisationRecord>,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Move(props: &MoveProps) -> Html {
    let MoveProps { unit, task, ondone, onclose } = props;
    let (unit, ondone, onclose) = (unit.clone(), ondone.clone(), onclose.clone());
    match task {
        Task::Naming => drawn::<naming::ChangeNaming>(DialogProps { unit, ondone, onclose }),
        Task::Contact => drawn::<contact::ChangeContact>(DialogProps { unit, ondone, onclose }),
        Task::Premises => drawn::<premises::ChangePremises>(DialogProps { unit, ondone, onclose }),
        Task::Honours => drawn::<honours::ChangeHonours>(DialogProps { unit, ondone, onclose }),
        Task::AddUnit => drawn::<create::AddUnit>(DialogProps { unit, ondone, onclose }),
        Task::Place => drawn::<place::Place>(DialogProps { unit, ondone, onclose }),
        Task::Close => drawn::<status::Close>(DialogProps { unit, ondone, onclose }),
        Task::Reopen => drawn::<status::Reopen>(DialogProps { unit, ondone, onclose }),
    }
}
