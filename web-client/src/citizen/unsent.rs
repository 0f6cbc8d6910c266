//! Drafts on this device: nobody shall believe that they were sent, and whoever has no network finds them here.

use openapi::ApplicationId;
use yew::{platform::spawn_local, prelude::*};

use super::{
    CitizenWords, Route,
    device::{something_is_kept, something_waits, use_device},
};
use crate::{
    app::address,
    i18n::use_words,
    ui::{Banner, Link, Tone},
};

#[derive(Properties, PartialEq)]
pub struct UnsentProps {
    /// Those too of which the service has everything: there is no network to list them.
    #[prop_or_default]
    pub every: bool,
}

/// A way to each of them; nothing where there is none.
#[component]
pub fn Unsent(props: &UnsentProps) -> Html {
    let words = use_words::<CitizenWords>();
    let device = use_device();
    let found = use_state_eq(Vec::<ApplicationId>::new);
    let waits = something_waits();
    {
        let found = found.setter();
        use_effect_with((device, props.every), move |(device, every)| {
            let (device, every) = (*device, *every);
            if waits || (every && something_is_kept()) {
                spawn_local(async move { found.set(device.list(every).await) });
            }
        });
    }
    if found.is_empty() {
        return Html::default();
    }
    let (title, help) =
        if waits { (words.unsent, words.unsent_help) } else { (words.kept_here, words.kept_help) };
    let way = |(at, id): (usize, &ApplicationId)| {
        html! { <li><Link href={address(&Route::resume(*id))} class="way">{words.unsent_one(at + 1)}</Link></li> }
    };
    html! {
        <Banner tone={Tone::Yellow} {title} live={true}>
            <p>{help}</p>
            <ul>{for found.iter().enumerate().map(way)}</ul>
        </Banner>
    }
}
