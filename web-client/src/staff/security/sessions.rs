//! Where one's account is signed in, and ending that from afar.

use openapi::auth::OpenSession;
use yew::prelude::*;

use super::words::SecurityWords;
use crate::{
    app::{use_action, use_api, use_query},
    i18n::{moment, use_words},
    ui::{Button, Card, Column, EmptyState, FailureBanner, Skeleton, Table, Tag, use_toast},
};

#[component]
pub fn Sessions() -> Html {
    let words = use_words::<SecurityWords>();
    let (api, toast) = (use_api(), use_toast());
    let found = {
        let api = api.clone();
        use_query((), move |()| api.call(|c| c.list_own_sessions()))
    };
    let end = {
        let reload = found.reload.clone();
        use_action(
            move |id| api.call(move |c| c.end_own_session(id)),
            move |()| {
                reload.emit(());
                toast.emit(words.ended.into());
            },
        )
    };
    let row = |one: &OpenSession| {
        let (id, run) = (one.id, end.run.clone());
        let device = device(one.device.as_deref(), words);
        vec![
            html! { <>{&device} if one.current { <Tag>{words.here}</Tag> }</> },
            html! { <span class="num">{one.address.as_deref().unwrap_or(words.unknown)}</span> },
            html! { {moment(words.lang, one.opened_at)} },
            html! { {moment(words.lang, one.renewed_at)} },
            html! {
                <Button onclick={Callback::from(move |()| run.emit(id))} busy={end.busy}
                    aria_label={format!("{} {device}", words.end)}>{words.end}</Button>
            },
        ]
    };
    let columns = [words.device, words.address, words.opened, words.renewed].map(Column::new);
    html! {
        <Card title={words.sessions}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <FailureBanner failure={end.error.clone()} />
            if let Some(page) = &found.data {
                <Table caption={words.sessions} rows={page.items.iter().map(row).collect::<Vec<_>>()}
                    columns={columns.into_iter().chain([Column::actions(words.end)]).collect::<Vec<_>>()}
                    empty={html! { <EmptyState title={words.none} /> }} />
            } else if found.loading {
                <Skeleton lines={3} />
            }
        </Card>
    }
}

/// What a person knows the device by: browser and system, out of what the program said of itself.
pub fn device(said: Option<&str>, words: &SecurityWords) -> String {
    let Some(said) = said else { return words.unknown.to_owned() };
    let named = |table: &[(&str, &'static str)]| {
        table.iter().find(|(sign, _)| said.contains(sign)).map(|(_, name)| *name)
    };
    // Every browser calls itself by its elders' names too: the youngest first.
    let browser = named(&[
        ("MicroMessenger", "微信"),
        ("Edg", "Edge"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = named(&[
        ("HarmonyOS", "HarmonyOS"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser} · {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => said.chars().take(40).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{SecurityWords, device};

    #[test]
    fn a_device_is_named_as_people_know_it() {
        let words = &SecurityWords::ZH;
        let wechat = "Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Safari/537.36 MicroMessenger/8.0";
        assert_eq!(device(Some(wechat), words), "微信 · Android");
        let edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0";
        assert_eq!(device(Some(edge), words), "Edge · Windows");
        assert_eq!(device(Some("reqwest/0.12"), words), "reqwest/0.12");
        assert_eq!(device(None, words), "未知");
    }
}
