//! Choosing a person of the roster, of the register, or among those who help in villages.

use openapi::{
    Uuid, helpers::HelperFilter, practitioners::PractitionerFilter, staff::StaffFilter,
    trainings::AttendeeKind,
};
use yew::prelude::*;

use super::PartWords;
use crate::{
    app::{Api, Failure, use_api, use_query},
    i18n::use_words,
    ui::{FailureBanner, Select},
};

/// People read at once.
const MANY: u16 = 100;

#[derive(Properties, PartialEq)]
pub struct PersonFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    /// On which list they stand.
    pub of: AttendeeKind,
    pub value: Option<Uuid>,
    pub onchange: Callback<Option<Uuid>>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

/// Somebody who can be chosen.
pub struct Picked {
    id: Uuid,
    name: String,
}

#[component]
pub fn PersonField(props: &PersonFieldProps) -> Html {
    let words = use_words::<PartWords>();
    let api = use_api();
    let found = use_query(props.of, move |of| people(api, of));
    let listed = found.data.iter().flat_map(|found| found.0.iter());
    let options: Vec<(AttrValue, AttrValue)> =
        listed.map(|one| (one.id.to_string().into(), one.name.clone().into())).collect();
    let more = found.data.as_ref().is_some_and(|found| found.1);
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <Select id={&props.id} label={&props.label} {options} error={&props.error}
                hint={more.then(|| AttrValue::from(words.many_people))}
                value={props.value.map(|id| id.to_string()).unwrap_or_default()}
                onchange={props.onchange.reform(|typed: String| typed.parse().ok())} />
        </>
    }
}

/// The people of a list, and whether there are more.
async fn people(api: Api, of: AttendeeKind) -> Result<(Vec<Picked>, bool), Failure> {
    let limit = Some(MANY);
    Ok(match of {
        AttendeeKind::Practitioner => {
            let filter = PractitionerFilter { limit, ..PractitionerFilter::default() };
            let page = api.call(move |c| c.list_practitioners(&filter)).await?;
            let named = |name: &str, firm: &str| format!("{name} · {firm}");
            let people = page
                .items
                .iter()
                .map(|one| Picked { id: one.id.into(), name: named(&one.name, &one.firm_name) });
            (people.collect(), page.next_cursor.is_some())
        }
        AttendeeKind::Staff => {
            let filter = StaffFilter { limit, ..StaffFilter::default() };
            let page = api.call(move |c| c.list_staff(&filter)).await?;
            let people =
                page.items.iter().map(|one| Picked { id: one.id.into(), name: one.name.to_string() });
            (people.collect(), page.next_cursor.is_some())
        }
        AttendeeKind::Helper => {
            let filter = HelperFilter { limit, active: Some(true), ..HelperFilter::default() };
            let page = api.call(move |c| c.list_helpers(&filter)).await?;
            let people =
                page.items.iter().map(|one| Picked { id: one.id.into(), name: one.name.to_string() });
            (people.collect(), page.next_cursor.is_some())
        }
    })
}
