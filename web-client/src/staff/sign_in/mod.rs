//! The way in: a password, a second step where the account has one, and the first password of an invited account.

mod activate;
mod password;
mod provider;
mod second;
mod words;

use yew::prelude::*;

use self::{
    password::{Password, PasswordProps},
    second::Second,
};
use crate::app::drawn;

pub use activate::Activate;
pub use provider::Returned;

/// Asks for the password, then for what the account asks besides.
#[component]
pub fn SignIn() -> Html {
    let second = use_state_eq(|| false);
    let to = |step: bool| {
        let second = second.setter();
        Callback::from(move |()| second.set(step))
    };
    match *second {
        true => html! { <Second onback={to(false)} /> },
        false => drawn::<Password>(PasswordProps { onsecond: to(true) }),
    }
}
