//! The dialogs by which a case is moved, one file each.

mod accept;
mod agreement;
mod closing;
mod closing_draft;
mod decline;
mod diary;
mod hearing;
mod message;
mod offer;
mod review;
mod words;

use std::rc::Rc;

use openapi::cases::{Case, CaseAction};
use yew::prelude::*;

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
        CaseAction::Offer => html! { <offer::Offer {case} {ondone} {onclose} /> },
        CaseAction::AcceptOffer => html! { <accept::Accept {case} {ondone} {onclose} /> },
        CaseAction::DeclineOffer => html! { <decline::Decline {case} {ondone} {onclose} /> },
        CaseAction::SignAgreement => html! { <agreement::SignAgreement {case} {ondone} {onclose} /> },
        CaseAction::WriteDiary => html! { <diary::WriteDiary {case} {ondone} {onclose} /> },
        CaseAction::SetHearing => html! { <hearing::SetHearing {case} {ondone} {onclose} /> },
        CaseAction::Write => html! { <message::Write {case} {ondone} {onclose} /> },
        CaseAction::SubmitClosing => html! { <closing::SubmitClosing {case} {ondone} {onclose} /> },
        CaseAction::ReturnClosing => html! { <review::ReturnClosing {case} {ondone} {onclose} /> },
        CaseAction::PassClosing => html! { <review::PassClosing {case} {ondone} {onclose} /> },
        CaseAction::Attach | CaseAction::Archive | CaseAction::OfferToFirm | CaseAction::NameHandler => {
            Html::default()
        }
    }
}
