//! What can be done with an account, each in a dialog of its own.

mod confirm;
mod deactivate;
mod end;
mod grant;
mod rename;

use std::rc::Rc;

use openapi::{
    auth::Grant,
    users::{Invitation, User},
};
use yew::prelude::*;

use crate::app::drawn;

use super::words::UserWords;

/// One thing that can be done.

#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    Grant,
    End(Grant),
    Rename,
    Reset,
    Revive,
    Deactivate,
}

impl Task {
    /// What its button says.
    pub fn title(&self, words: &UserWords) -> &'static str {
        match self {
            Self::Grant => words.grant,
            Self::End(_) => words.end,
            Self::Rename => words.rename,
            Self::Reset => words.reset,
            Self::Revive => words.revive,
            Self::Deactivate => words.deactivate,
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct MoveProps {
    pub user: Rc<User>,
    pub task: Task,
    /// Done; says what.
    pub ondone: Callback<&'static str>,
    /// The password was taken off, and here is the code for another.
    pub onreset: Callback<Invitation>,
    pub onclose: Callback<()>,
}

/// What the dialogs take.
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    pub user: Rc<User>,
    pub ondone: Callback<&'static str>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Move(props: &MoveProps) -> Html {
    let MoveProps { user, task, ondone, onreset, onclose } = props;
    let (user, ondone, onclose) = (user.clone(), ondone.clone(), onclose.clone());
    match task {
        Task::Grant => drawn::<grant::GrantRole>(DialogProps { user, ondone, onclose }),
        Task::End(grant) => {
            drawn::<end::EndRole>(end::EndRoleProps { grant: grant.clone(), user, ondone, onclose })
        }
        Task::Rename => drawn::<rename::Rename>(DialogProps { user, ondone, onclose }),
        Task::Reset => {
            drawn::<confirm::Reset>(confirm::ResetProps { id: user.id, onreset: onreset.clone(), onclose })
        }
        Task::Revive => drawn::<confirm::Revive>(DialogProps { user, ondone, onclose }),
        Task::Deactivate => drawn::<deactivate::Deactivate>(DialogProps { user, ondone, onclose }),
    }
}
