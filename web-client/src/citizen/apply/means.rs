//! Question 7: the family's means, or why they do not count (LAL 32, 42).

use openapi::{
    Fen,
    applications::{Cause, Matter, Means, MeansGround, MeansMode},
};
use yew::prelude::*;

use super::{
    super::{
        eligibility::{Facts, Preview},
        say::{GROUNDS, ground, kind_of, mode_of},
    },
    fields::{Keys, Line, Page},
};
use crate::{
    app::Check,
    i18n::{fen_from_yuan, yuan_plain},
    ui::{Banner, Choice, Tone, Typed},
};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Household {
    /// A code of [`MeansGround`], or `none`.
    ground: String,
    people: String,
    income: Option<Fen>,
    statement: String,
}

impl Household {
    pub fn of(means: &Means) -> Self {
        let ground = means.ground.map(MeansGround::code);
        Self {
            ground: ground.or(means.mode.map(|_| "none")).unwrap_or_default().to_owned(),
            people: means.household_members.map(|n| n.to_string()).unwrap_or_default(),
            income: means.monthly_income_fen,
            statement: means.statement.as_deref().unwrap_or_default().to_owned(),
        }
    }

    pub fn each(&mut self, cell: &mut dyn FnMut(&mut String)) {
        let mut income = self.income.map(yuan_plain).unwrap_or_default();
        [&mut self.ground, &mut self.statement, &mut self.people, &mut income].into_iter().for_each(cell);
        self.income = fen_from_yuan(&income);
    }

    pub fn patch(&self, saved: &Means, check: &mut Check) -> Means {
        let statement = check.optional("means.statement", &self.statement);
        if let Ok(ground) = self.ground.parse::<MeansGround>() {
            return Means { mode: Some(mode_of(ground)), ground: Some(ground), statement, ..saved.clone() };
        }
        let people = u32::read(&self.people).and_then(|n| u16::try_from(n).ok());
        check.required("means.ground", (self.ground == "none").then_some(()));
        if self.ground == "none" {
            check.required("means.household_members", people);
            check.required("means.monthly_income_fen", self.income);
        }
        Means {
            mode: Some(MeansMode::Commitment),
            ground: None,
            household_members: people,
            monthly_income_fen: self.income,
            statement,
        }
    }
}

/// 不清楚: the centre asks the authorities, as the applicant will agree to.
pub fn unsure(saved: &Means) -> Means {
    Means { mode: Some(MeansMode::DataQuery), ground: None, ..saved.clone() }
}

/// The grounds that can be true of this matter.
fn possible(matter: &Matter, ground: MeansGround) -> bool {
    use MeansGround::*;
    let cause = matter.cause;
    match ground {
        E3 => matches!(cause, Some(Cause::UnpaidWages | Cause::WorkInjury | Cause::LabourRelation)),
        L3 => cause == Some(Cause::StateCompensation),
        _ => true,
    }
}

/// What this application says that counts; nothing before it is known how many have how much.
fn facts(page: &Page<'_>) -> Option<Facts> {
    let (means, applicant) = (&page.draft().means, &page.saved.applicant);
    let people = u32::read(&means.people)?;
    let born = applicant.birth_date.map(|day| day.into_inner().to_string()).unwrap_or_default();
    let facts = Facts::default()
        .about(
            kind_of(&page.saved.matter),
            "",
            applicant.categories.iter().map(|group| group.code()).collect(),
        )
        .code("birth_date", &born)
        .household(Some(people), Some(means.income?), None);
    Some(facts)
}

pub fn view(page: &Page<'_>) -> Html {
    let (means, words) = (&page.draft().means, page.words);
    let choices = GROUNDS
        .iter()
        .filter(|g| possible(&page.saved.matter, **g) || g.code() == means.ground)
        .map(|g| Choice::new(g.code(), ground(page.lang, *g)))
        .chain([Choice::new("none", words.none_of_these).hint(words.none_hint)])
        .collect();
    html! {
        <>
            {page.radios("means.ground", &means.ground, choices, |d, v| d.means.ground = v)}
            if means.ground == "none" {
                {page.text(Line::new("means.household_members", &means.people).hint(words.people_hint).keys(Keys::Number),
                    |d, v| d.means.people = v)}
                {page.money("means.monthly_income_fen", means.income, words.income_hint, false,
                    |d, v| d.means.income = v)}
                <details><summary>{words.unsteady}</summary><p>{words.unsteady_help}</p></details>
                <Preview centre={page.centre} facts={facts(page)} />
            } else if !means.ground.is_empty() {
                <Banner tone={Tone::Green} live={true}><p>{words.no_income}</p></Banner>
            }
            {page.area(Line::new("means.statement", &means.statement).hint(words.statement_hint).rows(2).optional(),
                openapi::Paragraph::MAX, |d, v| d.means.statement = v)}
        </>
    }
}
