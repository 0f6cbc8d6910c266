//! The page on which a draft is edited.

use std::rc::Rc;

use openapi::{
    Code, RulePackId,
    eligibility::Pack,
    rule_packs::{RulePack, RulePackAction},
};
use yew::prelude::*;

use super::{
    draft::Draft,
    fields::Fields,
    green::green,
    head::head,
    params::params,
    rules::rules,
    stale::{Stale, StaleProps},
    told::Told,
    words::EditWords,
};
use crate::{
    app::{address, browser, drawn, drawn_of, use_action, use_api, use_form, use_go, use_query},
    i18n::use_words,
    staff::{
        Route,
        parts::Of,
        rule_packs::{
            bench::{Bench, BenchProps, Tried},
            live::use_live,
            words::PackWords,
        },
    },
    ui::{
        Banner, Button, ButtonKind, ButtonLink, ErrorSummary, FailureBanner, Link, PageHeader, Skeleton,
        use_toast,
    },
};

#[component]
pub fn EditPage(props: &Of<RulePackId>) -> Html {
    let (words, pack) = (use_words::<EditWords>(), use_words::<PackWords>());
    let api = use_api();
    let found = use_query(props.id, move |id| api.call(move |c| c.get_rule_pack(id)));
    let version = found.data.clone();
    let note =
        version.as_ref().map(|one| AttrValue::from(pack.of_version(&one.content.pack, one.content.version)));
    html! {
        <>
            <nav aria-label={pack.title}>
                <ol class="crumbs">
                    <li><Link href={address(&Route::RulePacks)}>{pack.title}</Link></li>
                    <li><Link href={address(&Route::RulePack { id: props.id })}>{words.to_page}</Link></li>
                </ol>
            </nav>
            <PageHeader title={words.title} {note} />
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            {match version {
                None => html! { if found.loading { <Skeleton lines={8} /> } },
                Some(version) if !version.actions.contains(&RulePackAction::Edit) => html! {
                    <Banner><p>{words.not_editable}</p></Banner>
                },
                // Another text begins with fields of its own.
                Some(version) => {
                    let revision = version.revision;
                    drawn_of::<Editor>(&revision, EditorProps { version, reload: found.reload.clone() })
                }
            }}
        </>
    }
}

#[derive(Properties, PartialEq)]
struct EditorProps {
    version: Rc<RulePack>,
    /// Begins anew with what is stored.
    reload: Callback<()>,
}

#[component]
fn Editor(props: &EditorProps) -> Html {
    let (words, pack) = (use_words::<EditWords>(), use_words::<PackWords>());
    let (api, go, toast) = (use_api(), use_go(), use_toast());
    let (id, base) = (props.version.id, &props.version.content);
    let form = use_form(|| Draft::from(base));
    let (tried, trying) = (use_state_eq(|| false), use_state_eq(|| false));
    let (text, unread) = match form.draft().read(base) {
        Ok(text) => (Some(Rc::new(text)), Vec::new()),
        Err(problems) => (None, problems),
    };
    let (checked, failure) = use_live(text.clone(), |c, text: Rc<Pack>| c.check_rule_pack(&text));
    let told = Told::new(words.lang, unread, checked.as_deref());
    let saving = use_action(
        move |(revision, text): (i32, Rc<Pack>)| api.call(move |c| c.edit_rule_pack(id, revision, &text)),
        move |_: RulePack| {
            toast.emit(words.saved.into());
            go.emit(address(&Route::RulePack { id }));
        },
    );
    let save = {
        let (run, text, tried) = (saving.run.clone(), text.clone(), tried.setter());
        let first = told.first().map(str::to_owned);
        Callback::from(move |revision: i32| {
            tried.set(true);
            match (&text, &first) {
                (Some(text), None) => run.emit((revision, text.clone())),
                (_, Some(first)) => _ = browser::focus(first),
                (None, None) => {}
            }
        })
    };
    let toggle = {
        let (open, set) = (*trying, trying.setter());
        Callback::from(move |()| set.set(!open))
    };
    let revision = props.version.revision;
    let onsubmit = {
        let save = save.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            save.emit(revision);
        })
    };
    let stale = saving.error.as_ref().is_some_and(|failure| failure.code() == Code::RevisionStale);
    let refused = saving.error.clone().filter(|_| !stale);
    let fields = Fields { form: &form, told: &told, words };
    let standing = match told.count() {
        0 => words.fine.to_owned(),
        problems => words.to_do(problems),
    };
    html! {
        <>
            <p class="lead">{words.lead}</p>
            <FailureBanner failure={refused.or(failure)} />
            if let (true, Some(mine)) = (stale, text.clone()) {
                {drawn::<Stale>(StaleProps {
                    id, mine, busy: saving.busy, onkeep: save, ontheirs: props.reload.clone(),
                })}
            }
            if *tried { <ErrorSummary problems={told.summary()} /> }
            <form class="entry" {onsubmit} novalidate={true}>
                {head(&fields)}
                {green(&fields)}
                {params(&fields)}
                {rules(&fields)}
                <p role="status">{standing}</p>
                <div class="buttons end">
                    <Button kind={ButtonKind::Primary} submit={true} busy={saving.busy}>{words.save}</Button>
                    <ButtonLink href={address(&Route::RulePack { id })}>{words.to_page}</ButtonLink>
                </div>
            </form>
            <h2 class="above">{pack.tab_bench}</h2>
            if *trying {
                {drawn::<Bench>(BenchProps { of: Tried::Text(text), region: base.region.to_string() })}
            }
            <Button onclick={toggle}>{if *trying { words.close_bench } else { words.try_text }}</Button>
        </>
    }
}
