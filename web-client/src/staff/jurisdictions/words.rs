//! What the jurisdiction page says.

use crate::strings;

strings! {
    /// Sentences of the map and of the question.
    pub struct JurisdictionWords {
        title: "管辖", "Jurisdiction";
        lead: "哪个机关办的案，由哪个中心受理。对照表里没有的，按机关所在地。",
            "Which authority's cases go to which centre. An authority that is not listed goes by its location.";
        none: "对照表还是空的", "No authority is listed yet";
        kind: "机关类型", "Kind of authority";
        level: "级别", "Level";
        name: "机关名称", "Name of the authority";
        name_hint: "写全称。", "The full name.";
        region: "区划代码", "Region code";
        region_hint: "六位。", "Six digits.";
        centre: "受理的中心", "Centre";
        act: "办理", "Act";
        new: "登记机关", "Add an authority";
        change: "修改", "Change";
        remove: "删除", "Remove";
        remove_lead: "删除后按机关所在地确定中心。", "From then on, its location decides.";
        save: "保存", "Save";
        ask: "由哪个中心受理", "Which centre is it?";
        ask_lead: "知道多少填多少。", "Fill in as much as you know.";
        ask_button: "查一查", "Find out";
        matter: "事项", "Matter";
        stage: "阶段", "Stage";
        organ_region: "机关所在地的区划代码", "Region code of the authority";
        organ_level: "机关的级别", "Level of the authority";
        cause_region: "事由发生地的区划代码", "Region code of the place where it happened";
        rule: "依据", "Rule";
        unknown_centre: "还不能确定", "Not known yet";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
    }
}
