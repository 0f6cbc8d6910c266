//! For which of one's own units something is done: the units of one's roles, or any below them for who supervises.

use openapi::{
    OrganisationId,
    auth::{Grant, Role},
};
use yew::prelude::*;

use super::OfficeField;
use crate::{app::use_session, ui::Select};

#[derive(Properties, PartialEq)]
pub struct WorkplaceFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: Option<OrganisationId>,
    pub onchange: Callback<Option<OrganisationId>>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

#[component]
pub fn WorkplaceField(props: &WorkplaceFieldProps) -> Html {
    let session = use_session();
    let grants = session.me().map(|me| me.grants.clone()).unwrap_or_default();
    let WorkplaceFieldProps { id, label, value, onchange, error } = props;
    if grants.iter().any(|grant| supervises(grant.role)) {
        return html! { <OfficeField {id} {label} value={*value} {onchange} {error} /> };
    }
    let mut options: Vec<(AttrValue, AttrValue)> = grants.iter().map(option).collect();
    options.sort();
    options.dedup();
    html! {
        <Select {id} {label} {options} {error} value={value.map(|id| id.to_string()).unwrap_or_default()}
            onchange={onchange.reform(|typed: String| typed.parse().ok())} />
    }
}

fn option(grant: &Grant) -> (AttrValue, AttrValue) {
    (grant.organisation_id.to_string().into(), grant.organisation_name.clone().into())
}

/// Roles that reach what lies below their unit (ROLE-03); the server decides.
fn supervises(role: Role) -> bool {
    matches!(role, Role::BureauSupervisor | Role::BureauLeader)
}

/// The unit of one's first role: where most things are done.
#[hook]
pub fn use_workplace() -> Option<OrganisationId> {
    let session = use_session();
    session.me()?.grants.first().map(|grant| grant.organisation_id)
}
