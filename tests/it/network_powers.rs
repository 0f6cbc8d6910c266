//! Who may decide what where: authority of offices (ORG-05), delegated approval (SOD-12), jurisdiction (ELG-J).

use client::Client;
use openapi::{
    ApplicationId, Code,
    applications::{Granting, MatterType, MeansMode, Opinion, Reception, Stage},
    auth::Role,
    jurisdictions::*,
    organisations::*,
    recusals::{NewRecusal, RecusalGround},
};
use tests::{
    TestApp, given,
    network::{unit, why},
};

fn question(matter_type: MatterType, means_mode: MeansMode) -> AuthorityQuestion {
    AuthorityQuestion { matter_type: Some(matter_type), means_mode: Some(means_mode) }
}

#[actix_web::test]
async fn org_05_a_township_takes_what_needs_no_check_of_means_and_forwards_the_rest() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let anyone = app.anyone();
    let ask = async |at, matter, means| {
        let authority = anyone.get_authority(at, &question(matter, means)).await.unwrap();
        let asked = authority.asked.expect("an answer");
        (asked.mode, asked.centre.map(|centre| centre.id))
    };
    let forward = (AuthorityMode::Forward, Some(net.county));
    let direct = (AuthorityMode::Direct, Some(net.county));
    assert_eq!(ask(net.station, MatterType::Labour, MeansMode::Exempt).await, direct);
    assert_eq!(ask(net.station, MatterType::Civil, MeansMode::NoLimit).await, direct);
    assert_eq!(ask(net.station, MatterType::Civil, MeansMode::Commitment).await, forward);
    assert_eq!(ask(net.station, MatterType::CriminalDef, MeansMode::NoLimit).await, forward);
    assert_eq!(
        ask(net.county, MatterType::Civil, MeansMode::Commitment).await,
        (AuthorityMode::Direct, None)
    );
    assert_eq!(ask(net.village, MatterType::Labour, MeansMode::Exempt).await, forward);

    let exception = AuthorityException {
        group: MatterGroup::MeansTested,
        mode: AuthorityMode::Direct,
        basis: "莱司〔2026〕3号".parse().unwrap(),
    };
    let patch = AuthorityPatch { exceptions: vec![exception.clone()] };
    let twice = AuthorityPatch { exceptions: vec![exception.clone(), exception] };
    let refused = net.supervisor.set_authority(net.station, 1, &twice).await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "exceptions[1].group");
    let set = net.supervisor.set_authority(net.station, 1, &patch).await.unwrap();
    let line = set.entries.iter().find(|line| line.group == MatterGroup::MeansTested).unwrap();
    assert_eq!((line.mode, line.default), (AuthorityMode::Direct, AuthorityMode::Forward));
    assert_eq!(ask(net.station, MatterType::Civil, MeansMode::Commitment).await, direct);
    net.supervisor.set_authority(net.station, 2, &AuthorityPatch::default()).await.unwrap();
    assert_eq!(ask(net.station, MatterType::Civil, MeansMode::Commitment).await, forward);
}

fn instrument(station_id: openapi::OrganisationId, app: &TestApp) -> NewDelegation {
    NewDelegation {
        station_id,
        instrument_no: "潞援授〔2026〕1号".parse().unwrap(),
        scope: None,
        valid_from: app.today(),
        valid_to: app.today() + chrono::Days::new(40),
        sampling_percent: None,
        sampling_min: None,
    }
}

fn decision(number: u32) -> NewDelegatedDecision {
    NewDelegatedDecision {
        application_number: format!("（2026）潞援申字第{number:04}号").parse().unwrap(),
        matter_type: MatterType::Labour,
        group: MatterGroup::Exempt,
        decision: StationDecision::Grant,
        emergency: false,
    }
}

#[actix_web::test]
async fn sod_12_a_station_decides_only_under_its_instrument_and_the_centre_samples() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (officer, _) = app.staff_at(net.station, "officer", &[Role::JusticeOffice]).await;
    let (director, _) = app.staff_at(net.county, "director", &[Role::CentreDirector]).await;
    let refused = net.supervisor.create_delegation(&instrument(net.village, &app)).await.unwrap_err();
    assert_eq!(refused.fields()[0].code, Code::NotEligible, "only township stations");

    let given = net.supervisor.create_delegation(&instrument(net.station, &app)).await.unwrap();
    assert_eq!((given.centre.id, given.in_force), (net.county, true));
    assert_eq!((given.sampling_percent, given.sampling_min), (10, 1));
    let twice = net.supervisor.create_delegation(&instrument(net.station, &app)).await.unwrap_err();
    assert_eq!(twice.code(), Some(Code::Duplicate), "one number, one instrument");
    let offered = async |who: &client::Client| who.get_delegation(given.id).await.unwrap().actions;
    use DelegationAction::{Decide, ReadRegister, Revoke};
    assert_eq!(offered(&officer).await, [Decide, ReadRegister], "at the station");
    assert_eq!(offered(&director).await, [ReadRegister], "at the centre");
    assert_eq!(offered(&net.supervisor).await, [Revoke, ReadRegister], "at the bureau");

    for (path, change) in [
        ("matter_type", NewDelegatedDecision { matter_type: MatterType::CriminalDef, ..decision(1) }),
        ("decision", NewDelegatedDecision { decision: StationDecision::Refuse, ..decision(1) }),
        ("emergency", NewDelegatedDecision { emergency: true, ..decision(1) }),
        ("group", NewDelegatedDecision { group: MatterGroup::MeansTested, ..decision(1) }),
    ] {
        let refused = officer.decide_at_station(given.id, &change).await.unwrap_err();
        assert_eq!((refused.status(), refused.fields()[0].path.as_str()), (Some(422), path));
    }
    for number in 1..=11 {
        officer.decide_at_station(given.id, &decision(number)).await.unwrap();
    }
    let twice = officer.decide_at_station(given.id, &decision(3)).await.unwrap_err();
    assert_eq!(twice.code(), Some(Code::Duplicate));

    let month = RegisterFilter { month: "2026-11".to_owned() };
    let register = director.get_delegation_register(given.id, &month).await.unwrap();
    assert_eq!((register.decided, register.sampled), (11, 2), "10 %, rounded up");
    assert_eq!(register.items.iter().filter(|made| made.sampled).count(), 2);
    assert_eq!(officer.get_delegation_register(given.id, &month).await.unwrap(), register, "for everybody");
    let (stranger, _) = app.staff_at(app.centre, "stranger", &[Role::CentreDirector]).await;
    assert_eq!(stranger.get_delegation_register(given.id, &month).await.unwrap_err().status(), Some(404));
    let (admin, _) = app.staff_at(net.county, "admin", &[Role::SysAdmin]).await;
    assert_eq!(
        admin.get_delegation_register(given.id, &month).await.unwrap_err().status(),
        Some(404),
        "ROLE-02"
    );
    assert_eq!(offered(&admin).await, [Revoke], "who keeps the network reads no decisions");

    let revoked = net.supervisor.revoke_delegation(given.id, &why("期满前收回")).await.unwrap();
    assert_eq!((revoked.revoked_on, revoked.in_force), (Some(app.today()), false));
    assert_eq!(revoked.actions, [ReadRegister], "only once");
    assert_eq!(offered(&officer).await, [ReadRegister], "nothing more is decided under it");
    assert_eq!(stranger.get_delegation(given.id).await.unwrap_err().status(), Some(404));
    let ended = officer.decide_at_station(given.id, &decision(12)).await.unwrap_err();
    assert_eq!(ended.code(), Some(Code::DeadlinePassed));
}

#[actix_web::test]
async fn sod_12_an_instrument_ends_with_its_last_day() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (officer, officer_id) = app.staff_at(net.station, "officer", &[Role::JusticeOffice]).await;
    let given = net.supervisor.create_delegation(&instrument(net.station, &app)).await.unwrap();
    officer.decide_at_station(given.id, &decision(1)).await.unwrap();
    app.days_pass(41).await;
    let officer = app.sign_in("officer").await;
    let ended = officer.decide_at_station(given.id, &decision(2)).await.unwrap_err();
    assert_eq!(ended.code(), Some(Code::DeadlinePassed), "{officer_id}");
}

/// 林秀英 applied at the station; a colleague there received it, the centre examined it.
struct AtStation {
    app: TestApp,
    net: tests::network::Network,
    officer: Client,
    clerk: Client,
    examiner: Client,
    director: Client,
}

impl AtStation {
    async fn open() -> Self {
        let app = TestApp::start().await;
        let net = app.network().await;
        let at = async |place, name, role| app.staff_at(place, name, &[role]).await.0;
        let officer = at(net.station, "officer", Role::JusticeOffice).await;
        let clerk = at(net.station, "clerk", Role::JusticeOffice).await;
        let examiner = at(net.county, "examiner", Role::Examiner).await;
        let director = at(net.county, "director", Role::CentreDirector).await;
        Self { app, net, officer, clerk, examiner, director }
    }

    async fn received(&self) -> ApplicationId {
        let draft = self.clerk.create_application(&given::wage_claim(self.net.station)).await.unwrap();
        self.clerk.submit_application(draft.id).await.unwrap();
        self.clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
        draft.id
    }

    async fn examined(&self, means_mode: MeansMode) -> ApplicationId {
        let id = self.received().await;
        self.examiner.accept_application(id).await.unwrap();
        let ground = given::favourable().means_ground.filter(|_| means_mode == MeansMode::Exempt);
        let opinion = Opinion { means_mode, means_ground: ground, ..given::favourable() };
        self.examiner.give_opinion(id, &opinion).await.unwrap();
        id
    }
}

fn granting(application_id: ApplicationId) -> StationGrant {
    StationGrant { application_id, remark: None }
}

#[actix_web::test]
async fn sod_12_a_station_grants_what_came_in_there_in_the_centres_name_and_it_is_sampled() {
    let at = AtStation::open().await;
    let given = at.net.supervisor.create_delegation(&instrument(at.net.station, &at.app)).await.unwrap();
    let id = at.examined(MeansMode::Exempt).await;
    let own = at.clerk.grant_at_station(given.id, &granting(id)).await.unwrap_err();
    assert_eq!(own.code(), Some(Code::SamePerson), "SOD-02: who received it");
    assert_eq!(
        at.officer.grant_application(id, &Granting::default()).await.unwrap_err().status(),
        Some(403),
        "without the instrument the station decides nothing"
    );

    let made = at.officer.grant_at_station(given.id, &granting(id)).await.unwrap();
    assert_eq!((made.application_id, made.sampled), (Some(id), true), "one a month at least");
    assert_eq!((made.matter_type, made.group), (MatterType::Labour, MatterGroup::Exempt));
    let decided = at.director.get_application(id).await.unwrap();
    assert_eq!(decided.organisation_id, at.net.county, "the centre's, counted there");
    assert_eq!(Some(made.application_number.to_string()), decided.number);
    let decision = decided.decision.unwrap();
    assert!(decision.granted && decision.number.contains("援"), "{}", decision.number);
    assert!(decided.case_id.is_some());
    let twice = at.officer.grant_at_station(given.id, &granting(id)).await.unwrap_err();
    assert_eq!(twice.code(), Some(Code::NotNow));

    for _ in 0..10 {
        let next = at.examined(MeansMode::Exempt).await;
        at.officer.grant_at_station(given.id, &granting(next)).await.unwrap();
    }
    let month = RegisterFilter { month: "2026-11".to_owned() };
    let register = at.director.get_delegation_register(given.id, &month).await.unwrap();
    assert_eq!((register.decided, register.sampled), (11, 2), "10 %, rounded up");

    // ROLE-04: a related director neither finds the application nor its line in the register.
    let related = NewRecusal {
        user_id: None,
        practitioner_id: None,
        ground: RecusalGround::Relative,
        id_no: None,
        record_id: Some(id.into()),
        note: None,
    };
    at.director.declare_recusal(&related).await.unwrap();
    let register = at.director.get_delegation_register(given.id, &month).await.unwrap();
    assert_eq!(register.decided, 10);
    assert!(register.items.iter().all(|made| made.application_id != Some(id)));
}

#[actix_web::test]
async fn sod_12_outside_scope_place_or_days_the_decision_stays_at_the_centre() {
    let at = AtStation::open().await;
    let given = at.net.supervisor.create_delegation(&instrument(at.net.station, &at.app)).await.unwrap();
    let means_tested = at.examined(MeansMode::Commitment).await;
    let refused = at.officer.grant_at_station(given.id, &granting(means_tested)).await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "group", "what the examiner found decides");
    let unexamined = at.received().await;
    let early = at.officer.grant_at_station(given.id, &granting(unexamined)).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::NotNow));

    // Applied for at the centre itself: the station does not know of it.
    let lin = at.app.citizen("13800001234").await;
    let elsewhere = lin.create_application(&given::wage_claim(at.net.county)).await.unwrap().id;
    lin.submit_application(elsewhere).await.unwrap();
    assert_eq!(at.officer.get_application(elsewhere).await.unwrap_err().status(), Some(404));
    let unknown = at.officer.grant_at_station(given.id, &granting(elsewhere)).await.unwrap_err();
    assert_eq!((unknown.status(), unknown.fields()[0].path.as_str()), (Some(422), "application_id"));
    let (stranger, _) = at.app.staff_at(at.net.village, "stranger", &[Role::JusticeOffice]).await;
    assert_eq!(stranger.get_application(means_tested).await.unwrap_err().status(), Some(404));
    assert_eq!(
        stranger.grant_at_station(given.id, &granting(means_tested)).await.unwrap_err().status(),
        Some(404)
    );

    let exempt = at.examined(MeansMode::Exempt).await;
    at.app.days_pass(41).await;
    let officer = at.app.sign_in("officer").await;
    let late = officer.grant_at_station(given.id, &granting(exempt)).await.unwrap_err();
    assert_eq!(late.code(), Some(Code::DeadlinePassed));
    let director = at.app.sign_in("director").await;
    director.grant_application(exempt, &Granting::default()).await.expect("the centre decides");
}

#[actix_web::test]
async fn elg_j_the_centre_of_the_organ_is_competent_and_nobody_is_sent_away() {
    use JurisdictionOutcome::*;
    let app = TestApp::start().await;
    let net = app.network().await;
    let other = unit(net.city, OrganisationType::Centre, "平顺县中心", "140425");
    let other = net.supervisor.create_organisation(&other).await.unwrap().id;
    let line = NewJurisdiction {
        organ_kind: OrganKind::Court,
        level: Level::City,
        name: "长治市中级人民法院".parse().unwrap(),
        region_code: "140402".parse().unwrap(),
        centre_id: net.city,
    };
    let line = net.supervisor.create_jurisdiction(&line).await.unwrap();
    assert_eq!(line.region_code, "140403", "§13.19: kept under today's code");
    let ask = async |question: JurisdictionQuestion| {
        let answer = app.anyone().which_centre(&question).await.unwrap();
        assert!(!answer.reason_zh.is_empty() && !answer.reason_en.is_empty());
        (answer.outcome, answer.rule, answer.centre.map(|centre| centre.id))
    };
    let at_station = || JurisdictionQuestion { at: Some(net.station), ..Default::default() };
    let court = |region: &str| JurisdictionQuestion {
        organ_kind: Some(OrganKind::Court),
        organ_region: Some(region.to_owned()),
        stage: Some(Stage::FirstInstance),
        ..at_station()
    };
    let here = (Here, JurisdictionRule::OrganPlace, Some(net.county));
    assert_eq!(ask(court("140411")).await, here, "ELG-J1, under the old code too");
    let filing = JurisdictionQuestion { stage: Some(Stage::Filing), ..court("140403") };
    assert_eq!(ask(filing).await, (Here, JurisdictionRule::PresumedOrgan, Some(net.county)), "ELG-J2");
    let named = JurisdictionQuestion {
        organ_name: Some("长治市中级人民法院".to_owned()), ..court("140403")
    };
    let forward = |centre| (Forward, JurisdictionRule::AnyOffice, Some(centre));
    assert_eq!(ask(named).await, forward(net.city), "ELG-J3: the city's organ is the city's");
    assert_eq!(ask(court("140425")).await, forward(other), "ELG-J5: taken and forwarded");
    assert_eq!(ask(at_station()).await, (AcceptIfPlausible, JurisdictionRule::PresumedOrgan, None), "LAL 46");
    let review = JurisdictionQuestion { stage: Some(Stage::DeathPenaltyReview), ..court("140425") };
    assert_eq!(ask(review).await, (ForwardToMinistry, JurisdictionRule::Ministry, None), "ELG-J6");

    let any = OrganisationPatch { accept_any: Some(true), ..Default::default() };
    net.supervisor.change_organisation(net.city, 1, &any).await.unwrap();
    let opened = (AcceptForCentre, JurisdictionRule::AnyOffice, Some(other));
    assert_eq!(ask(court("140425")).await, opened, "same_county_accept_any");
}

#[actix_web::test]
async fn elg_j3_the_map_is_kept_by_who_looks_after_the_centre() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (keeper, _) = app.staff_at(net.county, "keeper", &[Role::SysAdmin]).await;
    let new = |centre_id| NewJurisdiction {
        organ_kind: OrganKind::PublicSecurity,
        level: Level::County,
        name: "潞州公安分局".parse().unwrap(),
        region_code: "140403".parse().unwrap(),
        centre_id,
    };
    let refused = keeper.create_jurisdiction(&new(net.city)).await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "centre_id");
    let line = keeper.create_jurisdiction(&new(net.county)).await.unwrap();
    let twice = keeper.create_jurisdiction(&new(net.county)).await.unwrap_err();
    assert_eq!(twice.fields()[0].code, Code::Duplicate);
    let renamed =
        JurisdictionPatch { name: Some("长治市公安局潞州分局".parse().unwrap()), centre_id: None };
    let line = keeper.change_jurisdiction(line.id, line.revision, &renamed).await.unwrap();
    assert_eq!((line.revision, &*line.name), (2, "长治市公安局潞州分局"));
    assert_eq!(keeper.list_jurisdictions(&JurisdictionFilter::default()).await.unwrap().total, 1);
    let (stranger, _) = app.staff_at(app.centre, "stranger", &[Role::SysAdmin]).await;
    assert_eq!(stranger.get_jurisdiction(line.id).await.unwrap_err().status(), Some(404));
    keeper.remove_jurisdiction(line.id).await.unwrap();
    assert_eq!(keeper.get_jurisdiction(line.id).await.unwrap_err().status(), Some(404));
}
