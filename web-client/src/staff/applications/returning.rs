//! Whether the person came before (VAL-13): their other matters, and those of whom somebody should look whether they
//! are the same person.

use std::rc::Rc;

use openapi::{
    ApplicationId,
    applications::{Action, OtherMatter, SamePerson},
};
use yew::prelude::*;

use super::ApplicationWords;
use crate::{
    app::{address, drawn, use_api, use_query},
    i18n::{Named, day_in_year, use_words},
    staff::{
        Route,
        parts::{Asking, use_doing, use_saying},
    },
    ui::{Button, Card, FailureBanner, Link, Skeleton},
};

#[derive(Properties, PartialEq)]
pub struct ReturningProps {
    pub id: ApplicationId,
    /// Two were joined; the record tells it, too.
    pub onchange: Callback<()>,
}

#[component]
pub fn Returning(props: &ReturningProps) -> Html {
    let words = use_words::<ApplicationWords>();
    let (api, id) = (use_api(), props.id);
    let found = use_query(id, move |id| api.call(move |c| c.returning(id)));
    let doing = use_doing::<ApplicationId>({
        let (again, onchange) = (found.reload.clone(), props.onchange.clone());
        Callback::from(move |()| {
            again.emit(());
            onchange.emit(());
        })
    });
    let (ondone, onclose) = (doing.ondone.clone(), doing.onclose.clone());
    let joined = |one: &OtherMatter| html! { <li>{matter(one, words)}</li> };
    let likely = |one: &OtherMatter| {
        let label = Action::JoinPerson.name(words.lang);
        let aria_label = format!("{label} {}", one.number.as_deref().unwrap_or(words.no_number));
        html! {
            <li>
                {matter(one, words)}
                <div class="soft">{one.sameness.name(words.lang)}</div>
                <Button onclick={doing.open(one.id)} {aria_label}>{label}</Button>
            </li>
        }
    };
    html! {
        <Card title={words.returning}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(person) = found.data.as_deref() {
                if person.matters.is_empty() && person.likely.is_empty() {
                    <p class="soft">{words.no_returning}</p>
                }
                if !person.matters.is_empty() { <ul class="lines">{for person.matters.iter().map(joined)}</ul> }
                if !person.likely.is_empty() {
                    <h3>{words.likely}</h3>
                    <ul class="lines">{for person.likely.iter().map(likely)}</ul>
                }
            } else if found.loading {
                <Skeleton lines={2} />
            }
            if let Some(other) = doing.now { {drawn::<Join>(JoinProps { id, other, ondone, onclose })} }
        </Card>
    }
}

fn matter(one: &OtherMatter, words: &ApplicationWords) -> Html {
    let OtherMatter { id, number, applicant, status, cause, submitted_on, case_id, sameness: _ } = one;
    let number = number.as_deref().unwrap_or(words.no_number);
    let cause = cause.map(|cause| cause.name(words.lang));
    let on = submitted_on.map(|day| day_in_year(words.lang, day));
    let facts = [applicant.as_deref(), cause, on.as_deref()];
    html! {
        <>
            <Link href={address(&Route::Application { id: *id })}>
                {format!("{number} · {}", status.name(words.lang))}
            </Link>
            <div>{facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")}</div>
            if let Some(id) = case_id {
                <Link href={address(&Route::Case { id: *id })} aria_label={format!("{} {number}", words.to_case)}>
                    {words.to_case}
                </Link>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct JoinProps {
    id: ApplicationId,
    other: ApplicationId,
    ondone: Callback<AttrValue>,
    onclose: Callback<()>,
}

/// Two applications are of one person: on what that rests.
#[component]
fn Join(props: &JoinProps) -> Html {
    let words = use_words::<ApplicationWords>();
    let (id, other, done) = (props.id, props.other, props.ondone.clone());
    let saying = use_saying(
        "reason",
        |reason| reason,
        move |c, reason: Rc<openapi::Paragraph>| {
            c.join_person(id, &SamePerson { other, reason: (*reason).clone() })
        },
        move |_| done.emit(words.joined.into()),
    );
    let title = Action::JoinPerson.name(words.lang);
    let onclose = props.onclose.clone();
    saying.dialog(Asking { title, lead: words.join_lead, label: words.join_reason, onclose })
}
