//! A request is answered or refused, in words that its person will read; what is corrected goes with the answer.

use std::rc::Rc;

use openapi::{
    FieldProblem, Prose, Uuid,
    rights::{Correction, RightKind, RightsAction, RightsAnswering, RightsRequest},
};
use yew::prelude::*;

use super::words::RightsWords;
use crate::{
    app::{Check, Form, use_form},
    i18n::use_words,
    staff::parts::{AskProps, FormDialog, RecordField, use_sending},
    ui::{TextArea, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    reason: String,
    application: Option<Uuid>,
    name: String,
    phone: String,
    residence: String,
    register: String,
}

#[component]
pub fn Answer(props: &AskProps<(Rc<RightsRequest>, RightsAction)>) -> Html {
    let words = use_words::<RightsWords>();
    let (request, action) = &props.of;
    let (id, refuses) = (request.id, *action == RightsAction::Refuse);
    let (title, note, label, said) = match refuses {
        true => (words.refuse, words.refuse_lead, words.reason, words.refuse_done),
        false => (words.answer, words.answer_lead, words.said, words.answer_done),
    };
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<RightsAnswering>| match refuses {
            true => c.refuse_rights_request(id, &said),
            false => c.answer_rights_request(id, &said),
        },
        move |_| done.emit(said.into()),
    );
    let problems = form.summary(move |path| match path {
        "correction.application_id" => words.application,
        "correction.name" => words.name,
        "correction.phone" => words.phone,
        "correction.residence" => words.residence,
        "correction.household_register" => words.register,
        "correction" => words.correct,
        _ => label,
    });
    let corrects = request.kind == RightKind::Correct && !refuses;
    html! {
        <FormDialog {title} {note} submit={title} {sending} wide={true} {problems} onclose={props.onclose.clone()}>
            <TextArea id="reason" {label} rows={4} value={form.draft().reason.clone()} error={form.error("reason")}
                max={Prose::MAX} onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
            if corrects { {correction(&form, request.application_id.is_none(), words)} }
        </FormDialog>
    }
}

/// What is corrected; the application is asked for where the request names none.
fn correction(form: &Form<Draft>, asks: bool, words: &RightsWords) -> Html {
    let d = form.draft();
    let text = |path: &'static str, label: &'static str, value: &str, put: fn(&mut Draft, String)| {
        html! {
            <TextField id={path} {label} value={value.to_owned()} error={form.error(path)} optional={true}
                autocomplete="off" maxlength="200" onchange={form.edit(path, put)} />
        }
    };
    html! {
        <fieldset class="rowset">
            <legend>{words.correct}</legend>
            <p class="hint">{words.correct_lead}</p>
            if asks {
                <RecordField id="correction.application_id" value={d.application}
                    error={form.error("correction.application_id")}
                    onchange={form.edit("correction.application_id", |d: &mut Draft, v| d.application = v)} />
            }
            <div class="fields">
                {text("correction.name", words.name, &d.name, |d, v| d.name = v)}
                {text("correction.phone", words.phone, &d.phone, |d, v| d.phone = v)}
                {text("correction.residence", words.residence, &d.residence, |d, v| d.residence = v)}
                {text("correction.household_register", words.register, &d.register, |d, v| d.register = v)}
            </div>
        </fieldset>
    }
}

fn read(draft: &Draft) -> Result<RightsAnswering, Vec<FieldProblem>> {
    let mut check = Check::default();
    let reason = check.text("reason", &draft.reason);
    let application_id = draft.application.map(Into::into);
    let name = check.optional("correction.name", &draft.name);
    let phone = check.optional("correction.phone", &draft.phone);
    let residence = check.optional("correction.residence", &draft.residence);
    let household_register = check.optional("correction.household_register", &draft.register);
    let says = name.is_some() || phone.is_some() || residence.is_some() || household_register.is_some();
    let correction =
        says.then_some(Correction { application_id, name, phone, residence, household_register });
    check.done(|| Some(RightsAnswering { reason: reason?, correction }))
}

#[cfg(test)]
mod tests {
    use super::{Draft, read};

    #[test]
    fn sec_05_an_answer_corrects_what_was_typed_and_leaves_the_rest() {
        let answer = Draft { reason: "已更正。".to_owned(), ..Draft::default() };
        assert_eq!(read(&answer).ok().and_then(|said| said.correction), None);
        let corrected = Draft { phone: "13800001234".to_owned(), ..answer };
        let said = read(&corrected).ok().and_then(|said| said.correction);
        assert_eq!(
            said.as_ref().and_then(|said| said.phone.as_deref().map(ToString::to_string)),
            Some("13800001234".to_owned())
        );
        assert!(said.is_some_and(|said| said.name.is_none() && said.residence.is_none()));
    }
}
