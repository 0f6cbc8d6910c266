//! What may be applied for at an office (ORG-05): the matrix of its type, and the exceptions with what they rest on.

use std::rc::Rc;

use openapi::{
    FieldProblem, OrganisationId,
    organisations::{
        Authority, AuthorityEntry, AuthorityException, AuthorityMode, AuthorityPatch, AuthorityQuestion,
    },
};
use yew::prelude::*;

use super::words::NetworkWords;
use crate::{
    app::{Check, Form, drawn, use_api, use_form, use_query},
    i18n::{Named, code_of, options, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Button, Card, Column, FailureBanner, Select, Skeleton, Table, TextField, use_toast},
};

#[derive(Properties, PartialEq)]
pub struct AuthorityProps {
    pub id: OrganisationId,
    /// May the exceptions be changed?
    pub edits: bool,
    /// The unit was changed, and with it its revision.
    pub onchange: Callback<()>,
}

/// The matrix as a section of the unit's page.
#[component]
pub fn AuthorityCard(props: &AuthorityProps) -> Html {
    let words = use_words::<NetworkWords>();
    let (api, toast) = (use_api(), use_toast());
    let setting = use_state_eq(|| false);
    let found =
        use_query(props.id, move |id| api.call(move |c| c.get_authority(id, &AuthorityQuestion::default())));
    let set = |open: bool| {
        let setting = setting.setter();
        Callback::from(move |()| setting.set(open))
    };
    let ondone = {
        let (close, reload, onchange) = (set(false), found.reload.clone(), props.onchange.clone());
        Callback::from(move |()| {
            close.emit(());
            reload.emit(());
            onchange.emit(());
            toast.emit(words.saved.into());
        })
    };
    let side = html! {
        if props.edits {
            <Button onclick={set(true)} aria_label={format!("{} {}", words.change, words.authority)}>{words.change}</Button>
        }
    };
    let row = |entry: &AuthorityEntry| {
        let basis = entry.basis.as_deref().unwrap_or(words.by_type).to_owned();
        vec![
            html! { {entry.group.name(words.lang)} },
            html! { {entry.mode.name(words.lang)} },
            html! { {basis} },
        ]
    };
    let columns = [words.group, words.mode, words.basis].map(Column::new).to_vec();
    html! {
        <Card title={words.authority} {side}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(authority) = found.data.clone() {
                <Table caption={words.authority} {columns} rows={authority.entries.iter().map(row).collect::<Vec<_>>()} />
                if *setting { {drawn::<SetAuthority>(SetProps { authority, ondone, onclose: set(false) })} }
            } else if found.loading {
                <Skeleton lines={4} />
            }
        </Card>
    }
}

#[derive(Properties, PartialEq)]
struct SetProps {
    authority: Rc<Authority>,
    ondone: Callback<()>,
    onclose: Callback<()>,
}

/// One group: what its type does by itself, what is chosen, and the document behind another choice.
#[derive(Clone, PartialEq)]
struct Line {
    entry: AuthorityEntry,
    mode: AuthorityMode,
    basis: String,
}

impl Line {
    fn excepted(&self) -> bool {
        self.mode != self.entry.default
    }
}

#[component]
fn SetAuthority(props: &SetProps) -> Html {
    let words = use_words::<NetworkWords>();
    let (id, revision) = (props.authority.organisation_id, props.authority.revision);
    let form = use_form(|| {
        let line = |entry: &AuthorityEntry| Line {
            mode: entry.mode,
            basis: entry.basis.as_deref().unwrap_or_default().to_owned(),
            entry: entry.clone(),
        };
        props.authority.entries.iter().map(line).collect::<Vec<_>>()
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |lines: &Vec<Line>| read(lines),
        move |c, patch: Rc<AuthorityPatch>| c.set_authority(id, revision, &patch),
        move |_| done.emit(()),
    );
    let label = |path: &str| if path.ends_with("basis") { words.basis } else { words.mode };
    let problems = form.summary(label);
    html! {
        <FormDialog title={words.authority} note={words.authority_lead} submit={words.save} {sending} wide={true} {problems}
            onclose={props.onclose.clone()}>
            {for form.draft().iter().enumerate().map(|(at, line)| row(&form, at, line, words))}
        </FormDialog>
    }
}

fn row(form: &Form<Vec<Line>>, at: usize, line: &Line, words: &NetworkWords) -> Html {
    let (mode, basis) = (format!("lines[{at}].mode"), format!("lines[{at}].basis"));
    let hint = format!("{}{}", words.type_does, line.entry.default.name(words.lang));
    let onmode = form.edit_with(mode.clone(), move |lines: &mut Vec<Line>, v: String| {
        lines[at].mode = v.parse().unwrap_or(lines[at].entry.default);
    });
    html! {
        <fieldset class="rowset">
            <legend>{line.entry.group.name(words.lang)}</legend>
            <div class="fields">
                <Select id={mode.clone()} label={words.mode} {hint} options={options::<AuthorityMode>(words.lang)}
                    value={code_of(Some(line.mode))} error={form.error(&mode)} onchange={onmode} />
                if line.excepted() {
                    <TextField id={basis.clone()} label={words.basis} hint={words.basis_hint} value={line.basis.clone()}
                        maxlength="200" error={form.error(&basis)}
                        onchange={form.edit_with(basis, move |lines: &mut Vec<Line>, v| lines[at].basis = v)} />
                }
            </div>
        </fieldset>
    }
}

/// Only what differs from the type is an exception.
fn read(lines: &[Line]) -> Result<AuthorityPatch, Vec<FieldProblem>> {
    let mut check = Check::default();
    let exception = |(at, line): (usize, &Line)| {
        let basis = check.text(&format!("lines[{at}].basis"), &line.basis);
        Some(AuthorityException { group: line.entry.group, mode: line.mode, basis: basis? })
    };
    let excepted = lines.iter().enumerate().filter(|(_, line)| line.excepted());
    let exceptions = excepted.filter_map(exception).collect();
    check.done(|| Some(AuthorityPatch { exceptions }))
}

#[cfg(test)]
mod tests {
    use openapi::organisations::MatterGroup;

    use super::*;

    fn line(mode: AuthorityMode, basis: &str) -> Line {
        let default = AuthorityMode::Forward;
        let entry = AuthorityEntry { group: MatterGroup::MeansTested, mode, default, basis: None };
        Line { entry, mode, basis: basis.to_owned() }
    }

    #[test]
    fn org_05_only_what_differs_from_the_type_is_an_exception_and_names_its_document() {
        assert_eq!(read(&[line(AuthorityMode::Forward, "")]).unwrap().exceptions, []);
        assert_eq!(read(&[line(AuthorityMode::Direct, " ")]).unwrap_err()[0].path, "lines[0].basis");
        let patch = read(&[line(AuthorityMode::Direct, "莱司〔2026〕3号")]).unwrap();
        assert_eq!(patch.exceptions[0].mode, AuthorityMode::Direct);
    }
}
