//! The dialogs by which an application is moved, one file each.

mod accept_first;
mod assess;
mod confirm;
mod grant_first;
mod green;
mod merge;
mod opinion;
mod opinion_draft;
mod owed;
mod reasoned;
mod redirect;
mod refuse;
mod remarked;
mod reveal;
mod supplement;
mod transfer;
mod uphold;
mod withdraw;
mod words;

use std::rc::Rc;

use openapi::applications::{Action, Application};
use yew::prelude::*;

use super::materials;
use crate::app::drawn;

use confirm::{Confirm, ConfirmProps, Step};
pub use green::ground_name;
use opinion::{Leads, Opinion, OpinionProps};
use reasoned::{Reasoned, ReasonedProps, Why};
use remarked::{Remarked, RemarkedProps, What};
pub use words::MoveWords;

// What is said of one application is said of a whole group with the same fields.
pub use opinion::{fields as opinion_fields, label as opinion_label};
pub use opinion_draft::Draft as OpinionDraft;
pub use refuse::{
    Draft as RefusalDraft, fields as refusal_fields, label as refusal_label, read as read_refusal,
};

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
        Action::Receive => {
            drawn::<Remarked>(RemarkedProps { what: What::Receive, application, ondone, onclose })
        }
        Action::Grant => drawn::<Remarked>(RemarkedProps { what: What::Grant, application, ondone, onclose }),
        Action::Supply => {
            drawn::<Remarked>(RemarkedProps { what: What::Supply, application, ondone, onclose })
        }
        Action::ReturnPrecheck => {
            drawn::<Reasoned>(ReasonedProps { why: Why::ReturnPrecheck, application, ondone, onclose })
        }
        Action::RejectPrecheck => {
            drawn::<Reasoned>(ReasonedProps { why: Why::RejectPrecheck, application, ondone, onclose })
        }
        Action::ReturnOpinion => {
            drawn::<Reasoned>(ReasonedProps { why: Why::ReturnOpinion, application, ondone, onclose })
        }
        Action::Void => drawn::<Reasoned>(ReasonedProps { why: Why::Void, application, ondone, onclose }),
        Action::Accept => drawn::<Confirm>(ConfirmProps { step: Step::Accept, application, ondone, onclose }),
        Action::Verify => drawn::<Confirm>(ConfirmProps { step: Step::Verify, application, ondone, onclose }),
        Action::Assess => drawn::<assess::Assess>(DialogProps { application, ondone, onclose }),
        Action::Redirect => drawn::<redirect::Redirect>(DialogProps { application, ondone, onclose }),
        Action::AskSupplement => {
            drawn::<supplement::Supplement>(DialogProps { application, ondone, onclose })
        }
        Action::GiveOpinion => {
            drawn::<Opinion>(OpinionProps { leads: Leads::ToDecision, application, ondone, onclose })
        }
        Action::GrantFirst => drawn::<grant_first::GrantFirst>(DialogProps { application, ondone, onclose }),
        Action::AcceptFirst => {
            drawn::<accept_first::AcceptFirst>(DialogProps { application, ondone, onclose })
        }
        // What was granted first has no opinion yet (F8); what was accepted first gets its own, as ever.
        Action::Complete if application.deferral.as_ref().is_some_and(|owed| owed.ground.is_some()) => {
            drawn::<Opinion>(OpinionProps { leads: Leads::Completes, application, ondone, onclose })
        }
        Action::Complete => {
            drawn::<Remarked>(RemarkedProps { what: What::Complete, application, ondone, onclose })
        }
        Action::ReviewGrant => {
            drawn::<Reasoned>(ReasonedProps { why: Why::ReviewGrant, application, ondone, onclose })
        }
        Action::UpholdGrant => drawn::<uphold::Uphold>(DialogProps { application, ondone, onclose }),
        Action::Transfer => drawn::<transfer::Transfer>(DialogProps { application, ondone, onclose }),
        Action::RecordMaterials => {
            drawn::<materials::RecordMaterials>(DialogProps { application, ondone, onclose })
        }
        Action::MarkGreen => drawn::<green::MarkGreen>(DialogProps { application, ondone, onclose }),
        Action::Refuse => drawn::<refuse::Refuse>(DialogProps { application, ondone, onclose }),
        Action::Withdraw => drawn::<withdraw::Withdraw>(DialogProps { application, ondone, onclose }),
        Action::Merge => drawn::<merge::Merge>(DialogProps { application, ondone, onclose }),
        Action::Reveal => drawn::<reveal::Reveal>(reveal::RevealProps { application, onclose }),
        // Each has its own place: the form, the files, the card of people who come again; the last is the system's.
        Action::Edit | Action::Attach | Action::Submit | Action::JoinPerson | Action::Expire => {
            Html::default()
        }
    }
}
