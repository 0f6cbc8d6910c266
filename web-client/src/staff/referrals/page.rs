//! One referral: whom it is about, between whom, by when, and what became of it.

use openapi::{
    ReferralId,
    referrals::{Referral, ReferralAction},
};
use yew::prelude::*;

use super::{
    moves::{Move, MoveProps},
    words::ReferralWords,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::{Named, moment, use_words},
    staff::{
        Route,
        parts::{Actions, DueLight, DueRow, History, Of, Open, PartWords, use_record},
    },
    ui::{Card, Definition, Definitions, Link, PageHeader, Tag},
};

#[component]
pub fn ReferralPage(props: &Of<ReferralId>) -> Html {
    let (words, parts) = (use_words::<ReferralWords>(), use_words::<PartWords>());
    let go = use_go();
    let open: Open<Referral, (), ReferralAction> = use_record(props.id, |c, id| c.get_referral(id));
    let Some(referral) = open.data.clone() else { return open.waiting() };
    let lang = words.lang;
    let todos = open.todos(&referral.actions, lang, &go, |_| None);
    let moving = open.moving(&referral.actions);
    let name = &*referral.person.name;
    let title = match referral.matter_type {
        Some(matter) => words.named(name, matter.name(lang)),
        None => name.to_owned(),
    };
    html! {
        <>
            {open.failed()}
            <PageHeader {title} note={format!("{} → {}", referral.from.name, referral.to.name)}>
                <Tag>{referral.status.name(lang)}</Tag>
                <DueLight due={referral.due.clone()} />
                <Actions {todos} urgent={referral.due.is_some()} />
            </PageHeader>
            <div class="split">
                <div>
                    <Card title={words.reason}><p class="prose">{&*referral.reason}</p></Card>
                    if let Some(note) = &referral.note {
                        <Card title={words.note}><p class="prose">{&**note}</p></Card>
                    }
                    <h2 class="above">{parts.history}</h2>
                    <History entries={referral.timeline.clone()} />
                </div>
                <aside>
                    <Card title={parts.next}><DueRow due={referral.due.clone()} /></Card>
                    {person(&referral, words)}
                    {units(&referral, words)}
                </aside>
            </div>
            if let Some(action) = moving {
                {drawn::<Move>(MoveProps { id: referral.id, action, ondone: open.ondone.clone(), onclose: open.onclose.clone() })}
            }
        </>
    }
}

fn person(referral: &Referral, words: &ReferralWords) -> Html {
    let person = &referral.person;
    html! {
        <Card title={words.person}>
            <Definitions>
                <Definition term={words.name}>{&*person.name}</Definition>
                <Definition term={words.phone}><span class="num">{&*person.phone}</span></Definition>
                if let Some(at) = &person.address { <Definition term={words.address}>{&**at}</Definition> }
            </Definitions>
        </Card>
    }
}

fn units(referral: &Referral, words: &ReferralWords) -> Html {
    html! {
        <Card title={words.units}>
            <Definitions>
                <Definition term={words.col_from}>{&referral.from.name}</Definition>
                <Definition term={words.col_to}>{&referral.to.name}</Definition>
                <Definition term={words.sent_at}>{moment(words.lang, referral.created_at)}</Definition>
                if let Some(id) = referral.follows {
                    <Definition term={words.follows}>
                        <Link href={address(&Route::Referral { id })}>{words.see}</Link>
                    </Definition>
                }
            </Definitions>
        </Card>
    }
}
