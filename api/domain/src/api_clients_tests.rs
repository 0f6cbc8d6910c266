//! What programs may do, line by line.

use openapi::api_clients::ApiClientStatus::*;
use strum::VariantArray;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn terms() -> ApiClientTerms {
    ApiClientTerms {
        name: "长治市总工会".parse().expect("a name"),
        contact_name: "胡敏".parse().expect("a name"),
        contact_reach: "0355-2020000".parse().expect("a line"),
        scopes: vec![ApiScope::ReferralsSend],
        networks: vec!["203.0.113.0/24".parse().expect("a network")],
        valid_from: day("2026-11-02"),
        valid_to: day("2027-11-01"),
        requests_per_minute: 60,
    }
}

fn wrong(terms: &ApiClientTerms) -> Vec<String> {
    problems(terms).into_iter().map(|problem| problem.path).collect()
}

#[test]
fn every_scope_has_its_line_and_none_administers() {
    for scope in ApiScope::VARIANTS {
        assert!(!operations(*scope).is_empty(), "{scope}");
        let permission = permission(*scope).expect("a permission");
        assert!(
            matches!(
                permission,
                Permission::Apply | Permission::ReadApplications | Permission::ReadCases | Permission::Refer
            ),
            "{scope} gives {permission}"
        );
    }
}

#[test]
fn a_scope_opens_its_operations_and_no_other_of_the_same_permission() {
    let read = [ApiScope::ReferralsRead];
    assert!(opens(&read, "GET", "/referrals", Permission::Refer));
    assert!(!opens(&read, "POST", "/referrals", Permission::Refer), "the same permission, another operation");
    assert!(!opens(&read, "GET", "/referrals", Permission::ManageUsers), "never more than its permission");
    assert!(!opens(&[], "GET", "/referrals", Permission::Refer));
}

#[test]
fn a_network_is_read_in_either_family_and_an_address_is_a_network_of_one() {
    let inside = |net: &str, address: &str| {
        network(net).expect("a network").contains(&address.parse::<IpAddr>().expect("an address"))
    };
    assert!(inside("203.0.113.7/24", "203.0.113.200") && !inside("203.0.113.7", "203.0.113.8"));
    assert!(inside("2001:db8::/48", "2001:db8:0:9::1") && !inside("2001:db8::/48", "2001:db8:1::1"));
    for text in ["203.0.113", "203.0.113.0/33", "工会", ""] {
        assert_eq!(network(text), None, "{text}");
    }
}

#[test]
fn an_access_has_readable_networks_each_scope_once_and_an_end() {
    assert!(wrong(&terms()).is_empty());
    let networks = vec!["203.0.113.7".parse().expect("one"), "203.0.113.0/40".parse().expect("one")];
    assert_eq!(wrong(&ApiClientTerms { networks, ..terms() }), ["networks[1]"]);
    let scopes = vec![ApiScope::ReferralsSend, ApiScope::ReferralsSend];
    assert_eq!(wrong(&ApiClientTerms { scopes, ..terms() }), ["scopes[1]"]);
    assert_eq!(wrong(&ApiClientTerms { valid_to: day("2026-11-01"), ..terms() }), ["valid_to"]);
    assert_eq!(wrong(&ApiClientTerms { valid_to: day("2029-11-06"), ..terms() }), ["valid_to"]);
}

#[test]
fn an_access_is_in_force_on_its_days_while_it_is_active() {
    let on = |status, today| in_force(status, day("2026-11-02"), day("2026-11-30"), day(today));
    assert!(on(Active, "2026-11-02") && on(Active, "2026-11-30"));
    assert!(!on(Active, "2026-11-01") && !on(Active, "2026-12-01") && !on(Suspended, "2026-11-10"));
}

#[test]
fn what_is_ended_stays_ended_and_what_is_suspended_may_go_on() {
    assert_eq!(next(Active, ApiClientAction::Suspend), Ok(Suspended));
    assert_eq!(next(Suspended, ApiClientAction::Resume), Ok(Active));
    assert_eq!(next(Suspended, ApiClientAction::End), Ok(Ended));
    for action in ApiClientAction::VARIANTS {
        assert!(next(Ended, *action).is_err(), "{action}");
    }
    assert!(next(Active, ApiClientAction::Resume).is_err());
}

#[test]
fn an_old_secret_never_gets_longer_by_another_rotation() {
    let now = "2026-11-02T01:00:00Z".parse::<DateTime<Utc>>().expect("an instant");
    assert_eq!(overlap_ends(None, 7, now), now + TimeDelta::days(7));
    assert_eq!(overlap_ends(Some(now + TimeDelta::days(2)), 7, now), now + TimeDelta::days(2));
    assert_eq!(overlap_ends(None, 0, now), now);
}

#[test]
fn a_token_gets_what_is_asked_of_what_is_held_and_never_more() {
    let held = [ApiScope::ApplicationsFile, ApiScope::ApplicationsRead];
    assert_eq!(granted(&held, None), Some(held.to_vec()));
    assert_eq!(granted(&held, Some("applications.read")), Some(vec![ApiScope::ApplicationsRead]));
    assert_eq!(granted(&held, Some("applications.read cases.read")), None);
    assert_eq!(granted(&held, Some("everything")), None);
}
