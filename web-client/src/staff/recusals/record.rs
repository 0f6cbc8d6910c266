//! Choosing an application or a case that one sees, found by its number or a name.

use std::rc::Rc;

use client::Client;
use openapi::{Uuid, applications::ApplicationFilter, auth::Permission, cases::CaseFilter};
use yew::prelude::*;

use super::words::RecusalWords;
use crate::{
    app::{use_action, use_api, use_session},
    i18n::use_words,
    ui::{Button, FailureBanner, Select, TextField},
};

/// So many are offered to choose from.
const SHOWN: u16 = 20;

#[derive(Properties, PartialEq)]
pub struct RecordFieldProps {
    pub value: Option<Uuid>,
    pub onchange: Callback<Option<Uuid>>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

type Found = Vec<(AttrValue, AttrValue)>;

#[component]
pub fn RecordField(props: &RecordFieldProps) -> Html {
    let words = use_words::<RecusalWords>();
    let (api, session) = (use_api(), use_session());
    let may = |permission| session.me().is_some_and(|me| me.permissions.contains(&permission));
    let (applications, cases) = (may(Permission::ReadApplications), may(Permission::ReadCases));
    let asked = use_state_eq(String::new);
    let found = use_state(|| None::<Found>);
    let find = {
        let (found, choose) = (found.setter(), props.onchange.clone());
        use_action(
            move |asked: Rc<String>| {
                let api = api.clone();
                async move { api.call(|c| records(c, asked.to_string(), applications, cases)).await }
            },
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
                run.emit(Rc::new(asked.trim().to_owned()));
            }
        })
    };
    let onasked = {
        let asked = asked.setter();
        Callback::from(move |typed| asked.set(typed))
    };
    let none = found.as_ref().is_some_and(Vec::is_empty);
    html! {
        <>
            <TextField id="record-find" label={words.record_find} value={(*asked).clone()} onchange={onasked}
                autocomplete="off" maxlength="40" />
            <p class="presets"><Button onclick={onfind} busy={find.busy}>{words.find}</Button></p>
            <FailureBanner failure={find.error.clone()} />
            <Select id="record_id" label={words.record} options={(*found).clone().unwrap_or_default()}
                hint={none.then(|| AttrValue::from(words.no_records))} error={&props.error}
                value={props.value.map(|id| id.to_string()).unwrap_or_default()}
                onchange={props.onchange.reform(|typed: String| typed.parse().ok())} />
        </>
    }
}

/// What one sees under these words, in the lists one may read.
async fn records(c: Client, asked: String, applications: bool, cases: bool) -> client::Result<Found> {
    let mut found = Found::new();
    if applications {
        let filter =
            ApplicationFilter { q: Some(asked.clone()), limit: Some(SHOWN), ..ApplicationFilter::default() };
        for one in c.list_applications(&filter).await?.items {
            let named = [one.number, one.applicant].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            found.push((one.id.to_string().into(), named.into()));
        }
    }
    if cases {
        let filter = CaseFilter { q: Some(asked), limit: Some(SHOWN), ..CaseFilter::default() };
        for one in c.list_cases(&filter).await?.items {
            let named =
                [one.number, Some(one.recipient)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            found.push((one.id.to_string().into(), named.into()));
        }
    }
    Ok(found)
}
