//! A failure of the server or the network, in the reader's words, with a way to try again.

use yew::prelude::*;

use super::{Banner, Button, Tone};
use crate::{
    app::Failure,
    i18n::{Common, use_lang, use_words},
};

#[derive(Properties, PartialEq)]
pub struct FailureBannerProps {
    /// Nothing is shown when there is none: pass `query.error` or `action.error` as it is.
    pub failure: Option<Failure>,
    /// Offers to try again.
    #[prop_or_default]
    pub retry: Option<Callback<()>>,
}

#[component]
pub fn FailureBanner(props: &FailureBannerProps) -> Html {
    let (lang, words) = (use_lang(), use_words::<Common>());
    let Some(failure) = &props.failure else { return Html::default() };
    html! {
        <Banner tone={Tone::Orange} alert={true}>
            <p>{failure.sentence(lang)}</p>
            if let Some(retry) = &props.retry { <Button onclick={retry.clone()}>{words.retry}</Button> }
        </Banner>
    }
}
