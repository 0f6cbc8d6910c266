//! A day, by the browser's own calendar.

use chrono::NaiveDate;
use yew::prelude::*;

use super::input::Input;

#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: Option<NaiveDate>,
    pub onchange: Callback<Option<NaiveDate>>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
    #[prop_or_default]
    pub min: Option<NaiveDate>,
    /// The last day that may be chosen: today, for births.
    #[prop_or_default]
    pub max: Option<NaiveDate>,
}

#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let text = |day: Option<NaiveDate>| day.map(|d| d.to_string());
    html! {
        <Input id={&props.id} label={&props.label} value={text(props.value).unwrap_or_default()} kind="date"
            oninput={props.onchange.reform(|typed: String| typed.parse().ok())} hint={&props.hint}
            error={&props.error} optional={props.optional} min={text(props.min)} max={text(props.max)} />
    }
}
