//! Finding an office: the nearest to a position or an address, or one by its name.

use std::rc::Rc;

use openapi::Line;
use yew::{platform::spawn_local, prelude::*};

use super::{
    ask::{Asked, Found, found, request},
    found::Results,
    words::OfficeWords,
};
use crate::{
    app::{Check, browser, use_form},
    citizen::{
        Shell,
        small::{Typed, typing, use_problems, use_send},
    },
    i18n::use_words,
    ui::{Banner, Button, ButtonKind, Card, FailureBanner, HEADING, TextField, Tone, use_page_title},
};

#[component]
pub fn Offices() -> Html {
    let words = use_words::<OfficeWords>();
    use_page_title(&words.title.into());
    let form = use_form(Typed::default);
    let (answer, refused) = (use_state(|| None::<Rc<Found>>), use_state_eq(|| false));
    let find = {
        let answer = answer.setter();
        use_send(move |answered| answer.set(found(answered).ok().map(Rc::new)))
    };
    use_problems(&form, &find.error);
    let here = {
        let (run, refused) = (find.run.clone(), refused.setter());
        Callback::from(move |()| {
            let (run, refused) = (run.clone(), refused.clone());
            spawn_local(async move {
                let position = browser::position().await;
                refused.set(position.is_none());
                if let Some((longitude, latitude)) = position {
                    run.emit(request(Asked::Position(longitude, latitude)));
                }
            });
        })
    };
    let asking = |path: &'static str, asked: fn(String) -> Asked| {
        let (form, run) = (form.clone(), find.run.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let mut check = Check::default();
            match check.text::<Line>(path, form.draft().at(path)) {
                Some(line) => run.emit(request(asked(line.into()))),
                None => form.refuse(check.finish(|| None::<()>).err().unwrap_or_default()),
            }
        })
    };
    let at = |path| AttrValue::from(form.draft().at(path).to_owned());
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.title}</h1>
            <div class="asked">
                <Card title={words.near}>
                    <p class="lead">{words.near_help}</p>
                    <p><Button kind={ButtonKind::Primary} busy={find.busy} onclick={here}>{words.here}</Button></p>
                    if *refused { <Banner tone={Tone::Yellow} live={true}>{words.refused}</Banner> }
                    <form onsubmit={asking("address", Asked::Address)} novalidate={true}>
                        <TextField id="address" label={words.address} hint={words.address_hint} maxlength="100"
                            value={at("address")} error={form.error("address")} onchange={typing(&form, "address")} />
                        <Button submit={true} busy={find.busy}>{words.by_address}</Button>
                    </form>
                </Card>
                <Card title={words.named}>
                    <form onsubmit={asking("q", Asked::Named)} novalidate={true}>
                        <TextField id="q" kind="search" label={words.q} hint={words.q_hint} maxlength="40"
                            value={at("q")} error={form.error("q")} onchange={typing(&form, "q")} />
                        <Button submit={true} busy={find.busy}>{words.find}</Button>
                    </form>
                </Card>
                <FailureBanner failure={find.error.clone().filter(|failure| failure.fields().is_empty())} />
            </div>
            if let Some(found) = &*answer { <Results found={found.clone()} /> }
        </Shell>
    }
}
