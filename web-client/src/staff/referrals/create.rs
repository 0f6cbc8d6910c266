//! A person's matter goes to another unit.

use std::rc::Rc;

use openapi::{
    Code, FieldProblem, OrganisationId, Paragraph, ReferralId,
    applications::MatterType,
    referrals::{NewReferral, Referral, ReferredPerson},
};
use yew::prelude::*;

use super::words::ReferralWords;
use crate::{
    app::{Check, Form, use_form, use_session},
    i18n::{code_of, options, use_words},
    staff::parts::{FormDialog, OfficeField, use_sending},
    ui::{Checkbox, NumberField, Select, TextArea, TextField},
};

#[derive(Properties, PartialEq)]
pub struct CreateProps {
    pub ondone: Callback<ReferralId>,
    pub onclose: Callback<()>,
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    from_id: Option<OrganisationId>,
    to_id: Option<OrganisationId>,
    reason: String,
    matter: Option<MatterType>,
    name: String,
    phone: String,
    address: String,
    id_no: String,
    consent: bool,
    working_days: Option<u32>,
}

#[component]
pub fn Create(props: &CreateProps) -> Html {
    let words = use_words::<ReferralWords>();
    let session = use_session();
    let mut own: Vec<(AttrValue, AttrValue)> = Vec::new();
    for grant in session.me().iter().flat_map(|me| &me.grants) {
        let one = (grant.organisation_id.to_string().into(), grant.organisation_name.clone().into());
        if !own.contains(&one) {
            own.push(one);
        }
    }
    let form =
        use_form(|| Draft { from_id: own.first().and_then(|(id, _)| id.parse().ok()), ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewReferral>| c.create_referral(&new),
        move |made: Referral| done.emit(made.id),
    );
    let problems = form.summary(|path| label(words, path));
    html! {
        <FormDialog title={words.new} note={words.new_lead} submit={words.send} {sending} wide={true} {problems}
            onclose={props.onclose.clone()}>
            {fields(&form, own, words)}
        </FormDialog>
    }
}

fn fields(form: &Form<Draft>, own: Vec<(AttrValue, AttrValue)>, words: &ReferralWords) -> Html {
    let d = form.draft();
    let text = |path: &'static str, put: fn(&mut Draft, String)| form.edit(path, put);
    html! {
        <>
            <div class="fields">
                <Select id="from_id" label={words.from_id} options={own} error={form.error("from_id")}
                    value={d.from_id.map(|id| id.to_string()).unwrap_or_default()}
                    onchange={text("from_id", |d, v| d.from_id = v.parse().ok())} />
                <Select id="matter_type" label={words.matter} options={options::<MatterType>(words.lang)} optional={true}
                    value={code_of(d.matter)} error={form.error("matter_type")}
                    onchange={text("matter_type", |d, v| d.matter = v.parse().ok())} />
                <OfficeField id="to_id" label={words.to_id} value={d.to_id} error={form.error("to_id")}
                    onchange={form.edit("to_id", |d: &mut Draft, v| d.to_id = v)} />
                <TextField id="person.name" label={words.name} value={d.name.clone()} error={form.error("person.name")}
                    autocomplete="off" maxlength="50" onchange={text("person.name", |d, v| d.name = v)} />
                <TextField id="person.phone" label={words.phone} value={d.phone.clone()} inputmode="tel"
                    autocomplete="off" maxlength="40" error={form.error("person.phone")}
                    onchange={text("person.phone", |d, v| d.phone = v)} />
                <TextField id="person.address" label={words.address} value={d.address.clone()} optional={true}
                    autocomplete="off" maxlength="200" error={form.error("person.address")}
                    onchange={text("person.address", |d, v| d.address = v)} />
                <TextField id="person.id_no" label={words.id_no} hint={words.id_no_hint} value={d.id_no.clone()}
                    optional={true} autocomplete="off" maxlength="40" error={form.error("person.id_no")}
                    onchange={text("person.id_no", |d, v| d.id_no = v)} />
                <NumberField id="working_days" label={words.days} hint={words.days_hint} optional={true}
                    value={d.working_days} error={form.error("working_days")}
                    onchange={form.edit("working_days", |d: &mut Draft, v| d.working_days = v)} />
            </div>
            <TextArea id="reason" label={words.reason} rows={4} max={Paragraph::MAX} value={d.reason.clone()}
                error={form.error("reason")} onchange={text("reason", |d, v| d.reason = v)} />
            <Checkbox id="person.consent" label={words.consent} value={d.consent} error={form.error("person.consent")}
                onchange={form.edit("person.consent", |d: &mut Draft, v| d.consent = v)} />
        </>
    }
}

fn label(words: &'static ReferralWords, path: &str) -> &'static str {
    match path {
        "from_id" => words.from_id,
        "matter_type" => words.matter,
        "person.name" => words.name,
        "person.phone" => words.phone,
        "person.id_no" => words.id_no,
        "person.address" => words.address,
        "person.consent" => words.consent,
        "working_days" => words.days,
        "reason" => words.reason,
        _ => words.to_id,
    }
}

fn read(draft: &Draft) -> Result<NewReferral, Vec<FieldProblem>> {
    let mut check = Check::default();
    let from_id = check.required("from_id", draft.from_id);
    let to_id = check.required("to_id", draft.to_id);
    let name = check.text("person.name", &draft.name);
    let phone = check.text("person.phone", &draft.phone);
    let address = check.optional("person.address", &draft.address);
    let id_no = check.optional("person.id_no", &draft.id_no);
    let reason = check.text("reason", &draft.reason);
    if !draft.consent {
        check.add("person.consent", Code::NotConfirmed);
    }
    let working_days = draft.working_days.map(|days| u16::try_from(days).unwrap_or(u16::MAX));
    check.done(|| {
        Some(NewReferral {
            from_id: from_id?,
            to_id: to_id?,
            reason: reason?,
            matter_type: draft.matter,
            person: ReferredPerson { name: name?, phone: phone?, address, id_no, consent: draft.consent },
            working_days,
        })
    })
}
