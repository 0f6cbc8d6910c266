//! A check is begun: the way first, then what it rests on, then whom to ask or what was signed.

use std::rc::Rc;

use openapi::{
    ApplicationId,
    applications::{MeansGround, MeansMode},
    eligibility::DataSource,
    verifications::{NewVerification, StatutoryBasis, Verification, VerificationBasis, Whose},
};
use yew::prelude::*;

use super::{begin_draft::Draft, words::VerificationWords};
use crate::{
    app::{Form, address, browser, use_form, use_go},
    i18n::{choices, code_of, options, use_words},
    staff::{
        Route,
        parts::{FormDialog, use_sending},
    },
    ui::{Checkbox, Checkboxes, Choice, DateField, Radios, Select, use_toast},
};

#[derive(Properties, PartialEq)]
pub struct BeginProps {
    pub id: ApplicationId,
    /// What the application says of the means.
    pub mode: Option<MeansMode>,
    pub ground: Option<MeansGround>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Begin(props: &BeginProps) -> Html {
    let words = use_words::<VerificationWords>();
    let (go, toast) = (use_go(), use_toast());
    let (id, mode, ground) = (props.id, props.mode, props.ground);
    let form = use_form(|| Draft { mode, ground, ..Draft::default() });
    let sending = use_sending(
        &form,
        move |draft: &Draft| draft.read(id),
        |c, new: Rc<NewVerification>| c.begin_verification(&new),
        move |begun: Verification| {
            toast.emit(words.done(words.begin).into());
            go.emit(address(&Route::Verification { id: begun.id }));
        },
    );
    let d = form.draft();
    html! {
        <FormDialog title={words.begin} note={words.begin_lead} submit={words.begin} {sending} wide={true}
            problems={form.summary(|path| label(words, path))} onclose={props.onclose.clone()}>
            <Select id="mode" label={words.mode} options={options::<MeansMode>(words.lang)} value={code_of(d.mode)}
                error={form.error("mode")}
                onchange={form.edit("mode", |d: &mut Draft, v: String| d.mode = v.parse().ok())} />
            if d.needs_ground() {
                <Select id="ground" label={words.ground} options={options::<MeansGround>(words.lang)}
                    value={code_of(d.ground)} error={form.error("ground")}
                    onchange={form.edit("ground", |d: &mut Draft, v: String| d.ground = v.parse().ok())} />
            }
            if d.needs_basis() { {basis(&form, words)} }
            if d.asks() { {asked(&form, words)} }
            if d.commits() { {signed(&form, words)} }
            <Select id="whose" label={words.whose} hint={words.whose_hint} options={options::<Whose>(words.lang)}
                optional={true} value={code_of(d.whose)} error={form.error("whose")}
                onchange={form.edit("whose", |d: &mut Draft, v: String| d.whose = v.parse().ok())} />
        </FormDialog>
    }
}

/// On what it rests. A commitment is checked on the consent that is signed with it.
fn basis(form: &Form<Draft>, words: &VerificationWords) -> Html {
    let d = form.draft();
    let statute = VerificationBasis::Statute;
    let bases: Vec<Choice> = choices::<VerificationBasis>(words.lang)
        .into_iter()
        .filter(|one| !d.commits() || &*one.code != statute.code())
        .collect();
    html! {
        <>
            <Radios id="basis" label={words.basis} choices={bases} value={code_of(d.basis)} error={form.error("basis")}
                onchange={form.edit("basis", |d: &mut Draft, v: String| d.basis = v.parse().ok())} />
            if d.basis == Some(statute) && !d.commits() {
                <Select id="statute" label={words.statute} options={options::<StatutoryBasis>(words.lang)}
                    value={code_of(d.statute)} error={form.error("statute")}
                    onchange={form.edit("statute", |d: &mut Draft, v: String| d.statute = v.parse().ok())} />
            }
        </>
    }
}

fn asked(form: &Form<Draft>, words: &VerificationWords) -> Html {
    let d = form.draft();
    let values: Vec<AttrValue> = d.sources.iter().map(|source| source.code().into()).collect();
    let onchange = form.edit("sources", |d: &mut Draft, codes: Vec<AttrValue>| {
        d.sources = codes.iter().filter_map(|code| code.parse().ok()).collect();
    });
    html! {
        <>
            <div class="many">
                <Checkboxes id="sources" label={words.sources} choices={choices::<DataSource>(words.lang)} {values}
                    {onchange} error={form.error("sources")} />
            </div>
            <Checkbox id="anew" label={words.anew} value={d.anew}
                onchange={form.edit("anew", |d: &mut Draft, v| d.anew = v)} />
        </>
    }
}

/// Notice before commitment; both on paper.
fn signed(form: &Form<Draft>, words: &VerificationWords) -> Html {
    const NOTICE: &str = "commitment.notice_signed_on";
    const SIGNED: &str = "commitment.commitment_signed_on";
    const EXPLAINED: &str = "commitment.consequences_explained";
    const VOLUNTARY: &str = "commitment.voluntary";
    let d = form.draft();
    let today = browser::today();
    html! {
        <>
            <div class="fields">
                <DateField id={NOTICE} label={words.notice_on} value={d.notice_on} max={today} error={form.error(NOTICE)}
                    onchange={form.edit(NOTICE, |d: &mut Draft, v| d.notice_on = v)} />
                <DateField id={SIGNED} label={words.commitment_on} value={d.commitment_on} max={today}
                    error={form.error(SIGNED)} onchange={form.edit(SIGNED, |d: &mut Draft, v| d.commitment_on = v)} />
            </div>
            <Checkbox id={EXPLAINED} label={words.explained} value={d.explained} error={form.error(EXPLAINED)}
                onchange={form.edit(EXPLAINED, |d: &mut Draft, v| d.explained = v)} />
            <Checkbox id={VOLUNTARY} label={words.voluntary} value={d.voluntary} error={form.error(VOLUNTARY)}
                onchange={form.edit(VOLUNTARY, |d: &mut Draft, v| d.voluntary = v)} />
        </>
    }
}

fn label(words: &VerificationWords, path: &str) -> &'static str {
    match path {
        "ground" => words.ground,
        "basis" => words.basis,
        "statute" => words.statute,
        "whose" => words.whose,
        "commitment.notice_signed_on" => words.notice_on,
        "commitment.commitment_signed_on" => words.commitment_on,
        "commitment.consequences_explained" => words.explained,
        "commitment.voluntary" => words.voluntary,
        _ if path.starts_with("sources") => words.sources,
        _ => words.mode,
    }
}
