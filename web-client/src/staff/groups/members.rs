//! The members of a group: applications like any other.

use openapi::{
    GroupId,
    applications::{ApplicationFilter, ApplicationSummary},
    groups::GroupFigure,
};
use yew::prelude::*;

use super::words::GroupWords;
use crate::{
    app::{address, use_api, use_query},
    i18n::{Named, use_words, yuan},
    staff::{Route, parts::DueLight},
    ui::{Column, EmptyState, FailureBanner, Link, Skeleton, Table},
};

/// Members told on the page of the group; the list of applications has all.
const SHOWN: u16 = 100;

#[derive(Properties, PartialEq)]
pub struct MembersProps {
    pub id: GroupId,
    /// Where they stand; another standing is another reading.
    pub figures: Vec<GroupFigure>,
}

#[component]
pub fn Members(props: &MembersProps) -> Html {
    let words = use_words::<GroupWords>();
    let api = use_api();
    let found = use_query((props.id, props.figures.clone()), move |(id, _)| {
        let filter =
            ApplicationFilter { group_id: Some(id), limit: Some(SHOWN), ..ApplicationFilter::default() };
        api.call(move |c| c.list_applications(&filter))
    });
    let columns = [words.who, words.number, words.now].map(Column::new).to_vec();
    let all = format!("{}?group_id={}", address(&Route::Applications), props.id);
    let shown = found.data.as_deref().map(|page| {
        let rows: Vec<Vec<Html>> = page.items.iter().map(|one| row(one, words)).collect();
        let cut = page.next_cursor.is_some().then(|| words.first(page.items.len(), page.total));
        html! {
            <>
                if let Some(cut) = cut { <p class="lead">{cut}</p> }
                <Table caption={words.members} {columns} {rows}
                    empty={html! { <EmptyState title={words.no_members} /> }} />
                if !page.items.is_empty() { <p><Link href={all}>{words.all_members}</Link></p> }
            </>
        }
    });
    html! {
        <>
            <h2 class="above">{words.members}</h2>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            {shown.unwrap_or_else(|| html! { if found.loading { <Skeleton lines={5} /> } })}
        </>
    }
}

fn row(one: &ApplicationSummary, words: &GroupWords) -> Vec<Html> {
    let who = one.applicant.clone().unwrap_or_default();
    let amount = one.claim_amount_fen.filter(|amount| amount.get() > 0).map(|fen| yuan(words.lang, fen));
    vec![
        html! {
            <>
                <Link href={address(&Route::Application { id: one.id })}>{who}</Link>
                <small>{amount.unwrap_or_default()}</small>
            </>
        },
        html! { <span class="num">{one.number.as_deref().unwrap_or(words.no_number)}</span> },
        html! { <>{one.status.name(words.lang)}{" "}<DueLight due={one.due.clone()} /></> },
    ]
}
