//! A17: the director grants at once what can not wait (LAL 44); what is missing follows (DL-08).

use std::rc::Rc;

use openapi::{
    FieldProblem, Prose,
    applications::{Action, Application, EmergencyGrant, EmergencyGround, IntakeFlag},
};
use yew::prelude::*;

use super::{
    DialogProps, MoveWords,
    owed::{self, Asked, Items, Owed},
};
use crate::{
    app::{Check, use_form},
    i18n::{Named, choices, code_of, day_in_year, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Radios, TextArea},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    ground: Option<EmergencyGround>,
    reasons: String,
    owed: Owed,
}

#[component]
pub fn GrantFirst(props: &DialogProps) -> Html {
    let words = use_words::<MoveWords>();
    let application = &props.application;
    let id = application.id;
    let title = Action::GrantFirst.name(words.lang);
    let urgent = application.flags.contains(&IntakeFlag::Emergency);
    let form = use_form(|| Draft { ground: urgent.then_some(EmergencyGround::G1), ..Draft::default() });
    let list = owed::use_checklist(id);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<EmergencyGrant>| c.grant_first(id, &said),
        move |granted: Application| done.emit(owed::news(words, title, &granted)),
    );
    let label = |path: &str| match path {
        "ground" => words.ground,
        "reasons" => words.urgent_reasons,
        "days" => words.days,
        _ => words.later,
    };
    // The first ground is told by a date; without one there is nothing to compare.
    let limit = application.form.matter.limitation_date;
    let grounds = choices::<EmergencyGround>(words.lang).into_iter();
    let grounds = grounds.filter(|one| limit.is_some() || &*one.code != EmergencyGround::G1.code());
    let hint = match limit {
        Some(day) => words.limit_on(&day_in_year(words.lang, day)),
        None => words.no_limit.to_owned(),
    };
    let draft = form.draft();
    let asked = Asked {
        presets: owed::missing(&list),
        presets_label: words.presets_missing,
        items: words.later,
        items_hint: None,
        days_hint: words.later_days_hint,
    };
    html! {
        <FormDialog {title} note={words.grant_first} submit={title} {sending} problems={form.summary(label)}
            wide={true} onclose={props.onclose.clone()}>
            <Radios id="ground" label={words.ground} {hint} choices={grounds.collect::<Vec<_>>()}
                value={code_of(draft.ground)} error={form.error("ground")}
                onchange={form.edit("ground", |d: &mut Draft, v: String| d.ground = v.parse().ok())} />
            <TextArea id="reasons" label={words.urgent_reasons} rows={3} max={Prose::MAX}
                value={draft.reasons.clone()} error={form.error("reasons")}
                onchange={form.edit("reasons", |d: &mut Draft, v| d.reasons = v)} />
            {owed::fields(&form, |d: &mut Draft| &mut d.owed, &draft.owed, asked, words)}
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<EmergencyGrant, Vec<FieldProblem>> {
    let mut check = Check::default();
    let ground = check.required("ground", draft.ground);
    let reasons = check.text("reasons", &draft.reasons);
    let (items, days) = draft.owed.read(&mut check, Items::Named);
    check.done(|| Some(EmergencyGrant { ground: ground?, reasons: reasons?, items: items?, days }))
}
