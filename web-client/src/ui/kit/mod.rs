//! `/kit`: every component in every state. What is not here does not exist.

mod fields;
mod messages;
mod records;
mod steps;

use yew::prelude::*;

pub use steps::SampleStep;

use super::PageHeader;

/// All components. The texts are samples and stay Chinese.
#[component]
pub fn Kit() -> Html {
    html! {
        <div class="kit">
            <PageHeader title="组件" note="每个组件，每种状态" />
            <messages::Messages />
            <fields::Fields />
            <records::Records />
            <steps::CitizenParts />
        </div>
    }
}

/// The components of a citizen's pages: the tables of a desk stay out of the phone's download.
#[component]
pub fn CitizenKit() -> Html {
    html! {
        <div class="kit">
            <PageHeader title="组件" note="每个组件，每种状态" />
            <steps::CitizenParts />
            <messages::Messages />
            <fields::Fields />
        </div>
    }
}
