//! What the page of mandates says.

use crate::strings;

strings! {
    /// Sentences of the list and its dialogs.
    pub struct MandateWords {
        title: "授权代理", "Delegation";
        lead: "主任不在时，可以把“给予法律援助”的决定权交给一位同事，到期自动收回。不予援助仍由主任决定；代理人不能决定自己经手过的申请。",
            "While away, a director may delegate the power to grant aid to a colleague; it ends by itself. Refusals stay with the director, and nobody decides on an application they have handled.";
        none: "没有授权", "No delegations";
        from: "授权人", "Given by";
        to: "代理人", "Given to";
        days: "期限", "Days";
        reason: "事由", "Reason";
        state: "状态", "State";
        in_force: "生效中", "In force";
        revoked: "已收回", "Revoked";
        over: "已到期", "Expired";
        later: "未开始", "Not started";
        give: "授权", "Delegate";
        give_lead: "最长 92 天。系统记录每次代理作出的决定。", "At most 92 days. Every decision made under it is recorded.";
        given: "已授权", "Delegated";
        candidate: "代理人", "To whom";
        no_candidates: "本中心没有可以代理的同事。代理人须是本中心能查看申请的工作人员。",
            "No colleague can be chosen: it must be somebody of this centre who may read applications.";
        valid_from: "第一天", "First day";
        valid_to: "最后一天", "Last day";
        revoke: "收回", "Revoke";
        revoke_lead: "立即收回。已经作出的决定仍然有效。", "It ends at once. Decisions already made stand.";
        revoke_done: "已收回", "Revoked";
    } with {
        period(from: &str, to: &str): "{from} 至 {to}", "{from} to {to}";
    }
}
