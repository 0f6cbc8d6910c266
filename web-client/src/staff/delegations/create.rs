//! A station is given an instrument.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    DelegationId, FieldProblem, OrganisationId,
    applications::MatterType,
    organisations::{Delegation, DelegationScope, MatterGroup, NewDelegation},
};
use yew::prelude::*;

use super::words::DelegationWords;
use crate::{
    app::{Check, Form, use_form},
    i18n::{Named, choices, use_words},
    staff::parts::{FormDialog, OfficeField, use_sending},
    ui::{Checkboxes, Choice, DateField, NumberField, TextField},
};

#[derive(Properties, PartialEq)]
pub struct CreateProps {
    pub ondone: Callback<DelegationId>,
    pub onclose: Callback<()>,
}

#[derive(Clone, PartialEq)]
struct Draft {
    station: Option<OrganisationId>,
    number: String,
    matters: Vec<MatterType>,
    groups: Vec<MatterGroup>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    percent: Option<u32>,
    min: Option<u32>,
}

impl Default for Draft {
    /// As the service fills in what is not said: civil and labour matters without a check of means.
    fn default() -> Self {
        Self {
            station: None,
            number: String::new(),
            matters: vec![MatterType::Civil, MatterType::Labour],
            groups: vec![MatterGroup::NoMeansTest, MatterGroup::Exempt],
            from: None,
            to: None,
            percent: None,
            min: None,
        }
    }
}

#[component]
pub fn Create(props: &CreateProps) -> Html {
    let words = use_words::<DelegationWords>();
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewDelegation>| c.create_delegation(&new),
        move |made: Delegation| done.emit(made.id),
    );
    let label = |path: &str| match path {
        "instrument_no" => words.number,
        "scope.matter_types" => words.matters,
        "scope.groups" => words.groups,
        "valid_from" => words.valid_from,
        "valid_to" => words.valid_to,
        "sampling_percent" => words.percent,
        "sampling_min" => words.min,
        _ => words.station,
    };
    let problems = form.summary(label);
    html! {
        <FormDialog title={words.new} note={words.new_lead} submit={words.give} {sending} wide={true} {problems}
            onclose={props.onclose.clone()}>
            {fields(&form, words)}
        </FormDialog>
    }
}

fn fields(form: &Form<Draft>, words: &DelegationWords) -> Html {
    let d = form.draft();
    let onmatters =
        form.edit("scope.matter_types", |d: &mut Draft, codes: Vec<AttrValue>| d.matters = parsed(&codes));
    let ongroups =
        form.edit("scope.groups", |d: &mut Draft, codes: Vec<AttrValue>| d.groups = parsed(&codes));
    // Criminal matters are never delegated.
    let criminal = [
        MatterType::CriminalDef.code(),
        MatterType::CriminalRep.code(),
        MatterType::MedCompulsory.code(),
        MatterGroup::Criminal.code(),
    ];
    let civil =
        |all: Vec<Choice>| all.into_iter().filter(|one| !criminal.contains(&&*one.code)).collect::<Vec<_>>();
    html! {
        <>
            <div class="fields">
                <OfficeField id="station_id" label={words.station} value={d.station} error={form.error("station_id")}
                    onchange={form.edit("station_id", |d: &mut Draft, v| d.station = v)} />
                <TextField id="instrument_no" label={words.number} value={d.number.clone()} maxlength="40"
                    autocomplete="off" error={form.error("instrument_no")}
                    onchange={form.edit("instrument_no", |d: &mut Draft, v| d.number = v)} />
                <DateField id="valid_from" label={words.valid_from} value={d.from} error={form.error("valid_from")}
                    onchange={form.edit("valid_from", |d: &mut Draft, v| d.from = v)} />
                <DateField id="valid_to" label={words.valid_to} value={d.to} error={form.error("valid_to")}
                    onchange={form.edit("valid_to", |d: &mut Draft, v| d.to = v)} />
                <NumberField id="sampling_percent" label={words.percent} hint={words.percent_hint} optional={true}
                    value={d.percent} error={form.error("sampling_percent")}
                    onchange={form.edit("sampling_percent", |d: &mut Draft, v| d.percent = v)} />
                <NumberField id="sampling_min" label={words.min} hint={words.min_hint} optional={true}
                    value={d.min} error={form.error("sampling_min")}
                    onchange={form.edit("sampling_min", |d: &mut Draft, v| d.min = v)} />
            </div>
            <div class="many">
                <Checkboxes id="scope.matter_types" label={words.matters} values={coded(&d.matters)}
                    choices={civil(choices::<MatterType>(words.lang))} error={form.error("scope.matter_types")}
                    onchange={onmatters} />
                <Checkboxes id="scope.groups" label={words.groups} values={coded(&d.groups)}
                    choices={civil(choices::<MatterGroup>(words.lang))} error={form.error("scope.groups")}
                    onchange={ongroups} />
            </div>
        </>
    }
}

fn coded<C: Named>(codes: &[C]) -> Vec<AttrValue> {
    codes.iter().map(|code| code.code().into()).collect()
}

fn parsed<C: Named>(codes: &[AttrValue]) -> Vec<C> {
    codes.iter().filter_map(|code| code.parse().ok()).collect()
}

fn read(draft: &Draft) -> Result<NewDelegation, Vec<FieldProblem>> {
    let mut check = Check::default();
    let station_id = check.required("station_id", draft.station);
    let instrument_no = check.text("instrument_no", &draft.number);
    let valid_from = check.required("valid_from", draft.from);
    let valid_to = check.required("valid_to", draft.to);
    check.required("scope.matter_types", draft.matters.first());
    check.required("scope.groups", draft.groups.first());
    let small = |number: Option<u32>| number.map(|number| u8::try_from(number).unwrap_or(u8::MAX));
    check.done(|| {
        let scope = DelegationScope { matter_types: draft.matters.clone(), groups: draft.groups.clone() };
        Some(NewDelegation {
            station_id: station_id?,
            instrument_no: instrument_no?,
            scope: Some(scope),
            valid_from: valid_from?,
            valid_to: valid_to?,
            sampling_percent: small(draft.percent),
            sampling_min: small(draft.min),
        })
    })
}
