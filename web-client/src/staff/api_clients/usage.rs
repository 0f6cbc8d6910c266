//! How often a program called, by day and by operation: a bar to look at, figures to read.

use openapi::{
    ApiClientId,
    api_clients::{ApiCalls, ApiUsage, ApiUsageFilter},
};
use yew::prelude::*;

use super::words::ApiClientWords;
use crate::{
    app::{use_api, use_query},
    i18n::{day_in_year, use_words},
    ui::{Card, Column, EmptyState, FailureBanner, Figure, Figures, Progress, Skeleton, Table},
};

#[derive(Properties, PartialEq)]
pub struct UsageProps {
    pub id: ApiClientId,
}

#[component]
pub fn Usage(props: &UsageProps) -> Html {
    let words = use_words::<ApiClientWords>();
    let api = use_api();
    let found =
        use_query(props.id, move |id| api.call(move |c| c.get_api_usage(id, &ApiUsageFilter::default())));
    html! {
        <Card title={words.usage}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(usage) = found.data.as_deref() {
                {told(usage, words)}
            } else if found.loading {
                <Skeleton lines={4} />
            }
        </Card>
    }
}

fn told(usage: &ApiUsage, words: &ApiClientWords) -> Html {
    let ApiCalls { requests, refused, errors } = usage.total;
    if requests == 0 {
        return html! { <EmptyState title={words.no_usage} /> };
    }
    let days = usage.days.iter().map(|one| (day_in_year(words.lang, one.day), one.calls)).collect();
    let operations = usage.operations.iter().map(|one| (one.operation.clone(), one.calls)).collect();
    html! {
        <>
            <Figures>
                <Figure value={requests.to_string()} label={words.requests} />
                <Figure value={refused.to_string()} label={words.refused} />
                <Figure value={errors.to_string()} label={words.errors} />
            </Figures>
            {table(words.by_day, words.day, days, words)}
            {table(words.by_operation, words.operation, operations, words)}
        </>
    }
}

/// A table whose first figure is drawn, too.
fn table(
    title: &'static str,
    first: &'static str,
    lines: Vec<(String, ApiCalls)>,
    words: &ApiClientWords,
) -> Html {
    let most = lines.iter().map(|(_, calls)| calls.requests).max().unwrap_or_default();
    let row = |(what, calls): &(String, ApiCalls)| {
        let ApiCalls { requests, refused, errors } = calls;
        let (value, max) = (drawn(*requests, most), 100);
        vec![
            html! { <span class="num">{what}</span> },
            html! { <Progress label={words.calls_of(what, *requests)} {value} {max} /> },
            html! { <span class="num">{requests}</span> },
            html! { <span class="num">{refused}</span> },
            html! { <span class="num">{errors}</span> },
        ]
    };
    let columns = [first, words.share, words.requests, words.refused, words.errors].map(Column::new).to_vec();
    html! {
        <>
            <h3 class="above">{title}</h3>
            <Table caption={title} {columns} rows={lines.iter().map(row).collect::<Vec<_>>()} />
        </>
    }
}

/// A share of the most, in hundredths.
fn drawn(requests: u64, most: u64) -> u32 {
    u32::try_from(requests.saturating_mul(100) / most.max(1)).unwrap_or(100)
}
