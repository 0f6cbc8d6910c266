//! What the pages of the network say.

use crate::strings;

strings! {
    /// Sentences of the tree, of one unit and of its dialogs.
    pub struct NetworkWords {
        title: "机构", "Organisations";
        lead: "展开一级看一级。方向键上下移动，左右收起、展开，回车打开。",
            "Each level opens on its own. Arrow keys move, expand and collapse; Enter opens a unit.";
        tree: "机构树", "Tree of organisations";
        none: "还没有机构", "No organisation yet";
        more: "显示更多", "Show more";
        open: "展开", "Expand";
        fold: "收起", "Collapse";
        closed: "已撤销", "Closed";
        belongs: "隶属", "Belongs to";
        below: "下级机构", "Units below";
        no_below: "没有下级机构", "No unit below";
        facts: "基本情况", "Facts";
        kind: "类型", "Kind";
        level: "层级", "Level";
        short_name: "简称", "Short name";
        region: "区划代码", "Region code";
        host: "依托单位", "Host";
        established: "设立日期", "Established";
        closed_on: "撤销日期", "Closed on";
        accept_any: "同城通办", "Takes applications from the whole city or county";
        contact: "地址和时间", "Address and hours";
        address: "地址", "Address";
        floor: "楼层位置", "Floor";
        phones: "电话", "Telephones";
        hours: "开放时间", "Opening hours";
        hours_note: "时间说明", "About the hours";
        unsaid: "没有填写", "Not given";
        premises: "服务和设施", "Services and premises";
        services: "服务", "Services";
        facilities: "设施", "Facilities";
        zones: "功能区", "Zones";
        windows: "窗口", "Windows";
        rights: "维权中心", "Rights centres";
        four_rooms: "四室合一", "Four rooms under one roof";
        honours: "荣誉", "Honours";
        no_honours: "还没有荣誉", "No honours";
        honour: "荣誉名称", "Honour";
        giver: "授予单位", "Given by";
        on: "日期", "Day";
        add: "再加一项", "Add another";
        remove: "删去", "Remove";
        work: "未办结的工作", "Open work";
        applications: "申请", "Applications";
        cases: "案件", "Cases";
        referrals: "转办", "Referrals";
        outreaches: "早期介入", "Early interventions";
        people: "人员", "People";
        units: "下级机构", "Units";
        change: "修改", "Change";
        save: "保存", "Save";
        saved: "已保存", "Saved";
        name: "名称", "Name";
        short_hint: "一至六个字，用在编号里", "One to six characters, used in numbers";
        region_hint: "6、9 或 12 位，在上级的区划之内", "6, 9 or 12 digits, within the region of the unit above";
        phones_hint: "多个号码用逗号分开", "Separate several by commas";
        hours_hint: "例如 8:30-12:00，14:30-18:00；不开放就空着", "For example 8:30-12:00, 14:30-18:00; leave empty when closed";
        parent: "上级机构", "Unit above";
        move_lead: "连同所有下级一起调整。", "It moves with everything below it.";
        close_lead: "撤销后不再出现在公开目录里。有未办结的工作时不能撤销。",
            "It leaves the public directory. A unit with open work cannot be closed.";
        reopen_lead: "恢复后重新出现在公开目录里。", "It appears in the public directory again.";
        new_lead: "先登记名称和区划，地址和设施随后再补。", "Name and region first; address and premises can follow.";
        reason: "理由", "Reason";
        authority: "能在这里申请什么", "What may be applied for here";
        authority_lead: "与本类机构不同的，要写明依据的文件。", "Anything that differs from its type must name its basis document.";
        group: "事项", "Matter";
        mode: "怎么办", "What happens";
        basis: "依据", "Basis";
        basis_hint: "文件的名称和文号。", "The document and its number.";
        by_type: "按机构类型", "By its type";
        type_does: "本类机构：", "Its type: ";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
        children(count: u32): "下级 {count} 个", "{count} below";
    }
}
