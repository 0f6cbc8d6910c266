//! Tables about programs that call.

use openapi::api_clients::{ApiClientAction, ApiClientStatus, ApiScope};

use super::names;

names! {
    ApiScope {
        ApplicationsFile: "提交申请", "File applications";
        ApplicationsRead: "查看申请", "Read applications";
        CasesRead: "查看案件", "Read cases";
        ReferralsSend: "发起转办", "Send referrals";
        ReferralsRead: "查看转办", "Read referrals";
    }
    ApiClientStatus {
        Active: "启用", "Active";
        Suspended: "已暂停", "Suspended";
        Ended: "已终止", "Ended";
    }
    ApiClientAction {
        Change: "修改授权", "Change";
        Rotate: "更换密钥", "New secret";
        Revoke: "吊销密钥", "Revoke a secret";
        Suspend: "暂停", "Suspend";
        Resume: "恢复", "Resume";
        End: "终止", "End";
    }
}
