//! Liaisons, legally literate villagers and volunteers: the roster, and what can be done with an entry.

use std::rc::Rc;

use openapi::helpers::{Helper, HelperAction, HelperFilter, VillageGap};
use yew::prelude::*;

use super::{
    head::{Head, village},
    moves::{ChangeHelper, EndHelper, EnterHelper, ReplaceLiaison},
    words::VillageWords,
};
use crate::{
    app::{drawn, use_go},
    i18n::{Named, day_in_year, use_words},
    staff::parts::{AskProps, Doing, FilterBar, PartWords, Sheet, pick, use_doing, use_list},
    ui::{Button, ButtonKind, Column, Select, Tag},
};

/// The dialog that is open.
#[derive(Clone, PartialEq)]
enum Task {
    Enter,
    Of(HelperAction, Rc<Helper>),
}

#[component]
pub fn HelpersPage() -> Html {
    let (words, parts) = (use_words::<VillageWords>(), use_words::<PartWords>());
    let go = use_go();
    let list = use_list(|c, filter: &HelperFilter| c.list_helpers(filter));
    let doing = use_doing::<Task>(list.found.reload.clone());
    let columns = [words.person, words.kind, words.village, words.phone, words.days, words.hours];
    let columns = columns.map(Column::new).into_iter().chain([Column::actions(parts.acts)]).collect();
    let sheet = Sheet { title: words.helpers, columns, none: words.no_helpers, selected: None };
    let onstate = {
        let link = list.link(|filter: &mut HelperFilter, active: Option<bool>| filter.active = active);
        Callback::from(move |typed: String| go.emit(link.emit(typed.parse().ok())))
    };
    let states = [("true", words.active), ("false", words.ended)];
    let states: Vec<(AttrValue, AttrValue)> =
        states.into_iter().map(|(code, label)| (code.into(), label.into())).collect();
    html! {
        <>
            <Head lead={words.helpers_lead}>
                <Button kind={ButtonKind::Primary} onclick={doing.open(Task::Enter)}>{words.enter}</Button>
            </Head>
            <FilterBar clear={list.clear()}>
                {pick("list-kind", words.kind, list.now().kind, words.lang, list.link(|filter, kind| filter.kind = kind))}
                <Select id="list-active" label={words.state} empty={parts.any} options={states} onchange={onstate}
                    value={list.now().active.map(|active| active.to_string()).unwrap_or_default()} />
            </FilterBar>
            {list.view(sheet, |one| row(one, &doing, words))}
            {dialog(&doing)}
        </>
    }
}

fn row(one: &Helper, doing: &Doing<Task>, words: &VillageWords) -> Vec<Html> {
    let lang = words.lang;
    let of = Rc::new(one.clone());
    let button = |action: &HelperAction| {
        let label = action.name(lang);
        let onclick = doing.open(Task::Of(*action, of.clone()));
        html! { <Button {onclick} aria_label={format!("{label} {}", one.name)}>{label}</Button> }
    };
    let from = day_in_year(lang, one.since);
    let days = match one.until {
        Some(until) => words.period(&from, &day_in_year(lang, until)),
        None => words.since_day(&from),
    };
    let place = one.village_code.as_ref().map(|code| village(one.village_name.as_deref(), code));
    vec![
        html! { <>{&*one.name}if one.until.is_some() { <Tag>{words.ended}</Tag> }</> },
        html! { <>{one.kind.name(lang)}<small>{&one.organisation_name}</small></> },
        place.unwrap_or_else(|| html! { {"—"} }),
        html! { <span class="num">{&*one.phone}</span> },
        html! { <>{days}if let Some(reason) = &one.ended_reason { <small>{&**reason}</small> }</> },
        html! { <span class="num">{words.hours_of(one.training_hours)}</span> },
        html! { <div class="buttons">{for one.actions.iter().map(button)}</div> },
    ]
}

fn dialog(doing: &Doing<Task>) -> Html {
    let (ondone, onclose) = (doing.ondone.clone(), doing.onclose.clone());
    match doing.now.clone() {
        None => Html::default(),
        Some(Task::Enter) => drawn::<EnterHelper>(AskProps { of: None::<VillageGap>, ondone, onclose }),
        Some(Task::Of(HelperAction::Edit, of)) => drawn::<ChangeHelper>(AskProps { of, ondone, onclose }),
        Some(Task::Of(HelperAction::End, of)) => drawn::<EndHelper>(AskProps { of, ondone, onclose }),
        Some(Task::Of(HelperAction::Replace, of)) => {
            drawn::<ReplaceLiaison>(AskProps { of, ondone, onclose })
        }
    }
}
