//! One check: what it rests on, what the sources answered, what came of it.

use openapi::{
    VerificationId,
    verifications::{Verification, VerificationAction, VerificationStatus},
};
use yew::prelude::*;

use super::{
    list::{light, result},
    moves::{Move, MoveProps},
    sections::{commitment, contradictions, questions},
    words::VerificationWords,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::{Named, day_in_year, moment, use_words},
    staff::{
        Route,
        parts::{Actions, ApplicationLink, Of, Open, PartWords, use_again, use_record},
    },
    ui::{Banner, Card, Definition, Definitions, Link, PageHeader, Tone},
};

#[component]
pub fn VerificationPage(props: &Of<VerificationId>) -> Html {
    let (words, parts) = (use_words::<VerificationWords>(), use_words::<PartWords>());
    let go = use_go();
    let open: Open<Verification, (), VerificationAction> =
        use_record(props.id, |c, id| c.get_verification(id));
    use_again(!open.loading && open.data.as_deref().is_some_and(asks), &open.reload);
    let Some(check) = open.data.clone() else { return open.waiting() };
    let lang = words.lang;
    let todos = open.todos(&offered(&check), lang, &go, |_| None);
    let moving = open.moving(&check.actions);
    html! {
        <>
            {open.failed()}
            <nav aria-label={words.title}>
                <ol class="crumbs"><li><Link href={address(&Route::Verifications)}>{words.title}</Link></li></ol>
            </nav>
            <PageHeader title={words.title} note={check.mode.name(lang)}>
                {light(check.status, words)}
                <Actions {todos} urgent={!asks(&check)} />
            </PageHeader>
            {flags(&check, words)}
            <div class="split">
                <div>
                    <Card title={words.result}>
                        <p class="next">{result(check.result, words)}</p>
                        if let Some(reason) = &check.reason { <p class="prose">{&**reason}</p> }
                    </Card>
                    {questions(&check, words)}
                    {contradictions(&check, words)}
                </div>
                <aside>
                    {facts(&check, words, parts)}
                    {commitment(&check, words)}
                </aside>
            </div>
            if let Some(action) = moving {
                {drawn::<Move>(MoveProps { id: check.id, action, ondone: open.ondone.clone(), onclose: open.onclose.clone() })}
            }
        </>
    }
}

/// Are sources being asked?
fn asks(check: &Verification) -> bool {
    matches!(check.status, VerificationStatus::QuerySent | VerificationStatus::QueryPartial)
}

/// What can be done, the next step first: ask again who failed, enter the paper where there is nothing but paper,
/// state the result otherwise.
fn offered(check: &Verification) -> Vec<VerificationAction> {
    let paper = check.questions.is_empty() && check.commitment.is_none();
    let first = match check.status {
        VerificationStatus::QueryFail => VerificationAction::Retry,
        VerificationStatus::Manual if paper => VerificationAction::EnterCertificate,
        _ => VerificationAction::Conclude,
    };
    let mut offered = check.actions.clone();
    offered.sort_by_key(|action| *action != first);
    offered
}

/// What somebody should look at.
fn flags(check: &Verification, words: &VerificationWords) -> Html {
    let since = check.fraud_review_since.or(check.recheck_since);
    html! {
        <>
            if let Some(look) = check.attention {
                <Banner tone={Tone::Orange} title={look.name(words.lang)}>
                    if let Some(since) = since { <p>{day_in_year(words.lang, since)}</p> }
                </Banner>
            }
            if check.suspect { <Banner tone={Tone::Yellow}><p>{words.suspect_lead}</p></Banner> }
        </>
    }
}

fn facts(check: &Verification, words: &VerificationWords, parts: &PartWords) -> Html {
    let lang = words.lang;
    html! {
        <Card title={words.facts}>
            <Definitions>
                <Definition term={parts.application}>
                    {drawn::<ApplicationLink>(Of { id: check.application_id })}
                </Definition>
                if let Some(basis) = check.basis { <Definition term={words.basis}>{basis.name(lang)}</Definition> }
                if let Some(statute) = check.statute {
                    <Definition term={words.statute}>{statute.name(lang)}</Definition>
                }
                if let Some(ground) = check.ground { <Definition term={words.ground}>{ground.name(lang)}</Definition> }
                <Definition term={words.whose}>{check.whose.name(lang)}</Definition>
                <Definition term={words.asked_at}>{moment(lang, check.asked_at)}</Definition>
                if let Some(on) = check.decided_on {
                    <Definition term={words.decided_on}>{day_in_year(lang, on)}</Definition>
                }
                if let Some(until) = check.reusable_until {
                    <Definition term={words.reusable}>{day_in_year(lang, until)}</Definition>
                }
                if let Some(id) = check.reused_from {
                    <Definition term={words.reused}>
                        <Link href={address(&Route::Verification { id })}>{words.see}</Link>
                    </Definition>
                }
            </Definitions>
        </Card>
    }
}
