//! A list before it goes up, while it is described.

use chrono::NaiveDate;
use openapi::{
    FieldProblem, Line, OrganisationId, beneficiaries::Completeness, eligibility::DataSource,
    people::PersonCategory,
};
use web_sys::{File, FormData};

use crate::app::Check;

#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub organisation: Option<OrganisationId>,
    pub source: Option<DataSource>,
    pub category: Option<PersonCategory>,
    pub legal_basis: String,
    pub agreement: String,
    pub as_of: Option<NaiveDate>,
    pub completeness: Option<Completeness>,
    pub file: Option<File>,
}

/// What is sent.
pub struct Sent {
    organisation: OrganisationId,
    source: DataSource,
    category: Option<PersonCategory>,
    legal_basis: Line,
    agreement: Line,
    as_of: NaiveDate,
    completeness: Completeness,
    file: File,
}

impl Draft {
    pub fn read(&self) -> Result<Sent, Vec<FieldProblem>> {
        let mut check = Check::default();
        let file = check.required("file", self.file.clone());
        let organisation = check.required("organisation_id", self.organisation);
        let source = check.required("source", self.source);
        let legal_basis = check.text("legal_basis", &self.legal_basis);
        let agreement = check.text("agreement_no", &self.agreement);
        let as_of = check.required("as_of", self.as_of);
        let completeness = check.required("completeness", self.completeness);
        check.finish(|| {
            Some(Sent {
                organisation: organisation?,
                source: source?,
                category: self.category,
                legal_basis: legal_basis?,
                agreement: agreement?,
                as_of: as_of?,
                completeness: completeness?,
                file: file?,
            })
        })
    }
}

impl Sent {
    /// The form as the operation wants it: what is said comes before the file.
    pub fn body(&self) -> Option<FormData> {
        let form = FormData::new().ok()?;
        form.append_with_str("organisation_id", &self.organisation.to_string()).ok()?;
        form.append_with_str("source", self.source.code()).ok()?;
        if let Some(category) = self.category {
            form.append_with_str("category", category.code()).ok()?;
        }
        form.append_with_str("legal_basis", &self.legal_basis).ok()?;
        form.append_with_str("agreement_no", &self.agreement).ok()?;
        form.append_with_str("as_of", &self.as_of.to_string()).ok()?;
        form.append_with_str("completeness", self.completeness.code()).ok()?;
        form.append_with_blob("file", &self.file).ok()?;
        Some(form)
    }
}
