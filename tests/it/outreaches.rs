//! Early intervention (W-GREEN GRN-03): a quarrel is reported before it is one, taken by the centre, and ends.

use openapi::{
    ApplicationId, Code, OrganisationId, OutreachId, Uuid,
    auth::Role,
    journal::Event,
    outreaches::*,
    readings::{AuditFilter, ReadingKind},
    recusals::{NewRecusal, RecusalGround},
};
use sea_orm::{ConnectionTrait, Statement};
use tests::{
    TestApp, given,
    network::{self, Network},
};

const PHONE: &str = "13800007777";

fn person() -> OutreachPerson {
    OutreachPerson {
        name: "张桂芬".parse().unwrap(),
        phone: PHONE.parse().unwrap(),
        address: Some("东街社区 3 号".parse().unwrap()),
        consent: true,
    }
}

/// The township's adviser tells the county's centre of a quarrel about wages.
fn report(net: &Network) -> NewOutreach {
    NewOutreach {
        unit_id: net.station,
        centre_id: net.county,
        origin: OutreachOrigin::Adviser,
        person: Some(person()),
        situation: "工地停工，几名村民准备一起去堵门讨薪。".parse().unwrap(),
        village_code: Some("140403001201".parse().unwrap()),
        due_on: None,
    }
}

fn ended(outcome: OutreachOutcome, application_id: Option<ApplicationId>) -> OutreachConclusion {
    OutreachConclusion { outcome, note: "当面说明了法律和办法。".parse().unwrap(), application_id }
}

/// Something nobody has.
fn nowhere<T: From<Uuid>>() -> T {
    Uuid::from_u128(7).into()
}

#[actix_web::test]
async fn grn_03_an_advisers_report_is_taken_by_the_centre_and_ends_in_an_application() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (adviser, _) = app.staff_at(net.station, "adviser", &[Role::VillageAdviser]).await;
    let (clerk, _) = app.staff_at(net.county, "clerk", &[Role::Intake]).await;
    let (colleague, _) = app.staff_at(net.county, "colleague", &[Role::Intake]).await;

    let open = adviser.report_outreach(&report(&net)).await.unwrap();
    assert_eq!((open.status, open.actions.len()), (OutreachStatus::Open, 0), "who reports does not take it");
    assert_eq!((open.unit.id, open.centre.id), (net.station, net.county));
    // Monday the 2nd: the third working day is Thursday.
    assert_eq!(open.due_on.to_string(), "2026-11-05");
    let early = adviser.take_outreach(open.id).await.unwrap_err();
    assert_eq!(early.status(), Some(403));

    let line = clerk.list_outreaches(&OutreachFilter::default()).await.unwrap().items.remove(0);
    assert_eq!((line.id, line.person.as_deref()), (open.id, Some("张*芬")), "masked on a list");
    assert_eq!(line.actions, [OutreachAction::Take]);
    let taken = clerk.take_outreach(open.id).await.unwrap();
    assert_eq!((taken.status, taken.taken_by.as_deref()), (OutreachStatus::Taken, Some("clerk 某")));
    assert_eq!(taken.actions, [OutreachAction::Conclude]);
    assert_eq!(taken.person, Some(person()), "whole for who goes there");

    let not_theirs = ended(OutreachOutcome::Resolved, None);
    let refused = colleague.conclude_outreach(open.id, &not_theirs).await.unwrap_err();
    assert_eq!(refused.status(), Some(403), "was not there");
    let over = colleague.take_outreach(open.id).await.unwrap();
    assert_eq!(over.taken_by.as_deref(), Some("colleague 某"), "a colleague takes over");
    let mine = OutreachFilter { mine: Some(true), ..OutreachFilter::default() };
    assert_eq!(clerk.list_outreaches(&mine).await.unwrap().total, 0);
    assert_eq!(colleague.list_outreaches(&mine).await.unwrap().total, 1);

    let draft = colleague.create_application(&given::wage_claim(net.county)).await.unwrap();
    let applied = ended(OutreachOutcome::Applied, Some(draft.id));
    let done = colleague.conclude_outreach(open.id, &applied).await.unwrap();
    assert_eq!((done.status, done.outcome), (OutreachStatus::Concluded, Some(OutreachOutcome::Applied)));
    assert!(done.actions.is_empty());

    let read = adviser.get_outreach(open.id).await.unwrap();
    assert_eq!(read.note.as_deref(), Some("当面说明了法律和办法。"), "who reported it reads how it ended");
    assert_eq!((read.application_id, read.revision), (Some(draft.id), 4));
    for (event, times) in
        [(Event::OutreachReported, 1), (Event::OutreachTaken, 2), (Event::OutreachConcluded, 1)]
    {
        assert_eq!(read.timeline.iter().filter(|line| line.event == event).count(), times, "{event}");
    }
    let concluded = OutreachFilter { status: Some(OutreachStatus::Concluded), ..OutreachFilter::default() };
    assert_eq!(adviser.list_outreaches(&concluded).await.unwrap().items[0].outcome, done.outcome);
    let open = OutreachFilter { status: Some(OutreachStatus::Open), ..OutreachFilter::default() };
    assert_eq!(adviser.list_outreaches(&open).await.unwrap().total, 0);
}

#[actix_web::test]
async fn grn_03_somebody_on_the_list_is_called_on_and_it_is_settled_and_what_was_said_stands_sealed() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (clerk, _) = app.staff_at(net.county, "clerk", &[Role::Intake]).await;
    let listed = NewOutreach {
        unit_id: net.county,
        origin: OutreachOrigin::BeneficiaryList,
        person: None,
        ..report(&net)
    };
    let open = clerk.report_outreach(&listed).await.unwrap();
    assert_eq!((open.person, &*open.actions), (None, &[OutreachAction::Take][..]), "the centre's own list");
    let line = clerk.list_outreaches(&OutreachFilter::default()).await.unwrap().items.remove(0);
    assert_eq!(line.person, None);
    let soon = clerk.conclude_outreach(open.id, &ended(OutreachOutcome::Resolved, None)).await.unwrap_err();
    assert_eq!((soon.status(), soon.code()), (Some(409), Some(Code::NotNow)), "nobody has it in hand");

    let refused = net.supervisor.close_organisation(net.county, &network::why("撤并")).await.unwrap_err();
    assert!(refused.fields().iter().any(|one| (&*one.path, &*one.message) == ("outreaches", "1")));

    clerk.take_outreach(open.id).await.unwrap();
    let settled = clerk.conclude_outreach(open.id, &ended(OutreachOutcome::Resolved, None)).await.unwrap();
    assert_eq!((settled.outcome, settled.application_id), (Some(OutreachOutcome::Resolved), None));
    let again = clerk.take_outreach(open.id).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::NotNow), "what has ended is not moved");

    clerk.report_outreach(&NewOutreach { unit_id: net.county, ..report(&net) }).await.unwrap();
    let cx = app.system();
    let asked = Statement::from_string(cx.db().get_database_backend(), "SELECT letter FROM outreaches");
    for row in cx.db().query_all_raw(asked).await.unwrap() {
        let raw: String = row.try_get("", "letter").unwrap();
        assert!(raw.starts_with('k'), "{raw}");
        assert!(!raw.contains(PHONE) && !raw.contains("讨薪") && !raw.contains("说明"), "{raw}");
    }
}

#[actix_web::test]
async fn grn_03_who_stands_at_neither_end_and_who_is_related_do_not_see_it() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (adviser, _) = app.staff_at(net.station, "adviser", &[Role::VillageAdviser]).await;
    let (clerk, _) = app.staff_at(net.county, "clerk", &[Role::Intake]).await;
    let (city, _) = app.staff_at(net.city, "city", &[Role::Intake]).await;
    let (village, _) = app.staff_at(net.village, "liaison", &[Role::Liaison]).await;
    let open = adviser.report_outreach(&report(&net)).await.unwrap();
    clerk.get_outreach(open.id).await.unwrap();
    for stranger in [city, village] {
        assert_eq!(stranger.list_outreaches(&OutreachFilter::default()).await.unwrap().total, 0);
        assert_eq!(stranger.get_outreach(open.id).await.unwrap_err().status(), Some(404));
        assert_eq!(stranger.take_outreach(open.id).await.unwrap_err().status(), Some(404));
        let ended = ended(OutreachOutcome::Resolved, None);
        assert_eq!(stranger.conclude_outreach(open.id, &ended).await.unwrap_err().status(), Some(404));
    }

    // ROLE-04: a relation to what is reported hides it from the related alone.
    let related = NewRecusal {
        user_id: None,
        practitioner_id: None,
        ground: RecusalGround::Relative,
        id_no: None,
        record_id: Some(open.id.into()),
        note: None,
    };
    clerk.declare_recusal(&related).await.unwrap();
    assert_eq!(clerk.get_outreach(open.id).await.unwrap_err().status(), Some(404));
    assert_eq!(clerk.list_outreaches(&OutreachFilter::default()).await.unwrap().total, 0);
    let (colleague, _) = app.staff_at(net.county, "colleague", &[Role::Intake]).await;
    colleague.take_outreach(open.id).await.unwrap();
}

#[actix_web::test]
async fn grn_03_a_report_needs_consent_a_unit_of_ones_own_a_centre_and_a_day_that_can_be_kept() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (adviser, _) = app.staff_at(net.station, "adviser", &[Role::VillageAdviser]).await;
    let (clerk, _) = app.staff_at(net.county, "clerk", &[Role::Intake]).await;
    let silent = OutreachPerson { consent: false, ..person() };
    let lost = OutreachPerson { phone: "1234".parse().unwrap(), ..person() };
    let yesterday = app.today().pred_opt();
    let of = |person| NewOutreach { person: Some(person), ..report(&net) };
    let to = |centre_id: OrganisationId| NewOutreach { centre_id, ..report(&net) };
    for (new, path, code) in [
        (of(silent), "person.consent", Code::NotConfirmed),
        (of(lost), "person.phone", Code::BadFormat),
        (NewOutreach { unit_id: net.county, ..report(&net) }, "unit_id", Code::NotInList),
        (to(net.station), "centre_id", Code::NotEligible),
        (to(net.bureau), "centre_id", Code::NotEligible),
        (to(nowhere()), "centre_id", Code::NotInList),
        (NewOutreach { due_on: yesterday, ..report(&net) }, "due_on", Code::OutOfRange),
    ] {
        let refused = adviser.report_outreach(&new).await.unwrap_err();
        let field = &refused.fields()[0];
        assert_eq!((refused.status(), field.path.as_str(), field.code), (Some(422), path, code));
    }
    assert_eq!(adviser.list_outreaches(&OutreachFilter::default()).await.unwrap().total, 0);

    let open = adviser.report_outreach(&report(&net)).await.unwrap();
    clerk.take_outreach(open.id).await.unwrap();
    let lin = app.citizen("13800001234").await;
    let unseen = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    for (said, code) in [
        (ended(OutreachOutcome::Applied, None), Code::Required),
        (ended(OutreachOutcome::Applied, Some(nowhere())), Code::NotInList),
        (ended(OutreachOutcome::Applied, Some(unseen.id)), Code::NotInList),
        (ended(OutreachOutcome::Mediation, Some(unseen.id)), Code::Mismatch),
    ] {
        let refused = clerk.conclude_outreach(open.id, &said).await.unwrap_err();
        let field = &refused.fields()[0];
        let told = (refused.status(), field.path.as_str(), field.code);
        assert_eq!(told, (Some(422), "application_id", code));
    }
    assert_eq!(clerk.get_outreach(open.id).await.unwrap().status, OutreachStatus::Taken);
    assert_eq!(clerk.get_outreach(nowhere::<OutreachId>()).await.unwrap_err().status(), Some(404));
}

#[actix_web::test]
async fn grn_03_where_nobody_was_in_time_it_is_on_the_overdue_list_of_both_ends_until_it_ends() {
    let app = TestApp::start().await;
    let net = app.network().await;
    app.account(net.county, "clerk", &[Role::Intake]).await;
    let (adviser, _) = app.staff_at(net.station, "adviser", &[Role::VillageAdviser]).await;
    let late = adviser.report_outreach(&report(&net)).await.unwrap();
    let later = NewOutreach { due_on: Some("2026-11-20".parse().unwrap()), ..report(&net) };
    adviser.report_outreach(&later).await.unwrap();
    let overdue = OutreachFilter { overdue: Some(true), ..OutreachFilter::default() };

    app.days_pass(3).await;
    assert_eq!(
        app.sign_in("adviser").await.list_outreaches(&overdue).await.unwrap().total,
        0,
        "the last day"
    );
    app.days_pass(1).await;
    for who in ["adviser", "clerk"] {
        let listed = app.sign_in(who).await.list_outreaches(&overdue).await.unwrap().items;
        assert_eq!(listed.iter().map(|line| line.id).collect::<Vec<_>>(), [late.id], "{who}");
        assert!(listed[0].overdue);
    }
    let clerk = app.sign_in("clerk").await;
    assert!(clerk.take_outreach(late.id).await.unwrap().overdue, "taken is not yet there");
    assert_eq!(clerk.list_outreaches(&overdue).await.unwrap().total, 1);
    let ended = clerk.conclude_outreach(late.id, &ended(OutreachOutcome::NotReached, None)).await.unwrap();
    assert!(!ended.overdue);
    assert_eq!(clerk.list_outreaches(&overdue).await.unwrap().total, 0);
}

#[actix_web::test]
async fn sec_12_who_looked_at_an_early_intervention_is_on_record() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (adviser, _) = app.staff_at(net.station, "adviser", &[Role::VillageAdviser]).await;
    let (clerk, clerk_id) = app.staff_at(net.county, "clerk", &[Role::Intake]).await;
    let open = adviser.report_outreach(&report(&net)).await.unwrap();
    clerk.list_outreaches(&OutreachFilter::default()).await.unwrap();
    clerk.get_outreach(open.id).await.unwrap();

    let (auditor, _) = app.staff_at(net.bureau, "auditor", &[Role::Auditor]).await;
    let by_clerk = AuditFilter { actor: Some(clerk_id), ..AuditFilter::default() };
    let lines = auditor.list_audit_entries(&by_clerk).await.unwrap().items;
    let looks: Vec<_> = lines
        .iter()
        .filter_map(|line| Some((line.reading?, line.subject_kind.as_str(), line.subject_id)))
        .collect();
    let whole = (ReadingKind::Whole, "outreach", Some(Uuid::from(open.id)));
    assert_eq!(looks, [whole, (ReadingKind::List, "outreach", None)], "the newest first");
}
