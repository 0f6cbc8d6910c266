//! The master deadline table (§0.2): its ids, and which row each is.

/// Names every row of the master deadline table (§0.2) and its id.
macro_rules! deadline_kinds {
    ($($(#[$meta:meta])* $name:ident $id:tt),* $(,)?) => {
        codes! {
            /// A row of the master deadline table (§0.2), by its id.
            DeadlineKind { $($(#[$meta])* #[serde(rename = $id)] #[strum(serialize = $id)] $name),* }
        }
    };
}

deadline_kinds! {
    /// Custody application forwarded (羁押人员申请转交).
    Dl01 "DL-01",
    /// The organ notifies mandatory defence (通知辩护).
    Dl02 "DL-02",
    /// Assign after the organ's notice.
    Dl03 "DL-03",
    /// Decide on an application (审查决定).
    Dl04 "DL-04",
    /// The applicant supplements (补正).
    Dl05 "DL-05",
    /// Assign after the grant (指派).
    Dl06 "DL-06",
    /// Another region answers (异地协作).
    Dl07 "DL-07",
    /// Supplement after emergency aid (先行提供后补办).
    Dl08 "DL-08",
    /// Sign agreement and power of attorney (签订委托协议、授权委托书).
    Dl09 "DL-09",
    /// First contact with the recipient (首次联系).
    Dl10 "DL-10",
    /// First meeting in custody (会见).
    Dl11 "DL-11",
    /// Objection by applicant or recipient (异议).
    Dl12 "DL-12",
    /// Review of an objection (异议审查).
    Dl13 "DL-13",
    /// Decide a replacement (更换).
    Dl14 "DL-14",
    /// Serve a termination decision (终止).
    Dl15 "DL-15",
    /// Submit the closing file (结案归档材料).
    Dl16 "DL-16",
    /// Review the closing file.
    Dl17 "DL-17",
    /// Pay the subsidy (补贴发放).
    Dl18 "DL-18",
    /// Accept a complaint or not (投诉受理).
    Dl19 "DL-19",
    /// Dispose of a complaint (投诉处理).
    Dl20 "DL-20",
    /// Tell the result of a complaint.
    Dl21 "DL-21",
    /// Complaint limitation.
    Dl22 "DL-22",
    /// Duty-lawyer notice from the organ.
    Dl23 "DL-23",
    /// Fix a duty lawyer when none is on site.
    Dl24 "DL-24",
    /// Answer a letter (信函咨询).
    Dl25 "DL-25",
    /// Answer an online consultation.
    Dl26 "DL-26",
    /// Simple consultation (即时办理).
    Dl27 "DL-27",
    /// Call back an unsatisfied 12348 caller.
    Dl28 "DL-28",
    /// Green channel: decision and assignment (绿色通道).
    Dl29 "DL-29",
    /// Judicial-office check and hand-over (初审移送).
    Dl30 "DL-30",
    /// Monthly typical case (案例报送).
    Dl31 "DL-31",
    /// The lawyer reports a change of hearing.
    Dl32 "DL-32",
    /// Request to change a compulsory measure decided.
    Dl33 "DL-33",
    /// Criminal appeal.
    Dl34 "DL-34",
    /// Civil or administrative appeal.
    Dl35 "DL-35",
    /// Administrative reconsideration and lawsuit.
    Dl36 "DL-36",
    /// Labour arbitration and lawsuit.
    Dl37 "DL-37",
    /// General civil limitation.
    Dl38 "DL-38",
    /// Work-injury recognition.
    Dl39 "DL-39",
    /// Enforcement of a judgment.
    Dl40 "DL-40",
    /// Retention of impact assessment and processing record.
    Dl41 "DL-41",
    /// Retention of audit and network logs.
    Dl42 "DL-42",
    /// Answer a request about one's own data (SEC-05).
    Dl43 "DL-43",
}
