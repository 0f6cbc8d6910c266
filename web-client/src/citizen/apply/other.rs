//! Question 6: the other side, as far as it is known.

use openapi::applications::{Form, Opponent, OpponentKind};
use yew::prelude::*;

use super::fields::{Line, Page};
use crate::{app::Check, ui::Choice};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Other {
    /// A code of [`OpponentKind`], or `none`.
    kind: String,
    name: String,
    phone: String,
    address: String,
}

impl Other {
    pub fn of(form: &Form) -> Self {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        match form.opponents.first() {
            None => Self::default(),
            Some(one) => Self {
                kind: one.kind.to_string(),
                name: one.name.to_string(),
                phone: text(one.phone.as_deref()),
                address: text(one.address.as_deref()),
            },
        }
    }

    pub fn each(&mut self, cell: &mut dyn FnMut(&mut String)) {
        let Self { kind, name, phone, address } = self;
        [kind, name, phone, address].into_iter().for_each(cell);
    }

    /// The first is asked for; others, entered at a window, stay.
    pub fn patch(&self, saved: &[Opponent], check: &mut Check) -> Option<Vec<Opponent>> {
        if self.kind == "none" {
            return Some(Vec::new());
        }
        let kind = check.required("opponents[0].kind", self.kind.parse::<OpponentKind>().ok())?;
        let name = check.text("opponents[0].name", &self.name);
        let phone = check.optional("opponents[0].phone", &self.phone.replace(' ', ""));
        let address = check.optional("opponents[0].address", &self.address);
        let id_no = saved.first().and_then(|one| one.id_no.clone());
        let first = Opponent { kind, name: name?, id_no, phone, address };
        Some([first].into_iter().chain(saved.iter().skip(1).cloned()).collect())
    }
}

pub fn view(page: &Page<'_>) -> Html {
    let (other, words) = (&page.draft().other, page.words);
    let kinds = vec![
        Choice::new(OpponentKind::Organisation.code(), words.other_org),
        Choice::new(OpponentKind::Person.code(), words.other_person),
        Choice::new("none", words.other_none),
    ];
    let known = !other.kind.is_empty() && other.kind != "none";
    html! {
        <>
            {page.radios("opponents[0].kind", &other.kind, kinds, |d, v| d.other.kind = v)}
            if known {
                {page.text(Line::new("opponents[0].name", &other.name).hint(words.other_name_hint),
                    |d, v| d.other.name = v)}
                {page.text(Line::new("opponents[0].phone", &other.phone).phone().fills("off").optional(),
                    |d, v| d.other.phone = v)}
                {page.text(Line::new("opponents[0].address", &other.address).optional(),
                    |d, v| d.other.address = v)}
            }
        </>
    }
}
