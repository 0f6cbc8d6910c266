//! How many posts a unit has.

use std::rc::Rc;

use openapi::{FieldProblem, OrganisationId, staff::Establishment};
use yew::prelude::*;

use super::words::RegisterWords;
use crate::{
    app::{Check, use_form},
    i18n::use_words,
    staff::parts::{AskProps, FormDialog, WorkplaceField, use_sending, use_workplace},
    ui::NumberField,
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    organisation: Option<OrganisationId>,
    posts: Option<u32>,
}

#[component]
pub fn SetPosts(props: &AskProps<()>) -> Html {
    let words = use_words::<RegisterWords>();
    let own = use_workplace();
    let form = use_form(|| Draft { organisation: own, posts: None });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, said: Rc<Establishment>| c.set_establishment(&said),
        move |_| done.emit(words.posts_set.into()),
    );
    let label = |path: &str| if path == "posts" { words.posts } else { words.office };
    let d = form.draft();
    html! {
        <FormDialog title={words.set_posts} note={words.set_posts_lead} submit={words.set_posts} {sending}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <WorkplaceField id="organisation_id" label={words.office} value={d.organisation}
                error={form.error("organisation_id")}
                onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
            <NumberField id="posts" label={words.posts} value={d.posts} error={form.error("posts")}
                onchange={form.edit("posts", |d: &mut Draft, v| d.posts = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<Establishment, Vec<FieldProblem>> {
    let mut check = Check::default();
    let organisation_id = check.required("organisation_id", draft.organisation);
    let posts = check.required("posts", draft.posts);
    // What does not fit is beyond what any office has, and refused as such.
    check.done(|| {
        let posts = u16::try_from(posts?).unwrap_or(u16::MAX);
        Some(Establishment { organisation_id: organisation_id?, posts })
    })
}
