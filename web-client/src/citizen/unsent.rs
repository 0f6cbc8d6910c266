//! Drafts on this device with answers that the service does not have: nobody shall believe that they were sent.

use openapi::ApplicationId;
use yew::{platform::spawn_local, prelude::*};

use super::{
    CitizenWords, Route,
    device::{something_waits, use_device},
};
use crate::{
    app::address,
    i18n::use_words,
    ui::{Banner, Link, Tone},
};

/// A way to each of them; nothing where there is none.
#[component]
pub fn Unsent() -> Html {
    let words = use_words::<CitizenWords>();
    let device = use_device();
    let found = use_state_eq(Vec::<ApplicationId>::new);
    {
        let found = found.setter();
        use_effect_with(device, move |device| {
            let device = *device;
            if something_waits() {
                spawn_local(async move { found.set(device.unsent().await) });
            }
        });
    }
    if found.is_empty() {
        return Html::default();
    }
    let way = |(at, id): (usize, &ApplicationId)| {
        html! { <li><Link href={address(&Route::resume(*id))} class="way">{words.unsent_one(at + 1)}</Link></li> }
    };
    html! {
        <Banner tone={Tone::Yellow} title={words.unsent} live={true}>
            <p>{words.unsent_help}</p>
            <ul>{for found.iter().enumerate().map(way)}</ul>
        </Banner>
    }
}
