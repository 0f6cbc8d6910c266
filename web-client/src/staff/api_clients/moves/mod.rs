//! What can be done with a program, each in a dialog of its own.

mod change;
mod resume;
mod revoke;
mod rotate;
mod stop;

use std::rc::Rc;

use openapi::api_clients::{ApiClient, ApiClientAction, ApiSecret, IssuedApiSecret};
use yew::prelude::*;

use crate::app::drawn;

use super::words::ApiClientWords;

/// One thing that can be done.

#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    Act(ApiClientAction),
    Revoke(ApiSecret),
}

#[derive(Properties, PartialEq)]
pub struct MoveProps {
    pub client: Rc<ApiClient>,
    pub task: Task,
    /// Done; says what.
    pub ondone: Callback<&'static str>,
    /// A new secret was made.
    pub onissued: Callback<IssuedApiSecret>,
    pub onclose: Callback<()>,
}

/// What the dialogs take.
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    pub client: Rc<ApiClient>,
    pub ondone: Callback<&'static str>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Move(props: &MoveProps) -> Html {
    let MoveProps { client, task, ondone, onissued, onclose } = props;
    let (client, ondone, onclose) = (client.clone(), ondone.clone(), onclose.clone());
    match task {
        Task::Act(ApiClientAction::Change) => {
            drawn::<change::Change>(DialogProps { client, ondone, onclose })
        }
        Task::Act(ApiClientAction::Rotate) => {
            drawn::<rotate::Rotate>(rotate::RotateProps { id: client.id, ondone: onissued.clone(), onclose })
        }
        Task::Act(ApiClientAction::Resume) => {
            drawn::<resume::Resume>(DialogProps { client, ondone, onclose })
        }
        Task::Act(action @ (ApiClientAction::Suspend | ApiClientAction::End)) => {
            drawn::<stop::Stop>(stop::StopProps { action: *action, client, ondone, onclose })
        }
        Task::Act(ApiClientAction::Revoke) => Html::default(),
        Task::Revoke(secret) => {
            drawn::<revoke::Revoke>(revoke::RevokeProps { secret: secret.clone(), client, ondone, onclose })
        }
    }
}
