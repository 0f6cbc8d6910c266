//! What the pages of the register say.

use crate::strings;

strings! {
    /// Sentences of register, training, rewards and penalties.
    pub struct RegisterWords {
        title: "人员名册", "Staff register";
        register: "工作人员", "Staff";
        trainings: "培训", "Training";
        merits: "奖惩", "Rewards and penalties";
        lead: "本单位和下级单位的工作人员，年度报表 T2 的数字从这里来。", "Staff of your units; the figures of the annual form T2 come from here.";
        trainings_lead: "培训计划和参加情况。学时记到每个人名下。", "Training sessions and attendance. Hours are credited to each person.";
        merits_lead: "对人员和机构的表彰、批评和处分，都要有文件依据。", "Rewards and penalties for people and units, each with its basis document.";
        no_staff: "名册里还没有人", "Nobody is on the register yet";
        no_trainings: "没有符合条件的培训", "No training matches";
        no_merits: "没有符合条件的奖惩", "Nothing matches";
        name: "姓名", "Name";
        sex: "性别", "Sex";
        age: "年龄", "Age";
        born_on: "出生日期", "Born on";
        post: "编制", "Post";
        office: "单位", "Unit";
        licence: "执业证件", "Licence";
        qualified: "有法律职业资格", "Qualified in law";
        law_degree: "法律专业", "Law degree";
        entered_on: "到岗日期", "Since";
        left_on: "离岗日期", "Last day";
        left: "已离岗", "Left";
        hours: "今年培训", "Training this year";
        training_hours: "学时", "Hours";
        enter: "登记人员", "Add a person";
        entered: "已登记", "Added";
        change: "修改", "Change";
        changed: "已修改", "Changed";
        posts: "编制数", "Posts";
        set_posts: "设置编制数", "Set the posts";
        set_posts_lead: "一个单位核定的编制数。", "The number of posts approved for a unit.";
        posts_set: "已设置", "Set";
        staff: "实有人数", "Staff";
        women: "女性", "Women";
        qualified_share: "有资格的占比", "Share qualified";
        attendances: "今年参训人次", "Attendances this year";
        kind: "种类", "Kind";
        plan: "登记培训", "Add a training";
        planned: "已登记", "Added";
        training: "培训名称", "Training";
        starts_on: "第一天", "First day";
        ends_on: "最后一天", "Last day";
        days: "日期", "Days";
        attended: "参训人次", "Attended";
        attend: "登记参加", "Record who attended";
        attend_lead: "同一个人再登记一次，以后一次为准。", "If somebody is recorded twice, the later entry counts.";
        attend_done: "已登记", "Recorded";
        list: "名单", "List";
        person: "人员", "Person";
        record: "登记奖惩", "Record a reward or penalty";
        recorded: "已登记", "Recorded";
        subject: "对象", "Person or unit";
        what: "名称", "Title";
        what_hint: "例如：全国法律援助工作先进个人。", "For example: national model worker of legal aid.";
        basis: "文件依据", "Basis";
        basis_hint: "作出决定的文件名称或文号。", "Name or number of the document.";
        on: "日期", "Day";
        gone: "（已不在名单里）", "(no longer listed)";
        yes: "是", "Yes";
    } with {
        period(from: &str, to: &str): "{from} 至 {to}", "{from} to {to}";
        hours_of(hours: u16): "{hours} 学时", "{hours} h";
        years(age: u16): "{age} 岁", "{age}";
        times(count: u32): "{count} 人次", "{count}";
        percent(share: &str): "{share}%", "{share}%";
    }
}
