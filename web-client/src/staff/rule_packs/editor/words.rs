//! What the editor says.

use crate::strings;

strings! {
    /// Fields, buttons, and what is wrong.
    pub struct EditWords {
        title: "修改规则包", "Edit the rule pack";
        lead: "改完保存。条件只能用下面给出的几种写法组合；填的时候，哪里不对马上标在那一项上。没保存也可以在下面“试一试”里看效果；保存后再试算、签批。",
            "Conditions are put together from the operators below and nothing else. What is wrong is told at its field while you type. Try it on the bench below before you save; then simulate and have it signed.";
        not_editable: "这一版本现在不能修改。", "This version can not be edited now.";
        to_page: "回到这一版本", "Back to this version";
        save: "保存草稿", "Save the draft";
        saved: "已保存", "Saved";
        head: "基本信息", "Head";
        name: "名称", "Title";
        legal_basis: "依据", "Legal basis";
        legal_basis_hint: "法律、法规或者文件的名称。", "The law, regulation or document it rests on.";
        valid_from: "有效期起", "Valid from";
        valid_to: "有效期止", "Valid to";
        valid_to_hint: "最后一天；一直有效就不填。", "The last day; empty while it holds.";
        priority: "优先级", "Priority";
        priority_hint: "同一地区的规则包，用数字最大的那个标准。", "Among packs of one region the highest has its standard used.";
        confidence: "可靠程度", "Confidence";
        income: "收入怎么算", "How income is counted";
        basis: "比较谁的收入", "Whose income is compared";
        ways: "计算办法", "Ways of counting";
        deduct: "先减去大病医疗支出", "Costs of a serious illness are taken off first";
        opponent_switch: "对方是共同生活的家人时，只算申请人本人收入", "Only the applicant's own income counts when the other side lives in the household";
        query_required: "决定前须先查询数据", "No decision without a query of data";
        params: "参数", "Parameters";
        params_hint: "标准数额按地区和期间填写，规则用名称引用。", "Amounts by place and time; rules refer to them by name.";
        add_param: "再加一个参数", "Add a parameter";
        remove_param: "删除参数", "Remove the parameter";
        param_name: "参数名称", "Name of the parameter";
        param_name_hint: "小写字母、数字、下划线，规则按这个名称引用。", "Small letters, digits, underscores.";
        add_value: "再加一个值", "Add a value";
        region: "地区代码", "Region code";
        region_hint: "不填就是整个地区。", "The whole region when empty.";
        from: "从哪天", "From";
        to: "到哪天", "To";
        unit: "单位", "Unit";
        money: "元", "yuan";
        number: "倍数、个数等", "a plain number";
        amount: "值", "Value";
        note: "出处", "Published in";
        rules: "规则", "Rules";
        add_rule: "再加一条规则", "Add a rule";
        edit: "展开修改", "Edit";
        fold: "收起", "Fold";
        up: "上移", "Up";
        down: "下移", "Down";
        remove: "删除", "Remove";
        id: "编号", "Id";
        kind: "用在哪一步", "At which step";
        when: "条件", "Condition";
        given: "适用对象", "To whom it applies";
        add_given: "限定适用对象", "Limit to whom it applies";
        remove_given: "不限定适用对象", "Apply to everybody";
        effects: "效果", "Effect";
        green: "绿色通道", "Green channel";
        green_hint: "全国都有的情形不用填。这里只写本地区规定的特殊人群，和本地另外增加的情形；申请当天施行的规则包里有的，工作人员才能选。",
            "Grounds that hold everywhere need not be written. Here stand the special groups of the region's regulations, and grounds that it adds; the office chooses among those in force on the day of the application.";
        gc1: "特殊人群", "Special groups";
        gc1_basis: "特殊人群依据的条款", "Article on special groups";
        gc1_basis_hint: "如省条例第十四条。没有规定就不填。", "Such as article 14 of the province's regulations. Empty where there is none.";
        add_extra: "再加一种本地情形", "Add a local ground";
        add_weight: "再加一种事项的权重", "Add the weight of a matter";
        matter: "事项", "Matter";
        grade: "权重（5 最先）", "Weight (5 goes first)";
        extra_code: "代号", "Code";
        extra_code_hint: "大写字母、数字、连字符，最多 20 个。", "Capitals, digits, hyphens; 20 at most.";
        extra_zh: "中文名称", "Name in Chinese";
        extra_en: "英文名称", "Name in English";
        try_text: "试一试这份文本", "Try this text";
        close_bench: "收起试一试", "Close the bench";
        accept_first: "先受理后补办（须写依据）", "Accept first (needs a basis)";
        skip_scope: "不论案件性质（须写依据）", "Whatever the matter (needs a basis)";
        decisive: "财产超过就直接不符合", "An asset rule that ends in a refusal";
        rule_basis: "条款", "Article";
        rule_basis_hint: "不填就用规则包的依据。", "The basis of the pack when empty.";
        suggest: "建议", "Suggestions";
        zh: "给申请人看的说明（中文）", "Sentence for the applicant (Chinese)";
        en: "给申请人看的说明（英文）", "Sentence for the applicant (English)";
        sentence_hint: "不写句号。{income_pc}、{threshold} 和参数名会换成数；方括号里的内容，缺数时不显示。",
            "Without its full stop. {income_pc}, {threshold} and names of parameters are filled in; what stands in square brackets is left out when something in it is not known.";
        operator: "写法", "Operator";
        is: "选择", "Choice";
        fact: "情况", "Fact";
        param: "参数", "Parameter";
        constant: "数", "Number";
        numbers: "几个数，用空格分开", "Numbers, with spaces between";
        source: "来源", "Source";
        field: "查到什么", "What it finds";
        sign: "怎么比", "Comparison";
        left: "左边", "Left side";
        right: "右边", "Right side";
        part: "其中一项", "A part";
        add_part: "再加一项", "Add a part";
        fine: "没有发现问题，可以保存。", "Nothing is wrong; it can be saved.";
        mind: "注意：", "Mind: ";
        stale: "别人刚刚改过这份草稿，您的内容没有保存，也没有丢", "Somebody else has just changed this draft. Yours is not saved, and not lost";
        stale_next: "下面是现在存的（原来）和您这里（现在）的差别。", "Below is how what is stored (before) and yours (after) differ.";
        keep_mine: "用我的内容覆盖", "Save mine over it";
        take_theirs: "放弃我的，用现在存的", "Drop mine, take what is stored";
        falls: "收入越高反而越容易符合，或者这一步不能看收入。请写成“人均月收入不超过……”。", "More income would help, or this step may not look at income. Write it as: monthly income a head is at most…";
        unknown_name: "用到的参数没有定义", "This parameter is not defined";
        unknown_placeholder: "花括号里有不认识的名称", "There is a name in braces that is not known";
        unfinished: "还没有填完", "This is not finished";
        overlaps: "与另一个值的地区和期间重叠", "It overlaps with another value of the same place";
        elsewhere: "地区代码不对，或者不在本规则包的地区里", "The region does not exist, or does not lie in that of the pack";
        below: "按这个值算出的标准低于上级标准", "The standard is below that of the region above";
        assets: "财产条件比法律更严", "A limit of assets is stricter than the law";
    } with {
        value(at: usize): "第 {at} 个值", "Value {at}";
        rule(at: usize): "第 {at} 条规则", "Rule {at}";
        weight(at: usize): "第 {at} 种事项的权重", "Weight of matter {at}";
        extra(at: usize): "第 {at} 种本地情形", "Local ground {at}";
        to_do(problems: usize): "还有 {problems} 处要改", "{problems} to correct";
        of_param(name: &str): "参数 {name}", "Parameter {name}";
    }
}
