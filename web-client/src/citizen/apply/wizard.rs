//! What all questions share: reading the draft, saving a section, going on, and losing nothing on the way.

use std::rc::Rc;

use domain::applications::complete;
use openapi::{ApplicationId, FieldProblem, applications::FormPatch};
use yew::{platform::spawn_local, prelude::*};

use super::{
    super::{
        Route, Shell,
        answers::{Action, Application, Moved, SignedIn},
        small::use_read,
    },
    Draft, Kept, Step, check, contact,
    fields::Page,
    files, matter, means, other, person, service, story, trouble, use_files, who,
    words::ApplyWords,
};
use crate::{
    app::{Api, Call, address, browser, use_action, use_api, use_form, use_go, use_session_of},
    i18n::{Common, clock_time, use_words},
    ui::{Banner, Button, ButtonKind, ButtonLink, EmptyState, FailureBanner, Skeleton, StepPage},
};

#[derive(Properties, PartialEq)]
pub struct ApplyProps {
    pub id: ApplicationId,
    pub step: Step,
}

/// Reads the draft; the questions stand on it.
#[component]
pub fn Apply(props: &ApplyProps) -> Html {
    let words = use_words::<ApplyWords>();
    let found = use_read::<Application>(format!("/applications/{}", props.id).into());
    let Some(application) = found.data else {
        return html! {
            <Shell call={true}>
                <FailureBanner failure={found.error} retry={found.reload} />
                if found.loading { <Skeleton lines={6} /> }
            </Shell>
        };
    };
    if !application.actions.contains(&Action::Edit) {
        return html! {
            <Shell call={true}>
                <EmptyState title={words.closed}>
                    <ButtonLink href={address(&Route::Progress { id: props.id })}>{words.progress}</ButtonLink>
                </EmptyState>
            </Shell>
        };
    }
    let key = format!("{} {}", application.id, application.revision);
    html! { <Questions {key} {application} step={props.step} reload={found.reload} /> }
}

#[derive(Properties, PartialEq)]
struct QuestionsProps {
    application: Rc<Application>,
    step: Step,
    reload: Callback<()>,
}

#[component]
fn Questions(props: &QuestionsProps) -> Html {
    let words = use_words::<ApplyWords>();
    let common = use_words::<Common>();
    let (api, go, session) = (use_api(), use_go(), use_session_of::<SignedIn>());
    let (step, id) = (props.step, props.application.id);
    let held = use_state(|| props.application.clone());
    let form = use_form(|| Draft::of(&held.form));
    let offer = use_state(|| Kept::of(id, &Draft::of(&held.form)));
    let saved_at = use_state(|| None::<AttrValue>);

    // What is on the screen and not on the server stays on this device.
    let unsaved = (*form.draft() != Draft::of(&held.form)).then(|| form.draft().clone());
    use_effect_with((unsaved, offer.is_some()), move |(unsaved, offered)| {
        if !offered {
            Kept::set(id, unsaved.as_ref());
        }
    });

    let save = {
        let (api, held, form, go, saved_at) =
            (api.clone(), held.clone(), form.clone(), go.clone(), saved_at.setter());
        let revision = held.revision;
        use_action(
            move |patch: FormPatch| put(&api, id, revision, patch),
            move |answer: Application| {
                let mut draft = form.draft().clone();
                draft.settle(step, &Draft::of(&answer.form));
                form.replace(draft);
                held.set(Rc::new(answer));
                saved_at.set(Some(clock_time(browser::now()).into()));
                go.emit(address(&Route::Apply { id, step: step.after() }));
            },
        )
    };
    let submit = {
        let (api, held, revision) = (api.clone(), held.setter(), held.revision);
        let go = go.clone();
        use_action(
            move |patch: FormPatch| {
                let (api, held) = (api.clone(), held.clone());
                async move {
                    held.set(Rc::new(put(&api, id, revision, patch).await?));
                    let path = format!("/applications/{id}/submission");
                    api.call(move |c| c.act::<Moved>(&path)).await
                }
            },
            move |_| {
                Kept::set(id, None);
                go.emit(address(&Route::Receipt { id }));
            },
        )
    };
    let refresh = {
        let held = held.setter();
        Callback::from(move |()| {
            let (api, held) = (api.clone(), held.clone());
            spawn_local(async move {
                if let Ok(now) = read(&api, id).await {
                    held.set(Rc::new(now));
                }
            });
        })
    };
    let uploads = use_files(id, refresh);
    let failure = save.error.clone().or(submit.error.clone());
    {
        let form = form.clone();
        use_effect_with(failure.clone(), move |failure| {
            if let Some(failure) = failure {
                form.merge(failure);
            }
        });
    }

    let next = {
        let (form, held, save, submit, go) =
            (form.clone(), held.clone(), save.run.clone(), submit.run.clone(), go.clone());
        Callback::from(move |()| match answered(form.draft(), step, &held) {
            Err(problems) => form.refuse(problems),
            Ok(patch) if step == Step::Check => submit.emit(patch),
            Ok(patch) if patch.clone().onto(held.form.clone()) == held.form => {
                go.emit(address(&Route::Apply { id, step: step.after() }));
            }
            Ok(patch) => save.emit(patch),
        })
    };
    let unsure = unsure(step, &held).map(|patch| save.run.reform(move |()| patch.clone()));
    let page = Page { form: &form, saved: &held.form, centre: held.organisation_id, words, lang: words.lang };
    let question = match step {
        Step::Who => who::view(&page),
        Step::Person => person::view(&page),
        Step::Contact => contact::view(&page),
        Step::Matter => matter::view(&page),
        Step::Story => story::view(&page),
        Step::Other => other::view(&page),
        Step::Means => means::view(&page),
        Step::Files => files::view(&uploads, &held, words),
        Step::Service => service::view(&page),
        Step::Check => check::view(&page, &held, &uploads),
    };
    let back = step.before().map_or(Route::Mine, |step| Route::Apply { id, step });
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
            step={step.number()} of={Step::COUNT} back={address(&back)} saved_at={(*saved_at).clone()}
            busy={save.busy || submit.busy || !uploads.idle()} onnext={next} onunsure={unsure}
            next_label={(step == Step::Check).then(|| AttrValue::from(words.submit))}>
            {trouble::problems(&page, id, step, common.problems)}
            {trouble::failed(failure, words, &props.reload, Callback::from(move |()| {
                let session = session.clone();
                spawn_local(async move { session.logout().await });
            }))}
            {restore.unwrap_or_default()}
            {question}
        </StepPage>
    }
}

fn read(api: &Api, id: ApplicationId) -> Call<Application> {
    api.call(move |c| c.get(&format!("/applications/{id}")))
}

/// Saves what one question says, if nobody else did since this revision.
fn put(api: &Api, id: ApplicationId, revision: i32, said: FormPatch) -> Call<Application> {
    api.call(move |c| c.patch(&format!("/applications/{id}"), revision, &said))
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
