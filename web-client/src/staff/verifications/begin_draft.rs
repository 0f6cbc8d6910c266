//! A check before it begins, while it is typed: the basis, the way, whom to ask.

use chrono::NaiveDate;
use openapi::{
    ApplicationId, Code, FieldProblem,
    applications::{MeansGround, MeansMode},
    eligibility::DataSource,
    verifications::{Commitment, NewVerification, StatutoryBasis, VerificationBasis, Whose},
};

use crate::app::Check;

#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub mode: Option<MeansMode>,
    pub ground: Option<MeansGround>,
    pub basis: Option<VerificationBasis>,
    pub statute: Option<StatutoryBasis>,
    pub sources: Vec<DataSource>,
    pub whose: Option<Whose>,
    pub anew: bool,
    pub notice_on: Option<NaiveDate>,
    pub commitment_on: Option<NaiveDate>,
    pub explained: bool,
    pub voluntary: bool,
}

impl Draft {
    /// No limit or no check: why.
    pub fn needs_ground(&self) -> bool {
        matches!(self.mode, Some(MeansMode::Exempt | MeansMode::NoLimit))
    }

    /// Nothing is asked, and no commitment taken, without a basis (VER-01).
    pub fn needs_basis(&self) -> bool {
        matches!(self.mode, Some(MeansMode::DataQuery | MeansMode::Commitment))
    }

    pub fn asks(&self) -> bool {
        self.mode == Some(MeansMode::DataQuery)
    }

    pub fn commits(&self) -> bool {
        self.mode == Some(MeansMode::Commitment)
    }

    /// The request; what a way does not need is left out, whatever was typed before the way was changed.
    pub fn read(&self, application_id: ApplicationId) -> Result<NewVerification, Vec<FieldProblem>> {
        let mut check = Check::default();
        let mode = check.required("mode", self.mode);
        let ground = if self.needs_ground() { check.required("ground", self.ground) } else { None };
        let basis = if self.needs_basis() { check.required("basis", self.basis) } else { None };
        let statute = match basis {
            Some(VerificationBasis::Statute) => check.required("statute", self.statute),
            _ => None,
        };
        let sources = if self.asks() { self.sources.clone() } else { Vec::new() };
        if self.asks() && sources.is_empty() {
            check.add("sources", Code::TooFew);
        }
        let commitment = if self.commits() { self.commitment(&mut check) } else { None };
        check.done(|| {
            Some(NewVerification {
                application_id,
                mode: mode?,
                ground,
                basis,
                statute,
                sources,
                whose: self.whose,
                anew: self.asks() && self.anew,
                commitment,
            })
        })
    }

    fn commitment(&self, check: &mut Check) -> Option<Commitment> {
        let notice = check.required("commitment.notice_signed_on", self.notice_on);
        let signed = check.required("commitment.commitment_signed_on", self.commitment_on);
        if !self.explained {
            check.add("commitment.consequences_explained", Code::NotConfirmed);
        }
        if !self.voluntary {
            check.add("commitment.voluntary", Code::NotConfirmed);
        }
        Some(Commitment {
            notice_signed_on: notice?,
            commitment_signed_on: signed?,
            consequences_explained: self.explained,
            voluntary: self.voluntary,
        })
    }
}
