//! A list of records: filters and page in the address, rows by keyboard, the next page at the bottom.

use std::future::Future;

use client::Client;
use openapi::{
    Page, Paging, agreements::AgreementFilter, applications::ApplicationFilter, cases::CaseFilter,
    imports::ImportFilter, inspections::InspectionFilter, jurisdictions::JurisdictionFilter,
    organisations::DelegationFilter, outbox::DeliveryFilter, practitioners::PractitionerFilter,
    readings::AuditFilter, referrals::ReferralFilter, users::UserFilter,
};
use serde::{Serialize, de::DeserializeOwned};
use yew::prelude::*;

use crate::{
    app::{Query, Search, use_api, use_query, use_search},
    ui::{Column, EmptyState, FailureBanner, Pager, Skeleton, Table},
};

/// What a list is asked for, as it stands in the address.
pub trait Filter: Clone + Default + PartialEq + Serialize + DeserializeOwned + 'static {
    /// Where the page begins.
    fn cursor(&mut self) -> &mut Option<String>;
}

macro_rules! filters {
    ($($filter:ty),*) => {$(
        impl Filter for $filter {
            fn cursor(&mut self) -> &mut Option<String> {
                &mut self.cursor
            }
        }
    )*};
}
filters!(ApplicationFilter, CaseFilter, UserFilter, DeliveryFilter, AuditFilter, Paging);
filters!(AgreementFilter, DelegationFilter, ImportFilter, InspectionFilter, JurisdictionFilter);
filters!(PractitionerFilter, ReferralFilter);

/// One page of a list, and the way to others.
#[derive(Clone, PartialEq)]
pub struct List<F: Filter, T> {
    pub found: Query<Page<T>>,
    search: Search<F>,
}

/// Reads the list that the address asks for.
///
/// ```ignore
/// let list = use_list(|c, filter: CaseFilter| async move { c.list_cases(&filter).await });
/// ```
#[hook]
pub fn use_list<F, T, Fut>(read: impl Fn(Client, F) -> Fut + Clone + 'static) -> List<F, T>
where
    F: Filter,
    T: 'static,
    Fut: Future<Output = client::Result<Page<T>>> + 'static,
{
    let search = use_search::<F>();
    let api = use_api();
    let found = use_query(search.now.clone(), move |filter| {
        let (api, read) = (api.clone(), read.clone());
        async move { api.call(|c| read(c, filter.clone())).await }
    });
    List { found, search }
}

impl<F: Filter, T> List<F, T> {
    /// What is asked for now.
    pub fn now(&self) -> &F {
        &self.search.now
    }

    /// The records of this page.
    pub fn items(&self) -> &[T] {
        self.found.data.as_deref().map(|page| page.items.as_slice()).unwrap_or_default()
    }

    /// The address of the list with one filter changed.
    pub fn link<V: 'static>(&self, put: fn(&mut F, V)) -> Callback<V, AttrValue> {
        let search = self.search.clone();
        Callback::from(move |value| {
            let mut filter = first(&search.now);
            put(&mut filter, value);
            search.with(&filter)
        })
    }

    /// The address without any filter; nothing when there is none.
    pub fn clear(&self) -> Option<AttrValue> {
        (first(&self.search.now) != F::default()).then(|| self.search.with(&F::default()))
    }

    /// The table with what stands around it.
    pub fn view(&self, sheet: Sheet, row: impl Fn(&T) -> Vec<Html>) -> Html {
        let Sheet { title, columns, none, selected } = sheet;
        let found = &self.found;
        let mut next = self.search.now.clone();
        let begun = next.cursor().is_some();
        let next = found.data.as_ref().and_then(|page| page.next_cursor.clone()).map(|cursor| {
            *next.cursor() = Some(cursor);
            self.search.with(&next)
        });
        html! {
            <>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if let Some(page) = found.data.as_deref() {
                    <Table caption={title} {columns} {selected} rows={page.items.iter().map(row).collect::<Vec<_>>()}
                        empty={html! { <EmptyState title={none} /> }} />
                    <Pager total={page.total} capped={page.total_is_capped} {next}
                        first={begun.then(|| self.search.with(&first(&self.search.now)))} />
                } else if found.loading {
                    <Skeleton lines={8} />
                }
            </>
        }
    }
}

fn first<F: Filter>(filter: &F) -> F {
    let mut first = filter.clone();
    *first.cursor() = None;
    first
}

/// What a list says of itself.
pub struct Sheet {
    pub title: &'static str,
    pub columns: Vec<Column>,
    /// Said when nothing matches.
    pub none: &'static str,
    /// The row the keyboard is on.
    pub selected: Option<usize>,
}
