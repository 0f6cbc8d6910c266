//! One unit: where it stands, where people find it, what it offers, and what can be done with it.

use openapi::{
    OrganisationId,
    auth::Permission,
    organisations::{OrganisationAction, OrganisationRecord, OrganisationRef, UnitWork},
};
use yew::prelude::*;

use super::{
    authority::{AuthorityCard, AuthorityProps},
    moves::{Move, MoveProps, Task},
    sections,
    tree::Tree,
    words::NetworkWords,
};
use crate::{
    app::{address, drawn, use_api, use_query, use_session},
    i18n::{Named, use_words},
    staff::{
        Route, agreements, inspections,
        parts::{Actions, Of, Todo},
    },
    ui::{Button, Card, Definition, Definitions, FailureBanner, Link, PageHeader, Skeleton, Tag, use_toast},
};

#[component]
pub fn OrganisationPage(props: &Of<OrganisationId>) -> Html {
    let words = use_words::<NetworkWords>();
    let (api, toast) = (use_api(), use_toast());
    let session = use_session();
    let task = use_state_eq(|| None::<Task>);
    let found = use_query(props.id, move |id| api.call(move |c| c.get_organisation_record(id)));
    let set = |to: Option<Task>| {
        let task = task.setter();
        Callback::from(move |()| task.set(to))
    };
    let ondone = {
        let (close, reload) = (set(None), found.reload.clone());
        Callback::from(move |said: AttrValue| {
            close.emit(());
            reload.emit(());
            toast.emit(said);
        })
    };
    let Some(unit) = found.data.clone() else {
        return html! {
            <>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.loading { <Skeleton lines={8} /> }
            </>
        };
    };
    let inspects = session.me().is_some_and(|me| me.permissions.contains(&Permission::Inspect));
    let edits = unit.actions.contains(&OrganisationAction::Edit);
    let side = |task: Task, of: &'static str| {
        html! {
            if edits {
                <Button onclick={set(Some(task))} aria_label={format!("{} {of}", words.change)}>{words.change}</Button>
            }
        }
    };
    let todos: Vec<Todo> = unit
        .actions
        .iter()
        .filter_map(|action| Some((action, Task::of(*action)?)))
        .map(|(action, task)| Todo { label: action.name(words.lang).into(), act: set(Some(task)) })
        .collect();
    let note = format!("{} · {}", unit.kind.name(words.lang), unit.level.name(words.lang));
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            {above(&unit.above, words)}
            <PageHeader title={unit.naming.name.to_string()} {note}>
                <Tag>{unit.status.name(words.lang)}</Tag>
                <Actions {todos} urgent={false} />
            </PageHeader>
            <div class="split">
                <div>
                    <Card title={words.facts} side={side(Task::Naming, words.facts)}>{sections::facts(&unit, words)}</Card>
                    <Card title={words.contact} side={side(Task::Contact, words.contact)}>{sections::contact(&unit, words)}</Card>
                    <Card title={words.premises} side={side(Task::Premises, words.premises)}>{sections::premises(&unit, words)}</Card>
                    {drawn::<AuthorityCard>(AuthorityProps { id: unit.id, edits, onchange: found.reload.clone() })}
                    <Card title={words.honours} side={side(Task::Honours, words.honours)}>{sections::honours(&unit, words)}</Card>
                </div>
                <aside>
                    {work(&unit, words)}
                    {drawn::<agreements::InForce>(agreements::InForceProps { organisation: unit.id })}
                    if inspects { {drawn::<inspections::Newest>(inspections::NewestProps { organisation: unit.id })} }
                    <Card title={words.below}>
                        <Tree key={unit.open_work.units} below={unit.id} none={words.no_below} />
                    </Card>
                </aside>
            </div>
            if let Some(task) = *task {
                {drawn::<Move>(MoveProps { unit: unit.clone(), task, ondone, onclose: set(None) })}
            }
        </>
    }
}

/// The way down to this unit.
fn above(line: &[OrganisationRef], words: &NetworkWords) -> Html {
    let one = |unit: &OrganisationRef| {
        html! { <li><Link href={address(&Route::Organisation { id: unit.id })}>{&unit.name}</Link></li> }
    };
    html! {
        <nav aria-label={words.belongs}>
            <ol class="crumbs">
                <li><Link href={address(&Route::Organisations)}>{words.title}</Link></li>
                {for line.iter().map(one)}
            </ol>
        </nav>
    }
}

fn work(unit: &OrganisationRecord, words: &NetworkWords) -> Html {
    let UnitWork { applications, cases, referrals, outreaches, people, units } = unit.open_work;
    html! {
        <Card title={words.work}>
            <Definitions>
                <Definition term={words.applications}>{applications}</Definition>
                <Definition term={words.cases}>{cases}</Definition>
                <Definition term={words.referrals}>{referrals}</Definition>
                <Definition term={words.outreaches}>{outreaches}</Definition>
                <Definition term={words.people}>{people}</Definition>
                <Definition term={words.units}>{units}</Definition>
            </Definitions>
        </Card>
    }
}
