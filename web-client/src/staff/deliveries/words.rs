//! What the page of deliveries says.

use crate::strings;

strings! {
    /// Sentences of the list of deliveries.
    pub struct DeliveryWords {
        title: "发送记录", "Deliveries";
        lead: "短信先记下、后发送，没有发出的会自动再试。多次失败的停在这里，查明原因后可以重新发送。",
            "Text messages are recorded first and then sent; failures are retried automatically. Those that failed many times stop here until somebody sends them again.";
        none: "没有符合条件的发送记录", "No delivery matches";
        status: "状态", "Status";
        col_notice: "通知", "Notice";
        col_attempts: "已试", "Tried";
        col_created: "记下时间", "Recorded";
        col_next: "下次发送", "Next attempt";
        col_error: "最近的问题", "Last problem";
        col_act: "办理", "Act";
        retry: "重新发送", "Send again";
        retried: "已重新排队发送", "Queued again";
    } with {
        attempts(count: u16): "{count} 次", "{count}×";
    }
}
