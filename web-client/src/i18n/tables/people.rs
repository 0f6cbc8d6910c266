//! Tables about persons, roles and organisations (§2.1, §3.1, §13.1, §13.2, §13.9, §13.18).

use openapi::{
    auth::{Role, SignInOutcome},
    organisations::OrganisationType,
    people::*,
    users::UserStatus,
};

use yew::AttrValue;

use super::names;

names! {
    Sex {
        Male: "男", "Male";
        Female: "女", "Female";
        Unstated: "未说明", "Not stated";
    }
    IdType {
        ResidentId: "居民身份证", "Resident ID card";
        HouseholdRegister: "户口簿", "Household register";
        Military: "军人证", "Military ID";
        Passport: "护照", "Passport";
        TaiwanPass: "台湾居民来往大陆通行证", "Mainland travel permit for Taiwan residents";
        HongKongMacauPass: "港澳居民来往内地通行证", "Home return permit (Hong Kong, Macau)";
        ForeignResidence: "外国人永久居留身份证", "Foreign permanent resident card";
        Other: "其他证件", "Other document";
    }
    PersonCategory {
        Disabled: "残疾人", "Person with a disability";
        Elderly: "老年人（60 岁以上）", "Aged 60 or over";
        Minor: "未成年人", "Minor";
        Woman: "妇女", "Woman";
        MigrantWorker: "农民工", "Migrant worker";
        Farmer: "农民", "Farmer";
        EthnicMinority: "少数民族", "Ethnic minority";
        Soldier: "军人", "Soldier";
        SoldierFamily: "军属", "Soldier's family";
        Conscript: "义务兵", "Conscript";
        Veteran: "退役军人", "Veteran";
        Entitled: "优抚对象", "Entitled to state care";
        MartyrFamily: "烈属", "Martyr's family";
        Dibao: "低保家庭成员", "Minimum living allowance";
        DibaoMargin: "低保边缘家庭成员", "Near minimum living allowance";
        RigidExpense: "刚性支出困难家庭成员", "Hardship by unavoidable expense";
        ExtremePoverty: "特困人员", "Extreme poverty";
        LowIncome: "低收入", "Low income";
        LaidOff: "下岗、失业人员", "Laid off or unemployed";
        RuralFamilyPlanning: "农村计生户", "Rural family-planning household";
        PovertyFile: "建档立卡、防返贫对象", "On the poverty register";
        Orphan: "孤儿", "Orphan";
        LeftBehind: "留守儿童", "Left-behind child";
        BlindDeafMute: "视力、听力、言语残疾", "Blind, deaf or mute";
        Mental: "精神障碍、限制行为能力", "Mental disorder";
        SeriouslyIll: "重病患者", "Seriously ill";
        FamilyViolenceVictim: "家庭暴力受害人", "Victim of domestic violence";
        Rescuer: "见义勇为人员", "Rescuer";
        StudentHard: "困境学生", "Student in hardship";
        WorkerHard: "困难职工", "Worker in hardship";
        Disaster: "受灾人员", "Disaster victim";
        Prisoner: "服刑人员", "Prisoner";
        Released: "刑满释放未就业", "Released, without work";
        Foreign: "外国籍", "Foreign national";
        Stateless: "无国籍", "Stateless";
        GeneralPoor: "一般贫困者", "In hardship otherwise";
        General: "其他", "None of these";
    }
    Role {
        SysAdmin: "系统管理员", "System administrator";
        SecAdmin: "安全管理员", "Security administrator";
        Auditor: "审计员", "Auditor";
        BureauSupervisor: "司法局法律援助管理", "Bureau supervisor";
        BureauLeader: "局领导", "Bureau leader";
        CentreDirector: "中心主任", "Centre director";
        Intake: "受理员", "Intake clerk";
        Examiner: "审查员", "Examiner";
        Assigner: "指派员", "Assigner";
        CloseReviewer: "结案审核员", "Closing reviewer";
        Consultant: "咨询员", "Consultant";
        StaffLawyer: "中心承办人员", "Staff lawyer";
        Lawyer: "承办律师", "Lawyer";
        GrassrootsWorker: "基层法律服务工作者", "Grassroots legal worker";
        FirmAdmin: "律所管理员", "Firm administrator";
        DutyLawyer: "值班律师", "Duty lawyer";
        Volunteer: "志愿者", "Volunteer";
        VillageAdviser: "村（居）法律顾问", "Village adviser";
        JusticeOffice: "司法所工作人员", "Justice office";
        StationStaff: "工作站人员", "Station staff";
        Liaison: "村居联络员", "Village liaison";
        HotlineAgent: "12348 坐席", "Hotline seat";
        HotlineLead: "12348 班长", "Hotline lead";
        QualityExpert: "质量评估专家", "Quality expert";
        QualityManager: "质量管理员", "Quality manager";
        Finance: "财务", "Finance";
        Archivist: "档案员", "Archivist";
        StatClerk: "统计员", "Statistics clerk";
        Publicity: "宣传员", "Publicity";
        ExtCourt: "法院联络人员", "Court user";
        ExtProc: "检察院联络人员", "Procuratorate user";
        ExtPolice: "公安联络人员", "Police user";
        ExtCustody: "监管场所联络人员", "Custody-place user";
        ExtData: "数据共享账户", "Data-exchange account";
        ExtPartner: "协作单位联络人员", "Partner-unit user";
        Applicant: "申请人", "Applicant";
    }
    UserStatus {
        Invited: "待激活", "Invited";
        Active: "正常", "In use";
        Dormant: "久未使用，已停用", "Suspended";
        Deactivated: "已注销", "Closed";
    }
    SignInOutcome {
        SignedIn: "登录成功", "Signed in";
        ByProvider: "统一身份认证登录", "Through the identity provider";
        WrongPassword: "密码不对", "Wrong password";
        WrongCode: "验证码不对", "Wrong code";
        LockedOut: "账号已锁定", "Locked out";
        Dormant: "账号已停用", "Suspended";
    }
    OrganisationType {
        Bureau: "司法局", "Justice bureau";
        Centre: "法律援助中心", "Legal aid centre";
        StationTownship: "乡镇工作站", "Township station";
        StationCourt: "法院工作站", "Court station";
        StationDetention: "看守所工作站", "Detention-centre station";
        StationProcuratorate: "检察院工作站", "Procuratorate station";
        StationPolice: "派出所值班点", "Police-station point";
        StationPrison: "监狱（强戒所）工作站", "Prison station";
        StationMilitary: "部队工作站", "Military station";
        StationArbitration: "劳动仲裁院工作站", "Labour-arbitration station";
        StationMass: "群团组织工作站", "Mass-organisation station";
        StationGov: "部门工作站", "Government-department station";
        StationUniversity: "高校工作站", "University station";
        IntakeFirm: "律所受理点", "Intake point at a firm";
        SubCentre: "公共法律服务分中心", "Sub-centre";
        LiaisonDept: "部门联络站", "Department liaison point";
        LiaisonVillage: "村（居）联络点", "Village liaison point";
        Hotline: "12348 热线", "12348 hotline";
        Firm: "律师事务所", "Law firm";
        GrassrootsOffice: "基层法律服务所", "Grass-roots legal service office";
    }
}

/// `汉族`; the names of the standard are Chinese in every language.
pub fn ethnicity(of: Ethnicity) -> String {
    let name = ETHNICITIES.iter().find(|(code, _)| *code == of.code()).map_or("", |(_, name)| name);
    match of.code() {
        "97" | "98" => name.to_owned(),
        _ => format!("{name}族"),
    }
}

/// Every code with its name, for a [`Select`](crate::ui::Select).
pub fn ethnicities() -> Vec<(AttrValue, AttrValue)> {
    let row =
        |(code, _): &(&'static str, &str)| Some(((*code).into(), ethnicity(Ethnicity::new(code)?).into()));
    ETHNICITIES.iter().filter_map(row).collect()
}
