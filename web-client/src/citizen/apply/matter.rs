//! Question 4: what it is about; a choice in plain words fills four codes.

use openapi::applications::Matter;
use yew::prelude::*;

use super::{
    super::say::{GROUPS, KINDS, group, kind_of, pick},
    fields::Page,
};
use crate::{app::Check, ui::Choice};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct About {
    group: String,
    kind: String,
}

impl About {
    pub fn of(matter: &Matter) -> Self {
        kind_of(matter).map(|k| Self { group: k.group.to_owned(), kind: k.code.to_owned() }).unwrap_or_default()
    }

    pub fn each(&mut self, cell: &mut dyn FnMut(&mut String)) {
        let Self { group, kind } = self;
        [group, kind].into_iter().for_each(cell);
    }

    pub fn patch(&self, saved: &Matter, check: &mut Check) -> Option<Matter> {
        check.required("matter.matter_type", (!self.group.is_empty()).then_some(()))?;
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
    let groups = GROUPS
        .iter()
        .map(|(code, title, hint)| Choice::new(*code, pick(page.lang, *title)).hint(pick(page.lang, *hint)))
        .collect();
    let kinds: Vec<Choice> = KINDS
        .iter()
        .filter(|kind| kind.group == about.group)
        .map(|kind| Choice::new(kind.code, pick(page.lang, kind.said)))
        .collect();
    html! {
        <>
            {page.radios("matter.matter_type", &about.group, groups, |d, v| d.matter.group = v)}
            if kinds.len() > 1 { {page.radios("matter.cause", &about.kind, kinds, |d, v| d.matter.kind = v)} }
        </>
    }
}
