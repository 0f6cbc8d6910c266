//! What the security administrator's pages say.

use crate::strings;

strings! {
    /// Sentences of accounts, sessions and the policy.
    pub struct AccountWords {
        title: "登录安全", "Sign-in security";
        accounts: "账号", "Accounts";
        policy: "安全设置", "Security settings";
        lead: "查看谁在哪里登录，把别人从远处退出，帮丢失验证器的人解除第二因素。看不到业务内容。",
            "See who is signed in where, sign others out, help those who lost their authenticator. No case data is visible here.";
        none: "没有符合条件的账号", "No account matches";
        username: "用户名", "User name";
        find_username: "用户名（完整）", "User name (whole)";
        find: "查找", "Search";
        name: "姓名", "Name";
        roles: "岗位", "Roles";
        factor: "第二因素", "Second factor";
        on: "已启用", "On";
        off: "未启用", "Off";
        last: "最近登录", "Last sign-in";
        never: "从未登录", "Never";
        locked: "已锁定", "Locked";
        status: "状态", "State";
        about: "账号", "Account";
        locked_until: "锁定到", "Locked until";
        sessions: "正在登录", "Signed in now";
        no_sessions: "现在没有登录", "Not signed in anywhere";
        sign_ins: "登录记录", "Sign-in history";
        no_sign_ins: "没有登录记录", "Nobody tried to sign in";
        sign_out: "全部退出", "Sign out everywhere";
        sign_out_lead: "这个账号在所有设备上的登录立即失效，没有保存的内容会丢失。账号本身不受影响。",
            "All sessions of this account end at once; unsaved work is lost. The account itself is not affected.";
        end_session: "结束这处登录", "End this session";
        end_session_lead: "只有这一处登录立即失效，其他设备不受影响。理由记入日志。",
            "Only this session ends, at once; other devices go on. The reason is recorded in the journal.";
        session_ended: "已结束这处登录", "Session ended";
        reason: "理由", "Reason";
        signed_out: "已全部退出", "Signed out everywhere";
        free: "解除第二因素", "Remove the second factor";
        free_lead: "请先用电话或当面核实是本人。解除后须重新设置，所有登录同时失效。",
            "First make sure it is really them, by phone or in person. They must set it up again; all sessions end.";
        freed: "已解除", "Removed";
        link: "绑定统一身份", "Link an identity";
        link_lead: "先核实本人。标识由统一身份认证的管理员提供。绑定后，本人可以从那里登录；原来的绑定同时失效。",
            "First make sure who it is. The identity comes from the administrator of the provider. Once linked, the person can sign in there; a former link ends.";
        subject: "身份标识（sub）", "Identity (sub)";
        subject_hint: "不是邮箱，也不是姓名。", "Not a mail address, not a name.";
        linked: "已绑定", "Linked";
        unlink: "解除统一身份", "End the identity link";
        unlink_lead: "以后不能从统一身份认证登录这个账号，密码不受影响。", "Nobody signs in to this account through the provider any more; the password stays.";
        unlinked: "已解除", "Ended";
        policy_lead: "这里只显示，不能修改。前三项由部署的环境变量决定，改后重启服务生效；其余写在软件里，对所有人相同。",
            "For information only. The first three come from environment variables of the deployment and apply after a restart; the others are part of the software and the same for everybody.";
        by_environment: "由环境变量决定", "Set by the environment";
        in_software: "软件固定", "Part of the software";
        setting: "设置", "Setting";
        value: "现在", "Now";
        variable: "环境变量", "Variable";
        factor_rule: "工作人员必须有第二因素", "Staff must have a second factor";
        age_rule: "密码最长使用", "Passwords last at most";
        small_rule: "不足三人的中心由主任审查、司法局审批", "In centres of fewer than three the director examines, the bureau approves";
        dormant_rule: "多久不登录停用账号", "Accounts are suspended when unused for";
        length_rule: "密码最短", "Shortest password";
        kinds_rule: "密码须含字符种类（大写、小写、数字、其他）", "Kinds of characters (capital, small, digit, other)";
        history_rule: "不能重复最近用过的密码", "Former passwords not to be repeated";
        failures_rule: "连续输错锁定账号", "Wrong attempts that lock";
        locked_rule: "锁定时间", "Locked for";
        idle_rule: "多久不操作退出登录", "Signed out when idle for";
        longest_rule: "一次登录最长", "A session lasts at most";
        yes: "是", "Yes";
        no: "否", "No";
        never_rule: "不限", "No limit";
    } with {
        days(count: u32): "{count} 天", "{count} days";
        characters(count: u16): "{count} 个字符", "{count} characters";
        kinds(count: u16): "{count} 种", "{count}";
        passwords(count: u16): "最近 {count} 个", "the last {count}";
        times(count: u16): "{count} 次", "{count}";
        minutes(count: u16): "{count} 分钟", "{count} minutes";
        hours(count: u16): "{count} 小时", "{count} hours";
    }
}
