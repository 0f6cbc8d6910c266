//! Code tables of the network (§3.1).

codes! {
    /// Types of organisations (§3.1).
    OrganisationType {
        /// 司法局: supervises.
        Bureau,
        /// 法律援助中心: all powers.
        Centre,
        /// 乡镇（街道）司法所工作站: receives, checks first, hands over.
        StationTownship,
        /// 法院工作站.
        StationCourt,
        /// 看守所工作站.
        StationDetention,
        /// 检察院工作站.
        StationProcuratorate,
        /// 派出所值班点.
        StationPolice,
        /// 监狱、强制隔离戒毒所工作站.
        StationPrison,
        /// 部队工作站.
        StationMilitary,
        /// 劳动仲裁院工作站.
        StationArbitration,
        /// 工会、共青团、妇联、老龄、残联工作站.
        StationMass,
        /// 民政、教育、人社、信访、交警、退役军人工作站.
        StationGov,
        /// 高校工作站.
        StationUniversity,
        /// 律所受理点.
        IntakeFirm,
        /// 公共法律服务分中心.
        SubCentre,
        /// 部门联络站.
        LiaisonDept,
        /// 村（居）联络点.
        LiaisonVillage,
        /// 12348 热线.
        Hotline,
        /// 律师事务所.
        Firm,
        /// 基层法律服务所.
        GrassrootsOffice,
    }
}

codes! {
    /// Levels of administration, the highest first; told by the region's code (ORG-01).
    Level {
        /// 省.
        Province,
        /// 市.
        City,
        /// 县（市、区）.
        County,
        /// 乡镇（街道）.
        Township,
        /// 村（居）.
        Village,
    }
}

codes! {
    /// Is the unit at work?
    OrganisationStatus { Active, Closed }
}

codes! {
    /// What kind of unit gives a station its house, or makes an agreement with an office (ORG-08).
    HostCategory {
        /// 工会.
        Union,
        /// 共青团.
        YouthLeague,
        /// 妇联.
        WomensFederation,
        /// 老龄委.
        AgeingCommittee,
        /// 残联.
        DisabledFederation,
        /// 民政.
        CivilAffairs,
        /// 教育.
        Education,
        /// 人社.
        HumanResources,
        /// 信访.
        Petitions,
        /// 交警.
        TrafficPolice,
        /// 退役军人事务.
        Veterans,
        /// 法院.
        Court,
        /// 检察院.
        Procuratorate,
        /// 公安.
        PublicSecurity,
        /// 看守所.
        Detention,
        /// 监狱.
        Prison,
        /// 强制隔离戒毒所.
        Rehabilitation,
        /// 部队.
        Military,
        /// 劳动人事争议仲裁院.
        LabourArbitration,
        /// 高校.
        University,
        /// 律所.
        LawFirm,
        /// 司法所.
        JusticeOffice,
        /// 村（居）委会.
        VillageCommittee,
        /// 其他.
        Other,
    }
}

codes! {
    /// What an office does for people.
    ServiceKind {
        /// 法律咨询.
        Consultation,
        /// 代拟法律文书.
        Drafting,
        /// 法律援助申请.
        Application,
        /// 值班律师法律帮助.
        DutyLawyer,
        /// 人民调解.
        Mediation,
        /// 公证引导.
        NotaryGuidance,
        /// 司法鉴定引导.
        ExpertGuidance,
        /// 远程会见.
        VideoMeeting,
        /// 上门服务.
        HomeVisit,
        /// 法治宣传.
        LegalEducation,
        /// 电话咨询.
        Telephone,
    }
}

codes! {
    /// What the house has.
    Facility {
        /// 临街一楼.
        StreetFloor,
        /// 无障碍通道.
        Ramp,
        /// 无障碍卫生间.
        AccessibleToilet,
        /// 电梯.
        Lift,
        /// 停车位.
        Parking,
        /// 轮椅.
        Wheelchair,
        /// 老花镜.
        ReadingGlasses,
        /// 盲文、大字资料.
        BrailleAndLargePrint,
        /// 手语服务.
        SignLanguage,
        /// 自助终端.
        SelfServiceTerminal,
        /// 视频会见设备.
        VideoLink,
        /// 饮水.
        DrinkingWater,
    }
}

codes! {
    /// Reception zones ("三区").
    Zone {
        /// 等候区.
        Waiting,
        /// 接待区.
        Reception,
        /// 私密谈话区.
        PrivateTalk,
    }
}

codes! {
    /// Windows of a centre or sub-centre.
    WindowType {
        /// 法律咨询.
        LegalConsult,
        /// 法律援助.
        LegalAid,
        /// 人民调解.
        PeopleMediation,
        /// 综合服务.
        General,
    }
}

codes! {
    /// Rights centres at home in an office (维权中心).
    RightsCentre {
        /// 职工.
        Worker,
        /// 妇女儿童.
        WomenChildren,
        /// 残疾人.
        Disabled,
        /// 老年人.
        Elderly,
    }
}

words! {
    /// What somebody may do with an organisation now.
    OrganisationAction { Edit, AddUnit, Move, Close, Reopen }
}
