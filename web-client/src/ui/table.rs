//! A list of records: a real table on a desk, cards on a phone (each cell then carries its column's name).

use yew::prelude::*;

use super::Link;
use crate::i18n::{Common, use_words};

/// Which way a column is sorted now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Up,
    Down,
}

/// A column's heading.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    pub label: AttrValue,
    /// The same list in the other order; see [`Search::with`](crate::app::Search::with).
    pub sort_href: Option<AttrValue>,
    pub sorted: Option<Sort>,
    /// The column of buttons: its heading is heard, not seen.
    pub actions: bool,
}

impl Column {
    /// A plain column.
    pub fn new(label: impl Into<AttrValue>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }

    /// The column of buttons at the end.
    pub fn actions(label: impl Into<AttrValue>) -> Self {
        Self { actions: true, ..Self::new(label) }
    }

    /// The same, sortable.
    pub fn sortable(self, href: impl Into<AttrValue>, sorted: Option<Sort>) -> Self {
        Self { sort_href: Some(href.into()), sorted, ..self }
    }
}

#[derive(Properties, PartialEq)]
pub struct TableProps {
    /// What the table holds; heard, not seen.
    pub caption: AttrValue,
    pub columns: Vec<Column>,
    /// One `Vec` of cells a row, as many as columns.
    pub rows: Vec<Vec<Html>>,
    /// The row the keyboard is on.
    #[prop_or_default]
    pub selected: Option<usize>,
    /// Shown instead of rows when there are none: an [`EmptyState`](super::EmptyState).
    #[prop_or_default]
    pub empty: Html,
}

#[component]
pub fn Table(props: &TableProps) -> Html {
    let words = use_words::<Common>();
    if props.rows.is_empty() {
        return props.empty.clone();
    }
    let row = |(at, cells): (usize, &Vec<Html>)| {
        let cell = |(cell, column): (&Html, &Column)| {
            html! {
                <td class={column.actions.then_some("act")} data-label={(!column.actions).then(|| column.label.clone())}>
                    <div>{cell.clone()}</div>
                </td>
            }
        };
        let here = props.selected == Some(at);
        html! {
            <tr class={here.then_some("sel")} aria-current={here.then_some("true")}>
                {for cells.iter().zip(&props.columns).map(cell)}
            </tr>
        }
    };
    html! {
        <table class="table">
            <caption class="unseen">{&props.caption}</caption>
            <thead><tr>{for props.columns.iter().map(|column| heading(column, words))}</tr></thead>
            <tbody>{for props.rows.iter().enumerate().map(row)}</tbody>
        </table>
    }
}

fn heading(column: &Column, words: &Common) -> Html {
    let (aria, arrow, said) = match column.sorted {
        Some(Sort::Up) => (Some("ascending"), " ↑", words.sort_up),
        Some(Sort::Down) => (Some("descending"), " ↓", words.sort_down),
        None => (None, "", ""),
    };
    let label = html! {
        <>{&column.label}<span aria-hidden="true">{arrow}</span><span class="unseen">{said}</span></>
    };
    html! {
        <th scope="col" aria-sort={aria}>
            if let Some(href) = &column.sort_href {
                <Link {href}>{label}</Link>
            } else if column.actions {
                <span class="unseen">{&column.label}</span>
            } else {
                {label}
            }
        </th>
    }
}
