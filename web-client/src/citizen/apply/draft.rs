//! All answers as they stand on the screen, question by question.

use openapi::{
    FieldProblem,
    applications::{Form, FormPatch, VillageHelp},
};

use super::{Step, contact, matter, means, other, person, service, story, who};
use crate::app::Check;

/// What was typed, saved or not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    pub who: who::Who,
    pub person: person::Identity,
    pub contact: contact::Contact,
    pub matter: matter::About,
    pub story: story::Story,
    pub other: other::Other,
    pub means: means::Household,
    pub service: service::Reach,
    /// The three declarations, in the order of the form, and a helper's that it was read out.
    pub declared: [bool; 4],
}

impl Draft {
    /// What the server holds.
    pub fn of(form: &Form) -> Self {
        let said = &form.declaration;
        Self {
            who: who::Who::of(form),
            person: person::Identity::of(&form.applicant),
            contact: contact::Contact::of(&form.applicant),
            matter: matter::About::of(&form.matter),
            story: story::Story::of(&form.matter),
            other: other::Other::of(form),
            means: means::Household::of(&form.means),
            service: service::Reach::of(&form.service),
            declared: [
                said.truthful,
                said.consent_to_check,
                said.privacy_notice,
                form.helper.is_some_and(|help| help.read_out),
            ],
        }
    }

    /// Visits every typed text in a fixed order; what is not a text is one on the way.
    fn each(&mut self, cell: &mut dyn FnMut(&mut String)) {
        self.who.each(cell);
        self.person.each(cell);
        self.contact.each(cell);
        self.matter.each(cell);
        self.story.each(cell);
        self.other.each(cell);
        self.means.each(cell);
        self.service.each(cell);
    }

    /// The texts, to be kept on this device. A declaration is never kept: it is made when it is sent.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        self.clone().each(&mut |text| texts.push(text.clone()));
        texts
    }

    /// A draft with other texts in it; nothing when an older version has kept them.
    pub fn with(&self, texts: Vec<String>) -> Option<Self> {
        let fits = texts.len() == self.texts().len();
        let (mut draft, mut texts) = (self.clone(), texts.into_iter());
        draft.each(&mut |text| *text = texts.next().unwrap_or_default());
        fits.then_some(draft)
    }

    /// Takes the answers to one question from another draft.
    pub fn settle(&mut self, step: Step, from: &Self) {
        let from = from.clone();
        match step {
            Step::Who => self.who = from.who,
            Step::Person => self.person = from.person,
            Step::Contact => self.contact = from.contact,
            Step::Matter => self.matter = from.matter,
            Step::Story => self.story = from.story,
            Step::Other => self.other = from.other,
            Step::Means => self.means = from.means,
            Step::Files => {}
            Step::Service => self.service = from.service,
            Step::Check => self.declared = from.declared,
        }
    }

    /// Follows the answers from one version to the next, where nothing else was typed meanwhile.
    pub fn follow(&mut self, before: &Self, after: &Self) {
        for step in Step::all() {
            let mut as_before = self.clone();
            as_before.settle(step, before);
            if as_before == *self {
                self.settle(step, after);
            }
        }
    }

    /// What one question sends; `saved` keeps what this question does not ask.
    pub fn patch(&self, step: Step, saved: &Form) -> Result<FormPatch, Vec<FieldProblem>> {
        let mut check = Check::default();
        let mut patch = FormPatch::default();
        match step {
            Step::Who => {
                patch.agent = Some(self.who.patch(saved, &mut check));
                patch.helper = Some(self.who.helper(saved));
            }
            Step::Person => patch.applicant = Some(self.person.patch(&saved.applicant, &mut check)),
            Step::Contact => patch.applicant = Some(self.contact.patch(&saved.applicant, &mut check)),
            Step::Matter => patch.matter = self.matter.patch(&saved.matter, &mut check),
            Step::Story => patch.matter = Some(self.story.patch(&saved.matter, &mut check)),
            Step::Other => patch.opponents = self.other.patch(&mut check),
            Step::Means => patch.means = Some(self.means.patch(&saved.means, &mut check)),
            Step::Files => {}
            Step::Service => patch.service = Some(self.service.patch(&mut check)),
            Step::Check => {
                patch.declaration = Some(super::check::patch(self.declared, saved.helper, &mut check));
                let read_out = self.declared[3];
                patch.helper = saved.helper.map(|help| Some(VillageHelp { read_out, ..help }));
            }
        }
        check.done(|| Some(patch))
    }
}
