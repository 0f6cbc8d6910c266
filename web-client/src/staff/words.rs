//! What the staff's shell says.

use crate::strings;

strings! {
    /// Sentences of the shell and the sign-in.
    pub struct StaffWords {
        sign_in: "工作人员登录", "Staff sign-in";
        sign_in_hint: "供法律援助机构工作人员、律师和值班律师使用。", "For legal aid staff, lawyers and duty lawyers.";
        username: "用户名", "User name";
        password: "密码", "Password";
        enter: "登录", "Sign in";
        forgot: "忘记密码？请联系本单位管理员重设。", "Forgotten? Your administrator can reset it.";
        find: "姓名、拼音首字母、案号、证件后四位", "Name, pinyin initials, case number, last four of ID";
        find_label: "查找", "Search";
        sign_out: "退出登录", "Sign out";
        account: "我的账号", "My account";
        menu: "主菜单", "Main menu";
        unfold: "菜单", "Menu";
        work: "我的工作", "My work";
        applications: "申请", "Applications";
        cases: "案件", "Cases";
        groups: "群体申请", "Groups";
        home_visits: "上门服务", "Home visits";
        verifications: "经济困难核查", "Checks of means";
        funds: "项目和名单", "Projects and lists";
        projects: "专项项目", "Projects";
        beneficiaries: "受援对象名单", "Beneficiary lists";
        finishing: "收尾", "Finishing";
        closings: "结案审核", "Closing review";
        to_archive: "待归档", "To be archived";
        archive: "档案", "Archive";
        network: "网络", "Network";
        referrals: "转办", "Referrals";
        outreaches: "早期介入", "Early intervention";
        practitioners: "法律援助人员", "Practitioners";
        coverage: "覆盖", "Coverage";
        inspections: "督查", "Inspections";
        agreements: "协议", "Agreements";
        delegations: "授权审批", "Delegated approval";
        jurisdictions: "管辖", "Jurisdiction";
        imports: "导入", "Imports";
        people: "人员", "People";
        villages: "村居", "Villages";
        register: "人员名册", "Staff register";
        governance: "治理", "Governance";
        rights: "个人信息请求", "Requests about data";
        mandates: "授权代理", "Delegation";
        recusals: "回避", "Recusals";
        meetings: "会议和试点", "Meetings and pilots";
        sign_in_security: "登录安全", "Sign-in security";
        administration: "管理", "Administration";
        users: "账号", "Accounts";
        organisations: "机构", "Organisations";
        holidays: "放假安排", "Holidays";
        rule_packs: "援助规则", "Rules of aid";
        audit: "审计", "Audit";
        security: "账号安全", "Account security";
        deliveries: "发送记录", "Deliveries";
        integration: "集成", "Integration";
        api_clients: "API 客户端", "API clients";
        keys: "快捷键", "Keyboard";
        key_find: "查找", "Search";
        key_new: "登记新申请", "New application";
        key_updown: "上下", "Down, up";
        key_open: "打开", "Open";
        key_act: "办理", "Act";
        key_help: "全部快捷键", "All shortcuts";
        key_close: "关闭", "Close";
        enter_key: "回车", "Enter";
    } with {
        waiting(count: u32): "{count} 件", "{count} waiting";
    }
}
