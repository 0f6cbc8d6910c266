//! One early intervention: what threatens, whom it is about, by when, and what became of it.

use openapi::{
    OutreachId,
    outreaches::{Outreach, OutreachAction, OutreachPerson},
};
use yew::prelude::*;

use super::{
    list::light,
    moves::{Move, MoveProps},
    words::OutreachWords,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::{Named, day_in_year, moment, use_words},
    staff::{
        Route,
        parts::{Actions, History, Of, Open, PartWords, use_record},
    },
    ui::{Card, Definition, Definitions, Link, PageHeader, Tag},
};

#[component]
pub fn OutreachPage(props: &Of<OutreachId>) -> Html {
    let (words, parts) = (use_words::<OutreachWords>(), use_words::<PartWords>());
    let go = use_go();
    let open: Open<Outreach, (), OutreachAction> = use_record(props.id, |c, id| c.get_outreach(id));
    let Some(outreach) = open.data.clone() else { return open.waiting() };
    let lang = words.lang;
    let todos = open.todos(&outreach.actions, lang, &go, |_| None);
    let moving = open.moving(&outreach.actions);
    let title = outreach.person.as_ref().map_or(words.unnamed, |person| &*person.name).to_owned();
    html! {
        <>
            {open.failed()}
            <PageHeader {title} note={format!("{} → {}", outreach.unit.name, outreach.centre.name)}>
                <Tag>{outreach.status.name(lang)}</Tag>
                {light(outreach.status, outreach.due_on, parts)}
                <Actions {todos} urgent={true} />
            </PageHeader>
            <div class="split">
                <div>
                    <Card title={words.situation}><p class="prose">{&*outreach.situation}</p></Card>
                    if let Some(note) = &outreach.note {
                        <Card title={words.how}><p class="prose">{&**note}</p></Card>
                    }
                    <h2 class="above">{parts.history}</h2>
                    <History entries={outreach.timeline.clone()} />
                </div>
                <aside>
                    if let Some(somebody) = &outreach.person { {person(somebody, words)} }
                    {about(&outreach, words)}
                </aside>
            </div>
            if let Some(action) = moving {
                {drawn::<Move>(MoveProps { id: outreach.id, action, ondone: open.ondone.clone(), onclose: open.onclose.clone() })}
            }
        </>
    }
}

fn person(person: &OutreachPerson, words: &OutreachWords) -> Html {
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

fn about(outreach: &Outreach, words: &OutreachWords) -> Html {
    let lang = words.lang;
    html! {
        <Card title={words.about}>
            <Definitions>
                <Definition term={words.unit_id}>{&outreach.unit.name}</Definition>
                <Definition term={words.centre_id}>{&outreach.centre.name}</Definition>
                <Definition term={words.origin}>{outreach.origin.name(lang)}</Definition>
                <Definition term={words.reported_at}>{moment(lang, outreach.created_at)}</Definition>
                <Definition term={words.col_due}>{day_in_year(lang, outreach.due_on)}</Definition>
                if let Some(code) = &outreach.village_code {
                    <Definition term={words.village}><span class="num">{&**code}</span></Definition>
                }
                if let Some(name) = &outreach.taken_by {
                    <Definition term={words.taken_by}>{&**name}</Definition>
                }
                if let Some(outcome) = outreach.outcome {
                    <Definition term={words.outcome}>{outcome.name(lang)}</Definition>
                }
                if let Some(id) = outreach.application_id {
                    <Definition term={words.application}>
                        <Link href={address(&Route::Application { id })}>{words.see}</Link>
                    </Definition>
                }
            </Definitions>
        </Card>
    }
}
