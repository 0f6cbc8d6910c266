//! A list of records: filters and page in the address, what was typed in memory, rows by keyboard, the next page at
//! the bottom.

use client::{Asked, Client};
use openapi::{
    Page, Paging,
    advisers::{AdviserPostFilter, AdviserRequestFilter},
    agreements::AgreementFilter,
    api_clients::ApiClientFilter,
    applications::ApplicationFilter,
    beneficiaries::BeneficiaryImportFilter,
    cases::CaseFilter,
    groups::GroupFilter,
    helpers::HelperFilter,
    home_visits::HomeVisitFilter,
    imports::ImportFilter,
    inspections::InspectionFilter,
    jurisdictions::JurisdictionFilter,
    mandates::MandateFilter,
    meetings::{MeetingFilter, TaskFilter},
    organisations::DelegationFilter,
    outbox::DeliveryFilter,
    outreaches::OutreachFilter,
    pilots::PilotFilter,
    practitioners::PractitionerFilter,
    projects::ProjectFilter,
    readings::AuditFilter,
    recusals::RecusalFilter,
    referrals::ReferralFilter,
    rights::RightsFilter,
    rule_packs::RulePackFilter,
    staff::{MeritFilter, StaffFilter},
    trainings::TrainingFilter,
    users::UserFilter,
    verifications::VerificationFilter,
};
use serde::{Serialize, de::DeserializeOwned};
use yew::prelude::*;

use super::{Searches, use_searches};
use crate::{
    app::{Failure, Query, Search, use_api, use_query, use_search},
    ui::{Column, EmptyState, FailureBanner, Pager, Skeleton, Table},
};

/// What a list is asked for, as it stands in the address.
pub trait Filter: Clone + Default + PartialEq + Serialize + DeserializeOwned + 'static {
    /// Where the page begins.
    fn cursor(&mut self) -> &mut Option<String>;

    /// Whom somebody looks for, where the list can be searched; in the address a reference to it.
    fn query(&mut self) -> Option<&mut Option<String>> {
        None
    }
}

macro_rules! filters {
    ($($filter:ty $(: $query:ident)?),*) => {$(
        impl Filter for $filter {
            fn cursor(&mut self) -> &mut Option<String> {
                &mut self.cursor
            }

            $(fn query(&mut self) -> Option<&mut Option<String>> {
                Some(&mut self.$query)
            })?
        }
    )*};
}
filters!(ApiClientFilter, ApplicationFilter: q, CaseFilter: q, UserFilter, DeliveryFilter, AuditFilter, Paging);
filters!(AdviserPostFilter, AdviserRequestFilter, HelperFilter);
filters!(StaffFilter, MeritFilter, TrainingFilter, MeetingFilter, TaskFilter, PilotFilter);
filters!(BeneficiaryImportFilter, GroupFilter, HomeVisitFilter, ProjectFilter, VerificationFilter);
filters!(RightsFilter, RecusalFilter, MandateFilter);
filters!(AgreementFilter, DelegationFilter, ImportFilter, InspectionFilter, JurisdictionFilter);
filters!(OutreachFilter, PractitionerFilter, ReferralFilter, RulePackFilter);

/// One page of a list, and the way to others.
#[derive(Clone, PartialEq)]
pub struct List<F: Filter, T> {
    pub found: Query<Page<T>>,
    /// With the reference, as in the address.
    search: Search<F>,
    /// With the text, as the server is asked.
    asked: F,
    searches: Searches,
}

/// Reads the list that the address asks for.
///
/// ```ignore
/// let list = use_list(|c, filter: &CaseFilter| c.list_cases(filter));
/// ```
#[hook]
pub fn use_list<F, T, R>(read: R) -> List<F, T>
where
    R: Fn(&Client, &F) -> Asked<Page<T>> + Clone + 'static,
    F: Filter,
    T: 'static,
{
    let (mut search, searches) = (use_search::<F>(), use_searches());
    let asked = resolved(&mut search.now, &searches);
    let api = use_api();
    let found = use_query(asked.clone(), move |filter| {
        let read = read.clone();
        api.call(move |c| read(&c, &filter))
    });
    List { found, search, asked, searches }
}

/// The filter with the text that its reference means. A reference that means nothing here is forgotten.
fn resolved<F: Filter>(filter: &mut F, searches: &Searches) -> F {
    let typed = filter.query().and_then(|query| searches.typed(query.as_deref()?));
    let mut asked = filter.clone();
    if let Some(query) = asked.query() {
        query.clone_from(&typed);
    }
    if let Some(query) = filter.query().filter(|_| typed.is_none()) {
        *query = None;
    }
    asked
}

impl<F: Filter, T> List<F, T> {
    /// What is asked for now.
    pub fn now(&self) -> &F {
        &self.asked
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

    /// The address of the list searched for what is typed.
    pub fn find(&self) -> Callback<Option<String>, AttrValue> {
        let (search, searches) = (self.search.clone(), self.searches.clone());
        Callback::from(move |typed: Option<String>| {
            let mut filter = first(&search.now);
            if let Some(query) = filter.query() {
                *query = typed.map(|typed| searches.keep(typed));
            }
            search.with(&filter)
        })
    }

    /// The address without any filter; nothing when there is none.
    pub fn clear(&self) -> Option<AttrValue> {
        (first(&self.search.now) != F::default()).then(|| self.search.with(&F::default()))
    }

    /// The table with what stands around it.
    pub fn view(&self, sheet: Sheet, row: impl Fn(&T) -> Vec<Html>) -> Html {
        let Query { data, error, loading, reload } = &self.found;
        let shown = data.as_ref().map(|page| {
            let mut next = self.search.now.clone();
            let begun = next.cursor().is_some();
            let next = page.next_cursor.clone().map(|cursor| {
                *next.cursor() = Some(cursor);
                self.search.with(&next)
            });
            Shown {
                rows: page.items.iter().map(row).collect(),
                total: page.total,
                capped: page.total_is_capped,
                next,
                first: begun.then(|| self.search.with(&first(&self.search.now))),
            }
        });
        view(sheet, shown, error.clone(), *loading, reload.clone())
    }
}

/// A page of a list without its type: what draws it is downloaded once.
struct Shown {
    rows: Vec<Vec<Html>>,
    total: u32,
    capped: bool,
    next: Option<AttrValue>,
    first: Option<AttrValue>,
}

fn view(
    sheet: Sheet,
    shown: Option<Shown>,
    failure: Option<Failure>,
    loading: bool,
    retry: Callback<()>,
) -> Html {
    let Sheet { title, columns, none, selected } = sheet;
    html! {
        <>
            <FailureBanner {failure} {retry} />
            if let Some(Shown { rows, total, capped, next, first }) = shown {
                <Table caption={title} {columns} {selected} {rows} empty={html! { <EmptyState title={none} /> }} />
                <Pager {total} {capped} {next} {first} />
            } else if loading {
                <Skeleton lines={8} />
            }
        </>
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
