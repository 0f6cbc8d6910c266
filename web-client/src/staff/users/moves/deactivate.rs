//! Closing an account for good: what is open goes to somebody else.

use std::rc::Rc;

use openapi::{
    FieldProblem, UserId,
    users::{Deactivation, UserFilter, UserStatus},
};
use yew::prelude::*;

use super::{DialogProps, UserWords};
use crate::{
    app::{Check, use_api, use_form, use_query},
    i18n::use_words,
    staff::parts::{FormDialog, use_sending},
    ui::{Banner, FailureBanner, Select, Skeleton, TextField, Tone},
};

/// Accounts offered as successors.
const MANY: u16 = 100;

#[derive(Clone, PartialEq, Default)]
struct Draft {
    reason: String,
    successor: Option<UserId>,
}

#[component]
pub fn Deactivate(props: &DialogProps) -> Html {
    let words = use_words::<UserWords>();
    let id = props.user.id;
    let api = use_api();
    let known = use_query(id, move |id| async move {
        let work = api.call(move |c| c.get_open_work(id)).await?;
        let filter = UserFilter { limit: Some(MANY), ..UserFilter::default() };
        let others = api.call(move |c| c.list_users(&filter)).await?;
        Ok((work, others))
    });
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<Deactivation>| c.deactivate_user(id, &said),
        move |_| done.emit(words.deactivate),
    );
    // What is open is said above; of the server's list only the missing successor belongs to a field.
    let problems = form.summary(|path| if path == "reason" { words.reason } else { words.successor });
    let problems = problems.into_iter().filter(|(path, _)| !path.starts_with("open.")).collect::<Vec<_>>();
    let d = form.draft();
    let handed = known.data.as_deref().map(|(work, others)| {
        if work.is_empty() {
            return html! { <p class="lead">{words.nothing_open}</p> };
        }
        let others = others.items.iter().filter(|one| one.id != id && one.status == UserStatus::Active);
        let named = |one: &openapi::users::User| {
            let at = one.grants.first().map(|grant| grant.organisation_name.as_str()).unwrap_or_default();
            (one.id.to_string().into(), format!("{} · {at}", &*one.name).into())
        };
        html! {
            <>
                <Banner tone={Tone::Yellow}><p>{words.open_work(work.applications.len(), work.cases.len())}</p></Banner>
                <Select id="successor" label={words.successor} hint={words.successor_hint}
                    options={others.map(named).collect::<Vec<(AttrValue, AttrValue)>>()}
                    value={d.successor.map(|id| id.to_string()).unwrap_or_default()} error={form.error("successor")}
                    onchange={form.edit("successor", |d: &mut Draft, v: String| d.successor = v.parse().ok())} />
            </>
        }
    });
    html! {
        <FormDialog title={words.deactivate} note={words.deactivate_lead} submit={words.deactivate} {sending} {problems}
            onclose={props.onclose.clone()}>
            <FailureBanner failure={known.error.clone()} retry={known.reload.clone()} />
            if let Some(handed) = handed { {handed} } else if known.loading { <Skeleton lines={2} /> }
            <TextField id="reason" label={words.reason} value={d.reason.clone()} error={form.error("reason")}
                maxlength="200" onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<Deactivation, Vec<FieldProblem>> {
    let mut check = Check::default();
    let reason = check.text("reason", &draft.reason);
    let successor = draft.successor;
    check.done(|| Some(Deactivation { reason: reason?, successor }))
}
