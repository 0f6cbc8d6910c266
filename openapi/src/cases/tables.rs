//! Code tables of a case (§5.6, §5.7, §7.1, §13.8).

codes! {
    /// States of a case: W-ASG, W-CASE, closing machine of §9.1, archive of §10.
    CaseStatus { Wait, Offered, Named, Working, Checking, Returned, Passed, Archived }
}

words! {
    /// What somebody may do with a case now.
    CaseAction {
        Offer, AcceptOffer, DeclineOffer, SignAgreement, WriteDiary, SetHearing, Write, Attach, SubmitClosing,
        ReturnClosing, PassClosing, Archive, OfferToFirm, NameHandler,
    }
}

codes! {
    /// Why an offer is declined: no unjustified refusal (LAL 46).
    DeclineReason { Conflict, Capacity, Absence, Other }
}

codes! {
    /// 办案记录 kinds (§13.8).
    DiaryKind {
        #[serde(rename = "01")] #[strum(serialize = "01")] TookFile,
        #[serde(rename = "02")] #[strum(serialize = "02")] ContactedOrgan,
        #[serde(rename = "03")] #[strum(serialize = "03")] ContactedRecipient,
        #[serde(rename = "04")] #[strum(serialize = "04")] Met,
        #[serde(rename = "05")] #[strum(serialize = "05")] ReadFile,
        #[serde(rename = "06")] #[strum(serialize = "06")] Investigated,
        #[serde(rename = "07")] #[strum(serialize = "07")] SubmittedMaterials,
        #[serde(rename = "08")] #[strum(serialize = "08")] Informed,
        #[serde(rename = "09")] #[strum(serialize = "09")] Reported,
        #[serde(rename = "10")] #[strum(serialize = "10")] Discussed,
        #[serde(rename = "11")] #[strum(serialize = "11")] HearingDate,
        #[serde(rename = "12")] #[strum(serialize = "12")] AttendedHearing,
        #[serde(rename = "13")] #[strum(serialize = "13")] GaveOpinion,
        #[serde(rename = "14")] #[strum(serialize = "14")] Mediated,
        #[serde(rename = "15")] #[strum(serialize = "15")] Preserved,
        #[serde(rename = "16")] #[strum(serialize = "16")] ReceivedResult,
        #[serde(rename = "17")] #[strum(serialize = "17")] HandedOver,
        #[serde(rename = "18")] #[strum(serialize = "18")] FollowedUp,
        #[serde(rename = "90")] #[strum(serialize = "90")] Other,
    }
}

codes! {
    /// What a case of the green channel should not be without (W-GREEN §5.17).
    CaseReminder {
        /// 申请财产保全、先予执行.
        Preservation,
        /// 申请缓交、减交、免交诉讼费 (LAL 53).
        FeeRelief,
    }
}

codes! {
    /// 方式
    ContactMode { Direct, Post, Phone, Network }
}
