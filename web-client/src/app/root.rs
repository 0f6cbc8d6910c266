//! What stands around every page of both faces.

use yew::prelude::*;
use yew_router::BrowserRouter;

use super::{ApiProvider, SessionProvider, Who};
use crate::{i18n::LanguageProvider, ui::Toaster};

#[derive(Properties, PartialEq)]
pub struct RootProps {
    /// Where this face is served: `/` or `/staff`.
    pub base: AttrValue,
    pub children: Html,
}

/// Language, addresses, server, session of `W` and news, in this order.
#[component]
pub fn Root<W: Who>(props: &RootProps) -> Html {
    html! {
        <LanguageProvider><BrowserRouter basename={&props.base}><ApiProvider><SessionProvider<W>><Toaster>
            {props.children.clone()}
        </Toaster></SessionProvider<W>></ApiProvider></BrowserRouter></LanguageProvider>
    }
}
