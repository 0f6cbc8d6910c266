//! How things are called in the sentences of the engine.

use openapi::{
    eligibility::{DataSource, Missing, Organ},
    people::PersonCategory,
};

/// Chinese, English.
pub(super) type Name = (&'static str, &'static str);

pub(super) fn category(category: PersonCategory) -> Name {
    use PersonCategory::*;
    match category {
        Disabled => ("残疾人", "person with a disability"),
        Elderly => ("老年人", "elderly person"),
        Minor => ("未成年人", "minor"),
        Woman => ("妇女", "woman"),
        MigrantWorker => ("进城务工人员", "migrant worker"),
        Farmer => ("农民", "farmer"),
        EthnicMinority => ("少数民族", "member of an ethnic minority"),
        Soldier => ("军人", "soldier"),
        SoldierFamily => ("军属", "soldier's family"),
        Conscript => ("义务兵", "conscript"),
        Veteran => ("退役军人", "veteran"),
        Entitled => ("优抚对象", "entitled person"),
        MartyrFamily => ("烈属", "martyr's family"),
        Dibao => ("低保人员", "recipient of the minimum living allowance"),
        DibaoMargin => ("低保边缘家庭成员", "member of a household near the minimum living standard"),
        RigidExpense => ("刚性支出困难家庭成员", "member of a household with rigid expenses"),
        ExtremePoverty => ("特困人员", "person in extreme poverty"),
        LowIncome => ("低收入人员", "person of low income"),
        LaidOff => ("下岗失业人员", "laid-off person"),
        RuralFamilyPlanning => ("农村计生户", "rural family-planning household"),
        PovertyFile => ("防返贫监测对象", "person on the poverty file"),
        Orphan => ("孤儿", "orphan"),
        LeftBehind => ("留守儿童", "left-behind child"),
        BlindDeafMute => ("视力、听力、言语残疾人", "blind, deaf or mute person"),
        Mental => ("不能完全辨认自己行为的成年人", "adult of limited capacity"),
        SeriouslyIll => ("重病患者", "seriously ill person"),
        FamilyViolenceVictim => ("家庭暴力受害人", "victim of domestic violence"),
        Rescuer => ("见义勇为人员", "rescuer"),
        StudentHard => ("困境学生", "student in hardship"),
        WorkerHard => ("困难职工", "worker in hardship"),
        Disaster => ("受灾人员", "disaster victim"),
        Prisoner => ("服刑人员", "prisoner"),
        Released => ("刑满释放未就业人员", "released person without work"),
        Foreign => ("外国人", "foreigner"),
        Stateless => ("无国籍人", "stateless person"),
        GeneralPoor => ("一般贫困者", "person in poverty"),
        General => ("其他人员", "other person"),
    }
}

pub(super) fn missing(missing: Missing) -> Name {
    match missing {
        Missing::Matter => ("申请事项", "the matter"),
        Missing::Income => {
            ("家庭收入说明或个人诚信承诺", "a statement of the household's income, or a commitment")
        }
        Missing::OwnIncome => {
            ("申请人本人收入说明或个人诚信承诺", "a statement of the applicant's own income, or a commitment")
        }
        Missing::Members => ("共同生活的家庭人数", "how many people live together"),
        Missing::BirthDate => ("出生日期", "the date of birth"),
        Missing::OwnRight => ("是否为本人权益", "whether the applicant's own right is at stake"),
        Missing::NoFixedIncome => ("是否有固定生活来源", "whether there is a fixed source of living"),
        Missing::GroupSize => ("同案人数", "how many have the same claim"),
        Missing::Area => ("居住在城镇或农村", "whether the household lives in town or country"),
        Missing::Deposit => ("存款情况", "money on accounts"),
        Missing::Homes => ("房产情况", "homes owned"),
        Missing::VehicleValue => ("车辆情况", "vehicles owned"),
        Missing::Claim => ("具体请求", "what is demanded"),
        Missing::Opponent => ("与对方当事人的关系", "the relation to the other side"),
        Missing::Standard => ("当地经济困难标准", "the standard of the place"),
        Missing::Identity => ("身份证明", "proof of identity"),
    }
}

pub(super) fn organ(organ: Organ) -> Name {
    match organ {
        Organ::Court => ("人民法院", "the court"),
        Organ::Procuratorate => ("人民检察院", "the procuratorate"),
        Organ::Police => ("公安机关", "the police"),
    }
}

pub(super) fn source(source: DataSource) -> Name {
    use DataSource::*;
    match source {
        CivilAffairs => ("民政部门", "the civil affairs authority"),
        DisabledFed => ("残联", "the disabled persons' federation"),
        HrSocial => ("人力资源社会保障部门", "the social security authority"),
        Tax => ("税务部门", "the tax authority"),
        Housing => ("不动产登记机构", "the property register"),
        Vehicle => ("车辆管理机构", "the vehicle register"),
        Bigdata => ("大数据管理部门", "the data bureau"),
        RuralRevital => ("乡村振兴部门", "the rural revitalisation authority"),
        Veteran => ("退役军人事务部门", "the veterans' authority"),
        Union => ("工会", "the trade union"),
        Medical => ("医疗保障部门", "the medical insurance authority"),
        Education => ("教育部门", "the education authority"),
    }
}
