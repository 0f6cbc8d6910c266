//! Code tables about persons (§13.1, §13.2, §13.9, §13.18).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

codes! {
    /// 性别, GB/T 2261.1.
    Sex {
        #[serde(rename = "1")] #[strum(serialize = "1")] Male,
        #[serde(rename = "2")] #[strum(serialize = "2")] Female,
        #[serde(rename = "9")] #[strum(serialize = "9")] Unstated,
    }
}

codes! {
    /// 证件类型, §13.9.
    IdType {
        /// 居民身份证
        #[serde(rename = "111")] #[strum(serialize = "111")] ResidentId,
        /// 户口簿
        #[serde(rename = "113")] #[strum(serialize = "113")] HouseholdRegister,
        /// 军人证
        #[serde(rename = "114")] #[strum(serialize = "114")] Military,
        /// 护照
        #[serde(rename = "414")] #[strum(serialize = "414")] Passport,
        /// 台湾居民来往大陆通行证
        #[serde(rename = "511")] #[strum(serialize = "511")] TaiwanPass,
        /// 港澳居民来往内地通行证
        #[serde(rename = "516")] #[strum(serialize = "516")] HongKongMacauPass,
        /// 外国人永久居留身份证
        #[serde(rename = "553")] #[strum(serialize = "553")] ForeignResidence,
        /// 其他
        #[serde(rename = "999")] #[strum(serialize = "999")] Other,
    }
}

codes! {
    /// 人群类别, §13.2: one person may belong to several.
    PersonCategory {
        Disabled, Elderly, Minor, Woman, MigrantWorker, Farmer, EthnicMinority, Soldier, SoldierFamily, Conscript,
        Veteran, Entitled, MartyrFamily, Dibao, DibaoMargin, RigidExpense, ExtremePoverty, LowIncome, LaidOff,
        RuralFamilyPlanning, PovertyFile, Orphan, LeftBehind, BlindDeafMute, Mental, SeriouslyIll,
        FamilyViolenceVictim, Rescuer, StudentHard, WorkerHard, Disaster, Prisoner, Released, Foreign, Stateless,
        GeneralPoor, General,
    }
}

/// 民族, GB/T 3304: a two-digit code, `01` (汉) to `56` (基诺), `97` other, `98` of foreign descent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = String, pattern = "^[0-9]{2}$", example = "01")]
pub struct Ethnicity(&'static str);

/// Every code of GB/T 3304 with its Chinese name, in the order of the standard.
pub const ETHNICITIES: &[(&str, &str)] = &[
    ("01", "汉"),
    ("02", "蒙古"),
    ("03", "回"),
    ("04", "藏"),
    ("05", "维吾尔"),
    ("06", "苗"),
    ("07", "彝"),
    ("08", "壮"),
    ("09", "布依"),
    ("10", "朝鲜"),
    ("11", "满"),
    ("12", "侗"),
    ("13", "瑶"),
    ("14", "白"),
    ("15", "土家"),
    ("16", "哈尼"),
    ("17", "哈萨克"),
    ("18", "傣"),
    ("19", "黎"),
    ("20", "傈僳"),
    ("21", "佤"),
    ("22", "畲"),
    ("23", "高山"),
    ("24", "拉祜"),
    ("25", "水"),
    ("26", "东乡"),
    ("27", "纳西"),
    ("28", "景颇"),
    ("29", "柯尔克孜"),
    ("30", "土"),
    ("31", "达斡尔"),
    ("32", "仫佬"),
    ("33", "羌"),
    ("34", "布朗"),
    ("35", "撒拉"),
    ("36", "毛南"),
    ("37", "仡佬"),
    ("38", "锡伯"),
    ("39", "阿昌"),
    ("40", "普米"),
    ("41", "塔吉克"),
    ("42", "怒"),
    ("43", "乌孜别克"),
    ("44", "俄罗斯"),
    ("45", "鄂温克"),
    ("46", "德昂"),
    ("47", "保安"),
    ("48", "裕固"),
    ("49", "京"),
    ("50", "塔塔尔"),
    ("51", "独龙"),
    ("52", "鄂伦春"),
    ("53", "赫哲"),
    ("54", "门巴"),
    ("55", "珞巴"),
    ("56", "基诺"),
    ("97", "其他"),
    ("98", "外国血统"),
];

impl Ethnicity {
    /// The code's entry in the table, or nothing when there is none.
    pub fn new(code: &str) -> Option<Self> {
        ETHNICITIES.iter().find(|(known, _)| *known == code).map(|(known, _)| Self(known))
    }

    /// The two digits.
    pub fn code(self) -> &'static str {
        self.0
    }
}

impl<'de> Deserialize<'de> for Ethnicity {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = String::deserialize(from)?;
        Self::new(&code).ok_or_else(|| serde::de::Error::custom("not a code of GB/T 3304"))
    }
}
