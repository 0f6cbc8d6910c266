//! `fayuan rules replay`: who would have come out otherwise with another version, from the real program.

use std::process::{Command, Output};

use calamine::{Data, Reader, Xlsx, open_workbook};
use openapi::applications::*;
use tests::{Rulers, TestApp, given, rules::raised};

fn replay(app: &TestApp, words: &[&str]) -> Output {
    Command::new(tests::binary())
        .args(["rules", "replay"])
        .args(words)
        .env("FAYUAN_DATA_DIR", app.database.folder.path())
        .env("FAYUAN_DATABASE_URL", &app.database.url)
        .output()
        .expect("the program runs")
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), output.stderr.as_slice()].concat()).into_owned()
}

#[actix_web::test]
async fn a_replay_tells_by_number_who_would_have_come_out_otherwise_and_writes_a_workbook() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    house.assessed(390_000).await;
    let (above, _) = house.assessed(690_000).await;
    let rich = house.assessed(9_000_000).await.0;
    Rulers::of(&app, "定西市", "621100").await.assessed(690_000).await;
    // Decided: refused for the means.
    let unfavourable = Opinion { means: Finding::NotMet, ..given::favourable() };
    house.examiner.give_opinion(above, &unfavourable).await.unwrap();
    let refusal = Refusal { reasons: vec![RefuseReason::R2], ..given::refusal() };
    house.director.refuse_application(above, &refusal).await.unwrap();
    let number = house.clerk.get_application(above).await.unwrap().number.unwrap();
    house.drafted("PY-2019", |pack| raised(pack, "min_wage", 240_000)).await;

    let file = app.database.folder.path().join("replay.xlsx");
    let out = file.to_str().unwrap();
    let (before, _) = api::journal::verify(app.system().db()).await.unwrap();
    let words = ["--pack", "PY-2019@1", "--against", "PY-2019@2", "--out", out];
    let ran = replay(&app, &words);
    let text = told(&ran);
    assert!(ran.status.success(), "{text}");
    assert!(text.contains("PY-2019@1 -> PY-2019@2: 3 assessed, 1 would change"), "{text}");
    assert!(text.contains("hardship_met: 1 -> 2") && text.contains("hardship_not_met: 2 -> 1"), "{text}");
    assert!(text.contains(&format!("{number} hardship_not_met -> hardship_met")), "{text}");
    let unmoved = house.clerk.get_application(rich).await.unwrap().number.unwrap();
    assert!(!text.contains(&unmoved) && !text.contains("林秀英"), "{text}");

    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let summary = book.worksheet_range("汇总 Summary").unwrap();
    assert_eq!(summary.get((2, 1)), Some(&Data::String("3".to_owned())));
    let changes = book.worksheet_range("变化 Changes").unwrap();
    assert_eq!(changes.height(), 2, "titles and one application");
    let row: Vec<String> = (0..6).map(|at| changes.get((1, at)).unwrap().to_string()).collect();
    let expected = [&number, "DECIDED_REFUSE", "hardship_not_met", "hardship_met", "PY-STD", "PY-STD"];
    assert_eq!(row, expected);

    // Nothing is overwritten, nothing is guessed, and it stands in the journal.
    assert!(told(&replay(&app, &words)).contains("is there already"));
    let unknown = replay(&app, &["--pack", "PY-2019@1", "--against", "PY-2019@9"]);
    assert!(!unknown.status.success() && told(&unknown).contains("there is no PY-2019@9"));
    let named = replay(&app, &["--pack", "PY-2019", "--against", "PY-2019"]);
    assert!(told(&named).contains("PY-2019@1 -> PY-2019@2"), "the one in force, the newest at all");
    let (after, broken) = api::journal::verify(app.system().db()).await.unwrap();
    assert_eq!((after, broken), (before + 2, vec![]), "each replay that was carried out");
    assert_eq!(house.clerk.get_application(above).await.unwrap().status, Status::DecidedRefuse, "GEN-01");
}

#[actix_web::test]
async fn a_replay_with_the_same_version_finds_everybody_as_they_are_stored() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "濮阳市", "410900").await;
    for together in [390_000, 690_000] {
        house.assessed(together).await;
    }
    let text = told(&replay(&app, &["--pack", "PY-2019@1", "--against", "PY-2019@1"]));
    assert!(text.contains("2 assessed, 0 would change") && !text.contains("as they are stored"), "{text}");
    let law = told(&replay(&app, &["--pack", "LAL-2022", "--against", "REG-2003"]));
    assert!(law.contains("LAL-2022@1 -> REG-2003@1: 2 assessed"), "{law}");
}
