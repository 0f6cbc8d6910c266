//! What is done with all members in one act; who stands elsewhere stays.

use std::rc::Rc;

use openapi::{
    FieldProblem, Paragraph,
    applications::{self, Action, Granting, Reception, Refusal},
    groups::Group,
};
use yew::prelude::*;

use super::words::GroupWords;
use crate::{
    app::{Check, drawn, use_form},
    i18n::{Named, use_words},
    staff::{
        applications::{
            MoveWords, OpinionDraft, RefusalDraft, opinion_fields, opinion_label, read_refusal,
            refusal_fields, refusal_label,
        },
        parts::{FormDialog, use_sending},
    },
    ui::TextArea,
};

#[derive(Properties, PartialEq)]
pub struct MoveProps {
    pub group: Rc<Group>,
    pub action: Action,
    /// Done, with the news to tell.
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Move(props: &MoveProps) -> Html {
    let MoveProps { group, action, ondone, onclose } = props;
    let props =
        MoveProps { group: group.clone(), action: *action, ondone: ondone.clone(), onclose: onclose.clone() };
    match action {
        Action::Submit | Action::Accept => drawn::<Plain>(props),
        Action::Receive | Action::Grant => drawn::<Remarked>(props),
        Action::GiveOpinion => drawn::<Opinion>(props),
        Action::Refuse => drawn::<Refuse>(props),
        // Nothing else is offered for a whole group.
        _ => Html::default(),
    }
}

/// Submitted, or taken into examination.
#[component]
fn Plain(props: &MoveProps) -> Html {
    let words = use_words::<GroupWords>();
    let (id, action, done) = (props.group.id, props.action, props.ondone.clone());
    let title = action.name(words.lang);
    let form = use_form(|| ());
    let sending = use_sending(
        &form,
        |()| Ok(()),
        move |c, _: Rc<()>| match action {
            Action::Submit => c.submit_group(id),
            _ => c.accept_group(id),
        },
        move |_| done.emit(words.done(title).into()),
    );
    let note = if action == Action::Submit { words.submit } else { words.together };
    html! { <FormDialog {title} {note} submit={title} {sending} onclose={props.onclose.clone()} /> }
}

/// Received, or granted, with a remark if there is one.
#[component]
fn Remarked(props: &MoveProps) -> Html {
    let (words, moves) = (use_words::<GroupWords>(), use_words::<MoveWords>());
    let (id, action, done) = (props.group.id, props.action, props.ondone.clone());
    let title = action.name(words.lang);
    let form = use_form(String::new);
    let sending = use_sending(
        &form,
        |typed: &String| remark(typed),
        move |c, said: Rc<Option<Paragraph>>| {
            let remark = (*said).clone();
            match action {
                Action::Grant => c.grant_group(id, &Granting { remark }),
                _ => c.receive_group(id, &Reception { remark, ..Reception::default() }),
            }
        },
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.together} submit={title} {sending} problems={form.summary(|_| moves.remark)}
            onclose={props.onclose.clone()}>
            <TextArea id="remark" label={moves.remark} rows={3} optional={true} value={form.draft().clone()}
                error={form.error("remark")} onchange={form.edit("remark", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}

fn remark(typed: &str) -> Result<Option<Paragraph>, Vec<FieldProblem>> {
    let mut check = Check::default();
    let said = check.optional("remark", typed);
    check.finish(|| Some(said))
}

/// One opinion on the facts they share.
#[component]
fn Opinion(props: &MoveProps) -> Html {
    let (words, moves) = (use_words::<GroupWords>(), use_words::<MoveWords>());
    let (id, title, done) = (props.group.id, props.action.name(words.lang), props.ondone.clone());
    let shared = &props.group.form;
    let form = use_form(|| OpinionDraft {
        mode: shared.means.mode,
        ground: shared.means.ground,
        ..OpinionDraft::default()
    });
    let sending = use_sending(
        &form,
        OpinionDraft::read,
        move |c, said: Rc<applications::Opinion>| c.give_group_opinion(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.together} submit={title} {sending} wide={true}
            problems={form.summary(|path| opinion_label(moves, path))} onclose={props.onclose.clone()}>
            {opinion_fields(&form, shared.matter.clone(), moves)}
        </FormDialog>
    }
}

/// Refused, all of them, with the statutory reasons.
#[component]
fn Refuse(props: &MoveProps) -> Html {
    let (words, moves) = (use_words::<GroupWords>(), use_words::<MoveWords>());
    let (id, title, done) = (props.group.id, props.action.name(words.lang), props.ondone.clone());
    let form = use_form(RefusalDraft::default);
    let sending = use_sending(
        &form,
        read_refusal,
        move |c, said: Rc<Refusal>| c.refuse_group(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.together} submit={title} {sending}
            problems={form.summary(|path| refusal_label(moves, path))} onclose={props.onclose.clone()}>
            {refusal_fields(&form, moves)}
        </FormDialog>
    }
}
