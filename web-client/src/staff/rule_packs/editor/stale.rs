//! Somebody else was quicker: how what is stored differs from what stands here, and which of the two shall be.

use std::rc::Rc;

use domain::rule_packs::difference;
use openapi::{RulePackId, eligibility::Pack};
use yew::prelude::*;

use super::words::EditWords;
use crate::{
    app::{use_api, use_query},
    i18n::{moment, use_words},
    staff::rule_packs::{difference::shown, words::PackWords},
    ui::{Banner, Button, FailureBanner, Skeleton, Tone},
};

#[derive(Properties, PartialEq)]
pub struct StaleProps {
    pub id: RulePackId,
    /// What stands in the fields.
    pub mine: Rc<Pack>,
    pub busy: bool,
    /// Saves it over the text of this revision.
    pub onkeep: Callback<i32>,
    /// Gives it up.
    pub ontheirs: Callback<()>,
}

#[component]
pub fn Stale(props: &StaleProps) -> Html {
    let (words, pack) = (use_words::<EditWords>(), use_words::<PackWords>());
    let api = use_api();
    let found = use_query(props.id, move |id| api.call(move |c| c.get_rule_pack(id)));
    let Some(theirs) = &found.data else {
        return html! {
            <>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.loading { <Skeleton lines={4} /> }
            </>
        };
    };
    let revision = theirs.revision;
    html! {
        <>
            <Banner tone={Tone::Orange} title={words.stale} alert={true}>
                <p>{words.stale_next}{" "}<span class="num">{moment(words.lang, theirs.updated_at)}</span></p>
                <div class="buttons">
                    <Button busy={props.busy} onclick={props.onkeep.reform(move |()| revision)}>{words.keep_mine}</Button>
                    <Button onclick={props.ontheirs.clone()}>{words.take_theirs}</Button>
                </div>
            </Banner>
            {shown(&difference(&theirs.content, &props.mine), pack)}
        </>
    }
}
