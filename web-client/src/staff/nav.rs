//! The navigation at the left, on a phone behind a button: the pages that exist and that this person may open, with
//! how much waits where.

use openapi::auth::Permission;
use yew::prelude::*;

use super::{
    Route, StaffWords,
    fold::{FOLD, Fold, use_fold},
};
use crate::{
    app::{address, use_here, use_session},
    i18n::use_words,
    ui::Link,
};

/// How much waits; the page that reads "my work" hands it up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NavCounts {
    pub work: Option<u32>,
    pub applications: Option<u32>,
    pub cases: Option<u32>,
}

/// Where the counts are handed up to.
#[derive(Clone, PartialEq)]
pub(super) struct CountSetter(pub Callback<NavCounts>);

/// Tells the navigation how much waits.
#[hook]
pub fn use_count_setter() -> Callback<NavCounts> {
    use_context::<CountSetter>().map(|setter| setter.0).unwrap_or_default()
}

/// The id of what the button unfolds.
const ENTRIES: &str = "entries";

#[derive(Properties, PartialEq)]
pub struct NavProps {
    pub counts: NavCounts,
}

#[component]
pub fn Nav(props: &NavProps) -> Html {
    let words = use_words::<StaffWords>();
    let session = use_session();
    let here = use_here();
    let Fold { unfolded, turn, choose, leave } = use_fold();
    let may = |permission| session.me().is_some_and(|me| me.permissions.contains(&permission));
    let counts = &props.counts;
    let item = |href: AttrValue, label: &'static str, count: Option<u32>| {
        // A page below a list still belongs to it.
        let below = here.strip_prefix(href.as_str()).is_some_and(|rest| rest.starts_with('/') && href != "/");
        html! {
            <li><Link {href} aria_current={below.then(|| AttrValue::from("true"))}>
                {label}
                if let Some(count) = count {
                    <span aria-hidden="true">{count}</span><span class="unseen">{words.waiting(count)}</span>
                }
            </Link></li>
        }
    };
    let filtered = |status: &str| AttrValue::from(format!("{}?status={status}", address(&Route::Cases)));
    let (reviews, archives) = (may(Permission::CloseReview), may(Permission::Archive));
    let (accounts, audits) = (may(Permission::ManageUsers), may(Permission::ReadAudit));
    let (rosters, rules) = (may(Permission::ManagePractitioners), may(Permission::ReadRules));
    // Townships ask for advisers, advisers answer.
    let asks = may(Permission::Refer) || may(Permission::AnswerAssignment);
    let (register, security) = (may(Permission::KeepStaff), may(Permission::ManageSecurity));
    let (network, inspects, refers) =
        (may(Permission::ManageNetwork), may(Permission::Inspect), may(Permission::Refer));
    // Practitioners read their own entry, the others those they keep or assign to.
    let roster = rosters || [Permission::Assign, Permission::Conduct].into_iter().any(may);
    let decides = network || inspects || may(Permission::Receive);
    let (projects, lists) = (may(Permission::KeepProjects), may(Permission::KeepBeneficiaries));
    html! {
        <nav class={classes!("side", unfolded.then_some("open"))} aria-label={words.menu} onkeydown={leave}>
            <button type="button" id={FOLD} class="btn" aria-expanded={unfolded.to_string()} aria-controls={ENTRIES}
                onclick={turn}>{words.unfold}</button>
            <div id={ENTRIES} onclick={choose}>
                <ul>
                    {item(address(&Route::Work), words.work, counts.work)}
                    if may(Permission::ReadApplications) {
                        {item(address(&Route::Applications), words.applications, counts.applications)}
                        {item(address(&Route::Groups), words.groups, None)}
                        {item(address(&Route::HomeVisits), words.home_visits, None)}
                    }
                    if may(Permission::ReadVerifications) {
                        {item(address(&Route::Verifications), words.verifications, None)}
                    }
                    if may(Permission::ReadCases) { {item(address(&Route::Cases), words.cases, counts.cases)} }
                </ul>
                if reviews || archives {
                    <h2>{words.finishing}</h2>
                    <ul>
                        if reviews { {item(filtered("CHECKING"), words.closings, None)} }
                        if archives { {item(filtered("PASSED"), words.to_archive, None)} }
                        if archives { {item(filtered("ARCHIVED"), words.archive, None)} }
                    </ul>
                }
                if projects || lists {
                    <h2>{words.funds}</h2>
                    <ul>
                        if projects { {item(address(&Route::Projects), words.projects, None)} }
                        if lists { {item(address(&Route::BeneficiaryImports), words.beneficiaries, None)} }
                    </ul>
                }
                if network || inspects || refers || roster {
                    <h2>{words.network}</h2>
                    <ul>
                        if refers { {item(address(&Route::Referrals), words.referrals, None)} }
                        if refers { {item(address(&Route::Outreaches), words.outreaches, None)} }
                        if roster { {item(address(&Route::Practitioners), words.practitioners, None)} }
                        if network { {item(address(&Route::Organisations), words.organisations, None)} }
                        if inspects { {item(address(&Route::Coverage), words.coverage, None)} }
                        if inspects { {item(address(&Route::Inspections), words.inspections, None)} }
                        if network { {item(address(&Route::Agreements), words.agreements, None)} }
                        if decides { {item(address(&Route::Delegations), words.delegations, None)} }
                        if network { {item(address(&Route::Jurisdictions), words.jurisdictions, None)} }
                        if network { {item(address(&Route::Imports), words.imports, None)} }
                    </ul>
                }
                if rosters || asks || register {
                    <h2>{words.people}</h2>
                    <ul>
                        if rosters { {item(address(&Route::Villages), words.villages, None)} }
                        else if asks { {item(address(&Route::AdviserRequests), words.villages, None)} }
                        if register { {item(address(&Route::Register), words.register, None)} }
                    </ul>
                }
                <h2>{words.governance}</h2>
                <ul>
                    if may(Permission::AnswerRights) { {item(address(&Route::Rights), words.rights, None)} }
                    if may(Permission::Delegate) { {item(address(&Route::Mandates), words.mandates, None)} }
                    {item(address(&Route::Recusals), words.recusals, None)}
                    if may(Permission::Convene) { {item(address(&Route::Meetings), words.meetings, None)} }
                    if security { {item(address(&Route::SecurityAccounts), words.sign_in_security, None)} }
                </ul>
                if accounts || audits || network || rules {
                    <h2>{words.administration}</h2>
                    <ul>
                        if accounts { {item(address(&Route::Users), words.users, None)} }
                        if network { {item(address(&Route::Holidays), words.holidays, None)} }
                        if rules { {item(address(&Route::RulePacks), words.rule_packs, None)} }
                        if audits { {item(address(&Route::Audit), words.audit, None)} }
                        if audits { {item(address(&Route::Deliveries), words.deliveries, None)} }
                    </ul>
                }
                if security {
                    <h2>{words.integration}</h2>
                    <ul>{item(address(&Route::ApiClients), words.api_clients, None)}</ul>
                }
            </div>
        </nav>
    }
}
