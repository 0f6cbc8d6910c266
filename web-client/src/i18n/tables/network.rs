//! Tables of the network (§3.1): levels, houses, what offices offer and have.

use openapi::organisations::{
    Facility, HostCategory, Level, OrganisationAction, OrganisationStatus, RightsCentre, ServiceKind,
    WindowType, Zone,
};

use super::names;

names! {
    Level {
        Province: "省", "Province";
        City: "市", "City";
        County: "县（市、区）", "County";
        Township: "乡镇（街道）", "Township";
        Village: "村（居）", "Village";
    }
    OrganisationStatus {
        Active: "正常", "At work";
        Closed: "已撤销", "Closed";
    }
    OrganisationAction {
        Edit: "修改", "Change";
        AddUnit: "设立下级机构", "New unit below";
        Move: "调整隶属关系", "Move";
        Close: "撤销", "Close";
        Reopen: "恢复", "Open again";
    }
    HostCategory {
        Union: "工会", "Trade union";
        YouthLeague: "共青团", "Youth league";
        WomensFederation: "妇联", "Women's federation";
        AgeingCommittee: "老龄委", "Committee on ageing";
        DisabledFederation: "残联", "Disabled persons' federation";
        CivilAffairs: "民政", "Civil affairs";
        Education: "教育", "Education";
        HumanResources: "人社", "Human resources";
        Petitions: "信访", "Petitions";
        TrafficPolice: "交警", "Traffic police";
        Veterans: "退役军人事务", "Veterans' affairs";
        Court: "法院", "Court";
        Procuratorate: "检察院", "Procuratorate";
        PublicSecurity: "公安", "Public security";
        Detention: "看守所", "Detention centre";
        Prison: "监狱", "Prison";
        Rehabilitation: "强制隔离戒毒所", "Compulsory rehabilitation";
        Military: "部队", "Military unit";
        LabourArbitration: "劳动人事争议仲裁院", "Labour arbitration";
        University: "高校", "University";
        LawFirm: "律所", "Law firm";
        JusticeOffice: "司法所", "Justice office";
        VillageCommittee: "村（居）委会", "Village committee";
        Other: "其他", "Other";
    }
    ServiceKind {
        Consultation: "法律咨询", "Advice";
        Drafting: "代拟法律文书", "Drafting";
        Application: "法律援助申请", "Applications for aid";
        DutyLawyer: "值班律师法律帮助", "Duty lawyer";
        Mediation: "人民调解", "Mediation";
        NotaryGuidance: "公证引导", "Way to a notary";
        ExpertGuidance: "司法鉴定引导", "Way to an expert";
        VideoMeeting: "远程会见", "Video meeting";
        HomeVisit: "上门服务", "Visits at home";
        LegalEducation: "法治宣传", "Legal education";
        Telephone: "电话咨询", "Advice by telephone";
    }
    Facility {
        StreetFloor: "临街一楼", "Ground floor at the street";
        Ramp: "无障碍通道", "Ramp";
        AccessibleToilet: "无障碍卫生间", "Accessible toilet";
        Lift: "电梯", "Lift";
        Parking: "停车位", "Parking";
        Wheelchair: "轮椅", "Wheelchair";
        ReadingGlasses: "老花镜", "Reading glasses";
        BrailleAndLargePrint: "盲文、大字资料", "Braille and large print";
        SignLanguage: "手语服务", "Sign language";
        SelfServiceTerminal: "自助终端", "Self-service terminal";
        VideoLink: "视频会见设备", "Video link";
        DrinkingWater: "饮水", "Drinking water";
    }
    Zone {
        Waiting: "等候区", "Waiting";
        Reception: "接待区", "Reception";
        PrivateTalk: "私密谈话区", "Private talk";
    }
    WindowType {
        LegalConsult: "法律咨询", "Legal advice";
        LegalAid: "法律援助", "Legal aid";
        PeopleMediation: "人民调解", "Mediation";
        General: "综合服务", "General";
    }
    RightsCentre {
        Worker: "职工", "Workers";
        WomenChildren: "妇女儿童", "Women and children";
        Disabled: "残疾人", "Persons with disabilities";
        Elderly: "老年人", "The elderly";
    }
}
