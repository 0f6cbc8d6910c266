//! 指派给律所 and 安排承办人: a firm is chosen, and its administrator says who of its people handles the case (W-ASG).

use std::rc::Rc;

use openapi::{
    FieldProblem,
    cases::{Case, CaseAction, FirmOffer, NamedHandler},
    practitioners::PractitionerFilter,
};
use yew::prelude::*;

use super::{CaseMoveWords, DialogProps};
use crate::{
    app::{Check, Form, drawn, use_api, use_form, use_query},
    i18n::{Named, use_words},
    staff::{
        conflicts::{OfFirm, OfFirmProps},
        parts::{FormDialog, use_sending},
    },
    ui::{FailureBanner, Select, TextArea},
};

/// People of a firm asked for at once.
const PEOPLE: u16 = 100;

#[derive(Clone, PartialEq, Default)]
struct Draft {
    /// The id of a firm, or of one of its people.
    chosen: String,
    remark: String,
}

impl Draft {
    fn chosen<T: std::str::FromStr>(&self) -> Option<T> {
        self.chosen.parse().ok()
    }
}

#[component]
pub fn OfferToFirm(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::OfferToFirm.name(words.lang);
    let api = use_api();
    let found = use_query(id, move |id| api.call(move |c| c.list_candidates(id)));
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        offer,
        move |c, said: Rc<FirmOffer>| c.offer_case_to_firm(id, &said),
        move |_: Case| done.emit(words.done(title).into()),
    );
    let mut firms: Vec<(AttrValue, AttrValue)> = Vec::new();
    for one in found.data.iter().flat_map(|page| &page.items) {
        let firm = (AttrValue::from(one.firm_id.to_string()), AttrValue::from(one.firm_name.clone()));
        if !firms.contains(&firm) {
            firms.push(firm);
        }
    }
    let label = |path: &str| if path == "remark" { words.remark } else { words.firm };
    html! {
        <FormDialog {title} note={words.offer_firm} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            {choice("firm_id", words.firm, firms, &form, words)}
            if let Some(firm) = form.draft().chosen() { {drawn::<OfFirm>(OfFirmProps { case: id, firm })} }
            <TextArea id="remark" label={words.remark} rows={2} optional={true} value={form.draft().remark.clone()}
                error={form.error("remark")} onchange={form.edit("remark", |d: &mut Draft, v| d.remark = v)} />
        </FormDialog>
    }
}

#[component]
pub fn NameHandler(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::NameHandler.name(words.lang);
    let api = use_api();
    let found = use_query((), move |()| {
        let filter = PractitionerFilter { limit: Some(PEOPLE), ..PractitionerFilter::default() };
        api.call(move |c| c.list_practitioners(&filter))
    });
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        name,
        move |c, said: Rc<NamedHandler>| c.name_handler(id, &said),
        move |_: Case| done.emit(words.done(title).into()),
    );
    let people = found.data.iter().flat_map(|page| &page.items);
    let people = people.map(|one| (one.id.to_string().into(), one.name.to_string().into())).collect();
    html! {
        <FormDialog {title} note={words.name_handler} submit={title} {sending}
            problems={form.summary(|_| words.handler)} onclose={props.onclose.clone()}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            {choice("practitioner_id", words.handler, people, &form, words)}
        </FormDialog>
    }
}

fn choice(
    id: &'static str,
    label: &'static str,
    options: Vec<(AttrValue, AttrValue)>,
    form: &Form<Draft>,
    words: &CaseMoveWords,
) -> Html {
    html! {
        <Select {id} {label} {options} value={form.draft().chosen.clone()} error={form.error(id)}
            empty={words.choose_one} onchange={form.edit(id, |d: &mut Draft, v| d.chosen = v)} />
    }
}

fn offer(draft: &Draft) -> Result<FirmOffer, Vec<FieldProblem>> {
    let mut check = Check::default();
    let firm_id = check.required("firm_id", draft.chosen());
    let remark = check.optional("remark", &draft.remark);
    check.done(|| Some(FirmOffer { firm_id: firm_id?, remark }))
}

fn name(draft: &Draft) -> Result<NamedHandler, Vec<FieldProblem>> {
    let mut check = Check::default();
    let practitioner_id = check.required("practitioner_id", draft.chosen());
    check.done(|| Some(NamedHandler { practitioner_id: practitioner_id? }))
}
