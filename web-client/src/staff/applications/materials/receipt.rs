//! The receipt F5 as it is printed: what was taken in, how many copies and pages, when and by whom.

use std::rc::Rc;

use openapi::applications::{Application, Material, Receipt};
use yew::prelude::*;

use super::words::MaterialWords;
use crate::{
    app::{browser, use_api, use_query},
    i18n::{day_in_year, use_words},
    ui::{Button, ButtonKind, Column, Definition, Definitions, Table},
};

#[derive(Properties, PartialEq)]
pub struct SlipProps {
    pub application: Rc<Application>,
    pub receipt: Receipt,
    pub onback: Callback<()>,
}

#[component]
pub fn Slip(props: &SlipProps) -> Html {
    let words = use_words::<MaterialWords>();
    let api = use_api();
    let SlipProps { application, receipt, onback } = props;
    let office = use_query(application.organisation_id, move |id| api.call(move |c| c.get_organisation(id)));
    let phones = office.data.as_deref().map(|office| {
        office.contact.phones.iter().map(ToString::to_string).collect::<Vec<_>>().join(words.lang.comma())
    });
    let columns = [words.name, words.copies, words.pages, words.kind].map(Column::new).to_vec();
    let row = |one: &Material| {
        let Material { item: _, name, copies, pages, original } = one;
        let kind = if *original { words.original } else { words.copy };
        vec![
            html! { {&**name} },
            html! { {copies.to_string()} },
            html! { {pages.to_string()} },
            html! { {kind} },
        ]
    };
    html! {
        <section class="card slip">
            <h2>{words.receipt}</h2>
            <Definitions>
                <Definition term={words.applicant}>
                    {application.form.applicant.name.as_deref().unwrap_or_default().to_owned()}
                </Definition>
                <Definition term={words.number}>
                    {application.number.as_deref().unwrap_or(words.no_number).to_owned()}
                </Definition>
                <Definition term={words.on}>{day_in_year(words.lang, receipt.on)}</Definition>
                <Definition term={words.centre}>{&application.organisation_name}</Definition>
                <Definition term={words.phone}>{phones.unwrap_or_default()}</Definition>
            </Definitions>
            <Table caption={words.receipt} {columns} rows={receipt.items.iter().map(row).collect::<Vec<_>>()} />
            <div class="signs"><p>{words.sign_receiver}</p><p>{words.sign_giver}</p></div>
            <div class="buttons">
                <Button kind={ButtonKind::Primary} onclick={Callback::from(|()| browser::print())}>{words.print}</Button>
                <Button onclick={onback.clone()}>{words.back}</Button>
            </div>
        </section>
    }
}
