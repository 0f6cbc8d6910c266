//! Asking for a copy, a correction, a deletion or an explanation.

use openapi::{Code, FieldProblem, Name, Paragraph, Short};
use yew::prelude::*;

use super::words::{KINDS, RightsWords, kind};
use crate::{
    app::{Check, address, use_form, use_go},
    citizen::{
        Route, Shell,
        answers::Organisation,
        offices::use_centres,
        small::{Sent, Typed, quoted, typing, use_problems, use_send},
    },
    i18n::use_words,
    ui::{
        Button, ButtonKind, Choice, FailureBanner, HEADING, Radios, Select, Skeleton, TextArea, TextField,
        use_page_title,
    },
};

/// The request as JSON, or what is wrong with it.
fn request(typed: &Typed) -> Result<String, Vec<FieldProblem>> {
    let mut check = Check::default();
    for chosen in ["kind", "organisation_id"] {
        if typed.at(chosen).is_empty() {
            check.add(chosen, Code::Required);
        }
    }
    let name = check.text::<Name>("name", typed.at("name"));
    let phone = check.text::<Short>("phone", &typed.at("phone").replace(' ', ""));
    let text = check.text::<Paragraph>("text", typed.at("text"));
    check.finish(|| {
        let values = [quoted(&name?), quoted(&phone?), quoted(&text?)];
        let [name, phone, text] = values;
        let (kind, centre) = (quoted(typed.at("kind")), quoted(typed.at("organisation_id")));
        Some(format!(
            r#"{{"kind":{kind},"organisation_id":{centre},"name":{name},"phone":{phone},"text":{text}}}"#
        ))
    })
}

#[component]
pub fn NewRight() -> Html {
    let words = use_words::<RightsWords>();
    use_page_title(&words.new.into());
    let (form, centres, go) = (use_form(Typed::default), use_centres(), use_go());
    let send = use_send(move |_| go.emit(address(&Route::Rights)));
    use_problems(&form, &send.error);
    let onsubmit = {
        let (form, run) = (form.clone(), send.run.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match request(form.draft()) {
                Ok(body) => run.emit(Sent::Post("/rights-requests".to_owned(), body)),
                Err(problems) => form.refuse(problems),
            }
        })
    };
    let at = |path| AttrValue::from(form.draft().at(path).to_owned());
    let choices: Vec<Choice> = KINDS.into_iter().map(|one| Choice::new(one, kind(words.lang, one))).collect();
    let option = |office: &Organisation| (office.id.to_string().into(), office.name.clone().into());
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.new}</h1>
            <p class="lead">{words.lead}</p>
            <FailureBanner failure={centres.error.clone()} retry={centres.reload.clone()} />
            <FailureBanner failure={send.error.clone().filter(|failure| failure.fields().is_empty())} />
            if let Some(page) = &centres.data {
                <form {onsubmit} novalidate={true}>
                    <Radios id="kind" label={words.kind} {choices} value={at("kind")} error={form.error("kind")}
                        onchange={typing(&form, "kind")} />
                    <Select id="organisation_id" label={words.centre} value={at("organisation_id")}
                        options={page.items.iter().map(option).collect::<Vec<_>>()} error={form.error("organisation_id")}
                        onchange={typing(&form, "organisation_id")} />
                    <TextField id="name" label={words.name} value={at("name")} error={form.error("name")}
                        autocomplete="name" onchange={typing(&form, "name")} />
                    <TextField id="phone" label={words.phone} hint={words.phone_hint} kind="tel" inputmode="tel"
                        autocomplete="tel-national" maxlength="13" value={at("phone")} error={form.error("phone")}
                        onchange={typing(&form, "phone")} />
                    <TextArea id="text" label={words.text} hint={words.text_hint} value={at("text")}
                        error={form.error("text")} onchange={typing(&form, "text")} />
                    <Button kind={ButtonKind::Primary} submit={true} busy={send.busy}>{words.send}</Button>
                </form>
            } else if centres.loading { <Skeleton lines={6} /> }
            <p class="lead">{words.relative}</p>
        </Shell>
    }
}
