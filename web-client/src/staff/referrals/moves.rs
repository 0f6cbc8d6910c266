//! What can be done with a referral, each in a dialog of its own.

use std::rc::Rc;

use openapi::{
    FieldProblem, OrganisationId, Paragraph, ReferralId,
    referrals::{Onward, ReferralAction, ReferralNote},
};
use yew::prelude::*;

use super::words::ReferralWords;
use crate::{
    app::{Check, drawn, use_form},
    i18n::{Named, use_words},
    staff::parts::{Asking, FormDialog, OfficeField, use_saying, use_sending},
    ui::TextArea,
};

#[derive(Properties, PartialEq)]
pub struct MoveProps {
    pub id: ReferralId,
    pub action: ReferralAction,
    /// Done, with the news to tell.
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Move(props: &MoveProps) -> Html {
    let MoveProps { id, action, ondone, onclose } = props;
    let (id, action, ondone, onclose) = (*id, *action, ondone.clone(), onclose.clone());
    match action {
        ReferralAction::SignFor => drawn::<SignFor>(MoveProps { id, action, ondone, onclose }),
        ReferralAction::Forward | ReferralAction::Resend => {
            drawn::<Onwards>(MoveProps { id, action, ondone, onclose })
        }
        ReferralAction::Return | ReferralAction::Conclude | ReferralAction::Withdraw => {
            drawn::<Say>(MoveProps { id, action, ondone, onclose })
        }
    }
}

#[component]
fn SignFor(props: &MoveProps) -> Html {
    let words = use_words::<ReferralWords>();
    let (id, title, done) = (props.id, props.action.name(words.lang), props.ondone.clone());
    let form = use_form(|| ());
    let sending = use_sending(
        &form,
        |()| Ok(()),
        move |c, _: Rc<()>| c.sign_for_referral(id),
        move |_| done.emit(words.done(title).into()),
    );
    html! { <FormDialog {title} note={words.sign_lead} submit={title} {sending} onclose={props.onclose.clone()} /> }
}

/// Returned, concluded or taken back, in so many words.
#[component]
fn Say(props: &MoveProps) -> Html {
    let words = use_words::<ReferralWords>();
    let (id, action, done) = (props.id, props.action, props.ondone.clone());
    let title = action.name(words.lang);
    let saying = use_saying(
        "note",
        |note| ReferralNote { note },
        move |c, said| match action {
            ReferralAction::Conclude => c.conclude_referral(id, &said),
            ReferralAction::Withdraw => c.withdraw_referral(id, &said),
            _ => c.return_referral(id, &said),
        },
        move |_| done.emit(words.done(title).into()),
    );
    let (lead, label) = match action {
        ReferralAction::Conclude => (words.conclude_lead, words.how),
        ReferralAction::Withdraw => (words.withdraw_lead, words.why),
        _ => (words.return_lead, words.why),
    };
    saying.dialog(Asking { title, lead, label, onclose: props.onclose.clone() })
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    to_id: Option<OrganisationId>,
    reason: String,
}

/// To the next unit, or once more after a return.
#[component]
fn Onwards(props: &MoveProps) -> Html {
    let words = use_words::<ReferralWords>();
    let (id, action, done) = (props.id, props.action, props.ondone.clone());
    let title = action.name(words.lang);
    let form = use_form(Draft::default);
    let sending = use_sending(
        &form,
        read,
        move |c, onward: Rc<Onward>| match action {
            ReferralAction::Resend => c.resend_referral(id, &onward),
            _ => c.forward_referral(id, &onward),
        },
        move |_| done.emit(words.done(title).into()),
    );
    let note = if action == ReferralAction::Resend { words.resend_lead } else { words.forward_lead };
    let label = |path: &str| if path == "reason" { words.onward_reason } else { words.to_id };
    let d = form.draft();
    html! {
        <FormDialog {title} {note} submit={title} {sending} problems={form.summary(label)} onclose={props.onclose.clone()}>
            <OfficeField id="to_id" label={words.to_id} value={d.to_id} error={form.error("to_id")}
                onchange={form.edit("to_id", |d: &mut Draft, v| d.to_id = v)} />
            <TextArea id="reason" label={words.onward_reason} rows={3} max={Paragraph::MAX} value={d.reason.clone()}
                error={form.error("reason")} onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<Onward, Vec<FieldProblem>> {
    let mut check = Check::default();
    let to_id = check.required("to_id", draft.to_id);
    let reason = check.text("reason", &draft.reason);
    check.done(|| Some(Onward { to_id: to_id?, reason: reason? }))
}
