//! What the inspection pages say.

use crate::strings;

strings! {
    /// Sentences of the list of inspections, of one inspection and of its dialogs.
    pub struct InspectionWords {
        title: "督查", "Inspections";
        lead: "按清单检查站点；不合格的限期整改，到期复查。", "Stations are checked against a list; what fails must be rectified by a deadline and is checked again.";
        none: "没有检查", "No inspections";
        status: "状态", "State";
        overdue: "整改逾期", "Overdue";
        views: "检查的范围", "Which inspections";
        all: "全部", "All";
        one_office: "只看一个机构", "One office only";
        all_here: "全部检查", "All inspections";
        office: "站点", "Station";
        planned_on: "检查日期", "Planned for";
        rectify_by: "整改期限", "Rectify by";
        inspected_on: "检查于", "Inspected on";
        rechecked_on: "复查于", "Re-checked on";
        rounds: "复查次数", "Re-checks";
        failed: "不合格", "Failed";
        new: "安排检查", "Plan an inspection";
        new_lead: "不填清单就按四项常规内容检查：用房、设施、值班表、台账。",
            "Without a list, the four usual things are checked: rooms, facilities, duty roster, ledgers.";
        plan: "为什么检查，属于哪个计划", "Reason and plan";
        plan_short: "计划", "Plan";
        checklist: "检查清单", "Checklist";
        item: "项目", "Item";
        question: "检查什么", "What to check";
        result: "结果", "Result";
        note: "说明", "Note";
        add: "再加一项", "Add another";
        remove: "删去", "Remove";
        findings: "检查情况", "Findings";
        no_findings: "还没有检查", "Not inspected yet";
        inspect_lead: "逐项填写。有一项不合格，就要定整改期限。", "Fill in every line. If one fails, set a deadline for rectifying it.";
        recheck_lead: "逐项重新检查。还有不合格的，再定期限。", "Check every line again. If one still fails, set a new deadline.";
        cancel_lead: "取消后站点不再接受这次检查。", "The station will not be inspected this time.";
        reason: "理由", "Reason";
        facts: "检查", "Inspection";
        save: "保存", "Save";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
        line(number: usize): "第 {number} 项", "Line {number}";
        late(days: i64): "整改逾期 {days} 天", "{days} days overdue";
        left(days: i64): "整改剩 {days} 天", "{days} days left";
    }
}
