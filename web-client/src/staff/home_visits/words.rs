//! What the pages of home visits say.

use crate::strings;

strings! {
    /// Sentences of the calendar, of one visit and of its dialogs.
    pub struct VisitWords {
        title: "上门服务", "Home visits";
        lead: "提出后三个工作日内由两名工作人员上门。", "Two of the staff come within three working days.";
        none: "没有上门服务", "No home visits";
        all: "全部", "All";
        mine: "我去的", "Mine";
        whose: "谁去", "Who goes";
        status: "状态", "State";
        day: "上门日期", "Day of the visit";
        col_due: "期限", "Due";
        col_who: "申请人 · 为什么上门", "Applicant · why at home";
        nobody: "（还没有姓名）", "(no name yet)";
        col_at: "上门时间", "When";
        ground: "为什么上门", "Why at home";
        visitors: "上门人员", "Who comes";
        col_act: "办理", "Act";
        open: "时间待约定", "Day not agreed yet";
        late: "逾期", "Late";
        note: "约定时要知道的", "What to know beforehand";
        no_note: "没有说明", "Nothing was said";
        report: "上门记录", "Report";
        not_made: "还没有上门", "Not made yet";
        facts: "这次上门", "This visit";
        requested: "提出时间", "Asked for";
        due_on: "最迟上门日期", "To be made by";
        visited: "实际上门时间", "Made at";
        signature: "签字", "Signature";
        position: "地点", "Place";
        proofs: "上门证明", "Proofs";
        card_needs: "申请人需要上门服务，还没有提出。", "The applicant needs a visit at home; none is asked for yet.";
        request: "请求上门", "Ask for a visit";
        request_lead: "中心在三个工作日内约定时间，派两名工作人员上门。", "The centre agrees on a day within three working days and sends two of the staff.";
        note_hint: "什么时候在家，怎么找到，要带什么。", "When somebody is at home, how the house is found, what to bring.";
        schedule_lead: "由两名工作人员一起上门。重新约定会代替原来的时间。", "Two of the staff go together. Another day takes the place of the first.";
        at: "时间", "Day and time";
        at_hint: "不能早于现在", "Not in the past";
        first: "上门人员一", "First visitor";
        second: "上门人员二", "Second visitor";
        report_lead: "写下做了什么，并附上证明。", "Write down what was done, with its proofs.";
        said: "做了什么", "What was done";
        no_files: "申请里还没有材料，请先添加上门时拍的照片或签的材料。", "The application holds no documents yet: first add the photos or papers of the visit.";
        consent: "本人同意记下上门地点", "The person agrees that the place is kept";
        locate: "记下现在的位置", "Take the place from this device";
        no_position: "这台设备没有给出位置，可以不填。", "This device did not tell its place; it may be left out.";
        cancel_lead: "取消以后不再上门。原因会记入申请的经过，申请人看得到。", "Nobody comes. The reason stands on the history of the application, where the applicant reads it.";
        why: "为什么取消", "Why it is called off";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
        until(day: &str): "{day}前", "by {day}";
        named(ground: &str): "上门服务 · {ground}", "Home visit · {ground}";
        count(files: usize): "{files} 份", "{files} documents";
    }
}
