//! Tables of home visits and of groups.

use openapi::{
    groups::{MemberColumn, SiteOutcome},
    home_visits::{HomeSignature, HomeVisitAction, HomeVisitGround, HomeVisitStatus},
};

use super::names;

names! {
    HomeVisitStatus {
        Requested: "待约定", "To be agreed";
        Scheduled: "已约定", "Agreed";
        Visited: "已上门", "Made";
        Cancelled: "已取消", "Called off";
    }
    HomeVisitGround {
        Elderly: "行动不便的老年人", "Old and unable to come";
        SeriouslyIll: "重病患者", "Seriously ill";
        Disabled: "残疾人", "Disability";
        Other: "其他行动不便", "Unable to come otherwise";
    }
    HomeSignature {
        Signed: "签名", "Signed";
        Fingerprint: "捺指印", "Fingerprint";
        None: "没有需要签的", "Nothing was to be signed";
    }
    HomeVisitAction {
        Schedule: "约定时间和人员", "Name day and visitors";
        Report: "填写上门记录", "Write the report";
        Cancel: "取消上门", "Call it off";
    }
    SiteOutcome {
        Answered: "已解答", "Answered on the spot";
        GuidedToAid: "引导申请法律援助", "Led to an application for legal aid";
        Mediation: "转人民调解", "Passed to people's mediation";
        OtherBody: "转其他机构", "Passed to another body";
    }
    MemberColumn {
        Name: "姓名", "Name";
        IdNo: "身份证号", "ID number";
        Phone: "电话", "Phone";
        Residence: "住所", "Residence";
        Amount: "金额（元）", "Amount (yuan)";
    }
}
