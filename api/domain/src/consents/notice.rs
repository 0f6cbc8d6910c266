//! The notice of how personal data are used (PIPL 17, 23, 30, 31; SEC-02), with every version there was.

use std::sync::LazyLock;

use chrono::NaiveDate;
use openapi::consents::{NoticeSection, NoticeTopic, PrivacyNotice};

/// One version: its name, its first day, its text. What a later version does not say anew it says as the one before.
type Version = (&'static str, (i32, u32, u32), &'static [(NoticeTopic, &'static str, &'static str)]);

#[rustfmt::skip]
const VERSIONS: &[Version] = {
    use NoticeTopic::*;
    &[("2026-11", (2026, 11, 1), &[
        (Who,
         "处理您个人信息的是您提出申请的法律援助中心；中心的名称、地址和电话见本系统的机构名录。",
         "Your personal data are processed by the legal-aid centre to which you apply; its name, address and phone stand in the directory."),
        (Purpose,
         "用于受理、审查和决定您的法律援助申请，指派和监督承办人员，结案归档和依法统计。处理依据是《法律援助法》规定的职责；需要您同意的事项另行征求同意。",
         "They are used to receive, examine and decide your application, to assign and supervise a handler, to close and archive the case and for statistics required by law. The basis is the duty under the Legal Aid Law; where consent is needed, you are asked separately."),
        (Kinds,
         "姓名、证件号码、联系方式、住址、家庭经济状况、申请事项和您提交的材料。只收集作出决定所必需的信息。",
         "Name, ID number, contact, address, means of the household, the matter and the documents you hand in: no more than the decision needs."),
        (Sensitive,
         "证件号码、健康状况、经济状况等敏感个人信息加密保存，仅限承担相应职责的人员查看，每次查看均有记录，您可以查询。",
         "Sensitive data such as ID number, health and means are kept encrypted, are shown only to those whose duty needs them, and every look is recorded for you to see."),
        (Children,
         "不满十四周岁的未成年人的个人信息，由其监护人同意后处理。",
         "Data of a child under fourteen are processed with the consent of its guardian."),
        (Recipients,
         "获得援助的，向承办的律师事务所和承办人员提供办案所需信息；经您授权，向民政、人社等部门核查经济状况；依法向办案机关和司法行政部门提供。信息存储在中国境内。",
         "When aid is granted, the firm and handler get what the case needs; with your authorisation, means are checked with the authorities; organs and the justice administration get what the law says. Data are stored in China."),
        (Retention,
         "未提交的草稿保存九十日；案件材料按档案保管期限保存，期满依规销毁；日志至少保存六个月。",
         "Drafts are kept for ninety days, case files for the period of their archive, logs for at least six months."),
        (Rights,
         "您可以查阅、复制、更正、删除个人信息，要求解释处理规则，撤回同意；撤回不影响此前的处理。死者的近亲属可以依法行使相关权利。中心在十五个工作日内答复。",
         "You may read, copy, correct and delete your data, ask for an explanation, and withdraw consent, which does not undo what was done before. Near relatives may act for the deceased. The centre answers within fifteen working days."),
        (Contact,
         "可在本系统提出请求，也可到中心窗口或拨打12348。对答复不服的，可以向司法行政部门反映。法律援助不收取任何费用。",
         "Ask here, at the window or by phone at 12348. If you disagree with the answer, turn to the justice bureau. Legal aid costs nothing."),
    ]),
    ("2026-11-22", (2026, 11, 22), &[
        (Retention,
         "未提交的草稿保存九十日；您的手机或电脑上也加密保存一份草稿，没有网络时可以接着填，提交、退出登录、换人登录或者三十日没有接着填，就会删除。案件材料按档案保管期限保存，期满依规销毁；日志至少保存六个月。",
         "Drafts are kept for ninety days; your phone or computer keeps a sealed copy too, so that you can go on without a network, until you submit it, sign out, somebody else signs in, or thirty days pass in which you do not go on. Case files are kept for the period of their archive, logs for at least six months."),
    ])]
};

static NOTICES: LazyLock<Vec<PrivacyNotice>> = LazyLock::new(|| {
    let mut said: Vec<NoticeSection> = Vec::new();
    VERSIONS.iter().map(|version| read(version, &mut said)).collect()
});

fn read((version, (year, month, day), sections): &Version, said: &mut Vec<NoticeSection>) -> PrivacyNotice {
    for (topic, zh, en) in *sections {
        let section = NoticeSection { topic: *topic, zh: (*zh).to_owned(), en: (*en).to_owned() };
        match said.iter_mut().find(|known| known.topic == *topic) {
            Some(known) => *known = section,
            None => said.push(section),
        }
    }
    PrivacyNotice {
        version: (*version).to_owned(),
        in_force_from: NaiveDate::from_ymd_opt(*year, *month, *day).unwrap_or_default(),
        sections: said.clone(),
    }
}

/// The version in force on a day; before the first one, the first.
pub fn current(on: NaiveDate) -> &'static PrivacyNotice {
    let in_force = NOTICES.iter().rev().find(|notice| notice.in_force_from <= on);
    in_force.unwrap_or(&NOTICES[0])
}

/// A version by its name.
pub fn notice(version: &str) -> Option<&'static PrivacyNotice> {
    NOTICES.iter().find(|notice| notice.version == version)
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn sec_02_every_version_speaks_of_every_topic_once() {
        assert!(NOTICES.is_sorted_by_key(|notice| notice.in_force_from));
        for notice in NOTICES.iter() {
            let topics: Vec<_> = notice.sections.iter().map(|section| section.topic).collect();
            assert_eq!(topics, NoticeTopic::VARIANTS, "{}", notice.version);
            assert_eq!(super::notice(&notice.version), Some(notice));
        }
    }

    #[test]
    fn sec_02_a_version_stays_as_it_was_and_the_newest_tells_of_drafts_on_the_device() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let retention = |on| current(day(on)).sections[6].clone();
        let (before, now) = (retention("2026-11-21"), retention("2026-11-22"));
        assert!(!before.zh.contains("手机") && now.zh.contains("手机") && now.en.contains("your phone"));
        assert_eq!(current(day("2026-11-21")).sections[0], current(day("2026-11-22")).sections[0]);
        assert!(now.zh.contains("九十日") && now.zh.contains("六个月"), "and of all the rest");
    }
}
