//! What a check must have before it begins: a ground, a consent, something signed (VER-01, VER-06, VER-07).

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    applications::{Cause, Form, MeansGround, MeansMode, OpponentKind, Status},
    verifications::{Commitment, Draw, NewVerification, VerificationBasis, Whose},
};

use super::Terms;
use crate::refusal::field;

/// Everything that keeps a check from beginning. `consented`: the applicant's authorisation is there, and not
/// withdrawn.
pub fn problems(new: &NewVerification, form: &Form, consented: bool, today: NaiveDate) -> Vec<FieldProblem> {
    let NewVerification {
        application_id: _,
        mode,
        ground,
        basis,
        statute,
        sources,
        whose,
        anew: _,
        commitment,
    } = new;
    let mut found = Vec::new();
    let mut wrong = |path: &str, code| found.push(field(path, code));
    match (mode, ground) {
        (MeansMode::NoLimit | MeansMode::Exempt, None) => wrong("ground", Code::Required),
        (MeansMode::NoLimit, Some(ground)) if !no_limit(*ground) => wrong("ground", Code::Mismatch),
        (MeansMode::Exempt, Some(ground)) if no_limit(*ground) => wrong("ground", Code::Mismatch),
        (MeansMode::DataQuery | MeansMode::Commitment | MeansMode::Certificate, Some(_)) => {
            wrong("ground", Code::Mismatch);
        }
        _ => {}
    }
    // Nothing is asked, and no commitment checked, without one of the two (VER-01).
    let asks = matches!(mode, MeansMode::DataQuery | MeansMode::Commitment);
    match (basis, statute) {
        (None, None) if asks => wrong("basis", Code::Required),
        (Some(_), _) | (_, Some(_)) if !asks => wrong("basis", Code::Mismatch),
        (Some(VerificationBasis::Consent), Some(_)) => wrong("statute", Code::Mismatch),
        (Some(VerificationBasis::Consent), None) if !consented => wrong("basis", Code::NotConfirmed),
        (Some(VerificationBasis::Statute), None) => wrong("statute", Code::Required),
        (None, Some(_)) => wrong("basis", Code::Required),
        _ => {}
    }
    match mode {
        MeansMode::DataQuery if sources.is_empty() => wrong("sources", Code::TooFew),
        MeansMode::DataQuery => {}
        _ if !sources.is_empty() => wrong("sources", Code::Mismatch),
        _ => {}
    }
    if (1..sources.len()).any(|at| sources[..at].contains(&sources[at])) {
        wrong("sources", Code::Duplicate);
    }
    if *whose == Some(Whose::ApplicantOnly) && !against_somebody(form) {
        wrong("whose", Code::Mismatch);
    }
    match (mode, commitment) {
        (MeansMode::Commitment, None) => wrong("commitment", Code::Required),
        (MeansMode::Commitment, Some(commitment)) => {
            // Who is free of the check commits to nothing (VER-06).
            if matches!(form.means.mode, Some(MeansMode::Exempt | MeansMode::NoLimit)) {
                wrong("mode", Code::Mismatch);
            }
            signed(commitment, *basis, today, &mut wrong);
        }
        (_, Some(_)) => wrong("commitment", Code::Mismatch),
        (_, None) => {}
    }
    found
}

fn signed(
    commitment: &Commitment,
    basis: Option<VerificationBasis>,
    today: NaiveDate,
    wrong: &mut impl FnMut(&str, Code),
) {
    let Commitment { notice_signed_on, commitment_signed_on, consequences_explained, voluntary } = commitment;
    if *notice_signed_on > today {
        wrong("commitment.notice_signed_on", Code::InFuture);
    }
    if *commitment_signed_on > today {
        wrong("commitment.commitment_signed_on", Code::InFuture);
    }
    // Who commits was told first.
    if commitment_signed_on < notice_signed_on {
        wrong("commitment.commitment_signed_on", Code::OutOfRange);
    }
    if !consequences_explained {
        wrong("commitment.consequences_explained", Code::NotConfirmed);
    }
    if !voluntary {
        wrong("commitment.voluntary", Code::NotConfirmed);
    }
    // The check afterwards rests on the authorisation that is signed with it.
    if basis == Some(VerificationBasis::Statute) {
        wrong("basis", Code::Mismatch);
    }
}

/// Can the means behind an application in this state be checked? From its submission on, and after the grant (LAL
/// 48(4), 64); what ended otherwise is nobody's business any more.
pub fn checkable(status: Status) -> bool {
    use Status::*;
    match status {
        Submitted | Precheck | PrecheckReturn | Received | NeedSupp | Accepted | Verifying | Opinion
        | DecidedGrant => true,
        Draft | PrecheckReject | DecidedRefuse | DeemedWithdrawn | Withdrawn | Redirected | Merged
        | Voided => false,
    }
}

/// No limit at all (LAL 32), or free of the check (LAL 42)?
fn no_limit(ground: MeansGround) -> bool {
    use MeansGround::*;
    matches!(ground, L1 | L2 | L3 | L4 | L5)
}

fn against_somebody(form: &Form) -> bool {
    form.opponents.iter().any(|opponent| opponent.kind == OpponentKind::Person)
}

/// Whose means count: against somebody of the own household only the applicant's own (VER-07, PROC 18(2)).
pub fn whose(form: &Form) -> Whose {
    use Cause::*;
    let family = matches!(
        form.matter.cause,
        Some(ParentSupport | ChildSupport | SpousalSupport | Divorce | Custody | DomesticViolence)
    );
    if family && against_somebody(form) { Whose::ApplicantOnly } else { Whose::Household }
}

/// Is a commitment checked afterwards (VER-06)? It follows from the application alone, so that nobody can draw again,
/// and anybody can see that it was not chosen. `digest`: the beginning of SHA-256 over `post-check:` and its id.
pub fn draw(digest: [u8; 4], terms: &Terms) -> Draw {
    let drawn = u16::try_from(u32::from_be_bytes(digest) % 10_000).unwrap_or_default();
    let below = u16::from(terms.post_check_percent.min(100)) * 100;
    Draw { drawn, below, sampled: drawn < below }
}

#[cfg(test)]
mod tests {
    use openapi::{
        ApplicationId, Uuid,
        applications::{Matter, Means, Opponent},
        eligibility::DataSource,
        verifications::StatutoryBasis,
    };

    use super::*;

    fn today() -> NaiveDate {
        "2026-11-02".parse().expect("a day")
    }

    fn asking(mode: MeansMode) -> NewVerification {
        NewVerification {
            application_id: ApplicationId(Uuid::nil()),
            mode,
            ground: None,
            basis: Some(VerificationBasis::Consent),
            statute: None,
            sources: Vec::new(),
            whose: None,
            anew: false,
            commitment: None,
        }
    }

    fn told(new: &NewVerification, form: &Form, consented: bool) -> Vec<(String, Code)> {
        problems(new, form, consented, today()).into_iter().map(|p| (p.path, p.code)).collect()
    }

    #[test]
    fn ver_01_nothing_is_asked_without_a_consent_or_a_statute() {
        let new = NewVerification { sources: vec![DataSource::HrSocial], ..asking(MeansMode::DataQuery) };
        let form = Form::default();
        assert_eq!(told(&new, &form, true), []);
        assert_eq!(told(&new, &form, false), [("basis".to_owned(), Code::NotConfirmed)]);
        let none = NewVerification { basis: None, ..new.clone() };
        assert_eq!(told(&none, &form, true), [("basis".to_owned(), Code::Required)]);
        let unnamed = NewVerification { basis: Some(VerificationBasis::Statute), ..new.clone() };
        assert_eq!(told(&unnamed, &form, false), [("statute".to_owned(), Code::Required)]);
        let statute = NewVerification { statute: Some(StatutoryBasis::Lal41), ..unnamed };
        assert_eq!(told(&statute, &form, false), []);
    }

    #[test]
    fn ver_06_a_commitment_is_signed_voluntary_and_not_for_who_is_free_of_the_check() {
        let commitment = Commitment {
            notice_signed_on: today(),
            commitment_signed_on: today(),
            consequences_explained: true,
            voluntary: true,
        };
        let new = NewVerification { commitment: Some(commitment), ..asking(MeansMode::Commitment) };
        assert_eq!(told(&new, &Form::default(), true), []);
        let exempt = Means { mode: Some(MeansMode::Exempt), ..Means::default() };
        let exempt = Form { means: exempt, ..Form::default() };
        assert_eq!(told(&new, &exempt, true), [("mode".to_owned(), Code::Mismatch)]);
        let forced = Commitment { voluntary: false, consequences_explained: false, ..commitment_of(&new) };
        let forced = NewVerification { commitment: Some(forced), ..new };
        assert_eq!(told(&forced, &Form::default(), true).len(), 2);
    }

    fn commitment_of(new: &NewVerification) -> Commitment {
        new.commitment.clone().expect("a commitment")
    }

    #[test]
    fn ver_07_against_somebody_of_the_family_only_the_applicant_s_own_means_count() {
        let opponent = Opponent {
            kind: OpponentKind::Person,
            name: "林建军".parse().expect("a name"),
            id_no: None,
            phone: None,
            address: None,
        };
        let matter = Matter { cause: Some(Cause::ParentSupport), ..Matter::default() };
        let form = Form { matter, opponents: vec![opponent], ..Form::default() };
        assert_eq!(whose(&form), Whose::ApplicantOnly);
        assert_eq!(whose(&Form { opponents: Vec::new(), ..form }), Whose::Household);
    }

    #[test]
    fn ver_06_the_draw_takes_its_share_and_is_the_same_each_time() {
        let terms = Terms::default();
        let sampled = (0..10_000_u32).filter(|n| draw(n.to_be_bytes(), &terms).sampled).count();
        assert_eq!(sampled, 2_000);
        assert_eq!(draw([1, 2, 3, 4], &terms), draw([1, 2, 3, 4], &terms));
        assert!(!draw([0; 4], &Terms { post_check_percent: 0, ..terms }).sampled);
    }
}
