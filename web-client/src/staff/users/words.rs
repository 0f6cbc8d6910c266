//! What the accounts pages say.

use crate::strings;

strings! {
    /// Sentences of the list of accounts and of one account.
    pub struct UserWords {
        title: "账号", "Accounts";
        invite: "邀请", "Invite";
        none: "还没有账号", "No accounts yet";
        col_name: "姓名", "Name";
        col_username: "用户名", "User name";
        col_roles: "角色", "Roles";
        col_last: "最近登录", "Last sign-in";
        col_since: "建立", "Since";
        locked: "已锁定", "Locked";
        never: "从未登录", "Never";
        invite_lead: "一人一号，密码由本人设置。系统给出一个激活码，七天内用一次。",
            "One account per person, who sets the password. You get a code that works once, within seven days.";
        name: "姓名", "Name";
        username: "用户名", "User name";
        organisation: "机构", "Organisation";
        roles: "角色", "Roles";
        phone: "手机号", "Mobile phone";
        phone_hint: "填了就把激活码用短信发过去，不保存号码。", "If given, the code is sent there; the number is not stored.";
        subject: "统一身份标识（sub）", "Identity at the provider (sub)";
        subject_hint: "由统一身份认证的管理员提供，不是邮箱。填了，本人可以直接从那里登录。",
            "From the administrator of the provider, not a mail address. With it, the person can sign in there at once.";
        code: "激活码", "Activation code";
        code_lead: "请当面或用可靠的方式交给本人。关闭后不能再看，只能重新生成。",
            "Hand it to the person safely. It is not shown again; you can only create another.";
        link: "激活链接", "Activation link";
        copy_code: "复制激活码", "Copy the code";
        copy_link: "复制链接", "Copy the link";
        copied: "已复制", "Copied";
        close: "已经交给本人", "Handed over";
        state: "账号", "Account";
        status: "状态", "Status";
        since: "建立时间", "Created";
        last: "最近登录", "Last sign-in";
        factor: "第二因素", "Second factor";
        factor_on: "已启用", "Set up";
        factor_off: "未启用", "Not set up";
        locked_until: "锁定到", "Locked until";
        col_role: "角色", "Role";
        col_days: "有效期", "Valid";
        col_act: "办理", "Act";
        no_roles: "没有角色，登录后办不了事", "No role: this account cannot do anything";
        over: "已结束", "Ended";
        later: "未生效", "Not yet valid";
        lasting: "长期", "Until ended";
        grant: "授予角色", "Grant a role";
        grant_lead: "已有的角色再授一次，就是修改有效期。", "Granting a role that is already held changes its validity.";
        role: "角色", "Role";
        valid_from: "起始日", "First day";
        valid_to: "截止日", "Last day";
        days_hint: "不填：即日起，长期有效。", "If left empty: from now on, without end.";
        end: "收回", "End";
        end_lead: "立即失效，正在进行的登录也不再有这个角色。", "It ends at once, including in sessions that are open.";
        reason: "理由", "Reason";
        rename: "更改姓名", "Change the name";
        reset: "重设密码", "Reset the password";
        reset_lead: "现在的密码立即失效，所有登录结束。系统给出一个激活码，由本人设置新密码。",
            "The password stops working and all sessions end. You get a code with which the owner sets a new one.";
        revive: "恢复账号", "Revive";
        revive_lead: "恢复后可以用原来的密码登录。", "The old password works again.";
        deactivate: "注销账号", "Close the account";
        deactivate_lead: "注销后不能恢复，所有登录立即结束。", "This cannot be undone; all sessions end at once.";
        nothing_open: "没有未办结的工作。", "No open work.";
        successor: "交给谁", "Handed over to";
        successor_hint: "申请交给同一中心的审查员，案件交给同一律所的承办人。",
            "Applications go to an examiner of the same centre, cases to a handler of the same firm.";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
        until(day: &str): "有效期到 {day}", "Good until {day}";
        begins(day: &str): "{day} 起", "from {day}";
        up_to(day: &str): "到 {day}", "until {day}";
        open_work(applications: usize, cases: usize): "还有 {applications} 件申请、{cases} 件案件没有办结，要交给别人。",
            "{applications} applications and {cases} cases are open and must be handed over.";
    }
}
