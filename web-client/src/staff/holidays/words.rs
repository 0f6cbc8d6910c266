//! What the pages of holiday tables say.

use crate::strings;

strings! {
    /// Sentences of the list of years, of one year, and of loading a notice.
    pub struct HolidayWords {
        title: "放假安排", "Holidays";
        lead: "期限遇放假日顺延，按国务院办公厅每年的通知推算。", "A time limit that ends on a day off is extended. Days off follow the State Council's yearly notice.";
        none: "还没有放假安排", "No holiday table yet";
        missing_next: "有关期限只按周末推算，可能会变。导入通知后，正在计算的期限会自动重算。",
            "Time limits that reach into it count weekends only and may change. Once the notice is loaded, running limits are recalculated.";
        col_year: "年份", "Year";
        col_source: "来源", "Source";
        col_off: "放假", "Days off";
        col_moved: "调休上班", "Days worked instead";
        col_loaded: "导入时间", "Loaded";
        load: "导入通知", "Load a notice";
        mend: "更正", "Correct";
        load_lead: "照国务院办公厅的通知填写。同一年再导入一次，就是整年替换。",
            "Follow the State Council's notice. Loading a year again replaces the whole year.";
        send: "导入并重算期限", "Load and recalculate";
        year: "年份", "Year";
        notice: "文号", "Number of the notice";
        notice_hint: "如：国办发明电〔2025〕7号", "Such as 国办发明电〔2025〕7号";
        published_on: "发文日期", "Date of the notice";
        off: "放假", "Days off";
        off_hint: "每个节日从哪天到哪天，含当中的周末。1月1日、5月1日、10月1日一定放假。",
            "From which day to which, weekends between included. 1 January, 1 May and 1 October are always off.";
        moved: "调休上班", "Weekend days worked";
        moved_hint: "只有周六、周日才需要调成上班。没有的不填。", "Only Saturdays and Sundays can become working days. Leave empty if there are none.";
        festival: "节日", "Festival";
        from: "第一天", "First day";
        to: "最后一天", "Last day";
        on: "上班的日子", "Working day";
        add_off: "再加一个节日", "Add a festival";
        add_moved: "再加一天", "Add a day";
        remove: "去掉", "Remove";
        col_days: "日期", "Days";
        col_festival: "节日", "Festival";
        col_kind: "安排", "Arrangement";
        all_years: "全部年份", "All years";
    } with {
        missing(years: &str): "{years} 年的放假安排还没有导入", "The holidays of {years} are missing";
        of_year(year: i32): "{year} 年放假安排", "Holidays {year}";
        loaded(year: i32): "已导入 {year} 年放假安排，期限正在重算", "Holidays {year} loaded; time limits are being recalculated";
        days(count: i64): "{count} 天", "{count} d";
        row(what: &str, at: usize): "{what} {at}", "{what} {at}";
    }
}
