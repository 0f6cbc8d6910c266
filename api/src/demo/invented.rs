//! Invented places and persons, the same each time.

const FIRST: [&str; 20] = [
    "青", "白", "红", "金", "玉", "石", "松", "柳", "桃", "杏", "清", "龙", "凤", "双", "新", "永", "和",
    "安", "福", "平",
];
const SECOND: [&str; 16] =
    ["泉", "岭", "坡", "湾", "沟", "川", "塬", "峪", "河", "桥", "店", "庄", "寨", "铺", "坪", "台"];
const SURNAMES: [&str; 16] =
    ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭"];
const GIVEN: [&str; 16] = [
    "建国", "秀英", "志强", "丽华", "文静", "海燕", "国庆", "玉兰", "永平", "春梅", "小军", "红霞", "长根",
    "月娥", "明", "芳",
];

/// A place name.
pub fn place(at: usize) -> String {
    let (first, second) = (FIRST[at % FIRST.len()], SECOND[(at / FIRST.len() + at) % SECOND.len()]);
    format!("{first}{second}")
}

/// The same numbers each time (a linear congruential generator): a demonstration looks the same tomorrow.
pub struct Dice(u64);

impl Dice {
    /// Numbers that follow from this one.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below this one.
    pub fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(limit)).unwrap_or_default()
    }

    /// A person's name.
    pub fn person(&mut self) -> String {
        let mut pick = |from: &[&'static str; 16]| from[usize::try_from(self.below(16)).unwrap_or(0)];
        format!("{}{}", pick(&SURNAMES), pick(&GIVEN))
    }
}
