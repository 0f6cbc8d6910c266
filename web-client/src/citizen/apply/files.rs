//! Question 8: photos of what the person has. Nothing is needed to go on.

use openapi::attachments::AttachmentKind;
use yew::prelude::*;

use super::{super::answers::Application, uploads::Files, words::ApplyWords};

/// Without `uploads` there is no network to send them over.
pub fn view(uploads: Option<&Files>, application: &Application, words: &'static ApplyWords) -> Html {
    let Some(uploads) = uploads else { return html! { <p class="lead">{words.files_away}</p> } };
    let there = &application.attachments;
    html! {
        <>
            {uploads.field(AttachmentKind::Identity, words.files_identity, words.files_identity_hint, there)}
            {uploads.field(AttachmentKind::Means, words.files_means, words.files_means_hint, there)}
            {uploads.field(AttachmentKind::MatterEvidence, words.files_matter, words.files_matter_hint, there)}
            <p class="lead">{words.later}</p>
        </>
    }
}
