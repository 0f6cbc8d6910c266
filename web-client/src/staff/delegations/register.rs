//! A month of the register, with the decisions that the centre looks at again.

use openapi::{
    DelegationId,
    organisations::{DelegatedDecision, RegisterFilter},
};
use yew::prelude::*;

use super::words::DelegationWords;
use crate::{
    app::{browser, use_api, use_query},
    i18n::{Named, day_in_year, use_words},
    ui::{Card, Column, EmptyState, FailureBanner, Select, Skeleton, Table, Tag},
};

/// So many months back the register is opened from here.
const BACK: u32 = 24;

#[derive(Properties, PartialEq)]
pub struct RegisterProps {
    pub id: DelegationId,
    /// Changes when a decision was entered.
    pub count: u32,
}

#[component]
pub fn RegisterCard(props: &RegisterProps) -> Html {
    let words = use_words::<DelegationWords>();
    let api = use_api();
    let month = use_state_eq(|| browser::today().format("%Y-%m").to_string());
    let found = use_query((props.id, (*month).clone(), props.count), move |(id, month, _)| {
        let filter = RegisterFilter { month };
        api.call(move |c| c.get_delegation_register(id, &filter))
    });
    let months: Vec<(AttrValue, AttrValue)> = (0..BACK)
        .filter_map(|back| browser::today().checked_sub_months(chrono::Months::new(back)))
        .map(|day| AttrValue::from(day.format("%Y-%m").to_string()))
        .map(|month| (month.clone(), month))
        .collect();
    let onchange = {
        let month = month.setter();
        Callback::from(move |chosen: String| month.set(chosen))
    };
    let row = |one: &DelegatedDecision| {
        vec![
            html! { <span class="num">{&*one.application_number}</span> },
            html! { <>{one.matter_type.name(words.lang)}<small>{one.group.name(words.lang)}</small></> },
            html! { {day_in_year(words.lang, one.decided_on)} },
            html! { if one.sampled { <Tag>{words.is_sampled}</Tag> } },
        ]
    };
    let columns =
        [words.application, words.matter, words.decided_on, words.sampled].map(Column::new).to_vec();
    html! {
        <Card title={words.register}>
            <div class="filters">
                <Select id="month" label={words.month} value={(*month).clone()} options={months} {onchange} />
            </div>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(register) = &found.data {
                <p class="lead">{words.counted(register.decided, register.sampled)}</p>
                <Table caption={words.register} {columns} rows={register.items.iter().map(row).collect::<Vec<_>>()}
                    empty={html! { <EmptyState title={words.no_decisions} /> }} />
            } else if found.loading {
                <Skeleton lines={4} />
            }
        </Card>
    }
}
