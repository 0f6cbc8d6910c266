//! What stands around every page of both faces.

use yew::prelude::*;
use yew_router::BrowserRouter;

use super::{ApiProvider, SessionProvider};
use crate::{i18n::LanguageProvider, ui::Toaster};

#[derive(Properties, PartialEq)]
pub struct RootProps {
    /// Where this face is served: `/` or `/staff`.
    pub base: AttrValue,
    pub children: Html,
}

/// Language, addresses, server, session and news, in this order.
#[component]
pub fn Root(props: &RootProps) -> Html {
    html! {
        <LanguageProvider><BrowserRouter basename={&props.base}><ApiProvider><SessionProvider><Toaster>
            {props.children.clone()}
        </Toaster></SessionProvider></ApiProvider></BrowserRouter></LanguageProvider>
    }
}
