//! Everything this person has applied for: where it stands, and what to do with it.

use chrono::{DateTime, Utc};
use openapi::{
    ApplicationId, Page,
    applications::{ApplicationFilter, Cause, Status},
};
use yew::{platform::spawn_local, prelude::*};

use super::{
    Route, Shell,
    answers::{Action, Due, SignedIn},
    device::use_device,
    handed::Handed,
    pick_up::PickUp,
    say,
    unsent::Unsent,
};
use crate::{
    app::{Failure, address, use_api, use_go, use_query, use_search, use_session_of},
    i18n::{china_day, day, use_words},
    strings,
    ui::{
        Button, ButtonKind, ButtonLink, EmptyState, FailureBanner, HEADING, Light, Link, Skeleton,
        use_page_title,
    },
};

strings! {
    /// Sentences of the list of applications.
    struct MineWords {
        mine: "我的申请", "My applications";
        new: "新的申请", "New application";
        none: "您还没有申请", "You have no application yet";
        none_help: "在手机上填，大约 10 分钟。可以随时停下，下次接着填。",
            "It takes about 10 minutes on your phone. Stop at any time and go on later.";
        resume: "接着填", "Go on";
        look: "看进度", "See progress";
        unnamed: "还没写是什么事", "Not said yet what it is about";
        older: "看更早的", "Older ones";
        rights: "查看、更正、删除我的资料", "See, correct or delete my data";
        consents: "我同意过的事", "What I consented to";
        sign_out: "退出登录", "Sign out";
    } with {
        by(day: &str): "最晚 {day}", "by {day}";
        sent_on(day: &str): "{day} 提交", "sent on {day}";
    }
}

/// Of an [`ApplicationSummary`](openapi::applications::ApplicationSummary).
#[derive(serde::Deserialize)]
struct Summary {
    id: ApplicationId,
    status: Status,
    applicant: Option<String>,
    cause: Option<Cause>,
    submitted_at: Option<DateTime<Utc>>,
    due: Option<Due>,
    actions: Vec<Action>,
}

#[derive(Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
struct At {
    #[serde(skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
}

#[component]
pub fn Mine() -> Html {
    let words = use_words::<MineWords>();
    use_page_title(&words.mine.into());
    let (api, session, go) = (use_api(), use_session_of::<SignedIn>(), use_go());
    let device = use_device();
    let search = use_search::<At>();
    let found = use_query(search.now.clone(), move |At { cursor }| {
        let filter = ApplicationFilter { cursor, ..ApplicationFilter::default() };
        api.call(move |c| c.find::<Page<Summary>>("/applications", &filter))
    });
    let leave = Callback::from(move |()| {
        let (session, go) = (session.clone(), go.clone());
        spawn_local(async move {
            device.wipe().await;
            session.logout().await;
            go.emit(address(&Route::Home));
        });
    });
    let list = found.data.as_ref().map(|page| {
        html! {
            <>
                if page.items.is_empty() {
                    <EmptyState title={words.none}><p>{words.none_help}</p></EmptyState>
                }
                <ul class="mine">{for page.items.iter().map(|one| row(one, words))}</ul>
                if let Some(cursor) = &page.next_cursor {
                    <p><Link href={search.with(&At { cursor: Some(cursor.clone()) })}>{words.older}</Link></p>
                }
            </>
        }
    });
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.mine}</h1>
            <Unsent every={found.error == Some(Failure::Offline)} />
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(list) = list { {list} } else if found.loading { <Skeleton lines={6} /> }
            <Handed />
            <PickUp />
            <div class="stack">
                <ButtonLink href={address(&Route::Start)} kind={ButtonKind::Primary}>{words.new}</ButtonLink>
                <ButtonLink href={address(&Route::Rights)}>{words.rights}</ButtonLink>
                <ButtonLink href={address(&Route::Consents)}>{words.consents}</ButtonLink>
                <Button kind={ButtonKind::Quiet} onclick={leave}>{words.sign_out}</Button>
            </div>
        </Shell>
    }
}

fn row(one: &Summary, words: &MineWords) -> Html {
    let lang = words.lang;
    let title = one.cause.map_or(words.unnamed, |cause| say::cause(lang, cause));
    let editable = one.actions.contains(&Action::Edit);
    let (href, label) = match editable && one.submitted_at.is_none() {
        true => (address(&Route::resume(one.id)), words.resume),
        false => (address(&Route::Progress { id: one.id }), words.look),
    };
    let sent = one.submitted_at.map(|at| words.sent_on(&day(lang, china_day(at))));
    let due = one.due.as_ref().map(|due| (say::tone(due.light), words.by(&day(lang, due.on))));
    html! {
        <li key={one.id.to_string()}>
            <Link {href} class="one">
                <strong>{title}</strong>
                <span class="state">{say::status(lang, one.status)}</span>
                <small>
                    {one.applicant.clone().unwrap_or_default()}
                    if let Some(sent) = sent { {" · "}{sent} }
                </small>
                if let Some((tone, by)) = due { <Light {tone}>{by}</Light> }
                <em>{label}</em>
            </Link>
        </li>
    }
}
