//! The dialogs by which a case is moved, one file each.

mod accept;
mod agreement;
mod closing;
mod closing_draft;
mod decline;
mod diary;
mod firm;
mod hearing;
mod message;
mod offer;
mod review;
mod words;

use std::rc::Rc;

use openapi::cases::{Case, CaseAction};
use yew::prelude::*;

use crate::app::drawn;

pub use words::CaseMoveWords;

#[derive(Properties, PartialEq, Clone)]
pub struct MoveProps {
    pub case: Rc<Case>,
    pub action: CaseAction,
    /// Done, with the news to tell.
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

/// What every dialog is given.
#[derive(Properties, PartialEq, Clone)]
pub struct DialogProps {
    pub case: Rc<Case>,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

/// The dialog of one action; nothing for actions that have a page of their own.
#[component]
pub fn Move(props: &MoveProps) -> Html {
    let (case, ondone, onclose) = (props.case.clone(), props.ondone.clone(), props.onclose.clone());
    match props.action {
        CaseAction::Offer => drawn::<offer::Offer>(DialogProps { case, ondone, onclose }),
        CaseAction::AcceptOffer => drawn::<accept::Accept>(DialogProps { case, ondone, onclose }),
        CaseAction::DeclineOffer => drawn::<decline::Decline>(DialogProps { case, ondone, onclose }),
        CaseAction::SignAgreement => drawn::<agreement::SignAgreement>(DialogProps { case, ondone, onclose }),
        CaseAction::WriteDiary => drawn::<diary::WriteDiary>(DialogProps { case, ondone, onclose }),
        CaseAction::SetHearing => drawn::<hearing::SetHearing>(DialogProps { case, ondone, onclose }),
        CaseAction::Write => drawn::<message::Write>(DialogProps { case, ondone, onclose }),
        CaseAction::SubmitClosing => drawn::<closing::SubmitClosing>(DialogProps { case, ondone, onclose }),
        CaseAction::ReturnClosing => drawn::<review::ReturnClosing>(DialogProps { case, ondone, onclose }),
        CaseAction::PassClosing => drawn::<review::PassClosing>(DialogProps { case, ondone, onclose }),
        CaseAction::OfferToFirm => drawn::<firm::OfferToFirm>(DialogProps { case, ondone, onclose }),
        CaseAction::NameHandler => drawn::<firm::NameHandler>(DialogProps { case, ondone, onclose }),
        CaseAction::Attach | CaseAction::Archive => Html::default(),
    }
}
