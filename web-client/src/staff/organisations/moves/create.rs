//! A new unit below this one.

use std::rc::Rc;

use openapi::{
    FieldProblem, OrganisationId,
    organisations::{Contact, NewOrganisation, OrganisationAction, OrganisationType, Premises},
};
use yew::prelude::*;

use super::{DialogProps, NetworkWords};
use crate::{
    app::{Check, use_form},
    i18n::{Named, code_of, options, use_words},
    staff::{
        organisations::naming::{NamingDraft, fields, label},
        parts::{FormDialog, use_sending},
    },
    ui::Select,
};

#[derive(Clone, PartialEq)]
struct Draft {
    kind: Option<OrganisationType>,
    naming: NamingDraft,
}

#[component]
pub fn AddUnit(props: &DialogProps) -> Html {
    let words = use_words::<NetworkWords>();
    let (parent, title) = (props.unit.id, OrganisationAction::AddUnit.name(words.lang));
    let form = use_form(|| Draft { kind: None, naming: NamingDraft::within(&props.unit.naming.region_code) });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        move |draft: &Draft| read(draft, parent),
        |c, new: Rc<NewOrganisation>| c.create_organisation(&new),
        move |_| done.emit(words.done(title).into()),
    );
    let d = form.draft();
    html! {
        <FormDialog {title} note={words.new_lead} submit={title} {sending} wide={true}
            problems={form.summary(|path| label(words, path))} onclose={props.onclose.clone()}>
            <div class="fields">
                <Select id="type" label={words.kind} options={options::<OrganisationType>(words.lang)}
                    value={code_of(d.kind)} error={form.error("type").or_else(|| form.error("parent_id"))}
                    onchange={form.edit("type", |d: &mut Draft, v: String| d.kind = v.parse().ok())} />
                {fields(&form, &d.naming, |d: &mut Draft| &mut d.naming, words)}
            </div>
        </FormDialog>
    }
}

fn read(draft: &Draft, parent_id: OrganisationId) -> Result<NewOrganisation, Vec<FieldProblem>> {
    let mut check = Check::default();
    let kind = check.required("type", draft.kind);
    let naming = draft.naming.read(&mut check);
    check.done(|| {
        Some(NewOrganisation {
            parent_id,
            kind: kind?,
            naming: naming?,
            contact: Contact::default(),
            premises: Premises::default(),
            honours: Vec::new(),
        })
    })
}
