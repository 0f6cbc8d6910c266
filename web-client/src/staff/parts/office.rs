//! Choosing a unit of the network: its kind narrows the list.

use openapi::{
    OrganisationId,
    organisations::{OrganisationFilter, OrganisationType},
};
use yew::prelude::*;

use super::PartWords;
use crate::{
    app::{use_api, use_query},
    i18n::{code_of, options, use_words},
    ui::{FailureBanner, Select},
};

/// Units read at once; where there are more, the kind has to be said.
const MANY: u16 = 100;

#[derive(Properties, PartialEq)]
pub struct OfficeFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: Option<OrganisationId>,
    pub onchange: Callback<Option<OrganisationId>>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// What stands for no choice, where there may be none.
    #[prop_or_default]
    pub empty: Option<AttrValue>,
}

/// Two lists: the kind, and the units of that kind.
#[component]
pub fn OfficeField(props: &OfficeFieldProps) -> Html {
    let words = use_words::<PartWords>();
    let api = use_api();
    let kind = use_state_eq(|| None::<OrganisationType>);
    let found = use_query(*kind, move |kind| {
        let api = api.clone();
        async move {
            let filter = &OrganisationFilter { kind, limit: Some(MANY), cursor: None };
            api.call(|c| async move { c.list_organisations(filter).await }).await
        }
    });
    let listed = found.data.iter().flat_map(|page| page.items.iter());
    let offices: Vec<(AttrValue, AttrValue)> =
        listed.map(|one| (one.id.to_string().into(), one.name.to_string().into())).collect();
    let more = found.data.as_ref().is_some_and(|page| page.next_cursor.is_some());
    let onkind = {
        let (kind, onchange) = (kind.setter(), props.onchange.clone());
        Callback::from(move |typed: String| {
            kind.set(typed.parse().ok());
            onchange.emit(None);
        })
    };
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <Select id={format!("{}-kind", props.id)} label={words.office_kind} value={code_of(*kind)} onchange={onkind}
                options={options::<OrganisationType>(words.lang)} empty={words.any} />
            <Select id={&props.id} label={&props.label} options={offices} error={&props.error} empty={props.empty.clone()}
                hint={more.then(|| AttrValue::from(words.many_offices))}
                value={props.value.map(|id| id.to_string()).unwrap_or_default()}
                onchange={props.onchange.reform(|typed: String| typed.parse().ok())} />
        </>
    }
}
