//! The closing report F21 as it stands, with its review.

use openapi::closings::ClosingReport;
use yew::prelude::*;

use super::{CaseWords, conduct::OfCaseProps};
use crate::{
    i18n::{Named, day_in_year, use_words, yuan},
    ui::{Banner, Card, Definition, Definitions, EmptyState, Tone},
};

#[component]
pub fn ClosingView(props: &OfCaseProps) -> Html {
    let words = use_words::<CaseWords>();
    let Some(closing) = &props.case.closing else { return html! { <EmptyState title={words.no_closing} /> } };
    let day = |on| day_in_year(words.lang, on);
    html! {
        <>
            if !closing.returned_items.is_empty() {
                <Banner tone={Tone::Yellow} title={words.returned}>
                    <ol class="list">{for closing.returned_items.iter().map(|item| html! { <li>{&**item}</li> })}</ol>
                    <p>{words.returned_times(closing.returned_count)}</p>
                </Banner>
            }
            <Card title={words.tab_closing}>
                {report(&closing.report, words)}
                <Definitions>
                    <Definition term={words.submitted_on}>
                        {day(closing.submitted_on)}{" · "}{words.days_taken(closing.days_taken)}
                    </Definition>
                    if let Some(opinion) = &closing.review_opinion {
                        <Definition term={words.review}>{&**opinion}</Definition>
                    }
                </Definitions>
            </Card>
            <Card title={words.work}><p class="prose">{&*closing.report.summary.work}</p></Card>
            <Card title={words.facts}><p class="prose">{&*closing.report.summary.facts}</p></Card>
            <Card title={words.opinion}><p class="prose">{&*closing.report.summary.opinion}</p></Card>
            <Card title={words.outcome}><p class="prose">{&*closing.report.summary.outcome}</p></Card>
            if let Some(text) = &closing.report.summary.reflection {
                <Card title={words.reflection}><p class="prose">{&**text}</p></Card>
            }
        </>
    }
}

fn report(report: &ClosingReport, words: &CaseWords) -> Html {
    let day = |on| day_in_year(words.lang, on);
    html! {
        <Definitions>
            <Definition term={words.closing_type}>{report.closing_type.name(words.lang)}</Definition>
            <Definition term={words.closed_on}>{day(report.closed_on)}</Definition>
            <Definition term={words.result}>{report.result.name(words.lang)}</Definition>
            <Definition term={words.recovered}><span class="num">{yuan(words.lang, report.recovered_fen)}</span></Definition>
            <Definition term={words.collected}><span class="num">{yuan(words.lang, report.collected_fen)}</span></Definition>
            if let Some(number) = &report.court_doc_no {
                <Definition term={words.court_doc_no}>{&**number}</Definition>
            }
            if let Some(on) = report.court_doc_date { <Definition term={words.court_doc_date}>{day(on)}</Definition> }
            if let Some(on) = report.result_told_on { <Definition term={words.result_told_on}>{day(on)}</Definition> }
        </Definitions>
    }
}
