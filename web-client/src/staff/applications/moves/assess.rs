//! Asking the rules engine: what the form does not say is typed here, and what was found stands beside the record.

use std::rc::Rc;

use openapi::{
    Fen, FieldProblem,
    applications::{Action, Application, NewAssessment},
    eligibility::{Area, ClaimKind, OpponentRelation},
};
use yew::prelude::*;

use super::{DialogProps, MoveWords};
use crate::{
    app::{Check, use_form},
    i18n::{Named, code_of, options, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{MoneyField, NumberField, Select},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    members: Option<u32>,
    own: Option<Fen>,
    others: Option<Fen>,
    claim: Option<ClaimKind>,
    opponent: Option<OpponentRelation>,
    area: Option<Area>,
}

impl Draft {
    /// What was said last, or in the form.
    fn of(application: &Application) -> Self {
        let Some(kept) = &application.assessment else {
            let members = application.form.means.household_members.map(u32::from);
            return Self { members, ..Self::default() };
        };
        let facts = &kept.facts;
        let incomes = facts.incomes_fen.as_deref().unwrap_or_default();
        Self {
            members: facts.members.map(u32::from),
            own: incomes.first().copied(),
            others: incomes.get(1..).and_then(|others| Fen::new(others.iter().map(|fen| fen.get()).sum())),
            claim: facts.claim,
            opponent: facts.opponent,
            area: facts.area,
        }
    }

    fn read(&self) -> Result<NewAssessment, Vec<FieldProblem>> {
        let members = self.members.map(|members| u16::try_from(members).unwrap_or(u16::MAX));
        // The applicant's own comes first; what the others have together stands with the second of them.
        let incomes_fen = self.own.map(|own| {
            let mut incomes = vec![own];
            incomes.extend(self.others);
            incomes.resize(usize::from(members.unwrap_or(0).min(50)).max(incomes.len()), Fen::default());
            incomes
        });
        let (claim, opponent, area) = (self.claim, self.opponent, self.area);
        let asked = NewAssessment { members, incomes_fen, claim, opponent, area, ..NewAssessment::default() };
        Check::default().done(|| Some(asked))
    }
}

#[component]
pub fn Assess(props: &DialogProps) -> Html {
    let words = use_words::<MoveWords>();
    let id = props.application.id;
    let title = Action::Assess.name(words.lang);
    let form = use_form(|| Draft::of(&props.application));
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        Draft::read,
        move |c, said: Rc<NewAssessment>| c.assess_application(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "members" => words.members,
        "claim" => words.claim,
        "opponent" => words.opponent,
        "area" => words.area,
        _ => words.own_income,
    };
    let draft = form.draft();
    html! {
        <FormDialog {title} note={words.assess} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <NumberField id="members" label={words.members} optional={true} value={draft.members}
                error={form.error("members")} onchange={form.edit("members", |d: &mut Draft, v| d.members = v)} />
            <MoneyField id="own" label={words.own_income} optional={true} value={draft.own}
                error={form.error("incomes_fen")} onchange={form.edit("incomes_fen", |d: &mut Draft, v| d.own = v)} />
            <MoneyField id="others" label={words.others_income} hint={words.income_hint} optional={true}
                value={draft.others} onchange={form.edit("others", |d: &mut Draft, v| d.others = v)} />
            <Select id="claim" label={words.claim} options={options::<ClaimKind>(words.lang)} optional={true}
                value={code_of(draft.claim)} error={form.error("claim")}
                onchange={form.edit("claim", |d: &mut Draft, v: String| d.claim = v.parse().ok())} />
            <Select id="opponent" label={words.opponent} options={options::<OpponentRelation>(words.lang)}
                optional={true} value={code_of(draft.opponent)} error={form.error("opponent")}
                onchange={form.edit("opponent", |d: &mut Draft, v: String| d.opponent = v.parse().ok())} />
            <Select id="area" label={words.area} options={options::<Area>(words.lang)} optional={true}
                value={code_of(draft.area)} error={form.error("area")}
                onchange={form.edit("area", |d: &mut Draft, v: String| d.area = v.parse().ok())} />
        </FormDialog>
    }
}
