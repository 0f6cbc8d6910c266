//! Whose data are asked (W-VERIF, ELG-08).

use openapi::eligibility::DataSource;

use super::names;

names! {
    DataSource {
        CivilAffairs: "民政", "Civil affairs";
        DisabledFed: "残联", "Disabled persons' federation";
        HrSocial: "人力资源和社会保障", "Human resources and social security";
        Tax: "税务", "Tax";
        Housing: "不动产登记", "Housing";
        Vehicle: "车辆管理", "Vehicles";
        Bigdata: "大数据管理", "Data bureau";
        RuralRevital: "乡村振兴", "Rural revitalisation";
        Veteran: "退役军人事务", "Veterans";
        Union: "工会", "Trade union";
        Medical: "医疗保障", "Medical insurance";
        Education: "教育", "Education";
    }
}
