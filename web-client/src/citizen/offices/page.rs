//! Finding an office: the nearest to a position or an address, or one by its name.

use std::rc::Rc;

use openapi::Line;
use yew::{platform::spawn_local, prelude::*};

use super::{
    ask::{Asked, Found, ask},
    found::Results,
    words::OfficeWords,
};
use crate::{
    app::{Check, browser, use_action, use_api, use_form},
    citizen::Shell,
    i18n::use_words,
    ui::{Banner, Button, ButtonKind, Card, FailureBanner, HEADING, TextField, Tone, use_page_title},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    q: String,
    address: String,
}

#[component]
pub fn Offices() -> Html {
    let words = use_words::<OfficeWords>();
    use_page_title(&words.title.into());
    let api = use_api();
    let form = use_form(Draft::default);
    let (found, refused) = (use_state(|| None::<Rc<Found>>), use_state_eq(|| false));
    let find = {
        let found = found.setter();
        use_action(move |asked| ask(api.clone(), asked), move |answer| found.set(Some(Rc::new(answer))))
    };
    {
        let form = form.clone();
        use_effect_with(find.error.clone(), move |error| {
            error.iter().for_each(|failure| {
                form.merge(failure);
            });
        });
    }
    let here = {
        let (run, refused) = (find.run.clone(), refused.setter());
        Callback::from(move |()| {
            let (run, refused) = (run.clone(), refused.clone());
            spawn_local(async move {
                let position = browser::position().await;
                refused.set(position.is_none());
                if let Some((longitude, latitude)) = position {
                    run.emit(Asked::Position(longitude, latitude));
                }
            });
        })
    };
    let typed = |path: &'static str, text: fn(&Draft) -> &str, asked: fn(String) -> Asked| {
        let (form, run) = (form.clone(), find.run.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let mut check = Check::default();
            let line = check.text::<Line>(path, text(form.draft()));
            match check.finish(|| line) {
                Ok(line) => run.emit(asked(line.into())),
                Err(problems) => form.refuse(problems),
            }
        })
    };
    let near = typed("address", |draft| &draft.address, Asked::Address);
    let named = typed("q", |draft| &draft.q, Asked::Named);
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.title}</h1>
            <div class="asked">
                <Card title={words.near}>
                    <p class="lead">{words.near_help}</p>
                    <p><Button kind={ButtonKind::Primary} busy={find.busy} onclick={here}>{words.here}</Button></p>
                    if *refused { <Banner tone={Tone::Yellow} live={true}>{words.refused}</Banner> }
                    <form onsubmit={near} novalidate={true}>
                        <TextField id="address" label={words.address} hint={words.address_hint} maxlength="100"
                            value={form.draft().address.clone()} error={form.error("address")}
                            onchange={form.edit("address", |d: &mut Draft, v| d.address = v)} />
                        <Button submit={true} busy={find.busy}>{words.by_address}</Button>
                    </form>
                </Card>
                <Card title={words.named}>
                    <form onsubmit={named} novalidate={true}>
                        <TextField id="q" kind="search" label={words.q} hint={words.q_hint} maxlength="40"
                            value={form.draft().q.clone()} error={form.error("q")}
                            onchange={form.edit("q", |d: &mut Draft, v| d.q = v)} />
                        <Button submit={true} busy={find.busy}>{words.find}</Button>
                    </form>
                </Card>
                <FailureBanner failure={find.error.clone().filter(|failure| failure.fields().is_empty())} />
            </div>
            if let Some(found) = &*found { <Results found={found.clone()} /> }
        </Shell>
    }
}
