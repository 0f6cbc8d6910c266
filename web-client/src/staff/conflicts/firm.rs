//! At an assignment: whether the firm that is about to be chosen acts for the other side somewhere.

use openapi::{CaseId, OrganisationId, conflicts::ConflictFilter};
use yew::prelude::*;

use super::{hits, words::ConflictWords};
use crate::{
    app::{use_api, use_query},
    i18n::use_words,
    ui::{Banner, FailureBanner, Tone},
};

#[derive(Properties, PartialEq)]
pub struct OfFirmProps {
    pub case: CaseId,
    pub firm: OrganisationId,
}

#[component]
pub fn OfFirm(props: &OfFirmProps) -> Html {
    let words = use_words::<ConflictWords>();
    let api = use_api();
    let found = use_query((props.case, props.firm), move |(case, firm)| {
        let filter = ConflictFilter { firm_id: Some(firm) };
        api.call(move |c| c.case_conflicts(case, &filter))
    });
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(check) = found.data.as_deref() {
                if check.hits.is_empty() {
                    <Banner tone={Tone::Green} live={true}><p>{words.firm_none}</p></Banner>
                } else {
                    <Banner tone={Tone::Orange} live={true}>
                        <p>{words.firm_found(check.hits.len())}</p>
                        {hits::list(&check.hits, words)}
                    </Banner>
                }
            }
        </>
    }
}
