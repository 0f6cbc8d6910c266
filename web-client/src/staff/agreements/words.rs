//! What the agreement pages say.

use crate::strings;

strings! {
    /// Sentences of the list of agreements and of one agreement.
    pub struct AgreementWords {
        title: "共建协议", "Agreements";
        lead: "与法院、看守所、工会等单位的共建协议：双方的责任、共享的信息和联系人。",
            "With courts, detention centres, unions and others: each side's duties, the information shared, and whom to ask.";
        none: "没有协议", "No agreements";
        host: "对方类型", "Kind of partner";
        until: "在这一天前到期", "Ends by";
        party: "对方", "Partner";
        office: "机构", "Office";
        status: "状态", "State";
        signed_on: "签订日期", "Signed on";
        valid_to: "有效期到", "Valid until";
        open_ended: "长期", "Open-ended";
        new: "登记协议", "New agreement";
        new_lead: "登记已经签订的协议。对方和签订日期以后不能改。", "For an agreement that has been signed. Partner and date cannot be changed later.";
        contact: "联系人", "Contact";
        contact_name: "联系人姓名", "Name of the contact";
        contact_phone: "联系电话", "Telephone";
        duties: "双方的责任", "Duties of each side";
        sharing: "共享哪些信息", "Information shared";
        ended_on: "终止日期", "Ended on";
        end_reason: "终止的理由", "Why it ended";
        facts: "基本情况", "Facts";
        save: "保存", "Save";
        end_lead: "今天起不再有效，不能恢复。", "It ends today and cannot be restored.";
        reason: "理由", "Reason";
        one_office: "只看一个机构", "One office only";
        all: "全部协议", "All agreements";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
    }
}
