//! Papers, data hits and explanations while they are typed.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    applications::{Explanation, Material, MaterialItem, MaterialsEntry, Proof},
    eligibility::DataSource,
};

use crate::{
    app::{Check, browser},
    i18n::{Lang, Named},
};

#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub papers: Vec<Paper>,
    pub hits: Vec<Hit>,
    pub absent: Vec<Absent>,
}

#[derive(Clone, PartialEq)]
pub struct Paper {
    pub item: Option<MaterialItem>,
    pub name: String,
    pub copies: Option<u32>,
    pub pages: Option<u32>,
    pub original: bool,
}

#[derive(Clone, PartialEq)]
pub struct Hit {
    pub item: Option<MaterialItem>,
    pub source: Option<DataSource>,
    pub as_of: Option<NaiveDate>,
}

#[derive(Clone, PartialEq, Default)]
pub struct Absent {
    pub item: Option<MaterialItem>,
    pub reason: String,
}

impl Default for Paper {
    fn default() -> Self {
        Self { item: None, name: String::new(), copies: Some(1), pages: Some(1), original: false }
    }
}

impl Default for Hit {
    fn default() -> Self {
        Self { item: None, source: None, as_of: Some(browser::today()) }
    }
}

impl Paper {
    /// For an item; a name that nobody typed is the item's, for the receipt is a Chinese document.
    pub fn take(&mut self, item: Option<MaterialItem>) {
        let named = |item: Option<MaterialItem>| item.map_or("", |item| item.name(Lang::Zh));
        if self.name == named(self.item) {
            self.name = named(item).to_owned();
        }
        self.item = item;
    }
}

/// Too many to be counted are too many for the server.
fn small(number: Option<u32>) -> Option<u16> {
    number.map(|number| u16::try_from(number).unwrap_or(u16::MAX))
}

impl Draft {
    pub fn read(&self) -> Result<MaterialsEntry, Vec<FieldProblem>> {
        let mut check = Check::default();
        if self.papers.is_empty() && self.hits.is_empty() && self.absent.is_empty() {
            check.add("received", Code::Required);
        }
        let received: Vec<Option<Material>> =
            self.papers.iter().enumerate().map(|(at, one)| paper(&mut check, at, one)).collect();
        let proofs: Vec<Option<Proof>> =
            self.hits.iter().enumerate().map(|(at, one)| hit(&mut check, at, one)).collect();
        let explanations: Vec<Option<Explanation>> =
            self.absent.iter().enumerate().map(|(at, one)| absent(&mut check, at, one)).collect();
        check.done(|| {
            Some(MaterialsEntry {
                received: received.into_iter().collect::<Option<_>>()?,
                proofs: proofs.into_iter().collect::<Option<_>>()?,
                explanations: explanations.into_iter().collect::<Option<_>>()?,
            })
        })
    }
}

fn paper(check: &mut Check, at: usize, draft: &Paper) -> Option<Material> {
    let path = |field: &str| format!("received[{at}].{field}");
    let item = check.required(&path("item"), draft.item);
    let name = check.text(&path("name"), &draft.name);
    let copies = check.required(&path("copies"), small(draft.copies));
    let pages = check.required(&path("pages"), small(draft.pages));
    Some(Material { item: item?, name: name?, copies: copies?, pages: pages?, original: draft.original })
}

fn hit(check: &mut Check, at: usize, draft: &Hit) -> Option<Proof> {
    let path = |field: &str| format!("proofs[{at}].{field}");
    let item = check.required(&path("item"), draft.item);
    let source = check.required(&path("source"), draft.source);
    let as_of = check.required(&path("as_of"), draft.as_of);
    Some(Proof { item: item?, source: source?, as_of: as_of? })
}

fn absent(check: &mut Check, at: usize, draft: &Absent) -> Option<Explanation> {
    let path = |field: &str| format!("explanations[{at}].{field}");
    let item = check.required(&path("item"), draft.item);
    let reason = check.text(&path("reason"), &draft.reason);
    Some(Explanation { item: item?, reason: reason? })
}

#[cfg(test)]
mod tests {
    use openapi::applications::MaterialItem;

    use super::{Draft, Paper};

    #[test]
    fn f5_a_paper_is_named_after_its_item_until_somebody_names_it() {
        let mut paper = Paper::default();
        paper.take(Some(MaterialItem::Identity));
        assert_eq!(paper.name, "身份证明");
        paper.take(Some(MaterialItem::Matter));
        assert_eq!(paper.name, "案件材料");
        paper.name = "工资欠条".to_owned();
        paper.take(Some(MaterialItem::Ground));
        assert_eq!(paper.name, "工资欠条");
    }

    #[test]
    fn nothing_at_all_is_not_written_down() {
        let refused = Draft::default().read().unwrap_err();
        assert_eq!(refused[0].path, "received");
    }
}
