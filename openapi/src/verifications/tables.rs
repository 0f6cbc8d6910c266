//! Code tables of the check of means (W-VERIF §5.5, §5.22).

codes! {
    /// How far a check is (W-VERIF).
    VerificationStatus { QuerySent, QueryPartial, QueryOk, QueryFail, Manual, Result }
}

codes! {
    /// What a check came to, as somebody stated it.
    VerificationResult {
        Met, NotMet,
        /// No limit (LAL 32) or free of the check (LAL 42): nothing was asked.
        Exempt,
        /// Neither was shown: the paper way, or more papers.
        Uncertain,
    }
}

codes! {
    /// On what a query rests (VER-01); without it nothing is asked.
    VerificationBasis {
        /// 核查授权书: the applicant's consent, which holds until it is withdrawn (PIPL 13(1), 15).
        Consent,
        /// A statutory duty (PIPL 13(3), 34).
        Statute,
    }
}

codes! {
    /// Which statutory duty.
    StatutoryBasis {
        /// 法律援助法 41: the check of an application through shared data.
        Lal41,
        /// 法律援助法 48(4): whether the means of a recipient have changed.
        Lal48,
        /// 法律援助法 64: whether aid was obtained by deceit.
        Lal64,
    }
}

codes! {
    /// Whose means count (VER-07, PROC 18(2)).
    Whose {
        Household,
        /// The other side lives in the household: only the applicant's own.
        ApplicantOnly,
    }
}

codes! {
    /// Through which connector a source is heard.
    SourceWay {
        /// Asked over the network.
        Http,
        /// Looked up in its lists (受援对象动态数据库).
        List,
        /// A certificate on paper that the examiner entered (BEN-02).
        Certificate,
    }
}

codes! {
    /// How a question to one source stands.
    QuestionStatus { Waiting, Answered, Failed }
}

words! {
    /// Why a source did not answer. None of these is a no.
    SourceFault {
        /// It can not be reached, or took too long.
        Away,
        /// It does not let us in, or answers with an error.
        Refused,
        /// Its answer has no end.
        TooLarge,
        /// Its answer does not follow the agreed form.
        NotUnderstood,
        /// Its answer is about somebody else.
        OtherPerson,
        /// Its answer is to another question.
        OtherQuestion,
        /// It has no complete list to say no from.
        NoList,
        /// The consent was withdrawn before it was asked.
        ConsentWithdrawn,
        /// The application ended, or went on at another centre, before it was asked.
        Ended,
        /// The application names nobody who could be asked for.
        NoPerson,
    }
}

codes! {
    /// What a check asks somebody to look at.
    Attention {
        /// Found after the grant: to be looked into for deceit (VER-05, LAL 64).
        FraudReview,
        /// What it rests on holds no more (BEN-03, LAL 48(4)).
        Recheck,
        /// Drawn for a check after a commitment (VER-06).
        PostCheck,
    }
}

words! {
    /// What the caller may do with a check now.
    VerificationAction { EnterCertificate, Retry, Conclude }
}

codes! {
    /// What two sources say differently.
    Topic { Pension, Wage, Employed, Homes, Vehicles, Registered, Name }
}
