//! One group: where its members stand, who they are, and what can be done with all of them.

use openapi::{
    GroupId,
    applications::Action,
    auth::Permission,
    groups::{Group, GroupFigure},
};
use yew::prelude::*;

use super::{
    members::{Members, MembersProps},
    moves::{Move, MoveProps},
    on_site::{OnSite, OnSiteProps},
    sheet::{MemberSheet, MemberSheetProps},
    words::GroupWords,
};
use crate::{
    app::{address, drawn, use_go, use_session},
    i18n::{Named, moment, use_words},
    staff::{
        Route,
        parts::{Actions, Of, Open, use_record},
    },
    ui::{Card, Definition, Definitions, Figure, Figures, Link, PageHeader},
};

#[component]
pub fn GroupPage(props: &Of<GroupId>) -> Html {
    let words = use_words::<GroupWords>();
    let (go, session) = (use_go(), use_session());
    let open: Open<Group, (), Action> = use_record(props.id, |c, id| c.get_group(id));
    let Some(group) = open.data.clone() else { return open.waiting() };
    let lang = words.lang;
    let todos = open.todos(&group.actions, lang, &go, |_| None);
    let moving = open.moving(&group.actions);
    let enters = session.me().is_some_and(|me| me.permissions.contains(&Permission::Apply));
    let note = format!("{} · {}", group.organisation_name, words.people(group.members));
    html! {
        <>
            {open.failed()}
            <nav aria-label={words.title}>
                <ol class="crumbs"><li><Link href={address(&Route::Groups)}>{words.title}</Link></li></ol>
            </nav>
            <PageHeader title={group.title.to_string()} {note}>
                <Actions {todos} urgent={!group.actions.is_empty()} />
            </PageHeader>
            if !group.figures.is_empty() {
                <Figures>{for group.figures.iter().map(|figure| standing(figure, words))}</Figures>
            }
            <div class="split">
                <div>
                    if enters {
                        {drawn::<MemberSheet>(MemberSheetProps { id: group.id, onentered: open.reload.clone() })}
                    }
                    {drawn::<Members>(MembersProps { id: group.id, figures: group.figures.clone() })}
                </div>
                <aside>
                    {shared(&group, words)}
                    {drawn::<OnSite>(OnSiteProps { group: group.clone(), onchanged: open.reload.clone() })}
                </aside>
            </div>
            if let Some(action) = moving {
                {drawn::<Move>(MoveProps { group, action, ondone: open.ondone.clone(), onclose: open.onclose.clone() })}
            }
        </>
    }
}

fn standing(figure: &GroupFigure, words: &GroupWords) -> Html {
    html! { <Figure value={figure.members.to_string()} label={figure.status.name(words.lang)} /> }
}

fn shared(group: &Group, words: &GroupWords) -> Html {
    let (lang, matter, means) = (words.lang, &group.form.matter, &group.form.means);
    let what = [matter.matter_type.map(|kind| kind.name(lang)), matter.cause.map(|cause| cause.name(lang))];
    let what: Vec<&str> = what.into_iter().flatten().collect();
    let opponents = &group.form.opponents;
    html! {
        <Card title={words.shared}>
            <Definitions>
                <Definition term={words.matter}>{what.join(" · ")}</Definition>
                if !opponents.is_empty() {
                    <Definition term={words.opponent}>
                        {for opponents.iter().map(|one| html! { <div>{&*one.name}</div> })}
                    </Definition>
                }
                if let Some(mode) = means.mode {
                    <Definition term={words.means}>
                        {mode.name(lang)}
                        if let Some(ground) = means.ground { <br />{ground.name(lang)} }
                    </Definition>
                }
                <Definition term={words.col_source}>{group.source.name(lang)}</Definition>
                <Definition term={words.entered_at}>{moment(lang, group.created_at)}</Definition>
            </Definitions>
            if let Some(facts) = &matter.facts { <p class="prose">{&**facts}</p> }
        </Card>
    }
}
