//! What the coverage page says.

use crate::strings;

strings! {
    /// Sentences of the dashboard, of the map and of the circle.
    pub struct CoverageWords {
        title: "覆盖", "Coverage";
        all: "全部", "Everything";
        none: "这里还没有登记乡镇和村", "No township or village has been entered here";
        townships: "有工作站的乡镇", "Townships with a station";
        villages: "有联络员的村", "Villages with a liaison";
        within: "目标时间内能到的村", "Villages within the target time";
        no_liaison: "没有联络员的村", "Villages without a liaison";
        too_far: "太远的村", "Villages too far away";
        no_station: "没有工作站的乡镇", "Townships without a station";
        counties: "各县区", "By county";
        county: "县区", "County";
        col_townships: "乡镇", "Townships";
        col_villages: "村", "Villages";
        col_within: "目标时间内", "In time";
        lists: "还没有覆盖的地方", "Places not covered";
        everybody: "都已覆盖", "Everything is covered";
        code: "区划代码", "Code";
        name: "名称", "Name";
        minutes: "到最近机构", "To the nearest office";
        target: "目标", "Target";
        nowhere: "没有机构", "No office";
        cut: "只列出前 500 个，数字按全部计算。", "The first 500 are listed; the figures count all.";
        map: "位置图", "Map";
        map_said: "按经纬度画出的机构和村；旁边的表格是同样的内容。",
            "Offices and villages by position; the table beside it holds the same.";
        map_none: "还没有登记位置", "No positions entered yet";
        map_cut: "点太多，只画了一部分。请选一个县区。", "Too many points to draw them all; choose a county.";
        centre: "援助中心", "Centres";
        station: "工作站等", "Stations and other offices";
        covered: "已覆盖的村", "Villages covered";
        uncovered: "没有联络员或者太远的村", "Villages without a liaison or too far";
        circle: "时间目标", "Target time";
        urban: "城区", "Urban";
        rural: "农村", "Rural";
        built_in: "没有另行设定，按系统的默认值。", "Not set here; the default applies.";
        set: "设定", "Set";
        set_lead: "对这个地区和它下面没有另行设定的地方生效。", "It applies here and below, unless another is set there.";
        urban_minutes: "城区（分钟）", "Urban (minutes)";
        rural_minutes: "农村（分钟）", "Rural (minutes)";
        urban_kmh: "城区车速（公里/小时）", "Urban speed (km/h)";
        rural_kmh: "农村车速（公里/小时）", "Rural speed (km/h)";
        urban_factor: "城区绕行（直线的百分之几）", "Urban detour (% of the straight line)";
        rural_factor: "农村绕行（直线的百分之几）", "Rural detour (% of the straight line)";
        saved: "已设定", "Set";
    } with {
        as_of(day: &str): "截至 {day}", "As of {day}";
        share(part: u32, whole: u32): "{part} / {whole}", "{part} of {whole}";
        mins(minutes: u16): "{minutes} 分钟", "{minutes} min";
        counted(what: &str, count: usize): "{what} {count}", "{what} {count}";
        set_for(code: &str): "由 {code} 设定", "Set for {code}";
    }
}
