//! Two versions of the same answers, question by question: what differs, and one on top of the other.

use openapi::applications::{Form, FormPatch, Matter, Person, VillageHelp};

use super::Step;

/// Do the answers to a question differ?
pub fn differ(step: Step, one: &Form, other: &Form) -> bool {
    let mut with = one.clone();
    take(step, other, &mut with);
    with != *one
}

/// Questions that were answered here and elsewhere since `base`, and not alike.
pub fn conflicts(base: &Form, mine: &Form, theirs: &Form) -> Vec<Step> {
    let both =
        |step: &Step| differ(*step, base, mine) && differ(*step, base, theirs) && differ(*step, mine, theirs);
    Step::all().filter(both).collect()
}

/// The other version, with the questions in it that were answered here since `base`.
pub fn onto(base: &Form, mine: &Form, theirs: &Form) -> Form {
    let mut form = theirs.clone();
    Step::all().filter(|step| differ(*step, base, mine)).for_each(|step| take(step, mine, &mut form));
    form
}

/// Puts the answers to one question into another version. The fields are those that [`Step::of`] knows.
pub fn take(step: Step, from: &Form, into: &mut Form) {
    let from = from.clone();
    match step {
        Step::Who => {
            into.agent = from.agent;
            let known = into.helper.map(|help| help.read_out);
            into.helper =
                from.helper.map(|help| VillageHelp { read_out: known.unwrap_or(help.read_out), ..help });
        }
        Step::Person => {
            let Person { phone, household_register, residence, .. } = into.applicant.clone();
            into.applicant = Person { phone, household_register, residence, ..from.applicant };
        }
        Step::Contact => {
            let Person { phone, household_register, residence, .. } = from.applicant;
            let kept = into.applicant.clone();
            into.applicant = Person { phone, household_register, residence, ..kept };
        }
        Step::Matter => {
            let Matter { matter_type, cause, scope, aid_form, .. } = from.matter;
            let kept = into.matter.clone();
            into.matter = Matter { matter_type, cause, scope, aid_form, ..kept };
        }
        Step::Story => {
            let Matter { matter_type, cause, scope, aid_form, .. } = into.matter.clone();
            into.matter = Matter { matter_type, cause, scope, aid_form, ..from.matter };
        }
        Step::Other => into.opponents = from.opponents,
        Step::Means => into.means = from.means,
        Step::Service => into.service = from.service,
        Step::Check => {
            into.declaration = from.declaration;
            if let (Some(into), Some(from)) = (&mut into.helper, from.helper) {
                into.read_out = from.read_out;
            }
        }
        // Files are sent by themselves.
        Step::Files => {}
    }
}

/// The sections of `mine` that are other than in `base`.
pub fn difference(base: &Form, mine: &Form) -> FormPatch {
    fn other<T: Clone + PartialEq>(base: &T, mine: &T) -> Option<T> {
        (base != mine).then(|| mine.clone())
    }
    FormPatch {
        applicant: other(&base.applicant, &mine.applicant),
        agent: other(&base.agent, &mine.agent),
        matter: other(&base.matter, &mine.matter),
        opponents: other(&base.opponents, &mine.opponents),
        means: other(&base.means, &mine.means),
        service: other(&base.service, &mine.service),
        forwarding: None,
        helper: other(&base.helper, &mine.helper),
        declaration: other(&base.declaration, &mine.declaration),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(facts: &str, phone: &str) -> Form {
        let mut form = Form::default();
        form.matter.facts = facts.parse().ok();
        form.applicant.phone = phone.parse().ok();
        form
    }

    #[test]
    fn other_questions_answered_elsewhere_are_no_conflict() {
        let (base, mine, theirs) = (told("", ""), told("三个月没有发工资", ""), told("", "13900003513"));
        assert!(conflicts(&base, &mine, &theirs).is_empty());
        assert_eq!(onto(&base, &mine, &theirs), told("三个月没有发工资", "13900003513"));
    }

    #[test]
    fn the_same_question_answered_otherwise_is_one_and_alike_is_none() {
        let (base, mine) = (told("", ""), told("三个月没有发工资", ""));
        assert!(conflicts(&base, &mine, &mine).is_empty(), "an answer that arrived and was not heard of");
        assert_eq!(conflicts(&base, &mine, &told("老板跑了", "")), [Step::Story]);
    }

    #[test]
    fn a_question_is_taken_and_its_neighbour_in_the_section_stays() {
        let (mut mine, from) = (told("三个月没有发工资", "1"), told("", "2"));
        take(Step::Person, &from, &mut mine);
        assert_eq!(mine, told("三个月没有发工资", "1"));
        take(Step::Contact, &from, &mut mine);
        assert_eq!(mine, told("三个月没有发工资", "2"));
    }

    #[test]
    fn who_fills_it_in_and_that_it_was_read_out_are_two_answers() {
        let helped = |read_out| {
            let helper_id = openapi::HelperId(openapi::Uuid::from_u128(7));
            Form { helper: Some(VillageHelp { helper_id, read_out }), ..Form::default() }
        };
        assert!(differ(Step::Who, &Form::default(), &helped(false)));
        assert!(!differ(Step::Who, &helped(false), &helped(true)));
        assert!(differ(Step::Check, &helped(false), &helped(true)));
        assert_eq!(onto(&Form::default(), &helped(true), &Form::default()), helped(true));
    }

    #[test]
    fn only_what_differs_is_sent() {
        let (base, mine) = (told("", ""), told("三个月没有发工资", ""));
        let patch = difference(&base, &mine);
        assert_eq!(patch, FormPatch { matter: Some(mine.matter.clone()), ..FormPatch::default() });
        assert_eq!(patch.onto(base), mine);
    }
}
