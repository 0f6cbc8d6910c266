//! The same answer beside the question about means, from what the application says already. It never says no there:
//! what could avert one is not asked on that page.

use openapi::OrganisationId;
use yew::prelude::*;

use super::{
    engine::use_found,
    facts::{Asked, Facts},
    verdict::{self, Kind},
    words::CheckWords,
};
use crate::{
    app::{address, browser},
    citizen::{Route, offices::use_centres},
    i18n::use_words,
    ui::{Banner, Button, FailureBanner, Link},
};

#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    /// The centre that is asked: its place has the standard.
    pub centre: OrganisationId,
    /// What is known; nothing before there is enough to say.
    pub facts: Option<Facts>,
}

/// A button until somebody wants to know: the rules are loaded only then.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let words = use_words::<CheckWords>();
    let open = use_state_eq(|| false);
    if !*open {
        let onclick = Callback::from(move |()| open.set(true));
        return html! { <p><Button {onclick}>{words.open}</Button></p> };
    }
    html! { <Opened centre={props.centre} facts={props.facts.clone()} /> }
}

#[component]
fn Opened(props: &PreviewProps) -> Html {
    let words = use_words::<CheckWords>();
    let centres = use_centres();
    let found = use_found(asked(props, centres.data.iter().flat_map(|page| &page.items)));
    let said = found.data.as_deref().and_then(Option::as_ref).filter(|found| !found.outcome.is_empty());
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            {match said {
                None => verdict::open(words.waiting),
                Some(found) if found.kind() == Kind::Yes => verdict::view(found, words),
                Some(_) => html! {
                    <Banner title={words.go_on} live={true}>
                        <p>{words.go_on_help}</p>
                        <p><Link href={address(&Route::Check)} class="way">{words.all}</Link></p>
                    </Banner>
                },
            }}
        </>
    }
}

fn asked<'a>(
    props: &PreviewProps,
    mut centres: impl Iterator<Item = &'a crate::citizen::answers::Organisation>,
) -> Option<Asked> {
    let region = &centres.find(|one| one.id == props.centre)?.region_code;
    Some(props.facts.as_ref()?.at(region, browser::today()))
}
