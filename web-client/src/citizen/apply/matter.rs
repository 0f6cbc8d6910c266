//! Question 4: what it is about; a choice in plain words fills four codes.

use openapi::applications::Matter;
use yew::prelude::*;

use super::{
    super::say::{GROUPS, Said, group, kind_of, pick},
    Draft, Step,
    fields::Page,
};
use crate::{
    app::Check,
    ui::{Button, ButtonKind, Choice},
};

const GROUP: &str = "matter.matter_type";

#[derive(Debug, Clone, Default, PartialEq)]
pub struct About {
    group: String,
    kind: String,
}

impl About {
    pub fn of(matter: &Matter) -> Self {
        kind_of(matter)
            .map(|k| Self { group: k.group.to_owned(), kind: k.code.to_owned() })
            .unwrap_or_default()
    }

    pub fn each(&mut self, cell: &mut dyn FnMut(&mut String)) {
        let Self { group, kind } = self;
        [group, kind].into_iter().for_each(cell);
    }

    pub fn patch(&self, saved: &Matter, check: &mut Check) -> Option<Matter> {
        check.required(GROUP, (!self.group.is_empty()).then_some(()))?;
        // A group with a single matter asks no second question.
        let chosen = group(&self.group).find(|k| k.code == self.kind);
        let chosen = chosen.or_else(|| group(&self.group).next().filter(|_| group(&self.group).count() == 1));
        let kind = check.required("matter.cause", chosen)?;
        Some(Matter {
            matter_type: Some(kind.matter_type),
            cause: Some(kind.cause),
            scope: kind.scope,
            aid_form: Some(kind.aid_form),
            ..saved.clone()
        })
    }
}

pub fn view(page: &Page<'_>) -> Html {
    let about = &page.draft().matter;
    let kinds: Vec<Choice> =
        group(&about.group).map(|kind| Choice::new(kind.code, pick(page.lang, kind.said))).collect();
    if kinds.len() < 2 {
        return groups(page);
    }
    let chosen = GROUPS.iter().find(|(code, ..)| *code == about.group);
    let other = page.form.edit(GROUP, |d: &mut Draft, ()| d.matter = About::default());
    html! {
        <>
            <p class="picked">
                <b>{chosen.map(|(_, title, _)| pick(page.lang, *title))}</b>
                <Button kind={ButtonKind::Quiet} onclick={other}>{page.words.group_change}</Button>
            </p>
            {page.radios("matter.cause", &about.kind, kinds, |d, v| d.matter.kind = v)}
        </>
    }
}

/// The fields of life: buttons, because each leads on at once.
fn groups(page: &Page<'_>) -> Html {
    let now = &page.draft().matter.group;
    let row = |(code, title, hint): &(&'static str, Said, Said)| {
        let code = *code;
        let onclick = page
            .form
            .edit_with(GROUP, move |d: &mut Draft, _: MouseEvent| code.clone_into(&mut d.matter.group));
        html! {
            <button type="button" class="choice pick" aria-pressed={(now == code).to_string()} {onclick}>
                <span>{pick(page.lang, *title)}<small>{pick(page.lang, *hint)}</small></span>
            </button>
        }
    };
    html! {
        <div id={GROUP} role="group" tabindex="-1" aria-label={page.words.question(Step::Matter)}>
            if let Some(error) = page.form.error(GROUP) { <p class="problem">{error}</p> }
            {for GROUPS.iter().map(row)}
        </div>
    }
}
