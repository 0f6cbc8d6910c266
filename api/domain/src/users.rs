//! Accounts: which roles one person may hold together (ROLE-02), and what a user name looks like.

use openapi::{Code, FieldProblem, auth::Role};

use crate::refusal::field;

/// The three administrators of 等保 2.0 (三员分立).
const ADMINISTRATORS: [Role; 3] = [Role::SysAdmin, Role::SecAdmin, Role::Auditor];

/// What is wrong with a new account: its name is typed at sign-in, its roles are held by one person.
pub fn problems(username: &str, roles: &[Role]) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if username.chars().any(|c| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@'))) {
        problems.push(field("username", Code::BadFormat));
    }
    let repeated = roles.iter().enumerate().any(|(at, role)| roles[..at].contains(role));
    match roles.len() {
        0 => problems.push(field("roles", Code::TooFew)),
        1..=10 => {}
        _ => problems.push(field("roles", Code::TooManyItems)),
    }
    // A citizen's role comes with the sign-in by phone and is not given to anybody.
    if repeated || roles.contains(&Role::Applicant) {
        problems.push(field("roles", Code::NotInList));
    }
    // ROLE-02: three separate persons, and none of them does business.
    if roles.len() > 1 && roles.iter().any(|role| ADMINISTRATORS.contains(role)) {
        problems.push(field("roles", Code::Conflict));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(username: &str, roles: &[Role]) -> Vec<Code> {
        problems(username, roles).into_iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn role_02_an_administrator_holds_no_other_role() {
        for administrator in ADMINISTRATORS {
            assert_eq!(codes("li.na", &[administrator]), []);
            assert_eq!(codes("li.na", &[administrator, Role::Intake]), [Code::Conflict]);
        }
        assert_eq!(codes("li.na", &[Role::SysAdmin, Role::Auditor]), [Code::Conflict]);
        assert_eq!(codes("li.na", &[Role::Intake, Role::Examiner]), []);
    }

    #[test]
    fn an_account_has_some_roles_each_once_and_never_a_citizens() {
        assert_eq!(codes("li.na", &[]), [Code::TooFew]);
        assert_eq!(codes("li.na", &[Role::Intake, Role::Intake]), [Code::NotInList]);
        assert_eq!(codes("li.na", &[Role::Applicant]), [Code::NotInList]);
    }

    #[test]
    fn a_user_name_is_one_word() {
        assert_eq!(codes("李娜", &[Role::Intake]), []);
        assert_eq!(codes("li na", &[Role::Intake]), [Code::BadFormat]);
        assert_eq!(codes("li/na", &[Role::Intake]), [Code::BadFormat]);
    }
}
