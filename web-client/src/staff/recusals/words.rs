//! What the page of recusals says.

use crate::strings;

strings! {
    /// Sentences of the list and its dialogs.
    pub struct RecusalWords {
        title: "回避", "Recusals";
        lead: "与当事人或案件有关系的人必须回避。登记以后，有关的申请和案件对他完全不出现：列表、查找、统计、导出里都没有，也看不出有没有。",
            "Whoever has a relation to a person or a matter must recuse themselves. Once recorded, the applications and cases do not exist for them: they appear in no list, search, figure or export, and nothing tells whether there are any.";
        end_rule: "本人不能解除自己的回避；由主任、指派员或安全管理员解除。",
            "Nobody ends their own recusal; the director, an assigner or the security administrator does.";
        none: "没有回避登记", "No recusals";
        who: "回避人", "Who";
        ground: "关系", "Relation";
        target: "对象", "To";
        declared: "登记时间", "Recorded";
        state: "状态", "State";
        holds: "生效中", "Holds";
        ended: "已解除", "Ended";
        declare: "登记回避", "Record a relation";
        declare_lead: "证件号码只用来比对，不保存原文，页面上也不再显示。",
            "The ID number is only compared with; it is not kept in the clear and never shown again.";
        declared_done: "已登记，有关的内容已隐藏", "Recorded; what it concerns is hidden";
        whose: "谁的关系", "Whose relation";
        own: "我自己的", "My own";
        colleague: "一名法律援助人员的", "A practitioner's";
        practitioner: "法律援助人员", "Practitioner";
        to_person: "与一个人有关系", "A relation to a person";
        to_record: "与一个申请或案件有关系", "A relation to an application or case";
        id_no: "对方证件号码", "Their ID number";
        id_no_hint: "居民身份证号码或者统一社会信用代码。", "Resident ID number or unified social credit code.";
        record: "申请或案件", "Application or case";
        note: "说明", "Note";
        note_hint: "不要写案情和证件号码。", "Leave out the story and ID numbers.";
        end: "解除", "End";
        end_lead: "解除以后，被隐藏的申请和案件重新出现。解除记入审计。",
            "What was hidden appears again. Ending it is recorded in the audit.";
        end_done: "已解除", "Ended";
        recorded_for: "由他人登记", "Recorded by another";
    }
}
