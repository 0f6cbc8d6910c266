//! What all questions share: opening the draft, drawing one question of it, going on, and losing nothing on the way.

use std::rc::Rc;

use domain::applications::complete;
use openapi::{ApplicationId, FieldProblem, applications::FormPatch};
use yew::{platform::spawn_local, prelude::*};

use super::{
    super::{
        CitizenWords, Route, Shell,
        answers::{Application, SignedIn},
        device::use_device,
    },
    Draft, Step,
    again::{use_again, use_each},
    check, contact,
    desk::{Desk, use_desk},
    fields::Page,
    files, matter, means, offline,
    opened::{Opened, opened},
    other, person, service, story, trouble, use_files,
    villages::use_villages,
    who,
    words::ApplyWords,
};
use crate::{
    app::{address, browser, use_api, use_go, use_query, use_session_of},
    i18n::{Common, use_words},
    ui::{Banner, Button, ButtonKind, ButtonLink, EmptyState, FailureBanner, HEADING, Skeleton, StepPage},
};

#[derive(Properties, PartialEq)]
pub struct ApplyProps {
    /// The name it goes by on this device: its id, or the one it was begun with without a network.
    pub id: ApplicationId,
    pub step: Step,
}

/// Opens the draft; the questions stand on it.
#[component]
pub fn Apply(props: &ApplyProps) -> Html {
    let words = use_words::<ApplyWords>();
    let heading = use_words::<CitizenWords>().apply;
    let (api, device) = (use_api(), use_device());
    let found = use_query(props.id, move |name| opened(api, device, name));
    let Some(opened) = found.data else {
        return html! {
            <Shell call={true}>
                <h1 id={HEADING} tabindex="-1">{heading}</h1>
                <FailureBanner failure={found.error} retry={found.reload} />
                if found.loading { <Skeleton lines={6} /> }
            </Shell>
        };
    };
    let now = &opened.kept.now;
    if !now.may_edit() {
        return html! {
            <Shell call={true}>
                <EmptyState title={words.closed}>
                    <ButtonLink href={address(&Route::Progress { id: now.id })}>{words.progress}</ButtonLink>
                </EmptyState>
            </Shell>
        };
    }
    let key = format!("{} {}", props.id, now.revision);
    html! { <Questions {key} {opened} name={props.id} step={props.step} /> }
}

#[derive(Properties, PartialEq)]
struct QuestionsProps {
    opened: Rc<Opened>,
    name: ApplicationId,
    step: Step,
}

#[component]
fn Questions(props: &QuestionsProps) -> Html {
    let words = use_words::<ApplyWords>();
    let common = use_words::<Common>();
    let (go, session) = (use_go(), use_session_of::<SignedIn>());
    let QuestionsProps { opened, name, step } = props;
    let (name, step) = (*name, *step);
    let desk = use_desk(opened, name, step);
    let (kept, form) = (&desk.kept, &desk.form);
    let held = &kept.now;
    let offer = use_state(|| opened.kept.typed().filter(|_| !opened.sure));
    use_keeping(&desk, offer.is_some());

    let uploads = use_files(held.id, desk.refresh.clone());
    let villages = use_villages(step == Step::Who);
    let next = {
        let (kept, form, answer, submit) =
            (kept.clone(), form.clone(), desk.answer.clone(), desk.submit.clone());
        Callback::from(move |()| match answered(form.draft(), step, &kept.now) {
            Err(problems) => form.refuse(problems),
            Ok(patch) if step == Step::Check => submit.emit(patch),
            Ok(patch) if patch.clone().onto(kept.now.form.clone()) == kept.now.form => {
                go.emit(address(&Route::Apply { id: name, step: step.after() }));
            }
            Ok(patch) => answer.emit(patch),
        })
    };
    {
        let waits = desk.away && (kept.is_unsent() || desk.waiting);
        let count = use_again(waits, desk.lost.clone());
        let (sync, next, waiting, away) = (desk.sync.clone(), next.clone(), desk.waiting, desk.away);
        let occasion = (count, kept.is_unsent(), kept.now.revision, desk.conflict.is_none());
        use_each(occasion, desk.busy || desk.syncing, move |(count, unsent, _, free)| {
            if waiting {
                next.emit(());
            } else if free && (unsent || (away && count > 0)) {
                sync.emit(());
            }
        });
    }
    let unsure = unsure(step, held).map(|patch| desk.answer.reform(move |()| patch.clone()));
    let page = Page { form, saved: &held.form, centre: held.organisation_id, words, lang: words.lang };
    // Files need a network, and an application that the service knows of.
    let files = (!desk.away && !kept.is_new()).then_some(&uploads);
    let question = match step {
        Step::Who => who::view(&page, &villages),
        Step::Person => person::view(&page),
        Step::Contact => contact::view(&page),
        Step::Matter => matter::view(&page),
        Step::Story => story::view(&page),
        Step::Other => other::view(&page),
        Step::Means => means::view(&page),
        Step::Files => files::view(files, held, words),
        Step::Service => service::view(&page),
        Step::Check => check::view(&page, name, held, files),
    };
    let back = step.before().map_or(Route::Mine, |step| Route::Apply { id: name, step });
    let restore = offer.as_ref().map(|kept| {
        let (kept, form, offer, dropped) = (kept.clone(), form.clone(), offer.setter(), offer.setter());
        let take = move |()| {
            form.replace(kept.clone());
            offer.set(None);
        };
        html! {
            <Banner title={words.unsaved} live={true}>
                <p>{words.unsaved_help}</p>
                <div class="buttons">
                    <Button kind={ButtonKind::Primary} onclick={Callback::from(take)}>{words.restore}</Button>
                    <Button onclick={Callback::from(move |()| dropped.set(None))}>{words.discard}</Button>
                </div>
            </Banner>
        }
    });
    html! {
        <StepPage key={step.number()} title={words.question(step)} hint={AttrValue::from(words.help(step))}
            step={step.number()} of={Step::COUNT} back={address(&back)} saved_at={desk.saved_at.clone()}
            busy={desk.busy || !uploads.idle()} onnext={next} onunsure={unsure}
            next_label={(step == Step::Check).then(|| AttrValue::from(words.submit))}>
            {trouble::problems(&page, name, step, common.problems)}
            {trouble::failed(desk.failure.clone(), words, Callback::from(move |()| {
                let session = session.clone();
                spawn_local(async move { session.logout().await });
            }))}
            {offline::conflict(&desk, words)}
            {offline::banner(&desk, words)}
            {restore.unwrap_or_default()}
            {question}
        </StepPage>
    }
}

/// What is answered, and what is typed beyond, stays on this device; not while the person is `asked` about what was
/// typed before.
#[hook]
fn use_keeping(desk: &Desk, asked: bool) {
    let typed = desk.form.draft();
    let texts = if *typed == Draft::of(&desk.kept.now.form) { Vec::new() } else { typed.texts() };
    let keep = desk.keep.clone();
    use_effect_with((desk.kept.clone(), texts, asked), move |(_, texts, asked)| {
        if !asked {
            keep.emit(texts.clone());
        }
    });
}

/// What this question sends; or every problem that stands in its way, and on the last page in that of the whole.
fn answered(draft: &Draft, step: Step, held: &Application) -> Result<FormPatch, Vec<FieldProblem>> {
    let patch = draft.patch(step, &held.form)?;
    let whole = patch.clone().onto(held.form.clone());
    let problems = match step {
        Step::Check => complete::problems(&whole, browser::NEVER_TOO_LATE),
        _ => complete::plausible(&whole, browser::NEVER_TOO_LATE)
            .into_iter()
            .filter(|p| Step::of(&p.path) == step)
            .collect(),
    };
    if problems.is_empty() { Ok(patch) } else { Err(problems) }
}

/// Questions that may be left for the centre to ask.
fn unsure(step: Step, held: &Application) -> Option<FormPatch> {
    match step {
        Step::Other => Some(FormPatch { opponents: Some(Vec::new()), ..FormPatch::default() }),
        Step::Means => {
            Some(FormPatch { means: Some(means::unsure(&held.form.means)), ..FormPatch::default() })
        }
        _ => None,
    }
}
