//! What the page about offices says.

use crate::strings;

strings! {
    /// Sentences about finding an office.
    pub struct OfficeWords {
        title: "找办事的地方", "Find an office";
        near: "离您最近的", "The nearest";
        near_help: "只用来算这一次的距离，不保存。", "Used for the distance this once; it is not kept.";
        here: "用我现在的位置", "Use where I am now";
        refused: "没有拿到位置。写地址也能找。", "Your position is not available. An address will do.";
        address: "或者写您在哪里", "Or write where you are";
        address_hint: "例如：沁县演示镇", "For example: 沁县演示镇";
        by_address: "按这个地址找", "Find near this address";
        named: "按名字找", "By name";
        q: "地名、机构名或拼音首字母", "Place, name or pinyin initials";
        q_hint: "例如：沁县、czsflyz", "For example: 沁县, czsflyz";
        find: "查找", "Find";
        none: "没有找到", "Nothing found";
        none_help: "换个写法试试，例如只写县或者乡镇；也可以拨打 12348 问一问。",
            "Try other words, such as the county or township alone; or call 12348.";
        print: "打印这份名单", "Print this list";
    } with {
        found(count: usize): "找到 {count} 处", "{count} found";
        more(count: u32): "还有 {count} 处没有列出，多写几个字就能找到。", "{count} more; write a little more to find yours.";
        from(name: &str): "按“{name}”算的距离", "Distances from {name}";
        way(distance: &str, minutes: u16): "约 {distance}，大约 {minutes} 分钟", "about {distance}, about {minutes} minutes";
        metres(metres: u32): "{metres} 米", "{metres} m";
        kilometres(whole: u32, tenths: u32): "{whole}.{tenths} 公里", "{whole}.{tenths} km";
    }
}
