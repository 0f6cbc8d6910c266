use openapi::{
    applications::{Explanation, Material, Matter, Means, Person, Proof, Receipt},
    eligibility::DataSource,
};

use super::*;

fn wages(category: PersonCategory) -> Form {
    Form {
        applicant: Person { categories: vec![category], ..Person::default() },
        matter: Matter { cause: Some(Cause::UnpaidWages), ..Matter::default() },
        means: Means { mode: Some(MeansMode::Exempt), ground: Some(MeansGround::E3), ..Means::default() },
        ..Form::default()
    }
}

fn states(form: &Form, files: &[AttachmentKind], kept: &MaterialsFile) -> Vec<(MaterialItem, MaterialState)> {
    let at_hand = AtHand { source: Source::SelfOnline, form, files, kept };
    checklist(at_hand).into_iter().map(|line| (line.item, line.state)).collect()
}

fn proof(item: MaterialItem) -> Proof {
    let as_of = "2026-11-02".parse().expect("a day");
    Proof { item, source: DataSource::HrSocial, as_of }
}

#[test]
fn appendix_d_a_migrant_workers_wage_claim_asks_for_no_statement_of_means() {
    use {MaterialItem as Item, MaterialState as State};
    let found = states(&wages(PersonCategory::MigrantWorker), &[], &MaterialsFile::default());
    let open = [Item::Identity, Item::Ground, Item::Matter].map(|item| (item, State::Missing));
    assert_eq!(found, [vec![(Item::Form, State::Provided)], open.to_vec()].concat());
    let means = Form {
        means: Means { mode: Some(MeansMode::Commitment), ..Means::default() },
        ..wages(PersonCategory::MigrantWorker)
    };
    let found = states(&means, &[], &MaterialsFile::default());
    assert!(found.contains(&(Item::Means, State::Missing)), "{found:?}");
    assert!(found.iter().all(|(item, _)| *item != Item::Ground), "{found:?}");
}

#[test]
fn elg_08_a_data_hit_asks_for_no_certificate_and_a_certificate_for_no_hit() {
    let form = wages(PersonCategory::MigrantWorker);
    let kept = MaterialsFile { proofs: vec![proof(MaterialItem::Ground)], ..MaterialsFile::default() };
    assert!(states(&form, &[], &kept).contains(&(MaterialItem::Ground, MaterialState::Proven)));
    let paper = Material {
        item: MaterialItem::Ground,
        name: "务工证明".parse().expect("a name"),
        copies: 1,
        pages: 1,
        original: false,
    };
    let said = MaterialsEntry { received: vec![paper.clone()], ..MaterialsEntry::default() };
    let codes: Vec<_> = problems(&kept, &said).into_iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::Duplicate], "never both");
    let receipt =
        Receipt { on: "2026-11-02".parse().expect("a day"), by: None, items: vec![paper], files: Vec::new() };
    let kept = MaterialsFile { receipts: vec![receipt], ..MaterialsFile::default() };
    assert!(states(&form, &[], &kept).contains(&(MaterialItem::Ground, MaterialState::Provided)));
}

#[test]
fn mat_02_what_is_explained_is_not_asked_for_again() {
    let form = wages(PersonCategory::MigrantWorker);
    let reason = "工地没有签合同".parse().expect("a reason");
    let kept = MaterialsFile {
        explanations: vec![Explanation { item: MaterialItem::Matter, reason }],
        ..MaterialsFile::default()
    };
    let at_hand =
        AtHand { source: Source::SelfOnline, form: &form, files: &[AttachmentKind::Identity], kept: &kept };
    let list = checklist(at_hand);
    let open: Vec<String> = missing(&list).into_iter().map(String::from).collect();
    assert_eq!(open, ["户籍和务工证明，或者书面说明（任一项，能查询到的不用交）"]);
    assert!(list.iter().any(|line| line.item == MaterialItem::Matter && !line.required));
}

#[test]
fn appendix_d_every_item_fits_into_a_line_of_the_notice() {
    use strum::VariantArray;
    for cause in Cause::VARIANTS {
        let form = Form { matter: Matter { cause: Some(*cause), ..Matter::default() }, ..Form::default() };
        let kept = MaterialsFile::default();
        let at_hand = AtHand { source: Source::SelfWindow, form: &form, files: &[], kept: &kept };
        let list = checklist(at_hand);
        assert_eq!(missing(&list).len(), list.len(), "{cause}: nothing is lost on the way to the notice");
    }
}
