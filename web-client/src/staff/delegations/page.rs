//! One instrument: whom it lets decide what, and the register of what was decided.

use openapi::{
    DelegationId,
    organisations::{Delegation, DelegationAction},
};
use yew::prelude::*;

use super::{
    list::light,
    moves::{Decide, DialogProps, Revoke},
    register::{RegisterCard, RegisterProps},
    words::DelegationWords,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::{day_in_year, listed, use_words},
    staff::{
        Route,
        parts::{Actions, Of, Open, UnitLink, use_record},
    },
    ui::{Card, Definition, Definitions, Link, PageHeader},
};

#[component]
pub fn DelegationPage(props: &Of<DelegationId>) -> Html {
    let words = use_words::<DelegationWords>();
    let go = use_go();
    let entered = use_state_eq(|| 0_u32);
    let open: Open<Delegation, (), DelegationAction> = use_record(props.id, |c, id| c.get_delegation(id));
    let Some(delegation) = open.data.clone() else { return open.waiting() };
    // The register is a part of the page, not something to do.
    let offered: Vec<DelegationAction> = delegation
        .actions
        .iter()
        .copied()
        .filter(|action| *action != DelegationAction::ReadRegister)
        .collect();
    let todos = open.todos(&offered, words.lang, &go, |_| None);
    let reads = delegation.actions.contains(&DelegationAction::ReadRegister);
    let ondone = {
        let (ondone, count, entered) = (open.ondone.clone(), *entered, entered.setter());
        Callback::from(move |said: AttrValue| {
            entered.set(count + 1);
            ondone.emit(said);
        })
    };
    let onclose = open.onclose.clone();
    html! {
        <>
            {open.failed()}
            <nav aria-label={words.title}>
                <ol class="crumbs"><li><Link href={address(&Route::Delegations)}>{words.title}</Link></li></ol>
            </nav>
            <PageHeader title={delegation.instrument_no.to_string()} note={delegation.station.name.clone()}>
                {light(&delegation, words)}
                <Actions {todos} urgent={false} />
            </PageHeader>
            <div class="split">
                <div>
                    if reads { {drawn::<RegisterCard>(RegisterProps { id: delegation.id, count: *entered })} }
                    else { <Card title={words.register}><p class="soft">{words.no_register}</p></Card> }
                </div>
                <aside>{facts(&delegation, words)}</aside>
            </div>
            {match open.moving(&offered) {
                Some(DelegationAction::Revoke) => drawn::<Revoke>(DialogProps { delegation, ondone, onclose }),
                Some(DelegationAction::Decide) => drawn::<Decide>(DialogProps { delegation, ondone, onclose }),
                Some(DelegationAction::ReadRegister) | None => Html::default(),
            }}
        </>
    }
}

fn facts(delegation: &Delegation, words: &DelegationWords) -> Html {
    let day = |on| day_in_year(words.lang, on);
    html! {
        <>
            <Card title={words.facts}>
                <Definitions>
                    <Definition term={words.station}>
                        <UnitLink unit={delegation.station.clone()} />
                    </Definition>
                    <Definition term={words.centre}>{&delegation.centre.name}</Definition>
                    <Definition term={words.days}>
                        {words.days_of(&day(delegation.valid_from), &day(delegation.valid_to))}
                    </Definition>
                    <Definition term={words.sampling}>
                        {words.rate(delegation.sampling_percent, delegation.sampling_min)}
                    </Definition>
                    if let Some(on) = delegation.revoked_on {
                        <Definition term={words.revoked_on}>{day(on)}</Definition>
                    }
                    if let Some(why) = &delegation.revoke_reason {
                        <Definition term={words.revoke_reason}><span class="prose">{&**why}</span></Definition>
                    }
                </Definitions>
            </Card>
            <Card title={words.scope}>
                <Definitions>
                    <Definition term={words.matters}>{listed(&delegation.scope.matter_types, words.lang)}</Definition>
                    <Definition term={words.groups}>{listed(&delegation.scope.groups, words.lang)}</Definition>
                </Definitions>
            </Card>
        </>
    }
}
