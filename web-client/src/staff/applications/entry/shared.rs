//! What the members of a group share, on the same form: everything but who each of them is.

use yew::prelude::*;

use super::{
    FieldWords,
    applicant::{SectionProps, categories},
    matter::MatterSection,
    opponents::Opponents,
    rest::{DeclarationSection, MeansSection, ServiceSection},
};
use crate::{app::drawn, i18n::use_words, ui::Card};

#[component]
pub fn SharedForm(props: &SectionProps) -> Html {
    let w = use_words::<FieldWords>();
    let f = &props.fields;
    let section = || SectionProps { fields: f.clone() };
    html! {
        <>
            <Card title={w.applicant}>
                {f.text("applicant.employer", w.employer, &f.draft().applicant.employer, |d, v| d.applicant.employer = v)}
                {categories(f, w)}
            </Card>
            {drawn::<MatterSection>(section())}
            {drawn::<Opponents>(section())}
            {drawn::<MeansSection>(section())}
            {drawn::<ServiceSection>(section())}
            {drawn::<DeclarationSection>(section())}
        </>
    }
}
