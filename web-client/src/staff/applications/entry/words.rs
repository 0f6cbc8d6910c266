//! What the fields of the form F2 are called.

use crate::strings;

strings! {
    /// Labels of the form, and what the page of the entry says.
    pub struct FieldWords {
        title: "登记新申请", "New application";
        title_edit: "继续登记", "Continue the entry";
        lead: "按法律援助申请表登记。没有的内容可以先空着，保存为草稿。", "As on the application form. Leave open what is not known yet and save a draft.";
        centre: "办理机构", "Centre";
        save: "保存草稿", "Save the draft";
        saved: "已保存", "Saved";
        submit: "提交申请", "Submit";
        submitted: "已提交", "Submitted";
        not_editable: "这件申请已经提交，不能再改申请表。", "This application has been submitted; its form can no longer be changed.";
        to_page: "看这件申请", "See the application";
        materials: "材料", "Documents";
        materials_after: "先保存草稿，就可以在这里上传材料。", "Save the draft first; then documents can be uploaded here.";
        applicant: "申请人", "Applicant";
        name: "姓名", "Name";
        id_type: "证件类型", "Kind of document";
        id_no: "证件号码", "ID number";
        id_hint: "粘贴身份证号，性别和出生日期自动填好", "Paste the resident ID number: sex and birth date fill in";
        id_unverified_reason: "号码不能核对的原因", "Why the number cannot be checked";
        sex: "性别", "Sex";
        birth_future: "按这台电脑的日期，这个生日还没到。请核对证件；以服务器核对为准。", "By the date of this computer this birthday is still to come. Compare the document; the server decides.";
        birth_date: "出生日期", "Date of birth";
        ethnicity: "民族", "Ethnic group";
        phone: "联系电话", "Phone";
        household_register: "户籍地", "Registered household";
        residence: "住所地", "Residence";
        employer: "工作单位", "Employer";
        occupation: "职业", "Occupation";
        categories: "人群类别", "Groups";
        categories_show: "选择人群类别", "Choose groups";
        list_mark: "、", ", ";
        agent: "代理人", "Agent";
        agent_add: "有代理人", "There is an agent";
        agent_remove: "没有代理人", "No agent";
        agent_kind: "代理人身份", "Kind of agent";
        agent_reason: "不由监护人代理的理由（监护人有利益冲突时填）", "Why not the guardian (where the guardian is in conflict)";
        relation: "与申请人关系", "Relation to the applicant";
        matter: "申请事项", "Matter";
        matter_type: "案件类型", "Type of matter";
        aid_form: "援助形式", "Form of aid";
        scope: "事项范围", "Scope";
        cause: "案由", "Cause";
        facts: "案情及申请理由", "Facts and reasons";
        claims: "请求事项", "Claims";
        claim_amount: "标的额", "Amount claimed";
        stage: "所处阶段", "Stage";
        position: "法律地位", "Position";
        organ_name: "办案机关", "Organ";
        organ_case_no: "办案机关案号", "Case number of the organ";
        limitation_date: "时效或者期限届满日", "Limitation ends on";
        opponents: "对方当事人", "Other side";
        opponent_add: "添加对方当事人", "Add another party";
        opponent_kind: "类型", "Kind";
        opponent_name: "姓名或者名称", "Name";
        opponent_id: "证件号码或者统一社会信用代码", "ID number or unified social credit code";
        address: "地址", "Address";
        remove: "移除", "Remove";
        means: "经济状况", "Means";
        means_mode: "经济困难条件怎样证明", "How the means are shown";
        means_ground: "免予核查或者不受限制的情形", "Ground of exemption or no limit";
        household_members: "共同生活的家庭成员", "People in the household";
        person_unit: "人", "people";
        monthly_income: "家庭月收入合计", "Monthly income of the household";
        statement: "经济困难状况说明", "Statement of means";
        service: "送达与联系", "Service and contact";
        delivery_mode: "送达方式", "How documents are served";
        safe_contact: "安全联系时间和方式", "When and how it is safe to call";
        needs: "服务中需要", "Needs in the service";
        needs_show: "选择服务中的需要", "Choose needs";
        contact: "安全联系规则", "Reaching them safely";
        contact_show: "有人不安全，须限制联系", "It is not safe: limit how they are reached";
        contact_lead: "系统发的每条短信都遵守；打电话、寄信的人在申请页上看到。没有危险的，不用填。", "Every message of the system obeys it, and whoever calls or writes reads it on the application. Leave it empty where there is no danger.";
        no_messages: "不发短信", "No messages";
        no_calls: "不打电话", "No calls";
        no_letters: "不寄信", "No letters";
        safe_phone: "只能联系的另一个号码", "The only safe number";
        from_hour: "从几点起可以联系", "Safe from (hour)";
        to_hour: "到几点为止", "Until (hour)";
        hour_unit: "点", "h";
        declaration: "申请人声明（以签名的纸质件为准）", "Declarations, as signed on paper";
        truthful: "申请人声明所填内容和提交的材料真实", "The applicant states that everything is true";
        consent_to_check: "申请人授权向有关部门核查", "The applicant consents to checks with the authorities";
        privacy_notice: "已向申请人宣读个人信息处理告知", "The privacy notice was read to the applicant";
        declared: "已声明", "Declared";
        not_declared: "未声明", "Not declared";
    } with {
        only_phone(phone: &str): "只用这个号码联系：{phone}", "Only this number: {phone}";
        only_hours(from: u8, to: u8): "只在 {from} 点到 {to} 点联系", "Only between {from}:00 and {to}:00";
        opponent(at: usize): "对方当事人 {at}", "Party {at}";
    }
}
