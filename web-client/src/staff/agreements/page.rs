//! One agreement: between whom, since when, about what; changed, prolonged, ended.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    AgreementId, FieldProblem,
    agreements::{AgreementAction, AgreementEnding, AgreementPatch, HostAgreement},
};
use yew::prelude::*;

use super::{
    list::light,
    terms::{TermsDraft, fields, label},
    words::AgreementWords,
};
use crate::{
    app::{Check, address, drawn, use_form, use_go},
    i18n::{Named, day_in_year, use_words},
    staff::{
        Route,
        parts::{Actions, Asking, FormDialog, Of, Open, use_record, use_saying, use_sending},
    },
    ui::{Card, DateField, Definition, Definitions, Link, PageHeader},
};

#[component]
pub fn AgreementPage(props: &Of<AgreementId>) -> Html {
    let words = use_words::<AgreementWords>();
    let go = use_go();
    let open: Open<HostAgreement, (), AgreementAction> = use_record(props.id, |c, id| c.get_agreement(id));
    let Some(agreement) = open.data.clone() else { return open.waiting() };
    let todos = open.todos(&agreement.actions, words.lang, &go, |_| None);
    let (ondone, onclose) = (open.ondone.clone(), open.onclose.clone());
    html! {
        <>
            {open.failed()}
            <nav aria-label={words.title}>
                <ol class="crumbs"><li><Link href={address(&Route::Agreements)}>{words.title}</Link></li></ol>
            </nav>
            <PageHeader title={agreement.party.to_string()} note={agreement.organisation.name.clone()}>
                {light(agreement.status, words)}
                <Actions {todos} urgent={false} />
            </PageHeader>
            <div class="split">
                <div>
                    <Card title={words.duties}><p class="prose">{&*agreement.terms.duties}</p></Card>
                    <Card title={words.sharing}><p class="prose">{&*agreement.terms.sharing_scope}</p></Card>
                    if let Some(reason) = &agreement.end_reason {
                        <Card title={words.end_reason}><p class="prose">{&**reason}</p></Card>
                    }
                </div>
                <aside>{facts(&agreement, words)}</aside>
            </div>
            {match open.moving(&agreement.actions) {
                Some(AgreementAction::Edit) => drawn::<Change>(DialogProps { agreement, ondone, onclose }),
                Some(AgreementAction::End) => drawn::<End>(DialogProps { agreement, ondone, onclose }),
                None => Html::default(),
            }}
        </>
    }
}

fn facts(agreement: &HostAgreement, words: &AgreementWords) -> Html {
    let day = |on| day_in_year(words.lang, on);
    let id = agreement.organisation.id;
    html! {
        <Card title={words.facts}>
            <Definitions>
                <Definition term={words.office}>
                    <Link href={address(&Route::Organisation { id })}>{&agreement.organisation.name}</Link>
                </Definition>
                <Definition term={words.host}>{agreement.host.name(words.lang)}</Definition>
                <Definition term={words.signed_on}>{day(agreement.signed_on)}</Definition>
                <Definition term={words.valid_to}>{agreement.valid_to.map_or(words.open_ended.to_owned(), day)}</Definition>
                if let Some(on) = agreement.ended_on { <Definition term={words.ended_on}>{day(on)}</Definition> }
                <Definition term={words.contact}>
                    {&*agreement.terms.contact_name}<br /><span class="num">{&*agreement.terms.contact_phone}</span>
                </Definition>
            </Definitions>
        </Card>
    }
}

#[derive(Properties, PartialEq)]
struct DialogProps {
    agreement: Rc<HostAgreement>,
    ondone: Callback<AttrValue>,
    onclose: Callback<()>,
}

#[derive(Clone, PartialEq)]
struct Draft {
    valid_to: Option<NaiveDate>,
    terms: TermsDraft,
}

#[component]
fn Change(props: &DialogProps) -> Html {
    let words = use_words::<AgreementWords>();
    let (id, revision) = (props.agreement.id, props.agreement.revision);
    let form =
        use_form(|| Draft { valid_to: props.agreement.valid_to, terms: (&props.agreement.terms).into() });
    let (title, done) = (AgreementAction::Edit.name(words.lang), props.ondone.clone());
    let sending = use_sending(
        &form,
        read,
        move |c, patch: Rc<AgreementPatch>| c.change_agreement(id, revision, &patch),
        move |_| done.emit(words.done(title).into()),
    );
    let d = form.draft();
    let problems = form.summary(|path| label(words, path));
    html! {
        <FormDialog {title} submit={words.save} {sending} wide={true} {problems} onclose={props.onclose.clone()}>
            <DateField id="valid_to" label={words.valid_to} value={d.valid_to} optional={true}
                error={form.error("valid_to")} onchange={form.edit("valid_to", |d: &mut Draft, v| d.valid_to = v)} />
            {fields(&form, &d.terms, |d: &mut Draft| &mut d.terms, words)}
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<AgreementPatch, Vec<FieldProblem>> {
    let mut check = Check::default();
    let terms = draft.terms.read(&mut check);
    check.done(|| Some(AgreementPatch { valid_to: draft.valid_to, terms: Some(terms?) }))
}

#[component]
fn End(props: &DialogProps) -> Html {
    let words = use_words::<AgreementWords>();
    let (id, title, done) = (props.agreement.id, AgreementAction::End.name(words.lang), props.ondone.clone());
    let saying = use_saying(
        "reason",
        |reason| AgreementEnding { reason },
        move |c, why| c.end_agreement(id, &why),
        move |_| done.emit(words.done(title).into()),
    );
    saying.dialog(Asking { title, lead: words.end_lead, label: words.reason, onclose: props.onclose.clone() })
}
