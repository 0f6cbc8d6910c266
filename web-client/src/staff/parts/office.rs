//! Choosing a unit of the network: its kind narrows the list, and where that is not enough, part of its name.

use openapi::{
    OrganisationId,
    directory::DirectoryFilter,
    organisations::{OrganisationFilter, OrganisationType},
};
use yew::prelude::*;

use super::{PartWords, search::enough};
use crate::{
    app::{Api, Failure, use_api, use_query},
    i18n::{code_of, options, use_words},
    ui::{FailureBanner, Select, TextField},
};

/// Units read at once; where there are more, part of the name is asked for.
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

/// What can be chosen from.
struct Found {
    offices: Vec<(AttrValue, AttrValue)>,
    more: bool,
}

/// Units of this kind; those of this name, when part of one is known.
async fn find(api: Api, kind: Option<OrganisationType>, name: Option<String>) -> Result<Found, Failure> {
    let option = |id: OrganisationId, name: String| (AttrValue::from(id.to_string()), AttrValue::from(name));
    if name.is_some() {
        let filter = DirectoryFilter { q: name, kind, limit: Some(MANY), ..DirectoryFilter::default() };
        let page = api.call(move |c| c.search_directory(&filter)).await?;
        let offices = page.items.into_iter().map(|one| option(one.id, one.name.into())).collect();
        return Ok(Found { offices, more: page.next_cursor.is_some() });
    }
    let filter = OrganisationFilter { kind, limit: Some(MANY), cursor: None };
    let page = api.call(move |c| c.list_organisations(&filter)).await?;
    let offices = page.items.into_iter().map(|one| option(one.id, one.name.into())).collect();
    Ok(Found { offices, more: page.next_cursor.is_some() })
}

/// Two lists: the kind, and the units of that kind.
#[component]
pub fn OfficeField(props: &OfficeFieldProps) -> Html {
    let words = use_words::<PartWords>();
    let api = use_api();
    let kind = use_state_eq(|| None::<OrganisationType>);
    let name = use_state_eq(String::new);
    let asked = Some(name.trim().to_owned()).filter(|name| !name.is_empty() && enough(name));
    let found = use_query((*kind, asked), move |(kind, asked)| find(api.clone(), kind, asked));
    let offices = found.data.as_ref().map(|found| found.offices.clone()).unwrap_or_default();
    let more = found.data.as_ref().is_some_and(|found| found.more);
    let onkind = {
        let (kind, onchange) = (kind.setter(), props.onchange.clone());
        Callback::from(move |typed: String| {
            kind.set(typed.parse().ok());
            onchange.emit(None);
        })
    };
    let onname = {
        let (name, onchange) = (name.setter(), props.onchange.clone());
        Callback::from(move |typed: String| {
            name.set(typed);
            onchange.emit(None);
        })
    };
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <Select id={format!("{}-kind", props.id)} label={words.office_kind} value={code_of(*kind)} onchange={onkind}
                options={options::<OrganisationType>(words.lang)} empty={words.any} />
            if more || !name.is_empty() {
                <TextField id={format!("{}-name", props.id)} label={words.office_name} hint={words.many_offices}
                    value={(*name).clone()} autocomplete="off" maxlength="40" onchange={onname} />
            }
            <Select id={&props.id} label={&props.label} options={offices} error={&props.error} empty={props.empty.clone()}
                value={props.value.map(|id| id.to_string()).unwrap_or_default()}
                onchange={props.onchange.reform(|typed: String| typed.parse().ok())} />
        </>
    }
}
