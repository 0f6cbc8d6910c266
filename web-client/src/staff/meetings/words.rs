//! What the pages of meetings, tasks and pilots say.

use crate::strings;

strings! {
    /// Sentences of the lists and their dialogs.
    pub struct MeetingWords {
        title: "会议和试点", "Meetings and pilots";
        meetings: "会议", "Meetings";
        tasks: "任务", "Tasks";
        pilots: "试点", "Pilots";
        meetings_lead: "联席会议和领导小组会议：先列入年度计划，开完写纪要，再把议定的事交给人办。",
            "Joint meetings and the leading group: planned for the year, minuted, and followed by tasks.";
        tasks_lead: "会议交办的任务，每件有负责的人和期限。不再办理要写明理由。",
            "Tasks assigned by meetings, each with an owner and a deadline. Dropping one needs a reason.";
        pilots_lead: "在一些单位和阶段试行，到期按指标评估，写明哪些可以推广。",
            "Tried out at some units and stages for a time, then evaluated by indicators, with advice on what others should adopt.";
        no_meetings: "没有符合条件的会议", "No meeting matches";
        no_tasks: "没有符合条件的任务", "No task matches";
        no_pilots: "没有试点", "No pilots";
        kind: "会议", "Meeting";
        planned_on: "计划日期", "Planned for";
        topics: "议题", "Topics";
        topics_hint: "每行一项，最多 20 项。", "One per line, at most 20.";
        office: "召集单位", "Convened by";
        state: "状态", "State";
        planned: "待召开", "Planned";
        held: "已召开", "Held";
        plan: "列入计划", "Plan a meeting";
        plan_done: "已列入计划", "Planned";
        hold: "写纪要", "Write the minutes";
        hold_lead: "纪要写好以后不能再改，可以据此交办任务。", "Minutes cannot be changed later. Tasks can be assigned from them.";
        hold_done: "纪要已写好", "Minutes saved";
        held_on: "召开日期", "Held on";
        attendees: "参加的单位和人员", "Who attended";
        attendees_hint: "每行一个。", "One per line.";
        resolutions: "议定事项", "Resolutions";
        give: "交办任务", "Assign a task";
        give_done: "已交办", "Assigned";
        task: "任务", "Task";
        owner: "负责的单位或人", "Responsible";
        count: "期限", "Within";
        unit: "单位", "Unit";
        due: "期限", "Due";
        given_on: "交办日期", "Assigned on";
        move_to: "更新进展", "Update";
        move_lead: "选择新的状态。不再办理必须写明理由。", "Choose the new state. Dropping it needs a reason.";
        moved: "已更新", "Updated";
        note: "说明", "Note";
        pilot: "试点", "Pilot";
        stage: "诉讼阶段", "Stage";
        all_stages: "全部阶段", "All stages";
        starts_on: "第一天", "First day";
        ends_on: "最后一天", "Last day";
        days: "期间", "Period";
        running: "进行中", "Running";
        coming: "未开始", "Not started";
        over: "已结束", "Ended";
        evaluated: "已评估", "Evaluated";
        where_tried: "试点单位", "Where";
        indicators: "指标", "Indicators";
        indicator: "指标名称", "Indicator";
        indicator_hint: "例如：审查起诉阶段辩护覆盖率（%）。", "For example: share of suspects defended at the prosecution stage (%).";
        more_indicators: "再加一项指标", "Add an indicator";
        target: "目标", "Target";
        start: "开始试点", "Start a pilot";
        started: "已开始", "Started";
        evaluate: "评估", "Evaluate";
        evaluate_lead: "评估写一次，不能再改。", "The evaluation cannot be changed later.";
        evaluated_done: "已评估", "Evaluated";
        evaluated_on: "评估日期", "Evaluated on";
        reached: "达到", "Reached";
        report: "评估报告", "Report";
        advice: "推广建议", "What others should adopt";
    } with {
        period(from: &str, to: &str): "{from} 至 {to}", "{from} to {to}";
        number(at: usize): "指标 {at}", "Indicator {at}";
        target_of(number: usize): "目标 {number}", "Target {number}";
        aimed(name: &str, target: u32): "{name}（目标 {target}）", "{name} (target {target})";
        reached_of(reached: u32, target: u32): "{reached} / 目标 {target}", "{reached} / target {target}";
    }
}
