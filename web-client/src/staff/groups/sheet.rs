//! The sheet of members: everybody on it is entered, or nobody, and each flaw is told by row and column.

use std::rc::Rc;

use openapi::{
    GroupId,
    groups::{MemberColumn, MemberFlaw, MembersEntered},
};
use web_sys::{File, FormData};
use yew::prelude::*;

use super::words::GroupWords;
use crate::{
    app::{files, use_action, use_api},
    i18n::{Named, at_field, size, use_words},
    ui::{Banner, Button, Card, Column, FailureBanner, FileDrop, Progress, Table, Tone, Upload, use_toast},
};

#[derive(Properties, PartialEq)]
pub struct MemberSheetProps {
    pub id: GroupId,
    /// Somebody was entered.
    pub onentered: Callback<()>,
}

#[component]
pub fn MemberSheet(props: &MemberSheetProps) -> Html {
    let words = use_words::<GroupWords>();
    let (api, toast) = (use_api(), use_toast());
    let percent = use_state_eq(|| 0_u32);
    let chosen = use_state(|| None::<File>);
    let flaws = use_state(Vec::<MemberFlaw>::new);
    let sent = {
        let (id, percent) = (props.id, percent.setter());
        let (flaws, entered) = (flaws.setter(), props.onentered.clone());
        use_action(
            move |file: File| {
                let (file, percent) = (Rc::new(file), percent.clone());
                let path = format!("/groups/{id}/members");
                api.upload(path, move || body(&file), move |now| percent.set(now))
            },
            move |done: MembersEntered| {
                if done.flaws.is_empty() {
                    toast.emit(words.entered(done.entered).into());
                    entered.emit(());
                }
                flaws.set(done.flaws);
            },
        )
    };
    let onfiles = {
        let (run, chosen, flaws) = (sent.run.clone(), chosen.setter(), flaws.setter());
        Callback::from(move |files: Vec<File>| {
            if let Some(file) = files.into_iter().next() {
                flaws.set(Vec::new());
                chosen.set(Some(file.clone()));
                run.emit(file);
            }
        })
    };
    // What is wrong with the file itself says more than that something is.
    let failure = sent.error.clone();
    let error = failure
        .as_ref()
        .and_then(|failure| failure.fields().first())
        .map(|problem| AttrValue::from(at_field(words.lang, problem.code)));
    let failure = failure.filter(|failure| failure.fields().is_empty());
    let ontemplate = Callback::from(|()| files::save("members.csv", template().as_bytes()));
    html! {
        <Card title={words.sheet} side={html! { <Button onclick={ontemplate}>{words.template}</Button> }}>
            <p>{words.sheet_lead}</p>
            <FailureBanner {failure} />
            <FileDrop id="file" label={words.sheet} hint={words.sheet_hint} {error} accept=".xlsx,.csv" photo={false}
                uploads={Vec::<Upload>::new()} {onfiles} />
            if let Some(file) = &*chosen {
                <p class="chosen" role="status">{file.name()}{" "}<small>{size(file.size() as u64)}</small></p>
            }
            if sent.busy { <Progress label={words.uploading} value={*percent} /> }
            if !flaws.is_empty() { {wrong(&flaws, words)} }
        </Card>
    }
}

fn wrong(flaws: &[MemberFlaw], words: &GroupWords) -> Html {
    let row = |flaw: &MemberFlaw| {
        let MemberFlaw { row, column, code } = flaw;
        vec![
            html! { <span class="num">{*row}</span> },
            html! { {column.map_or(words.whole_row, |column| column.name(words.lang))} },
            html! { {code.name(words.lang)} },
        ]
    };
    let rows: Vec<Vec<Html>> = flaws.iter().map(row).collect();
    let columns = [words.row, words.column, words.what].map(Column::new).to_vec();
    html! {
        <>
            <Banner tone={Tone::Orange} title={words.flaws} live={true}><p>{words.flaws_lead}</p></Banner>
            <Table caption={words.flaws} {columns} {rows} />
        </>
    }
}

fn body(file: &File) -> Option<FormData> {
    let form = FormData::new().ok()?;
    form.append_with_blob("file", file).ok()?;
    Some(form)
}

/// An empty sheet. Its titles are Chinese in every language, as the service reads them.
fn template() -> String {
    let titles: Vec<&str> = MemberColumn::ALL.iter().map(|column| column.both().0).collect();
    // With the mark by which spreadsheets know UTF-8.
    format!("\u{feff}{}\n", titles.join(","))
}
