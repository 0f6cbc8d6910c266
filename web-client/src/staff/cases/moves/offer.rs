//! 指派: who can be chosen, the best first, and why somebody can not.

use std::rc::Rc;

use openapi::{
    FieldProblem, PractitionerId,
    cases::{self, CaseAction},
    practitioners::Candidate,
};
use yew::prelude::*;

use super::{CaseMoveWords, DialogProps};
use crate::{
    app::{Check, Form, drawn, use_api, use_form, use_query},
    i18n::{Named, short_day, use_words},
    staff::{
        conflicts::{OfFirm, OfFirmProps},
        parts::{FormDialog, use_sending},
    },
    ui::{Button, ButtonKind, Column, EmptyState, FailureBanner, Skeleton, Table, TextArea},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    chosen: Option<PractitionerId>,
    remark: String,
}

#[component]
pub fn Offer(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::Offer.name(words.lang);
    let api = use_api();
    let found = use_query(id, move |id| api.call(move |c| c.list_candidates(id)));
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<cases::Offer>| c.offer_case(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| if path == "remark" { words.remark } else { words.candidates };
    let mut people = found.data.iter().flat_map(|page| page.items.iter());
    let firm = people.find(|one| Some(one.id) == form.draft().chosen).map(|one| one.firm_id);
    let columns = [words.col_person, words.col_load, words.col_last, words.col_barred].map(Column::new);
    html! {
        <FormDialog {title} note={words.offer} submit={title} {sending} problems={form.summary(label)} wide={true}
            onclose={props.onclose.clone()}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(page) = found.data.as_deref() {
                <Table caption={words.candidates}
                    columns={columns.into_iter().chain([Column::actions(words.choose)]).collect::<Vec<_>>()}
                    rows={page.items.iter().map(|one| row(one, &form, words)).collect::<Vec<_>>()}
                    selected={page.items.iter().position(|one| Some(one.id) == form.draft().chosen)}
                    empty={html! { <EmptyState title={words.no_candidates} /> }} />
            } else if found.loading {
                <Skeleton lines={5} />
            }
            if let Some(firm) = firm { {drawn::<OfFirm>(OfFirmProps { case: id, firm })} }
            <TextArea id="remark" label={words.remark} rows={2} optional={true} value={form.draft().remark.clone()}
                error={form.error("remark")} onchange={form.edit("remark", |d: &mut Draft, v| d.remark = v)} />
        </FormDialog>
    }
}

fn row(candidate: &Candidate, form: &Form<Draft>, words: &CaseMoveWords) -> Vec<Html> {
    let (id, lang) = (candidate.id, words.lang);
    let chosen = form.draft().chosen == Some(id);
    let onclick = form.edit_with("practitioner_id", move |d: &mut Draft, ()| d.chosen = Some(id));
    let kind = if chosen { ButtonKind::Primary } else { ButtonKind::Plain };
    vec![
        html! { <>{&*candidate.name}{" "}{candidate.kind.name(lang)}<small>{&candidate.firm_name}</small></> },
        html! { {words.load(candidate.open_cases)} },
        html! { {candidate.last_assigned_on.map(|day| short_day(lang, day)).unwrap_or_default()} },
        html! { <ul>{for candidate.barred.iter().map(|bar| html! { <li>{bar.name(lang)}</li> })}</ul> },
        html! {
            if candidate.barred.is_empty() {
                <Button {kind} {onclick} aria_pressed={chosen.to_string()}
                    aria_label={format!("{} {}", words.choose, candidate.name)}>
                    {if chosen { words.chosen } else { words.choose }}
                </Button>
            }
        },
    ]
}

fn read(draft: &Draft) -> Result<cases::Offer, Vec<FieldProblem>> {
    let mut check = Check::default();
    let practitioner_id = check.required("practitioner_id", draft.chosen);
    let remark = check.optional("remark", &draft.remark);
    check.done(|| Some(cases::Offer { practitioner_id: practitioner_id?, remark }))
}
