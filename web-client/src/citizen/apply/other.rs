//! Question 6: the other side, as far as it is known; there may be several.

use openapi::applications::{Form, Opponent, OpponentKind};
use yew::prelude::*;

use super::{
    Draft,
    fields::{Line, Page},
};
use crate::{
    app::Check,
    ui::{Button, ButtonKind, Choice},
};

/// The largest number of parties a form takes.
const MOST: usize = 20;
/// Stand between the texts of the parties where they are kept as one.
const BETWEEN: char = '\u{1f}';

#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    parties: Vec<Party>,
}

#[derive(Debug, Clone, Default, PartialEq)]
struct Party {
    /// A code of [`OpponentKind`], or `none`.
    kind: String,
    name: String,
    phone: String,
    address: String,
    /// Entered at a window; not asked here, and not lost.
    id_no: String,
}

impl Default for Other {
    /// The first party is asked for.
    fn default() -> Self {
        Self { parties: vec![Party::default()] }
    }
}

impl Other {
    pub fn of(form: &Form) -> Self {
        match form.opponents.is_empty() {
            true => Self::default(),
            false => Self { parties: form.opponents.iter().map(Party::of).collect() },
        }
    }

    pub fn each(&mut self, cell: &mut dyn FnMut(&mut String)) {
        let mut all: Vec<String> = self.parties.iter().flat_map(Party::texts).collect();
        let mut joined = all.join(&BETWEEN.to_string());
        cell(&mut joined);
        all = joined.split(BETWEEN).map(str::to_owned).collect();
        self.parties = all.chunks_exact(Party::TEXTS).map(Party::with).collect();
    }

    /// No party at all, or each one as far as it is known.
    pub fn patch(&self, check: &mut Check) -> Option<Vec<Opponent>> {
        if self.parties.first().is_none_or(|first| first.kind == "none") {
            return Some(Vec::new());
        }
        let read: Vec<Option<Opponent>> =
            self.parties.iter().enumerate().map(|(at, party)| party.read(at, check)).collect();
        read.into_iter().collect()
    }
}

impl Party {
    const TEXTS: usize = 5;

    fn of(one: &Opponent) -> Self {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self {
            kind: one.kind.to_string(),
            name: one.name.to_string(),
            phone: text(one.phone.as_deref()),
            address: text(one.address.as_deref()),
            id_no: text(one.id_no.as_deref()),
        }
    }

    fn texts(&self) -> [String; Self::TEXTS] {
        let Self { kind, name, phone, address, id_no } = self.clone();
        [kind, name, phone, address, id_no]
    }

    fn with(texts: &[String]) -> Self {
        let text = |at: usize| texts.get(at).cloned().unwrap_or_default();
        Self { kind: text(0), name: text(1), phone: text(2), address: text(3), id_no: text(4) }
    }

    fn read(&self, at: usize, check: &mut Check) -> Option<Opponent> {
        let kind = check.required(&path(at, "kind"), self.kind.parse::<OpponentKind>().ok())?;
        let name = check.text(&path(at, "name"), &self.name);
        let phone = check.optional(&path(at, "phone"), &self.phone.replace(' ', ""));
        let address = check.optional(&path(at, "address"), &self.address);
        let id_no = check.optional(&path(at, "id_no"), &self.id_no);
        Some(Opponent { kind, name: name?, id_no, phone, address })
    }
}

fn path(at: usize, field: &str) -> String {
    format!("opponents[{at}].{field}")
}

pub fn view(page: &Page<'_>) -> Html {
    let parties = &page.draft().other.parties;
    let known = parties.first().is_some_and(|first| !first.kind.is_empty() && first.kind != "none");
    let shown = if known { parties.len() } else { 1 };
    let add = page.form.edit("opponents", |d: &mut Draft, ()| d.other.parties.push(Party::default()));
    html! {
        <>
            {for parties.iter().take(shown).enumerate().map(|(at, party)| one(page, at, party, shown > 1))}
            if known && shown < MOST { <Button onclick={add}>{page.words.other_add}</Button> }
        </>
    }
}

fn one(page: &Page<'_>, at: usize, party: &Party, several: bool) -> Html {
    let words = page.words;
    let mut kinds = vec![
        Choice::new(OpponentKind::Organisation.code(), words.other_org),
        Choice::new(OpponentKind::Person.code(), words.other_person),
    ];
    if !several {
        kinds.push(Choice::new("none", words.other_none));
    }
    let known = !party.kind.is_empty() && party.kind != "none";
    let fields = html! {
        <>
            {page.one_of(path(at, "kind").into(), &party.kind, kinds, put(page, at, "kind", |p| &mut p.kind))}
            if known {
                {page.input(Line::new(path(at, "name"), &party.name).hint(words.other_name_hint),
                    put(page, at, "name", |p| &mut p.name))}
                {page.input(Line::new(path(at, "phone"), &party.phone).phone().fills("off").optional(),
                    put(page, at, "phone", |p| &mut p.phone))}
                {page.input(Line::new(path(at, "address"), &party.address).optional(),
                    put(page, at, "address", |p| &mut p.address))}
            }
        </>
    };
    if !several {
        return fields;
    }
    let remove = page.form.edit_with("opponents", move |d: &mut Draft, ()| drop(d.other.parties.remove(at)));
    let name = words.other_number(at + 1);
    html! {
        <section class="part" aria-label={name.clone()}>
            <div class="card-head">
                <h2>{&name}</h2>
                <Button kind={ButtonKind::Quiet} onclick={remove} aria_label={format!("{} {name}", words.other_remove)}>
                    {words.other_remove}
                </Button>
            </div>
            {fields}
        </section>
    }
}

/// Puts what is typed in its place of one party.
fn put(page: &Page<'_>, at: usize, field: &str, slot: fn(&mut Party) -> &mut String) -> Callback<String> {
    page.form.edit_with(path(at, field), move |d: &mut Draft, typed| {
        if let Some(party) = d.other.parties.get_mut(at) {
            *slot(party) = typed;
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_parties_survive_being_kept_on_the_device() {
        let party =
            |name: &str| Party { kind: "PERSON".to_owned(), name: name.to_owned(), ..Party::default() };
        let typed = Other { parties: vec![party("甲"), Party { id_no: "9".to_owned(), ..party("乙") }] };
        let mut kept = String::new();
        typed.clone().each(&mut |text| kept.clone_from(text));
        let mut found = Other::default();
        found.each(&mut |text| text.clone_from(&kept));
        assert_eq!(found, typed);
    }
}
