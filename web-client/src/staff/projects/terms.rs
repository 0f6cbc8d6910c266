//! A project while it is typed: its name, and what may change of it: money, quota, groups, a price for each kind of
//! matter.

use openapi::{
    Code, Fen, OrganisationId,
    applications::MatterType,
    projects::{ProjectGroup, ProjectPrice, ProjectTerms},
};
use yew::prelude::*;

use super::words::ProjectWords;
use crate::{
    app::{Check, Form},
    i18n::{Named, choices},
    ui::{Checkboxes, FieldGroup, MoneyField, NumberField},
};

/// A new project, or the terms of one that there is.
#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub organisation: Option<OrganisationId>,
    pub code: String,
    pub name: String,
    pub year: Option<u32>,
    budget: Option<Fen>,
    quota: Option<u32>,
    groups: Vec<ProjectGroup>,
    prices: Vec<(MatterType, Fen)>,
}

impl From<&ProjectTerms> for Draft {
    fn from(terms: &ProjectTerms) -> Self {
        let ProjectTerms { budget_fen, quota, groups, prices } = terms;
        Self {
            budget: Some(*budget_fen),
            quota: Some(*quota),
            groups: groups.clone(),
            prices: prices.iter().map(|one| (one.matter_type, one.price_fen)).collect(),
            ..Self::default()
        }
    }
}

/// Where the fields stand in a request: at its top, or below `terms`.
#[derive(Clone, Copy)]
pub struct Paths {
    pub budget: &'static str,
    pub quota: &'static str,
    pub groups: &'static str,
    pub prices: &'static str,
}

pub const OWN: Paths = Paths { budget: "budget_fen", quota: "quota", groups: "groups", prices: "prices" };
pub const BELOW: Paths = Paths {
    budget: "terms.budget_fen",
    quota: "terms.quota",
    groups: "terms.groups",
    prices: "terms.prices",
};

impl Draft {
    /// A project to come, of this unit and year.
    pub fn new(organisation: Option<OrganisationId>, year: Option<u32>) -> Self {
        Self { organisation, year, ..Self::default() }
    }

    fn price(&self, kind: MatterType) -> Option<Fen> {
        self.prices.iter().find(|(of, _)| *of == kind).map(|(_, price)| *price)
    }

    fn set_price(&mut self, kind: MatterType, price: Option<Fen>) {
        self.prices.retain(|(of, _)| *of != kind);
        self.prices.extend(price.map(|price| (kind, price)));
    }

    pub fn terms(&self, check: &mut Check, at: Paths) -> Option<ProjectTerms> {
        let budget_fen = check.required(at.budget, self.budget);
        let quota = check.required(at.quota, self.quota);
        if self.groups.is_empty() {
            check.add(at.groups, Code::Required);
        }
        if self.prices.is_empty() {
            check.add(at.prices, Code::Required);
        }
        let price =
            |kind: &MatterType| Some(ProjectPrice { matter_type: *kind, price_fen: self.price(*kind)? });
        Some(ProjectTerms {
            budget_fen: budget_fen?,
            quota: quota?,
            groups: self.groups.clone(),
            prices: MatterType::ALL.iter().filter_map(price).collect(),
        })
    }
}

/// The fields of the terms.
pub fn fields(form: &Form<Draft>, at: Paths, words: &ProjectWords) -> Html {
    let now = form.draft();
    let values: Vec<AttrValue> = now.groups.iter().map(|group| group.code().into()).collect();
    let ongroups = form.edit(at.groups, |d: &mut Draft, codes: Vec<AttrValue>| {
        d.groups = codes.iter().filter_map(|code| code.parse().ok()).collect();
    });
    let price = |kind: &MatterType| {
        let kind = *kind;
        let onchange = form.edit_with(at.prices, move |d: &mut Draft, price| d.set_price(kind, price));
        html! {
            <MoneyField id={format!("price-{}", kind.code())} label={kind.name(words.lang)} value={now.price(kind)}
                optional={true} {onchange} />
        }
    };
    html! {
        <>
            <div class="fields">
                <MoneyField id={at.budget} label={words.budget} value={now.budget} error={form.error(at.budget)}
                    onchange={form.edit(at.budget, |d: &mut Draft, v| d.budget = v)} />
                <NumberField id={at.quota} label={words.quota} value={now.quota} unit={words.case_unit}
                    error={form.error(at.quota)}
                    onchange={form.edit(at.quota, |d: &mut Draft, v| d.quota = v)} />
            </div>
            <div class="many">
                <Checkboxes id={at.groups} label={words.groups} choices={choices::<ProjectGroup>(words.lang)} {values}
                    onchange={ongroups} error={form.error(at.groups)} />
            </div>
            <FieldGroup id={at.prices} label={words.prices} hint={words.prices_hint} error={form.error(at.prices)}>
                <div class="fields">{for MatterType::ALL.iter().map(price)}</div>
            </FieldGroup>
        </>
    }
}

/// What a field is called in the summary of problems.
pub fn label(words: &ProjectWords, path: &str) -> &'static str {
    match path.trim_start_matches("terms.") {
        "budget_fen" => words.budget,
        "quota" => words.quota,
        path if path.starts_with("groups") => words.groups,
        path if path.starts_with("prices") => words.prices,
        "code" => words.code,
        "name" => words.name,
        "year" => words.year,
        _ => words.organisation,
    }
}
