//! People who come again: found by number, by name and birthday, and linked without loss (VAL-13).

use openapi::{Code, applications::*, auth::Role};
use tests::{TestApp, given};

const LIN: &str = "621102196203010025";

fn claim(app: &TestApp, name: &str, id_no: Option<&str>, cause: Cause) -> NewApplication {
    let mut new = given::wage_claim(app.centre);
    new.form.applicant.name = Some(name.parse().unwrap());
    new.form.applicant.id_no = id_no.map(|no| no.parse().unwrap());
    if id_no.is_none() {
        new.form.applicant.id_unverified_reason = Some("身份证遗失，补办中".parse().unwrap());
        new.form.applicant.birth_date = Some("1962-03-01".parse::<chrono::NaiveDate>().unwrap().into());
    }
    new.form.matter.cause = Some(cause);
    new
}

async fn submitted(who: &client::Client, new: &NewApplication) -> openapi::ApplicationId {
    let id = who.create_application(new).await.unwrap().id;
    who.submit_application(id).await.unwrap();
    id
}

#[actix_web::test]
async fn val_13_who_comes_again_is_found_by_number_and_their_matters_are_linked() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let first = submitted(&clerk, &claim(&app, "林秀英", Some(LIN), Cause::UnpaidWages)).await;
    let second = submitted(&clerk, &claim(&app, "林秀英", Some(LIN), Cause::WorkInjury)).await;
    let found = clerk.returning(second).await.unwrap();
    let told: Vec<_> = found.matters.iter().map(|m| (m.id, m.sameness, m.cause)).collect();
    assert_eq!(told, [(first, Sameness::Joined, Some(Cause::UnpaidWages))]);
    assert_eq!(found.matters[0].applicant.as_deref(), Some("林*英"), "masked");
    assert!(found.likely.is_empty());
}

#[actix_web::test]
async fn val_13_a_name_that_sounds_alike_and_the_same_birthday_ask_somebody_who_joins_them() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let known = submitted(&clerk, &claim(&app, "林秀英", Some(LIN), Cause::UnpaidWages)).await;
    let unclear = submitted(&clerk, &claim(&app, "林秀莹", None, Cause::Divorce)).await;
    let stranger = submitted(&clerk, &claim(&app, "王建国", None, Cause::Land)).await;

    let found = clerk.returning(unclear).await.unwrap();
    assert!(found.matters.is_empty());
    let told: Vec<_> = found.likely.iter().map(|m| (m.id, m.sameness)).collect();
    assert_eq!(told, [(known, Sameness::NameAndBirth)]);

    let before = clerk.get_application(unclear).await.unwrap();
    let same = SamePerson { other: known, reason: "核对了户口簿，是同一人。".parse().unwrap() };
    let joined = clerk.join_person(unclear, &same).await.unwrap();
    assert_eq!((joined.matters[0].id, joined.likely.len()), (known, 0));
    assert_eq!(clerk.returning(known).await.unwrap().matters[0].id, unclear, "from both sides");
    let after = clerk.get_application(unclear).await.unwrap();
    assert_eq!((after.form, after.number), (before.form, before.number), "nothing of either is changed");
    assert!(clerk.returning(stranger).await.unwrap().likely.is_empty());
}

#[actix_web::test]
async fn val_13_two_numbers_are_two_people_and_another_centres_matter_is_not_told() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let there = app.staff_at(app.other_centre, "there", &[Role::Intake]).await.0;
    let lin = submitted(&clerk, &claim(&app, "林秀英", Some(LIN), Cause::UnpaidWages)).await;
    let wang = submitted(&clerk, &claim(&app, "林秀英", Some("410902194906150010"), Cause::Land)).await;
    let same = SamePerson { other: lin, reason: "同名".parse().unwrap() };
    let refused = clerk.join_person(wang, &same).await.unwrap_err();
    assert_eq!((refused.fields()[0].path.as_str(), refused.fields()[0].code), ("as", Code::Mismatch));

    let mut elsewhere = claim(&app, "林秀英", Some(LIN), Cause::Divorce);
    elsewhere.organisation_id = app.other_centre;
    let elsewhere = submitted(&there, &elsewhere).await;
    let found = there.returning(elsewhere).await.unwrap();
    assert!(found.matters.is_empty() && found.likely.is_empty());
}

#[actix_web::test]
async fn val_13_who_is_joined_from_both_sides_at_once_is_one_person_afterwards() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let other = app.staff("other", &[Role::Intake]).await;
    let same = |other| SamePerson { other, reason: "核对了户口簿，是同一人。".parse().unwrap() };
    for round in 0..8 {
        // Each of the two has two matters already, so that a join moves more than one.
        let mut ids = Vec::new();
        for _ in 0..4 {
            ids.push(submitted(&clerk, &claim(&app, "林秀英", None, Cause::UnpaidWages)).await);
        }
        let [one, first, two, second] = ids[..] else { panic!("{ids:?}") };
        clerk.join_person(first, &same(one)).await.unwrap();
        clerk.join_person(second, &same(two)).await.unwrap();
        let (there, back) = (same(two), same(one));
        let (there, back) = futures::join!(clerk.join_person(one, &there), other.join_person(two, &back));
        assert!(there.is_ok() && back.is_ok(), "round {round}: {there:?} {back:?}");
        let mut told: Vec<_> =
            clerk.returning(first).await.unwrap().matters.iter().map(|matter| matter.id).collect();
        told.sort_unstable();
        let mut expected = vec![one, two, second];
        expected.sort_unstable();
        assert_eq!(told, expected, "round {round}: all four are one person's");
    }
}
