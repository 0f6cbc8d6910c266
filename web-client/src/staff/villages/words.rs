//! What the pages about villages say.

use crate::strings;

strings! {
    /// Sentences of the lists and their dialogs.
    pub struct VillageWords {
        title: "村居", "Villages";
        helpers: "联络员和志愿者", "Liaisons and helpers";
        advisers: "法律顾问", "Advisers";
        requests: "跨区调配", "Dispatch";
        gaps: "缺联络员的村居", "Villages without a liaison";
        helpers_lead: "每个村居有且只有一名在任联络员。换人时，前一名到前一天为止。",
            "Each village has exactly one active liaison. When somebody takes over, the predecessor's term ends the day before.";
        advisers_lead: "一村一顾问：一名顾问可以负责几个村，一个村也可以有几名顾问。",
            "An adviser may look after several villages, and a village may have several advisers.";
        requests_lead: "没有能力的乡镇提出需求，由别的乡镇的顾问去办。每次工作只从一个经费来源支付。",
            "A township without capacity asks, and an adviser from another township helps. Each piece of work is paid from one source.";
        gaps_lead: "这些村居现在没有联络员。", "These villages have no liaison now.";
        no_helpers: "没有符合条件的人", "Nobody matches";
        no_advisers: "没有符合条件的聘期", "No term matches";
        no_requests: "没有调配需求", "No requests";
        no_gaps: "每个村居都有联络员", "Every village has a liaison";
        kind: "身份", "Role";
        state: "状态", "State";
        active: "在任", "Active";
        ended: "已结束", "Ended";
        upcoming: "未开始", "Not started";
        person: "姓名", "Name";
        village: "村居", "Village";
        phone: "手机", "Mobile";
        office: "登记单位", "Entered by";
        since: "开始日期", "First day";
        until: "结束日期", "Last day";
        days: "任期", "Term";
        hours: "今年培训", "Training this year";
        note: "备注", "Note";
        enter: "登记人员", "Add a person";
        enter_liaison: "登记联络员", "Add a liaison";
        enter_lead: "联络员和法律明白人必须有村居；志愿者可以没有。",
            "Liaisons and legally literate villagers belong to a village; volunteers need not.";
        entered: "已登记", "Entered";
        second: "这个村已经有一名在任联络员。一个村只能有一名：请在名单里找到现任联络员，用“换人”。",
            "This village has an active liaison already, and may have only one. Find them in the list and use “Replace”.";
        change: "修改", "Change";
        changed: "已修改", "Changed";
        end: "结束", "End";
        end_lead: "从次日起不再在任。记录保留。", "From the next day on they are no longer active. The record stays.";
        end_on: "最后一天", "Last day";
        end_done: "已结束", "Ended";
        replace: "换人", "Replace";
        replace_lead: "新联络员从这一天起在任，前一名到前一天为止，村里不会空缺。",
            "The new liaison starts on this day and the predecessor's term ends the day before, so the village is never without one.";
        replaced: "已换人", "Replaced";
        reason: "理由", "Reason";
        appoint: "聘请顾问", "Appoint an adviser";
        appoint_lead: "聘期不能超过执业证有效期；同一名顾问在同一个村不能有重叠的聘期。",
            "A term must end within the licence's validity; one adviser cannot have overlapping terms at one village.";
        appointed: "已聘请", "Appointed";
        adviser: "法律顾问", "Adviser";
        from: "起", "From";
        to: "止", "Until";
        running: "今天在聘", "Running today";
        all_terms: "全部聘期", "All terms";
        ask: "提出需求", "Ask for an adviser";
        ask_lead: "写明要什么帮助、哪天以前。主管会从别的乡镇调配。",
            "Say what help is needed and by when. An adviser from another township will be sent.";
        asked: "已提出", "Requested";
        need: "需要什么", "What is needed";
        wanted_on: "哪天以前", "By when";
        asked_by: "提出单位", "Requested by";
        sent_to: "调配给", "Sent to";
        offer: "调配顾问", "Offer to an adviser";
        offer_lead: "只能调配今天在聘、但不在这个乡镇任职的顾问。", "Only an adviser who is serving in another township on that day can be chosen.";
        offered: "已通知顾问", "Offered";
        accept: "接受", "Accept";
        accepted: "已接受", "Accepted";
        decline: "谢绝", "Decline";
        declined: "已谢绝，等待重新调配", "Declined; waiting for another adviser";
        work: "登记工作", "Record the work";
        work_lead: "一次登记，不能再改。", "It cannot be changed afterwards.";
        worked: "已登记", "Recorded";
        work_on: "日期", "Day";
        work_hours: "小时", "Hours";
        place: "地点", "Place";
        summary: "做了什么", "What was done";
        fund: "经费来源", "Paid from";
        name: "名称", "Name";
        code: "代码", "Code";
        villages_all: "村居总数", "Villages";
        villages_with: "有联络员", "With a liaison";
        villages_without: "缺联络员", "Without a liaison";
    } with {
        hours_of(hours: u16): "{hours} 小时", "{hours} h";
        period(from: &str, to: &str): "{from} 至 {to}", "{from} to {to}";
        since_day(from: &str): "{from} 起", "since {from}";
        first_of(count: u32): "只列出前 {count} 个。", "Only the first {count} are listed.";
    }
}
