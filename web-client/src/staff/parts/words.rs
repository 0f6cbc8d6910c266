//! What the parts say.

use crate::strings;

strings! {
    /// Lights, menus, timelines, documents.
    pub struct PartWords {
        today: "今天到期", "Due today";
        paused: "已暂停", "Paused";
        more: "更多", "More";
        history: "经过", "History";
        no_history: "还没有记录", "Nothing has happened yet";
        documents: "材料", "Documents";
        no_documents: "还没有材料", "No documents yet";
        file: "文件", "File";
        kind: "种类", "Kind";
        size: "大小", "Size";
        added: "添加时间", "Added";
        people: "人", "People";
        download: "下载", "Download";
        unscanned: "未查毒", "Not checked for viruses";
        infected: "有病毒，已隔离", "Virus found, held back";
        remove: "移除", "Remove";
        removed: "已移除", "Removed";
        add: "添加材料", "Add documents";
        add_kind: "这是什么材料", "What is it?";
        add_hint: "照片（JPG、PNG）或 PDF，每份不超过 10 MB。", "Photos (JPG, PNG) or PDF, at most 10 MB each.";
        choose_kind: "请先选择材料种类", "Choose the kind first";
        filters: "筛选", "Filters";
        any: "全部", "All";
        clear: "清除筛选", "Clear filters";
        query: "查找", "Search";
        search: "查找", "Search";
        too_short: "请至少输入两个字符：名字里的两个字、拼音首字母、编号或者证件后四位。",
            "Type at least two characters: of the name, pinyin initials, a number or the last four of an ID.";
        office_kind: "机构类型", "Kind of unit";
        office_name: "机构名称", "Name of the unit";
        many_offices: "机构很多：先选类型，再输入名称里的两个字或者拼音首字母。",
            "There are many units: choose the kind, then type two characters of the name or pinyin initials.";
        next: "接下来", "What is next";
        county: "县（市、区）", "County";
        township: "乡镇（街道）", "Township";
        village: "村（居）", "Village";
        no_villages: "这里还没有录入村居", "No villages are entered here yet";
        many_people: "人员很多，只列出最近登记的 100 名。", "There are many people: the 100 entered last are listed.";
        acts: "办理", "Act";
        record: "申请或案件", "Application or case";
        application: "申请", "Application";
        case: "案件", "Case";
        record_find: "按编号或姓名查找", "Find by number or name";
        no_records: "没有找到您能看到的记录", "Nothing that you see was found";
        no_due: "没有在走的期限", "No limit is running";
    } with {
        days_left(days: i32): "剩 {days} 天", "{days} d left";
        late(days: i32): "逾期 {days} 天", "{days} d late";
        pages(pages: u16): "{pages} 页", "{pages} pages";
        until(day: &str): "{day}前", "by {day}";
    }
}
