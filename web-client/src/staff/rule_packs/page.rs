//! One version of a rule pack: what it says, the bench, what differs, what it would change, and its moves.

use openapi::{
    RulePackId,
    rule_packs::{RulePack, RulePackAction},
};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{
    aside::{aside, note},
    bench::{Bench, BenchProps, Tried},
    content::content,
    difference::{Versions, VersionsProps},
    list::light,
    moves::{Move, MoveProps},
    simulation::simulation,
    words::PackWords,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::use_words,
    staff::{
        Route,
        parts::{Actions, History, Of, Open, PartWords, use_record},
    },
    ui::{Link, PageHeader, Tabs},
};

/// The part of the page that is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Part {
    #[default]
    Content,
    Bench,
    Difference,
    Simulation,
    History,
}

#[component]
pub fn PackPage(props: &Of<RulePackId>) -> Html {
    let (words, parts) = (use_words::<PackWords>(), use_words::<PartWords>());
    let go = use_go();
    let open: Open<RulePack, Part, RulePackAction> = use_record(props.id, |c, id| c.get_rule_pack(id));
    let Some(version) = open.data.clone() else { return open.waiting() };
    let tabs = vec![
        open.tab(Part::Content, words.tab_content, None),
        open.tab(Part::Bench, words.tab_bench, None),
        open.tab(Part::Difference, words.tab_difference, None),
        open.tab(Part::Simulation, words.tab_simulation, None),
        open.tab(Part::History, parts.history, None),
    ];
    let pack = &version.content;
    let shown = match open.part() {
        Part::Content => content(pack, words),
        Part::Bench => {
            drawn::<Bench>(BenchProps { of: Tried::Stored(version.id), region: pack.region.to_string() })
        }
        Part::Difference => drawn::<Versions>(VersionsProps { version: version.clone() }),
        Part::Simulation => simulation(&version, words),
        Part::History => html! { <History entries={version.timeline.clone()} /> },
    };
    let offered = ordered(&version.actions);
    let urgent = offered.first().is_some_and(|first| *first != RulePackAction::Copy);
    let id = version.id;
    let todos = open.todos(&offered, words.lang, &go, |action| {
        (action == RulePackAction::Edit).then(|| address(&Route::EditRulePack { id }))
    });
    let moving = open.moving(&version.actions);
    // The bench has two halves of its own, and differences are wide.
    let narrow = matches!(open.part(), Part::Content | Part::History);
    html! {
        <>
            {open.failed()}
            <nav aria-label={words.title}>
                <ol class="crumbs"><li><Link href={address(&Route::RulePacks)}>{words.title}</Link></li></ol>
            </nav>
            <PageHeader title={pack.title.to_string()} note={note(&version, words)}>
                {light(version.status, words)}
                <Actions {todos} {urgent} />
            </PageHeader>
            <Tabs label={pack.title.to_string()} {tabs} />
            if narrow {
                <div class="split"><div>{shown}</div>{aside(&version, words)}</div>
            } else {
                {shown}
            }
            if let Some(action) = moving {
                {drawn::<Move>(MoveProps { version, action, ondone: open.ondone.clone(), onclose: open.onclose.clone() })}
            }
        </>
    }
}

/// What carries a version forward first.
fn ordered(actions: &[RulePackAction]) -> Vec<RulePackAction> {
    let mut ordered = actions.to_vec();
    ordered.sort_by_key(|action| !matches!(action, RulePackAction::SignOff | RulePackAction::PutInForce));
    ordered
}
