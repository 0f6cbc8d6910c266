//! The days of one year's table, as the notice tells them.

use std::rc::Rc;

use openapi::{
    auth::Permission,
    deadlines::{CalendarDayKind, HolidayTable, HolidayTableFilter},
};
use yew::prelude::*;

use super::{
    draft::Draft,
    load::{Load, LoadProps},
    page::from,
    spans::{Span, spans},
    words::HolidayWords,
};
use crate::{
    app::{address, drawn, use_api, use_query, use_session},
    i18n::{Named, day, use_words},
    staff::{Route, parts::Of},
    ui::{Button, Column, EmptyState, FailureBanner, Link, PageHeader, Skeleton, Table, use_toast},
};

#[component]
pub fn HolidayYearPage(props: &Of<i32>) -> Html {
    let words = use_words::<HolidayWords>();
    let (api, session, toast) = (use_api(), use_session(), use_toast());
    let found =
        use_query(props.id, move |year| api.call(move |c| c.get_holiday_table(HolidayTableFilter { year })));
    let loading = use_state_eq(|| None::<Rc<Draft>>);
    let table = found.data.as_deref();
    let open = {
        let (loading, draft) = (loading.setter(), table.map(draft_of).map(Rc::new));
        Callback::from(move |()| loading.set(draft.clone()))
    };
    let onclose = {
        let loading = loading.setter();
        Callback::from(move |()| loading.set(None))
    };
    let ondone = {
        let (close, reload) = (onclose.clone(), found.reload.clone());
        Callback::from(move |table: HolidayTable| {
            close.emit(());
            reload.emit(());
            toast.emit(words.loaded(table.year).into());
        })
    };
    let may = session.me().is_some_and(|me| me.permissions.contains(&Permission::ManageNetwork));
    let note = table
        .and_then(|table| Some(AttrValue::from(from(table.notice.as_deref()?, table.published_on, words))));
    let known = table.is_some_and(|table| !table.days.is_empty());
    html! {
        <>
            <PageHeader title={words.of_year(props.id)} {note}>
                if may && table.is_some() {
                    <Button onclick={open}>{if known { words.mend } else { words.load }}</Button>
                }
            </PageHeader>
            <p class="lead"><Link href={address(&Route::Holidays)}>{words.all_years}</Link></p>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(table) = table {
                <Table caption={words.of_year(props.id)}
                    columns={[words.col_days, words.col_festival, words.col_kind].map(Column::new).to_vec()}
                    rows={spans(&table.days).iter().map(|span| row(span, words)).collect::<Vec<_>>()}
                    empty={html! { <EmptyState title={words.missing(&props.id.to_string())}>{words.missing_next}</EmptyState> }} />
            } else if found.loading {
                <Skeleton lines={8} />
            }
            if let Some(draft) = &*loading { {drawn::<Load>(LoadProps { draft: (**draft).clone(), ondone, onclose })} }
        </>
    }
}

fn draft_of(table: &HolidayTable) -> Draft {
    if table.days.is_empty() { Draft::new(table.year) } else { Draft::of(table) }
}

fn row(span: &Span, words: &HolidayWords) -> Vec<Html> {
    let (first, last) = (day(words.lang, span.from), day(words.lang, span.to));
    let count = words.days(span.days());
    vec![
        html! { {if first == last { first } else { format!("{first} – {last}") }} },
        html! { {&span.name} },
        html! {
            <>{span.kind.name(words.lang)}if span.kind == CalendarDayKind::Holiday { <small class="num">{count}</small> }</>
        },
    ]
}
