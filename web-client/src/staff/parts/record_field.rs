//! Choosing an application or a case that one sees, found by its number or a name.

use openapi::{Uuid, applications::ApplicationFilter, auth::Permission, cases::CaseFilter};
use yew::prelude::*;

use super::PartWords;
use crate::{
    app::{Api, Failure, use_action, use_api, use_session},
    i18n::use_words,
    ui::{Button, FailureBanner, Select, TextField},
};

/// So many are offered to choose from.
const SHOWN: u16 = 20;

#[derive(Properties, PartialEq)]
pub struct RecordFieldProps {
    pub id: AttrValue,
    /// Whether applications can be chosen.
    #[prop_or(true)]
    pub applications: bool,
    /// Whether cases can be chosen as well.
    #[prop_or_default]
    pub cases: bool,
    pub value: Option<Uuid>,
    pub onchange: Callback<Option<Uuid>>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

type Found = Vec<(AttrValue, AttrValue)>;

/// In which lists one looks.
#[derive(Clone, Copy)]
struct Lists {
    applications: bool,
    cases: bool,
}

#[component]
pub fn RecordField(props: &RecordFieldProps) -> Html {
    let words = use_words::<PartWords>();
    let (api, session) = (use_api(), use_session());
    let may = |permission| session.me().is_some_and(|me| me.permissions.contains(&permission));
    let lists = Lists {
        applications: props.applications && may(Permission::ReadApplications),
        cases: props.cases && may(Permission::ReadCases),
    };
    let asked = use_state_eq(String::new);
    let found = use_state(|| None::<Found>);
    let find = {
        let (found, choose) = (found.setter(), props.onchange.clone());
        use_action(
            move |asked: String| records(api.clone(), asked, lists),
            move |answer: Found| {
                choose.emit(None);
                found.set(Some(answer));
            },
        )
    };
    let onfind = {
        let (run, asked) = (find.run.clone(), asked.clone());
        Callback::from(move |()| {
            if !asked.trim().is_empty() {
                run.emit(asked.trim().to_owned());
            }
        })
    };
    let onasked = {
        let asked = asked.setter();
        Callback::from(move |typed| asked.set(typed))
    };
    let none = found.as_ref().is_some_and(Vec::is_empty);
    let label = match (props.applications, props.cases) {
        (true, true) => words.record,
        (false, true) => words.case,
        _ => words.application,
    };
    html! {
        <>
            <TextField id={format!("{}-find", props.id)} label={words.record_find} value={(*asked).clone()}
                onchange={onasked} autocomplete="off" maxlength="40" />
            <p class="presets"><Button onclick={onfind} busy={find.busy}>{words.search}</Button></p>
            <FailureBanner failure={find.error.clone()} />
            <Select id={&props.id} {label} options={(*found).clone().unwrap_or_default()}
                hint={none.then(|| AttrValue::from(words.no_records))} error={&props.error}
                value={props.value.map(|id| id.to_string()).unwrap_or_default()}
                onchange={props.onchange.reform(|typed: String| typed.parse().ok())} />
        </>
    }
}

/// What one sees under these words.
async fn records(api: Api, asked: String, lists: Lists) -> Result<Found, Failure> {
    let mut found = Found::new();
    if lists.applications {
        let filter =
            ApplicationFilter { q: Some(asked.clone()), limit: Some(SHOWN), ..ApplicationFilter::default() };
        for one in api.call(move |c| c.list_applications(&filter)).await?.items {
            found.push(option(one.id.into(), one.number, one.applicant));
        }
    }
    if lists.cases {
        let filter = CaseFilter { q: Some(asked), limit: Some(SHOWN), ..CaseFilter::default() };
        for one in api.call(move |c| c.list_cases(&filter)).await?.items {
            found.push(option(one.id.into(), one.number, Some(one.recipient)));
        }
    }
    Ok(found)
}

fn option(id: Uuid, number: Option<String>, whose: Option<String>) -> (AttrValue, AttrValue) {
    let named = [number, whose].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    (id.to_string().into(), named.into())
}
