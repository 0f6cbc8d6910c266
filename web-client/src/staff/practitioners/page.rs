//! One entry of the roster.

use openapi::{
    PractitionerId,
    practitioners::{Practitioner, PractitionerAction},
};
use yew::prelude::*;

use super::{
    aside,
    list::light,
    moves::{DialogProps, Move},
    sections,
    words::RosterWords,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::{Named, use_words},
    staff::{
        Route,
        parts::{Actions, Of, Open, use_record},
    },
    ui::{Banner, Card, Link, PageHeader, Tone},
};

#[component]
pub fn PractitionerPage(props: &Of<PractitionerId>) -> Html {
    let words = use_words::<RosterWords>();
    let go = use_go();
    let open: Open<Practitioner, (), PractitionerAction> =
        use_record(props.id, |c, id| c.get_practitioner(id));
    let Some(entry) = open.data.clone() else { return open.waiting() };
    let lang = words.lang;
    let offered = offered(&entry);
    let todos = open.todos(&offered, lang, &go, |_| None);
    let note = format!("{} · {}", entry.kind.name(lang), entry.firm_name);
    html! {
        <>
            {open.failed()}
            <nav aria-label={words.title}>
                <ol class="crumbs"><li><Link href={address(&Route::Practitioners)}>{words.title}</Link></li></ol>
            </nav>
            <PageHeader title={entry.name.to_string()} {note}>
                {light(&entry, words)}
                <Actions {todos} urgent={false} />
            </PageHeader>
            if !entry.barred.is_empty() {
                <Banner tone={Tone::Orange} title={words.why_barred}>
                    <ul class="list">{for entry.barred.iter().map(|bar| html! { <li>{bar.name(lang)}</li> })}</ul>
                </Banner>
            }
            <div class="split">
                <div>
                    <Card title={words.licence}>{sections::licence(&entry, words)}</Card>
                    <Card title={words.practice}>{sections::practice(&entry, words)}</Card>
                    <h2 class="above">{words.checks}</h2>
                    {sections::checks(&entry, words)}
                    <h2 class="above">{words.sanctions}</h2>
                    {sections::sanctions(&entry, words)}
                    <h2 class="above">{words.pools}</h2>
                    {sections::pools(&entry, words)}
                </div>
                <aside>
                    <Card title={words.capacity}>{aside::capacity(&entry, words)}</Card>
                    <Card title={words.account}>{aside::account(&entry, words)}</Card>
                    <Card title={words.profile}>{aside::profile(&entry, words)}</Card>
                </aside>
            </div>
            if let Some(action) = open.moving(&offered) {
                {drawn::<Move>(DialogProps { entry, action, ondone: open.ondone.clone(), onclose: open.onclose.clone() })}
            }
        </>
    }
}

/// What the server offers, without what there is nothing for: no sanction to lift, no account to show.
fn offered(entry: &Practitioner) -> Vec<PractitionerAction> {
    let worth = |action: &PractitionerAction| match action {
        PractitionerAction::LiftSanction => entry.sanctions.iter().any(|one| one.lifted_on.is_none()),
        PractitionerAction::LeavePool => !entry.pools.is_empty(),
        PractitionerAction::RevealBankAccount => entry.bank_account.is_some(),
        PractitionerAction::RevokeConsent => entry.consent.is_some(),
        _ => true,
    };
    entry.actions.iter().copied().filter(worth).collect()
}
