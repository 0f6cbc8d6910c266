//! Tables of what units do with each other: referrals, agreements, inspections, powers, jurisdiction (§3).

use openapi::{
    agreements::{AgreementAction, AgreementStatus},
    inspections::{CheckItem, InspectionAction, InspectionResult, InspectionStatus},
    jurisdictions::{JurisdictionOutcome, JurisdictionRule, OrganKind},
    organisations::{AuthorityMode, DelegationAction, MatterGroup},
    outreaches::{OutreachAction, OutreachOrigin, OutreachOutcome, OutreachStatus},
    referrals::{ReferralAction, ReferralSide, ReferralStatus},
};

use super::names;

names! {
    ReferralStatus {
        Sent: "待签收", "To be signed for";
        Signed: "已签收", "Signed for";
        Returned: "已退回", "Returned";
        Forwarded: "已转出", "Passed on";
        Concluded: "已办结", "Concluded";
        Withdrawn: "已撤回", "Withdrawn";
    }
    ReferralAction {
        SignFor: "签收", "Sign for it";
        Return: "退回", "Return";
        Forward: "再转办", "Pass on";
        Conclude: "办结", "Conclude";
        Resend: "重新发出", "Send again";
        Withdraw: "撤回", "Withdraw";
    }
    ReferralSide {
        To: "转入", "Received";
        From: "转出", "Sent";
    }
    OutreachStatus {
        Open: "待接手", "To be taken";
        Taken: "跟进中", "In hand";
        Concluded: "已办结", "Concluded";
    }
    OutreachAction {
        Take: "接手", "Take";
        Conclude: "办结", "Conclude";
    }
    OutreachOrigin {
        Adviser: "村居法律顾问、站点报告", "Reported by a village adviser or station";
        BeneficiaryList: "受援对象名单", "List of beneficiaries";
        Other: "其他", "Other";
    }
    OutreachOutcome {
        Resolved: "就地化解", "Settled";
        Mediation: "转人民调解", "Passed to people's mediation";
        Applied: "申请法律援助", "Applied for legal aid";
        NotReached: "未能联系上", "Nobody reached";
    }
    AgreementStatus {
        InForce: "有效", "In force";
        Expired: "已到期", "Expired";
        Ended: "已终止", "Ended";
    }
    AgreementAction {
        Edit: "修改、续签", "Change or renew";
        End: "提前终止", "End early";
    }
    InspectionStatus {
        Planned: "已安排", "Planned";
        Rectifying: "整改中", "Being rectified";
        Passed: "已通过", "Passed";
        Cancelled: "已取消", "Cancelled";
    }
    CheckItem {
        Rooms: "用房", "Rooms";
        Facilities: "设施", "Facilities";
        DutyRoster: "值班表", "Duty roster";
        Ledgers: "台账", "Ledgers";
        Signs: "标识标牌", "Signs";
        Publicity: "公示", "Public notices";
        Staff: "人员", "Staff";
        Other: "其他", "Other";
    }
    InspectionResult {
        Open: "未检查", "Not checked";
        Pass: "合格", "Pass";
        Fail: "不合格", "Fail";
    }
    InspectionAction {
        Inspect: "填写检查结果", "Record the findings";
        Recheck: "复查", "Re-check";
        Cancel: "取消检查", "Cancel the inspection";
    }
    OrganKind {
        Court: "法院", "Court";
        Procuratorate: "检察院", "Procuratorate";
        PublicSecurity: "公安机关", "Public security";
        StateSecurity: "国家安全机关", "State security";
        Supervision: "监察机关", "Supervision";
        LabourArbitration: "劳动人事争议仲裁机构", "Labour arbitration";
        Arbitration: "仲裁委员会", "Arbitration commission";
        Administration: "行政机关、复议机关", "Administration";
        Custody: "监管场所", "Place of custody";
        Mediation: "调解组织", "Mediation";
    }
    JurisdictionRule {
        OrganPlace: "办案机关所在地（法律援助法第三十八条）", "Location of the authority handling the case (LAL 38)";
        PresumedOrgan: "还没有办案机关，按应当管辖的机关", "No authority yet: the one that would be competent";
        Map: "管辖对照表", "The table of jurisdictions";
        AnyOffice: "就近受理、同城通办", "Any nearby office";
        Ministry: "死刑复核案件由部中心受理", "Reviews of death sentences go to the ministry's centre";
    }
    JurisdictionOutcome {
        Here: "由本中心受理", "Handled here";
        AcceptForCentre: "在这里受理，代管辖中心办理", "Taken here for the competent centre";
        Forward: "在这里接收，转交管辖中心", "Taken here and forwarded";
        ForwardToMinistry: "在这里接收，转交部中心", "Taken here and forwarded to the ministry";
        AcceptIfPlausible: "情况不全，先接收", "Facts incomplete: taken here for now";
    }
    MatterGroup {
        NoMeansTest: "不受经济困难条件限制", "No limit on means";
        Exempt: "免予核查经济困难状况", "Exempt from the check of means";
        MeansTested: "须核查经济困难状况", "Means are checked";
        Criminal: "刑事", "Criminal matters";
    }
    DelegationAction {
        Decide: "登记给予援助", "Enter a grant";
        Revoke: "收回授权", "Revoke";
        ReadRegister: "查看登记簿", "Read the register";
    }
    AuthorityMode {
        Direct: "直接申请", "Applied for here";
        Forward: "接收转交", "Received and forwarded";
        Guide: "指引", "Shown where to go";
    }
}
