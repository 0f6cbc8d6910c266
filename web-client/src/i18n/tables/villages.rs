//! Tables about villages and the people of the register (§13.10, ORG-09, ORG-10, STF-01…03).

use openapi::{advisers::*, helpers::*, staff::*, trainings::*};

use super::names;

names! {
    HelperKind {
        Liaison: "村居联络员", "Village liaison";
        LawHelper: "法律明白人", "Legally literate villager";
        Volunteer: "志愿者", "Volunteer";
    }
    HelperAction {
        Edit: "修改", "Change";
        End: "结束", "End";
        Replace: "换人", "Replace";
    }
    FundSource {
        Local: "同级财政", "Local budget";
        Upper: "上级转移支付", "Transfer from a higher level";
        Lottery: "彩票公益金", "Welfare lottery";
        Donation: "社会捐助", "Donations";
        Industry: "行业奉献", "From the profession";
        Adviser: "村居顾问经费", "Village adviser fund";
    }
    AdviserRequestStatus {
        Open: "等待调配", "Waiting for an adviser";
        Offered: "等待顾问答复", "Offered to an adviser";
        Accepted: "顾问已接受", "Accepted";
        Done: "已完成", "Done";
    }
    AdviserRequestAction {
        Offer: "调配顾问", "Offer to an adviser";
        Accept: "接受", "Accept";
        Decline: "谢绝", "Decline";
        RecordWork: "登记工作", "Record the work";
    }
    PostKind {
        Administrative: "行政编制", "Civil service";
        Public: "事业编制", "Public institution";
        Contract: "聘用", "Contract";
    }
    StaffLicence {
        None: "没有", "None";
        LegalAid: "法律援助律师证", "Legal-aid lawyer";
        Government: "公职律师证", "Government lawyer";
    }
    MeritKind {
        Reward: "表彰奖励", "Reward";
        Penalty: "批评处分", "Penalty";
    }
    MeritSubject {
        Practitioner: "法律援助人员", "Practitioner";
        Staff: "工作人员", "Member of staff";
        Organisation: "机构", "Unit";
    }
    TrainingKind {
        Course: "业务培训班", "Course";
        Seminar: "研讨会", "Seminar";
        Exchange: "交流考察", "Exchange";
        Villagers: "法律明白人培训", "Training for villagers";
        Online: "线上学习", "Online";
    }
    AttendeeKind {
        Practitioner: "法律援助人员", "Practitioner";
        Staff: "工作人员", "Member of staff";
        Helper: "联络员、法律明白人、志愿者", "Liaison, villager or volunteer";
    }
}
