//! Choosing a village: from the region of one's own unit down to the twelve digits, so that nobody types them.

use openapi::{
    Page, VillageCode,
    regions::{Region, RegionFilter},
};
use yew::prelude::*;

use super::{PartWords, use_workplace};
use crate::{
    app::{Query, use_api, use_query},
    i18n::use_words,
    ui::{FailureBanner, Select},
};

#[derive(Properties, PartialEq)]
pub struct VillageFieldProps {
    pub id: AttrValue,
    pub value: Option<VillageCode>,
    pub onchange: Callback<Option<VillageCode>>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
}

/// Up to three lists: county, township, village. A unit of one level begins with the next.
#[component]
pub fn VillageField(props: &VillageFieldProps) -> Html {
    let words = use_words::<PartWords>();
    let own = use_own_region();
    let county = use_state_eq(String::new);
    let township = use_state_eq(String::new);
    let code = own.data.as_deref().cloned().unwrap_or_default();
    // 140400: a city. Its counties come first.
    let city = code.len() == 6 && code.ends_with("00");
    let in_county = if city { (*county).clone() } else { code.chars().take(6).collect() };
    let in_township = if code.len() >= 9 { code.chars().take(9).collect() } else { (*township).clone() };
    let counties = use_regions(if city { code.clone() } else { String::new() });
    let townships = use_regions(if code.len() >= 9 { String::new() } else { in_county });
    let villages = use_regions(in_township.clone());
    let cleared = props.onchange.clone();
    let oncounty = {
        let (county, township, cleared) = (county.setter(), township.setter(), cleared.clone());
        Callback::from(move |typed: String| {
            county.set(typed);
            township.set(String::new());
            cleared.emit(None);
        })
    };
    let ontownship = {
        let township = township.setter();
        Callback::from(move |typed: String| {
            township.set(typed);
            cleared.emit(None);
        })
    };
    let none = !in_township.is_empty() && villages.data.as_ref().is_some_and(|page| page.items.is_empty());
    html! {
        <>
            <FailureBanner failure={own.error.clone()} retry={own.reload.clone()} />
            if city {
                <Select id={format!("{}-county", props.id)} label={words.county} options={options(&counties)}
                    value={(*county).clone()} onchange={oncounty} />
            }
            if code.len() < 9 {
                <Select id={format!("{}-township", props.id)} label={words.township} options={options(&townships)}
                    value={(*township).clone()} onchange={ontownship} />
            }
            <Select id={&props.id} label={words.village} options={options(&villages)} error={&props.error}
                optional={props.optional} hint={none.then(|| AttrValue::from(words.no_villages))}
                value={props.value.clone().map(String::from).unwrap_or_default()}
                onchange={props.onchange.reform(|typed: String| typed.parse().ok())} />
        </>
    }
}

/// The code of the region that one's own unit looks after.
#[hook]
fn use_own_region() -> Query<String> {
    let (api, own) = (use_api(), use_workplace());
    use_query(own, move |own| async move {
        let Some(id) = own else { return Ok(String::new()) };
        api.call(move |c| c.get_organisation(id)).await.map(|office| office.region_code)
    })
}

/// The regions below a code; none below nothing.
#[hook]
fn use_regions(under: String) -> Query<Page<Region>> {
    let api = use_api();
    use_query(under, move |under: String| async move {
        if under.is_empty() {
            return Ok(Page { items: Vec::new(), next_cursor: None, total: 0, total_is_capped: false });
        }
        let filter = RegionFilter { under: Some(under), limit: Some(100), ..RegionFilter::default() };
        api.call(move |c| c.list_regions(&filter)).await
    })
}

fn options(found: &Query<Page<Region>>) -> Vec<(AttrValue, AttrValue)> {
    let items = found.data.iter().flat_map(|page| page.items.iter());
    items.map(|region| (region.code.clone().into(), region.name.clone().into())).collect()
}
