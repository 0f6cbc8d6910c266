//! What the work page says.

use crate::strings;

strings! {
    /// Sentences of the page everybody starts on.
    pub struct WorkWords {
        title: "我的工作", "My work";
        nothing_due: "三日内没有到期的", "Nothing is due within three days";
        overdue: "已逾期", "Overdue";
        due_today: "今天到期", "Due today";
        due_soon: "三日内到期", "Due within three days";
        supplement: "等待补正", "Awaiting supplement";
        open: "在办", "Open";
        all: "全部", "All";
        applications: "申请", "Applications";
        cases: "案件", "Cases";
        late: "已逾期", "Overdue";
        col_due: "期限", "Due";
        col_who: "当事人 · 事项", "Person · matter";
        col_number: "编号", "Number";
        col_now: "现在", "Now";
        col_from: "来自 / 承办", "From / handler";
        col_act: "办理", "Act";
        empty: "现在没有要办的", "Nothing to do right now";
        empty_next: "新的申请和案件到了会出现在这里。", "New applications and cases appear here.";
        new: "登记新申请", "New application";
        calendar: "还没有导入今年或明年的放假安排，期限只按周末推算，可能会变。请联系管理员。", "The holiday table of this or the next year is missing: limits are computed from weekends only and may change. Tell your administrator.";
        calendar_known: "看放假安排", "See the holidays";
        key_updown: "上下", "down, up";
        key_open: "打开", "open";
        key_act: "办理", "act";
        key_all: "全部快捷键", "all keys";
        enter: "回车", "Enter";
        nobody: "未指派", "Not assigned";
    } with {
        due(count: u32): "近三日要办 {count} 件", "{count} due within three days";
    }
}
