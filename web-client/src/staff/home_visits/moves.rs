//! What can be done with a home visit, each in a dialog of its own.

use std::rc::Rc;

use openapi::home_visits::{HomeVisit, HomeVisitAction, HomeVisitCancelling};
use yew::prelude::*;

use super::{report::Report, schedule::Schedule, words::VisitWords};
use crate::{
    app::drawn,
    i18n::{Named, use_words},
    staff::parts::{AskProps, Asking, use_saying},
};

#[derive(Properties, PartialEq)]
pub struct MoveProps {
    pub visit: Rc<HomeVisit>,
    pub action: HomeVisitAction,
    /// Done, with the news to tell.
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Move(props: &MoveProps) -> Html {
    let MoveProps { visit, action, ondone, onclose } = props;
    let asked = AskProps { of: visit.clone(), ondone: ondone.clone(), onclose: onclose.clone() };
    match action {
        HomeVisitAction::Schedule => drawn::<Schedule>(asked),
        HomeVisitAction::Report => drawn::<Report>(asked),
        HomeVisitAction::Cancel => drawn::<Cancel>(asked),
    }
}

/// Nobody comes; the person reads why.
#[component]
fn Cancel(props: &AskProps<Rc<HomeVisit>>) -> Html {
    let words = use_words::<VisitWords>();
    let (id, done) = (props.of.id, props.ondone.clone());
    let title = HomeVisitAction::Cancel.name(words.lang);
    let saying = use_saying(
        "reason",
        |reason| HomeVisitCancelling { reason },
        move |c, said| c.cancel_home_visit(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    saying.dialog(Asking { title, lead: words.cancel_lead, label: words.why, onclose: props.onclose.clone() })
}
