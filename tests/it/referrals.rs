//! Referrals between units (ORG-06, ELG-J5): signed for, returned, overdue, passed on; nobody else's business.

use openapi::{Code, OrganisationId, applications::MatterType, auth::Role, deadlines::Light, referrals::*};
use tests::{TestApp, network::why};

const PHONE: &str = "13800007777";

fn matter(from_id: OrganisationId, to_id: OrganisationId) -> NewReferral {
    NewReferral {
        from_id,
        to_id,
        reason: "村民被拖欠工资，想申请法律援助。".parse().unwrap(),
        matter_type: Some(MatterType::Labour),
        person: ReferredPerson {
            id_no: None,
            name: "张桂芬".parse().unwrap(),
            phone: PHONE.parse().unwrap(),
            address: None,
            consent: true,
        },
        working_days: None,
    }
}

fn note(text: &str) -> ReferralNote {
    ReferralNote { note: text.parse().unwrap() }
}

fn onward(to_id: OrganisationId, reason: &str) -> Onward {
    Onward { to_id, reason: reason.parse().unwrap() }
}

#[actix_web::test]
async fn org_06_a_liaison_refers_the_station_signs_and_passes_on_to_the_centre() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (liaison, _) = app.staff_at(net.village, "liaison", &[Role::Liaison]).await;
    let (officer, _) = app.staff_at(net.station, "officer", &[Role::JusticeOffice]).await;
    let (clerk, _) = app.staff_at(net.county, "clerk", &[Role::Intake]).await;

    let sent = liaison.create_referral(&matter(net.village, net.station)).await.unwrap();
    assert_eq!((sent.status, &sent.actions[..]), (ReferralStatus::Sent, &[ReferralAction::Withdraw][..]));
    // Monday the 2nd: one working day is Tuesday.
    assert_eq!(sent.due.as_ref().map(|due| due.on.to_string()).as_deref(), Some("2026-11-03"));
    app.work_off().await;
    let message = app.messages_to(PHONE).remove(0);
    assert!(message.contains("东街司法所") && message.contains("2026年11月3日"), "{message}");
    assert!(!message.contains("工资"), "never what it is about: {message}");

    let inbox = ReferralFilter { side: Some(ReferralSide::To), ..Default::default() };
    let line = officer.list_referrals(&inbox).await.unwrap().items.remove(0);
    assert_eq!((line.id, line.person.as_str()), (sent.id, "张*芬"), "masked on a list");
    assert_eq!(line.actions, [ReferralAction::SignFor, ReferralAction::Return]);
    let signed = officer.sign_for_referral(sent.id).await.unwrap();
    assert_eq!((signed.status, signed.due), (ReferralStatus::Signed, None));
    assert_eq!(signed.person.phone.get().to_string(), PHONE);

    let next = officer.forward_referral(sent.id, &onward(net.county, "需要核查经济状况。")).await.unwrap();
    assert_eq!((next.from.id, next.to.id, next.follows), (net.station, net.county, Some(sent.id)));
    assert_eq!(next.person, signed.person, "nobody tells their story twice");
    let first = liaison.get_referral(sent.id).await.unwrap();
    assert_eq!(first.status, ReferralStatus::Forwarded, "the sender reads how it went");
    assert_eq!(liaison.get_referral(next.id).await.unwrap_err().status(), Some(404), "no more than that");

    clerk.sign_for_referral(next.id).await.unwrap();
    let ended = clerk.conclude_referral(next.id, &note("已受理申请。")).await.unwrap();
    assert_eq!((ended.status, ended.actions.len()), (ReferralStatus::Concluded, 0));
    let read = officer.get_referral(next.id).await.unwrap();
    assert_eq!(read.note.as_deref(), Some("已受理申请。"));
    assert_eq!(read.timeline.len(), 3);
}

#[actix_web::test]
async fn org_06_a_return_gives_its_reason_and_leaves_the_sender_responsible() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (officer, _) = app.staff_at(net.station, "officer", &[Role::JusticeOffice]).await;
    let (clerk, _) = app.staff_at(net.county, "clerk", &[Role::Intake]).await;
    let sent = officer.create_referral(&matter(net.station, net.county)).await.unwrap();
    let not_theirs = officer.sign_for_referral(sent.id).await.unwrap_err();
    assert_eq!(not_theirs.status(), Some(403));
    let returned = clerk.return_referral(sent.id, &note("没有写明用人单位。")).await.unwrap();
    assert_eq!((returned.status, returned.actions.len()), (ReferralStatus::Returned, 0));
    let late = clerk.sign_for_referral(sent.id).await.unwrap_err();
    assert_eq!(late.code(), Some(Code::NotNow));

    let own = officer.get_referral(sent.id).await.unwrap();
    assert_eq!(own.note.as_deref(), Some("没有写明用人单位。"));
    assert_eq!(own.actions, [ReferralAction::Resend, ReferralAction::Withdraw]);
    let blocked = net.supervisor.close_organisation(net.village, &why("并村")).await;
    assert!(blocked.is_ok(), "the village has no referral");
    let again = officer.resend_referral(sent.id, &onward(net.county, "用人单位是莱源公司。")).await.unwrap();
    assert_eq!((again.status, &*again.reason), (ReferralStatus::Sent, "用人单位是莱源公司。"));
    assert!(again.note.is_none());
    let refused = net.supervisor.close_organisation(net.station, &why("并镇")).await.unwrap_err();
    let open: Vec<_> = refused.fields().iter().map(|field| field.path.as_str()).collect();
    assert_eq!(open, ["referrals", "people"]);
}

#[actix_web::test]
async fn org_06_what_nobody_signs_for_within_a_working_day_is_on_the_overdue_list_of_both_ends() {
    let app = TestApp::start().await;
    let net = app.network().await;
    app.staff_at(net.station, "officer", &[Role::JusticeOffice]).await;
    app.staff_at(net.county, "clerk", &[Role::Intake]).await;
    let officer = app.sign_in("officer").await;
    let late = officer.create_referral(&matter(net.station, net.county)).await.unwrap();
    let longer = NewReferral { working_days: Some(5), ..matter(net.station, net.county) };
    officer.create_referral(&longer).await.unwrap();
    let red = ReferralFilter { light: Some(Light::Red), ..Default::default() };
    app.days_pass(1).await;
    assert_eq!(app.sign_in("officer").await.list_referrals(&red).await.unwrap().total, 0);
    app.days_pass(1).await;
    for who in ["officer", "clerk"] {
        let listed = app.sign_in(who).await.list_referrals(&red).await.unwrap().items;
        assert_eq!(listed.iter().map(|line| line.id).collect::<Vec<_>>(), [late.id], "{who}");
    }
    app.sign_in("clerk").await.sign_for_referral(late.id).await.unwrap();
    assert_eq!(app.sign_in("clerk").await.list_referrals(&red).await.unwrap().total, 0);
}

#[actix_web::test]
async fn a_referral_needs_consent_a_receiver_and_a_sender_of_ones_own_and_is_nobody_elses_business() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (officer, _) = app.staff_at(net.station, "officer", &[Role::JusticeOffice]).await;
    let silent = ReferredPerson { consent: false, ..matter(net.station, net.county).person };
    let lost = ReferredPerson { phone: "1234".parse().unwrap(), ..matter(net.station, net.county).person };
    for (new, path, code) in [
        (
            NewReferral { person: silent, ..matter(net.station, net.county) },
            "person.consent",
            Code::NotConfirmed,
        ),
        (NewReferral { person: lost, ..matter(net.station, net.county) }, "person.phone", Code::BadFormat),
        (matter(net.county, net.city), "from_id", Code::NotInList),
        (matter(net.station, net.village), "to_id", Code::NotEligible),
        (matter(net.station, app.firms[0]), "to_id", Code::NotEligible),
        (matter(net.station, net.station), "to_id", Code::NotEligible),
    ] {
        let refused = officer.create_referral(&new).await.unwrap_err();
        let field = &refused.fields()[0];
        assert_eq!((refused.status(), field.path.as_str(), field.code), (Some(422), path, code));
    }
    let sent = officer.create_referral(&matter(net.station, net.county)).await.unwrap();
    let (partner, _) = app.staff_at(net.city, "partner", &[Role::ExtPartner]).await;
    assert_eq!(partner.list_referrals(&ReferralFilter::default()).await.unwrap().total, 0);
    assert_eq!(partner.get_referral(sent.id).await.unwrap_err().status(), Some(404));
    assert_eq!(partner.sign_for_referral(sent.id).await.unwrap_err().status(), Some(404));

    let taken = officer.withdraw_referral(sent.id, &note("本人改变主意。")).await.unwrap();
    assert_eq!((taken.status, taken.actions.len()), (ReferralStatus::Withdrawn, 0));
}
