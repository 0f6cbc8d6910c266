//! Rule packs as a bureau keeps them (§6.5): drafted, simulated, signed off, in force, and never edited after.

use std::sync::Arc;

use api::{
    auth::Context, cli::Sealing, clock::Clock, db::Pools, jobs, rule_packs, sms::Gateway, startup,
    state::State,
};
use chrono::NaiveDate;
use client::Error;
use domain::eligibility::seeded;
use openapi::{
    Code, Fen, RulePackId,
    auth::Role,
    eligibility::{Eligibility, Facts, MatterCode, Pack, PackFilter},
    journal::Event,
    rule_packs::*,
};
use tests::{Rulers, TestApp, rules::raised};

const EVERYBODY: SimulationRequest = SimulationRequest { as_of: None };

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Three people with 2300.00 a head, above the standard of 1800.00 outside the city's districts.
fn household(on: NaiveDate) -> Facts {
    let mut facts = Facts::at("410900".parse().unwrap(), on);
    facts.matter = Some(MatterCode::M04);
    facts.members = Some(3);
    facts.incomes_fen = [480_000, 210_000, 0].into_iter().map(Fen::new).collect();
    facts
}

async fn outcome(app: &TestApp, on: NaiveDate) -> Eligibility {
    app.anyone().assess_eligibility(&household(on)).await.unwrap().outcome
}

fn because(reason: &str) -> RulePackWithdrawal {
    RulePackWithdrawal { reason: reason.parse().unwrap() }
}

fn refused<T: std::fmt::Debug>(answer: Result<T, Error>) -> (Option<u16>, Option<Code>) {
    let error = answer.unwrap_err();
    (error.status(), error.code())
}

const NOT_NOW: (Option<u16>, Option<Code>) = (Some(409), Some(Code::NotNow));

#[actix_web::test]
async fn gen_04_the_packs_of_the_software_are_in_force_and_a_later_build_edits_none() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let stored = house.supervisor.list_rule_packs(&RulePackFilter::default()).await.unwrap().items;
    assert_eq!(stored.len(), seeded().packs().len());
    let in_force = (RulePackStatus::InForce, RulePackSource::Software);
    assert!(stored.iter().all(|pack| (pack.status, pack.source) == in_force));
    let again: Vec<&str> = stored.iter().filter(|one| one.version > 1).map(|one| one.pack.as_str()).collect();
    assert_eq!(again, ["ZJ-2018"], "whose second version has the green channel");
    let before = house.supervisor.get_rule_pack(house.in_force("PY-2019").await).await.unwrap();

    // A build that says something else under the same number, and one that brings a second version.
    let mut same = before.content.clone();
    raised(&mut same, "min_wage", 1);
    let next = Pack { version: 2, ..same.clone() };
    rule_packs::ship(&app.system(), &[same.clone()]).await.unwrap();
    assert_eq!(house.supervisor.get_rule_pack(before.id).await.unwrap().content, before.content);
    rule_packs::ship(&app.system(), &[same, next.clone()]).await.unwrap();
    let first = house.supervisor.get_rule_pack(before.id).await.unwrap();
    assert_eq!((&first.content, first.in_force_to), (&before.content, Some(day("2026-11-01"))));
    let second = house.supervisor.get_rule_pack(house.in_force("PY-2019").await).await.unwrap();
    assert_eq!((second.content, second.in_force_from), (next.clone(), Some(app.today())));

    // What an office writes is the office's: no build takes it back.
    let own = house.drafted("PY-2019", |pack| raised(pack, "min_wage", 300_000)).await;
    assert_eq!(own.content.version, 3);
    rule_packs::ship(&app.system(), &[Pack { version: 4, ..next }]).await.unwrap();
    let of_it = RulePackFilter { pack: "PY-2019".parse().ok(), ..RulePackFilter::default() };
    assert_eq!(house.supervisor.list_rule_packs(&of_it).await.unwrap().items.len(), 3);
}

#[actix_web::test]
async fn a_version_goes_through_four_hands_and_counts_from_its_day_in_every_process() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let other = second(&app).await;
    let draft = house.drafted("PY-2019", |pack| raised(pack, "min_wage", 240_000)).await;
    assert_eq!((draft.status, draft.content.version), (RulePackStatus::Draft, 2));
    assert_eq!(
        draft.actions,
        [RulePackAction::Edit, RulePackAction::Simulate, RulePackAction::Withdraw, RulePackAction::Copy]
    );

    // The bench and the difference show what it would do before anybody signs.
    let tried = house.leader.try_rule_pack(draft.id, &household(app.today())).await.unwrap();
    assert_eq!((tried.outcome, tried.threshold_fen), (Eligibility::HardshipMet, Fen::new(240_000)));
    let difference =
        house.leader.compare_rule_packs(draft.id, house.in_force("PY-2019").await).await.unwrap();
    assert_eq!((difference.from.version, difference.to.version), (1, 2));
    assert_eq!((difference.params.len(), difference.rules.len(), difference.head.len()), (1, 0, 0));
    assert_eq!((difference.params[0].gone.len(), difference.params[0].new.len()), (2, 2));

    let simulated = house.director.simulate_rule_pack(draft.id, &EVERYBODY).await.unwrap();
    assert_eq!(simulated.status, RulePackStatus::Simulated);
    assert_eq!(house.leader.get_rule_pack(draft.id).await.unwrap().actions, [RulePackAction::SignOff]);
    let remark = "局务会2026年第11次".parse().ok();
    house.leader.sign_off_rule_pack(draft.id, &SignOff { remark }).await.unwrap();
    assert_eq!(house.admin.get_rule_pack(draft.id).await.unwrap().actions, [RulePackAction::PutInForce]);
    let from = app.today() + chrono::Days::new(1);
    let done = house.admin.put_rule_pack_in_force(draft.id, &EntryIntoForce { from }).await.unwrap();
    assert_eq!((done.status, done.in_force_from), (RulePackStatus::InForce, Some(from)));
    let told: Vec<Event> = done.timeline.iter().map(|line| line.event).collect();
    for event in [
        Event::RulePackDrafted,
        Event::RulePackEdited,
        Event::RulePackSimulated,
        Event::RulePackSignedOff,
        Event::RulePackInForce,
    ] {
        assert!(told.contains(&event), "{event} in {told:?}");
    }

    // GEN-01: the day of the application decides.
    assert_eq!(outcome(&app, app.today()).await, Eligibility::HardshipNotMet);
    assert_eq!(outcome(&app, from).await, Eligibility::HardshipMet);
    let served = PackFilter { region: "410900".parse().unwrap(), date: Some(from) };
    let packs = app.anyone().list_packs(&served).await.unwrap().items;
    let version = |packs: &[Pack]| packs.iter().find(|p| &*p.pack == "PY-2019").map(|p| p.version);
    assert_eq!(version(&packs), Some(2), "the browser assesses with it, too");

    let held =
        |cx: &Context| version(&cx.state.rules.now().holding("410900", from).cloned().collect::<Vec<_>>());
    assert_eq!(held(&other), Some(1), "it has not looked yet");
    jobs::run(&other).await.unwrap();
    assert_eq!(held(&other), Some(2));
}

#[actix_web::test]
async fn a_text_is_tried_before_it_is_stored_and_versions_are_found_by_their_region() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let draft = house.draft("PY-2019").await;
    let facts = household(app.today());
    let stored = house.director.try_rule_pack(draft.id, &facts).await.unwrap();
    let mut pack = draft.content.clone();
    raised(&mut pack, "min_wage", 240_000);
    let tried = house.director.try_text(&Trial { pack: pack.clone(), facts: facts.clone() }).await.unwrap();
    assert_eq!((stored.outcome, tried.outcome), (Eligibility::HardshipNotMet, Eligibility::HardshipMet));
    let after = house.director.get_rule_pack(draft.id).await.unwrap();
    assert_eq!((after.revision, after.content), (draft.revision, draft.content), "nothing is kept");
    pack.green = Some(openapi::eligibility::GreenChannel::default());
    let wrong = house.director.try_text(&Trial { pack: pack.clone(), facts }).await.unwrap_err();
    assert_eq!((&*wrong.fields()[0].path, wrong.fields()[0].code), ("pack/green", Code::TooFew));
    let check = house.director.check_rule_pack(&pack).await.unwrap();
    assert_eq!(check.problems[0].path, "/green");

    let of = |region: &str| RulePackFilter { region: region.parse().ok(), ..RulePackFilter::default() };
    let found = house.director.list_rule_packs(&of("410900")).await.unwrap().items;
    let told: Vec<_> = found.iter().map(|one| (one.pack.as_str(), one.version)).collect();
    assert_eq!(told, [("PY-2019", 2), ("PY-2019", 1)]);
    let nation = house.director.list_rule_packs(&of("000000")).await.unwrap().items;
    assert!(!nation.is_empty() && nation.iter().all(|one| one.region == "000000"));
}

/// A second process on the same database.
async fn second(app: &TestApp) -> Context {
    let pools = Pools::open(&app.database.url, 1).await.unwrap();
    let clock = Clock::starting_at(app.state.clock.now());
    let folder = app.database.folder.path();
    let vault = startup::vault(folder, &Sealing::default(), &pools, &clock).await.unwrap();
    let state: State = startup::state(folder, vault, Gateway::development(), clock).unwrap();
    Context::system(Arc::new(state), pools.worker(0))
}

#[actix_web::test]
async fn an_assessment_asks_the_database_nothing_once_the_rules_are_in_memory() {
    let app = TestApp::start().await;
    let anyone = app.anyone();
    let facts = household(app.today());
    anyone.assess_eligibility(&facts).await.unwrap();
    assert_eq!(app.statements_of(anyone.assess_eligibility(&facts)).await, 0);
}

#[actix_web::test]
async fn what_was_signed_off_is_edited_by_nobody_and_each_state_has_its_moves_only() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let Rulers { supervisor, leader, admin, director, .. } = &house;
    let draft = house.draft("PY-2019").await;
    let (id, today) = (draft.id, EntryIntoForce { from: app.today() });
    let edit = async |seen: i32| director.edit_rule_pack(id, seen, &draft.content).await;

    // A draft.
    assert_eq!(refused(leader.sign_off_rule_pack(id, &SignOff::default()).await), NOT_NOW, "not simulated");
    assert_eq!(refused(admin.put_rule_pack_in_force(id, &today).await), NOT_NOW);
    let edited = edit(draft.revision).await.unwrap();
    assert_eq!(refused(edit(draft.revision).await), (Some(412), Some(Code::RevisionStale)));

    // Simulated; another text has to be simulated again.
    let simulated = director.simulate_rule_pack(id, &EVERYBODY).await.unwrap();
    assert!(simulated.revision > edited.revision);
    assert_eq!(simulated.simulation.map(|run| run.sha256), Some(simulated.sha256));
    assert_eq!(edit(simulated.revision).await.unwrap().status, RulePackStatus::Draft);
    assert_eq!(refused(leader.sign_off_rule_pack(id, &SignOff::default()).await), NOT_NOW);
    director.simulate_rule_pack(id, &EVERYBODY).await.unwrap();
    assert_eq!(refused(admin.put_rule_pack_in_force(id, &today).await), NOT_NOW, "not signed off");

    // Signed off.
    let signed = leader.sign_off_rule_pack(id, &SignOff::default()).await.unwrap();
    assert_eq!(refused(edit(signed.revision).await), NOT_NOW);
    assert_eq!(refused(director.simulate_rule_pack(id, &EVERYBODY).await), NOT_NOW);
    assert_eq!(refused(supervisor.sign_off_rule_pack(id, &SignOff::default()).await), NOT_NOW);

    // In force: what was signed is what counts, and nobody takes it back.
    let done = admin.put_rule_pack_in_force(id, &today).await.unwrap();
    assert_eq!((&done.content, &done.sha256), (&signed.content, &signed.sha256));
    assert_eq!(refused(edit(done.revision).await), NOT_NOW);
    assert_eq!(refused(director.withdraw_rule_pack(id, &because("改主意了")).await), NOT_NOW);
    assert_eq!(refused(admin.put_rule_pack_in_force(id, &today).await), NOT_NOW);
    assert_eq!(director.get_rule_pack(id).await.unwrap().actions, [RulePackAction::Copy]);

    // Given up before.
    let other = house.draft("PY-2019").await;
    assert_eq!(other.content.version, 3, "numbers are given once");
    let gone = director.withdraw_rule_pack(other.id, &because("标准还没有公布")).await.unwrap();
    assert_eq!(
        (gone.status, gone.actions.contains(&RulePackAction::Edit)),
        (RulePackStatus::Withdrawn, false)
    );
    assert_eq!(refused(director.simulate_rule_pack(other.id, &EVERYBODY).await), NOT_NOW);
}

#[actix_web::test]
async fn who_wrote_on_a_draft_does_not_sign_it_and_roles_keep_to_their_part() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let Rulers { supervisor, admin, director, .. } = &house;
    let draft = house.draft("PY-2019").await;
    // The supervisor drafts and signs, but not the same.
    let edited = supervisor.edit_rule_pack(draft.id, draft.revision, &draft.content).await.unwrap();
    assert_eq!(edited.status, RulePackStatus::Draft);
    supervisor.simulate_rule_pack(draft.id, &EVERYBODY).await.unwrap();
    let same = supervisor.sign_off_rule_pack(draft.id, &SignOff::default()).await;
    assert_eq!(refused(same), (Some(403), Some(Code::SamePerson)));
    assert_eq!(refused(director.sign_off_rule_pack(draft.id, &SignOff::default()).await).0, Some(403));
    assert_eq!(refused(admin.edit_rule_pack(draft.id, edited.revision, &draft.content).await).0, Some(403));
    assert_eq!(refused(house.clerk.get_rule_pack(draft.id).await).0, Some(403), "no part of the window");
    house.leader.sign_off_rule_pack(draft.id, &SignOff::default()).await.expect("somebody else signs");
}

#[actix_web::test]
async fn gen_02_a_bureau_sees_and_writes_the_rules_of_its_own_region_only() {
    let app = TestApp::start().await;
    let puyang = Rulers::of(&app, "濮阳市", "410900").await;
    let dingxi = Rulers::of(&app, "定西市", "621100").await;
    let draft = puyang.draft("PY-2019").await;

    assert_eq!(refused(dingxi.supervisor.get_rule_pack(draft.id).await).0, Some(404));
    let list = dingxi.supervisor.list_rule_packs(&RulePackFilter::default()).await.unwrap();
    assert!(list.items.iter().all(|pack| pack.id != draft.id));
    assert_eq!(refused(dingxi.director.simulate_rule_pack(draft.id, &EVERYBODY).await).0, Some(404));
    assert_eq!(refused(dingxi.leader.sign_off_rule_pack(draft.id, &SignOff::default()).await).0, Some(404));

    // What is in force is everybody's to read and nobody else's to write.
    let in_force = puyang.in_force("PY-2019").await;
    assert!(dingxi.supervisor.get_rule_pack(in_force).await.is_ok());
    let foreign = NewRulePack { organisation_id: dingxi.bureau, from: in_force, code: None };
    assert_eq!(
        refused(dingxi.supervisor.draft_rule_pack(&foreign).await),
        (Some(403), Some(Code::Forbidden))
    );
    let law = NewRulePack { from: puyang.in_force("LAL-2022").await, ..foreign.clone() };
    assert_eq!(refused(dingxi.supervisor.draft_rule_pack(&law).await).0, Some(403), "the law is nobody's");
    let elsewhere = NewRulePack { organisation_id: puyang.bureau, ..foreign.clone() };
    let told = dingxi.supervisor.draft_rule_pack(&elsewhere).await.unwrap_err();
    assert_eq!(told.fields()[0].path, "organisation_id");

    // A pack of their own may begin with it.
    let own = NewRulePack { code: "DX-2026".parse().ok(), ..foreign };
    let begun = dingxi.supervisor.draft_rule_pack(&own).await.unwrap();
    assert_eq!(
        (&*begun.content.pack, &*begun.content.region, begun.content.version),
        ("DX-2026", "621100", 1)
    );
    assert!(begun.content.params["min_wage"].is_empty(), "no value of another city's");
    let again = dingxi.supervisor.draft_rule_pack(&own).await.unwrap_err();
    assert_eq!((again.fields()[0].path.as_str(), again.fields()[0].code), ("code", Code::Duplicate));
}

#[actix_web::test]
async fn a_text_is_looked_over_and_what_is_wrong_is_pointed_at() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let draft = house.draft("PY-2019").await;
    let mut wrong = draft.content.clone();
    wrong.rules[1].id = wrong.rules[0].id.clone();
    wrong.params.get_mut("min_wage").unwrap()[0].value =
        "1".parse::<i64>().ok().map(openapi::eligibility::Decimal::whole);
    let looked_over = house.director.check_rule_pack(&wrong).await.unwrap();
    let paths: Vec<&str> = looked_over.problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["/params/min_wage/0", "/rules/1/id"]);
    let text = serde_json::to_value(&wrong).unwrap();
    assert!(paths.iter().all(|path| text.pointer(path).is_some()), "they lead somewhere");

    let refused = house.director.edit_rule_pack(draft.id, draft.revision, &wrong).await.unwrap_err();
    assert_eq!(refused.status(), Some(422));
    assert_eq!(refused.fields(), looked_over.problems);
    let moved = Pack { version: 9, region: "410902".parse().unwrap(), ..draft.content.clone() };
    let refused = house.director.edit_rule_pack(draft.id, draft.revision, &moved).await.unwrap_err();
    let paths: Vec<&str> = refused.fields().iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["/version", "/region"], "it stays the version of the pack that it was begun as");
    let kept = house.director.get_rule_pack(draft.id).await.unwrap();
    assert_eq!((kept.content, kept.revision), (draft.content, draft.revision), "nothing of it was stored");
}

#[actix_web::test]
async fn gen_01_no_version_reaches_back_and_the_newest_stays_the_newest() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let ready = async || -> RulePackId {
        let id = house.draft("PY-2019").await.id;
        house.director.simulate_rule_pack(id, &EVERYBODY).await.unwrap();
        house.leader.sign_off_rule_pack(id, &SignOff::default()).await.unwrap();
        id
    };
    let (two, three) = (ready().await, ready().await);
    let enter = async |id, from: &str| {
        house.admin.put_rule_pack_in_force(id, &EntryIntoForce { from: day(from) }).await
    };
    let past = enter(three, "2026-11-01").await.unwrap_err();
    assert_eq!((past.status(), past.fields()[0].code), (Some(422), Code::OutOfRange));
    enter(three, "2026-12-01").await.unwrap();
    assert_eq!(refused(enter(two, "2027-01-01").await), (Some(409), Some(Code::Conflict)), "an older text");
    let four = ready().await;
    let before = enter(four, "2026-11-30").await.unwrap_err();
    assert_eq!(before.fields()[0].code, Code::OutOfRange, "before the one whose place it takes");
    enter(four, "2027-01-01").await.unwrap();
    let ended = house.supervisor.get_rule_pack(three).await.unwrap();
    assert_eq!((ended.in_force_from, ended.in_force_to), (Some(day("2026-12-01")), Some(day("2026-12-31"))));
}

#[actix_web::test]
async fn a_simulation_runs_last_years_applications_and_names_them_by_number_only() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    let elsewhere = Rulers::of(&app, "定西市", "621100").await;
    house.assessed(390_000).await;
    let (above, found) = house.assessed(690_000).await;
    assert_eq!(found.result.outcome, Eligibility::HardshipNotMet);
    elsewhere.assessed(690_000).await;
    house.examiner.assess_application(above, &Default::default()).await.expect("asked twice, run once");

    let draft = house.drafted("PY-2019", |pack| raised(pack, "min_wage", 240_000)).await;
    let run = house.director.simulate_rule_pack(draft.id, &EVERYBODY).await.unwrap().simulation.unwrap();
    assert_eq!((run.looked_at, run.changed, run.more), (2, 1, false));
    let counted: Vec<_> =
        run.outcomes.iter().map(|count| (count.outcome, count.before, count.after)).collect();
    assert_eq!(counted, [(Eligibility::HardshipMet, 1, 2), (Eligibility::HardshipNotMet, 1, 0)]);
    let number = house.clerk.get_application(above).await.unwrap().number;
    assert_eq!((run.changes[0].application_id, &run.changes[0].number), (above, &number));
    let named = serde_json::to_string(&run).unwrap();
    assert!(!named.contains("林秀英"), "{named}");
    let to_admin = house.admin.get_rule_pack(draft.id).await.unwrap().simulation.unwrap();
    assert_eq!((to_admin.changed, to_admin.changes.len()), (1, 0), "who reads no applications sees counts");

    // A standard of next year changes nothing for those of this year, and shows what it will change.
    let later = house.drafted("PY-2019", next_year).await;
    let now = house.director.simulate_rule_pack(later.id, &EVERYBODY).await.unwrap().simulation.unwrap();
    assert_eq!(now.changed, 0);
    let as_of = SimulationRequest { as_of: Some(day("2027-01-15")) };
    let then = house.director.simulate_rule_pack(later.id, &as_of).await.unwrap().simulation.unwrap();
    assert_eq!((then.looked_at, then.changed), (2, 1));
    let absurd = SimulationRequest { as_of: Some(day("2099-01-01")) };
    let told = house.director.simulate_rule_pack(later.id, &absurd).await.unwrap_err();
    assert_eq!(told.fields()[0].path, "as_of");
}

/// From 1 January 2027 on the standard is 2400.00 everywhere.
fn next_year(pack: &mut Pack) {
    let values = pack.params.get_mut("min_wage").unwrap();
    for value in values.iter_mut().filter(|value| value.to.is_none()) {
        value.to = Some(day("2026-12-31"));
    }
    let mut new = values[3].clone();
    (new.from, new.to, new.value_fen) = (day("2027-01-01"), None, Fen::new(240_000));
    values.push(new);
}

#[actix_web::test]
async fn a_centre_in_a_district_proposes_and_its_bureau_signs() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    // The director holds no role at the bureau; the bureau looks after what lies below it (ROLE-03).
    let draft = house.draft("PY-2019").await;
    assert_eq!(draft.organisation_id, Some(house.centre));
    let lone = app.staff_at(house.centre, "lone", &[Role::CentreDirector]).await.0;
    assert_eq!(lone.get_rule_pack(draft.id).await.unwrap().organisation_id, Some(house.centre));
    let done = house.put_in_force(draft.id, app.today()).await;
    assert_eq!(done.status, RulePackStatus::InForce);
}
