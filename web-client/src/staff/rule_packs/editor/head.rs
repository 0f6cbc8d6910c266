//! The head of a pack, and how income is counted.

use openapi::eligibility::{Basis, Confidence};
use yew::prelude::*;

use super::{at::At, draft::WAYS, fields::Fields};
use crate::{
    i18n::options,
    ui::{Card, Choice},
};

/// Both sections.
pub fn head(fields: &Fields<'_>) -> Html {
    let (draft, words) = (fields.form.draft(), fields.words);
    let ways = WAYS.iter().zip([words.deduct, words.opponent_switch, words.query_required]);
    html! {
        <>
            <Card title={words.head}>
                <div class="fields">
                    {fields.text(At::Title, words.name, &draft.title, "")}
                    {fields.text(At::LegalBasis, words.legal_basis, &draft.legal_basis, words.legal_basis_hint)}
                    {fields.day(At::ValidFrom, words.valid_from, &draft.valid_from, "")}
                    {fields.day(At::ValidTo, words.valid_to, &draft.valid_to, words.valid_to_hint)}
                    {fields.text(At::Priority, words.priority, &draft.priority, words.priority_hint)}
                    {fields.pick(At::Confidence, words.confidence, &draft.confidence, options::<Confidence>(words.lang))}
                </div>
            </Card>
            <Card title={words.income}>
                {fields.pick(At::Basis, words.basis, &draft.basis, options::<Basis>(words.lang))}
                {fields.many(At::Ways, words.ways, &draft.ways, ways.map(|(code, said)| Choice::new(*code, said)).collect())}
            </Card>
        </>
    }
}
