//! A unit by its name; a link for those who may open its page.

use openapi::{auth::Permission, organisations::OrganisationRef};
use yew::prelude::*;

use crate::{
    app::{address, use_session},
    staff::Route,
    ui::Link,
};

#[derive(Properties, PartialEq)]
pub struct UnitLinkProps {
    pub unit: OrganisationRef,
}

#[component]
pub fn UnitLink(props: &UnitLinkProps) -> Html {
    let session = use_session();
    let OrganisationRef { id, kind: _, name } = &props.unit;
    let opens = session.me().is_some_and(|me| me.permissions.contains(&Permission::ManageNetwork));
    match opens {
        true => html! { <Link href={address(&Route::Organisation { id: *id })}>{name}</Link> },
        false => html! { {name} },
    }
}
