//! One request: what was asked, by when it is answered, what the answer is.

use yew::prelude::*;

use super::{
    list::{light, sent},
    words::{RightsWords, kind, status},
};
use crate::{
    app::{address, files},
    citizen::{
        Route, Shell,
        small::{Record, Sent, use_read, use_send},
    },
    i18n::{day, use_words},
    ui::{Button, ButtonKind, Card, FailureBanner, HEADING, Link, Skeleton, use_page_title},
};

#[derive(Properties, PartialEq)]
pub struct RightProps {
    pub id: AttrValue,
}

#[component]
pub fn Right(props: &RightProps) -> Html {
    let words = use_words::<RightsWords>();
    use_page_title(&words.title.into());
    let path = format!("/rights-requests/{}", props.id);
    let found = use_read::<Record>(path.clone().into());
    let send = {
        let reload = found.reload.clone();
        use_send(move |(sent, answer)| match sent {
            Sent::Get(_) => files::save("fayuan.json", &answer),
            Sent::Act(_) | Sent::Post(..) => reload.emit(()),
        })
    };
    let copy = send.run.reform({
        let path = format!("{path}/copy");
        move |()| Sent::Get(path.clone())
    });
    let withdraw = send.run.reform({
        let path = format!("{path}/withdrawal");
        move |()| Sent::Act(path.clone())
    });
    let may = |action| found.data.as_ref().is_some_and(|one| one.may(action));
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.title}</h1>
            <FailureBanner failure={found.error.clone().or(send.error)} retry={found.reload.clone()} />
            if let Some(one) = &found.data { {whole(one, words)} } else if found.loading { <Skeleton lines={6} /> }
            <div class="stack">
                if may("copy") {
                    <Button kind={ButtonKind::Primary} busy={send.busy} onclick={copy}>{words.copy}</Button>
                }
                if may("withdraw") { <Button busy={send.busy} onclick={withdraw}>{words.withdraw}</Button> }
            </div>
            <p><Link href={address(&Route::Rights)}>{words.back}</Link></p>
        </Shell>
    }
}

fn whole(one: &Record, words: &RightsWords) -> Html {
    html! {
        <>
            <Card title={kind(words.lang, &one.kind)}>
                <p class="now"><b>{status(words.lang, &one.status)}</b></p>
                <p>{one.organisation_name.clone()}{" · "}{sent(one, words)}</p>
                <p>{light(one, words)}</p>
            </Card>
            if let Some(answer) = &one.answer {
                <Card title={words.answer}>
                    <p>{&answer.reason}</p>
                    if let Some(basis) = answer.outcome.as_ref().and_then(|outcome| outcome.basis.as_ref()) {
                        <p>{words.kept(basis)}</p>
                    }
                    <p><small>{words.answered(&day(words.lang, answer.on))}</small></p>
                </Card>
            }
            <Card title={words.asked}><p>{one.text.clone()}</p></Card>
        </>
    }
}
