//! Tables about governance: requests about one's own data, recusals, meetings, tasks (SEC-05, ROLE-04, JNT-01, LEAD-01).

use openapi::{deadlines::Unit, meetings::*, recusals::*, rights::*};

use super::names;

names! {
    RightKind {
        Access: "查阅、复制", "Access and copy";
        Correct: "更正、补充", "Correction";
        Delete: "删除", "Deletion";
        Explain: "解释说明", "Explanation";
    }
    RightsStatus {
        Filed: "等待答复", "Waiting for an answer";
        Answered: "已答复", "Answered";
        Refused: "已拒绝", "Refused";
        Withdrawn: "已撤回", "Withdrawn";
    }
    Corrected {
        Name: "姓名", "name";
        Phone: "手机", "mobile";
        Residence: "经常居住地", "residence";
        HouseholdRegister: "户籍地", "household register";
    }
    Kinship {
        Spouse: "配偶", "Spouse";
        Son: "儿子", "Son";
        Daughter: "女儿", "Daughter";
        Grandchild: "（外）孙子女", "Grandchild";
        Parent: "父母", "Parent";
        Grandparent: "（外）祖父母", "Grandparent";
        Sibling: "兄弟姐妹", "Sibling";
    }
    RecusalGround {
        Relative: "近亲属", "Close relative";
        FormerClient: "曾经的委托人或其对方", "Former client, or the opponent of one";
        FormerOfficial: "曾任本案法官、检察官、仲裁员或调解员", "Was judge, prosecutor, arbitrator or mediator in it";
        Interest: "与结果有利害关系", "Has an interest in the outcome";
        Other: "其他可能影响公正的关系", "Another relation that may affect fairness";
    }
    RecusalTarget {
        Person: "一个人", "A person";
        Record: "一个申请或案件", "An application or case";
    }
    MeetingKind {
        CriminalJustice: "刑事法律援助联席会议", "Joint meeting with police, procuratorate and court";
        Partners: "协作单位联席会议", "Joint meeting with partners";
        LeadingGroup: "领导小组会议", "Leading group";
    }
    TaskStatus {
        Open: "未开始", "To do";
        Doing: "进行中", "In hand";
        Done: "已完成", "Done";
        Dropped: "不再办理", "Dropped";
    }
    Unit {
        Days: "天", "days";
        WorkingDays: "个工作日", "working days";
        Hours: "小时", "hours";
        Months: "个月", "months";
    }
}
