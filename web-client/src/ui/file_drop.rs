//! Files from the camera, the disk, or dropped; each with its progress.

use wasm_bindgen::JsCast;
use web_sys::{File, FileList, HtmlInputElement};
use yew::prelude::*;

use super::{
    Button, ButtonKind, Icon, Progress, Shape,
    field::{Field, described},
};
use crate::i18n::{Common, size, use_words};

/// A file on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Upload {
    pub name: AttrValue,
    pub bytes: u64,
    /// 0–100; 100 means the server has it.
    pub percent: u32,
    pub error: Option<AttrValue>,
}

#[derive(Properties, PartialEq)]
pub struct FileDropProps {
    pub id: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Several at once, and from the camera; otherwise one from the disk.
    #[prop_or(true)]
    pub photo: bool,
    /// What may be chosen: `image/*,application/pdf`.
    #[prop_or("image/*,application/pdf".into())]
    pub accept: AttrValue,
    pub uploads: Vec<Upload>,
    /// The files chosen; the page sends them and reports through `uploads`.
    pub onfiles: Callback<Vec<File>>,
    /// Take the file of this position away, or stop it on its way.
    #[prop_or_default]
    pub onremove: Option<Callback<usize>>,
}

#[component]
pub fn FileDrop(props: &FileDropProps) -> Html {
    let words = use_words::<Common>();
    let onchange = props.onfiles.reform(|e: web_sys::Event| {
        let input = e.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
        let files = files(input.as_ref().and_then(HtmlInputElement::files));
        if let Some(input) = input {
            // The same file may be chosen again after a failure.
            input.set_value("");
        }
        files
    });
    let camera = html! {
        <div class="drop camera">
            <input type="file" id={format!("{}-camera", props.id)} accept="image/*" capture="environment"
                aria-label={format!("{} {}", words.take_photo, props.label)} onchange={onchange.clone()} />
            <span aria-hidden="true"><Icon shape={Shape::Camera} />{words.take_photo}</span>
        </div>
    };
    let ondragover = Callback::from(|e: DragEvent| e.prevent_default());
    let ondrop = props.onfiles.reform(|e: DragEvent| {
        e.prevent_default();
        files(e.data_transfer().and_then(|data| data.files()))
    });
    let describedby = described(&props.id, props.hint.is_some(), props.error.is_some());
    html! {
        <Field id={&props.id} label={&props.label} hint={&props.hint} error={&props.error}>
            if props.photo { {camera} }
            <div class="drop" {ondragover} {ondrop}>
                <input type="file" id={&props.id} multiple={props.photo} accept={&props.accept} {onchange}
                    aria-invalid={props.error.is_some().then_some("true")} aria-describedby={describedby} />
                <span aria-hidden="true">{words.choose_file}</span>
                <small>{words.drop_file}</small>
            </div>
            <ul class="files">{for props.uploads.iter().enumerate().map(|(at, upload)| row(at, upload, props, words))}</ul>
        </Field>
    }
}

fn row(at: usize, upload: &Upload, props: &FileDropProps, words: &Common) -> Html {
    let remove = props.onremove.as_ref().map(|remove| remove.reform(move |()| at));
    let on_its_way = upload.error.is_none() && upload.percent < 100;
    let taken = if on_its_way { words.stop } else { words.remove };
    html! {
        <li>
            <span>{&upload.name}{" "}<small>{size(upload.bytes)}</small></span>
            if let Some(error) = &upload.error {
                <span class="problem" role="alert">{error}</span>
            } else if on_its_way {
                <Progress label={words.uploading(upload.percent)} value={upload.percent} />
            } else {
                <span class="done" role="status">{words.uploaded}</span>
            }
            if let Some(onclick) = remove {
                <Button kind={ButtonKind::Quiet} {onclick} aria_label={format!("{taken} {}", upload.name)}>{taken}</Button>
            }
        </li>
    }
}

fn files(list: Option<FileList>) -> Vec<File> {
    let list = list.as_ref();
    (0..list.map_or(0, FileList::length)).filter_map(|at| list.and_then(|l| l.get(at))).collect()
}
