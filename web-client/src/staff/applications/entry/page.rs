//! The pages of the entry: a new application, and one that was saved as a draft.

use openapi::{ApplicationId, OrganisationId, applications::Action};
use yew::prelude::*;

use super::{FieldWords, form::EntryForm};
use crate::{
    app::{address, use_api, use_query, use_session},
    i18n::use_words,
    staff::{
        Route,
        parts::{Documents, Of},
    },
    ui::{Banner, Card, FailureBanner, Link, PageHeader, Select, Skeleton},
};

#[component]
pub fn NewPage() -> Html {
    let words = use_words::<FieldWords>();
    let session = use_session();
    let mut centres: Vec<(OrganisationId, String)> = Vec::new();
    for grant in session.me().map(|me| me.grants.as_slice()).unwrap_or_default() {
        if centres.iter().all(|(id, _)| *id != grant.organisation_id) {
            centres.push((grant.organisation_id, grant.organisation_name.clone()));
        }
    }
    let chosen = use_state_eq(|| centres.first().map(|(id, _)| *id));
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |typed: String| chosen.set(typed.parse().ok()))
    };
    let note = match centres.as_slice() {
        [(_, name)] => Some(AttrValue::from(name.clone())),
        _ => None,
    };
    let options: Vec<(AttrValue, AttrValue)> =
        centres.iter().map(|(id, name)| (id.to_string().into(), name.clone().into())).collect();
    html! {
        <>
            <PageHeader title={words.title} {note} />
            <p class="lead">{words.lead}</p>
            if options.len() > 1 {
                <Select id="organisation_id" label={words.centre} {options} {onchange}
                    value={chosen.map(|id| id.to_string()).unwrap_or_default()} />
            }
            if let Some(organisation) = *chosen {
                <EntryForm {organisation}>
                    <Card title={words.materials}><p class="soft">{words.materials_after}</p></Card>
                </EntryForm>
            }
        </>
    }
}

#[component]
pub fn EditPage(props: &Of<ApplicationId>) -> Html {
    let words = use_words::<FieldWords>();
    let api = use_api();
    let found = use_query(props.id, move |id| api.call(move |c| c.get_application(id)));
    let Some(application) = found.data.clone() else {
        return html! {
            <>
                <PageHeader title={words.title_edit} />
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                <Skeleton lines={8} />
            </>
        };
    };
    let editable = application.actions.contains(&Action::Edit);
    let attaches = application.actions.contains(&Action::Attach);
    html! {
        <>
            <PageHeader title={words.title_edit} note={application.organisation_name.clone()} />
            if editable {
                <p class="lead">{words.lead}</p>
                <EntryForm organisation={application.organisation_id} application={application.clone()}>
                    <Card title={words.materials}>
                        <Documents path={format!("/applications/{}", application.id)} open={attaches} files={application.attachments.clone()} onchange={found.reload.clone()} />
                    </Card>
                </EntryForm>
            } else {
                <Banner>
                    <p>{words.not_editable}</p>
                    <Link href={address(&Route::Application { id: props.id })}>{words.to_page}</Link>
                </Banner>
            }
        </>
    }
}
