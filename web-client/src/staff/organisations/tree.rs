//! The tree, one level at a time: a level is read when it is unfolded, a hundred units at once.

use openapi::{
    OrganisationId,
    organisations::{OrganisationNode, OrganisationStatus, TreeFilter},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::words::NetworkWords;
use crate::{
    app::{address, use_api, use_query},
    i18n::{Named, use_words},
    staff::Route,
    ui::{Button, ButtonKind, FailureBanner, Link, Skeleton, Tag},
};

/// Units read at once.
const MANY: u16 = 100;

#[derive(Properties, PartialEq)]
pub struct TreeProps {
    /// Below which unit it begins; the roots when not said.
    #[prop_or_default]
    pub below: Option<OrganisationId>,
    /// Said when there is nothing.
    pub none: AttrValue,
}

/// Nested lists with a button before each unit that has others below it; arrow keys move among them.
#[component]
pub fn Tree(props: &TreeProps) -> Html {
    let words = use_words::<NetworkWords>();
    let onkeydown = Callback::from(|event: KeyboardEvent| walk(&event));
    html! {
        <nav class="tree" aria-label={words.tree} {onkeydown}>
            <ul><Level parent={props.below} none={&props.none} /></ul>
        </nav>
    }
}

#[derive(Properties, PartialEq)]
struct LevelProps {
    parent: Option<OrganisationId>,
    #[prop_or_default]
    cursor: Option<String>,
    #[prop_or_default]
    none: AttrValue,
}

/// The units directly below one, from a cursor on.
#[component]
fn Level(props: &LevelProps) -> Html {
    let words = use_words::<NetworkWords>();
    let api = use_api();
    let more = use_state_eq(|| false);
    let found = use_query((props.parent, props.cursor.clone()), move |(parent_id, cursor)| {
        let filter = TreeFilter { parent_id, limit: Some(MANY), cursor };
        api.call(move |c| c.list_organisation_tree(&filter))
    });
    let onmore = {
        let more = more.setter();
        Callback::from(move |()| more.set(true))
    };
    let Some(page) = &found.data else {
        return html! {
            <li>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.loading { <Skeleton lines={2} /> }
            </li>
        };
    };
    html! {
        <>
            if page.items.is_empty() { <li class="soft">{&props.none}</li> }
            {for page.items.iter().map(|node| html! { <Unit key={node.id.to_string()} node={node.clone()} /> })}
            if let Some(cursor) = page.next_cursor.clone() {
                if *more { <Level parent={props.parent} {cursor} /> }
                else { <li><Button kind={ButtonKind::Quiet} onclick={onmore}>{words.more}</Button></li> }
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct UnitProps {
    node: OrganisationNode,
}

#[component]
fn Unit(props: &UnitProps) -> Html {
    let words = use_words::<NetworkWords>();
    let open = use_state_eq(|| false);
    let node = &props.node;
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let label = format!("{} {}", if *open { words.fold } else { words.open }, node.name);
    html! {
        <li>
            <div class="line">
                if node.children > 0 {
                    <button type="button" class="twist" aria-expanded={open.to_string()} aria-label={label} {onclick}>
                        {if *open { "▾" } else { "▸" }}
                    </button>
                } else {
                    <span class="leaf"></span>
                }
                <Link href={address(&Route::Organisation { id: node.id })}>{&node.name}</Link>
                <small>
                    {node.kind.name(words.lang)}
                    if node.children > 0 { {" · "}{words.children(node.children)} }
                </small>
                if node.status == OrganisationStatus::Closed { <Tag>{words.closed}</Tag> }
            </div>
            if *open { <ul><Level parent={node.id} /></ul> }
        </li>
    }
}

/// Down and up to the next unit in sight, right to unfold, left to fold or to the unit above.
fn walk(event: &KeyboardEvent) {
    let Some(here) = event.target_dyn_into::<Element>() else { return };
    let line = here.closest(".line").ok().flatten();
    let moved = match (event.key().as_str(), line) {
        ("ArrowDown", Some(line)) => beside(&line, 1),
        ("ArrowUp", Some(line)) => beside(&line, -1),
        ("ArrowRight", Some(line)) => twist(&line, "false"),
        ("ArrowLeft", Some(line)) => twist(&line, "true").or_else(|| above(&line)),
        _ => None,
    };
    if moved.is_some() {
        event.prevent_default();
    }
}

/// Moves the focus to the line so many further on in the order of the page.
fn beside(line: &Element, by: i32) -> Option<()> {
    let lines = line.closest(".tree").ok()??.query_selector_all(".line").ok()?;
    let at = (0..lines.length()).find(|at| lines.item(*at).as_deref() == Some(line))?;
    focus(&lines.item(at.checked_add_signed(by)?)?.dyn_into().ok()?)
}

/// Presses the button of a line when it stands like this.
fn twist(line: &Element, expanded: &str) -> Option<()> {
    let found = line.query_selector(&format!("button[aria-expanded={expanded}]")).ok()??;
    found.dyn_into::<HtmlElement>().ok()?.click();
    Some(())
}

/// Moves the focus to the line of the unit above.
fn above(line: &Element) -> Option<()> {
    let unit = line.closest("ul").ok()??.closest("li").ok()??;
    focus(&unit.query_selector(".line").ok()??)
}

fn focus(line: &Element) -> Option<()> {
    line.query_selector("a").ok()??.dyn_into::<HtmlElement>().ok()?.focus().ok()
}
