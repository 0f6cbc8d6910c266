//! Pages for a signed-in person: whoever is not is asked to sign in right there, and then sees the page.

use yew::prelude::*;

use super::{Shell, answers::SignedIn, device::use_device, sign_in::SignIn};
use crate::{
    app::{Session, use_session_of},
    ui::Skeleton,
};

#[derive(Properties, PartialEq)]
pub struct GuardProps {
    pub children: Html,
}

#[component]
pub fn Guard(props: &GuardProps) -> Html {
    // What another person has left on this device goes before this one sees anything of it.
    let device = use_device();
    use_effect_with(device, |device| device.tidy());
    match use_session_of::<SignedIn>().now {
        Session::Unknown => html! { <Shell><Skeleton lines={5} /></Shell> },
        Session::Out => html! { <SignIn /> },
        Session::In(_) => props.children.clone(),
    }
}
