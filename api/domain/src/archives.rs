//! The order of the file: approval part (ARC-07), then handling part (ARC-08), pages counted through.

use openapi::{archives::DossierPart, attachments::AttachmentKind};

/// ARC-07: the approval file in its order.
#[rustfmt::skip]
const APPROVAL: &[AttachmentKind] = {
    use AttachmentKind::*;
    &[ApplicationForm, Identity, AgentAuthority, Means, MatterEvidence, Receipt, Decision, AssignmentLetter,
      OfficialLetter, ProofOfService, QualityMaterial]
};

/// ARC-08: the handling file in its order.
#[rustfmt::skip]
const HANDLING: &[AttachmentKind] = {
    use AttachmentKind::*;
    &[RightsNotice, RiskNotice, Agreement, PowerOfAttorney, Pleading, LowerJudgment, Evidence, FileReadingRecord,
      InterviewRecord, HearingRecord, RepresentationStatement, Judgment, InformRecord, ClosingReport, Other]
};

/// Where a kind of document stands: its part, and its place within the whole file.
pub fn place(kind: AttachmentKind) -> (DossierPart, usize) {
    match APPROVAL.iter().position(|k| *k == kind) {
        Some(at) => (DossierPart::Approval, at),
        None => {
            let at = HANDLING.iter().position(|k| *k == kind).unwrap_or(HANDLING.len());
            (DossierPart::Handling, APPROVAL.len() + at)
        }
    }
}

/// What a recipient reads of the handling file (LAL 55, ARC-12): what they signed, filed or were served; not
/// the records, reports and letters that others made about the case.
pub fn open_to_recipient(kind: AttachmentKind) -> bool {
    use AttachmentKind::*;
    matches!(
        kind,
        ApplicationForm
            | Identity
            | AgentAuthority
            | Means
            | MatterEvidence
            | Receipt
            | Decision
            | AssignmentLetter
            | RightsNotice
            | RiskNotice
            | Agreement
            | PowerOfAttorney
            | Pleading
            | LowerJudgment
            | Evidence
            | Judgment
            | InformRecord
    )
}

/// First and last page of each document, counted through the file from 1.
pub fn page_ranges(pages: impl IntoIterator<Item = u32>) -> Vec<(u32, u32)> {
    pages
        .into_iter()
        .scan(0, |last, count| {
            let first = *last + 1;
            *last += count.max(1);
            Some((first, *last))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn arc_07_08_every_kind_of_document_has_its_own_place() {
        let mut places: Vec<usize> = AttachmentKind::VARIANTS.iter().map(|kind| place(*kind).1).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), AttachmentKind::VARIANTS.len());
        assert!(place(AttachmentKind::Identity) < place(AttachmentKind::Means));
        assert!(place(AttachmentKind::Decision) < place(AttachmentKind::Agreement));
    }

    #[test]
    fn arc_06_pages_are_counted_through() {
        assert_eq!(page_ranges([1, 3, 2]), [(1, 1), (2, 4), (5, 6)]);
    }
}
