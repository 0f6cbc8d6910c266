//! The staff register, training, rewards; joint meetings, the leading group's board, pilots.

use client::Client;
use openapi::{
    Code,
    applications::Stage,
    auth::Role,
    deadlines::{Light, Unit},
    meetings::*,
    people::Sex,
    pilots::*,
    practitioners::PractitionerFilter,
    staff::*,
    trainings::*,
};
use tests::TestApp;

fn member(at: openapi::OrganisationId, qualified: bool) -> NewStaff {
    NewStaff {
        organisation_id: at,
        user_id: None,
        name: "王志远".parse().unwrap(),
        sex: if qualified { Sex::Female } else { Sex::Male },
        born_on: "1985-04-12".parse().unwrap(),
        post: PostKind::Public,
        qualified,
        licence: if qualified { StaffLicence::LegalAid } else { StaffLicence::None },
        law_degree: true,
        entered_on: "2010-07-01".parse().unwrap(),
    }
}

fn course(app: &TestApp, hours: u16) -> NewTraining {
    NewTraining {
        organisation_id: app.centre,
        kind: TrainingKind::Course,
        title: "刑事辩护实务培训班".parse().unwrap(),
        starts_on: app.today(),
        ends_on: app.today() + chrono::Days::new(1),
        hours,
    }
}

async fn director(app: &TestApp) -> Client {
    app.staff("director", &[Role::CentreDirector]).await
}

#[actix_web::test]
async fn stf_01_the_register_counts_posts_people_and_the_share_of_the_qualified() {
    let app = TestApp::start().await;
    let director = director(&app).await;
    director.set_establishment(&Establishment { organisation_id: app.centre, posts: 4 }).await.unwrap();
    let first = director.enter_staff(&member(app.centre, true)).await.unwrap();
    assert_eq!(first.age, 41);
    for _ in 0..2 {
        director.enter_staff(&member(app.centre, false)).await.unwrap();
    }
    let figures = director.staff_figures().await.unwrap();
    assert_eq!((figures.posts, figures.staff, figures.women, figures.qualified), (4, 3, 1, 1));
    assert_eq!((figures.qualified_share, figures.legal_aid_lawyers), (Some(3333), 1), "K12");

    let gone = StaffPatch { left_on: app.today().pred_opt(), ..StaffPatch::default() };
    let left = director.change_staff(first.id, first.revision, &gone).await.unwrap();
    assert_eq!(left.revision, 2);
    assert_eq!(director.staff_figures().await.unwrap().qualified_share, Some(0), "who left no longer counts");
    let stale = director.change_staff(first.id, first.revision, &gone).await.unwrap_err();
    assert_eq!(stale.code(), Some(Code::RevisionStale));

    let (elsewhere, _) = app.staff_at(app.other_centre, "elsewhere", &[Role::CentreDirector]).await;
    assert_eq!(elsewhere.list_staff(&StaffFilter::default()).await.unwrap().total, 0);
    assert_eq!(elsewhere.get_staff(first.id).await.unwrap_err().status(), Some(404));
    let theirs = elsewhere.enter_staff(&member(app.centre, false)).await.unwrap_err();
    assert_eq!(theirs.fields()[0].path, "organisation_id");
}

#[actix_web::test]
async fn stf_01_an_entry_that_contradicts_itself_is_refused() {
    let app = TestApp::start().await;
    let director = director(&app).await;
    let unqualified = NewStaff { licence: StaffLicence::Government, ..member(app.centre, false) };
    let refused = director.enter_staff(&unqualified).await.unwrap_err();
    assert_eq!((&*refused.fields()[0].path, refused.fields()[0].code), ("licence", Code::Mismatch));
    let child = NewStaff { born_on: "2005-01-01".parse().unwrap(), ..member(app.centre, true) };
    assert_eq!(director.enter_staff(&child).await.unwrap_err().fields()[0].path, "entered_on");
}

#[actix_web::test]
async fn stf_02_hours_of_training_stand_on_everybodys_own_record() {
    let app = TestApp::start().await;
    let director = director(&app).await;
    let (_, lawyer) = app.lawyer(app.firms[0], "chen").await;
    let staff = director.enter_staff(&member(app.centre, true)).await.unwrap();
    let absurd = director.plan_training(&course(&app, 21)).await.unwrap_err();
    assert_eq!((&*absurd.fields()[0].path, absurd.fields()[0].code), ("hours", Code::OutOfRange));
    let training = director.plan_training(&course(&app, 16)).await.unwrap();

    let attended = |hours| Attendances {
        items: vec![
            Attendance { kind: AttendeeKind::Practitioner, attendee_id: lawyer.into(), hours },
            Attendance { kind: AttendeeKind::Staff, attendee_id: staff.id.into(), hours: 8 },
        ],
    };
    let absurd = director.record_attendances(training.id, &attended(17)).await.unwrap_err();
    assert_eq!((&*absurd.fields()[0].path, absurd.fields()[0].code), ("items[0].hours", Code::OutOfRange));
    assert_eq!(director.record_attendances(training.id, &attended(12)).await.unwrap().attended, 2);
    let again = director.record_attendances(training.id, &attended(16)).await.unwrap();
    assert_eq!(again.attended, 2, "a second entry replaces the first");
    assert_eq!(director.get_practitioner(lawyer).await.unwrap().training_hours, 16);
    assert_eq!(director.get_staff(staff.id).await.unwrap().training_hours, 8);
    assert_eq!(director.staff_figures().await.unwrap().training_attendances, 1);

    let stranger = Attendance { kind: AttendeeKind::Staff, attendee_id: lawyer.into(), hours: 1 };
    let refused = director.record_attendances(training.id, &Attendances { items: vec![stranger] }).await;
    assert_eq!(refused.unwrap_err().fields()[0].code, Code::NotInList, "a lawyer is not on the register");
    app.days_pass(60).await;
    let director = app.sign_in("director").await;
    let next_year = director.list_practitioners(&PractitionerFilter::default()).await.unwrap();
    assert_eq!(next_year.items[0].training_hours, 0, "hours count in their year");
}

#[actix_web::test]
async fn stf_03_rewards_and_penalties_stand_on_a_basis() {
    let app = TestApp::start().await;
    let director = director(&app).await;
    let (_, lawyer) = app.lawyer(app.firms[0], "chen").await;
    let merit = NewMerit {
        organisation_id: app.centre,
        subject: MeritSubject::Practitioner,
        subject_id: lawyer.into(),
        kind: MeritKind::Reward,
        title: "全市法律援助先进个人".parse().unwrap(),
        basis: "长司发〔2026〕12号".parse().unwrap(),
        on: app.today(),
    };
    director.record_merit(&merit).await.unwrap();
    let office =
        NewMerit { subject: MeritSubject::Organisation, subject_id: app.centre.into(), ..merit.clone() };
    let recorded = director.record_merit(&office).await.unwrap();
    assert!(recorded.subject_name.is_some_and(|name| name.contains("法律援助中心")));
    let of = MeritFilter { subject_id: Some(lawyer.into()), ..MeritFilter::default() };
    assert_eq!(director.list_merits(&of).await.unwrap().total, 1);
    let penalties = MeritFilter { kind: Some(MeritKind::Penalty), ..MeritFilter::default() };
    assert_eq!(director.list_merits(&penalties).await.unwrap().total, 0);

    let nobody = NewMerit { subject: MeritSubject::Staff, ..merit.clone() };
    assert_eq!(director.record_merit(&nobody).await.unwrap_err().fields()[0].path, "subject_id");
    let early = NewMerit { on: app.today().succ_opt().unwrap(), ..merit };
    assert_eq!(director.record_merit(&early).await.unwrap_err().fields()[0].code, Code::InFuture);
}

#[actix_web::test]
async fn jnt_01_a_joint_meeting_is_planned_held_and_followed_up() {
    let app = TestApp::start().await;
    let director = director(&app).await;
    let new = NewMeeting {
        organisation_id: app.centre,
        kind: MeetingKind::CriminalJustice,
        planned_on: app.today(),
        topics: vec!["告知义务落实情况（NOT-07）".parse().unwrap()],
    };
    let planned = director.plan_meeting(&new).await.unwrap();
    assert_eq!(planned.actions, [MeetingAction::Hold]);
    let task = NewTask {
        title: "建立刑事辩护律师库".parse().unwrap(),
        owner: "法律援助中心".parse().unwrap(),
        count: 5,
        unit: Unit::Days,
    };
    assert_eq!(director.give_task(planned.id, &task).await.unwrap_err().code(), Some(Code::NotNow));

    let minutes = Minutes {
        held_on: app.today(),
        attendees: vec![
            "市公安局".parse().unwrap(),
            "市检察院".parse().unwrap(),
            "市中级法院".parse().unwrap(),
        ],
        topics: new.topics.clone(),
        resolutions: vec!["看守所入所时当面告知并登记。".parse().unwrap()],
    };
    let held = director.hold_meeting(planned.id, &minutes).await.unwrap();
    assert_eq!(held.minutes.as_ref(), Some(&minutes), "ORG-08: attendees, topics, resolutions");
    assert_eq!(director.hold_meeting(planned.id, &minutes).await.unwrap_err().code(), Some(Code::NotNow));
    director.give_task(planned.id, &task).await.unwrap();
    let follow_up = TaskFilter { meeting_id: Some(planned.id), ..TaskFilter::default() };
    assert_eq!(director.list_tasks(&follow_up).await.unwrap().total, 1);

    let schedule = |year| MeetingFilter { year: Some(year), ..MeetingFilter::default() };
    assert_eq!(director.list_meetings(&schedule(2026)).await.unwrap().total, 1);
    assert_eq!(director.list_meetings(&schedule(2027)).await.unwrap().total, 0);
    let (elsewhere, _) = app.staff_at(app.other_centre, "elsewhere", &[Role::CentreDirector]).await;
    assert_eq!(elsewhere.list_meetings(&schedule(2026)).await.unwrap().total, 0);
}

#[actix_web::test]
async fn lead_01_the_leading_groups_tasks_have_an_owner_a_last_day_and_a_light() {
    let app = TestApp::start().await;
    let leader = app.staff("leader", &[Role::BureauLeader]).await;
    let new = NewMeeting {
        organisation_id: app.centre,
        kind: MeetingKind::LeadingGroup,
        planned_on: app.today(),
        topics: vec!["一村一法律顾问".parse().unwrap()],
    };
    let meeting = leader.plan_meeting(&new).await.unwrap();
    let minutes = Minutes {
        held_on: app.today(),
        attendees: vec!["司法局局长".parse().unwrap()],
        topics: new.topics,
        resolutions: Vec::new(),
    };
    leader.hold_meeting(meeting.id, &minutes).await.unwrap();
    let task = NewTask {
        title: "各镇顾问到位".parse().unwrap(),
        owner: "基层科".parse().unwrap(),
        count: 5,
        unit: Unit::Days,
    };
    let hours = NewTask { unit: Unit::Hours, ..task.clone() };
    assert_eq!(leader.give_task(meeting.id, &hours).await.unwrap_err().fields()[0].path, "unit");
    let given = leader.give_task(meeting.id, &task).await.unwrap();
    assert_eq!(given.due_on, "2026-11-09".parse().unwrap(), "TIM-02: a Saturday rolls to Monday");
    assert_eq!(given.light, Some(Light::Green));
    app.days_pass(8).await;
    let leader = app.sign_in("leader").await;
    let board = leader.list_tasks(&TaskFilter::default()).await.unwrap();
    assert_eq!(board.items[0].light, Some(Light::Red));

    let to = |status, note: Option<&str>| TaskMove { status, note: note.map(|text| text.parse().unwrap()) };
    let silent = leader.move_task(given.id, &to(TaskStatus::Dropped, None)).await.unwrap_err();
    assert_eq!(silent.fields()[0].path, "note", "who drops a task says why");
    let done = leader.move_task(given.id, &to(TaskStatus::Done, Some("十二个镇全部到位。"))).await.unwrap();
    assert_eq!((done.status, done.light), (TaskStatus::Done, None));
    assert_eq!(
        leader.move_task(given.id, &to(TaskStatus::Open, None)).await.unwrap_err().code(),
        Some(Code::NotNow)
    );
    let open = TaskFilter { status: Some(TaskStatus::Open), ..TaskFilter::default() };
    assert_eq!(leader.list_tasks(&open).await.unwrap().total, 0);
}

#[actix_web::test]
async fn plt_01_a_pilot_has_a_time_indicators_and_one_evaluation() {
    let app = TestApp::start().await;
    let director = director(&app).await;
    let new = NewPilot {
        organisation_id: app.centre,
        name: "审查起诉阶段律师辩护全覆盖试点".parse().unwrap(),
        stage: Some(Stage::Prosecution),
        starts_on: "2026-01-01".parse().unwrap(),
        ends_on: "2026-12-31".parse().unwrap(),
        indicators: vec![Indicator { name: "辩护覆盖率（%）".parse().unwrap(), target: 90 }],
    };
    let backwards = NewPilot { ends_on: "2025-12-31".parse().unwrap(), ..new.clone() };
    assert_eq!(director.start_pilot(&backwards).await.unwrap_err().fields()[0].path, "ends_on");
    let pilot = director.start_pilot(&new).await.unwrap();
    assert!(pilot.running);
    let on = |day: &str| PilotFilter { on: day.parse().ok(), ..PilotFilter::default() };
    assert_eq!(director.list_pilots(&on("2026-06-01")).await.unwrap().total, 1);
    assert_eq!(director.list_pilots(&on("2027-01-01")).await.unwrap().total, 0);

    let evaluation = Evaluation {
        on: app.today(),
        reached: vec![92],
        report: "覆盖率由六成升至九成二。".parse().unwrap(),
        advice: "值班律师转任辩护人的做法可以推广。".parse().unwrap(),
    };
    let unanswered = Evaluation { reached: Vec::new(), ..evaluation.clone() };
    assert_eq!(
        director.evaluate_pilot(pilot.id, &unanswered).await.unwrap_err().fields()[0].code,
        Code::TooFew
    );
    let evaluated = director.evaluate_pilot(pilot.id, &evaluation).await.unwrap();
    assert_eq!((evaluated.evaluation.as_ref(), evaluated.actions.len()), (Some(&evaluation), 0));
    assert_eq!(director.evaluate_pilot(pilot.id, &evaluation).await.unwrap_err().code(), Some(Code::NotNow));
}
