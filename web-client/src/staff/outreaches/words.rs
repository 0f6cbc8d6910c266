//! What the pages of early interventions say.

use crate::strings;

strings! {
    /// Sentences of the list of early interventions, of one and of its dialogs.
    pub struct OutreachWords {
        title: "早期介入", "Early intervention";
        lead: "矛盾纠纷刚有苗头就告诉中心，由中心的人尽早上门：就地化解、转人民调解，或者帮助申请法律援助。",
            "Tell the centre of a quarrel before it is one. Somebody goes there early: it is settled, passed to mediation, or becomes an application.";
        views: "早期介入的范围", "Which early interventions";
        all: "全部", "All";
        overdue: "逾期", "Overdue";
        mine: "我接手的", "Mine";
        none: "没有早期介入", "No early interventions";
        status: "状态", "State";
        col_due: "期限", "Due";
        col_who: "当事人 · 来源", "Person · origin";
        unit_id: "报告单位", "Reported by";
        centre_id: "负责的中心", "Centre in charge";
        taken_by: "接手人", "In hand of";
        col_act: "办理", "Act";
        unnamed: "未具名的情况", "No person named";
        new: "报告线索", "Report";
        new_lead: "写清楚出了什么苗头。涉及具体的人，先征得本人同意再告诉中心。",
            "Say what is brewing. A person is named to the centre only with their consent.";
        own_unit: "以哪个单位的名义", "On behalf of";
        origin: "来源", "Origin";
        named: "涉及具体的人", "It is about a certain person";
        name: "姓名", "Name";
        phone: "电话", "Telephone";
        address: "住址", "Address";
        consent: "本人同意把姓名、电话告诉中心", "The person agrees that the centre is told who they are";
        situation: "情况", "Situation";
        situation_hint: "谁和谁，为什么，可能发生什么", "Who with whom, about what, and what may happen";
        village: "村（居）代码", "Village code";
        due_on: "最晚哪天有人上门", "By when somebody should be there";
        due_hint: "不填是三个工作日。", "If left empty, three working days.";
        send: "报告", "Report";
        take_lead: "接手后由你跟进；已有人接手的，从此由你负责。", "From then on it is in your hand, also if a colleague had it before.";
        conclude_lead: "写明怎么办的，报告单位会看到。", "Say what was done; the unit that reported it reads it.";
        outcome: "结果", "Outcome";
        how: "办理情况", "What was done";
        person: "当事人", "Person";
        about: "办理", "Handling";
        reported_at: "报告时间", "Reported";
        application: "申请", "Application";
        see: "查看", "Show";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
    }
}
