//! A whole number: people, days, pages. Never for numbers that name something (phones, ID numbers).

use yew::prelude::*;

use super::input::Input;

#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: Option<u32>,
    /// The number, or nothing while the field is empty.
    pub onchange: Callback<Option<u32>>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
    /// 人, 天, 份.
    #[prop_or_default]
    pub unit: Option<AttrValue>,
}

#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    // Letters are dropped as they are typed: `type=number` would offer spinners and swallow mistakes.
    let oninput = props.onchange.reform(|typed: String| {
        let digits: String = typed
            .chars()
            .filter_map(|c| c.to_digit(10).or_else(|| full_width(c)))
            .map(|d| d.to_string())
            .collect();
        digits.parse().ok()
    });
    let value = props.value.map(|n| n.to_string()).unwrap_or_default();
    html! {
        <Input id={&props.id} label={&props.label} {value} {oninput} hint={&props.hint} error={&props.error}
            optional={props.optional} unit={&props.unit} inputmode="numeric" maxlength="9" />
    }
}

fn full_width(c: char) -> Option<u32> {
    ('０'..='９').contains(&c).then(|| c as u32 - '０' as u32)
}
