//! Blind indices: what stands in the database for a value that is looked up by equality. Whoever has the database
//! alone learns which rows are equal, and nothing else.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// A column that is looked up by equality. Each has a key of its own: the same value in two columns gives two
/// different indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Index {
    /// The applicant's ID number, in capitals.
    ApplicantNumber,
    /// The ID number of a party, in capitals.
    PartyNumber,
    /// The ID number or unified social credit code of a party of an application, in capitals.
    PartyKey,
    /// The folded name of a party of an application.
    PartyName,
    /// The applicant's birthday.
    Birthday,
    /// The ID number of somebody who is in a record or has a relation to one, in capitals.
    Person,
    /// What a record is found by.
    SearchToken,
    /// A person at the identity provider: issuer and subject.
    Identity,
    /// The ID number of somebody in a list of beneficiaries, in capitals.
    BeneficiaryNumber,
    /// Number and name of somebody in such a list.
    BeneficiaryName,
    /// The ID number of somebody whose means were checked, in capitals.
    VerifiedPerson,
}

impl Index {
    /// Table and column.
    pub fn column(self) -> (&'static str, &'static str) {
        match self {
            Self::ApplicantNumber => ("applications", "id_no"),
            Self::PartyNumber => ("case_parties", "id_no"),
            Self::Birthday => ("applications", "born"),
            Self::PartyKey => ("application_parties", "id_key"),
            Self::PartyName => ("application_parties", "name_key"),
            Self::Person => ("record_people", "person"),
            Self::SearchToken => ("search_tokens", "token"),
            Self::Identity => ("identities", "subject"),
            Self::BeneficiaryNumber => ("beneficiaries", "person"),
            Self::BeneficiaryName => ("beneficiaries", "name"),
            Self::VerifiedPerson => ("verifications", "person"),
        }
    }

    /// Characters of an index. Tokens are many, and half of the digest tells them apart as well.
    pub fn length(self) -> i32 {
        match self {
            Self::SearchToken => 32,
            Self::ApplicantNumber
            | Self::PartyNumber
            | Self::Birthday
            | Self::PartyKey
            | Self::PartyName
            | Self::Person
            | Self::Identity
            | Self::BeneficiaryNumber
            | Self::BeneficiaryName
            | Self::VerifiedPerson => 64,
        }
    }

    /// The index of a value: HMAC-SHA256 in hexadecimal digits, under a key that is derived for the column.
    pub fn of(self, root: &[u8], value: &str) -> String {
        let (table, column) = self.column();
        let key = mac(root, format!("{table}.{column}").as_bytes());
        let mut index = hex::encode(mac(&key, value.as_bytes()));
        index.truncate(usize::try_from(self.length()).unwrap_or(usize::MAX));
        index
    }
}

fn mac(key: &[u8], text: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(text);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_13_equal_values_have_equal_indices_in_one_column_and_different_ones_in_two() {
        let (root, number) = ([7; 32], "621102196203010025");
        let index = Index::ApplicantNumber.of(&root, number);
        assert_eq!(index, Index::ApplicantNumber.of(&root, number));
        assert_ne!(index, Index::PartyNumber.of(&root, number));
        assert_ne!(index, Index::ApplicantNumber.of(&[8; 32], number), "another key");
        assert_eq!(index.len(), 64);
        assert_eq!(Index::SearchToken.of(&root, "0025").len(), 32);
    }

    /// RFC 4231, test case 2.
    #[test]
    fn the_digest_is_that_of_the_standard() {
        assert_eq!(
            hex::encode(mac(b"Jefe", b"what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }
}
