//! A list goes up: from whom, on which basis, what everybody in it is, and whether it is everybody.

use std::rc::Rc;

use openapi::{
    BeneficiaryImportId,
    beneficiaries::{BeneficiaryImport, Completeness},
    eligibility::DataSource,
    people::PersonCategory,
};
use web_sys::File;
use yew::prelude::*;

use super::{
    start_draft::{Draft, Sent},
    words::BeneficiaryWords,
};
use crate::{
    app::{Form, browser, use_api, use_form},
    i18n::{choices, code_of, options, size, use_words},
    staff::parts::{FormDialog, WorkplaceField, use_sent, use_workplace},
    ui::{Choice, DateField, FileDrop, Progress, Radios, Select, TextField, Upload},
};

#[derive(Properties, PartialEq)]
pub struct StartProps {
    pub ondone: Callback<BeneficiaryImportId>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Start(props: &StartProps) -> Html {
    let words = use_words::<BeneficiaryWords>();
    let (api, own) = (use_api(), use_workplace());
    let form = use_form(|| Draft { organisation: own, ..Draft::default() });
    let percent = use_state_eq(|| 0_u32);
    let done = props.ondone.clone();
    let sending = {
        let percent = percent.setter();
        use_sent(
            &form,
            Draft::read,
            move |sent: Sent| {
                let (sent, percent) = (Rc::new(sent), percent.clone());
                let path = "/beneficiary-imports".to_owned();
                api.upload(path, move || sent.body(), move |now| percent.set(now))
            },
            move |import: BeneficiaryImport| done.emit(import.id),
        )
    };
    let busy = sending.busy;
    let problems = form.summary(|path| label(words, path));
    html! {
        <FormDialog title={words.new} note={words.new_lead} submit={words.start} {sending} {problems} wide={true}
            onclose={props.onclose.clone()}>
            {file(&form, words)}
            if busy { <Progress label={words.uploading} value={*percent} /> }
            {fields(&form, words)}
        </FormDialog>
    }
}

fn file(form: &Form<Draft>, words: &BeneficiaryWords) -> Html {
    html! {
        <>
            <FileDrop id="file" label={words.file} hint={words.file_hint} error={form.error("file")}
                accept=".xlsx,.csv" photo={false} uploads={Vec::<Upload>::new()}
                onfiles={form.edit("file", |d: &mut Draft, files: Vec<File>| d.file = files.into_iter().next())} />
            if let Some(file) = &form.draft().file {
                <p class="chosen" role="status">{file.name()}{" "}<small>{size(file.size() as u64)}</small></p>
            }
        </>
    }
}

fn fields(form: &Form<Draft>, words: &BeneficiaryWords) -> Html {
    let d = form.draft();
    let whole: Vec<Choice> = choices::<Completeness>(words.lang)
        .into_iter()
        .zip([words.complete_hint, words.additions_hint])
        .map(|(one, hint)| one.hint(hint))
        .collect();
    html! {
        <>
            <div class="fields">
                <Select id="source" label={words.source} options={options::<DataSource>(words.lang)}
                    value={code_of(d.source)} error={form.error("source")}
                    onchange={form.edit("source", |d: &mut Draft, v: String| d.source = v.parse().ok())} />
                <DateField id="as_of" label={words.as_of} value={d.as_of} max={browser::today()}
                    error={form.error("as_of")} onchange={form.edit("as_of", |d: &mut Draft, v| d.as_of = v)} />
                <Select id="category" label={words.category} hint={words.category_hint} optional={true}
                    options={options::<PersonCategory>(words.lang)} empty={words.by_row} value={code_of(d.category)}
                    error={form.error("category")}
                    onchange={form.edit("category", |d: &mut Draft, v: String| d.category = v.parse().ok())} />
                <TextField id="agreement_no" label={words.agreement} value={d.agreement.clone()} autocomplete="off"
                    maxlength="200" error={form.error("agreement_no")}
                    onchange={form.edit("agreement_no", |d: &mut Draft, v| d.agreement = v)} />
            </div>
            <TextField id="legal_basis" label={words.legal_basis} value={d.legal_basis.clone()} maxlength="200"
                error={form.error("legal_basis")}
                onchange={form.edit("legal_basis", |d: &mut Draft, v| d.legal_basis = v)} />
            <Radios id="completeness" label={words.completeness} choices={whole} value={code_of(d.completeness)}
                error={form.error("completeness")}
                onchange={form.edit("completeness", |d: &mut Draft, v: String| d.completeness = v.parse().ok())} />
            <WorkplaceField id="organisation_id" label={words.organisation} value={d.organisation}
                error={form.error("organisation_id")}
                onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
            <p class="hint">{words.organisation_hint}</p>
        </>
    }
}

fn label(words: &BeneficiaryWords, path: &str) -> &'static str {
    match path {
        "source" => words.source,
        "category" => words.category,
        "legal_basis" => words.legal_basis,
        "agreement_no" => words.agreement,
        "as_of" => words.as_of,
        "completeness" => words.completeness,
        "organisation_id" => words.organisation,
        _ => words.file,
    }
}
