//! What a program may do, from where and until when, and whom to call about it.

use std::rc::Rc;

use openapi::api_clients::ApiClient;
use yew::prelude::*;

use super::words::ApiClientWords;
use crate::{
    i18n::{Named, day_in_year, moment, use_words},
    ui::{Card, Definition, Definitions},
};

#[derive(Properties, PartialEq)]
pub struct TermsProps {
    pub client: Rc<ApiClient>,
}

#[component]
pub fn Terms(props: &TermsProps) -> Html {
    let words = use_words::<ApiClientWords>();
    let (lang, client, terms) = (words.lang, &props.client, &props.client.terms);
    let said = |day| day_in_year(lang, day);
    let last = client.last_used_at.map(|at| moment(lang, at));
    let scope = |code: &'static str, name: &'static str| {
        html! { <li>{name}{" "}<small class="num">{code}</small></li> }
    };
    html! {
        <Card title={words.terms}>
            <Definitions>
                <Definition term={words.client_id}><code class="wrap">{client.id.to_string()}</code></Definition>
                <Definition term={words.scopes}>
                    <ul class="scopes">{for terms.scopes.iter().map(|one| scope(one.code(), one.name(lang)))}</ul>
                </Definition>
                <Definition term={words.networks}>
                    <ul>{for terms.networks.iter().map(|one| html! { <li class="num">{&**one}</li> })}</ul>
                </Definition>
                <Definition term={words.col_days}>
                    {words.days(&said(terms.valid_from), &said(terms.valid_to))}
                </Definition>
                <Definition term={words.per_minute}>{words.a_minute(terms.requests_per_minute)}</Definition>
                <Definition term={words.contact}>
                    {&*terms.contact_name}{" · "}{&*terms.contact_reach}
                </Definition>
                <Definition term={words.last}>{last.unwrap_or_else(|| words.never.to_owned())}</Definition>
                if let Some(address) = &client.last_address {
                    <Definition term={words.from_address}><span class="num">{address}</span></Definition>
                }
                <Definition term={words.since}>{moment(lang, client.created_at)}</Definition>
            </Definitions>
        </Card>
    }
}
