//! Tables of intake (A17–A19, Appendix D, ASG-06, VAL-13).

use openapi::{
    applications::{DeferralState, EmergencyGround, MaterialItem, MaterialState, Sameness},
    conflicts::{ConflictBasis, ConflictOutcome, PartySide},
};

use super::names;

names! {
    EmergencyGround {
        G1: "距法定时效或者期限届满不足七日", "Less than seven days to a statutory limit";
        G2: "需要立即申请财产保全、证据保全或者先予执行", "Preservation or advance enforcement is needed at once";
        G3: "其他紧急或者特殊情况", "Another urgent or special situation";
    }
    DeferralState {
        Owed: "待补办", "Still to come";
        Completed: "已补办", "All in";
        Review: "终止审查中", "Under review";
    }
    MaterialItem {
        Form: "申请表", "Application form";
        Identity: "身份证明", "Proof of identity";
        Agency: "代理权证明", "Proof of agency";
        Means: "经济困难状况说明表", "Statement of means";
        Ground: "免予核查或者不受限制的证明", "Proof of the exemption";
        Matter: "案件材料", "Papers of the matter";
    }
    MaterialState {
        Missing: "还缺", "Missing";
        Provided: "已提交", "Provided";
        Proven: "数据已证明", "Proven by data";
        Explained: "已说明原因", "Explained";
    }
    Sameness {
        Joined: "已确认是同一人", "Found to be the same person";
        Number: "证件号码相同", "Same ID number";
        NameAndBirth: "生日相同，姓名写法或者读音相近", "Same birthday, a name that is written or sounds alike";
    }
    PartySide {
        Client: "申请人", "Applicant";
        Agent: "代理人", "Agent";
        Opponent: "对方当事人", "Other side";
    }
    ConflictBasis {
        Number: "证件号码或者信用代码相同", "Same number";
        Name: "姓名或者名称相同", "Same name";
    }
    ConflictOutcome {
        Denied: "没有利益冲突", "No conflict of interest";
        Declared: "有利益冲突", "A conflict of interest";
    }
}
