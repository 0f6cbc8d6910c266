//! Where in a pack something is wrong, as a JSON pointer (RFC 6901): a pack is a document, and editors jump there.

use openapi::FieldProblem;

/// The same problems with `rules[0].when` told as `/rules/0/when`.
pub fn pointers(problems: Vec<FieldProblem>) -> Vec<FieldProblem> {
    let told = |problem: FieldProblem| FieldProblem { path: pointer(&problem.path), ..problem };
    problems.into_iter().map(told).collect()
}

fn pointer(path: &str) -> String {
    let mut pointer = String::new();
    for step in path.split(['.', '[']).map(|step| step.trim_end_matches(']')).filter(|step| !step.is_empty())
    {
        pointer.push('/');
        pointer.push_str(&step.replace('~', "~0").replace('/', "~1"));
    }
    pointer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_pointer_that_leads_there() {
        assert_eq!(pointer("rules[12].when"), "/rules/12/when");
        assert_eq!(pointer("params.min_wage[0].to"), "/params/min_wage/0/to");
        assert_eq!(pointer("region"), "/region");
        let pack = serde_json::to_value(&crate::eligibility::seeded().packs()[0]).expect("JSON");
        assert!(pack.pointer(&pointer("rules[0].when")).is_some());
    }
}
