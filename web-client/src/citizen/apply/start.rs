//! Before the first question: to which centre the application goes.

use openapi::{ApplicationId, Code, OrganisationId};
use yew::prelude::*;

use super::{
    super::{
        CitizenWords, Route, Shell,
        answers::Organisation,
        device::use_device,
        offices::{place, use_centres, use_remembered},
        unsent::Unsent,
    },
    Kept,
    sync::{begun, in_time},
};
use crate::{
    app::{Failure, address, browser, use_action, use_api, use_go},
    i18n::{at_field, use_words},
    ui::{Button, ButtonKind, Choice, FailureBanner, HEADING, Radios, Skeleton, TextField, use_page_title},
};

/// So many centres are shown at once; more are searched rather than read.
const FEW: usize = 6;

#[component]
pub fn Start() -> Html {
    let words = use_words::<CitizenWords>();
    use_page_title(&words.where_to.into());
    let (api, go, device) = (use_api(), use_go(), use_device());
    use_effect_with(device, |device| device.bind());
    let centres = use_centres();
    let known = use_remembered(&centres);
    let (typed, chosen, missing) =
        (use_state(String::new), use_state(AttrValue::default), use_state(|| false));
    let open = use_action(
        move |centre: OrganisationId| {
            let api = api.clone();
            async move {
                let kept = Kept::begun(centre, browser::new_id());
                let name = kept.now.id;
                match in_time(begun(api, kept.clone())).await {
                    // It is begun here, and at the centre as soon as there is a network.
                    Err(Failure::Offline) if kept.put(device, name).await => Ok(name),
                    answer => answer,
                }
            }
        },
        move |name: ApplicationId| go.emit(address(&Route::resume(name))),
    );
    // Where there is but one centre, there is nothing to choose.
    let only = known.as_ref().filter(|all| all.items.len() == 1).and_then(|all| all.items.first());
    let only: Option<AttrValue> = only.map(|centre| centre.id.to_string().into());
    let value: AttrValue = if chosen.is_empty() { only.unwrap_or_default() } else { (*chosen).clone() };
    let is_chosen = |office: &Organisation| *office.id.to_string() == *value;
    let all: Vec<&Organisation> =
        known.iter().flat_map(|all| &all.items).filter(|o| matches(o, &typed) || is_chosen(o)).collect();
    // The centre that is named like what was typed comes before those that only lie there.
    let (named, placed): (Vec<_>, Vec<_>) = all.into_iter().partition(|o| o.name.contains(typed.trim()));
    let found = [named, placed].concat();
    let more = found.len().saturating_sub(FEW);
    let choices: Vec<Choice> = found
        .into_iter()
        .enumerate()
        .filter(|(at, o)| *at < FEW || is_chosen(o))
        .map(|(_, o)| choice(o))
        .collect();
    let onclick = {
        let (run, id) = (open.run.clone(), value.parse::<OrganisationId>().ok());
        let missing = missing.setter();
        Callback::from(move |()| match id {
            Some(id) => run.emit(id),
            None => missing.set(true),
        })
    };
    let error =
        (*missing && value.is_empty()).then(|| AttrValue::from(at_field(words.lang, Code::NotInList)));
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.where_to}</h1>
            <p class="lead">{words.where_hint}</p>
            <Unsent />
            <FailureBanner failure={centres.error.clone().filter(|_| known.is_none())} retry={centres.reload.clone()} />
            <FailureBanner failure={open.error.clone()} />
            if known.as_ref().is_some_and(|all| all.items.len() > FEW) {
                <TextField id="find" kind="search" label={words.find} hint={words.find_hint} value={(*typed).clone()}
                    onchange={Callback::from({ let typed = typed.setter(); move |text| typed.set(text) })} />
            }
            if known.is_some() {
                if choices.is_empty() { <p role="status">{words.not_found}</p> } else {
                    <Radios id="organisation_id" label={words.centre} {error} {value} {choices}
                        onchange={Callback::from(move |code: String| chosen.set(code.into()))} />
                    if more > 0 { <p class="lead">{words.more(more)}</p> }
                }
            } else if centres.loading { <Skeleton lines={6} /> }
            <details><summary>{words.need}</summary><p>{words.need_help}</p></details>
            <div class="stack">
                <Button kind={ButtonKind::Primary} busy={open.busy} {onclick}>{words.start}</Button>
            </div>
        </Shell>
    }
}

fn matches(office: &Organisation, typed: &str) -> bool {
    let typed = typed.trim();
    [Some(&office.name), office.address.as_ref()].into_iter().flatten().any(|text| text.contains(typed))
        || (!typed.is_empty() && office.region_code.starts_with(typed))
}

fn choice(office: &Organisation) -> Choice {
    let choice = Choice::new(office.id.to_string(), office.name.to_string());
    match place(office) {
        nothing if nothing.is_empty() => choice,
        place => choice.hint(place),
    }
}
