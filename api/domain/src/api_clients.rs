//! What programs may do (§2.1 `EXT_PARTNER`): the table of scopes, and what must be right about an access before it is
//! given. Deny by default: an operation that no line names is closed to every program.

use std::net::IpAddr;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use ipnet::IpNet;
use openapi::{
    Code, FieldProblem,
    api_clients::{ApiClientAction, ApiClientStatus, ApiClientTerms, ApiScope},
    auth::Permission,
};

use crate::refusal::{Refusal, field};

/// Days for which an access may run: then somebody looks again.
const LONGEST: Days = Days::new(3 * 366);
/// Secrets that may work side by side: the new one, and the old one while both sides change.
pub const SECRETS: usize = 2;

/// A scope, the permission that it never exceeds, and the operations that it opens: method and path.
type Line = (ApiScope, Permission, &'static [(&'static str, &'static str)]);

/// Every scope.
#[rustfmt::skip]
const SCOPES: &[Line] = {
    use {ApiScope::*, Permission::*};
    &[
        (ApplicationsFile, Apply, &[
            ("POST",  "/applications"),
            ("PATCH", "/applications/{id}"),
            ("POST",  "/applications/{id}/attachments"),
            ("POST",  "/applications/{id}/submission"),
            ("POST",  "/applications/{id}/supplement"),
            ("POST",  "/applications/{id}/withdrawal"),
        ]),
        (ApplicationsRead, ReadApplications, &[
            ("GET",  "/applications"),
            ("GET",  "/applications/{id}"),
            ("POST", "/applications/searches"),
        ]),
        (CasesRead, ReadCases, &[
            ("GET",  "/cases"),
            ("GET",  "/cases/{id}"),
            ("POST", "/cases/searches"),
        ]),
        (ReferralsSend, Refer, &[
            ("POST", "/referrals"),
            ("POST", "/referrals/{id}/resending"),
            ("POST", "/referrals/{id}/withdrawal"),
        ]),
        (ReferralsRead, Refer, &[
            ("GET", "/referrals"),
            ("GET", "/referrals/{id}"),
        ]),
    ]
};

/// The permission that a scope never exceeds.
pub fn permission(scope: ApiScope) -> Option<Permission> {
    line(scope).map(|(_, permission, _)| *permission)
}

/// The operations that a scope opens: method, and path below `/api/v1`.
pub fn operations(scope: ApiScope) -> &'static [(&'static str, &'static str)] {
    line(scope).map_or(&[], |(_, _, operations)| operations)
}

fn line(scope: ApiScope) -> Option<&'static Line> {
    SCOPES.iter().find(|(known, ..)| *known == scope)
}

/// Does one of these scopes open this operation, which asks for this permission?
pub fn opens(scopes: &[ApiScope], method: &str, path: &str, asks: Permission) -> bool {
    scopes
        .iter()
        .any(|scope| permission(*scope) == Some(asks) && operations(*scope).contains(&(method, path)))
}

/// A network as somebody wrote it: an address alone is a network of one.
pub fn network(text: &str) -> Option<IpNet> {
    text.parse().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from)).map(|net: IpNet| net.trunc())
}

/// What is wrong with the terms of an access.
pub fn problems(terms: &ApiClientTerms) -> Vec<FieldProblem> {
    let ApiClientTerms { scopes, networks, valid_from, valid_to, .. } = terms;
    let mut found = Vec::new();
    for (at, text) in networks.iter().enumerate() {
        if network(text).is_none() {
            found.push(field(format!("networks[{at}]"), Code::BadFormat));
        }
    }
    for (at, scope) in scopes.iter().enumerate() {
        if scopes[..at].contains(scope) {
            found.push(field(format!("scopes[{at}]"), Code::Duplicate));
        }
    }
    if valid_to < valid_from || *valid_to > *valid_from + LONGEST {
        found.push(field("valid_to", Code::OutOfRange));
    }
    found
}

/// Is a program active, and today one of its days?
pub fn in_force(status: ApiClientStatus, from: NaiveDate, to: NaiveDate, today: NaiveDate) -> bool {
    status == ApiClientStatus::Active && from <= today && today <= to
}

/// What may be done with an access in this state.
pub fn actions(status: ApiClientStatus) -> Vec<ApiClientAction> {
    use ApiClientAction::*;
    match status {
        ApiClientStatus::Active => vec![Rotate, Change, Revoke, Suspend, End],
        ApiClientStatus::Suspended => vec![Resume, Rotate, Change, Revoke, End],
        ApiClientStatus::Ended => vec![],
    }
}

/// The state after a move; a move that the state does not admit is refused.
pub fn next(from: ApiClientStatus, action: ApiClientAction) -> Result<ApiClientStatus, Refusal> {
    if !actions(from).contains(&action) {
        return Err(Refusal::NotNow { from: from.code(), action: action.code() });
    }
    Ok(match action {
        ApiClientAction::Suspend => ApiClientStatus::Suspended,
        ApiClientAction::Resume => ApiClientStatus::Active,
        ApiClientAction::End => ApiClientStatus::Ended,
        ApiClientAction::Change | ApiClientAction::Rotate | ApiClientAction::Revoke => from,
    })
}

/// When the secret in use stops working after a new one was made; one that stops sooner anyway is left alone.
pub fn overlap_ends(ends_at: Option<DateTime<Utc>>, days: u8, now: DateTime<Utc>) -> DateTime<Utc> {
    let end = now + TimeDelta::days(days.into());
    ends_at.map_or(end, |sooner| sooner.min(end))
}

/// The scopes that a token gets: those asked for, when the program has them all; all it has when none is asked for.
pub fn granted(held: &[ApiScope], asked: Option<&str>) -> Option<Vec<ApiScope>> {
    let Some(asked) = asked.filter(|asked| !asked.trim().is_empty()) else { return Some(held.to_vec()) };
    asked
        .split_ascii_whitespace()
        .map(|word| word.parse().ok().filter(|scope| held.contains(scope)))
        .collect()
}

#[cfg(test)]
#[path = "api_clients_tests.rs"]
mod tests;
