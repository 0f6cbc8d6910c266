//! What the pages of projects say.

use crate::strings;

strings! {
    /// Sentences of the list, of one project and of its dialogs.
    pub struct ProjectWords {
        title: "专项项目", "Projects";
        lead: "有专门经费的项目，例如中央专项彩票公益金法律援助项目。列入的案件只由项目付费。",
            "Projects with money of their own, such as the lottery fund's. A case that counts to one is paid by it alone.";
        none: "没有项目", "No projects";
        status: "状态", "State";
        year: "年度", "Year";
        any: "全部", "All";
        col_name: "项目", "Project";
        col_used: "已使用", "Used";
        col_cases: "案件", "Cases";
        col_left: "剩余经费", "Money left";
        new: "新项目", "New project";
        new_lead: "按下达的文件填写。开始以后才能列入案件。", "As the fund's letter says. Cases count to it once it is open.";
        organisation: "由谁管理", "Who keeps it";
        code: "项目编号", "Number";
        name: "项目名称", "Name";
        budget: "经费总额", "All there is to spend";
        quota: "案件指标", "How many cases";
        case_unit: "件", "cases";
        groups: "受援人群", "Whom it is for";
        prices: "每件补贴", "Price of a case";
        prices_hint: "没有填的种类，项目不付费。", "A kind without a price is not paid by the project.";
        matter: "案件类型", "Kind of matter";
        price: "标准", "Price";
        cases: "列入的案件", "Cases that count to it";
        no_cases: "还没有列入案件", "No cases yet";
        case: "案件", "Case";
        group: "人群", "Group";
        tagged: "列入时间", "Since";
        untag: "移出", "Take out";
        untag_lead: "这件案件不再由项目付费，占用的指标退回。", "The project no longer pays for this case, and its place is free again.";
        acts: "办理", "Act";
        left: "还可列入", "Cases left";
        money_left: "剩余经费", "Money left";
        spent: "已用经费", "Spent";
        facts: "这个项目", "This project";
        change_lead: "已经列入的案件仍按原来的标准。不能低于已经用掉的。", "Cases that count already keep their price. Never below what is spent.";
        open_lead: "开始以后可以列入案件。", "From now on cases count to it.";
        close_lead: "结束以后不能再列入案件，也不能再移出。", "It takes no more cases, and none can be taken out.";
        tag_lead: "案件列入以后只由这个项目付费。", "The case is paid by this project and by nothing else.";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
        used(percent: u8): "已使用 {percent}%", "{percent}% used";
        of(cases: u32, quota: u32): "{cases} / {quota} 件", "{cases} of {quota}";
        in_year(year: u16): "{year} 年", "{year}";
    }
}
