//! Lists of beneficiaries.

use openapi::{BeneficiaryImportId, Page, beneficiaries::*};

use crate::{Asked, Client, directory::with_file};

impl Client {
    /// Lists of organisations that the caller keeps.
    pub fn list_beneficiary_imports(
        &self,
        filter: &BeneficiaryImportFilter,
    ) -> Asked<Page<BeneficiaryImport>> {
        self.find("/beneficiary-imports", filter)
    }

    /// How far a list is.
    pub fn get_beneficiary_import(&self, id: BeneficiaryImportId) -> Asked<BeneficiaryImport> {
        self.get(&format!("/beneficiary-imports/{id}"))
    }

    /// What was wrong with its rows, as CSV.
    pub fn get_beneficiary_errors(&self, id: BeneficiaryImportId) -> Asked<Vec<u8>> {
        self.succeed(Ok(self.request("GET", &format!("/beneficiary-imports/{id}/errors"))))
    }

    /// Upload a list.
    pub fn start_beneficiary_import(
        &self,
        upload: &BeneficiaryUpload,
        file_name: &str,
    ) -> Asked<BeneficiaryImport> {
        let BeneficiaryUpload {
            organisation_id,
            source,
            category,
            legal_basis,
            agreement_no,
            as_of,
            completeness,
            file,
        } = upload;
        let said = [
            ("organisation_id", Some(organisation_id.to_string())),
            ("source", Some(source.to_string())),
            ("category", category.map(|category| category.to_string())),
            ("legal_basis", Some(legal_basis.clone())),
            ("agreement_no", Some(agreement_no.clone())),
            ("as_of", Some(as_of.to_string())),
            ("completeness", Some(completeness.to_string())),
        ];
        self.read(Ok(with_file(self.request("POST", "/beneficiary-imports"), &said, file, file_name)))
    }
}
