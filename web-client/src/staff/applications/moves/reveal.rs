//! Numbers that are masked otherwise, for a reason that is kept.

use std::rc::Rc;

use openapi::applications::{self, Action, Application, Identity};
use yew::prelude::*;

use super::{MoveWords, reasoned::read};
use crate::{
    app::use_form,
    i18n::{Named, use_words},
    staff::{
        applications::{contact, entry::FieldWords},
        parts::{FormDialog, use_sending},
    },
    ui::{Banner, Definition, Definitions, Dialog, TextArea, Tone},
};

#[derive(Properties, PartialEq)]
pub struct RevealProps {
    pub application: Rc<Application>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Reveal(props: &RevealProps) -> Html {
    let words = use_words::<MoveWords>();
    let id = props.application.id;
    let title = Action::Reveal.name(words.lang);
    let form = use_form(String::new);
    let shown = use_state_eq(|| None::<Identity>);
    let show = shown.setter();
    let sending = use_sending(
        &form,
        |typed: &String| read(typed),
        move |c, said: Rc<applications::Reasoned>| c.reveal_identity(id, &said),
        move |identity| show.set(Some(identity)),
    );
    let fields = use_words::<FieldWords>();
    if let Some(identity) = &*shown {
        // Whoever sees the number at home sees in the same breath whether it may be called (SEC-19).
        let safe = contact::rules(&identity.service, fields);
        return html! {
            <Dialog id="revealed" {title} open={true} onclose={props.onclose.clone()}>
                if !safe.is_empty() {
                    <Banner tone={Tone::Orange} title={fields.contact}>
                        <ul class="list">{for safe.iter().map(|rule| html! { <li>{rule}</li> })}</ul>
                    </Banner>
                }
                <Definitions>
                    <Definition term={words.name}>{identity.name.as_deref().unwrap_or_default().to_owned()}</Definition>
                    <Definition term={words.id_no}><span class="num">{identity.id_no.as_deref().unwrap_or_default().to_owned()}</span></Definition>
                    <Definition term={words.phone}><span class="num">{identity.phone.as_deref().unwrap_or_default().to_owned()}</span></Definition>
                </Definitions>
            </Dialog>
        };
    }
    html! {
        <FormDialog {title} note={words.reveal} submit={words.show} {sending} problems={form.summary(|_| words.reason)}
            onclose={props.onclose.clone()}>
            <TextArea id="reason" label={words.reason} rows={3} value={form.draft().clone()} error={form.error("reason")}
                onchange={form.edit("reason", |text: &mut String, typed| *text = typed)} />
        </FormDialog>
    }
}
