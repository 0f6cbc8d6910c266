//! What the bench says.

use crate::strings;

strings! {
    /// The facts that can be typed, and the explanation.
    pub struct BenchWords {
        lead: "填写一个人的情况，右边马上看到按这一版本会得出什么。什么都不保存。", "Type somebody's facts; the right side shows at once what this version makes of them. Nothing is kept.";
        facts: "情况", "Facts";
        found: "判断", "Finding";
        nothing_yet: "正在等左边的情况", "Waiting for the facts at the left";
        date: "申请日期", "Day of the application";
        region: "中心所在地区代码", "Region of the centre";
        matter: "申请事项", "Matter";
        claim: "具体请求", "What is demanded";
        categories: "人员类别", "Categories";
        birth_date: "出生日期", "Date of birth";
        own_right: "维护本人权益", "The own right is at stake";
        no_fixed_income: "无固定生活来源", "No fixed source of living";
        opponent: "与对方的关系", "Relation to the other side";
        members: "共同生活的人数", "People living together";
        own: "申请人本人月收入", "The applicant's own monthly income";
        others: "其他人月收入合计", "The others' monthly income together";
        major_medical_fen: "每月大病医疗支出", "Costs of a serious illness a month";
        area: "居住在", "Lives in";
        deposit_fen: "存款", "Money on accounts";
        homes: "房产套数", "Homes owned";
        vehicle_value_fen: "车辆价值", "Value of vehicles";
        limitation_date: "时效或者期限届满日", "Day on which a limit runs out";
        group_size: "同案人数", "Size of the group";
        income: "人均月收入", "Monthly income a head";
        threshold: "标准", "Standard";
        days_left: "距期限", "Days left";
        right_region: "有管辖权的地区", "Right region";
        path: "依据的规则", "Rules that led there";
        missing: "还缺", "Missing";
        flags: "提示", "Flags";
        suggestions: "建议", "Suggestions";
        sources: "数据来源", "Sources of data";
        no_sources: "只有填写的情况", "Only what was typed";
    } with {
        days(count: i64): "{count} 天", "{count} d";
    }
}
