//! What is wrong with a text, and what somebody should look at: each at its field, in words of its own.

use openapi::{Code, FieldProblem, rule_packs::PackCheck};
use yew::AttrValue;

use super::words::EditWords;
use crate::i18n::{Lang, Words, at_field};

/// Everything that is told of a draft now.
pub struct Told {
    lang: Lang,
    problems: Vec<FieldProblem>,
    warnings: Vec<FieldProblem>,
}

impl Told {
    /// What can not be read is told first; what the service finds, of a text that can.
    pub fn new(lang: Lang, unread: Vec<FieldProblem>, checked: Option<&PackCheck>) -> Self {
        let PackCheck { problems, warnings } = checked.cloned().unwrap_or_default();
        Self { lang, problems: if unread.is_empty() { problems } else { unread }, warnings }
    }

    /// How much has to be corrected.
    pub fn count(&self) -> usize {
        self.problems.len()
    }

    /// The field of the first problem.
    pub fn first(&self) -> Option<&str> {
        self.problems.first().map(|problem| problem.path.as_str())
    }

    /// What is wrong at this field.
    pub fn error(&self, pointer: &str) -> Option<AttrValue> {
        let found = self.problems.iter().find(|problem| problem.path == pointer)?;
        Some(wrong(self.lang, found).into())
    }

    /// What somebody should look at there.
    pub fn warning(&self, pointer: &str) -> Option<AttrValue> {
        let found = self.warnings.iter().find(|warning| warning.path == pointer)?;
        let words = EditWords::of(self.lang);
        Some(format!("{}{}", words.mind, minded(words, found)).into())
    }

    /// Is something wrong with it or within it?
    pub fn within(&self, pointer: &str) -> bool {
        self.problems.iter().any(|problem| {
            problem.path.strip_prefix(pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Lines for the summary: field, what is wrong.
    pub fn summary(&self) -> Vec<(AttrValue, AttrValue)> {
        let line = |problem: &FieldProblem| {
            let said = [place(EditWords::of(self.lang), &problem.path), wrong(self.lang, problem).to_owned()];
            (problem.path.clone().into(), said.join(colon(self.lang)).into())
        };
        self.problems.iter().map(line).collect()
    }
}

fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "：",
        Lang::En => ": ",
    }
}

fn wrong(lang: Lang, FieldProblem { path, code, .. }: &FieldProblem) -> &'static str {
    let words = EditWords::of(lang);
    let condition = path.contains("/when") || path.contains("/given");
    match code {
        Code::Conflict => words.falls,
        Code::NotInList if condition => words.unknown_name,
        Code::NotInList => words.unknown_placeholder,
        Code::TooFew => words.unfinished,
        Code::Duplicate if path.starts_with("/params/") && path.matches('/').count() > 2 => words.overlaps,
        Code::UnknownRegion => words.elsewhere,
        code => at_field(lang, *code),
    }
}

fn minded(words: &EditWords, warning: &FieldProblem) -> &'static str {
    if warning.path.starts_with("/rules/") { words.assets } else { words.below }
}

/// Something to look at, with where it is.
pub fn warned(lang: Lang, warning: &FieldProblem) -> String {
    let words = EditWords::of(lang);
    [place(words, &warning.path), minded(words, warning).to_owned()].join(colon(lang))
}

/// What a JSON pointer points at, as people call it.
fn place(words: &EditWords, pointer: &str) -> String {
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    let number = |step: &str| step.parse::<usize>().map_or(0, |at| at + 1);
    match steps.as_slice() {
        ["params", name] => words.of_param(name),
        ["params", name, at, ..] => format!("{} · {}", words.of_param(name), words.value(number(at))),
        ["rules", at] => words.rule(number(at)),
        ["rules", at, part, ..] => {
            let part = match *part {
                "id" => words.id,
                "kind" => words.kind,
                "given" => words.given,
                "basis" => words.rule_basis,
                "zh" => words.zh,
                "en" => words.en,
                _ => words.when,
            };
            format!("{} · {part}", words.rule(number(at)))
        }
        ["green", "extras", at, ..] => words.extra(number(at)),
        ["green", "weights", at, ..] => words.weight(number(at)),
        ["green", "gc1", "basis"] => words.gc1_basis.to_owned(),
        ["green", ..] => words.green.to_owned(),
        ["rules"] => words.rules.to_owned(),
        ["legal_basis"] => words.legal_basis.to_owned(),
        ["valid_from"] => words.valid_from.to_owned(),
        ["valid_to"] => words.valid_to.to_owned(),
        ["priority"] => words.priority.to_owned(),
        ["confidence"] => words.confidence.to_owned(),
        ["income", ..] => words.income.to_owned(),
        _ => words.name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_told_at_its_field_and_in_the_summary_with_its_place() {
        let problem = |path: &str, code| FieldProblem { path: path.to_owned(), code, message: String::new() };
        let check = PackCheck {
            problems: vec![problem("/rules/1/when", Code::Conflict)],
            warnings: vec![problem("/params/cz_standard/1", Code::Conflict)],
        };
        let told = Told::new(Lang::Zh, Vec::new(), Some(&check));
        assert!(told.error("/rules/1/when").is_some_and(|said| said.starts_with("收入越高")));
        assert_eq!(told.error("/params/cz_standard/1"), None);
        assert_eq!(
            told.warning("/params/cz_standard/1").as_deref(),
            Some("注意：按这个值算出的标准低于上级标准")
        );
        assert!(told.within("/rules/1") && !told.within("/rules/10"));
        assert!(told.summary()[0].1.starts_with("第 2 条规则 · 条件：收入越高"));
        let unread = vec![problem("/title", Code::Required)];
        assert_eq!(Told::new(Lang::Zh, unread, Some(&check)).first(), Some("/title"));
    }
}
