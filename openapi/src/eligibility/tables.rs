//! Code tables of eligibility (§6.2–§6.6).

codes! {
    /// What aid is asked for: a matter of the law (LAL 31, 33; CR by application), or one that only local rules may take in.
    MatterCode {
        M01, M02, M03, M04, M05, M06, M07, M08, M09, M33, Cr1, Cr2, Cr3, Cr4, Cr5,
        /// 就业
        Employment,
        /// 就医
        MedicalCare,
        /// 就学
        Schooling,
        Divorce,
        /// 因家庭暴力离婚并请求损害赔偿
        DivorceDamagesHomeViolence,
        Inheritance, PersonalInjury,
        /// 土地流转
        LandTransfer,
        /// 征地拆迁
        Expropriation,
        /// 校园欺凌
        SchoolBullying,
        /// 农作物、养殖受损
        CropDamage,
        ContractDispute, PrivateLending, Consumer, Neighbours, Other,
    }
}

codes! {
    /// What the applicant demands, where the matter alone does not decide.
    ClaimKind {
        /// 支付劳动报酬
        LabourPay,
        /// 工伤事故人身损害赔偿
        WorkInjury,
        /// 要求子女赡养
        SupportByChildren,
        /// 维护英雄烈士人格权益
        HeroHonour,
        /// 因见义勇为主张民事权益
        RescueRights,
        /// 再审改判无罪请求国家赔偿
        AcquittalCompensation,
        /// 因虐待、遗弃、家庭暴力主张权益
        HomeViolence,
        Other,
    }
}

codes! {
    /// How the other side is related to the applicant.
    OpponentRelation { None, CoLivingFamily, Family, Employer, Authority, Other }
}

codes! {
    /// How the matter came to the centre (ELG-01, step 3).
    Entry {
        /// By application.
        Apply,
        /// By a notice of court, procuratorate or police: no means test.
        Notice,
    }
}

codes! {
    /// Who must be given a lawyer (§13.6): LAL 25, 28, COVER2022.
    NoticeGround { N01, N02, N03, N04, N05, N06, N07, N10, N11, N12, N13, N14, N20, N30 }
}

codes! {
    /// Who sends notices.
    Organ { Court, Procuratorate, Police }
}

codes! {
    /// Where the household lives: standards may differ (ELG-04 by residence).
    Area { Urban, Rural }
}

codes! {
    /// Who answers queries about means (§13.11).
    DataSource {
        CivilAffairs, DisabledFed, HrSocial, Tax, Housing, Vehicle, Bigdata, RuralRevital, Veteran, Union, Medical,
        Education,
    }
}

codes! {
    /// What a query may find.
    QueryField {
        /// Pension, a month.
        Pension,
        /// Wage by which contributions are paid, a month.
        Wage,
        /// Contributions as an employee.
        SocialInsurance,
        /// Homes owned.
        Homes,
        /// Vehicles owned.
        Vehicles,
        /// On the register of 低保, 特困, disability and so on.
        Registered,
    }
}

words! {
    /// What the engine finds (ELG-01, step 14).
    Eligibility {
        Notified, NoMeansLimit, Exempt, HardshipMet, HardshipNotMet, OutOfScope, OutOfJurisdiction, NeedsSupplement,
        Uncertain,
        /// Facts are missing, and time does not wait: grant first, complete later (LAL 44).
        EmergencyFirst,
    }
}

words! {
    /// What goes with the outcome and does not change it.
    Flag {
        /// Fewer than seven days to a limit (§6.6, G1).
        EmergencyFirst,
        /// Just above the standard and within a lottery-fund project (W-PRJ).
        ProjectEligible,
        /// A query contradicts the statement; it must be explained first (F6).
        FalsePovertySuspect,
        /// Green channel (§13.14).
        Green,
        /// 先受理后补办: accept now, complete the papers later.
        AcceptFirst,
        /// A local rule waives the limits of scope.
        SkipScope,
        /// Only the applicant's own income counts, for the other side lives in the household.
        ApplicantOnly,
        /// The local pack demands a query before a decision.
        QueryRequired,
        /// Homes, deposits or vehicles to be looked at by a person.
        AssetsToCheck,
    }
}

words! {
    /// What the centre might do besides.
    Suggestion {
        /// Join the cases of one group.
        GroupCase,
        /// Ask the centre of the place of work for help (W-COLLAB).
        CrossRegion,
        /// Apply for a protection order.
        ProtectionOrder,
        /// Speak where nobody overhears.
        PrivateRoom,
        /// Mediation by a people's committee.
        Mediation,
        /// Advice by 12348.
        Hotline,
        /// Hand over to the right centre, with consent (ONL-02).
        Transfer,
        /// A lawyer who knows minors (ASG-04).
        JuvenileLawyer,
    }
}

words! {
    /// A fact that a rule may read. Money in fen a month, flags 0 or 1.
    Fact {
        /// Of the household, a head and month; or the applicant's own when the opponent lives in it.
        IncomePc,
        /// People who live together.
        Members,
        /// Full years on the day of the application.
        Age,
        /// The applicant's own right is at stake.
        OwnRight,
        /// No pension, wage or other fixed source of living (ELG-03).
        NoFixedIncome,
        /// Size of the group.
        GroupSize,
        /// 1 when the household lives in the country.
        Rural,
        /// Money on accounts.
        Deposit,
        /// Homes owned.
        Homes,
        /// Value of vehicles owned.
        VehicleValue,
        /// 1 when an organ has sent a notice.
        Notified,
        /// The number of the notice's ground: 1 for N01.
        NoticeGround,
        /// Days until a limit of the law runs out.
        DaysLeft,
        /// 1 when the organ that handles the matter sits outside the centre's region.
        OrganElsewhere,
    }
}

words! {
    /// What would have to be known, or shown, to decide (PROC: one notice).
    Missing {
        Matter,
        /// A statement of income, or a commitment instead of it.
        Income,
        /// The applicant's own income, for the opponent lives in the household.
        OwnIncome,
        Members, BirthDate, OwnRight, NoFixedIncome, GroupSize, Area, Deposit, Homes, VehicleValue, Claim, Opponent,
        /// A standard for the place and day: the bureau's, not the applicant's.
        Standard,
        /// An identity that can be checked.
        Identity,
    }
}
