//! Another name, region or host; whether it takes what belongs to its neighbours.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    organisations::{OrganisationPatch, OrganisationType},
};
use yew::prelude::*;

use super::{DialogProps, NetworkWords};
use crate::{
    app::{Check, use_form},
    i18n::use_words,
    staff::{
        organisations::naming::{NamingDraft, fields, label},
        parts::{FormDialog, use_sending},
    },
    ui::Checkbox,
};

#[derive(Clone, PartialEq)]
struct Draft {
    naming: NamingDraft,
    accept_any: bool,
}

#[component]
pub fn ChangeNaming(props: &DialogProps) -> Html {
    let words = use_words::<NetworkWords>();
    let (id, revision) = (props.unit.id, props.unit.revision);
    let form = use_form(|| Draft { naming: (&props.unit.naming).into(), accept_any: props.unit.accept_any });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, patch: Rc<OrganisationPatch>| c.change_organisation(id, revision, &patch),
        move |_| done.emit(words.saved.into()),
    );
    let d = form.draft();
    html! {
        <FormDialog title={words.facts} submit={words.save} {sending} wide={true}
            problems={form.summary(|path| label(words, path))} onclose={props.onclose.clone()}>
            <div class="fields">{fields(&form, &d.naming, |d: &mut Draft| &mut d.naming, words)}</div>
            if props.unit.kind == OrganisationType::Centre {
                <Checkbox id="accept_any" label={words.accept_any} value={d.accept_any}
                    onchange={form.edit("accept_any", |d: &mut Draft, v| d.accept_any = v)} />
            }
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<OrganisationPatch, Vec<FieldProblem>> {
    let mut check = Check::default();
    let naming = draft.naming.read(&mut check);
    let accept_any = Some(draft.accept_any);
    check.done(|| {
        Some(OrganisationPatch { naming: Some(naming?), accept_any, ..OrganisationPatch::default() })
    })
}
