//! The dialogs by which an application is moved, one file each.

mod confirm;
mod merge;
mod opinion;
mod opinion_draft;
mod reasoned;
mod redirect;
mod refuse;
mod remarked;
mod reveal;
mod supplement;
mod withdraw;
mod words;

use std::rc::Rc;

use openapi::applications::{Action, Application};
use yew::prelude::*;

use confirm::{Confirm, Step};
use reasoned::{Reasoned, Why};
use remarked::{Remarked, What};
use words::MoveWords;

#[derive(Properties, PartialEq, Clone)]
pub struct MoveProps {
    pub application: Rc<Application>,
    pub action: Action,
    /// Done, with the news to tell.
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

/// What every dialog is given.
#[derive(Properties, PartialEq, Clone)]
pub struct DialogProps {
    pub application: Rc<Application>,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

/// The dialog of one action; nothing for actions that have no dialog.
#[component]
pub fn Move(props: &MoveProps) -> Html {
    let DialogProps { application, ondone, onclose } = DialogProps {
        application: props.application.clone(),
        ondone: props.ondone.clone(),
        onclose: props.onclose.clone(),
    };
    match props.action {
        Action::Receive => html! { <Remarked what={What::Receive} {application} {ondone} {onclose} /> },
        Action::Grant => html! { <Remarked what={What::Grant} {application} {ondone} {onclose} /> },
        Action::Supply => html! { <Remarked what={What::Supply} {application} {ondone} {onclose} /> },
        Action::ReturnPrecheck => {
            html! { <Reasoned why={Why::ReturnPrecheck} {application} {ondone} {onclose} /> }
        }
        Action::RejectPrecheck => {
            html! { <Reasoned why={Why::RejectPrecheck} {application} {ondone} {onclose} /> }
        }
        Action::ReturnOpinion => {
            html! { <Reasoned why={Why::ReturnOpinion} {application} {ondone} {onclose} /> }
        }
        Action::Void => html! { <Reasoned why={Why::Void} {application} {ondone} {onclose} /> },
        Action::Accept => html! { <Confirm step={Step::Accept} {application} {ondone} {onclose} /> },
        Action::Verify => html! { <Confirm step={Step::Verify} {application} {ondone} {onclose} /> },
        Action::Redirect => html! { <redirect::Redirect {application} {ondone} {onclose} /> },
        Action::AskSupplement => html! { <supplement::Supplement {application} {ondone} {onclose} /> },
        Action::GiveOpinion => html! { <opinion::Opinion {application} {ondone} {onclose} /> },
        Action::Refuse => html! { <refuse::Refuse {application} {ondone} {onclose} /> },
        Action::Withdraw => html! { <withdraw::Withdraw {application} {ondone} {onclose} /> },
        Action::Merge => html! { <merge::Merge {application} {ondone} {onclose} /> },
        Action::Reveal => html! { <reveal::Reveal {application} {onclose} /> },
        Action::Edit | Action::Attach | Action::Submit | Action::Expire => Html::default(),
        Action::GrantFirst
        | Action::AcceptFirst
        | Action::Complete
        | Action::ReviewGrant
        | Action::UpholdGrant
        | Action::Transfer
        | Action::RecordMaterials
        | Action::JoinPerson => Html::default(),
    }
}
